//! A company as a whole: its ledger under its version, and the others as far as a person has to do with them.

use super::codes::Home;
use super::resolve::answers_of;
use crate::claimed::LedgerVersion;
use crate::rows::company::{ContactRow, LedgerRow, PersonRow, TheirSheetRow};
use crate::rows::{journey::AnswerRow, journey::SkipRow, json};
use crate::{StoreError, Tenancy, lease, sql};
use engine::{Colleagues, Contact};
use jiff::Timestamp;
use journey::{Ledger, MemberId, Presence, Role, TeamId};
use sqlx::{SqliteConnection, query, query_as, sqlite::SqliteQueryResult};
use std::collections::BTreeMap;

/// Reads the ledger; an organization without one has an empty one.
pub(super) async fn ledger(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
) -> Result<(Ledger, LedgerVersion), StoreError> {
    let row: Option<LedgerRow> =
        query_as(sql::company::LEDGER).bind(tenancy.organization().as_str()).fetch_optional(db).await?;
    row.map_or(Ok((Ledger::default(), LedgerVersion::UNWRITTEN)), |row| {
        let version = LedgerVersion(row.version);
        Ok((row.into_ledger()?, version))
    })
}

/// Keeps a ledger, unless somebody else changed it since it was read.
pub(super) async fn keep_ledger(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    ledger: &Ledger,
    seen: LedgerVersion,
) -> Result<(), StoreError> {
    let (organization, body) = (tenancy.organization().as_str(), json(serde_json::to_string(ledger)));
    let kept = if seen == LedgerVersion::UNWRITTEN {
        query(sql::company::BEGIN_LEDGER).bind(organization).bind(body).execute(db).await?
    } else {
        query(sql::company::CHANGE_LEDGER).bind(organization).bind(body).bind(seen.0).execute(db).await?
    };
    if kept.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Reads the others, as far as a person has to do with them.
pub(super) async fn colleagues(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    member: &MemberId,
    ledger: &Ledger,
) -> Result<Colleagues, StoreError> {
    let organization = tenancy.organization().as_str();
    if !ledger.sees_others(member) {
        let mut contacts = BTreeMap::new();
        for coordinator in ledger.holders(Role::Coordinator).filter(|holder| *holder != member) {
            let rows: Vec<ContactRow> = query_as(sql::company::CONTACT)
                .bind(organization)
                .bind(coordinator.as_str())
                .fetch_all(&mut *db)
                .await?;
            contacts.extend(reachable(rows)?);
        }
        return Ok(Colleagues { contacts, ..Colleagues::default() });
    }
    let mut colleagues = Colleagues::default();
    let people: Vec<PersonRow> =
        query_as(sql::company::PEOPLE).bind(organization).bind(member.as_str()).fetch_all(&mut *db).await?;
    for row in people {
        let person = row.into_colleague()?;
        colleagues.people.insert(person.id.clone(), person);
    }
    let rows: Vec<ContactRow> =
        query_as(sql::company::CONTACTS).bind(organization).bind(member.as_str()).fetch_all(&mut *db).await?;
    colleagues.contacts = reachable(rows)?;
    let sheets: Vec<TheirSheetRow> =
        query_as(sql::company::SHEETS).bind(organization).bind(member.as_str()).fetch_all(&mut *db).await?;
    if sheets.is_empty() {
        return Ok(colleagues);
    }
    let answers: Vec<AnswerRow> =
        query_as(sql::company::ANSWERS).bind(organization).bind(member.as_str()).fetch_all(&mut *db).await?;
    let skips: Vec<SkipRow> =
        query_as(sql::company::SKIPS).bind(organization).bind(member.as_str()).fetch_all(&mut *db).await?;
    let (whose, mut sheets): (Vec<_>, Vec<_>) =
        sheets.into_iter().map(TheirSheetRow::into_sheet).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
    answers_of(&mut sheets, answers, skips)?;
    for (member, sheet) in whose.into_iter().zip(sheets) {
        colleagues.sheets.entry(member).or_default().push(sheet);
    }
    Ok(colleagues)
}

/// Keeps of each person the private room that was heard last.
fn reachable(rows: Vec<ContactRow>) -> Result<BTreeMap<MemberId, Contact>, StoreError> {
    let contacts: Vec<_> = rows.into_iter().map(ContactRow::into_contact).collect::<Result<_, _>>()?;
    Ok(contacts.into_iter().filter(|(_, contact)| contact.address.is_private()).collect())
}

/// Keeps what somebody is called.
pub(super) async fn call(
    db: &mut SqliteConnection,
    home: &Home,
    member: &MemberId,
    name: Option<&str>,
) -> Result<SqliteQueryResult, StoreError> {
    let organization = home.tenancy.organization().as_str();
    Ok(query(sql::company::SET_CALLED).bind(organization).bind(member.as_str()).bind(name).execute(db).await?)
}

/// Keeps the team somebody belongs to.
pub(super) async fn place(
    db: &mut SqliteConnection,
    home: &Home,
    member: &MemberId,
    team: Option<&TeamId>,
) -> Result<SqliteQueryResult, StoreError> {
    let (organization, team) = (home.tenancy.organization().as_str(), team.map(TeamId::as_str));
    Ok(query(sql::company::SET_TEAM).bind(organization).bind(member.as_str()).bind(team).execute(db).await?)
}

/// Keeps that somebody left, or is back.
pub(super) async fn leave(
    db: &mut SqliteConnection,
    home: &Home,
    member: &MemberId,
    presence: Presence,
    now: Timestamp,
) -> Result<SqliteQueryResult, StoreError> {
    let left = match presence {
        Presence::Here => None,
        Presence::Gone => Some(lease::millisecond(now)),
    };
    let organization = home.tenancy.organization().as_str();
    Ok(query(sql::company::SET_LEFT).bind(organization).bind(member.as_str()).bind(left).execute(db).await?)
}

/// Keeps somebody who stands on the company's list.
pub(super) async fn expect(
    db: &mut SqliteConnection,
    home: &Home,
    member: &MemberId,
    name: &str,
    team: Option<&TeamId>,
    now: Timestamp,
) -> Result<SqliteQueryResult, StoreError> {
    Ok(query(sql::company::EXPECT)
        .bind(member.as_str())
        .bind(home.tenancy.organization().as_str())
        .bind(home.member.as_str())
        .bind(lease::millisecond(now))
        .bind(name)
        .bind(team.map(TeamId::as_str))
        .execute(db)
        .await?)
}
