//! Looking at the file without changing it: whose it is, its version, whether it is sound, and how its letters fare.

use super::{Store, migrate, open::beside};
use crate::{OpenError, lease, sql};
use jiff::Timestamp;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection, query_scalar};
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

/// How long somebody else's transaction is waited for. A network wants its answer within three seconds.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// Files up to this size are read through at every start.
const CHECKED_UP_TO: u64 = 256 * 1024 * 1024;

/// What somebody finds who only looks at the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// The version of its schema; 0 before the first start has filled it.
    pub version: i64,
    /// The version that this program brings it to.
    pub known: i64,
    /// Whether a process has it open.
    pub in_use: bool,
    /// When the last letter arrived, if one ever did. Nothing is told of letters in a file of another version.
    pub delivered: Option<Timestamp>,
    /// Since when the oldest letter waits that has not left yet.
    pub waiting: Option<Timestamp>,
}

impl Store {
    /// Looks at the file beside a running process, or alone. Nothing is written, migrated or freed.
    ///
    /// # Errors
    /// Fails as [`OpenError`] says, but never with [`OpenError::InUse`]: that is part of what is found.
    pub async fn inspect(path: &Path) -> Result<Inspection, OpenError> {
        let found = look(path, is_in_use(path)?).await;
        // Whoever began meanwhile may have changed the file under our eyes.
        match (&found, is_in_use(path)?) {
            (Ok(Inspection { in_use: true, .. }), _) | (_, false) => found,
            (Ok(_) | Err(_), true) => look(path, true).await,
        }
    }
}

async fn look(path: &Path, in_use: bool) -> Result<Inspection, OpenError> {
    let log = fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
    // A file that nobody writes and that has no log is read as it lies there, and leaves no trace beside it.
    let alone = !in_use && !log;
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(alone).busy_timeout(PATIENCE);
    let mut found = Inspection { version: 0, known: migrate::known(), in_use, delivered: None, waiting: None };
    if fs::metadata(path)?.len() == 0 && !log {
        return Ok(found);
    }
    let mut db = options.connect().await?;
    found.version = version(&mut db).await?;
    sound(&mut db).await?;
    if found.version == found.known {
        let (delivered, waiting): (Option<i64>, Option<i64>) =
            sqlx::query_as(sql::letters::TIMES).fetch_one(&mut db).await?;
        (found.delivered, found.waiting) = (instant(delivered), instant(waiting));
    }
    db.close().await?;
    Ok(found)
}

fn instant(millisecond: Option<i64>) -> Option<Timestamp> {
    lease::maybe_instant("letters", millisecond).ok().flatten()
}

/// Tells whether a process has the file open. The lock is tried, shared, for the blink of an eye: whoever starts in that
/// moment tries again.
pub(super) fn is_in_use(path: &Path) -> Result<bool, OpenError> {
    let lock = match File::open(beside(path, ".lock")) {
        Ok(lock) => lock,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    match lock.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Looks at the file before it is opened, and tells the version of its schema.
pub(super) async fn before_opening(path: &Path) -> Result<i64, OpenError> {
    let size = fs::metadata(path)?.len();
    if size == 0 {
        return Ok(0);
    }
    let options = SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(PATIENCE);
    let mut db = options.connect().await?;
    let found = async {
        let found = version(&mut db).await?;
        if size <= CHECKED_UP_TO {
            sound(&mut db).await?;
        }
        Ok(found)
    };
    let found = found.await;
    db.close().await?;
    found
}

/// Tells the version of the schema, if the file is ours and no newer program's.
async fn version(db: &mut SqliteConnection) -> Result<i64, OpenError> {
    let owner: i64 = query_scalar("PRAGMA application_id").fetch_one(&mut *db).await?;
    let found: i64 = query_scalar("PRAGMA user_version").fetch_one(&mut *db).await?;
    let tables: i64 = query_scalar("SELECT count(*) FROM sqlite_master").fetch_one(&mut *db).await?;
    // A file that was created and never filled is ours to fill.
    let empty = owner == 0 && found == 0 && tables == 0;
    if owner != migrate::OURS && !empty {
        return Err(OpenError::Damaged);
    }
    if found > migrate::known() {
        return Err(OpenError::Newer { found, known: migrate::known() });
    }
    Ok(found)
}

async fn sound(db: &mut SqliteConnection) -> Result<(), OpenError> {
    let verdict: String = query_scalar("PRAGMA quick_check(1)").fetch_one(db).await?;
    if verdict == "ok" { Ok(()) } else { Err(OpenError::Damaged) }
}
