//! Which days are closed, and how business days are counted.

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
    assert_eq!(calendar.business_day_until(date(2027, 1, 3)), date(2026, 12, 28));
    assert_eq!(calendar.business_days_after(date(2026, 12, 25), 3), date(2027, 1, 5));
    assert_eq!(calendar.business_days_before(date(2027, 1, 5), 3), date(2026, 12, 25));
}

#[test]
fn a_company_is_closed_on_days_of_its_own_as_well() {
    let content = Content::embedded();
    let mut closed = ClosedDays::default();
    closed.close(date(2027, 8, 13), date(2027, 8, 16));
    let calendar = Calendar::new(content.holidays()).without(&closed);
    assert!(!calendar.is_business_day(date(2027, 8, 13)) && !calendar.is_business_day(date(2027, 8, 16)));
    assert!(calendar.is_business_day(date(2027, 8, 12)) && calendar.is_business_day(date(2027, 8, 17)));
    assert!(Calendar::new(content.holidays()).is_business_day(date(2027, 8, 16)), "another company is open");
}

#[test]
fn past_the_end_of_the_table_weekends_and_the_turn_of_the_year_still_count() {
    let content = Content::embedded();
    let calendar = Calendar::new(content.holidays());
    assert!(content.holidays().known_until < date(2030, 1, 1));
    for closed in [date(2030, 12, 28), date(2030, 12, 31), date(2031, 1, 3)] {
        assert!(!calendar.is_business_day(closed), "{closed}");
    }
    assert!(calendar.is_business_day(date(2030, 11, 5)));
}

#[test]
fn runs_that_touch_become_one_and_go_as_one() {
    let mut closed = ClosedDays::default();
    closed.close(date(2027, 8, 16), date(2027, 8, 13));
    closed.close(date(2027, 8, 17), date(2027, 8, 18));
    closed.close(date(2027, 5, 1), date(2027, 5, 1));
    assert_eq!(
        closed.runs().collect::<Vec<_>>(),
        [(date(2027, 5, 1), date(2027, 5, 1)), (date(2027, 8, 13), date(2027, 8, 18))]
    );
    closed.open(date(2027, 8, 13));
    assert!(!closed.contains(date(2027, 8, 14)) && closed.contains(date(2027, 5, 1)));
    for day in 0..200 {
        let day = date(2028, 1, 1).saturating_add((day * 3).days());
        closed.close(day, day);
    }
    assert_eq!(closed.runs().count(), ClosedDays::MOST, "it never grows without end");
}
