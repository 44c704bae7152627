//! Buttons of the report clocks: `k.<deed>`.

use super::Format;
use jiff::civil::Date;

/// What a button of the report clocks means (JN3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockPress {
    /// Ask when somebody knew.
    Ask,
    /// It was known today.
    Today,
    /// The card, with the dates of what was known on that day.
    Card(Date, Format),
}

impl ClockPress {
    /// Lists a press of each shape.
    pub fn samples() -> [ClockPress; 4] {
        let day = Date::constant(2026, 11, 25);
        [ClockPress::Ask, ClockPress::Today, ClockPress::Card(day, Format::Word), ClockPress::Card(day, Format::Html)]
    }

    /// Spells the press, behind `k.`.
    pub(super) fn written(self) -> String {
        match self {
            ClockPress::Ask => "ask".to_owned(),
            ClockPress::Today => "today".to_owned(),
            ClockPress::Card(day, format) => format!("{day}.{}", format.name()),
        }
    }

    /// Reads what [`ClockPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<ClockPress> {
        match text.split_once('.') {
            None if text == "ask" => Some(ClockPress::Ask),
            None if text == "today" => Some(ClockPress::Today),
            None => None,
            Some((day, format)) => {
                let read = ClockPress::Card(day.parse().ok()?, Format::parse(format)?);
                // A day has one spelling here.
                (read.written() == text).then_some(read)
            }
        }
    }
}
