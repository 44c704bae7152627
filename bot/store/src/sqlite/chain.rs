//! Sealing facts onto an organization's chain.

use crate::rows::audit::HeadRow;
use crate::{StoreError, Tenancy, lease, sql};
use jiff::Timestamp;
use journey::{MemberId, audit};
use sqlx::{SqliteConnection, query, query_as};

/// Seals facts onto the chain, in order.
pub(super) async fn seal(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    who: &MemberId,
    facts: &[String],
    now: Timestamp,
) -> Result<(), StoreError> {
    if facts.is_empty() {
        return Ok(());
    }
    let organization = tenancy.organization().as_str();
    let head: Option<HeadRow> = query_as(sql::audit::HEAD).bind(organization).fetch_optional(&mut *db).await?;
    let (mut number, mut before) = head.map_or((0, audit::BEGINNING.to_owned()), |head| (head.number, head.seal));
    for what in facts {
        number += 1;
        let seal = audit::seal(&before, number, now, who.as_str(), what);
        query(sql::audit::APPEND)
            .bind(organization)
            .bind(number)
            .bind(lease::millisecond(now))
            .bind(who.as_str())
            .bind(what)
            .bind(&seal)
            .execute(&mut *db)
            .await?;
        before = seal;
    }
    Ok(())
}
