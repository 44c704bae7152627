//! Telling of requests that no network sent, without letting whoever sends them fill a disk with log.

use crate::metrics::{Metrics, count};
use chat::Platform;
use jiff::{SignedDuration, Timestamp};
use std::sync::{Mutex, PoisonError};
use tracing::warn;

/// How long nothing more is said after something was.
const QUIET: SignedDuration = SignedDuration::from_mins(1);

/// Counts the refused requests at one door.
pub(super) struct Refusals {
    platform: Platform,
    said: Mutex<Said>,
}

#[derive(Default)]
struct Said {
    last: Option<Timestamp>,
    since: u64,
}

impl Refusals {
    pub(super) fn at(platform: Platform) -> Refusals {
        Refusals { platform, said: Mutex::default() }
    }

    /// Notes one more.
    pub(super) fn note(&self, metrics: &Metrics, now: Timestamp) {
        count(&metrics.refused, self.platform);
        if let Some(requests) = self.said.lock().unwrap_or_else(PoisonError::into_inner).next(now) {
            warn!(platform = self.platform.name(), requests, "requests were refused that the network did not sign");
        }
    }
}

impl Said {
    /// Counts one more, and tells how many there are to speak of, if it is time to.
    fn next(&mut self, now: Timestamp) -> Option<u64> {
        self.since += 1;
        // A clock that was set back is no reason to be silent.
        let quiet = self.last.is_some_and(|last| (SignedDuration::ZERO..QUIET).contains(&now.duration_since(last)));
        if quiet {
            return None;
        }
        self.last = Some(now);
        Some(std::mem::take(&mut self.since))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_flood_is_told_once_a_minute() {
        let mut said = Said::default();
        let at = |seconds| Timestamp::from_second(1_000 + seconds).expect("a time");
        let told: Vec<Option<u64>> = [0, 0, 1, 59, 60, 61, 10].map(|seconds: i64| said.next(at(seconds))).into();
        assert_eq!(told, [Some(1), None, None, None, Some(4), None, Some(2)]);
    }
}
