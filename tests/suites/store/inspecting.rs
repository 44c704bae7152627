//! Looking at the file: beside a running process or alone, and without a trace.

use super::*;
use sqlx::{Connection, query};
use std::collections::BTreeMap;
use std::fs;
use store::{Inspection, OpenError};
use tests::databases::Database;

/// Reads every file beside the database: what a look must not change.
fn beside(database: &Database) -> BTreeMap<String, Vec<u8>> {
    let path = database.path();
    let folder = path.parent().expect("a folder of its own");
    let entries = fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it is there"));
    let read = |entry: fs::DirEntry| {
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("it is there"))
    };
    entries.map(read).collect()
}

async fn inspect(database: &Database) -> Result<Inspection, OpenError> {
    let before = beside(database);
    let found = Store::inspect(&database.path()).await;
    let after = beside(database);
    // The index of the log says who reads; it is no part of what is kept.
    let kept = |files: &BTreeMap<String, Vec<u8>>| {
        files
            .iter()
            .filter(|(name, _)| !name.ends_with("-shm"))
            .map(|(name, bytes)| (name.clone(), bytes.clone()))
            .collect::<Vec<_>>()
    };
    assert!(kept(&before) == kept(&after), "a look changed a file");
    found
}

async fn answered(store: &Store, key: &str, now: Timestamp) -> ClaimedLetter {
    say(store, &said(key, "星", "sato"), &["はい。"], now).await.pop().expect("one letter")
}

#[tokio::test]
async fn a_look_beside_a_running_process_tells_how_its_letters_fare() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let found = inspect(&database).await.unwrap();
    let known = known().await;
    let nothing = Inspection { version: known, known, in_use: true, delivered: None, waiting: None };
    assert_eq!(found, nothing);
    let first = answered(&store, "1", at(10)).await;
    answered(&store, "2", at(20)).await;
    assert_eq!(inspect(&database).await.unwrap(), Inspection { waiting: Some(at(10)), ..nothing.clone() });
    store.delivered(&first.id, None, at(30)).await.unwrap();
    let found = inspect(&database).await.unwrap();
    assert_eq!(found, Inspection { delivered: Some(at(30)), waiting: Some(at(20)), ..nothing });
    assert_eq!(answered(&store, "3", at(40)).await.attempt, 1, "the process goes on as if nobody had looked");
}

#[tokio::test]
async fn a_look_frees_nothing_and_leaves_no_trace_when_nobody_runs() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    answered(&store, "1", at(10)).await;
    store.close().await;
    let before = beside(&database);
    let found = inspect(&database).await.unwrap();
    assert_eq!((found.in_use, found.waiting), (false, Some(at(10))));
    assert!(beside(&database) == before, "there is another file, or another content");
    let claimed: i64 = sqlx::query_scalar("SELECT count(*) FROM letters WHERE state = 'claimed'")
        .fetch_one(&mut database.raw().await)
        .await
        .unwrap();
    assert_eq!(claimed, 1, "the lease was freed");
}

#[tokio::test]
async fn what_a_killed_process_left_in_its_log_is_seen() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    answered(&store, "1", at(10)).await;
    let left = Database::fresh();
    for extension in ["db", "db-wal"] {
        fs::copy(database.path().with_extension(extension), left.path().with_extension(extension)).unwrap();
    }
    let found = inspect(&left).await.unwrap();
    assert_eq!((found.version, found.in_use, found.waiting), (found.known, false, Some(at(10))));
}

#[tokio::test]
async fn an_older_schema_is_told_and_nothing_is_brought_up_to_date() {
    let database = Database::fresh();
    database.open(at(0)).await.close().await;
    let mut stranger = database.raw().await;
    query("PRAGMA user_version = 0").execute(&mut stranger).await.unwrap();
    stranger.close().await.unwrap();
    let older = Inspection { version: 0, known: known().await, in_use: false, delivered: None, waiting: None };
    assert_eq!(inspect(&database).await, Ok(older.clone()));
    let begun = Database::fresh();
    fs::write(begun.path(), "").unwrap();
    assert_eq!(inspect(&begun).await, Ok(older));
}

#[tokio::test]
async fn a_newer_and_a_damaged_file_are_told_from_each_other() {
    let database = Database::fresh();
    database.open(at(0)).await.close().await;
    let sound = fs::read(database.path()).unwrap();
    let mut stranger = database.raw().await;
    query("PRAGMA user_version = 99").execute(&mut stranger).await.unwrap();
    stranger.close().await.unwrap();
    assert_eq!(inspect(&database).await, Err(OpenError::Newer { found: 99, known: known().await }));

    let mut damaged = sound;
    let middle = damaged.len() / 2 / 4096 * 4096;
    damaged[middle..middle + 4096].fill(0x5a);
    fs::write(database.path(), &damaged).unwrap();
    assert_eq!(inspect(&database).await, Err(OpenError::Damaged));
    fs::write(database.path(), "これは手紙です。".repeat(100)).unwrap();
    assert_eq!(inspect(&database).await, Err(OpenError::Damaged));
}

#[tokio::test]
async fn a_process_that_starts_while_somebody_looks_waits_for_the_look_to_end() {
    let database = Database::fresh();
    database.open(at(0)).await.close().await;
    let lock = fs::File::open(format!("{}.lock", database.path().display())).unwrap();
    lock.try_lock_shared().unwrap();
    let (opened, ()) = tokio::join!(database.try_open(at(1)), async { drop(lock) });
    opened.expect("it tries again").close().await;
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_made() {
    let database = Database::fresh();
    assert!(matches!(inspect(&database).await, Err(OpenError::Io(_))));
    assert!(!database.path().exists());
}
