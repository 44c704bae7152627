//! The proof that something belongs to an organization.

use journey::OrganizationId;

/// The proof that an event, or a look around, belongs to one organization.
///
/// Only the store makes one, out of what it has stored: an id that came from outside never becomes a tenancy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenancy(OrganizationId);

impl Tenancy {
    /// Proves what a stored row says.
    pub(crate) fn of(organization: OrganizationId) -> Tenancy {
        Tenancy(organization)
    }

    /// Shows the organization.
    pub fn organization(&self) -> &OrganizationId {
        &self.0
    }
}
