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
