//! Forgetting organizations that nobody brought back.

use super::checks;
use super::erase::{self, Traces};
use super::{Store, Work};
use crate::{StoreError, Tenancy, lease, sql};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sqlx::{SqliteConnection, query, query_scalar};

/// How long an organization is kept after the bot was taken out of its last workspace (MT3), and a stranger after their last word.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long it is kept on which days everybody was spoken to: only today matters, in whatever zone.
const SPOKEN: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long it is kept what was said about a week, and about a run after its end.
const SAID: SignedDuration = SignedDuration::from_hours(60 * 24);

impl Store {
    /// Forgets every organization from all of whose workspaces the bot was taken out 30 days ago or earlier, and every
    /// stranger who never came in and was silent as long, with everything they own; workspaces that never belonged to
    /// anybody, as long gone; what people said to checks more than thirteen months ago; what rounds said that cannot matter any
    /// more; and codes that have ended. Tells how many organizations and strangers there were.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn purge(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.writer.write(Purge { now }).await
    }
}

impl Store {
    /// Forgets one organization with everything it owns, at once (MT4).
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn forget(&self, whose: &Tenancy) -> Result<(), StoreError> {
        self.writer.write(Forget { whose: whose.clone() }).await
    }
}

/// Forgets what is long gone, as [`Store::purge`] says.
pub(super) async fn purge(db: &mut SqliteConnection, now: Timestamp) -> Result<usize, StoreError> {
    let before = lease::millisecond(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN));
    let mut gone: Vec<String> = query_scalar(sql::purge::GONE).bind(before).fetch_all(&mut *db).await?;
    gone.extend(query_scalar::<_, String>(sql::purge::STALE).bind(before).fetch_all(&mut *db).await?);
    for organization in &gone {
        forget(db, organization).await?;
    }
    erase::finish_all(db).await?;
    for statement in [sql::purge::FORGET_EMPTY_CHANGES, sql::purge::FORGET_EMPTY] {
        query(statement).bind(before).execute(&mut *db).await?;
    }
    checks::forget_old(db, now).await?;
    forget_rounds(db, now).await?;
    query(sql::purge::FORGET_CODES).bind(lease::millisecond(now)).execute(&mut *db).await?;
    if !gone.is_empty() {
        let count = i64::try_from(gone.len()).expect("organizations fit in memory");
        query(sql::purge::COUNT).bind(count).execute(db).await?;
        tracing::info!(
            organizations = gone.len(),
            "organizations that nobody brought back, and strangers who never came in, are forgotten"
        );
    }
    Ok(gone.len())
}

/// Forgets what rounds said and when, once no round to come can ask for it; never about a run that is open.
async fn forget_rounds(db: &mut SqliteConnection, now: Timestamp) -> Result<(), StoreError> {
    let before = |kept| now.saturating_sub(kept).unwrap_or(Timestamp::MIN);
    for (statement, kept) in [
        (sql::purge::FORGET_SPOKEN, SPOKEN),
        (sql::purge::FORGET_WEEKS, SAID),
        (sql::purge::FORGET_CYCLES, checks::KEPT),
    ] {
        let day = before(kept).to_zoned_datetime(TimeZone::UTC).date().to_string();
        query(statement).bind(day).execute(&mut *db).await?;
    }
    query(sql::purge::FORGET_RUNS).bind(lease::millisecond(before(SAID))).execute(db).await?;
    Ok(())
}

/// Forgets an organization with everything it owns.
pub(super) async fn forget(db: &mut SqliteConnection, organization: &str) -> Result<(), StoreError> {
    for statement in sql::purge::FORGET {
        query(*statement).bind(organization).execute(&mut *db).await?;
    }
    Ok(())
}

struct Purge {
    now: Timestamp,
}

impl Work for Purge {
    type Outcome = usize;

    async fn run(&self, db: &mut SqliteConnection) -> Result<usize, StoreError> {
        purge(db, self.now).await
    }

    /// Seldom enough to be always thorough.
    fn traces(&self, _: &usize) -> Traces {
        Traces::Some
    }
}

struct Forget {
    whose: Tenancy,
}

impl Work for Forget {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        forget(db, self.whose.organization().as_str()).await
    }

    fn traces(&self, (): &()) -> Traces {
        Traces::Some
    }
}
