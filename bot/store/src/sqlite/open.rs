//! Opening the file: alone, known, sound, and brought up to date.

use super::inspect::{PATIENCE, before_opening};
use super::{Store, migrate, writer::Writer};
use crate::{OpenError, lease, sql};
use jiff::{Timestamp, tz::TimeZone};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection, query, query_scalar};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often a lock is tried again that somebody may only be looking at.
const LOOKS: u32 = 3;

/// Connections that only read.
const READERS: u32 = 4;

/// The zone of a member if the machine's own zone has no name (RM1).
const ZONE: &str = "Asia/Tokyo";

/// Opens the store, as [`Store::open`] says.
pub(super) async fn open(path: &Path, zone: TimeZone, now: Timestamp) -> Result<Store, OpenError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let lock = lock(path).await?;
    create(path)?;
    let found = before_opening(path).await?;
    let options = SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(PATIENCE);
    let writing = options
        .clone()
        .journal_mode(SqliteJournalMode::Wal)
        // Anything less survives a killed process, but not a power cut.
        .synchronous(SqliteSynchronous::Full)
        // What is erased must not stay readable in the file.
        .pragma("secure_delete", "ON");
    let mut db = writing.connect().await?;
    migrate::migrate(&mut db, found).await?;
    release(&mut db, now).await?;
    let secret: Vec<u8> = query_scalar(sql::codes::SECRET).fetch_one(&mut db).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .test_before_acquire(false)
        .connect_with(options.read_only(true))
        .await?;
    let named = zone.iana_name().is_some();
    let zone = if named { zone } else { TimeZone::get(ZONE).expect("the zones are compiled in") };
    Ok(Store { writer: Writer::start(db, writing, lock), readers, zone, secret })
}

/// Takes the lock that says: this process, and no other. The system takes it back when the process ends, however.
async fn lock(path: &Path) -> Result<File, OpenError> {
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(beside(path, ".lock"))?;
    let mut tries = 0;
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            // It may be somebody who only looks, and is gone the next moment.
            Err(TryLockError::WouldBlock) if tries < LOOKS => tries += 1,
            Err(TryLockError::WouldBlock) => return Err(OpenError::InUse),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        a_moment().await;
    }
}

#[expect(clippy::disallowed_methods, reason = "it waits for somebody else's look to end, at most three times")]
async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// Names a file beside the database.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Creates the file so that only its owner can read it; SQLite's own files beside it follow its example.
fn create(path: &Path) -> Result<(), OpenError> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Frees what the process before this one had in hand when it ended. It also proves that the file can be written.
async fn release(db: &mut SqliteConnection, now: Timestamp) -> Result<(), OpenError> {
    query("BEGIN IMMEDIATE").execute(&mut *db).await?;
    query(sql::events::RELEASE).execute(&mut *db).await?;
    query(sql::letters::RELEASE).execute(&mut *db).await?;
    let lost = query(sql::letters::LOSE_SIGHT).bind(lease::millisecond(now)).execute(&mut *db).await?.rows_affected();
    query("COMMIT").execute(&mut *db).await?;
    if lost > 0 {
        tracing::warn!(letters = lost, "it is unknown whether these letters left; they are not sent again");
    }
    Ok(())
}
