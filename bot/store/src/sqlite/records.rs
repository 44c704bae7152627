//! Keeping facts: each arm writes what [`engine::Dossier::apply`] does in memory.

use super::ballots::{self, Cast};
use super::codes::{self, Home};
use super::{checks, company, newcomers};
use crate::rows::{journey::StandingRow, json, read};
use crate::{Claimed, StoreError, Tenancy, lease, sql};
use content::{Choice, PrintHash, PrintedSet, QuestionId, SetRef};
use jiff::Timestamp;
use journey::{DiagnosisId, Draft, MemberId, Mode, Record, SheetId};
use sqlx::{SqliteConnection, query, query_as, query_scalar, sqlite::SqliteQueryResult};
use std::sync::Arc;

/// Keeps a fact about whoever is at `home`, and tells where they are at home afterwards. What is not theirs, or has ended
/// in the meantime, is a conflict: with a fresh dossier the turn says something else.
pub(super) async fn keep(
    db: &mut SqliteConnection,
    home: Home,
    claimed: &Claimed,
    record: &Record,
    prints: &[Arc<PrintedSet>],
    now: Timestamp,
) -> Result<Home, StoreError> {
    let Home { tenancy, member: who } = &home;
    let (organization, member) = (tenancy.organization().as_str(), who.as_str());
    let at = lease::millisecond(now);
    let set = |statement| query(statement).bind(organization).bind(member);
    let changed = match record {
        Record::Agreed => query(sql::conversations::AGREE).bind(member).bind(organization).bind(at).execute(db).await?,
        Record::LocaleChosen { locale } => set(sql::conversations::SET_LOCALE).bind(locale.name()).execute(db).await?,
        Record::SystemChosen { system } => set(sql::conversations::SET_SYSTEM).bind(system.name()).execute(db).await?,
        Record::Stopped => set(sql::conversations::SET_STOPPED).bind(true).execute(db).await?,
        Record::Resumed => set(sql::conversations::SET_STOPPED).bind(false).execute(db).await?,
        Record::Snoozed { until: Some(until) } => {
            set(sql::conversations::SET_SNOOZED).bind(lease::millisecond(*until)).execute(db).await?
        }
        Record::Snoozed { until: None } => set(sql::rounds::REMINDED).bind(at).execute(db).await?,
        Record::TimeOff { until } => {
            set(sql::conversations::SET_AWAY).bind(until.map(|day| day.to_string())).execute(db).await?
        }
        Record::HoursChosen { hours } => {
            let hours = (!hours.is_blank()).then(|| json(serde_json::to_string(hours)));
            set(sql::conversations::SET_HOURS).bind(hours).execute(db).await?
        }
        Record::PutOff { diagnosis, why } => {
            set(sql::conversations::PUT_OFF).bind(diagnosis.as_str()).bind(why.name()).execute(db).await?
        }
        Record::OrganizationNamed { name } => {
            query(sql::conversations::SET_NAME).bind(organization).bind(name).execute(db).await?
        }
        Record::DiagnosisOpened { diagnosis, set, mode } => open(db, &home, (diagnosis, *set, *mode), now).await?,
        Record::SheetBegun { sheet, diagnosis } => {
            query(sql::journey::BEGIN_SHEET)
                .bind(sheet.as_str())
                .bind(organization)
                .bind(diagnosis.as_str())
                .bind(member)
                .bind(promised(claimed, diagnosis))
                .execute(db)
                .await?
        }
        Record::DiagnosisClosed { diagnosis } => {
            ballots::end(db, &home, diagnosis, &claimed.dossier.address, now).await?;
            query(sql::journey::CLOSE).bind(organization).bind(diagnosis.as_str()).bind(at).execute(db).await?
        }
        Record::DiagnosisReopened { diagnosis } => {
            query(sql::journey::REOPEN).bind(organization).bind(diagnosis.as_str()).execute(db).await?
        }
        Record::Answered { sheet, question, choice, printed } => {
            own_open_sheet(db, tenancy, who, sheet).await?;
            keep_print(db, printed, prints).await?;
            answer(db, tenancy, sheet, question, *choice, printed, now).await?;
            return Ok(home);
        }
        Record::Skipped { sheet, question } => {
            own_open_sheet(db, tenancy, who, sheet).await?;
            skip(db, tenancy, sheet, question).await?;
            return Ok(home);
        }
        Record::Drafted { sheet, question, draft } => {
            ballots::own_draft(db, &home, sheet).await?;
            note(db, tenancy, (sheet, question, draft), prints, now).await?;
            return Ok(home);
        }
        Record::Cast { sheet, ballot, office } => {
            let cast = Cast { sheet, ballot, office, room: &claimed.dossier.address, now };
            ballots::cast(db, &home, &cast).await?;
            return Ok(home);
        }
        Record::DiagnosisHidden { diagnosis } => {
            query(sql::ballots::HIDE).bind(organization).bind(diagnosis.as_str()).execute(db).await?
        }
        Record::Submitted { sheet } => {
            own_open_sheet(db, tenancy, who, sheet).await?;
            query(sql::journey::SUBMIT).bind(sheet.as_str()).bind(at).execute(db).await?
        }
        Record::Called { member, name } => company::call(db, &home, member, name.as_deref()).await?,
        Record::Placed { member, team } => company::place(db, &home, member, team.as_ref()).await?,
        Record::Left { member, presence } => company::leave(db, &home, member, *presence, now).await?,
        Record::Expected { member, name, team } => company::expect(db, &home, member, name, team.as_ref(), now).await?,
        Record::Checked { cycle, said } => checks::say(db, &home, cycle, *said, now).await?,
        Record::Recognised { member } => return company::recognise(db, &home, member).await,
        // The ledger is kept as a whole, after all facts of the turn; and somebody is erased as the last thing of it, for what it
        // says has to be sealed and written before.
        Record::Ledger { .. } | Record::Erased => return Ok(home),
        Record::Joined { entry } => return codes::enter(db, &home, claimed, *entry, now).await,
        Record::CompanyFounded => {
            newcomers::open_up(db, tenancy).await?;
            return Ok(home);
        }
        Record::CodeIssued { entry, until } => {
            let code = claimed.dossier.fresh_code.as_ref().ok_or(StoreError::Conflict)?;
            codes::issue(db, &home, code, *entry, *until).await?;
            return Ok(home);
        }
    };
    exactly_one(&changed)?;
    Ok(home)
}

async fn open(
    db: &mut SqliteConnection,
    home: &Home,
    (diagnosis, set, mode): (&DiagnosisId, SetRef, Mode),
    now: Timestamp,
) -> Result<SqliteQueryResult, StoreError> {
    let opened = query(sql::journey::OPEN)
        .bind(diagnosis.as_str())
        .bind(home.tenancy.organization().as_str())
        .bind(set.kind.name())
        .bind(set.edition.to_string())
        .bind(mode.name())
        .bind(home.member.as_str())
        .bind(lease::millisecond(now));
    Ok(opened.execute(db).await?)
}

fn exactly_one(changed: &SqliteQueryResult) -> Result<(), StoreError> {
    if changed.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Tells what was promised of a run when a turn was thought up; nothing of one that the turn itself opened.
fn promised(claimed: &Claimed, run: &DiagnosisId) -> Option<&'static str> {
    claimed.dossier.open.iter().find(|open| open.id == *run).map(|open| open.mode.name())
}

/// Makes sure that a sheet is this member's, and that its diagnosis still takes answers.
async fn own_open_sheet(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    who: &MemberId,
    sheet: &SheetId,
) -> Result<(), StoreError> {
    let found: Option<String> = query_scalar(sql::journey::OPEN_SHEET)
        .bind(tenancy.organization().as_str())
        .bind(who.as_str())
        .bind(sheet.as_str())
        .fetch_optional(db)
        .await?;
    found.map(drop).ok_or(StoreError::Conflict)
}

/// Notes an answer of a draft that will be cut loose, or that a question was put aside.
async fn note(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    (sheet, question, draft): (&SheetId, &QuestionId, &Draft),
    prints: &[Arc<PrintedSet>],
    now: Timestamp,
) -> Result<(), StoreError> {
    match draft {
        Draft::Answered { choice, printed } => {
            keep_print(db, printed, prints).await?;
            answer(db, tenancy, sheet, question, *choice, printed, now).await
        }
        Draft::Skipped => skip(db, tenancy, sheet, question).await,
    }
}

/// Puts a question aside.
async fn skip(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    sheet: &SheetId,
    question: &QuestionId,
) -> Result<(), StoreError> {
    let organization = tenancy.organization().as_str();
    query(sql::journey::SKIP).bind(sheet.as_str()).bind(organization).bind(question.as_str()).execute(db).await?;
    Ok(())
}

/// Keeps the words an answer was given under, unless they are kept already.
async fn keep_print(db: &mut SqliteConnection, hash: &PrintHash, prints: &[Arc<PrintedSet>]) -> Result<(), StoreError> {
    let kept: i64 = query_scalar(sql::journey::IS_PRINTED).bind(hash.as_str()).fetch_one(&mut *db).await?;
    if kept > 0 {
        return Ok(());
    }
    let print = prints.iter().find(|print| print.hash == *hash);
    let print = print.ok_or_else(|| StoreError::Broken(format!("the printed set {hash} was not handed over")))?;
    query(sql::journey::PRINT)
        .bind(hash.as_str())
        .bind(print.set.kind.name())
        .bind(print.set.edition.to_string())
        .bind(print.locale.name())
        .bind(&print.text)
        .execute(db)
        .await?;
    Ok(())
}

/// Keeps an answer as the next revision; the same choice again only takes the question up again.
async fn answer(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    sheet: &SheetId,
    question: &QuestionId,
    choice: Choice,
    printed: &PrintHash,
    now: Timestamp,
) -> Result<(), StoreError> {
    query(sql::journey::UNSKIP).bind(sheet.as_str()).bind(question.as_str()).execute(&mut *db).await?;
    let standing: Option<StandingRow> =
        query_as(sql::journey::STANDING).bind(sheet.as_str()).bind(question.as_str()).fetch_optional(&mut *db).await?;
    let revision = match standing {
        Some(standing) if read("choice", Choice::parse(&standing.choice))? == choice => return Ok(()),
        Some(standing) => standing.revision + 1,
        None => 1,
    };
    query(sql::journey::ANSWER)
        .bind(sheet.as_str())
        .bind(tenancy.organization().as_str())
        .bind(question.as_str())
        .bind(revision)
        .bind(choice.name())
        .bind(printed.as_str())
        .bind(lease::millisecond(now))
        .execute(db)
        .await?;
    Ok(())
}
