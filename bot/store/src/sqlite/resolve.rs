//! Whose event it is, and all that is known about its conversation.

use super::{checks, company, erase, rounds, told::told};
use crate::claimed::{Cause, LedgerVersion, Standing, Welcome};
use crate::rows::conversations::{ConversationRow, MemberRow, OrganizationRow, SentRow, Standpoint};
use crate::rows::journey::{AnswerRow, DiagnosisRow, SheetRow, SkipRow};
use crate::rows::read;
use crate::{StoreError, Tenancy, Version, key, sql};
use chat::Address;
use engine::{Awaited, Dossier, Place, Sent, TeamCount};
use jiff::tz::TimeZone;
use journey::moment::chosen_zone;
use journey::{Diagnosis, MemberId, Organization, OrganizationId, Sheet};
use sqlx::{SqliteConnection, query_as, query_scalar};
use std::collections::BTreeMap;

/// An event's organization, and all that is known about its conversation.
pub(super) struct Resolved {
    pub(super) tenancy: Tenancy,
    pub(super) dossier: Dossier,
    pub(super) version: Version,
    pub(super) ledger: LedgerVersion,
    pub(super) standing: Standing,
    pub(super) welcome: Welcome,
}

/// The version of a conversation that is not there yet.
pub(super) const UNWRITTEN: Version = Version(0);

/// Finds out whose an event is. What came from outside only asks; what is stored answers.
pub(super) async fn resolve(db: &mut SqliteConnection, cause: &Cause, zone: &TimeZone) -> Result<Resolved, StoreError> {
    match cause {
        Cause::Told(update) => told(db, update, zone).await,
        Cause::Due { room, member, .. } => {
            let owner: Option<String> = query_scalar(sql::conversations::OWNER)
                .bind(room)
                .bind(member.as_str())
                .fetch_optional(&mut *db)
                .await?;
            let tenancy = tenancy(&read("organization", owner)?)?;
            let Known { dossier, version, ledger } = known(db, &tenancy, &key::address(room)?, member).await?;
            let version = read("conversation", version)?;
            Ok(Resolved { tenancy, dossier, version, ledger, standing: Standing::Known, welcome: Welcome::Nobody })
        }
    }
}

/// Reads a stored organization id as the proof it is.
pub(super) fn tenancy(organization: &str) -> Result<Tenancy, StoreError> {
    Ok(Tenancy::of(read("organization", OrganizationId::parse(organization).ok())?))
}

/// All that is known about a member's conversation.
pub(super) struct Known {
    pub(super) dossier: Dossier,
    /// None if there is no conversation in this room yet.
    pub(super) version: Option<Version>,
    pub(super) ledger: LedgerVersion,
}

/// Reads all that is known about a member's conversation.
pub(super) async fn known(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    address: &Address,
    member: &MemberId,
) -> Result<Known, StoreError> {
    let room = key::room(address);
    let row: Option<MemberRow> = query_as(sql::conversations::MEMBER)
        .bind(tenancy.organization().as_str())
        .bind(member.as_str())
        .fetch_optional(&mut *db)
        .await?;
    let mut person = read("member", row)?.into_member(member.clone())?;
    let row: Option<ConversationRow> = query_as(sql::conversations::CONVERSATION)
        .bind(&room)
        .bind(member.as_str())
        .bind(tenancy.organization().as_str())
        .fetch_optional(&mut *db)
        .await?;
    let standpoint = row.map(ConversationRow::into_standpoint).transpose()?;
    let version = standpoint.as_ref().map(|standpoint| standpoint.version);
    let Standpoint { place, last_act, last_press, offered, .. } = standpoint.unwrap_or(Standpoint {
        place: Place::default(),
        version: UNWRITTEN,
        last_act: None,
        last_press: None,
        offered: Vec::new(),
    });
    let (mut kept, ledger) = company::ledger(db, tenancy).await?;
    rounds::take_back_untold(db, tenancy, &mut kept).await?;
    let (zone, _) = chosen_zone(person.hours.zone.as_deref(), person.team.as_ref(), &kept);
    if let Some(zone) = zone {
        person.zone = zone;
    }
    let colleagues = company::colleagues(db, tenancy, member, &kept).await?;
    let dossier = Dossier {
        address: address.clone(),
        organization: organization(db, tenancy).await?,
        member: person,
        accounts: erase::accounts(db, tenancy.organization().as_str(), member).await?,
        place,
        last_act,
        last_press,
        offered,
        sheets: sheets(db, tenancy, member).await?,
        checked: checks::own(db, tenancy, member).await?,
        said_first: rounds::said_to(db, tenancy, member).await?,
        open: open(db, tenancy).await?,
        ledger: kept,
        colleagues,
        sent: recalled(db, tenancy, &room).await?,
        invitation: None,
        fresh_code: None,
        told_name: None,
        awaited: Awaited::default(),
        team_count: TeamCount::default(),
    };
    Ok(Known { dossier, version, ledger })
}

/// Reads what is known about the organization itself.
pub(super) async fn organization(db: &mut SqliteConnection, tenancy: &Tenancy) -> Result<Organization, StoreError> {
    let id = tenancy.organization();
    let row: Option<OrganizationRow> =
        query_as(sql::conversations::ORGANIZATION).bind(id.as_str()).fetch_optional(db).await?;
    read("organization", row)?.into_organization(id.clone())
}

/// Reads the diagnoses that are open in an organization.
pub(super) async fn open(db: &mut SqliteConnection, tenancy: &Tenancy) -> Result<Vec<Diagnosis>, StoreError> {
    let rows: Vec<DiagnosisRow> =
        query_as(sql::journey::OPEN_DIAGNOSES).bind(tenancy.organization().as_str()).fetch_all(db).await?;
    rows.into_iter().map(DiagnosisRow::into_diagnosis).collect()
}

async fn sheets(db: &mut SqliteConnection, tenancy: &Tenancy, member: &MemberId) -> Result<Vec<Sheet>, StoreError> {
    let (organization, member) = (tenancy.organization().as_str(), member.as_str());
    let rows: Vec<SheetRow> =
        query_as(sql::journey::SHEETS).bind(organization).bind(member).fetch_all(&mut *db).await?;
    let mut sheets = rows.into_iter().map(SheetRow::into_sheet).collect::<Result<Vec<_>, _>>()?;
    if sheets.is_empty() {
        return Ok(sheets);
    }
    let answers: Vec<AnswerRow> =
        query_as(sql::journey::ANSWERS).bind(organization).bind(member).fetch_all(&mut *db).await?;
    let skips: Vec<SkipRow> = query_as(sql::journey::SKIPS).bind(organization).bind(member).fetch_all(&mut *db).await?;
    answers_of(&mut sheets, answers, skips)?;
    Ok(sheets)
}

/// Puts answers, oldest first, and questions put aside onto their sheets.
pub(super) fn answers_of(sheets: &mut [Sheet], answers: Vec<AnswerRow>, skips: Vec<SkipRow>) -> Result<(), StoreError> {
    let places: BTreeMap<String, usize> =
        sheets.iter().enumerate().map(|(index, sheet)| (sheet.id.as_str().to_owned(), index)).collect();
    for row in answers {
        let place = *read("sheet", places.get(&row.sheet))?;
        let (question, answer) = row.into_answer()?;
        // The newest revision stands in the end.
        sheets[place].stand(question, answer);
    }
    for row in skips {
        let place = *read("sheet", places.get(&row.sheet))?;
        sheets[place].skipped.insert(row.into_question()?);
    }
    Ok(())
}

async fn recalled(db: &mut SqliteConnection, tenancy: &Tenancy, room: &str) -> Result<Vec<Sent>, StoreError> {
    let rows: Vec<SentRow> = query_as(sql::letters::RECALLED)
        .bind(room)
        .bind(tenancy.organization().as_str())
        .bind(i64::try_from(Dossier::RECALLED).expect("a few letters"))
        .fetch_all(db)
        .await?;
    rows.into_iter().rev().map(SentRow::into_sent).collect()
}
