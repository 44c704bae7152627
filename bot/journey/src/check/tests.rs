//! The schedule against a written table, and what answers come to.

use super::*;
use crate::{Calendar, ClosedDays};
use content::{Cadence, Check, Content};
use jiff::ToSpan;
use jiff::civil::{Weekday, date};
use std::fmt::Write as _;

/// Two years of a company whose first run ended on 2026-11-30 and which is closed on 2027-08-12 to 16 and 2028-08-11 to 16.
const TWO_YEARS: &str = include_str!("two-years.txt");

const BEGUN: Beginning = Beginning { since: date(2026, 11, 30), diagnosed: Some(date(2026, 11, 30)) };
const SPAN: (Date, Date) = (date(2026, 12, 1), date(2028, 11, 30));

fn check<'a>(content: &'a Content, id: &str) -> &'a Check {
    content.checks().iter().find(|check| check.id.as_str() == id).expect("it is in the content")
}

fn listed(id: &str, closed: &ClosedDays) -> Vec<Cycle> {
    let content = Content::embedded();
    let check = check(&content, id);
    cycles(check, check.cadence, BEGUN, &Calendar::new(content.holidays()).without(closed), SPAN)
}

fn summers() -> ClosedDays {
    let mut closed = ClosedDays::default();
    closed.close(date(2027, 8, 12), date(2027, 8, 16));
    closed.close(date(2028, 8, 11), date(2028, 8, 16));
    closed
}

#[test]
fn two_years_of_checks_are_as_the_table_says() {
    let content = Content::embedded();
    let mut written = String::new();
    for check in content.checks() {
        writeln!(written, "\n{} ({})", check.id, check.cadence.name()).expect("a string takes every write");
        for cycle in listed(check.id.as_str(), &summers()) {
            let Cycle { opens, due, nudges_from, closes, .. } = cycle;
            writeln!(written, "{opens}  {due}  {nudges_from}  {closes}").expect("a string takes every write");
        }
    }
    let table: Vec<&str> = TWO_YEARS.lines().filter(|line| !line.starts_with('#')).collect();
    let found: Vec<&str> = written.lines().collect();
    assert_eq!(found, table, "if the table is what is wrong, it must read:\n{written}");
}

#[test]
fn the_update_check_follows_the_release_in_the_us_and_skips_a_holiday() {
    let opens: Vec<String> =
        listed("update", &ClosedDays::default()).iter().take(13).map(|cycle| cycle.opens.to_string()).collect();
    let expected = [
        "2026-12-09",
        "2027-01-13",
        "2027-02-10",
        "2027-03-10",
        "2027-04-14",
        "2027-05-12",
        "2027-06-09",
        "2027-07-14",
        "2027-08-12",
        "2027-09-15",
        "2027-10-13",
        "2027-11-10",
        "2027-12-15",
    ];
    assert_eq!(opens, expected);
}

#[test]
fn the_release_is_the_third_wednesday_where_a_month_begins_on_a_wednesday() {
    for month in date(2026, 1, 1).series(1.month()).take(240) {
        let release = release_day(month);
        assert_eq!(release.weekday(), Weekday::Wednesday);
        let third = month.weekday() == Weekday::Wednesday;
        assert_eq!(release.day() > 14, third, "{release}");
    }
}

#[test]
fn nobody_is_nudged_before_three_business_days_and_the_due_day_is_within_fourteen_days_of_the_release() {
    let content = Content::embedded();
    let closed = summers();
    let calendar = Calendar::new(content.holidays()).without(&closed);
    for cycle in listed("update", &closed) {
        let release = release_day(cycle.opens);
        let business = release.tomorrow().expect("a day").series(1.day()).take_while(|day| *day <= cycle.nudges_from);
        assert_eq!(business.filter(|day| calendar.is_business_day(*day)).count(), 3, "{cycle:?}");
        assert!(cycle.due <= release.saturating_add(14.days()), "{cycle:?}");
        assert!(cycle.opens < cycle.nudges_from && cycle.nudges_from <= cycle.due && cycle.due <= cycle.closes);
    }
}

#[test]
fn every_cadence_keeps_to_business_days_and_no_two_cycles_take_the_same_answer() {
    let content = Content::embedded();
    let closed = summers();
    let calendar = Calendar::new(content.holidays()).without(&closed);
    for check in content.checks() {
        for cadence in Cadence::ALL {
            let cycles = cycles(check, cadence, BEGUN, &calendar, SPAN);
            assert!(!cycles.is_empty(), "{} {cadence:?}", check.id);
            for cycle in &cycles {
                assert!(calendar.is_business_day(cycle.opens) && calendar.is_business_day(cycle.due), "{cycle:?}");
                assert!((cycle.opens..=cycle.due).contains(&cycle.nudges_from), "{cycle:?}");
                assert_eq!(cycle_on(check, cadence, BEGUN, &calendar, cycle.due).as_ref(), Some(cycle));
            }
            for pair in cycles.windows(2) {
                assert!(pair[0].closes < pair[1].opens, "{pair:?}");
            }
        }
    }
}

#[test]
fn a_long_closure_moves_a_check_and_never_loses_it() {
    let mut closed = ClosedDays::default();
    closed.close(date(2027, 1, 4), date(2027, 2, 3));
    let found = listed("update", &closed);
    let january =
        found.iter().find(|cycle| cycle.opens.month() == 2 && cycle.opens.year() == 2027).expect("it is there");
    assert_eq!(
        (january.opens, january.due, january.nudges_from),
        (date(2027, 2, 4), date(2027, 2, 4), date(2027, 2, 4))
    );
    let weekly = listed("backup", &closed);
    assert!(!weekly.iter().any(|cycle| closed.contains(cycle.opens)), "a week of closed days has none");
}

#[test]
fn a_backup_is_well_only_with_a_copy_apart_and_a_restore_that_was_tried() {
    let look = |last, apart, restore| BackupLook { last, apart, restore }.answer();
    let (week, apart, tried) = (LastCopy::Week, ApartCopy::Yes, LastRestore::Year);
    assert_eq!(look(week, apart, tried), CheckAnswer::Done);
    assert_eq!(look(week, apart, LastRestore::HalfYear), CheckAnswer::Done);
    assert_eq!(look(week, ApartCopy::No, tried), CheckAnswer::NotYet, "a copy of this week alone is not enough");
    assert_eq!(look(week, apart, LastRestore::Older), CheckAnswer::NotYet);
    assert_eq!(look(LastCopy::Older, apart, tried), CheckAnswer::NotYet);
    assert_eq!(look(LastCopy::Unknown, ApartCopy::No, tried), CheckAnswer::NotYet);
    for unknown in [
        look(LastCopy::Unknown, apart, tried),
        look(week, ApartCopy::Unknown, tried),
        look(week, apart, LastRestore::Unknown),
    ] {
        assert_eq!(unknown, CheckAnswer::Unknown);
    }
}

#[test]
fn what_is_in_the_way_belongs_only_where_something_is_left_to_do() {
    let why = Hurdle::HowUnknown;
    assert_eq!(Said::Done.with(why), Said::Done);
    assert_eq!(Said::NotConcerned { why: Exempt::NotUsed }.with(why).hurdle(), None);
    assert_eq!(Said::NotYet { hurdle: None }.with(why).hurdle(), Some(why));
    assert_eq!(Said::Unknown { hurdle: Some(Hurdle::Away) }.with(why).hurdle(), Some(why));
    assert!(!Said::Unknown { hurdle: None }.is_settled() && Said::NotConcerned { why: Exempt::Central }.is_settled());
}
