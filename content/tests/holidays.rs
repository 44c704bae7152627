//! The holidays that are built in, against days known from the law and the yearly notices.

use content::Content;
use jiff::civil::{Date, Weekday, date};

const KNOWN: [(Date, &str); 24] = [
    (date(2024, 1, 1), "元日"),
    (date(2024, 2, 12), "休日"),
    (date(2024, 2, 23), "天皇誕生日"),
    (date(2024, 3, 20), "春分の日"),
    (date(2024, 5, 6), "休日"),
    (date(2024, 8, 12), "休日"),
    (date(2024, 9, 22), "秋分の日"),
    (date(2024, 9, 23), "休日"),
    (date(2024, 11, 4), "休日"),
    (date(2025, 1, 13), "成人の日"),
    (date(2025, 2, 24), "休日"),
    (date(2025, 3, 20), "春分の日"),
    (date(2025, 5, 6), "休日"),
    (date(2025, 9, 23), "秋分の日"),
    (date(2025, 11, 24), "休日"),
    (date(2026, 3, 20), "春分の日"),
    (date(2026, 5, 6), "休日"),
    (date(2026, 9, 21), "敬老の日"),
    (date(2026, 9, 22), "休日"),
    (date(2026, 9, 23), "秋分の日"),
    (date(2027, 3, 21), "春分の日"),
    (date(2027, 3, 22), "休日"),
    (date(2027, 7, 19), "海の日"),
    (date(2027, 11, 23), "勤労感謝の日"),
];

#[test]
fn the_known_holidays_are_there() {
    let content = Content::embedded();
    for (day, name) in KNOWN {
        let told = content.holidays().name(day);
        // Files call a day in lieu 休日, 振替休日 or 国民の休日.
        assert!(told.is_some_and(|told| told.ends_with(name)), "{day}: {told:?}, expected {name}");
    }
    assert_eq!(content.holidays().known_until, date(2027, 12, 31));
}

#[test]
fn each_year_has_its_holidays_and_each_on_a_sunday_one_in_lieu() {
    let holidays = Content::embedded();
    let holidays = holidays.holidays();
    let mut counts = [0; 4];
    let days = date(2024, 1, 1).series(jiff::ToSpan::days(1)).take_while(|day| *day <= holidays.known_until);
    for day in days.filter(|day| holidays.is_holiday(*day)) {
        counts[usize::try_from(day.year() - 2024).unwrap()] += 1;
        if day.weekday() == Weekday::Sunday {
            let mut next = day.tomorrow().unwrap();
            while holidays.is_holiday(next) && holidays.name(next).is_some_and(|name| !name.ends_with("休日")) {
                next = next.tomorrow().unwrap();
            }
            assert!(holidays.is_holiday(next), "{day} is a Sunday, but {next} is no day in lieu");
        }
    }
    assert_eq!(counts, [21, 19, 18, 17]);
    assert!(!holidays.is_holiday(date(2026, 4, 1)));
}
