//! The memory in one SQLite file: one connection writes, a few read.

mod ballots;
mod chain;
mod checks;
mod codes;
mod company;
mod digests;
mod erase;
mod events;
mod hearing;
mod inspect;
mod letters;
mod migrate;
mod newcomers;
mod onlooker;
mod open;
#[cfg(test)]
mod plans;
mod purge;
mod read;
mod records;
mod rename;
mod resolve;
mod rounds;
mod told;
mod turns;
mod workspaces;
mod writer;

pub use inspect::Inspection;
pub use onlooker::Onlooker;

use crate::{OpenError, StoreError};
use jiff::{Timestamp, tz::TimeZone};
use sqlx::{AssertSqlSafe, Sqlite, SqliteConnection, SqlitePool, Transaction, query};
use std::path::Path;
use writer::{Work, Writer};

/// The memory. Its methods are units of work: each is kept whole or not at all.
pub struct Store {
    writer: Writer,
    readers: SqlitePool,
    zone: TimeZone,
    /// What codes are derived from.
    secret: Vec<u8>,
}

impl Store {
    /// Opens the file at `path`, or creates it, and frees what a process that ended had in hand. New members get
    /// `zone`.
    ///
    /// # Errors
    /// Fails as [`OpenError`] says; a file that cannot be used is left as it is.
    pub async fn open(path: &Path, zone: TimeZone, now: Timestamp) -> Result<Store, OpenError> {
        open::open(path, zone, now).await
    }

    /// Finishes what waits to be written, and closes the file. Later calls fail.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Counts the transactions committed since the file was opened, for those who watch the disk.
    pub fn commits(&self) -> u64 {
        self.writer.commits()
    }

    /// Lets the file grow to so many pages and no further: an operator's quota. More is refused as on a full disk.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.writer.write(Quota { pages }).await
    }

    /// Begins to read: everything is seen as it is at this moment.
    async fn look(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        Ok(self.readers.begin().await?)
    }
}

struct Quota {
    pages: u32,
}

impl Work for Quota {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        query(AssertSqlSafe(format!("PRAGMA max_page_count = {}", self.pages))).execute(db).await?;
        Ok(())
    }
}
