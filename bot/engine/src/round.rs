//! One look around an organization: a plan gets its words, and the next look its date (RM1–RM14).

use crate::{House, Letter, wording};
use chat::Address;
use content::Content;
use jiff::Timestamp;
use journey::digest::{Digests, Told, Week};
use journey::plan::{Almanac, Item, Missed, Part};
use journey::roll::{Matter, Occurrence, To};
use journey::{Calendar, MemberId, Plan, Roll, Window, moment};
use papers::chart::Typeface;
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

/// What the summaries of a week are worded from.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The summaries.
    pub digests: &'a Digests,
    /// What is told by them.
    pub told: &'a Told,
    /// The letters of their pictures.
    pub typeface: Option<&'a Typeface>,
}

/// What one look around an organization says and keeps. All of it is committed together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What is said.
    pub said: Vec<Said>,
    /// What is written down as missed.
    pub missed: Vec<Missed>,
    /// What is written down as quiet: it was due, and nothing was new.
    pub quiet: Vec<Missed>,
    /// When to look again.
    pub next: Timestamp,
    /// What the summaries told by then, where a week was told of.
    pub told: Option<Told>,
}

/// One message of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is about, and when.
    pub item: Item,
    /// The words.
    pub letter: Letter,
    /// More words, which belong below it in the same room.
    pub below: Option<Letter>,
    /// When the hours of whoever it is for are over: it is not said any more from then on.
    pub until: Timestamp,
}

/// Plans what is said today, as whoever runs this sees it.
pub fn plan(around: &Around<'_>) -> Plan {
    journey::plan(around.roll, almanac(around), around.now)
}

/// Tells whether a plan has the summary of a week due: then its round needs a [`Telling`].
pub fn tells_a_week(around: &Around<'_>, plan: &Plan) -> bool {
    plan.due(around.now).any(|item| week_of(item).is_some())
}

/// Words what a plan has due, and dates the next look. Pure. The summary of a week waits for [`round_of_week`]: whatever is said
/// with it is said without it here, and the week stays open.
pub fn round(around: &Around<'_>, plan: &Plan) -> Round {
    worded(around, plan, None)
}

/// Words what a plan has due, the summaries of a week too. Pure.
pub fn round_of_week(around: &Around<'_>, plan: &Plan, telling: &Telling<'_>) -> Round {
    worded(around, plan, Some(telling))
}

fn worded(around: &Around<'_>, plan: &Plan, telling: Option<&Telling<'_>>) -> Round {
    let (mut said, mut quiet) = (Vec::new(), Vec::new());
    let due = plan.due(around.now).filter_map(|item| match telling {
        Some(_) => Some(item.clone()),
        None => without_week(item),
    });
    for item in due {
        let until = window_of(around, &item.to).closing_of(item.on);
        match (wording::round(around, telling, &item), week_of(&item)) {
            (Some(words), _) => said.push(Said { item, letter: words.root, below: words.below, until }),
            // A week in which nothing is to be said is done with; without a telling no item has one.
            (None, Some(week)) => {
                let what = Occurrence { to: item.to.clone(), of: Matter::Week(week) };
                quiet.push(Missed { what, on: item.on, due: item.at });
            }
            (None, None) => {}
        }
    }
    let told = telling.filter(|_| tells_a_week(around, plan)).map(|telling| telling.told.clone());
    Round { said, missed: plan.missed.clone(), quiet, next: plan.next, told }
}

/// Leaves the summary of a week out of an item; nothing is left of one that is about nothing else.
fn without_week(item: &Item) -> Option<Item> {
    let parts: Vec<Part> = item.parts.iter().filter(|part| !matches!(part, Part::Week(_))).cloned().collect();
    (!parts.is_empty()).then(|| Item { parts, ..item.clone() })
}

/// Tells which week an item sums up, if it does.
pub(crate) fn week_of(item: &Item) -> Option<Week> {
    item.parts.iter().find_map(|part| match part {
        Part::Week(week) => Some(*week),
        Part::Rung { .. }
        | Part::Promised
        | Part::Check { .. }
        | Part::Card { .. }
        | Part::Help { .. }
        | Part::CheckHelp { .. }
        | Part::Leads { .. }
        | Part::Post { .. } => None,
    })
}

/// Gives what a plan looks up: the company's calendar, and the checks there are.
pub fn almanac<'a>(around: &Around<'a>) -> Almanac<'a> {
    Almanac { calendar: calendar(around), checks: around.content.checks() }
}

/// Gives the calendar that the company's days follow.
pub fn calendar<'a>(around: &Around<'a>) -> Calendar<'a> {
    around.roll.ledger.calendar(around.content.holidays())
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
