//! The loop that looks at what is due, for as long as the process lives.

use crate::Bot;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use store::StoreError;
use tracing::warn;

/// How often what nobody owns any more is swept out (MT3).
const SWEEP: SignedDuration = SignedDuration::from_hours(6);
/// The shortest wait between two looks.
const SHORTEST: Duration = Duration::from_millis(200);
/// The wait after the memory failed, so that a full disk is not asked five times a second.
const AFTER_A_FAILURE: Duration = Duration::from_secs(2);
/// The longest one: what another process left behind, or a moved clock, is found after it.
const LONGEST: Duration = Duration::from_secs(20);

impl Bot {
    /// Handles what is due, again and again, until the task is ended.
    pub async fn keep_rounds(self: Arc<Self>) {
        let mut swept = Timestamp::MIN;
        // The pass is held for one look around, so that the bot stops between two of them.
        while let Some(pass) = self.gate.enter().await {
            let now = self.clock.now();
            if now.duration_since(swept) >= SWEEP {
                swept = now;
                if let Err(error) = self.store.purge(now).await {
                    warn!(%error, "what nobody owns any more was not swept out; it is tried again");
                }
            }
            let asking = self.ask_some_again().await.unwrap_or_else(|error| {
                warn!(%error, "nobody was asked again; it is tried again");
                None
            });
            let looked = self.run_due().await;
            drop(pass);
            if let Err(error) = looked {
                warn!(%error, "a look around did not finish; it is tried again");
                wait(AFTER_A_FAILURE).await;
            }
            if asking.is_some() {
                wait(SHORTEST).await;
                continue;
            }
            tokio::select! {
                () = wait(self.until_next().await.unwrap_or(AFTER_A_FAILURE)) => {}
                () = self.stir.notified() => wait(SHORTEST).await,
            }
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
