//! One's own data: to read, as a file, and erased (PR4).

mod portrait;

use super::{menu, welcome};
use crate::outcome::Outcome;
use crate::press::OwnPress;
use crate::reply::{Erasing, Filed, Lost, MyData, OwnReply, StaffReply};
use crate::{Place, Reply, Scene, Slot};
use journey::{FEW_PEOPLE, Owner, Record, Role, Sheet};

/// Shows what is kept about the person.
pub(crate) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let member = &dossier.member;
    let filed = |sheet: &Sheet| if sheet.is_cast() { Filed::Loose } else { Filed::Answers(sheet.answers.len()) };
    let sheets = dossier.sheets.iter().map(|sheet| (sheet.diagnosis.set.to_string(), filed(sheet))).collect();
    say(
        scene,
        OwnReply::Shown(Box::new(MyData {
            id: member.id.as_str(),
            name: member.name.as_deref(),
            organization: dossier.organization.name.as_deref(),
            team: member.team.as_ref().and_then(|team| dossier.ledger.team(team)).map(|team| team.name.as_str()),
            zone: member.zone.iana_name().unwrap_or("UTC").to_owned(),
            system: member.system,
            agreed: member.agreed,
            stopped: member.stopped,
            away_until: member.away_until,
            snoozed_until: member.snoozed_until,
            sheets,
            accounts: dossier.accounts.len(),
            enquiries: dossier.ledger.asked_by(&member.id).len(),
            checks: dossier.checked.len(),
            said_first: dossier.said_first.len(),
        })),
    )
}

/// Does what a button means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: OwnPress) -> Outcome<'a> {
    match press {
        OwnPress::Take => say(scene, OwnReply::File { json: portrait::of(scene) }),
        OwnPress::Erase => ask(scene),
        OwnPress::EraseNow => erase(scene),
        OwnPress::Keep => welcome::and_then(Outcome::stay(scene).say(Reply::Own(OwnReply::Kept)), menu::show(scene)),
    }
}

fn say<'a>(scene: &Scene<'a>, reply: OwnReply<'a>) -> Outcome<'a> {
    menu::quiet(scene).say(Reply::Own(reply))
}

/// Says what an erasure would do, and asks whether it is meant.
fn ask<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if let Some(refused) = last_one(scene) {
        return refused;
    }
    menu::quiet(scene).say_as(slot(), Reply::Own(OwnReply::EraseAsked(erasing(scene))))
}

/// Erases everything that is kept about the person: what follows is said to nobody we know.
fn erase<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if let Some(refused) = last_one(scene) {
        return refused;
    }
    Outcome::at(Place::New).keep(Record::Erased).say_over(slot(), Reply::Own(OwnReply::Erased))
}

/// Whoever alone coordinates a company with others first gives that to somebody else (AD11).
fn last_one<'a>(scene: &Scene<'a>) -> Option<Outcome<'a>> {
    let dossier = scene.dossier;
    let last = dossier.organization.members > 1 && dossier.ledger.is_last_coordinator(&dossier.member.id);
    last.then(|| menu::quiet(scene).say(Reply::Staff(StaffReply::LastCoordinator)))
}

fn erasing(scene: &Scene<'_>) -> Erasing {
    let dossier = scene.dossier;
    let me = &dossier.member.id;
    let answers = |submitted: bool| -> usize {
        let fits = |sheet: &&Sheet| sheet.submitted.is_some() == submitted;
        dossier.sheets.iter().filter(fits).map(|sheet| sheet.answers.len()).sum()
    };
    let mine = dossier.ledger.actions.values().filter(|action| action.owner == Owner::Member(me.clone()));
    let alone = dossier.organization.members <= 1 && dossier.member.left.is_none();
    let extent = match (alone, dossier.is(Role::Coordinator)) {
        (true, _) => Lost::Company,
        (false, true) => Lost::Decided,
        (false, false) => Lost::Nothing,
    };
    Erasing {
        stays: answers(true),
        cast: dossier.sheets.iter().filter(|sheet| sheet.is_cast()).count(),
        goes: answers(false),
        enquiries: dossier.ledger.asked_by(me).len(),
        checks: dossier.checked.len(),
        actions: mine.count(),
        few: dossier.organization.members < FEW_PEOPLE,
        extent,
    }
}

/// The question whether it is meant; the goodbye stands in its place, so that its buttons are gone.
fn slot() -> Slot {
    Slot("own.erase".to_owned())
}
