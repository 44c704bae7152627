//! What is said about the report clocks.

use jiff::civil::Date;

/// Which days of the guide have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overdue {
    /// None.
    Nothing,
    /// The one of the first report.
    First,
    /// Also the one of the final report where nobody meant harm.
    Full,
}

/// What is said about the report clocks (JN3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockReply {
    /// When did somebody of the company know?
    Wanted,
    /// That is no day.
    NoDay,
    /// That day has not come yet.
    Ahead,
    /// That day is too long ago for any clock to run.
    LongAgo,
    /// The dates, as a guide.
    Guide {
        /// Which of them have passed.
        passed: Overdue,
        /// The day somebody knew.
        known: Date,
        /// The days between which the first report is due.
        first: (Date, Date),
        /// The day the final report is due.
        full: Date,
        /// The day it is due where somebody may have meant harm.
        unlawful: Date,
    },
}
