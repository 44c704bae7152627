//! Forgetting organizations that nobody brought back.

use super::{Store, Work};
use crate::{StoreError, lease, sql};
use jiff::{SignedDuration, Timestamp};
use sqlx::{SqliteConnection, query, query_scalar};

/// How long an organization is kept after the bot was taken out of its last workspace (MT3), and a stranger after their last word.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

impl Store {
    /// Forgets every organization from all of whose workspaces the bot was taken out 30 days ago or earlier, and every
    /// stranger who never came in and was silent as long, with everything they own; workspaces that never belonged to
    /// anybody, as long gone; and codes that have ended. Tells how many organizations and strangers there were.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn purge(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.writer.write(Purge { now }).await
    }
}

/// Forgets what is long gone, as [`Store::purge`] says.
pub(super) async fn purge(db: &mut SqliteConnection, now: Timestamp) -> Result<usize, StoreError> {
    let before = lease::millisecond(now.saturating_sub(KEPT).unwrap_or(Timestamp::MIN));
    let mut gone: Vec<String> = query_scalar(sql::purge::GONE).bind(before).fetch_all(&mut *db).await?;
    gone.extend(query_scalar::<_, String>(sql::purge::STALE).bind(before).fetch_all(&mut *db).await?);
    for organization in &gone {
        for statement in sql::purge::FORGET {
            query(*statement).bind(organization).execute(&mut *db).await?;
        }
    }
    for statement in [sql::purge::FORGET_EMPTY_CHANGES, sql::purge::FORGET_EMPTY] {
        query(statement).bind(before).execute(&mut *db).await?;
    }
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

struct Purge {
    now: Timestamp,
}

impl Work for Purge {
    type Outcome = usize;

    async fn run(&self, db: &mut SqliteConnection) -> Result<usize, StoreError> {
        purge(db, self.now).await
    }
}
