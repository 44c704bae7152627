//! The loop that looks at what is due, for as long as the process lives.

use crate::Bot;
use jiff::SignedDuration;
use std::sync::Arc;
use std::time::Duration;
use store::StoreError;
use tracing::warn;

/// The shortest wait between two looks.
const SHORTEST: Duration = Duration::from_millis(200);
/// The longest one: what another process left behind, or a moved clock, is found after it.
const LONGEST: Duration = Duration::from_secs(20);

impl Bot {
    /// Handles what is due, again and again, until the task is ended.
    pub async fn keep_rounds(self: Arc<Self>) {
        loop {
            if let Err(error) = self.run_due().await {
                warn!(%error, "a look around did not finish; it is tried again");
            }
            wait(self.until_next().await.unwrap_or(LONGEST)).await;
        }
    }

    async fn until_next(&self) -> Result<Duration, StoreError> {
        let Some(due) = self.store.next_due().await? else { return Ok(LONGEST) };
        let wait = due.duration_since(self.clock.now()).max(SignedDuration::ZERO);
        Ok(Duration::try_from(wait).unwrap_or(LONGEST).clamp(SHORTEST, LONGEST))
    }
}

/// Waits; nothing to wait for is no wait at all.
#[expect(clippy::disallowed_methods, reason = "only the loops wait, and all of them here")]
pub(crate) async fn wait(duration: Duration) {
    if !duration.is_zero() {
        tokio::time::sleep(duration).await;
    }
}
