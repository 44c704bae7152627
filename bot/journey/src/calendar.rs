//! Which days are business days in Japan, and in one company.

use content::Holidays;
use jiff::{ToSpan, civil::Date, civil::Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The days on which a company is closed besides the public holidays: its summer holidays, its foundation day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClosedDays(BTreeMap<Date, Date>);

impl ClosedDays {
    /// The most days of one run.
    pub const LONGEST: i32 = 31;
    /// The most runs that are kept; the earliest go first.
    const MOST: usize = 60;
    const NONE: &'static ClosedDays = &ClosedDays(BTreeMap::new());

    /// Tells whether nobody said anything about it.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// Tells whether the company is closed on a day.
    pub fn contains(&self, day: Date) -> bool {
        self.0.range(..=day).next_back().is_some_and(|(_, last)| day <= *last)
    }

    /// Lists the runs, each from its first day to its last, in their order.
    pub fn runs(&self) -> impl Iterator<Item = (Date, Date)> {
        self.0.iter().map(|(first, last)| (*first, *last))
    }

    /// Closes the company from a day to another; runs that touch become one.
    pub fn close(&mut self, first: Date, last: Date) {
        let (mut first, mut last) = (first.min(last), first.max(last));
        let touches =
            |(from, to): &(Date, Date)| *from <= last.saturating_add(1.day()) && to.saturating_add(1.day()) >= first;
        let touching: Vec<(Date, Date)> = self.runs().filter(touches).collect();
        for (from, to) in touching {
            self.0.remove(&from);
            (first, last) = (first.min(from), last.max(to));
        }
        self.0.insert(first, last);
        while self.0.len() > ClosedDays::MOST {
            self.0.pop_first();
        }
    }

    /// Opens the company again on the days of the run that begins so.
    pub fn open(&mut self, first: Date) {
        self.0.remove(&first);
    }
}

/// The calendar of business days: Monday to Friday without public holidays, without 12/29–1/3, and without the days on which the
/// company is closed. Beyond the end of the table of holidays the other rules still hold.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    holidays: &'a Holidays,
    closed: &'a ClosedDays,
}

impl<'a> Calendar<'a> {
    /// Makes the calendar of a table of holidays, for a company that is closed on no other days.
    pub fn new(holidays: &'a Holidays) -> Calendar<'a> {
        Calendar { holidays, closed: ClosedDays::NONE }
    }

    /// Leaves out the days on which a company is closed.
    #[must_use]
    pub fn without(self, closed: &'a ClosedDays) -> Calendar<'a> {
        Calendar { closed, ..self }
    }

    /// Tells whether offices are open on a day.
    pub fn is_business_day(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let turn_of_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
        !weekend && !turn_of_year && !self.holidays.is_holiday(day) && !self.closed.contains(day)
    }

    /// Finds the first business day on or after a day.
    pub fn business_day_from(&self, day: Date) -> Date {
        self.search(day, 1)
    }

    /// Finds the last business day on or before a day.
    pub fn business_day_until(&self, day: Date) -> Date {
        self.search(day, -1)
    }

    /// Counts business days on from a day, which itself counts for nothing.
    pub fn business_days_after(&self, day: Date, count: u8) -> Date {
        (0..count).fold(day, |day, _| self.business_day_from(day.saturating_add(1.day())))
    }

    /// Counts business days back from a day, which itself counts for nothing.
    pub fn business_days_before(&self, day: Date, count: u8) -> Date {
        (0..count).fold(day, |day, _| self.business_day_until(day.saturating_sub(1.day())))
    }

    fn search(&self, day: Date, step: i32) -> Date {
        let mut day = day;
        // A company may be closed for a few months on end; the bound keeps a damaged table from looping for ever.
        for _ in 0..400 {
            if self.is_business_day(day) {
                break;
            }
            day = day.saturating_add(step.days());
        }
        day
    }

    /// Tells how far the public holidays are known on a day: weekends and the turn of the year count beyond it too.
    pub fn horizon(&self, today: Date) -> Horizon {
        let end = self.holidays.known_until;
        if today > end {
            Horizon::Behind(end)
        } else if today.saturating_add(6.months()) > end {
            Horizon::Near(end)
        } else {
            Horizon::Far
        }
    }
}

/// How far the public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// For half a year and more.
    Far,
    /// For less than half a year: until this day.
    Near(Date),
    /// No more: this day has passed, and only weekends and the turn of the year are kept.
    Behind(Date),
}

#[cfg(test)]
mod tests;
