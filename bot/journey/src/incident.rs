//! When a leak of personal data is to be reported (JN3, domain section 11): a guide (目安), never the last word.
//!
//! The Personal Information Protection Commission (個人情報保護委員会) wants a first report about three to five days after
//! the company knew, and a final one within 30 days, or 60 where somebody may have meant harm. Days are calendar days, the day
//! of knowing is the first, and a mere possibility (おそれ) counts. What falls on a closed day may be handed in on the next one;
//! the guide keeps the earlier day.

use crate::named::named;
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeSet;

named! {
    /// What makes a leak one to be reported; the first three for even one person.
    LeakKind {
        /// 要配慮個人情報 is among it.
        Sensitive = "sensitive",
        /// Money may be lost: cards, online banking.
        Financial = "financial",
        /// Somebody may have meant harm: ransomware, unauthorised access, an insider.
        Unlawful = "unlawful",
        /// It concerns more than 1,000 people.
        Many = "many",
    }
}

/// The days of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportGuide {
    /// 速報: about between these two days.
    pub first: (Date, Date),
    /// 確報: by this day.
    pub last: Date,
    /// Within how many days that is: 30 or 60.
    pub within: u8,
}

impl ReportGuide {
    /// Counts the days that are left for the final report; 0 on the day itself and after it.
    pub fn days_left(&self, today: Date) -> u32 {
        let days = today.until(self.last).map_or(0, |span| span.get_days());
        u32::try_from(days).unwrap_or(0)
    }
}

/// Computes when to report what became known on a day; nothing where no kind asks for it, which is no advice not to report.
pub fn report_guide(known: Date, kinds: &BTreeSet<LeakKind>) -> Option<ReportGuide> {
    if kinds.is_empty() {
        return None;
    }
    let within: u8 = if kinds.contains(&LeakKind::Unlawful) { 60 } else { 30 };
    // The day of knowing is day 1.
    let day = |number: u8| known.saturating_add((i32::from(number) - 1).days());
    Some(ReportGuide { first: (day(3), day(5)), last: day(within), within })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn guide(known: Date, kinds: &[LeakKind]) -> ReportGuide {
        report_guide(known, &kinds.iter().copied().collect()).expect("a kind is given")
    }

    /// When it was known, what it is, when the first report is due, and the last.
    type Case = (Date, &'static [LeakKind], (Date, Date), Date);

    #[test]
    fn twelve_cases_are_counted_in_calendar_days_from_the_day_of_knowing() {
        use LeakKind::{Financial, Many, Sensitive, Unlawful};
        let all: &[LeakKind] = &[Sensitive, Financial, Unlawful, Many];
        let cases: [Case; 12] = [
            (date(2026, 11, 25), &[Sensitive], (date(2026, 11, 27), date(2026, 11, 29)), date(2026, 12, 24)),
            (date(2026, 11, 25), &[Financial], (date(2026, 11, 27), date(2026, 11, 29)), date(2026, 12, 24)),
            (date(2026, 11, 25), &[Many], (date(2026, 11, 27), date(2026, 11, 29)), date(2026, 12, 24)),
            (date(2026, 11, 25), &[Unlawful], (date(2026, 11, 27), date(2026, 11, 29)), date(2027, 1, 23)),
            (date(2026, 11, 25), all, (date(2026, 11, 27), date(2026, 11, 29)), date(2027, 1, 23)),
            (date(2026, 11, 25), &[Sensitive, Many], (date(2026, 11, 27), date(2026, 11, 29)), date(2026, 12, 24)),
            (date(2026, 12, 1), &[Many], (date(2026, 12, 3), date(2026, 12, 5)), date(2026, 12, 30)),
            (date(2026, 12, 29), &[Financial], (date(2026, 12, 31), date(2027, 1, 2)), date(2027, 1, 27)),
            (date(2027, 1, 31), &[Sensitive], (date(2027, 2, 2), date(2027, 2, 4)), date(2027, 3, 1)),
            (date(2028, 1, 31), &[Sensitive], (date(2028, 2, 2), date(2028, 2, 4)), date(2028, 2, 29)),
            (date(2028, 2, 1), &[Unlawful], (date(2028, 2, 3), date(2028, 2, 5)), date(2028, 3, 31)),
            (date(2026, 7, 31), &[Unlawful, Many], (date(2026, 8, 2), date(2026, 8, 4)), date(2026, 9, 28)),
        ];
        for (known, kinds, first, last) in cases {
            let guide = guide(known, kinds);
            assert_eq!((guide.first, guide.last), (first, last), "{known} {kinds:?}");
            assert_eq!(guide.within, if kinds.contains(&Unlawful) { 60 } else { 30 });
        }
    }

    #[test]
    fn where_no_kind_asks_for_a_report_no_day_is_made_up() {
        assert_eq!(report_guide(date(2026, 11, 25), &BTreeSet::new()), None);
    }

    #[test]
    fn the_days_left_end_at_nothing() {
        let guide = guide(date(2026, 11, 25), &[LeakKind::Many]);
        let left = [date(2026, 11, 25), date(2026, 12, 23), date(2026, 12, 24), date(2027, 3, 1)];
        assert_eq!(left.map(|today| guide.days_left(today)), [29, 1, 0, 0]);
    }
}
