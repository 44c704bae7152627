//! What the coming days bring if nobody does anything: the same looks, with the clock moved on (AD4).

use super::{Almanac, Part, Plan, plan};
use crate::roll::{Roll, To};
use jiff::Timestamp;

/// One look of a forecast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// When.
    pub at: Timestamp,
    /// What was found.
    pub plan: Plan,
}

/// Looks around as often as a running bot would, from an instant until another one, itself outside.
pub fn forecast<'a>(roll: &Roll, almanac: impl Into<Almanac<'a>>, from: Timestamp, until: Timestamp) -> Vec<Forecast> {
    let Almanac { calendar, checks } = almanac.into();
    let (mut roll, mut now, mut looks) = (roll.clone(), from, Vec::new());
    while now < until {
        let found = plan(&roll, Almanac { calendar, checks }, now);
        keep_promises(&mut roll, &found, now);
        roll.note(&found, now);
        let next = found.next;
        looks.push(Forecast { at: now, plan: found });
        if next <= now {
            break;
        }
        now = next;
    }
    looks
}

/// Keeps what somebody asked for, as their own appointment does.
fn keep_promises(roll: &mut Roll, found: &Plan, now: Timestamp) {
    for item in found.items.iter().filter(|item| item.at <= now && item.parts.contains(&Part::Promised)) {
        if let To::Member(member) = &item.to
            && let Some(person) = roll.people.get_mut(member)
        {
            person.snoozed_until = None;
            (person.reminded, person.heard) = (Some(now), Some(now));
        }
    }
}
