//! What people say to the checks: kept one row a person and cycle, forgotten after thirteen months (PR5).

use super::codes::Home;
use crate::rows::checks::{CheckedRow, SettledRow};
use crate::rows::json;
use crate::{StoreError, Tenancy, lease, sql};
use engine::TeamCount;
use jiff::{SignedDuration, Timestamp};
use journey::check::{Confirmation, Confirmations, CycleId, Said};
use journey::{MemberId, TeamId};
use sqlx::{SqliteConnection, query, query_as, query_scalar, sqlite::SqliteQueryResult};

/// How long it is kept what somebody said: thirteen months.
pub(super) const KEPT: SignedDuration = SignedDuration::from_hours(396 * 24);

/// Keeps what somebody says in a cycle.
pub(super) async fn say(
    db: &mut SqliteConnection,
    home: &Home,
    cycle: &CycleId,
    said: Said,
    now: Timestamp,
) -> Result<SqliteQueryResult, StoreError> {
    let (organization, member) = (home.tenancy.organization().as_str(), home.member.as_str());
    let (check, opened) = (cycle.check.as_str(), cycle.opened.to_string());
    query(sql::checks::SUPERSEDE).bind(organization).bind(member).bind(check).bind(&opened).execute(&mut *db).await?;
    let kept = query(sql::checks::SAY)
        .bind(organization)
        .bind(member)
        .bind(check)
        .bind(&opened)
        .bind(said.answer().name())
        .bind(json(serde_json::to_string(&said)))
        .bind(lease::millisecond(now));
    Ok(kept.execute(db).await?)
}

/// Reads all that somebody said, the oldest cycle first.
pub(super) async fn own(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    member: &MemberId,
) -> Result<Vec<Confirmation>, StoreError> {
    let rows: Vec<CheckedRow> =
        query_as(sql::checks::OWN).bind(tenancy.organization().as_str()).bind(member.as_str()).fetch_all(db).await?;
    rows.into_iter().map(|row| Ok(row.into_confirmation()?.1)).collect()
}

/// Reads what everybody but one said last to each check.
pub(super) async fn last(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    but: &MemberId,
) -> Result<Confirmations, StoreError> {
    let rows: Vec<CheckedRow> =
        query_as(sql::checks::LAST).bind(tenancy.organization().as_str()).bind(but.as_str()).fetch_all(db).await?;
    let mut said = Confirmations::new();
    for row in rows {
        let (member, confirmation) = row.into_confirmation()?;
        said.entry(member).or_default().push(confirmation);
    }
    Ok(said)
}

/// Counts how far a team is with each cycle.
pub(super) async fn count(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    team: &TeamId,
) -> Result<TeamCount, StoreError> {
    let (organization, team) = (tenancy.organization().as_str(), team.as_str());
    let people: i64 = query_scalar(sql::checks::IN_TEAM).bind(organization).bind(team).fetch_one(&mut *db).await?;
    let rows: Vec<SettledRow> = query_as(sql::checks::SETTLED).bind(organization).bind(team).fetch_all(db).await?;
    let settled = rows.into_iter().map(SettledRow::into_count).collect::<Result<_, _>>()?;
    Ok(TeamCount { people: crate::rows::read("people", usize::try_from(people).ok())?, settled })
}

/// Forgets what was said thirteen months ago and earlier.
pub(super) async fn forget_old(db: &mut SqliteConnection, now: Timestamp) -> Result<(), StoreError> {
    let before = lease::millisecond(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN));
    query(sql::checks::FORGET_OLD).bind(before).execute(db).await?;
    Ok(())
}
