//! The planner in an office that is made up.

mod check;
mod clock;
mod etiquette;
mod help;
mod leads;
mod properties;
mod reasons;
mod team;

use super::*;
use crate::ledger::{Asked, Fact, RulingFact, Run, StaffFact};
use crate::roll::{Begun, Enrolled, Reach};
use crate::{Hours, Ledger, MemberId, Mode, OrganizationId, SheetId, TeamId};
use content::{Content, SetRef};
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);

fn calendar() -> Calendar<'static> {
    Calendar::new(CONTENT.holidays())
}

fn at(text: &str) -> Timestamp {
    text.parse::<jiff::ZonedDateTime>().expect("a zoned time").timestamp()
}

fn tokyo(text: &str) -> Timestamp {
    at(&format!("{text}[Asia/Tokyo]"))
}

fn local(at: Timestamp, zone: &str) -> jiff::civil::DateTime {
    at.to_zoned_datetime(TimeZone::get(zone).expect("the zones are compiled in")).datetime()
}

fn member(name: &str) -> MemberId {
    MemberId::derive(name)
}

fn run() -> DiagnosisId {
    DiagnosisId::derive("d")
}

/// Somebody who has begun, in a room of their own.
fn somebody() -> Enrolled {
    Enrolled {
        team: None,
        locale: None,
        hours: Hours::default(),
        agreed: Some(tokyo("2026-11-02T10:00")),
        stopped: false,
        away_until: None,
        snoozed_until: None,
        put_off: BTreeMap::new(),
        reminded: None,
        left: None,
        reach: Reach::Room,
        last_act: None,
        heard: None,
        sheets: BTreeMap::new(),
    }
}

/// A company of these people that everybody may be written to; the first coordinates.
fn company(people: &[&str]) -> Roll {
    let mut ledger = Ledger::founded_by(&member(people[0]));
    let all = Fact::Staff(StaffFact::RolledOut { to: crate::ledger::Rollout::All });
    ledger.apply(&all, &member(people[0]), tokyo("2026-11-02T10:00"));
    // The summaries of weeks have tests of their own.
    ledger.weekly = crate::ledger::Weekly::Never;
    Roll {
        organization: OrganizationId::derive("o"),
        ledger,
        people: people.iter().map(|name| (member(name), somebody())).collect(),
        checked: BTreeMap::new(),
        told: BTreeMap::new(),
        spoken: BTreeMap::new(),
        shut: BTreeSet::new(),
        looked: None,
        dated: None,
    }
}

/// Opens a run for everybody at a time.
fn open(roll: &mut Roll, opened: Timestamp, due: Option<Date>) {
    let by = roll.people.keys().next().expect("somebody is there").clone();
    let set = SetRef::parse("self-check/4.0").expect("a set");
    let fact = RulingFact::Opened { diagnosis: run(), set, mode: Mode::Counted, asked: Asked::All, due };
    roll.ledger.apply(&Fact::Ruling(fact), &by, opened);
}

fn sheet(answered: usize, last_answer: Option<Timestamp>, handed_in: Option<Timestamp>) -> Begun {
    Begun { sheet: SheetId::derive("s"), answered, last_answer, handed_in }
}

/// Plays the days from an instant, as a bot that is always there, and tells what was said: when, to whom, what.
fn said(roll: &Roll, from: Timestamp, until: Timestamp) -> Vec<(Timestamp, To, Vec<Part>)> {
    let looks = forecast(roll, calendar(), from, until);
    let due = looks.iter().flat_map(|look| look.plan.due(look.at));
    due.map(|item| (item.at, item.to.clone(), item.parts.clone())).collect()
}

fn days_of(said: &[(Timestamp, To, Vec<Part>)], who: &To) -> Vec<(Date, Vec<Rung>)> {
    let of = said.iter().filter(|(_, to, _)| to == who);
    let rungs = |parts: &[Part]| {
        parts.iter().filter_map(|part| if let Part::Rung { rung, .. } = part { Some(*rung) } else { None }).collect()
    };
    of.map(|(at, _, parts)| (local(*at, "Asia/Tokyo").date(), rungs(parts))).collect()
}

fn reason(roll: &Roll, who: &str, now: Timestamp) -> Option<Reason> {
    let plan = plan(roll, calendar(), now);
    let skip = plan.skips.into_iter().find(|skip| skip.who == To::Member(member(who)));
    skip.map(|skip| skip.reason)
}

fn run_of(roll: &mut Roll) -> &mut Run {
    roll.ledger.runs.get_mut(&run()).expect("it was opened")
}

fn team(name: &str) -> TeamId {
    TeamId::derive(name)
}
