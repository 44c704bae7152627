//! What can go wrong, in terms of what to do next.

use std::io;
use thiserror::Error;

/// Why the memory did not do as asked. Nothing of the unit of work was kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Somebody else was faster. Read again, and handle the event with what is known then.
    #[error("somebody else was faster")]
    Conflict,
    /// Another process holds the database. Try again.
    #[error("the database is busy")]
    Busy,
    /// There is no room left. Nothing works before somebody makes some; then it goes on by itself.
    #[error("the disk is full")]
    Full,
    /// The database can be read but not written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// The disk, or the system in front of it, did not do as asked. It may be better in a moment.
    #[error("the disk fails: {0}")]
    Failing(String),
    /// The file is no longer a sound database. A backup is needed.
    #[error("the database is damaged")]
    Damaged,
    /// Anything else: a fault of ours or of the machine. The text names no person and no answer.
    #[error("the database failed: {0}")]
    Broken(String),
}

impl StoreError {
    /// Says that a stored value is none that this version can have written.
    pub(crate) fn unreadable(column: &str) -> StoreError {
        StoreError::Broken(format!("the stored `{column}` cannot be read"))
    }

    /// Tells whether it is about the database as a whole, and not about one unit of work.
    pub fn concerns_everybody(&self) -> bool {
        match self {
            StoreError::Busy
            | StoreError::Full
            | StoreError::ReadOnly
            | StoreError::Failing(_)
            | StoreError::Damaged => true,
            StoreError::Conflict | StoreError::Broken(_) => false,
        }
    }
}

/// Result codes of SQLite (<https://www.sqlite.org/rescode.html>): the lowest byte is the kind.
mod code {
    pub(super) const BUSY: u32 = 5;
    pub(super) const LOCKED: u32 = 6;
    pub(super) const READONLY: u32 = 8;
    pub(super) const IOERR: u32 = 10;
    pub(super) const CORRUPT: u32 = 11;
    pub(super) const FULL: u32 = 13;
    pub(super) const CANTOPEN: u32 = 14;
    pub(super) const NOT_A_DATABASE: u32 = 26;
    /// The memory-mapped index of the log could not grow: on a full disk this comes instead of `FULL`.
    pub(super) const IOERR_SHMSIZE: u32 = 4874;
    pub(super) const CONSTRAINT_PRIMARYKEY: u32 = 1555;
    pub(super) const CONSTRAINT_UNIQUE: u32 = 2067;
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> StoreError {
        if matches!(error, sqlx::Error::PoolTimedOut) {
            return StoreError::Busy;
        }
        let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
        let Some(code) = code.and_then(|code| code.parse::<u32>().ok()) else {
            return StoreError::Broken(error.to_string());
        };
        match (code, code & 0xff) {
            // Only what another writer can cause is worth a second look; a missing reference stays missing.
            (code::CONSTRAINT_PRIMARYKEY | code::CONSTRAINT_UNIQUE, _) => StoreError::Conflict,
            (code::IOERR_SHMSIZE, _) | (_, code::FULL) => StoreError::Full,
            (_, code::BUSY | code::LOCKED) => StoreError::Busy,
            (_, code::READONLY) => StoreError::ReadOnly,
            (_, code::IOERR | code::CANTOPEN) => StoreError::Failing(error.to_string()),
            (_, code::CORRUPT | code::NOT_A_DATABASE) => StoreError::Damaged,
            (_, _) => StoreError::Broken(error.to_string()),
        }
    }
}

/// Why the memory could not be opened. The file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// Another process has it open.
    #[error("another process has the database open")]
    InUse,
    /// A newer version of the bot wrote it.
    #[error("the database has version {found}, this program knows {known}; use the newer program")]
    Newer {
        /// The version of the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// It is no database of ours, or not a sound one.
    #[error("the file is damaged, or not a database of this bot")]
    Damaged,
    /// The file or its folder cannot be written.
    #[error("the database or its folder cannot be written")]
    ReadOnly,
    /// There is no room left.
    #[error("the disk is full")]
    NoRoom,
    /// Anything else.
    #[error("the database cannot be opened: {0}")]
    Io(String),
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> OpenError {
        match error {
            StoreError::Busy => OpenError::InUse,
            StoreError::Full => OpenError::NoRoom,
            StoreError::ReadOnly => OpenError::ReadOnly,
            StoreError::Damaged => OpenError::Damaged,
            StoreError::Conflict => OpenError::Io(error.to_string()),
            StoreError::Failing(why) | StoreError::Broken(why) => OpenError::Io(why),
        }
    }
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> OpenError {
        StoreError::from(error).into()
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> OpenError {
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) {
            OpenError::ReadOnly
        } else if matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
            OpenError::NoRoom
        } else {
            OpenError::Io(error.to_string())
        }
    }
}
