//! Roles: given and taken back by those who coordinate, never the last of them (AD11).

use super::board::{called, name_of};
use super::{keep, people};
use crate::outcome::Outcome;
use crate::{Recipient, Reply, Scene, StaffReply};
use journey::ledger::{Grant, StaffFact};
use journey::{MemberId, Role};
use std::collections::BTreeSet;

/// Offers the roles that somebody can be given, and those that can be taken back.
pub(super) fn choose<'a>(scene: &Scene<'a>, member: &MemberId) -> Outcome<'a> {
    let held = scene.dossier.ledger.grants.get(member).cloned().unwrap_or_default();
    offer(scene, member, &held, Outcome::stay(scene))
}

fn offer<'a>(scene: &Scene<'a>, member: &MemberId, held: &BTreeSet<Grant>, outcome: Outcome<'a>) -> Outcome<'a> {
    let Some(one) = people::find(scene, member) else { return people::nobody(scene) };
    if !one.connected || one.left.is_some() {
        return outcome.say(Reply::Staff(StaffReply::NotConnected));
    }
    let whole = [Role::Coordinator, Role::Auditor].map(|role| Grant { role, team: None });
    let teams = scene.dossier.ledger.open_teams().into_iter();
    let managers = teams.map(|(id, _)| Grant { role: Role::Manager, team: Some(id.clone()) });
    let named = |grant: Grant| {
        let team = grant.team.as_ref().and_then(|team| name_of(scene, team));
        (grant, team)
    };
    let can_give = whole.into_iter().chain(managers).filter(|grant| !held.contains(grant)).map(named).collect();
    let can_take = held.iter().cloned().map(named).collect();
    let wanted = StaffReply::RolesWanted { member: member.clone(), name: called(scene, member), can_give, can_take };
    outcome.say(Reply::Staff(wanted))
}

/// Gives a role; whoever gets it is told.
pub(super) fn give<'a>(scene: &Scene<'a>, member: &MemberId, grant: Grant) -> Outcome<'a> {
    let Some(one) = people::find(scene, member) else { return people::nobody(scene) };
    if !one.connected || one.left.is_some() {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::NotConnected));
    }
    if grant.team.as_ref().is_some_and(|team| scene.dossier.ledger.team(team).is_none()) {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::NoSuchTeam));
    }
    let mut held = scene.dossier.ledger.grants.get(member).cloned().unwrap_or_default();
    if !held.insert(grant.clone()) {
        return choose(scene, member);
    }
    let role = grant.role;
    let outcome = keep(Outcome::stay(scene), StaffFact::Granted { member: member.clone(), grant });
    let outcome = outcome.tell(Recipient::Member(member.clone()), Reply::Staff(StaffReply::YouMay { role }));
    offer(scene, member, &held, outcome)
}

/// Takes a role back.
pub(super) fn take<'a>(scene: &Scene<'a>, member: &MemberId, grant: &Grant) -> Outcome<'a> {
    let mut held = scene.dossier.ledger.grants.get(member).cloned().unwrap_or_default();
    if !held.remove(grant) {
        return choose(scene, member);
    }
    if grant.role == Role::Coordinator && scene.dossier.ledger.is_last_coordinator(member) {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::LastCoordinator));
    }
    let fact = StaffFact::Withdrawn { member: member.clone(), grant: grant.clone() };
    let outcome = keep(Outcome::stay(scene), fact);
    if *member == scene.dossier.member.id && grant.role == Role::Coordinator {
        // From here on the person does not see the others any more.
        return outcome.say(Reply::Staff(StaffReply::NotYours));
    }
    offer(scene, member, &held, outcome)
}
