//! Which days are business days in Japan.

use content::Holidays;
use jiff::{ToSpan, civil::Date, civil::Weekday};

/// The Japanese calendar of business days: Monday to Friday without public holidays and without 12/29–1/3.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    holidays: &'a Holidays,
}

impl<'a> Calendar<'a> {
    /// Makes the calendar of a table of holidays.
    pub fn new(holidays: &'a Holidays) -> Calendar<'a> {
        Calendar { holidays }
    }

    /// Tells whether offices are open on a day.
    pub fn is_business_day(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let turn_of_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
        !weekend && !turn_of_year && !self.holidays.is_holiday(day)
    }

    /// Finds the first business day on or after a day.
    pub fn business_day_from(&self, day: Date) -> Date {
        let mut day = day;
        // No run of closed days is longer than a fortnight; the bound keeps a damaged table from looping for ever.
        for _ in 0..30 {
            if self.is_business_day(day) {
                break;
            }
            day = day.saturating_add(1.day());
        }
        day
    }

    /// Finds the last business day before a day.
    pub fn business_day_before(&self, day: Date) -> Date {
        let mut day = day.saturating_sub(1.day());
        for _ in 0..30 {
            if self.is_business_day(day) {
                break;
            }
            day = day.saturating_sub(1.day());
        }
        day
    }

    /// Finds the day so many business days after a day.
    pub fn business_days_after(&self, day: Date, count: u8) -> Date {
        (0..count).fold(day, |day, _| self.business_day_from(day.saturating_add(1.day())))
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
mod tests {
    use super::*;
    use content::Content;
    use jiff::civil::date;

    #[test]
    fn holidays_weekends_and_the_turn_of_the_year_are_closed() {
        let content = Content::embedded();
        let calendar = Calendar::new(content.holidays());
        for closed in [date(2026, 9, 22), date(2026, 5, 6), date(2026, 12, 29), date(2027, 1, 3), date(2026, 11, 28)] {
            assert!(!calendar.is_business_day(closed), "{closed}");
        }
        assert_eq!(calendar.business_day_from(date(2026, 12, 29)), date(2027, 1, 4));
        assert_eq!(calendar.business_day_from(date(2026, 11, 23)), date(2026, 11, 24));
        assert_eq!(calendar.business_day_from(date(2026, 11, 24)), date(2026, 11, 24));
    }
}
