//! Looking back on a declaration (MG10): half a year and a year after it, and twice before the yearly look.
//!
//! A declaration does not expire, and no renewal is prescribed: the year is ours, and only the company's own look is near.

use crate::Calendar;
use crate::named::named;
use jiff::{Span, ToSpan, civil::Date};

named! {
    /// Why we come back to a declaration.
    FollowUp {
        /// Half a year has passed.
        HalfYear = "half-year",
        /// The yearly look is three months away.
        ThreeMonthsBefore = "three-months-before",
        /// The yearly look is a month away.
        MonthBefore = "month-before",
        /// A year has passed.
        Year = "year",
    }
}

impl FollowUp {
    fn after(self) -> Span {
        let months = match self {
            FollowUp::HalfYear => 6,
            FollowUp::ThreeMonthsBefore => 9,
            FollowUp::MonthBefore => 11,
            FollowUp::Year => 12,
        };
        months.months()
    }
}

/// Lists when we come back to what was declared on a day, in order, each on a business day. After the year the yearly checks go on.
pub fn follow_ups(declared: Date, calendar: &Calendar<'_>) -> impl Iterator<Item = (Date, FollowUp)> {
    // Months are counted from the declaration itself: from 31 August, half a year leads to the end of February.
    let on = |follow_up: FollowUp| calendar.business_day_from(declared.saturating_add(follow_up.after()));
    FollowUp::ALL.map(|follow_up| (on(follow_up), follow_up)).into_iter()
}

/// Finds what falls in the week that begins on a Monday.
pub(super) fn in_week(declared: Date, monday: Date, calendar: Calendar<'_>) -> Option<(Date, FollowUp)> {
    let next = monday.saturating_add(7.days());
    follow_ups(declared, &calendar).find(|(day, _)| (monday..next).contains(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Content;
    use jiff::civil::date;

    #[test]
    fn a_year_of_looking_back_falls_on_these_days() {
        let content = Content::embedded();
        let calendar = Calendar::new(content.holidays());
        let first = |declared| follow_ups(declared, &calendar).map(|(day, _)| day).collect::<Vec<_>>();
        let fixture = [
            (date(2025, 12, 1), [date(2026, 6, 1), date(2026, 9, 1), date(2026, 11, 2), date(2026, 12, 1)]),
            // 2026-02-28 is a Saturday, 2026-05-31 and 2026-08-31 end their months, 2026-07-31 is a Friday.
            (date(2025, 8, 31), [date(2026, 3, 2), date(2026, 6, 1), date(2026, 7, 31), date(2026, 8, 31)]),
            // Golden Week and the turn of the year are passed over.
            (date(2025, 6, 30), [date(2026, 1, 4 + 1), date(2026, 3, 30), date(2026, 6, 1), date(2026, 6, 30)]),
            (date(2026, 5, 3), [date(2026, 11, 4), date(2027, 2, 3), date(2027, 4, 5), date(2027, 5, 6)]),
        ];
        for (declared, days) in fixture {
            assert_eq!(first(declared), days, "{declared}");
        }
    }

    #[test]
    fn each_comes_once_in_order_and_on_a_business_day() {
        let content = Content::embedded();
        let calendar = Calendar::new(content.holidays());
        for offset in 0..400 {
            let declared = date(2025, 1, 1).saturating_add(offset.days());
            let all: Vec<(Date, FollowUp)> = follow_ups(declared, &calendar).collect();
            assert!(all.is_sorted_by(|one, other| one.0 < other.0), "{declared}: {all:?}");
            assert!(all.iter().all(|(day, _)| calendar.is_business_day(*day)), "{declared}");
            for (day, follow_up) in all {
                let monday = super::super::Week::of(day).monday();
                assert_eq!(in_week(declared, monday, calendar), Some((day, follow_up)), "{declared}");
            }
        }
    }
}
