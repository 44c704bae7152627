//! Time in the simulation: it goes by itself, and jumps when a test says so.

use std::time::Duration;
use tokio::time::Instant;

/// The simulation's clock.
pub(super) struct Clock {
    born: Instant,
    jumped: Duration,
}

/// A Monday in November 2026, in milliseconds since 1970.
const BORN: i64 = 1_795_996_800_000;

impl Clock {
    pub(super) fn new() -> Clock {
        Clock { born: Instant::now(), jumped: Duration::ZERO }
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
        BORN + i64::try_from(self.age().as_millis()).unwrap_or_default()
    }

    /// Tells the time in seconds since 1970.
    pub(super) fn seconds(&self) -> i64 {
        self.millis() / 1000
    }
}
