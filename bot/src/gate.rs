//! Lets work in while the bot is open, and tells when the last that was let in is done.

use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::{RwLock, RwLockReadGuard};

/// Lets work in while the bot is open.
#[derive(Default)]
pub(crate) struct Gate {
    closed: AtomicBool,
    /// Held for reading by all that is inside.
    inside: RwLock<()>,
}

impl Gate {
    /// Lets a piece of work in, unless the gate is closed. It is inside for as long as the pass is held.
    pub(crate) async fn enter(&self) -> Option<RwLockReadGuard<'_, ()>> {
        let pass = self.inside.read().await;
        (!self.is_closed()).then_some(pass)
    }

    /// Lets nothing in any more, and returns when the last that is inside is done.
    pub(crate) async fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
        drop(self.inside.write().await);
    }

    /// Tells whether nothing is let in any more.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[tokio::test]
    async fn a_closed_gate_lets_nothing_in_and_waits_for_what_is_inside() {
        let gate = Arc::new(Gate::default());
        let pass = gate.enter().await.expect("it is open");
        let mut closing = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move { gate.close().await }
        });
        while !gate.is_closed() {
            tokio::task::yield_now().await;
        }
        assert!(!closing.is_finished(), "somebody is inside");
        drop(pass);
        (&mut closing).await.expect("it closes");
        assert!(gate.enter().await.is_none());
    }
}
