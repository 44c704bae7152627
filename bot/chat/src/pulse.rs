//! Whether the way between a network and us is open.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The last sign of life of a network. It is shared between whoever listens and whoever watches.
#[derive(Clone, Debug)]
pub struct Pulse(Arc<AtomicI64>);

/// How a network is, as far as we hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// There was a sign of life at this time, in milliseconds.
    At(i64),
    /// There is no connection, or there was none yet.
    Lost,
    /// We reach the network, but it says that it cannot reach us.
    Unreached,
}

/// Stands for a connection that is not there.
const LOST: i64 = i64::MIN;
/// Stands for a network that cannot reach us.
const UNREACHED: i64 = i64::MIN + 1;

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

    /// Notes that the network says it cannot reach us.
    pub fn unreached(&self) {
        self.0.store(UNREACHED, Ordering::SeqCst);
    }

    /// Tells how the network is.
    pub fn life(&self) -> Life {
        match self.0.load(Ordering::SeqCst) {
            LOST => Life::Lost,
            UNREACHED => Life::Unreached,
            at => Life::At(at),
        }
    }

    /// Tells the time of the last sign of life; none while there is no connection, or none to us.
    pub fn last(&self) -> Option<i64> {
        match self.life() {
            Life::At(at) => Some(at),
            Life::Lost | Life::Unreached => None,
        }
    }
}

impl Default for Pulse {
    fn default() -> Pulse {
        Pulse::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pulse_tells_the_last_thing_that_was_noted() {
        let pulse = Pulse::new();
        assert_eq!((pulse.life(), pulse.last()), (Life::Lost, None));
        pulse.beat(7);
        assert_eq!((pulse.life(), pulse.last()), (Life::At(7), Some(7)));
        pulse.clone().unreached();
        assert_eq!((pulse.life(), pulse.last()), (Life::Unreached, None));
        pulse.lost();
        assert_eq!(pulse.life(), Life::Lost);
    }
}
