//! Rows of what people say to the checks.

use super::read;
use crate::{StoreError, lease};
use content::CheckId;
use journey::MemberId;
use journey::check::{Confirmation, CycleId};
use sqlx::FromRow;

/// What somebody said in a cycle.
#[derive(FromRow)]
pub(crate) struct CheckedRow {
    member: String,
    check_id: String,
    opened: String,
    said: String,
    at: i64,
}

impl CheckedRow {
    /// Reads the row.
    pub(crate) fn into_confirmation(self) -> Result<(MemberId, Confirmation), StoreError> {
        let confirmation = Confirmation {
            cycle: cycle(&self.check_id, &self.opened)?,
            said: read("said", serde_json::from_str(&self.said).ok())?,
            at: lease::instant("at", self.at)?,
        };
        Ok((read("member", MemberId::parse(&self.member).ok())?, confirmation))
    }
}

/// How many of a team have nothing left to do in a cycle.
#[derive(FromRow)]
pub(crate) struct SettledRow {
    check_id: String,
    opened: String,
    settled: i64,
}

impl SettledRow {
    /// Reads the row.
    pub(crate) fn into_count(self) -> Result<(CycleId, usize), StoreError> {
        Ok((cycle(&self.check_id, &self.opened)?, read("settled", usize::try_from(self.settled).ok())?))
    }
}

fn cycle(check: &str, opened: &str) -> Result<CycleId, StoreError> {
    let check = read("check_id", CheckId::parse(check).ok())?;
    Ok(CycleId { check, opened: read("opened", opened.parse().ok())? })
}
