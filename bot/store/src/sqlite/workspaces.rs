//! What happens to a workspace as a whole: we are added, taken out, or it gets another id.

use super::{Store, Work, purge, rename};
use crate::{StoreError, Tenancy, key, lease, sql};
use chat::{Acceptance, Change, Platform, Workspace, WorkspaceChange};
use jiff::Timestamp;
use sqlx::{SqliteConnection, query, query_scalar};

/// Why a letter was given up.
pub(super) const REASON: &str = "the bot was taken out of the workspace";

impl Store {
    /// Writes down what happened to a workspace. Twice is once.
    ///
    /// Added: it is known, and nothing is said; added again, its organization is as it was, unless it was forgotten
    /// meanwhile ([`Store::purge`]). Removed: what waits for it is given up, and so is what is written later. Moved: it and
    /// its rooms have the new id.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn changed(&self, change: &WorkspaceChange, now: Timestamp) -> Result<Acceptance, StoreError> {
        self.writer.write(Changed { change: change.clone(), now }).await
    }
}

/// Tells whether nothing can be said any more to the people of an organization in a workspace. Rooms of one person that
/// belong to no workspace follow the organization's workspaces on that network; if there never was one, they stay open.
pub(super) async fn is_gone(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    workspace: &Workspace,
) -> Result<bool, StoreError> {
    if is_of_everybody(workspace) {
        return are_removed(db, tenancy.organization().as_str(), workspace.platform).await;
    }
    let removed: i64 = query_scalar(sql::workspaces::IS_REMOVED).bind(key::workspace(workspace)).fetch_one(db).await?;
    Ok(removed > 0)
}

/// Tells whether every workspace of an organization on a network was taken from us.
async fn are_removed(db: &mut SqliteConnection, organization: &str, platform: Platform) -> Result<bool, StoreError> {
    let removed: Option<i64> =
        query_scalar(sql::workspaces::ARE_REMOVED).bind(organization).bind(platform.name()).fetch_one(db).await?;
    Ok(removed == Some(1))
}

/// Tells whether a workspace is the home of everybody's private rooms on its network.
fn is_of_everybody(workspace: &Workspace) -> bool {
    match workspace.platform {
        Platform::Console | Platform::Slack => false,
        Platform::Discord | Platform::Telegram => workspace.is_direct(),
    }
}

struct Changed {
    change: WorkspaceChange,
    now: Timestamp,
}

impl Work for Changed {
    type Outcome = Acceptance;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Acceptance, StoreError> {
        let WorkspaceChange { key, workspace, what } = &self.change;
        // Whoever comes back too late finds nothing left, however late the last clearing up was.
        purge::purge(db, self.now).await?;
        let fresh = query(sql::workspaces::CHANGED)
            .bind(&key.0)
            .bind(key::workspace(workspace))
            .bind(lease::millisecond(self.now))
            .execute(&mut *db)
            .await?;
        if fresh.rows_affected() == 0 {
            return Ok(Acceptance::Duplicate);
        }
        match what {
            Change::Added => self.added(db, workspace).await?,
            Change::Removed => self.removed(db, workspace).await?,
            Change::Moved(to) => {
                if !rename::rename(db, workspace, to).await? {
                    self.added(db, to).await?;
                }
            }
        }
        Ok(Acceptance::New)
    }
}

impl Changed {
    async fn added(&self, db: &mut SqliteConnection, workspace: &Workspace) -> Result<(), StoreError> {
        query(sql::workspaces::ADDED)
            .bind(key::workspace(workspace))
            .bind(workspace.platform.name())
            .bind(lease::millisecond(self.now))
            .execute(db)
            .await?;
        Ok(())
    }

    async fn removed(&self, db: &mut SqliteConnection, workspace: &Workspace) -> Result<(), StoreError> {
        let (id, now) = (key::workspace(workspace), lease::millisecond(self.now));
        let removed: Option<Option<String>> =
            query_scalar(sql::workspaces::REMOVED).bind(&id).bind(now).fetch_optional(&mut *db).await?;
        query(sql::letters::GIVE_UP_WORKSPACE).bind(&id).bind(now).bind(REASON).execute(&mut *db).await?;
        let direct = Workspace::direct(workspace.platform);
        let Some(organization) = removed.flatten().filter(|_| is_of_everybody(&direct)) else { return Ok(()) };
        if are_removed(db, &organization, workspace.platform).await? {
            let people = query(sql::letters::GIVE_UP_PEOPLE).bind(&organization).bind(key::workspace(&direct));
            people.bind(now).bind(REASON).execute(db).await?;
        }
        Ok(())
    }
}
