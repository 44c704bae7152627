//! Erasing what is kept about a person (PR4): the numbers of their company stay as they are, and nothing tells whose they were.
//!
//! It happens in two steps. With the turn that asked for it everything goes but the room of the goodbye; once that was said,
//! the room goes as well. What was deleted is overwritten in the file (`secure_delete`), and the log beside it is emptied.

use super::codes::Home;
use crate::rows::erase::{AccountRow, HappenedRow, WhoRow};
use crate::{LetterId, StoreError, key, lease, sql};
use engine::Letter;
use jiff::{SignedDuration, Timestamp};
use journey::{EventId, MemberId};
use sha2::{Digest, Sha256};
use sqlx::{SqliteConnection, query, query_as, query_scalar};
use std::fmt::Write as _;

/// How long an update of somebody who was erased is still known again: networks repeat what they got no answer to.
const REPEATED: SignedDuration = SignedDuration::from_hours(24);

/// Whether something was erased by a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Traces {
    /// Nothing was.
    None,
    /// Something was: what the file and its log held is to be overwritten.
    Some,
}

/// Writes a key so that it is known again and tells nobody anything: `secret` is the file's own.
pub(super) fn hidden(secret: &[u8], key: &str) -> String {
    let mut hidden = "erased:".to_owned();
    for byte in Sha256::new().chain_update(secret).chain_update("event").chain_update(key).finalize() {
        write!(hidden, "{byte:02x}").expect("a string takes every write");
    }
    hidden
}

/// Who is erased, and with which turn.
pub(super) struct Erasure<'a> {
    pub(super) home: &'a Home,
    pub(super) name: Option<&'a str>,
    pub(super) secret: &'a [u8],
    pub(super) event: &'a EventId,
    pub(super) letters: &'a [Letter],
    pub(super) now: Timestamp,
}

/// Erases somebody, as the last thing of their turn.
pub(super) async fn erase(db: &mut SqliteConnection, erasure: &Erasure<'_>) -> Result<(), StoreError> {
    let (organization, member) = (erasure.home.tenancy.organization().as_str(), erasure.home.member.as_str());
    let now = lease::millisecond(erasure.now);
    let accounts: Vec<AccountRow> =
        query_as(sql::erase::ACCOUNTS).bind(organization).bind(member).fetch_all(&mut *db).await?;
    let rooms: Vec<String> =
        query_scalar(sql::erase::ROOMS).bind(organization).bind(member).fetch_all(&mut *db).await?;
    for statement in sql::erase::FORGET.iter().chain(sql::rounds::FORGET) {
        query(*statement).bind(organization).bind(member).execute(&mut *db).await?;
    }
    let anonymised = query(sql::erase::ANONYMISE).bind(organization).bind(member).bind(now).execute(&mut *db).await?;
    if anonymised.rows_affected() != 1 {
        return Err(StoreError::Conflict);
    }
    for room in &rooms {
        forget_room(db, erasure, room, &accounts).await?;
    }
    forget_name(db, erasure, now).await?;
    let said: Vec<String> =
        (0..erasure.letters.len()).map(|index| LetterId::of(erasure.event, index).as_str().to_owned()).collect();
    let said = crate::rows::json(serde_json::to_string(&said));
    query(sql::erase::FORGET_LETTERS).bind(organization).bind(member).bind(said).execute(&mut *db).await?;
    query(sql::erase::EMPTY_ROOM).bind(organization).bind(member).execute(&mut *db).await?;
    let here: i64 = query_scalar(sql::erase::HERE).bind(organization).fetch_one(&mut *db).await?;
    if here == 0 {
        for statement in sql::erase::LEAVE_WORKSPACES {
            query(*statement).bind(organization).execute(&mut *db).await?;
        }
    }
    tracing::info!(member, "somebody had their data erased");
    finish(db, organization, member).await
}

/// Forgets what happened in a room, and what is still to happen there to whom it is about.
async fn forget_room(
    db: &mut SqliteConnection,
    erasure: &Erasure<'_>,
    room: &str,
    accounts: &[AccountRow],
) -> Result<(), StoreError> {
    let (organization, member) = (erasure.home.tenancy.organization().as_str(), erasure.home.member.as_str());
    query(sql::erase::ASK_ON).bind(room).execute(&mut *db).await?;
    // In a room of several only what they did themselves is theirs.
    let alone = key::address(room)?.is_private();
    let own = if alone { room } else { "" };
    query(sql::erase::FORGET_WAITING).bind(organization).bind(member).bind(own).execute(&mut *db).await?;
    let ids = accounts.iter().map(|account| account.id.as_str());
    for id in ids.clone() {
        query(sql::erase::FORGET_TOLD).bind(room).bind(id).execute(&mut *db).await?;
    }
    let mut happened: Vec<HappenedRow> = Vec::new();
    for id in ids {
        happened.extend(
            query_as::<_, HappenedRow>(sql::erase::HAPPENED)
                .bind(own)
                .bind(id)
                .bind(member)
                .fetch_all(&mut *db)
                .await?,
        );
    }
    let since = lease::millisecond(erasure.now.saturating_sub(REPEATED).unwrap_or(Timestamp::MIN));
    for row in happened {
        if row.settled_at < since {
            query(sql::erase::FORGET_EVENT).bind(row.number).execute(&mut *db).await?;
            continue;
        }
        let hidden = if row.key.starts_with("erased:") { row.key } else { hidden(erasure.secret, &row.key) };
        query(sql::erase::ANONYMISE_EVENT)
            .bind(row.number)
            .bind(EventId::derive(&hidden).as_str())
            .bind(hidden)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Forgets a name where it was said to others.
async fn forget_name(db: &mut SqliteConnection, erasure: &Erasure<'_>, now: i64) -> Result<(), StoreError> {
    let (organization, member) = (erasure.home.tenancy.organization().as_str(), erasure.home.member.as_str());
    let Some(name) = erasure.name else { return Ok(()) };
    let in_json = crate::rows::json(serde_json::to_string(name));
    let in_json = in_json.trim_matches('"');
    query(sql::erase::FORGET_OPENINGS).bind(organization).bind(member).bind(name).execute(&mut *db).await?;
    query(sql::erase::GIVE_UP_NAMED).bind(organization).bind(member).bind(now).bind(in_json).execute(&mut *db).await?;
    query(sql::erase::LEAVE_NAMED).bind(organization).bind(member).bind(in_json).execute(db).await?;
    Ok(())
}

/// Goes on after a letter was settled: if it was the goodbye, its room goes too.
pub(super) async fn after_letter(db: &mut SqliteConnection, letter: &LetterId) -> Result<Traces, StoreError> {
    let who: Option<WhoRow> =
        query_as(sql::erase::ERASED_BY_LETTER).bind(letter.as_str()).fetch_optional(&mut *db).await?;
    let Some(who) = who else { return Ok(Traces::None) };
    finish(db, &who.organization, &who.member).await?;
    Ok(Traces::Some)
}

/// Finishes what was left of those whose goodbye was given up in another way.
pub(super) async fn finish_all(db: &mut SqliteConnection) -> Result<Traces, StoreError> {
    let left: Vec<WhoRow> = query_as(sql::erase::ERASED).fetch_all(&mut *db).await?;
    let traces = if left.is_empty() { Traces::None } else { Traces::Some };
    for who in left {
        finish(db, &who.organization, &who.member).await?;
    }
    Ok(traces)
}

/// Lets the last of somebody go once nothing is to be said to them, and their company with them if nobody is left in it.
async fn finish(db: &mut SqliteConnection, organization: &str, member: &str) -> Result<(), StoreError> {
    let unsaid: i64 = query_scalar(sql::erase::UNSAID).bind(organization).bind(member).fetch_one(&mut *db).await?;
    if unsaid > 0 {
        return Ok(());
    }
    for statement in sql::erase::FINISH {
        query(*statement).bind(organization).bind(member).execute(&mut *db).await?;
    }
    let here: i64 = query_scalar(sql::erase::HERE).bind(organization).fetch_one(&mut *db).await?;
    if here == 0 {
        super::purge::forget(db, organization).await?;
    }
    Ok(())
}

/// Reads the accounts that lead to somebody.
pub(super) async fn accounts(
    db: &mut SqliteConnection,
    organization: &str,
    member: &MemberId,
) -> Result<Vec<chat::Account>, StoreError> {
    let rows: Vec<AccountRow> =
        query_as(sql::erase::ACCOUNTS).bind(organization).bind(member.as_str()).fetch_all(db).await?;
    rows.into_iter().map(AccountRow::into_account).collect()
}

/// Overwrites in the log beside the file what it still holds of what was erased. Where somebody reads at that moment, the
/// next time does it, or closing the file.
pub(super) async fn wipe(db: &mut SqliteConnection) {
    if let Err(error) = query("PRAGMA wal_checkpoint(TRUNCATE)").execute(db).await {
        tracing::warn!(%error, "the log of the database was not emptied; it is when the file is closed");
    }
}
