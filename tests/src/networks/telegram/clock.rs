//! Time in the simulation: it goes by itself, and jumps when a test says so.

use crate::networks::real_time;
use std::time::Duration;
use tokio::time::Instant;

/// The simulation's clock.
pub(super) struct Clock {
    born: Instant,
    /// When that was, in milliseconds since 1970.
    at: i64,
    jumped: Duration,
}

/// A Monday in November 2026, in milliseconds since 1970.
const BORN: i64 = 1_795_996_800_000;

impl Clock {
    pub(super) fn new() -> Clock {
        Clock { born: Instant::now(), at: BORN, jumped: Duration::ZERO }
    }

    /// Lets time pass at once.
    pub(super) fn jump(&mut self, by: Duration) {
        self.jumped += by;
    }

    /// Tells how long the simulation runs.
    pub(super) fn age(&self) -> Duration {
        self.born.elapsed() + self.jumped
    }

    /// Tells the time in milliseconds since 1970.
    pub(super) fn millis(&self) -> i64 {
        self.at + self.gone()
    }

    /// Goes by the machine's time from here on.
    pub(super) fn keep_real_time(&mut self) {
        self.at = real_time() - self.gone();
    }

    fn gone(&self) -> i64 {
        i64::try_from(self.age().as_millis()).unwrap_or_default()
    }

    /// Tells the time in seconds since 1970.
    pub(super) fn seconds(&self) -> i64 {
        self.millis() / 1000
    }
}
