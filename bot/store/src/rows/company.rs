//! Rows of a company as a whole.

use super::journey::SheetRow;
use super::{maybe, read};
use crate::{StoreError, key, lease};
use content::Locale;
use engine::Contact;
use jiff::civil::Date;
use journey::{Colleague, Ledger, Listing, MemberId, Sheet, TeamId};
use sqlx::FromRow;

/// A ledger, with its version.
#[derive(FromRow)]
pub(crate) struct LedgerRow {
    pub(crate) version: i64,
    body: String,
}

impl LedgerRow {
    /// Reads the row.
    pub(crate) fn into_ledger(self) -> Result<Ledger, StoreError> {
        read("body", serde_json::from_str(&self.body).ok())
    }
}

/// Somebody of an organization.
#[derive(FromRow)]
pub(crate) struct PersonRow {
    id: String,
    name: Option<String>,
    team: Option<String>,
    locale: Option<String>,
    agreed: Option<i64>,
    stopped: bool,
    away_until: Option<String>,
    left_at: Option<i64>,
    connected: bool,
}

impl PersonRow {
    /// Reads the row.
    pub(crate) fn into_colleague(self) -> Result<Colleague, StoreError> {
        Ok(Colleague {
            id: member(&self.id)?,
            name: self.name,
            team: team(self.team.as_deref())?,
            locale: maybe("locale", self.locale.as_deref(), Locale::parse)?,
            agreed: lease::maybe_instant("agreed", self.agreed)?,
            stopped: self.stopped,
            away_until: maybe("away_until", self.away_until.as_deref(), |day| day.parse::<Date>().ok())?,
            left: lease::maybe_instant("left_at", self.left_at)?,
            connected: self.connected,
        })
    }
}

/// Somebody's sheet.
#[derive(FromRow)]
pub(crate) struct TheirSheetRow {
    member: String,
    #[sqlx(flatten)]
    sheet: SheetRow,
}

impl TheirSheetRow {
    /// Reads the row; the answers come apart.
    pub(crate) fn into_sheet(self) -> Result<(MemberId, Sheet), StoreError> {
        Ok((member(&self.member)?, self.sheet.into_sheet()?))
    }
}

/// A room of somebody's.
#[derive(FromRow)]
pub(crate) struct ContactRow {
    member: String,
    room: String,
    locale: Option<String>,
    name: Option<String>,
    team: Option<String>,
    stopped: bool,
    left_at: Option<i64>,
    agreed: Option<i64>,
}

impl ContactRow {
    /// Reads the row.
    pub(crate) fn into_contact(self) -> Result<(MemberId, Contact), StoreError> {
        let locale = maybe("locale", self.locale.as_deref(), Locale::parse)?;
        let contact = Contact {
            address: key::address(&self.room)?,
            locale,
            name: self.name,
            team: team(self.team.as_deref())?,
            agreed: self.agreed.is_some(),
            stopped: self.stopped,
            left: self.left_at.is_some(),
        };
        Ok((member(&self.member)?, contact))
    }
}

/// Somebody on the list without an account.
#[derive(FromRow)]
pub(crate) struct AwaitedRow {
    id: String,
    name: String,
    team: Option<String>,
}

impl AwaitedRow {
    /// Reads the row.
    pub(crate) fn into_listing(self) -> Result<Listing, StoreError> {
        Ok(Listing { member: member(&self.id)?, team: team(self.team.as_deref())?, name: self.name })
    }
}

fn member(id: &str) -> Result<MemberId, StoreError> {
    read("member", MemberId::parse(id).ok())
}

/// Reads the team somebody belongs to.
pub(crate) fn team(id: Option<&str>) -> Result<Option<TeamId>, StoreError> {
    maybe("team", id, |id| TeamId::parse(id).ok())
}
