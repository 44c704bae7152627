//! The way from an older schema to this one.

use crate::OpenError;
use sqlx::{AssertSqlSafe, SqliteConnection, query, raw_sql};

/// Every step, in order. A step that was ever released stays as it is; a change is a new step.
const STEPS: &[&str] = &[
    include_str!("../../migrations/sqlite/0001_beginning.sql"),
    include_str!("../../migrations/sqlite/0002_company.sql"),
    include_str!("../../migrations/sqlite/0003_hearing.sql"),
    include_str!("../../migrations/sqlite/0004_open_sheets.sql"),
    include_str!("../../migrations/sqlite/0005_offered.sql"),
    include_str!("../../migrations/sqlite/0006_erased.sql"),
    include_str!("../../migrations/sqlite/0007_ballots.sql"),
    include_str!("../../migrations/sqlite/0008_rounds.sql"),
    include_str!("../../migrations/sqlite/0009_digests.sql"),
    include_str!("../../migrations/sqlite/0010_checks.sql"),
    include_str!("../../migrations/sqlite/0011_below.sql"),
    include_str!("../../migrations/sqlite/0012_quiet.sql"),
];

/// Marks the file as ours (`PRAGMA application_id`): "Hosh".
pub(super) const OURS: i64 = 0x486f_7368;

/// Tells the version of the schema that this program knows.
pub(super) fn known() -> i64 {
    i64::try_from(STEPS.len()).expect("a few steps")
}

/// Takes the schema from the version `found` to the one this program knows, in one transaction: a power cut leaves the
/// old schema or the new one.
pub(super) async fn migrate(db: &mut SqliteConnection, found: i64) -> Result<(), OpenError> {
    if found == known() {
        return Ok(());
    }
    let done = usize::try_from(found).map_err(|_| OpenError::Damaged)?;
    query("BEGIN IMMEDIATE").execute(&mut *db).await?;
    for step in &STEPS[done..] {
        raw_sql(*step).execute(&mut *db).await?;
    }
    query(AssertSqlSafe(format!("PRAGMA application_id = {OURS}"))).execute(&mut *db).await?;
    query(AssertSqlSafe(format!("PRAGMA user_version = {}", known()))).execute(&mut *db).await?;
    query("COMMIT").execute(&mut *db).await?;
    Ok(())
}
