//! Opening: alone, known, sound; and whatever cannot be used is left as it was.

use super::*;
use sqlx::{Connection, query};
use std::fs;
use store::OpenError;
use tests::databases::Database;

/// A database with a little in it, closed.
async fn used() -> Database {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed], at(0)).await;
    store.close().await;
    database
}

/// Copies the file and its log as they are, which is what a kill at this moment leaves.
fn copy(from: &Database) -> Database {
    let to = Database::fresh();
    for extension in ["db", "db-wal"] {
        fs::copy(from.path().with_extension(extension), to.path().with_extension(extension)).expect("both files");
    }
    to
}

async fn fails_and_leaves_it(database: &Database) -> OpenError {
    let before = fs::read(database.path()).expect("a file");
    let error = database.try_open(at(1)).await.err().expect("it cannot be opened");
    assert!(fs::read(database.path()).expect("a file") == before, "the file is not as it was");
    error
}

/// Changes the file as somebody else does, and leaves nothing open.
async fn alter(database: &Database, statement: &'static str) {
    let mut stranger = database.raw().await;
    query(statement).execute(&mut stranger).await.expect("a change");
    stranger.close().await.expect("a closed file");
}

#[tokio::test]
async fn a_second_process_is_told_that_it_is_in_use() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    assert_eq!(database.try_open(at(1)).await.err(), Some(OpenError::InUse));
    store.close().await;
    database.open(at(2)).await;
}

#[tokio::test]
async fn a_closed_store_says_so() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.close().await;
    assert!(matches!(store.arrive(&said("1", "星", "sato")).await, Err(StoreError::Broken(_))));
    assert!(matches!(store.set_by(&said("1", "星", "sato"), at(1)).await, Err(StoreError::Broken(_))));
    store.close().await;
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_left_alone() {
    let database = used().await;
    alter(&database, "PRAGMA user_version = 99").await;
    assert_eq!(fails_and_leaves_it(&database).await, OpenError::Newer { found: 99, known: known().await });
}

#[tokio::test]
async fn a_file_of_a_newer_program_that_was_killed_keeps_its_log() {
    let killed = used().await;
    let mut newer = killed.raw().await;
    query("PRAGMA user_version = 99").execute(&mut newer).await.unwrap();
    let found = copy(&killed);
    let log = found.path().with_extension("db-wal");
    let before = fs::read(&log).unwrap();
    assert!(!before.is_empty());
    assert_eq!(fails_and_leaves_it(&found).await, OpenError::Newer { found: 99, known: known().await });
    assert!(fs::read(&log).unwrap() == before, "the log is not as it was");
}

#[tokio::test]
async fn a_damaged_file_is_left_alone() {
    let database = used().await;
    let mut bytes = fs::read(database.path()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    fs::write(database.path(), &bytes).unwrap();
    assert_eq!(fails_and_leaves_it(&database).await, OpenError::Damaged);
}

#[tokio::test]
async fn a_file_that_is_none_of_ours_is_left_alone() {
    let database = Database::fresh();
    fs::write(database.path(), "これは手紙です。".repeat(100)).unwrap();
    assert_eq!(fails_and_leaves_it(&database).await, OpenError::Damaged);

    let database = Database::fresh();
    fs::write(database.path(), "").unwrap();
    alter(&database, "CREATE TABLE somebody_elses (id TEXT)").await;
    assert_eq!(fails_and_leaves_it(&database).await, OpenError::Damaged);
}

#[tokio::test]
async fn a_half_made_file_is_finished() {
    // What a kill between creating the file and committing the first schema leaves behind.
    let database = Database::fresh();
    fs::write(database.path(), "").unwrap();
    alter(&database, "PRAGMA journal_mode = WAL").await;
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), Vec::new(), at(0)).await;
}

#[tokio::test]
async fn what_a_killed_process_left_in_the_log_is_there_again() {
    let killed = Database::fresh();
    let store = killed.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed], at(0)).await;
    let found = copy(&killed);
    let again = found.open(at(1)).await;
    let [(whose, address)] = &again.conversations().await.unwrap()[..] else { panic!("one conversation") };
    let (dossier, _) = again.dossier(whose, address).await.unwrap().unwrap();
    assert_eq!(dossier.member.agreed, Some(at(0)));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_place_that_cannot_be_written_is_named_as_such() {
    // The kernel's own folder takes no file, not even from root.
    let open = Store::open("/proc/hoshimori.db".as_ref(), jiff::tz::TimeZone::UTC, at(0)).await;
    assert!(matches!(open.err(), Some(OpenError::ReadOnly | OpenError::Io(_))));
    let open = Store::open("/sys/hoshimori.db".as_ref(), jiff::tz::TimeZone::UTC, at(0)).await;
    assert_eq!(open.err(), Some(OpenError::ReadOnly));
}

#[tokio::test]
async fn a_folder_that_is_a_file_is_told_plainly() {
    let database = used().await;
    let inside = database.path().join("hoshimori.db");
    let open = Store::open(&inside, jiff::tz::TimeZone::UTC, at(0)).await;
    assert!(matches!(open.err(), Some(OpenError::Io(_))));
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), Vec::new(), at(0)).await;
    for suffix in ["", "-wal"] {
        let path = format!("{}{suffix}", database.path().display());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{path}");
    }
}

#[tokio::test]
async fn a_member_keeps_the_zone_they_came_with() {
    let database = used().await;
    let store = Store::open(&database.path(), jiff::tz::TimeZone::get("Europe/Berlin").unwrap(), at(1)).await.unwrap();
    let zones = [("2", "sato", "Asia/Tokyo"), ("3", "mori", "Europe/Berlin")];
    for (key, person, zone) in zones {
        let claimed = press(&store, &said(key, "星", person), Vec::new(), at(1)).await;
        assert_eq!(claimed.dossier.member.zone.iana_name(), Some(zone));
    }
}
