//! The people: who is here, who is not connected yet, who left.

use super::board::{called, name_of};
use super::{idle, keep};
use crate::outcome::Outcome;
use crate::reply::{Heads, Page, Person, PersonLine as Line, State};
use crate::{Reply, Scene, StaffReply};
use journey::ledger::{Rollout, StaffFact};
use journey::{Colleague, MemberId, Presence, Record, TeamId, roster};

/// People on a page.
pub(crate) const PAGE: usize = 8;

/// Lists everybody the person sees, the person among them.
pub(super) fn everybody(scene: &Scene<'_>) -> Vec<Colleague> {
    let member = &scene.dossier.member;
    let me = Colleague {
        id: member.id.clone(),
        name: member.name.clone(),
        team: member.team.clone(),
        locale: member.locale,
        agreed: member.agreed,
        stopped: member.stopped,
        away_until: member.away_until,
        left: member.left,
        connected: true,
    };
    // Of whoever had their data erased only numbers are left, and no person.
    let is_number = |one: &&Colleague| one.left.is_some() && one.name.is_none() && !one.connected;
    let others = scene.dossier.colleagues.people.values().filter(|one| !is_number(one));
    others.cloned().chain([me]).collect()
}

/// Lists who is with the company and can be reached.
pub(crate) fn present(scene: &Scene<'_>) -> Vec<MemberId> {
    let here = everybody(scene).into_iter().filter(|one| one.left.is_none() && one.connected);
    here.map(|one| one.id).collect()
}

/// Counts those whose team fits.
pub(super) fn heads(scene: &Scene<'_>, fits: impl Fn(Option<&TeamId>) -> bool) -> Heads {
    let mut heads = Heads::default();
    for one in everybody(scene).iter().filter(|one| fits(one.team.as_ref())) {
        match state(one) {
            State::Left => heads.left += 1,
            State::Begun => (heads.members, heads.begun) = (heads.members + 1, heads.begun + 1),
            State::Waiting => heads.members += 1,
            State::Unconnected => (heads.members, heads.unconnected) = (heads.members + 1, heads.unconnected + 1),
        }
    }
    heads
}

/// Lists those who belong to a team, whether they are still with the company or not.
pub(super) fn of_team(scene: &Scene<'_>, team: &TeamId) -> Vec<MemberId> {
    everybody(scene).into_iter().filter(|one| one.team.as_ref() == Some(team)).map(|one| one.id).collect()
}

fn state(one: &Colleague) -> State {
    match one {
        Colleague { left: Some(_), .. } => State::Left,
        Colleague { agreed: Some(_), .. } => State::Begun,
        Colleague { connected: true, .. } => State::Waiting,
        Colleague { connected: false, .. } => State::Unconnected,
    }
}

fn line<'a>(scene: &Scene<'a>, one: &Colleague) -> Line<'a> {
    Line {
        member: one.id.clone(),
        name: called(scene, &one.id),
        team: one.team.as_ref().and_then(|team| name_of(scene, team)),
        state: state(one),
        picked: false,
    }
}

/// Makes a page of people: whoever left comes last.
pub(super) fn page<'a>(scene: &Scene<'a>, from: u16, picked: impl Fn(&MemberId) -> bool) -> Page<'a> {
    let mut lines: Vec<Line<'a>> = everybody(scene).iter().map(|one| line(scene, one)).collect();
    lines.sort_by(|one, other| {
        let place = |line: &Line<'a>| (line.state == State::Left, line.team.is_none(), line.team, line.name);
        (place(one), &one.member).cmp(&(place(other), &other.member))
    });
    let of = lines.len();
    let last = of.saturating_sub(1) / PAGE * PAGE;
    let start = (usize::from(from) / PAGE * PAGE).min(last);
    let people = lines.into_iter().skip(start).take(PAGE);
    let people = people.map(|line| Line { picked: picked(&line.member), ..line }).collect();
    Page { heads: heads(scene, |_| true), people, from: u16::try_from(start).unwrap_or(u16::MAX), of }
}

/// Lists the people.
pub(super) fn list<'a>(scene: &Scene<'a>, from: u16) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Staff(StaffReply::People(page(scene, from, |_| false))))
}

/// Finds one of the people.
pub(super) fn find(scene: &Scene<'_>, member: &MemberId) -> Option<Colleague> {
    everybody(scene).into_iter().find(|one| one.id == *member)
}

/// Shows one.
pub(super) fn show<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    let Some(one) = find(scene, member) else { return nobody(scene) };
    person(scene, &one, Outcome::stay(scene))
}

fn person<'a>(scene: &Scene<'a>, one: &Colleague, outcome: Outcome<'a>) -> Outcome<'a> {
    let grants = scene.dossier.ledger.grants.get(&one.id).into_iter().flatten();
    let grants = grants.map(|grant| (grant.role, grant.team.as_ref().and_then(|team| name_of(scene, team))));
    let shown = Person { line: line(scene, one), grants: grants.collect(), stopped: one.stopped };
    outcome.say(Reply::Staff(StaffReply::Person(Box::new(shown))))
}

/// Offers the teams.
pub(super) fn place<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    if find(scene, member).is_none() {
        return nobody(scene);
    }
    let teams = scene.dossier.ledger.open_teams().into_iter().map(|(id, team)| (id.clone(), team.name.as_str()));
    let wanted =
        StaffReply::PlaceWanted { member: member.clone(), name: called(scene, member), teams: teams.collect() };
    Outcome::stay(scene).say(Reply::Staff(wanted))
}

/// Puts somebody into a team, or out of any.
pub(super) fn placed<'a>(scene: &Scene<'a>, member: &MemberId, team: Option<TeamId>) -> Outcome<'a> {
    let Some(one) = find(scene, member) else { return nobody(scene) };
    if team.as_ref().is_some_and(|team| scene.dossier.ledger.team(team).is_none()) {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::NoSuchTeam));
    }
    let after = Colleague { team: team.clone(), ..one.clone() };
    let outcome = Outcome::stay(scene);
    let moves = one.team != team;
    let outcome = if moves { outcome.keep(Record::Placed { member: member.clone(), team }) } else { outcome };
    person(scene, &after, outcome)
}

/// Asks whether somebody left.
pub(super) fn leave<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    let Some(one) = find(scene, member) else { return nobody(scene) };
    if one.left.is_some() {
        return show(scene, member);
    }
    if scene.dossier.ledger.is_last_coordinator(member) {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::LastCoordinator));
    }
    let asked = StaffReply::LeaveAsked { member: member.clone(), name: called(scene, member) };
    Outcome::stay(scene).say(Reply::Staff(asked))
}

/// Lets somebody go: their roles end, their answers stay.
pub(super) fn gone<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    let Some(one) = find(scene, member) else { return nobody(scene) };
    let ledger = &scene.dossier.ledger;
    if one.left.is_some() {
        return show(scene, member);
    }
    if ledger.is_last_coordinator(member) {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::LastCoordinator));
    }
    let mut outcome = idle();
    if let Rollout::Pilot(people) = &ledger.rollout
        && people.contains(member)
    {
        let left = people.iter().filter(|one| *one != member).cloned().collect();
        outcome = keep(outcome, StaffFact::RolledOut { to: Rollout::Pilot(left) });
    }
    for record in roster::farewell(ledger, member) {
        outcome = outcome.keep(record);
    }
    let shown = Person {
        line: line(scene, &Colleague { left: Some(scene.now), ..one.clone() }),
        grants: Vec::new(),
        stopped: one.stopped,
    };
    outcome.say(Reply::Staff(StaffReply::Person(Box::new(shown))))
}

/// Takes somebody back who left.
pub(super) fn here<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    let Some(one) = find(scene, member) else { return nobody(scene) };
    if one.left.is_none() {
        return show(scene, member);
    }
    let back = Record::Left { member: member.clone(), presence: Presence::Here };
    person(scene, &Colleague { left: None, ..one }, idle().keep(back))
}

pub(super) fn nobody<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Staff(StaffReply::NoSuchPerson))
}
