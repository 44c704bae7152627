//! Rows of what is erased.

use super::read;
use crate::StoreError;
use chat::{Account, Workspace};
use sqlx::FromRow;

/// An account.
#[derive(FromRow)]
pub(crate) struct AccountRow {
    scope: String,
    pub(crate) id: String,
}

impl AccountRow {
    /// Reads the row.
    pub(crate) fn into_account(self) -> Result<Account, StoreError> {
        Ok(Account { workspace: read("scope", Workspace::read(&self.scope))?, id: self.id })
    }
}

/// Something that happened.
#[derive(FromRow)]
pub(crate) struct HappenedRow {
    pub(crate) number: i64,
    pub(crate) key: String,
    pub(crate) settled_at: i64,
}

/// Somebody of an organization.
#[derive(FromRow)]
pub(crate) struct WhoRow {
    pub(crate) organization: String,
    pub(crate) member: String,
}
