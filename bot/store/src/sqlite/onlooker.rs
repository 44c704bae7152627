//! Looking at what is known about organizations beside a running bot: nothing is written, migrated or freed.

use super::inspect::{PATIENCE, before_opening, is_in_use};
use super::{migrate, open::beside, resolve, rounds};
use crate::claimed::RollCall;
use crate::{OpenError, StoreError, Tenancy, rows, sql};
use journey::MemberId;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection, query, query_as, query_scalar};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Somebody who looks at the memory, and sees it as it was when they came.
pub struct Onlooker {
    db: SqliteConnection,
}

impl Onlooker {
    /// Comes to look, beside a running bot or alone.
    ///
    /// # Errors
    /// Fails as [`OpenError`] says, but never with [`OpenError::InUse`].
    pub async fn come(path: &Path) -> Result<Onlooker, OpenError> {
        let log = fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
        let alone = !is_in_use(path)? && !log;
        let found = if alone { version_alone(path).await? } else { before_opening(path).await? };
        if found < migrate::known() {
            let older =
                format!("it is of an earlier version ({found}); start the bot once, which brings it up to date");
            return Err(OpenError::Io(older));
        }
        let options =
            SqliteConnectOptions::new().filename(path).read_only(true).immutable(alone).busy_timeout(PATIENCE);
        let mut db = options.connect().await?;
        // Everything is seen as it is at this moment, however long the look takes.
        query("BEGIN").execute(&mut db).await?;
        Ok(Onlooker { db })
    }

    /// Lists every company.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn companies(&mut self) -> Result<Vec<Tenancy>, StoreError> {
        let ids: Vec<String> = query_scalar(sql::rounds::COMPANIES).fetch_all(&mut self.db).await?;
        ids.iter().map(|id| resolve::tenancy(id)).collect()
    }

    /// Reads all that is known about a company when we look who hears from us.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn roll(&mut self, whose: &Tenancy) -> Result<RollCall, StoreError> {
        rounds::read_roll(&mut self.db, whose).await
    }

    /// Reads what everybody of a company is called.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn names(&mut self, whose: &Tenancy) -> Result<BTreeMap<MemberId, String>, StoreError> {
        let organization = whose.organization().as_str();
        let rows: Vec<(String, String)> =
            query_as(sql::company::NAMES).bind(organization).fetch_all(&mut self.db).await?;
        rows.into_iter().map(|(id, name)| Ok((rows::read("member", MemberId::parse(&id).ok())?, name))).collect()
    }

    /// Goes.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn go(self) -> Result<(), StoreError> {
        Ok(self.db.close().await?)
    }
}

/// Tells the version of a file that nobody writes; it is read as it lies there and leaves no trace beside it.
async fn version_alone(path: &Path) -> Result<i64, OpenError> {
    Ok(super::Store::inspect(path).await?.version)
}
