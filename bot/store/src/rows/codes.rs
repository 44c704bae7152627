//! Rows of codes.

use super::read;
use crate::{StoreError, lease};
use engine::Invitation;
use journey::{Entry, OrganizationId};
use sqlx::FromRow;

/// Where a code leads.
#[derive(FromRow)]
pub(crate) struct InvitationRow {
    organization: String,
    name: Option<String>,
    entry: String,
    until: i64,
}

impl InvitationRow {
    /// Reads the row. Whether the code is still good is for whoever knows the time.
    pub(crate) fn into_invitation(self) -> Result<Invitation, StoreError> {
        Ok(Invitation {
            to: read("organization", OrganizationId::parse(&self.organization).ok())?,
            organization: self.name,
            entry: read("entry", Entry::parse(&self.entry))?,
            until: lease::instant("until", self.until)?,
        })
    }
}

/// Who gave a code out.
#[derive(FromRow)]
pub(crate) struct GivenByRow {
    pub(crate) organization: String,
    pub(crate) member: String,
}
