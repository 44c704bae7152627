//! The staff room: the company set up by conversation (AD10, AD11, AD13, AD14).

pub(crate) mod board;
pub(crate) mod farewell;
mod list;
pub(crate) mod names;
mod people;
mod reach;
mod roles;
pub(crate) mod teams;

pub(crate) use people::{PAGE, present};

use super::{guard, menu, welcome};
use crate::outcome::Outcome;
use crate::{Event, Heard, Place, Reply, Scene, StaffPress, StaffReply, StaffTyping, Typing};
use content::Meaning;
use journey::ledger::{Fact, StaffFact};
use journey::{Deed, Record};

/// Answers a button of the staff room, once the first steps are done.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, event: &Event, press: StaffPress) -> Outcome<'a> {
    if let Some(refused) = deed(&press).and_then(|deed| guard::refuse(scene, deed)) {
        return refused;
    }
    match press {
        StaffPress::Teams => teams::list(scene),
        StaffPress::Team(team) => teams::show(scene, &team),
        StaffPress::NewTeam => teams::name_new(scene),
        StaffPress::RenameTeam(team) => teams::rename(scene, &team),
        StaffPress::DissolveTeam(team) => teams::dissolve(scene, &team),
        StaffPress::TeamDissolved(team) => teams::dissolved(scene, &team),
        StaffPress::TeamZones(team) => teams::zones(scene, &team),
        StaffPress::TeamZone(team, number) => teams::zoned(scene, &team, number),
        StaffPress::Mine(team) => teams::mine(scene, &team),
        StaffPress::People(from) => people::list(scene, from),
        StaffPress::Person(member) => people::show(scene, &member),
        StaffPress::Place(member) => people::place(scene, &member),
        StaffPress::Placed(member, team) => people::placed(scene, &member, team),
        StaffPress::Leave(member) => people::leave(scene, &member),
        StaffPress::Gone(member) => people::gone(scene, &member),
        StaffPress::Here(member) => people::here(scene, &member),
        StaffPress::Roles(member) => roles::choose(scene, &member),
        StaffPress::Give(member, grant) => roles::give(scene, &member, grant),
        StaffPress::Take(member, grant) => roles::take(scene, &member, &grant),
        StaffPress::MyName => names::ask(scene),
        StaffPress::Later => menu::show(scene),
        StaffPress::Reach => reach::show(scene),
        StaffPress::OnlyUs => reach::only_us(scene),
        StaffPress::Pilots(from) => reach::pilots(scene, from),
        StaffPress::Pilot(member, from) => reach::pilot(scene, &member, from),
        StaffPress::ReachTeams => reach::teams(scene),
        StaffPress::ReachTeam(team) => reach::team(scene, &team),
        StaffPress::Everybody => reach::everybody(scene),
        StaffPress::Hush => reach::hush(scene),
        StaffPress::Unhush => reach::unhush(scene),
        StaffPress::Weekly(weekly) => reach::weekly(scene, weekly),
        StaffPress::Languages => Outcome::stay(scene).say(Reply::Staff(StaffReply::LanguageWanted)),
        StaffPress::Speaks(locale) => {
            keep(Outcome::stay(scene), StaffFact::Speaks { locale }).say(Reply::Staff(StaffReply::Speaks { locale }))
        }
        StaffPress::Zones => Outcome::stay(scene).say(Reply::Staff(StaffReply::ZoneWanted)),
        StaffPress::Zone(number) => board::zone(scene, number),
        StaffPress::List => list::ask(scene),
        StaffPress::TakeIn(absent) => list::take_in(scene, event, absent),
    }
}

/// Tells what somebody must be allowed to do who presses it; nothing for what is one's own.
fn deed(press: &StaffPress) -> Option<Deed> {
    match press {
        StaffPress::Mine(_) | StaffPress::MyName | StaffPress::Later => None,
        StaffPress::Teams
        | StaffPress::Team(_)
        | StaffPress::NewTeam
        | StaffPress::RenameTeam(_)
        | StaffPress::DissolveTeam(_)
        | StaffPress::TeamDissolved(_)
        | StaffPress::TeamZones(_)
        | StaffPress::TeamZone(..) => Some(Deed::EditTeams),
        StaffPress::People(_)
        | StaffPress::Person(_)
        | StaffPress::Place(_)
        | StaffPress::Placed(..)
        | StaffPress::Leave(_)
        | StaffPress::Gone(_)
        | StaffPress::Here(_) => Some(Deed::EditMembers),
        StaffPress::Roles(_) | StaffPress::Give(..) | StaffPress::Take(..) => Some(Deed::GrantRoles),
        StaffPress::Reach
        | StaffPress::OnlyUs
        | StaffPress::Pilots(_)
        | StaffPress::Pilot(..)
        | StaffPress::ReachTeams
        | StaffPress::ReachTeam(_)
        | StaffPress::Everybody => Some(Deed::SetRollout),
        StaffPress::Hush | StaffPress::Unhush => Some(Deed::Pause),
        StaffPress::Weekly(_)
        | StaffPress::Languages
        | StaffPress::Speaks(_)
        | StaffPress::Zones
        | StaffPress::Zone(_) => Some(Deed::EditCompany),
        StaffPress::List | StaffPress::TakeIn(_) => Some(Deed::ImportMembers),
    }
}

/// Takes what was typed; words that mean something everywhere never come here (UX3).
pub(crate) fn typed<'a>(
    scene: &Scene<'a>,
    event: &Event,
    what: &'a StaffTyping,
    text: &str,
    heard: Heard,
) -> Outcome<'a> {
    match heard {
        Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::Skip | Meaning::Continue | Meaning::No) => {
            return leave(scene, what);
        }
        Heard::Meaning(
            Meaning::Yes
            | Meaning::Perhaps
            | Meaning::Why
            | Meaning::How
            | Meaning::Review
            | Meaning::Submit
            | Meaning::Choice(_),
        ) => return again(scene, what),
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => {}
    }
    match what {
        StaffTyping::NewTeam => teams::new(scene, event, text),
        StaffTyping::TeamName(team) => teams::renamed(scene, team, text),
        StaffTyping::OwnName => names::typed(scene, text),
        StaffTyping::List | StaffTyping::Listed(_) => list::typed(scene, text),
    }
}

/// Asks again for what is being typed.
pub(crate) fn again<'a>(scene: &Scene<'a>, what: &'a StaffTyping) -> Outcome<'a> {
    match what {
        StaffTyping::NewTeam => teams::name_new(scene),
        StaffTyping::TeamName(team) => teams::rename(scene, team),
        StaffTyping::OwnName => names::ask(scene),
        StaffTyping::List => list::ask(scene),
        StaffTyping::Listed(listed) => list::show(scene, listed.clone(), Vec::new()),
    }
}

fn leave<'a>(scene: &Scene<'a>, what: &StaffTyping) -> Outcome<'a> {
    let left = idle().say(Reply::Staff(StaffReply::Left));
    let after = match what {
        StaffTyping::OwnName => menu::show(scene),
        StaffTyping::NewTeam | StaffTyping::TeamName(_) => teams::list(scene),
        StaffTyping::List | StaffTyping::Listed(_) => board::show(scene),
    };
    welcome::and_then(left, after)
}

/// Waits for something to be typed.
fn wait_for(what: StaffTyping, reply: StaffReply<'_>) -> Outcome<'_> {
    Outcome::at(Place::Typing { what: Typing::Staff { typing: what } }).say(Reply::Staff(reply))
}

fn idle<'a>() -> Outcome<'a> {
    Outcome::at(Place::Idle { misheard: 0 })
}

fn keep(outcome: Outcome<'_>, fact: StaffFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Staff(fact) })
}
