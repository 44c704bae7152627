//! When somebody likes to hear from us: their zone, an hour and a weekday inside the window (RM13).

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// When somebody likes to hear from us. Its written form is frozen by `tests/stored/`: add, never change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Hours {
    /// The IANA name of the time zone their days follow; nothing where they follow their team's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// The hour they like best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<Hour>,
    /// The weekday they like best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekday: Option<Workday>,
}

impl Hours {
    /// Tells whether nothing was chosen.
    pub fn is_blank(&self) -> bool {
        *self == Hours::default()
    }
}

/// An hour in which we may speak first: 10 to 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Hour(u8);

/// The first hour of the window.
const FIRST: u8 = 10;
/// The last one that begins inside it.
const LAST: u8 = 16;

impl Hour {
    /// Every hour.
    pub fn all() -> impl Iterator<Item = Hour> {
        (FIRST..=LAST).map(Hour)
    }

    /// Moves an hour of the day into the window: to its nearest end if it lies outside.
    pub fn inside(hour: u8) -> Hour {
        Hour(hour.clamp(FIRST, LAST))
    }

    /// Tells the hour of the day.
    pub fn of_day(self) -> u8 {
        self.0
    }

    /// Tells how many minutes after the opening of the window it begins.
    pub(crate) fn after_opening(self) -> u16 {
        u16::from(self.0 - FIRST) * 60
    }
}

impl TryFrom<u8> for Hour {
    type Error = &'static str;

    fn try_from(hour: u8) -> Result<Hour, &'static str> {
        if (FIRST..=LAST).contains(&hour) { Ok(Hour(hour)) } else { Err("outside the hours in which we speak first") }
    }
}

impl From<Hour> for u8 {
    fn from(hour: Hour) -> u8 {
        hour.0
    }
}

/// A weekday on which offices are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Workday {
    /// 月曜日.
    Monday,
    /// 火曜日.
    Tuesday,
    /// 水曜日.
    Wednesday,
    /// 木曜日.
    Thursday,
    /// 金曜日.
    Friday,
}

impl Workday {
    /// Every workday.
    pub const ALL: [Workday; 5] =
        [Workday::Monday, Workday::Tuesday, Workday::Wednesday, Workday::Thursday, Workday::Friday];

    /// Gives the weekday.
    pub fn weekday(self) -> Weekday {
        match self {
            Workday::Monday => Weekday::Monday,
            Workday::Tuesday => Weekday::Tuesday,
            Workday::Wednesday => Weekday::Wednesday,
            Workday::Thursday => Weekday::Thursday,
            Workday::Friday => Weekday::Friday,
        }
    }

    /// Finds the workday of a weekday; Saturday and Sunday are none.
    pub fn of(day: Weekday) -> Option<Workday> {
        Workday::ALL.into_iter().find(|workday| workday.weekday() == day)
    }

    /// Names the workday as tokens do.
    pub fn name(self) -> &'static str {
        match self {
            Workday::Monday => "mon",
            Workday::Tuesday => "tue",
            Workday::Wednesday => "wed",
            Workday::Thursday => "thu",
            Workday::Friday => "fri",
        }
    }

    /// Reads a name that [`Workday::name`] wrote.
    pub fn parse(name: &str) -> Option<Workday> {
        Workday::ALL.into_iter().find(|day| day.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_outside_the_window_is_moved_inside() {
        for (chosen, hour) in [(0, 10), (9, 10), (10, 10), (13, 13), (16, 16), (17, 16), (23, 16)] {
            assert_eq!(Hour::inside(chosen).of_day(), hour, "{chosen}");
        }
        assert!(serde_json::from_str::<Hours>(r#"{"hour":18}"#).is_err());
    }
}
