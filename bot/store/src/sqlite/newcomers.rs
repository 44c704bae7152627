//! Writing down who is new: an organization, its workspace, a member, their account; or who comes in from a lobby.

use super::codes::{self, Home};
use crate::claimed::{Cause, Welcome};
use crate::{Claimed, StoreError, Tenancy, key, lease, sql};
use chat::{Update, Workspace};
use jiff::Timestamp;
use journey::{Kind, Member};
use sqlx::{SqliteConnection, query};

/// Writes down as much as is new. Whoever comes second to the same workspace or account gets a conflict, and finds them
/// known when reading again.
pub(super) async fn welcome(db: &mut SqliteConnection, claimed: &Claimed, now: Timestamp) -> Result<(), StoreError> {
    let (tenancy, member) = (&claimed.tenancy, &claimed.dossier.member);
    let update = match &claimed.cause {
        Cause::Told(update) => update,
        Cause::Due { .. } => return Ok(()),
    };
    match &claimed.welcome {
        Welcome::Nobody => Ok(()),
        Welcome::Member => join(db, tenancy, update, member, now).await,
        Welcome::Company(workspace) => {
            found(db, tenancy, Kind::Company, now).await?;
            settle(db, tenancy, workspace, now).await?;
            join(db, tenancy, update, member, now).await
        }
        Welcome::Stranger => {
            found(db, tenancy, Kind::Lobby, now).await?;
            join(db, tenancy, update, member, now).await
        }
        Welcome::Admitted { from } => {
            let lobby = Home { tenancy: from.clone(), member: member.id.clone() };
            codes::move_in(db, &lobby, tenancy).await
        }
        Welcome::SetUp(workspace) => {
            open_up(db, tenancy).await?;
            settle(db, tenancy, workspace, now).await
        }
    }
}

async fn found(db: &mut SqliteConnection, tenancy: &Tenancy, kind: Kind, now: Timestamp) -> Result<(), StoreError> {
    query(sql::conversations::FOUND)
        .bind(tenancy.organization().as_str())
        .bind(kind.name())
        .bind(lease::millisecond(now))
        .execute(db)
        .await?;
    Ok(())
}

/// Makes a company of a lobby that is there.
pub(super) async fn open_up(db: &mut SqliteConnection, tenancy: &Tenancy) -> Result<(), StoreError> {
    let opened = query(sql::conversations::OPEN_UP).bind(tenancy.organization().as_str()).execute(db).await?;
    if opened.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

async fn settle(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    workspace: &Workspace,
    now: Timestamp,
) -> Result<(), StoreError> {
    let settled = query(sql::workspaces::SETTLE)
        .bind(key::workspace(workspace))
        .bind(workspace.platform.name())
        .bind(tenancy.organization().as_str())
        .bind(lease::millisecond(now))
        .execute(db)
        .await?;
    if settled.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

async fn join(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    update: &Update,
    member: &Member,
    now: Timestamp,
) -> Result<(), StoreError> {
    let organization = tenancy.organization().as_str();
    let joined = query(sql::conversations::JOIN)
        .bind(member.id.as_str())
        .bind(organization)
        .bind(member.zone.iana_name().expect("the store only gives out zones with a name"))
        .bind(lease::millisecond(now))
        .execute(&mut *db)
        .await?;
    if joined.rows_affected() != 1 {
        return Err(StoreError::Conflict);
    }
    query(sql::conversations::RECOGNISE)
        .bind(key::workspace(&update.account.scope()))
        .bind(&update.account.id)
        .bind(organization)
        .bind(member.id.as_str())
        .execute(db)
        .await?;
    Ok(())
}
