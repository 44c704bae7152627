//! Rows of the sealed chain.

use crate::{StoreError, lease};
use journey::audit;
use sqlx::FromRow;

/// The end of a chain.
#[derive(FromRow)]
pub(crate) struct HeadRow {
    pub(crate) number: i64,
    pub(crate) seal: String,
}

/// A sealed row.
#[derive(FromRow)]
pub(crate) struct AuditRow {
    number: i64,
    at: i64,
    who: String,
    what: String,
    seal: String,
}

impl AuditRow {
    /// Reads the row. Whether the seal holds is for [`audit::first_broken`] to say.
    pub(crate) fn into_row(self) -> Result<audit::Row, StoreError> {
        let at = lease::instant("at", self.at)?;
        Ok(audit::Row { number: self.number, at, who: self.who, what: self.what, seal: self.seal })
    }
}
