//! Writing down who is new: an organization, its workspace, a member, their account.

use crate::claimed::{Cause, Standing};
use crate::{StoreError, Tenancy, key, lease, sql};
use jiff::Timestamp;
use journey::Member;
use sqlx::{SqliteConnection, query};

/// Writes down as much as is new. Whoever comes second to the same workspace or account gets a conflict, and finds them
/// known when reading again.
pub(super) async fn welcome(
    db: &mut SqliteConnection,
    standing: Standing,
    cause: &Cause,
    tenancy: &Tenancy,
    member: &Member,
    now: Timestamp,
) -> Result<(), StoreError> {
    let update = match (standing, cause) {
        (Standing::Known | Standing::NewRoom, _) | (_, Cause::Due { .. }) => return Ok(()),
        (Standing::NewMember | Standing::NewOrganization, Cause::Told(update)) => update,
    };
    let (organization, now) = (tenancy.organization().as_str(), lease::millisecond(now));
    if standing == Standing::NewOrganization {
        let workspace = key::workspace(&update.from.workspace);
        query(sql::conversations::FOUND).bind(organization).bind(now).execute(&mut *db).await?;
        query(sql::conversations::SETTLE).bind(workspace).bind(organization).bind(now).execute(&mut *db).await?;
    }
    query(sql::conversations::JOIN)
        .bind(member.id.as_str())
        .bind(organization)
        .bind(member.zone.iana_name().expect("the store only gives out zones with a name"))
        .bind(now)
        .execute(&mut *db)
        .await?;
    query(sql::conversations::RECOGNISE)
        .bind(key::workspace(&update.account.workspace))
        .bind(&update.account.id)
        .bind(organization)
        .bind(member.id.as_str())
        .execute(&mut *db)
        .await?;
    Ok(())
}
