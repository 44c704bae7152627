//! A fresh database for each test, and a way to look into the file.

use jiff::{Timestamp, tz::TimeZone};
use sqlx::{ConnectOptions, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::PathBuf;
use store::{OpenError, Store};
use tempfile::TempDir;

/// A file of its own, which ends with the test.
#[derive(Debug)]
pub struct Database {
    folder: TempDir,
}

impl Database {
    /// Finds a place for a new file.
    ///
    /// # Panics
    /// When the machine has no room for a temporary folder.
    pub fn fresh() -> Database {
        Database { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Tells where the file is.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("hoshimori.db")
    }

    /// Opens the file, in Tokyo.
    ///
    /// # Errors
    /// Fails as [`OpenError`] says.
    ///
    /// # Panics
    /// Never: the zones are compiled in.
    pub async fn try_open(&self, now: Timestamp) -> Result<Store, OpenError> {
        Store::open(&self.path(), TimeZone::get("Asia/Tokyo").expect("the zones are compiled in"), now).await
    }

    /// Opens the file, in Tokyo.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn open(&self, now: Timestamp) -> Store {
        self.try_open(now).await.expect("a sound file")
    }

    /// Tells whether a text stands anywhere in the file or in those that SQLite keeps beside it.
    ///
    /// # Panics
    /// When a file cannot be read.
    pub fn holds(&self, text: &str) -> bool {
        self.bytes().windows(text.len()).any(|window| window == text.as_bytes())
    }

    /// Reads the file and those that SQLite keeps beside it, one after the other.
    ///
    /// # Panics
    /// When a file cannot be read.
    pub fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.folder.path()).expect("the folder is there");
        let read = |file: std::io::Result<std::fs::DirEntry>| {
            std::fs::read(file.expect("it can be listed").path()).expect("it can be read")
        };
        files.into_iter().flat_map(read).collect()
    }

    /// Connects past the store, as somebody with the file in hand does.
    ///
    /// # Panics
    /// When the file cannot be opened.
    pub async fn raw(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.path()).connect().await.expect("a database file")
    }
}
