//! How far our clock is from a network's.

use crate::{Finding, State};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

/// How far our clock is from a network's, as its answers tell. Shared between whoever calls and whoever looks.
#[derive(Debug)]
pub struct Drift(AtomicI64);

/// Stands for a clock nobody told us of.
const UNTOLD: i64 = i64::MIN;

/// The most that a clock may be off. An answer may be seconds on its way, and networks refuse signatures after minutes.
const MOST: Duration = Duration::from_mins(1);

impl Drift {
    /// Begins with a clock nobody told us of.
    pub fn new() -> Drift {
        Drift(AtomicI64::new(UNTOLD))
    }

    /// Notes the `Date` of an answer that came at a time in milliseconds (RFC 9110, 6.6.1). What is no date says nothing.
    pub fn note(&self, date: Option<&[u8]>, now: i64) {
        if let Some(theirs) = date.and_then(milliseconds) {
            self.0.store(now.saturating_sub(theirs), Ordering::SeqCst);
        }
    }

    /// Says how the clocks compare; nothing if the network told no time.
    pub fn finding(&self, network: &str) -> Option<Finding> {
        let ahead = Some(self.0.load(Ordering::SeqCst)).filter(|ahead| *ahead != UNTOLD)?;
        let off = Duration::from_millis(ahead.unsigned_abs());
        let what = format!("{network} clock");
        if off <= MOST {
            let say = "This machine's clock agrees with the network's.".to_owned();
            return Some(Finding { what, state: State::Good, say, fix: None });
        }
        let side = if ahead > 0 { "ahead of" } else { "behind" };
        let say = format!("This machine's clock is {} seconds {side} the network's.", off.as_secs());
        let fix = Some("Let the system keep its clock by NTP: signed requests are refused otherwise.".to_owned());
        Some(Finding { what, state: State::Bad, say, fix })
    }
}

impl Default for Drift {
    fn default() -> Drift {
        Drift::new()
    }
}

fn milliseconds(date: &[u8]) -> Option<i64> {
    let date = httpdate::parse_http_date(std::str::from_utf8(date).ok()?).ok()?;
    date.duration_since(UNIX_EPOCH).ok()?.as_millis().try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: &[u8] = b"Tue, 24 Nov 2026 02:00:00 GMT";
    const NOON: i64 = 1_795_485_600_000;

    fn found(date: &[u8], now: i64) -> Option<(State, String)> {
        let drift = Drift::new();
        drift.note(Some(date), now);
        drift.finding("slack").map(|finding| (finding.state, finding.say))
    }

    #[test]
    fn a_clock_may_be_off_by_a_minute_and_no_more() {
        let agrees = (State::Good, "This machine's clock agrees with the network's.".to_owned());
        for off in [-60_000, -1, 0, 60_000] {
            assert_eq!(found(DATE, NOON + off), Some(agrees.clone()), "{off}");
        }
        let says = |off: i64| found(DATE, NOON + off).unwrap();
        let ahead = "This machine's clock is 61 seconds ahead of the network's.".to_owned();
        assert_eq!(says(61_000), (State::Bad, ahead));
        let behind = "This machine's clock is 3600 seconds behind the network's.".to_owned();
        assert_eq!(says(-3_600_000), (State::Bad, behind));
    }

    #[test]
    fn what_is_no_date_says_nothing() {
        for odd in [&b""[..], b"yesterday", b"\xff", b"Thu, 01 Jan 1960 00:00:00 GMT"] {
            assert_eq!(found(odd, NOON), None, "{odd:?}");
        }
        assert_eq!(Drift::new().finding("slack"), None);
    }
}
