//! How often somebody is told of a run before we are silent: invited, three and seven business days later, and on the last one
//! before it is due (RM4).

use crate::{Calendar, Workday};
use jiff::ToSpan;
use jiff::civil::Date;

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// The first word.
    Invite,
    /// Three business days after it.
    Third,
    /// Seven business days after it.
    Seventh,
    /// The last business day before the run is due.
    DayBefore,
}

impl Rung {
    /// Every rung, the lowest first.
    pub const ALL: [Rung; 4] = [Rung::Invite, Rung::Third, Rung::Seventh, Rung::DayBefore];

    /// Names the rung as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Rung::Invite => "invite",
            Rung::Third => "third",
            Rung::Seventh => "seventh",
            Rung::DayBefore => "day-before",
        }
    }

    /// Reads a name that [`Rung::name`] wrote.
    pub fn parse(name: &str) -> Option<Rung> {
        Rung::ALL.into_iter().find(|rung| rung.name() == name)
    }
}

/// Lists the days of the ladder for somebody who is asked from `start` on, the earliest first. Nothing falls behind the day it is
/// due, and two rungs never fall on the same day: the later one says what the earlier would have said.
pub fn rungs(start: Date, due: Option<Date>, calendar: &Calendar<'_>) -> Vec<(Rung, Date)> {
    let invite = calendar.business_day_from(start);
    let mut rungs = vec![
        (Rung::Invite, invite),
        (Rung::Third, calendar.business_days_after(invite, 3)),
        (Rung::Seventh, calendar.business_days_after(invite, 7)),
    ];
    if let Some(due) = due {
        let last = calendar.business_days_before(due, 1);
        rungs.retain(|(rung, day)| if *rung == Rung::Invite { *day <= due } else { *day < last });
        if last > invite {
            rungs.push((Rung::DayBefore, last));
        }
    }
    rungs
}

/// Moves a ladder onto the weekday somebody likes best (RM13): each rung to the next such day, or the business day behind it. The
/// last day before the run is due stays where it is, and of rungs that meet the later one is left.
pub fn on(rungs: Vec<(Rung, Date)>, weekday: Workday, due: Option<Date>, calendar: &Calendar<'_>) -> Vec<(Rung, Date)> {
    let mut moved: Vec<(Rung, Date)> = Vec::new();
    for (rung, day) in rungs {
        let liked = match rung {
            Rung::DayBefore => day,
            Rung::Invite | Rung::Third | Rung::Seventh => {
                let ahead = day.weekday().until(weekday.weekday());
                let liked = calendar.business_day_from(day.saturating_add(i64::from(ahead).days()));
                // Rather on another weekday than too late.
                if due.is_none_or(|due| liked <= due) { liked } else { day }
            }
        };
        moved.retain(|(_, earlier)| *earlier < liked);
        moved.push((rung, liked));
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Content;
    use jiff::civil::date;

    fn days(start: Date, due: Option<Date>) -> Vec<(Rung, Date)> {
        let content = Content::embedded();
        rungs(start, due, &Calendar::new(content.holidays()))
    }

    #[test]
    fn the_ladder_counts_business_days_and_ends_before_the_run_is_due() {
        assert_eq!(
            days(date(2026, 12, 1), Some(date(2026, 12, 22))),
            [
                (Rung::Invite, date(2026, 12, 1)),
                (Rung::Third, date(2026, 12, 4)),
                (Rung::Seventh, date(2026, 12, 10)),
                (Rung::DayBefore, date(2026, 12, 21)),
            ]
        );
        // 年末年始 and Golden Week count as nothing.
        assert_eq!(days(date(2026, 12, 28), None)[1], (Rung::Third, date(2027, 1, 6)));
        assert_eq!(days(date(2027, 4, 28), None)[2], (Rung::Seventh, date(2027, 5, 13)));
        assert_eq!(days(date(2026, 12, 26), None)[0], (Rung::Invite, date(2026, 12, 28)));
        // A due day behind a weekend: the last business day before it.
        assert_eq!(
            days(date(2026, 12, 1), Some(date(2026, 12, 14))).last(),
            Some(&(Rung::DayBefore, date(2026, 12, 11)))
        );
    }

    #[test]
    fn a_short_time_has_fewer_rungs_and_none_behind_its_end() {
        let (monday, tuesday) = (date(2026, 12, 7), date(2026, 12, 8));
        assert_eq!(days(monday, Some(tuesday)), [(Rung::Invite, monday)]);
        assert_eq!(days(monday, Some(date(2026, 12, 9))), [(Rung::Invite, monday), (Rung::DayBefore, tuesday)]);
        assert_eq!(
            days(monday, Some(date(2026, 12, 11))),
            [(Rung::Invite, monday), (Rung::DayBefore, date(2026, 12, 10))]
        );
        assert_eq!(days(monday, Some(date(2026, 12, 4))), []);
    }

    #[test]
    fn no_start_and_no_due_day_ever_make_more_than_four_rungs_or_two_on_a_day() {
        let content = Content::embedded();
        let calendar = Calendar::new(content.holidays());
        let mut start = date(2026, 11, 1);
        while start < date(2027, 6, 1) {
            for weeks in 0..60 {
                let due = start.saturating_add(jiff::Span::new().days(weeks - 5));
                let rungs = rungs(start, Some(due), &calendar);
                assert!(rungs.len() <= 4);
                assert!(rungs.windows(2).all(|pair| pair[0].1 < pair[1].1 && pair[0].0 < pair[1].0), "{rungs:?}");
                assert!(rungs.iter().all(|(_, day)| *day <= due && calendar.is_business_day(*day)), "{rungs:?}");
            }
            start = start.tomorrow().expect("long before the end of time");
        }
    }
}
