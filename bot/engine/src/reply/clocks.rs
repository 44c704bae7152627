//! What is said about the report clocks.

use jiff::civil::Date;

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
