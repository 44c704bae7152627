//! Waiting until something is so.

use super::state::State;
use super::{Hall, PATIENCE};
use std::time::Duration;
use tokio::time::timeout;

impl Hall {
    pub(super) fn changed(&self) {
        self.change.notify_waiters();
    }

    /// Waits for the next change. Something may have changed just before: look again after a moment at the latest.
    pub(super) async fn next_change(&self) {
        let _either = timeout(Duration::from_millis(20), self.change.notified()).await;
    }

    /// Waits until something is so, at most 20 seconds.
    pub(super) async fn until(&self, what: &str, test: impl Fn(&State) -> bool) -> anyhow::Result<()> {
        let so = async {
            while !test(&self.state()) {
                self.next_change().await;
            }
        };
        timeout(PATIENCE, so).await.map_err(|_| anyhow::anyhow!("waited in vain for {what}"))
    }
}
