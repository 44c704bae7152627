//! The summaries of a week, for a round that has one due.

use crate::Bot;
use jiff::Timestamp;
use journey::digest::{Digests, Told, digest_of, run_to_tell};
use store::{RollCall, StoreError};

impl Bot {
    /// Makes the summaries of the week of a company, from its sheets and from what was told before.
    pub(crate) async fn week(&self, call: &RollCall, now: Timestamp) -> Result<(Digests, Told), StoreError> {
        let told = self.store.told_last(&call.tenancy).await?;
        let sheets = match run_to_tell(&call.roll.ledger) {
            Some((run, _)) => self.store.sheets_of(&call.tenancy, run).await?,
            None => std::collections::BTreeMap::new(),
        };
        Ok(digest_of(&call.roll, &self.library.content, &sheets, &told, now))
    }
}
