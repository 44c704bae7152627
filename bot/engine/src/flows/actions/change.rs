//! Changing an action: who sees to it, until when, a remark, and how far it is.

use super::super::{company, rulings, typing};
use super::{one, shown};
use crate::outcome::Outcome;
use crate::reply::{DateFault, OwnerFault, TextFault};
use crate::{ActionReply, ActionTyping, Place, Reply, Scene, Typing};
use jiff::civil::Date;
use journey::ledger::ActionFact;
use journey::{Action, ActionId, ActionState, MemberId, Owner};
use unicode_normalization::UnicodeNormalization;

/// The most characters a remark may have.
const LONGEST: usize = 200;

/// Asks again for what is typed.
pub(crate) fn ask<'a>(scene: &Scene<'a>, what: &ActionTyping) -> Outcome<'a> {
    match what {
        ActionTyping::Owner { action: id } => found(scene, id, |action| ask_owner(scene, action, None)),
        ActionTyping::Due { action: id } => found(scene, id, |action| ask_due(scene, action, None)),
        ActionTyping::Note { action: id } => found(scene, id, |action| ask_note(scene, action, None)),
    }
}

/// Takes what was typed.
pub(crate) fn typed<'a>(scene: &Scene<'a>, what: &ActionTyping, text: &str) -> Outcome<'a> {
    match what {
        ActionTyping::Owner { action: id } => found(scene, id, |action| match named(scene, text) {
            Ok(member) => give(scene, action, Owner::Member(member)),
            Err(fault) => ask_owner(scene, action, Some(fault)),
        }),
        ActionTyping::Due { action: id } => found(scene, id, |action| match rulings::read_day(scene, text) {
            Ok(day) => set_due(scene, action, Some(day)),
            Err(fault) => ask_due(scene, action, Some(fault)),
        }),
        ActionTyping::Note { action: id } => found(scene, id, |action| match typing::cleaned(text, LONGEST) {
            Ok(note) => {
                let fact = ActionFact::Noted { action: action.id.clone(), note: note.clone() };
                changed(scene, &Action { note: Some(note), ..action.clone() }, fact)
            }
            Err(fault) => ask_note(scene, action, Some(fault)),
        }),
    }
}

/// Leaves the action as it was.
pub(crate) fn leave<'a>(scene: &Scene<'a>, what: &ActionTyping) -> Outcome<'a> {
    let (ActionTyping::Owner { action: id } | ActionTyping::Due { action: id } | ActionTyping::Note { action: id }) =
        what;
    found(scene, id, |action| one(scene, action, Outcome::at(Place::Idle { misheard: 0 })))
}

fn found<'a>(scene: &Scene<'a>, id: &ActionId, then: impl FnOnce(&'a Action) -> Outcome<'a>) -> Outcome<'a> {
    match scene.dossier.ledger.actions.get(id) {
        Some(action) => then(action),
        None => Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Actions(ActionReply::Gone)),
    }
}

fn at(what: ActionTyping) -> Outcome<'static> {
    Outcome::at(Place::Typing { what: Typing::Actions(what) })
}

/// Asks who sees to it.
pub(super) fn ask_owner<'a>(scene: &Scene<'a>, action: &Action, fault: Option<OwnerFault>) -> Outcome<'a> {
    let wanted = ActionReply::OwnerWanted { action: Box::new(shown(scene, action)), fault };
    at(ActionTyping::Owner { action: action.id.clone() }).say(Reply::Actions(wanted))
}

/// Asks until when.
pub(super) fn ask_due<'a>(scene: &Scene<'a>, action: &Action, fault: Option<DateFault>) -> Outcome<'a> {
    let wanted = ActionReply::DueWanted { action: Box::new(shown(scene, action)), fault };
    at(ActionTyping::Due { action: action.id.clone() }).say(Reply::Actions(wanted))
}

/// Asks for a remark.
pub(super) fn ask_note<'a>(scene: &Scene<'a>, action: &Action, fault: Option<TextFault>) -> Outcome<'a> {
    let wanted = ActionReply::NoteWanted { action: Box::new(shown(scene, action)), fault };
    at(ActionTyping::Note { action: action.id.clone() }).say(Reply::Actions(wanted))
}

/// Gives the action to somebody.
pub(super) fn give<'a>(scene: &Scene<'a>, action: &Action, owner: Owner) -> Outcome<'a> {
    let fact = ActionFact::Owned { action: action.id.clone(), owner: owner.clone() };
    changed(scene, &Action { owner, ..action.clone() }, fact)
}

/// Sets the day until which it is to be done.
pub(super) fn set_due<'a>(scene: &Scene<'a>, action: &Action, due: Option<Date>) -> Outcome<'a> {
    let fact = ActionFact::DueSet { action: action.id.clone(), due };
    changed(scene, &Action { due, ..action.clone() }, fact)
}

/// Says how far it is.
pub(super) fn set<'a>(scene: &Scene<'a>, action: &Action, state: ActionState) -> Outcome<'a> {
    if action.state == state {
        return one(scene, action, Outcome::stay(scene));
    }
    let closed_at = match state {
        ActionState::Open => None,
        ActionState::Done | ActionState::Dropped => Some(scene.now),
    };
    let fact = ActionFact::Set { action: action.id.clone(), state };
    changed(scene, &Action { state, closed_at, ..action.clone() }, fact)
}

fn changed<'a>(scene: &Scene<'a>, after: &Action, fact: ActionFact) -> Outcome<'a> {
    let shown = Box::new(shown(scene, after));
    company::action(Outcome::stay(scene), fact).say(Reply::Actions(ActionReply::Changed(shown)))
}

/// Finds whoever is called so: by the whole name, otherwise by a part of it that only one has.
fn named(scene: &Scene<'_>, text: &str) -> Result<MemberId, OwnerFault> {
    let wanted = plain(text);
    let wanted = ["さん", "様", "氏"].iter().find_map(|title| wanted.strip_suffix(title)).unwrap_or(&wanted);
    let dossier = scene.dossier;
    let others = dossier.colleagues.people.values().filter(|person| person.left.is_none());
    let others = others.filter_map(|person| Some((&person.id, plain(person.name.as_deref()?))));
    let me = dossier.member.name.as_deref().map(|name| (&dossier.member.id, plain(name)));
    let people: Vec<(&MemberId, String)> = others.chain(me).collect();
    let pick = |fits: &dyn Fn(&str) -> bool| {
        let found: Vec<&MemberId> = people.iter().filter(|(_, name)| fits(name)).map(|(who, _)| *who).collect();
        match &*found {
            [] => Err(OwnerFault::Nobody),
            [one] => Ok((*one).clone()),
            [_, _, ..] => Err(OwnerFault::Several),
        }
    };
    if wanted.is_empty() {
        return Err(OwnerFault::Nobody);
    }
    match pick(&|name| name == wanted) {
        Err(OwnerFault::Nobody) => pick(&|name| name.contains(wanted)),
        found => found,
    }
}

/// Brings a name into the form in which names are compared.
fn plain(name: &str) -> String {
    name.nfkc().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}
