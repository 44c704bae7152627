//! Whether a long-lived connection is alive.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The last sign of life of a connection. It is shared between whoever listens and whoever watches.
#[derive(Clone, Debug)]
pub struct Pulse(Arc<AtomicI64>);

/// Stands for a connection that is not there.
const LOST: i64 = i64::MIN;

impl Pulse {
    /// Makes the pulse of a connection that is not there yet.
    pub fn new() -> Pulse {
        Pulse(Arc::new(AtomicI64::new(LOST)))
    }

    /// Notes a sign of life, at a time in milliseconds.
    pub fn beat(&self, now: i64) {
        self.0.store(now, Ordering::SeqCst);
    }

    /// Notes that the connection is lost.
    pub fn lost(&self) {
        self.0.store(LOST, Ordering::SeqCst);
    }

    /// Tells the time of the last sign of life; none while there is no connection.
    pub fn last(&self) -> Option<i64> {
        Some(self.0.load(Ordering::SeqCst)).filter(|last| *last != LOST)
    }
}

impl Default for Pulse {
    fn default() -> Pulse {
        Pulse::new()
    }
}
