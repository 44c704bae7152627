//! How SQLite goes about the statements that run all the time: by index, whatever has piled up.

use super::Store;
use crate::sql;
use jiff::{Timestamp, tz::TimeZone};
use sqlx::{AssertSqlSafe, FromRow, query_as};

#[derive(FromRow)]
struct Plan {
    detail: String,
}

/// Everything a press, a claim or a delivery asks the database.
const EVERY_DAY: &[&str] = &[
    sql::events::BY_KEY,
    sql::events::IS_KNOWN,
    sql::erase::ACCOUNTS,
    sql::erase::ERASED_BY_LETTER,
    sql::events::KEY_OF,
    sql::events::DONE,
    sql::events::SET_ASIDE_TRIED,
    sql::events::CLAIM,
    sql::events::NEXT_DUE,
    sql::conversations::WHOSE,
    sql::conversations::OWNER,
    sql::conversations::ORGANIZATION,
    sql::conversations::MEMBER,
    sql::conversations::CONVERSATION,
    sql::conversations::LAST_IN_ROOM,
    sql::conversations::IS_HELD,
    sql::company::LEDGER,
    sql::company::CHANGE_LEDGER,
    sql::company::PEOPLE,
    sql::company::SHEETS,
    sql::company::ANSWERS,
    sql::company::SKIPS,
    sql::company::CONTACTS,
    sql::ballots::OUT,
    sql::ballots::DRAFT,
    sql::ballots::WAITING,
    sql::company::CONTACT,
    sql::conversations::MOVE_ON,
    sql::journey::OPEN_DIAGNOSES,
    sql::journey::OPEN_SHEET,
    sql::journey::OPEN_SHEETS,
    sql::journey::SHEETS,
    sql::journey::ANSWERS,
    sql::journey::SKIPS,
    sql::journey::STANDING,
    sql::journey::ANSWER,
    sql::journey::IS_PRINTED,
    sql::audit::HEAD,
    sql::workspaces::OF,
    sql::workspaces::IS_REMOVED,
    sql::workspaces::ARE_REMOVED,
    sql::codes::INVITATION,
    sql::codes::GIVEN_BY,
    sql::codes::MAY_END,
    sql::events::WAITS_SINCE,
    sql::letters::MAY_LEAVE,
    sql::letters::IS_ANY_WAITING,
    sql::letters::CLAIM,
    sql::letters::LEAVING,
    sql::letters::DELIVERED,
    sql::letters::FORGET_OLDER,
    sql::letters::PUT_OFF,
    sql::letters::PUT_OFF_LATER,
    sql::letters::RECALLED,
    sql::letters::RECEIPT,
    sql::rounds::DUE,
    sql::rounds::NEXT,
    sql::rounds::ROUND,
    sql::rounds::TOUCH,
    sql::rounds::LOOKED,
    sql::rounds::PUT_OFF,
    sql::rounds::PEOPLE,
    sql::rounds::ROOMS,
    sql::rounds::SHEETS,
    sql::rounds::OCCURRENCES,
    sql::rounds::SPOKEN,
    sql::rounds::LAST_DAY,
    sql::rounds::SAID_TO,
    sql::rounds::SAY,
    sql::rounds::MISS,
    sql::rounds::SPEAK,
    sql::rounds::LIMIT,
    sql::rounds::TOO_LATE,
    sql::rounds::WITHDRAW,
    sql::rounds::WITHDRAW_ALL,
    sql::rounds::PLACE,
    sql::rounds::STAND,
];

#[tokio::test]
async fn nothing_that_runs_every_day_reads_a_whole_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plans.db");
    let store = Store::open(&path, TimeZone::UTC, Timestamp::UNIX_EPOCH).await.expect("a new file");
    let mut db = store.look().await.expect("a reader");
    for statement in EVERY_DAY {
        let plan: Vec<Plan> = query_as(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}")))
            .fetch_all(&mut *db)
            .await
            .expect("a statement SQLite understands");
        for Plan { detail } in plan {
            // A partial index of what is unsettled may be read whole: it holds only what is under way.
            let partial = ["events_due", "events_of_room", "letters_due", "letters_of_room", "sheets_open"];
            let whole = detail.starts_with("SCAN") && !partial.iter().any(|index| detail.contains(index));
            assert!(
                !whole || detail == "SCAN times" || detail.starts_with("SCAN (subquery"),
                "{detail} in {statement}"
            );
        }
    }
}
