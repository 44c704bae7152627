//! Weeks as calendars number them (ISO 8601): one summary each.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A week, Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week {
    year: i16,
    number: i8,
}

/// Tells that a text names no week.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no week; it is written as 2026-W49")]
pub struct WeekError(String);

impl Week {
    /// Finds the week of a day.
    pub fn of(day: Date) -> Week {
        let week = day.iso_week_date();
        Week { year: week.year(), number: week.week() }
    }

    /// Gives its Monday; the last day there is, where it has none.
    pub fn monday(self) -> Date {
        ISOWeekDate::new(self.year, self.number, Weekday::Monday).map_or(Date::MAX, ISOWeekDate::date)
    }

    /// Reads a week as [`fmt::Display`] writes it.
    ///
    /// # Errors
    /// Fails on anything else.
    pub fn parse(text: &str) -> Result<Week, WeekError> {
        let read = || {
            let (year, number) = text.split_once("-W")?;
            let week = ISOWeekDate::new(year.parse().ok()?, number.parse().ok()?, Weekday::Monday).ok()?;
            let week = Week { year: week.year(), number: week.week() };
            (week.to_string() == text).then_some(week)
        };
        read().ok_or_else(|| WeekError(text.to_owned()))
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-W{:02}", self.year, self.number)
    }
}

impl TryFrom<String> for Week {
    type Error = WeekError;

    fn try_from(text: String) -> Result<Week, WeekError> {
        Week::parse(&text)
    }
}

impl From<Week> for String {
    fn from(week: Week) -> String {
        week.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_days_around_new_year_belong_to_one_week() {
        for day in [date(2026, 12, 28), date(2026, 12, 31), date(2027, 1, 3)] {
            assert_eq!(Week::of(day).to_string(), "2026-W53");
        }
        assert_eq!(Week::of(date(2027, 1, 4)).to_string(), "2027-W01");
        assert_eq!(Week::of(date(2026, 12, 31)).monday(), date(2026, 12, 28));
    }

    #[test]
    fn a_week_is_read_back_and_nothing_else_is_one() {
        assert_eq!(Week::parse("2026-W49"), Ok(Week::of(date(2026, 11, 30))));
        for wrong in ["", "2026-49", "2026-W54", "2026-W0", "2026-W1", "2025-W53", "2026-W+1"] {
            assert!(Week::parse(wrong).is_err(), "{wrong}");
        }
    }
}
