//! What days are, and what is asked again and again: what a plan looks up besides the roll.

use crate::Calendar;
use content::Check;

/// The calendar of a company, and the checks there are.
#[derive(Clone, Copy, Debug)]
pub struct Almanac<'a> {
    /// The business days.
    pub calendar: Calendar<'a>,
    /// The checks, in the order of the content.
    pub checks: &'a [Check],
}

impl<'a> From<Calendar<'a>> for Almanac<'a> {
    /// Knows of no checks.
    fn from(calendar: Calendar<'a>) -> Almanac<'a> {
        Almanac { calendar, checks: &[] }
    }
}
