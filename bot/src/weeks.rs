//! The summaries of a week, for a round that has one due.

use super::rounds::unharmed;
use crate::Bot;
use jiff::Timestamp;
use journey::digest::{Digests, Told, digest_of, run_to_tell};
use std::collections::BTreeMap;
use store::{RollCall, StoreError};
use tracing::error;

impl Bot {
    /// Makes the summaries of the week of a company, from its sheets and from what was told before. Nothing where a row cannot
    /// be read or the making panics: whatever else the round has to say must not wait for that.
    pub(crate) async fn week(&self, call: &RollCall, now: Timestamp) -> Result<Option<(Digests, Told)>, StoreError> {
        match self.week_of(call, now).await {
            Err(StoreError::Broken(what)) => {
                let organization = call.tenancy.organization();
                error!(%organization, what, "the summaries of a week cannot be made; the round goes without them");
                Ok(None)
            }
            made => made,
        }
    }

    async fn week_of(&self, call: &RollCall, now: Timestamp) -> Result<Option<(Digests, Told)>, StoreError> {
        let told = self.store.told_last(&call.tenancy).await?;
        let sheets = match run_to_tell(&call.roll.ledger) {
            Some((run, _)) => self.store.sheets_of(&call.tenancy, run).await?,
            None => BTreeMap::new(),
        };
        Ok(unharmed(call, || digest_of(&call.roll, &self.library.content, &sheets, &told, now)))
    }
}
