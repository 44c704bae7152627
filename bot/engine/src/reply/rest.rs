//! What is said about being left alone (RM6, RM13).

use jiff::civil::{Date, DateTime};
use journey::Hours;
use journey::ledger::Silence;
use journey::snooze::Snooze;

/// What is said about being left alone.
#[derive(Clone, Debug, PartialEq)]
pub enum RestReply {
    /// When to be reminded?
    Choices {
        /// The day before which one can still be reminded of what is open.
        due: Option<Date>,
    },
    /// There is none: they asked for silence before.
    Stopped,
    /// The reminder is noted.
    Snoozed {
        /// When, in the person's own time.
        until: DateTime,
        /// Whether the company keeps quiet: then it comes later.
        silence: Silence,
    },
    /// That is after it is due: what is in the way?
    WhyLater {
        /// When they want to be reminded.
        wish: Snooze,
        /// When it is due.
        due: Date,
    },
    /// When they hear from us.
    Hours {
        /// What they chose.
        hours: Hours,
        /// The time zone their days follow.
        zone: String,
        /// What is said first.
        lead: HoursLead,
    },
    /// The time zones there are.
    Zones,
}

/// What is said before somebody's hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursLead {
    /// Nothing.
    Nothing,
    /// It is kept so.
    Kept,
    /// This hour is outside, so it is another one (RM13).
    Moved {
        /// The hour they wanted.
        wanted: u8,
    },
    /// The day they wanted is one on which we never speak first.
    Weekend,
    /// What was typed is neither an hour nor a weekday.
    Unclear,
}
