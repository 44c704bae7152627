//! What people are called: as their network tells it, or as they type it; and who that is on the company's list (AD14, PR1).

use super::{idle, wait_for};
use crate::flows::{menu, welcome};
use crate::outcome::Outcome;
use crate::{Awaited, House, Reply, Scene, StaffReply, StaffTyping};
use journey::{Kind, LONGEST_NAME, Listing, Record};

/// Asks what the person is called.
pub(crate) fn ask<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let standing = scene.dossier.member.name.as_deref();
    wait_for(StaffTyping::OwnName, StaffReply::OwnNameWanted { standing })
}

/// Tells whether somebody who begins is asked what they are called: where there are others, and nobody told it, or somebody
/// stands on the list who may be them.
pub(crate) fn is_wanted(scene: &Scene<'_>) -> bool {
    let dossier = scene.dossier;
    let alone = dossier.organization.members <= 1;
    if is_own_computer(scene) || alone || recognised(scene).is_some() {
        return false;
    }
    let known = dossier.member.name.is_some() || told(scene).is_some();
    !known || (dossier.awaited.waiting > 0 && may_be_somebody_else(scene))
}

/// Takes what was typed as what the person is called.
pub(super) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    let name = match journey::called(text, LONGEST_NAME) {
        Ok(name) => name,
        Err(why) => return Outcome::stay(scene).say(Reply::Staff(StaffReply::NameRefused { why })),
    };
    let said = if let Some(listing) = recognised(scene) {
        let team = listing.team.as_ref().and_then(|team| super::board::name_of(scene, team));
        become_them(listing, idle()).say(Reply::Staff(StaffReply::Recognised { name: listing.name.clone(), team }))
    } else {
        let called = Record::Called { member: scene.dossier.member.id.clone(), name: Some(name.clone()) };
        idle().keep(called).say(Reply::Staff(StaffReply::Called { name }))
    };
    welcome::and_then(said, menu::show(scene))
}

/// Learns what the network calls the person, once they have begun; whoever stands on the list under that name is they.
pub(crate) fn learn<'a>(scene: &Scene<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let begins = outcome.records.contains(&Record::Agreed);
    let said = |record: &Record| {
        matches!(record, Record::Called { .. } | Record::Recognised { .. } | Record::Joined { .. } | Record::Erased)
    };
    let knows = outcome.records.iter().any(said) || dossier.member.name.is_some();
    let began = begins || dossier.member.agreed.is_some();
    if knows || !began || dossier.organization.kind != Kind::Company || is_own_computer(scene) {
        return outcome;
    }
    let Some(name) = told(scene) else { return outcome };
    match recognised(scene) {
        Some(awaited) if begins => become_them(awaited, outcome),
        Some(_) | None => outcome.keep(Record::Called { member: dossier.member.id.clone(), name: Some(name) }),
    }
}

fn become_them<'a>(listing: &Listing, outcome: Outcome<'a>) -> Outcome<'a> {
    outcome.keep(Record::Recognised { member: listing.member.clone() })
}

/// Finds who the person is on the list, if they can be.
fn recognised<'a>(scene: &Scene<'a>) -> Option<&'a Listing> {
    let Awaited { listing, .. } = &scene.dossier.awaited;
    listing.as_ref().filter(|_| may_be_somebody_else(scene))
}

/// Whoever has answered something, or holds a role, is somebody already.
fn may_be_somebody_else(scene: &Scene<'_>) -> bool {
    let dossier = scene.dossier;
    dossier.sheets.is_empty() && !dossier.ledger.grants.contains_key(&dossier.member.id)
}

fn told(scene: &Scene<'_>) -> Option<String> {
    journey::called(scene.dossier.told_name.as_deref()?, LONGEST_NAME).ok()
}

fn is_own_computer(scene: &Scene<'_>) -> bool {
    match scene.house {
        House::ThisComputer { .. } => true,
        House::Company { .. } => false,
    }
}
