//! One look around an organization: a plan gets its words, and the next look its date (RM1–RM14).

use crate::{House, Letter, wording};
use chat::Address;
use content::Content;
use jiff::Timestamp;
use journey::plan::{Item, Missed};
use journey::roll::To;
use journey::{Calendar, MemberId, Plan, Roll, Window, moment};
use std::collections::BTreeMap;

/// What a round may look at: questions and words, who is on the roll and where, and the time.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What is asked and said.
    pub content: &'a Content,
    /// Who runs this, and where.
    pub house: &'a House,
    /// What is known.
    pub roll: &'a Roll,
    /// The private room of each who can be reached.
    pub rooms: &'a BTreeMap<MemberId, Address>,
    /// The time of the look.
    pub now: Timestamp,
}

/// What one look around an organization says and keeps. All of it is committed together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What is said.
    pub said: Vec<Said>,
    /// What is written down as missed.
    pub missed: Vec<Missed>,
    /// When to look again.
    pub next: Timestamp,
}

/// One message of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is about, and when.
    pub item: Item,
    /// The words.
    pub letter: Letter,
    /// When the hours of whoever it is for are over: it is not said any more from then on.
    pub until: Timestamp,
}

/// Plans what is said today, as whoever runs this sees it.
pub fn plan(around: &Around<'_>) -> Plan {
    journey::plan(around.roll, calendar(around), around.now)
}

/// Words what a plan has due, and dates the next look. Pure.
pub fn round(around: &Around<'_>, plan: &Plan) -> Round {
    let said = plan.due(around.now).filter_map(|item| {
        let letter = wording::round(around, item)?;
        Some(Said { item: item.clone(), letter, until: window_of(around, &item.to).closing_of(item.on) })
    });
    Round { said: said.collect(), missed: plan.missed.clone(), next: plan.next }
}

/// Gives the calendar that the company's days follow.
pub fn calendar<'a>(around: &Around<'a>) -> Calendar<'a> {
    Calendar::new(around.content.holidays())
}

/// Finds the hours of somebody, or of a team.
fn window_of<'a>(around: &Around<'a>, to: &To) -> Window<'a> {
    let ledger = &around.roll.ledger;
    let (zone, _) = match to {
        To::Member(member) => {
            let person = around.roll.people.get(member);
            let own = person.and_then(|person| person.hours.zone.as_deref());
            moment::zone_of(own, person.and_then(|person| person.team.as_ref()), ledger)
        }
        To::Team(team) => moment::zone_of(None, Some(team), ledger),
    };
    Window::new(calendar(around), zone)
}
