//! When we may speak first (RM1), and where a wish to be reminded lands in it (RM6).

use crate::{Calendar, moment};
use jiff::{Timestamp, ToSpan, civil::Date, civil::Time, tz::TimeZone};

/// The hours of a business day in which we may speak first: 10:00 to 16:30.
const OPENS: Time = jiff::civil::time(10, 0, 0, 0);
/// The end of the hours, itself outside.
const CLOSES: Time = jiff::civil::time(16, 30, 0, 0);

/// The hours in which we may speak first, in one member's zone.
#[derive(Clone, Debug)]
pub struct Window<'a> {
    calendar: Calendar<'a>,
    zone: TimeZone,
}

impl<'a> Window<'a> {
    /// Makes the window of a zone.
    pub fn new(calendar: Calendar<'a>, zone: TimeZone) -> Window<'a> {
        Window { calendar, zone }
    }

    /// Tells whether we may speak first at an instant.
    pub fn is_open(&self, at: Timestamp) -> bool {
        // Day and hour come from the same converted instant; asked apart, they disagree around midnight.
        let local = at.to_zoned_datetime(self.zone.clone());
        self.calendar.is_business_day(local.date()) && (OPENS..CLOSES).contains(&local.time())
    }

    /// Finds the first instant at or after `at` at which we may speak first.
    pub fn open_from(&self, at: Timestamp) -> Timestamp {
        if self.is_open(at) {
            return at;
        }
        let local = at.to_zoned_datetime(self.zone.clone());
        let first = if local.time() < OPENS { local.date() } else { local.date().saturating_add(1.day()) };
        self.opening_of(self.calendar.business_day_from(first)).max(at)
    }

    /// Finds the opening on the first business day on or after a day.
    pub fn opening_from(&self, day: Date) -> Timestamp {
        self.opening_of(self.calendar.business_day_from(day))
    }

    fn opening_of(&self, day: Date) -> Timestamp {
        self.at(day, OPENS)
    }

    /// Tells the calendar day of an instant.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Tells whether we may speak first at some time of a day.
    pub fn opens_on(&self, day: Date) -> bool {
        self.calendar.is_business_day(day)
    }

    /// Finds so many minutes after the opening of a day.
    pub fn after_opening(&self, day: Date, minutes: u16) -> Timestamp {
        self.at(day, OPENS.saturating_add(i64::from(minutes).minutes()))
    }

    /// Finds the end of a day's hours, itself outside.
    pub fn closing_of(&self, day: Date) -> Timestamp {
        self.at(day, CLOSES)
    }

    /// Finds the first opening after an instant.
    pub fn next_opening(&self, at: Timestamp) -> Timestamp {
        let today = self.day(at);
        let opening = self.opening_from(today);
        if opening > at { opening } else { self.opening_from(today.saturating_add(1.day())) }
    }

    /// Names the zone.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// Gives the calendar.
    pub fn calendar(&self) -> &Calendar<'a> {
        &self.calendar
    }

    fn at(&self, day: Date, time: Time) -> Timestamp {
        moment::instant(day.to_datetime(time), &self.zone).unwrap_or(Timestamp::MAX)
    }
}

/// How long somebody wants to be left alone.
pub mod snooze {
    use super::{CLOSES, Date, Timestamp, ToSpan, Window};
    use jiff::civil::Weekday;

    /// The choices, nearest first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Snooze {
        /// In an hour.
        Hour,
        /// Late in the afternoon of today.
        Evening,
        /// On the next day.
        Tomorrow,
        /// On the next Monday.
        NextWeek,
        /// On the last business day before what is open is due.
        DayBefore,
    }

    impl Snooze {
        /// Every choice.
        pub const ALL: [Snooze; 5] =
            [Snooze::Hour, Snooze::Evening, Snooze::Tomorrow, Snooze::NextWeek, Snooze::DayBefore];

        /// Names the choice as tokens do.
        pub fn name(self) -> &'static str {
            match self {
                Snooze::Hour => "hour",
                Snooze::Evening => "evening",
                Snooze::Tomorrow => "tomorrow",
                Snooze::NextWeek => "week",
                Snooze::DayBefore => "day-before",
            }
        }

        /// Reads a name that [`Snooze::name`] wrote.
        pub fn parse(name: &str) -> Option<Snooze> {
            Snooze::ALL.into_iter().find(|snooze| snooze.name() == name)
        }
    }

    /// Finds when the hours open on the last business day before a day.
    pub fn day_before(due: Date, window: &Window<'_>) -> Timestamp {
        window.opening_from(window.calendar.business_days_before(due, 1))
    }

    /// Finds the instant a wish leads to: always later than `now`, always inside the window. `due` is the day before which
    /// somebody can be reminded.
    pub fn until(wish: Snooze, window: &Window<'_>, due: Option<Date>, now: Timestamp) -> Timestamp {
        let local = now.to_zoned_datetime(window.zone.clone());
        let tomorrow = local.date().saturating_add(1.day());
        match wish {
            Snooze::Hour => window.open_from(now.saturating_add(1.hour()).unwrap_or(Timestamp::MAX)),
            Snooze::Evening => {
                let evening = CLOSES.saturating_sub(30.minutes());
                let wanted = local.date().to_datetime(evening).to_zoned_datetime(window.zone.clone());
                match wanted {
                    Ok(wanted) if wanted.timestamp() > now => window.open_from(wanted.timestamp()),
                    Ok(_) | Err(_) => window.opening_from(tomorrow),
                }
            }
            Snooze::Tomorrow => window.opening_from(tomorrow),
            Snooze::DayBefore => {
                let before = due.map(|due| day_before(due, window)).filter(|before| *before > now);
                before.unwrap_or_else(|| window.opening_from(tomorrow))
            }
            Snooze::NextWeek => {
                let to_monday = local.date().weekday().until(Weekday::Monday);
                let days = if to_monday == 0 { 7 } else { to_monday };
                window.opening_from(local.date().saturating_add(i64::from(days).days()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{snooze::Snooze, *};
    use content::Content;

    fn at(text: &str) -> Timestamp {
        text.parse::<jiff::ZonedDateTime>().expect("a zoned time").timestamp()
    }

    #[test]
    fn the_window_is_open_on_business_days_from_ten_to_half_past_four() {
        let content = Content::embedded();
        let tokyo = TimeZone::get("Asia/Tokyo").expect("the zone is compiled in");
        let window = Window::new(Calendar::new(content.holidays()), tokyo);
        assert!(window.is_open(at("2026-11-24T10:00[Asia/Tokyo]")));
        assert!(!window.is_open(at("2026-11-24T16:30[Asia/Tokyo]")));
        assert!(!window.is_open(at("2026-11-23T11:00[Asia/Tokyo]")), "勤労感謝の日");
        assert_eq!(window.open_from(at("2026-11-20T17:00[Asia/Tokyo]")), at("2026-11-24T10:00[Asia/Tokyo]"));
    }

    #[test]
    fn a_wish_lands_inside_the_window_and_never_in_the_past() {
        let content = Content::embedded();
        let tokyo = TimeZone::get("Asia/Tokyo").expect("the zone is compiled in");
        let window = Window::new(Calendar::new(content.holidays()), tokyo);
        for (now, wish, then) in [
            ("2026-11-24T11:00", Snooze::Hour, "2026-11-24T12:00"),
            ("2026-11-24T16:20", Snooze::Hour, "2026-11-25T10:00"),
            ("2026-11-24T11:00", Snooze::Evening, "2026-11-24T16:00"),
            ("2026-11-24T18:00", Snooze::Evening, "2026-11-25T10:00"),
            ("2026-11-21T18:00", Snooze::Tomorrow, "2026-11-24T10:00"),
            ("2026-11-24T11:00", Snooze::NextWeek, "2026-11-30T10:00"),
            ("2026-11-16T11:00", Snooze::NextWeek, "2026-11-24T10:00"),
        ] {
            let until = snooze::until(wish, &window, None, at(&format!("{now}[Asia/Tokyo]")));
            assert_eq!(until, at(&format!("{then}[Asia/Tokyo]")), "{wish:?} at {now}");
        }
    }

    #[test]
    fn two_weeks_of_minutes_in_five_zones_never_leave_the_window() {
        let content = Content::embedded();
        for name in ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu"] {
            let zone = TimeZone::get(name).expect("the zone is compiled in");
            let window = Window::new(Calendar::new(content.holidays()), zone.clone());
            let start = at("2026-10-24T00:00[UTC]");
            for minute in 0..(14 * 24 * 60) {
                let from = start + i64::from(minute).minutes();
                let open = window.open_from(from);
                let local = open.to_zoned_datetime(zone.clone());
                assert!(open >= from && window.is_open(open), "{name} {local}");
            }
        }
    }
}
