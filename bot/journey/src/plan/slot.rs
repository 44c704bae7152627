//! At which minute of the window somebody hears from us: spread over the day, the same for the same person (RM11).

use super::Look;
use crate::{Hour, Hours, Window};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// Minutes after the opening over which people are spread: 10:00 to 15:59.
const SPREAD: u16 = 360;
/// Minutes of an hour that somebody chose over which those are spread who chose it.
const NEAR: u16 = 15;
/// The last minute after the opening at which something begins to leave; what a network puts off has five more.
const LAST: u16 = 385;
/// Where the first minute has passed, the next one is tried so many minutes later.
const AGAIN: u16 = 30;
/// How late is still on time.
const ON_TIME: SignedDuration = SignedDuration::from_mins(5);

/// Tells at which minute after the opening something named so begins.
pub(super) fn minute(name: &str, hours: &Hours) -> u16 {
    let digest = Sha256::digest(name);
    let number = u16::from_be_bytes([digest[0], digest[1]]);
    match hours.hour {
        Some(hour) => spread_in(hour, number),
        None => number % SPREAD,
    }
}

fn spread_in(hour: Hour, number: u16) -> u16 {
    hour.after_opening() + number % NEAR
}

impl Look<'_> {
    /// Finds when today something begins that is to begin at a minute, and not before an instant: at that minute; if we were
    /// not there, or it could not be then, half an hour later, and so on. Nothing once the hours are over.
    pub(super) fn time(&self, window: &Window<'_>, day: Date, minute: u16, not_before: Timestamp) -> Option<Timestamp> {
        let mut minutes = (minute..=LAST).step_by(usize::from(AGAIN)).map(|minute| window.after_opening(day, minute));
        let first = minutes.clone().find(|at| *at > self.looked && *at >= not_before)?;
        if self.now.duration_since(first) <= ON_TIME {
            return Some(first);
        }
        // Whoever comes back after a while does not say everything in the same minute.
        minutes.find(|at| *at >= self.now && *at >= not_before)
    }
}
