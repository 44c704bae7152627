//! The only reader of time, and one that is moved by hand.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's own.
    Wall,
    /// One that stands still until somebody moves it; milliseconds since 1970.
    Moved(Arc<AtomicI64>),
}

impl Clock {
    /// Makes a clock that stands at an instant.
    pub fn standing_at(at: Timestamp) -> Clock {
        Clock::Moved(Arc::new(AtomicI64::new(at.as_millisecond())))
    }

    /// Tells the time, to the millisecond: what is stored and what is known are then the same.
    pub fn now(&self) -> Timestamp {
        let now = match self {
            Clock::Wall => wall().as_millisecond(),
            Clock::Moved(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_millisecond(now).unwrap_or(Timestamp::MAX)
    }

    /// Moves a clock that stands still, never back. The machine's own cannot be moved.
    pub fn move_to(&self, at: Timestamp) {
        if let Clock::Moved(standing) = self {
            standing.fetch_max(at.as_millisecond(), Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the machine's clock")]
fn wall() -> Timestamp {
    Timestamp::now()
}
