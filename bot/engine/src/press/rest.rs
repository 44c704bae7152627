//! Buttons of being left alone: `w.<deed>`.

use journey::check::Hurdle;
use journey::snooze::Snooze;
use journey::{Hour, Workday};

/// What a button of being left alone means (RM6, RM13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestPress {
    /// Remind me then, though it is due earlier: for this reason.
    Because(Snooze, Hurdle),
    /// When do I hear from you?
    Hours,
    /// At this hour.
    At(Hour),
    /// At any hour.
    AnyHour,
    /// On this weekday.
    On(Workday),
    /// On any weekday.
    AnyDay,
    /// Which time zones are there?
    Zones,
    /// My days follow this one.
    Zone(u8),
    /// My days follow my team's, or the company's.
    NoZone,
}

/// The deeds without anything to them, each with its name in a token.
const PLAIN: [(RestPress, &str); 5] = [
    (RestPress::Hours, "hours"),
    (RestPress::AnyHour, "any-hour"),
    (RestPress::AnyDay, "any-day"),
    (RestPress::Zones, "zones"),
    (RestPress::NoZone, "no-zone"),
];

impl RestPress {
    /// Lists a press of each shape.
    pub fn samples() -> Vec<RestPress> {
        let mut all: Vec<RestPress> = PLAIN.iter().map(|(press, _)| *press).collect();
        all.extend(Hurdle::ALL.map(|why| RestPress::Because(Snooze::NextWeek, why)));
        all.extend(Hour::all().map(RestPress::At));
        all.extend(Workday::ALL.map(RestPress::On));
        all.push(RestPress::Zone(7));
        all
    }

    /// Spells the press, behind `w.`.
    pub(super) fn written(self) -> String {
        match self {
            RestPress::Because(wish, why) => format!("why.{}.{}", wish.name(), why.name()),
            RestPress::At(hour) => format!("at.{}", hour.of_day()),
            RestPress::On(day) => format!("on.{}", day.name()),
            RestPress::Zone(number) => format!("zone.{number}"),
            RestPress::Hours | RestPress::AnyHour | RestPress::AnyDay | RestPress::Zones | RestPress::NoZone => {
                let named = PLAIN.iter().find(|(press, _)| *press == self).map(|(_, name)| *name);
                named.expect("the table lists every plain deed").to_owned()
            }
        }
    }

    /// Reads what [`RestPress::written`] spelt.
    pub(super) fn read(text: &str) -> Option<RestPress> {
        let Some((deed, rest)) = text.split_once('.') else {
            return PLAIN.iter().find(|(_, name)| *name == text).map(|(press, _)| *press);
        };
        match deed {
            "why" => {
                let (wish, why) = rest.split_once('.')?;
                Some(RestPress::Because(Snooze::parse(wish)?, Hurdle::parse(why)?))
            }
            "at" => Hour::try_from(rest.parse::<u8>().ok()?).ok().map(RestPress::At),
            "on" => Workday::parse(rest).map(RestPress::On),
            "zone" => rest.parse().ok().map(RestPress::Zone),
            _ => None,
        }
    }
}
