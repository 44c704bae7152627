//! A company as a whole: its ledger under its version, and the others as far as a person has to do with them.

use super::codes::Home;
use super::resolve::answers_of;
use super::{ballots, checks};
use crate::claimed::LedgerVersion;
use crate::rows::company::{AwaitedRow, ContactRow, LedgerRow, PersonRow, TheirSheetRow};
use crate::rows::{journey::AnswerRow, journey::SkipRow, json};
use crate::{StoreError, Tenancy, lease, sql};
use engine::{Awaited, Colleagues, Contact};
use jiff::Timestamp;
use journey::{Ledger, Listing, MemberId, Presence, Role, TeamId, same_name};
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
    colleagues.ballots = ballots::out(db, tenancy).await?;
    colleagues.checked = checks::last(db, tenancy, member).await?;
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

/// Reads who stands on the company's list without an account, and who of them is called so: nobody, if it is not clear who.
pub(super) async fn awaited(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    name: Option<&str>,
) -> Result<Awaited, StoreError> {
    let rows: Vec<AwaitedRow> =
        query_as(sql::company::AWAITED).bind(tenancy.organization().as_str()).fetch_all(db).await?;
    let waiting = rows.len();
    let listings = rows.into_iter().map(AwaitedRow::into_listing).collect::<Result<Vec<Listing>, _>>()?;
    let mut fitting = listings.into_iter().filter(|one| name.is_some_and(|name| same_name(name, &one.name)));
    let listing = fitting.next().filter(|_| fitting.next().is_none());
    Ok(Awaited { waiting, listing })
}

/// Makes a member the same as somebody on the list: accounts, conversations and what they agreed to follow.
pub(super) async fn recognise(db: &mut SqliteConnection, home: &Home, member: &MemberId) -> Result<Home, StoreError> {
    let (organization, old, new) = (home.tenancy.organization().as_str(), home.member.as_str(), member.as_str());
    let became = query(sql::company::BECOME).bind(organization).bind(old).bind(new).execute(&mut *db).await?;
    if became.rows_affected() != 1 {
        return Err(StoreError::Conflict);
    }
    query(sql::checks::SAID_AS).bind(organization).bind(old).bind(new).execute(&mut *db).await?;
    query(sql::company::AGREED_AS).bind(organization).bind(old).bind(new).execute(&mut *db).await?;
    for statement in [sql::codes::MOVE_ACCOUNTS, sql::codes::MOVE_CONVERSATIONS] {
        query(statement).bind(organization).bind(old).bind(organization).bind(new).execute(&mut *db).await?;
    }
    for statement in sql::rounds::BECOME {
        query(*statement).bind(organization).bind(old).bind(new).execute(&mut *db).await?;
    }
    for statement in [sql::company::FORGET_CODES, sql::codes::FORGET_AGREEMENT, sql::codes::FORGET_MEMBER] {
        query(statement).bind(organization).bind(old).execute(&mut *db).await?;
    }
    Ok(Home { tenancy: home.tenancy.clone(), member: member.clone() })
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
