//! Whom we may write to without being asked, and keeping quiet towards everybody (AD10, AD13).

use super::{keep, people};
use crate::outcome::Outcome;
use crate::reply::ReachedSoFar;
use crate::{Reply, Scene, StaffReply};
use journey::ledger::{Rollout, Silence, StaffFact, Weekly};
use journey::{MemberId, TeamId};
use std::collections::BTreeSet;

/// Shows whom we may write to.
pub(super) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    shown(scene, Outcome::stay(scene), scene.dossier.ledger.weekly)
}

/// Says the weekly summary then, and shows it.
pub(super) fn weekly<'a>(scene: &Scene<'a>, weekly: Weekly) -> Outcome<'a> {
    let outcome = Outcome::stay(scene);
    let changes = scene.dossier.ledger.weekly != weekly;
    let outcome = if changes { keep(outcome, StaffFact::WeeklySet { weekly }) } else { outcome };
    shown(scene, outcome, weekly)
}

fn shown<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, weekly: Weekly) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let reached = people::everybody(scene)
        .into_iter()
        .filter(|one| one.left.is_none() && one.agreed.is_some() && ledger.may_write_first(&one.id, one.team.as_ref()));
    let quiet = ledger.silence == Silence::On;
    let reach = StaffReply::Reach { rollout: &ledger.rollout, people: reached.count(), quiet, weekly };
    outcome.say(Reply::Staff(reach))
}

fn set<'a>(scene: &Scene<'a>, to: Rollout) -> Outcome<'a> {
    let outcome = Outcome::stay(scene);
    if scene.dossier.ledger.rollout == to { outcome } else { keep(outcome, StaffFact::RolledOut { to }) }
}

/// Writes only to those who coordinate.
pub(super) fn only_us<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    set(scene, Rollout::OnlyUs).say(Reply::Staff(StaffReply::ReachSet { to: ReachedSoFar::OnlyUs }))
}

/// Writes to everybody.
pub(super) fn everybody<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    set(scene, Rollout::All).say(Reply::Staff(StaffReply::ReachSet { to: ReachedSoFar::Everybody }))
}

/// Shows who tries it out.
pub(super) fn pilots<'a>(scene: &Scene<'a>, from: u16) -> Outcome<'a> {
    let picked = piloting(scene);
    Outcome::stay(scene).say(Reply::Staff(StaffReply::Pilots(people::page(scene, from, |one| picked.contains(one)))))
}

/// Lets one more try it out, or one less.
pub(super) fn pilot<'a>(scene: &Scene<'a>, member: &MemberId, from: u16) -> Outcome<'a> {
    if people::find(scene, member).is_none_or(|one| one.left.is_some()) {
        return people::nobody(scene);
    }
    let mut picked = piloting(scene);
    if !picked.remove(member) {
        picked.insert(member.clone());
    }
    let page = people::page(scene, from, |one| picked.contains(one));
    set(scene, Rollout::Pilot(picked)).say(Reply::Staff(StaffReply::Pilots(page)))
}

fn piloting(scene: &Scene<'_>) -> BTreeSet<MemberId> {
    match &scene.dossier.ledger.rollout {
        Rollout::Pilot(people) => people.clone(),
        Rollout::OnlyUs | Rollout::Teams(_) | Rollout::All => BTreeSet::new(),
    }
}

/// Shows which teams are reached.
pub(super) fn teams<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    list(scene, &reached(scene), Outcome::stay(scene))
}

/// Reaches one more team, or one less.
pub(super) fn team<'a>(scene: &Scene<'a>, team: &TeamId) -> Outcome<'a> {
    if scene.dossier.ledger.team(team).is_none() {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::NoSuchTeam));
    }
    let mut picked = reached(scene);
    if !picked.remove(team) {
        picked.insert(team.clone());
    }
    list(scene, &picked, set(scene, Rollout::Teams(picked.clone())))
}

fn reached(scene: &Scene<'_>) -> BTreeSet<TeamId> {
    match &scene.dossier.ledger.rollout {
        Rollout::Teams(teams) => teams.clone(),
        Rollout::OnlyUs | Rollout::Pilot(_) | Rollout::All => BTreeSet::new(),
    }
}

fn list<'a>(scene: &Scene<'a>, picked: &BTreeSet<TeamId>, outcome: Outcome<'a>) -> Outcome<'a> {
    let teams = scene.dossier.ledger.open_teams().into_iter();
    let teams = teams.map(|(id, team)| (id.clone(), team.name.as_str(), picked.contains(id))).collect();
    outcome.say(Reply::Staff(StaffReply::ReachTeams { teams }))
}

/// Keeps quiet towards everybody.
pub(super) fn hush<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    silence(scene, Silence::On)
}

/// Speaks first again.
pub(super) fn unhush<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    silence(scene, Silence::Off)
}

fn silence<'a>(scene: &Scene<'a>, silence: Silence) -> Outcome<'a> {
    let outcome = Outcome::stay(scene);
    let changes = scene.dossier.ledger.silence != silence;
    let outcome = if changes { keep(outcome, StaffFact::Silenced { silence }) } else { outcome };
    outcome.say(Reply::Staff(StaffReply::Quiet { quiet: silence == Silence::On }))
}
