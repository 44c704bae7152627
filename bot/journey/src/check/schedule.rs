//! When each check is asked.

use super::Cycle;
use crate::Calendar;
use content::{Cadence, Check};
use jiff::{ToSpan, civil::Date, civil::Weekday};

/// From when on the checks of a company count their months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The day on which the company's first run ended: no cycle opens before it is over.
    pub since: Date,
    /// The day on which its last self-check ended: the check whether there is a newer one counts from it.
    pub diagnosed: Option<Date>,
}

/// How many business days after the release day nobody is asked yet (RM5).
const GRACE: u8 = 3;
/// Within how many days critical fixes are to be in, counted from their release (domain rule 17).
const FIXES: i32 = 14;
/// The shortest run of closed days that is a long holiday.
const LONG: usize = 4;
/// How many business days before a long holiday one is asked about it.
const AHEAD: u8 = 3;
/// The check that asks whether the self-check was done again.
const DIAGNOSIS: &str = "diagnosis";

/// Lists the cycles of a check that open from a day to another, in their order.
pub fn cycles(
    check: &Check,
    cadence: Cadence,
    beginning: Beginning,
    calendar: &Calendar<'_>,
    (from, to): (Date, Date),
) -> Vec<Cycle> {
    // Neighbours are needed to tell until when a cycle takes answers; a quarter is the longest way to one.
    let around = (from.saturating_sub(4.months()), to.saturating_add(4.months()));
    let found = match cadence {
        Cadence::PatchDay => months(around).map(|month| patch(release_day(month), calendar)).collect(),
        Cadence::Weekly => weeks(around).filter_map(|monday| week(monday, calendar)).collect(),
        Cadence::Monthly => months(around).map(|month| hoped(month, FIXES, calendar)).collect(),
        Cadence::Quarterly => {
            months(around).filter(|month| month.month() % 3 == 1).map(|month| hoped(month, MONTH, calendar)).collect()
        }
        Cadence::HalfYearly => every(6, check, beginning, to, calendar),
        Cadence::Yearly => every(12, check, beginning, to, calendar),
        Cadence::BeforeHolidays => before_holidays(around, calendar),
    };
    let mut days: Vec<Days> = found;
    days.sort_by_key(|days| (days.opens, days.closes));
    days.dedup_by_key(|days| days.opens);
    let ends: Vec<Option<Date>> = days.iter().skip(1).map(|next| Some(next.opens.saturating_sub(1.day()))).collect();
    let until = |next: Option<Date>, own: Date| next.map_or(own, |next| next.min(own));
    let cycle = |(days, next): (Days, Option<Date>)| Cycle {
        opens: days.opens,
        check: check.id.clone(),
        due: days.due.max(days.opens),
        nudges_from: days.nudges_from.clamp(days.opens, days.due.max(days.opens)),
        closes: until(next, days.closes).max(days.due.max(days.opens)),
    };
    let listed = days.into_iter().zip(ends.into_iter().chain([None])).map(cycle);
    listed.filter(|cycle| cycle.opens > beginning.since && (from..=to).contains(&cycle.opens)).collect()
}

/// Finds the cycle of a check that takes answers on a day.
pub fn cycle_on(
    check: &Check,
    cadence: Cadence,
    beginning: Beginning,
    calendar: &Calendar<'_>,
    day: Date,
) -> Option<Cycle> {
    let span = (day.saturating_sub(13.months()), day);
    cycles(check, cadence, beginning, calendar, span).pop().filter(|cycle| cycle.is_open(day))
}

/// Finds the day on which the corrections of a month reach Japan: the day after the second Tuesday in the US, which is not always
/// the second Wednesday.
pub fn release_day(month: Date) -> Date {
    let second_tuesday = month.nth_weekday_of_month(2, Weekday::Tuesday).unwrap_or(month);
    second_tuesday.saturating_add(1.day())
}

/// What is hoped for within a month, in days.
const MONTH: i32 = 28;

/// The days of a cycle before its neighbours are known.
#[derive(Clone, Copy)]
struct Days {
    opens: Date,
    due: Date,
    nudges_from: Date,
    closes: Date,
}

fn patch(release: Date, calendar: &Calendar<'_>) -> Days {
    Days {
        opens: calendar.business_day_from(release),
        due: calendar.business_day_until(release.saturating_add(FIXES.days())),
        nudges_from: calendar.business_days_after(release, GRACE),
        closes: Date::MAX,
    }
}

/// Opens with the first business day of a week and hopes until its last; a week of holidays has none.
fn week(monday: Date, calendar: &Calendar<'_>) -> Option<Days> {
    let sunday = monday.saturating_add(6.days());
    let opens = calendar.business_day_from(monday);
    let due = calendar.business_day_until(sunday);
    (opens <= sunday).then_some(Days { opens, due, nudges_from: opens, closes: Date::MAX })
}

/// Opens on a day, or the next business day, and hopes for so many days.
fn hoped(day: Date, days: i32, calendar: &Calendar<'_>) -> Days {
    let opens = calendar.business_day_from(day);
    let due = calendar.business_day_until(opens.saturating_add(days.days()));
    Days { opens, due, nudges_from: opens, closes: Date::MAX }
}

/// Counts steps of so many months from the beginning.
fn every(step: i32, check: &Check, beginning: Beginning, to: Date, calendar: &Calendar<'_>) -> Vec<Days> {
    let from_diagnosis = beginning.diagnosed.filter(|_| check.id.as_str() == DIAGNOSIS);
    let start = from_diagnosis.unwrap_or(beginning.since);
    let first = if check.after_months == 0 { step } else { i32::from(check.after_months) };
    let nth = |number: i32| start.saturating_add((first + number * step).months());
    let turns = (0..).map(nth).take_while(|day| *day <= to && *day < Date::MAX);
    let mut turns: Vec<Date> = turns.collect();
    turns.push(nth(i32::try_from(turns.len()).unwrap_or(0)));
    turns.into_iter().map(|day| hoped(day, MONTH, calendar)).collect()
}

/// Comes up a few business days before each long run of closed days. Where two runs are so near to each other that it would come
/// up in or right after the first, once is enough.
fn before_holidays((from, to): (Date, Date), calendar: &Calendar<'_>) -> Vec<Days> {
    let mut found: Vec<Days> = Vec::new();
    let mut last_of_run: Option<Date> = None;
    let mut run: Vec<Date> = Vec::new();
    for day in from.series(1.day()).take_while(|day| *day <= to.saturating_add(31.days())) {
        if !calendar.is_business_day(day) {
            run.push(day);
            continue;
        }
        if let (Some(first), true) = (run.first(), run.len() >= LONG) {
            let opens = calendar.business_days_before(*first, AHEAD);
            let due = calendar.business_day_until(*first);
            if last_of_run.is_none_or(|last| opens > last) {
                found.push(Days { opens, due, nudges_from: opens, closes: due });
            }
            last_of_run = run.last().copied();
        }
        run.clear();
    }
    found
}

/// Lists the first days of months.
fn months((from, to): (Date, Date)) -> impl Iterator<Item = Date> {
    from.first_of_month().series(1.month()).take_while(move |day| *day <= to)
}

/// Lists Mondays.
fn weeks((from, to): (Date, Date)) -> impl Iterator<Item = Date> {
    let since = i64::from(from.weekday().to_monday_zero_offset());
    from.saturating_sub(since.days()).series(7.days()).take_while(move |day| *day <= to)
}
