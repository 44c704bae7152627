//! Cutting answers loose (PR3): what was handed in without a name becomes a ballot, and nothing that is kept tells whose.
//!
//! Whoever holds the file knows who handed in, and about when: letters and the chain say so. So nothing on the side of the
//! ballots may have an order, a time or a key of its own. Whatever waits is written anew with each ballot that comes, in the order
//! of freshly drawn tokens; rows lie in the file in the order of being written, and so that order means nothing. What the draft
//! left behind is deleted and overwritten (`secure_delete`), and the log beside the file is emptied.

use super::codes::Home;
use crate::rows::ballots::{BallotRow, BegunRow, DraftedRow};
use crate::rows::json;
use crate::{StoreError, Tenancy, key, lease, sql};
use chat::Address;
use content::{Choice, QuestionId};
use jiff::Timestamp;
use journey::{Ballot, DiagnosisId, Rest, SheetId, come_out, day_of, rest};
use sqlx::{SqliteConnection, query, query_as, query_scalar};
use std::collections::{BTreeMap, BTreeSet};

/// Makes sure that a sheet is this member's, will be cut loose, and is not yet.
pub(super) async fn own_draft(db: &mut SqliteConnection, home: &Home, sheet: &SheetId) -> Result<(), StoreError> {
    let found: Option<String> = query_scalar(sql::ballots::DRAFT)
        .bind(home.tenancy.organization().as_str())
        .bind(home.member.as_str())
        .bind(sheet.as_str())
        .fetch_optional(db)
        .await?;
    found.map(drop).ok_or(StoreError::Conflict)
}

/// What is cut loose, and where the turn happens that does it.
pub(super) struct Cast<'a> {
    pub(super) sheet: &'a SheetId,
    pub(super) ballot: &'a BTreeSet<QuestionId>,
    pub(super) office: &'a BTreeSet<QuestionId>,
    pub(super) room: &'a Address,
    pub(super) now: Timestamp,
}

/// Hands a sheet in, and cuts it loose.
pub(super) async fn cast(db: &mut SqliteConnection, home: &Home, cast: &Cast<'_>) -> Result<(), StoreError> {
    own_draft(db, home, cast.sheet).await?;
    let (organization, sheet) = (home.tenancy.organization().as_str(), cast.sheet.as_str());
    let run: String = query_scalar(sql::ballots::RUN_OF).bind(organization).bind(sheet).fetch_one(&mut *db).await?;
    let rows: Vec<DraftedRow> = query_as(sql::ballots::STANDING).bind(sheet).fetch_all(&mut *db).await?;
    let standing = rows.into_iter().map(DraftedRow::into_choice).collect::<Result<BTreeMap<_, _>, _>>()?;
    // Somebody answered elsewhere since the turn was thought up, or a question is new: with a fresh dossier it says so.
    if cast.ballot.iter().chain(cast.office).any(|question| !standing.contains_key(question)) {
        return Err(StoreError::Conflict);
    }
    let ballot: BTreeMap<&QuestionId, Choice> = standing
        .iter()
        .filter(|(question, _)| cast.ballot.contains(*question))
        .map(|(id, choice)| (id, *choice))
        .collect();
    put_in(db, organization, &run, json(serde_json::to_string(&ballot)), cast.now).await?;
    let office = json(serde_json::to_string(cast.office));
    query(sql::ballots::FORGET_ANSWERS).bind(sheet).bind(office).execute(&mut *db).await?;
    query(sql::ballots::FORGET_SKIPS).bind(sheet).execute(&mut *db).await?;
    let day = lease::millisecond(day_of(cast.now));
    query(sql::ballots::DONE).bind(sheet).bind(day).execute(&mut *db).await?;
    forget_traces(db, organization, home.member.as_str(), sheet, &key::room(cast.room), cast.now).await
}

/// Puts a ballot among those that wait, and lets come out what is to come out.
async fn put_in(
    db: &mut SqliteConnection,
    organization: &str,
    run: &str,
    ballot: String,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut waiting = take_out(db, organization, run).await?;
    waiting.push(ballot);
    let out = come_out(waiting.len());
    write(db, organization, run, waiting, out, now).await
}

async fn take_out(db: &mut SqliteConnection, organization: &str, run: &str) -> Result<Vec<String>, StoreError> {
    let waiting: Vec<String> =
        query_scalar(sql::ballots::WAITING).bind(organization).bind(run).fetch_all(&mut *db).await?;
    query(sql::ballots::TAKE_OUT).bind(organization).bind(run).execute(db).await?;
    Ok(waiting)
}

/// Writes ballots under fresh tokens and in their order; the first of them, drawn by that lot, come out.
async fn write(
    db: &mut SqliteConnection,
    organization: &str,
    run: &str,
    ballots: Vec<String>,
    out: usize,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut drawn = BTreeMap::new();
    for ballot in ballots {
        let token: String = query_scalar(sql::ballots::DRAW).fetch_one(&mut *db).await?;
        drawn.insert(token, ballot);
    }
    let last: i64 = query_scalar(sql::ballots::BATCHES).bind(organization).bind(run).fetch_one(&mut *db).await?;
    for (number, (token, ballot)) in drawn.into_iter().enumerate() {
        let (batch, out_on) = if number < out { (last + 1, Some(lease::millisecond(day_of(now)))) } else { (0, None) };
        query(sql::ballots::PUT_IN)
            .bind(organization)
            .bind(run)
            .bind(token)
            .bind(ballot)
            .bind(batch)
            .bind(out_on)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Ends a run, if it is anonymous: what waits comes out or goes, and what was never handed in goes.
pub(super) async fn end(
    db: &mut SqliteConnection,
    home: &Home,
    run: &DiagnosisId,
    room: &Address,
    now: Timestamp,
) -> Result<(), StoreError> {
    let organization = home.tenancy.organization().as_str();
    let anonymous: i64 =
        query_scalar(sql::ballots::IS_ANONYMOUS).bind(organization).bind(run.as_str()).fetch_one(&mut *db).await?;
    if anonymous == 0 {
        return Ok(());
    }
    let waiting = take_out(db, organization, run.as_str()).await?;
    match rest(waiting.len()) {
        Rest::Out => {
            let all = waiting.len();
            write(db, organization, run.as_str(), waiting, all, now).await?;
        }
        // They could be shown to nobody, and would tell whoever holds the file whose they are.
        Rest::Gone => {}
    }
    let drafts: Vec<BegunRow> = query_as(sql::ballots::DRAFTS).bind(run.as_str()).fetch_all(&mut *db).await?;
    for BegunRow { sheet, member } in drafts {
        query(sql::ballots::FORGET_ANSWERS).bind(&sheet).bind("[]").execute(&mut *db).await?;
        query(sql::ballots::FORGET_SKIPS).bind(&sheet).execute(&mut *db).await?;
        // In the room of this turn the turn itself says where its member stands.
        let room = if member == home.member.as_str() { key::room(room) } else { String::new() };
        forget_traces(db, organization, &member, &sheet, &room, now).await?;
    }
    Ok(())
}

/// Forgets what else may tell what somebody answered on a sheet: how messages began, what is still on its way, which message shows
/// an answer, which button was pressed last in another room, and what could not be handled.
async fn forget_traces(
    db: &mut SqliteConnection,
    organization: &str,
    member: &str,
    sheet: &str,
    room: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let of = |statement| query(statement).bind(organization).bind(member);
    let slots = format!("q.{sheet}.");
    of(sql::ballots::FORGET_OPENINGS).execute(&mut *db).await?;
    of(sql::ballots::GIVE_UP_ABOUT).bind(&slots).bind(sheet).bind(lease::millisecond(now)).execute(&mut *db).await?;
    of(sql::ballots::EMPTY_SLOTS).bind(&slots).execute(&mut *db).await?;
    of(sql::ballots::LEAVE_ROOMS).bind(room).bind(sheet).execute(&mut *db).await?;
    of(sql::ballots::FORGET_SET_ASIDE).bind(sheet).execute(&mut *db).await?;
    Ok(())
}

/// Reads what came out of the runs of an organization; nothing else of the ballots is ever read.
pub(super) async fn out(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
) -> Result<BTreeMap<DiagnosisId, Vec<Ballot>>, StoreError> {
    let rows: Vec<BallotRow> = query_as(sql::ballots::OUT).bind(tenancy.organization().as_str()).fetch_all(db).await?;
    let mut out: BTreeMap<DiagnosisId, Vec<Ballot>> = BTreeMap::new();
    for row in rows {
        let (run, ballot) = row.into_ballot()?;
        out.entry(run).or_default().push(ballot);
    }
    Ok(out)
}
