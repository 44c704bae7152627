//! First contact, coming back, and the language (ST1, UX9, UX15).

use super::{lobby, menu, name, question, review, staff, typing};
use crate::outcome::Outcome;
use crate::{Place, Reply, Scene};
use content::Locale;
use jiff::SignedDuration;
use journey::{Kind, Record, Sheet};

/// Answers somebody who opened the conversation.
pub(crate) fn arrived<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if let Some(outcome) = first_steps(scene) {
        return outcome;
    }
    match &scene.dossier.place {
        Place::Asking(asking) => match scene.dossier.sheet(&asking.sheet) {
            Some(sheet) if sheet.is_open() && was_away(scene) => welcome_back(scene, sheet),
            Some(_) | None if asking.covered => question::ask_again(scene),
            Some(_) | None => question::show_standing(scene),
        },
        Place::Resting { sheet, .. } => match scene.dossier.sheet(sheet) {
            Some(sheet) if sheet.is_open() => welcome_back(scene, sheet),
            Some(_) | None => menu::show(scene),
        },
        Place::Reviewing { sheet, .. } => review::show(scene, sheet),
        Place::Naming => name::ask(scene),
        Place::Typing { what } => typing::ask(scene, what),
        Place::New | Place::Reading | Place::Idle { .. } => match scene.dossier.unfinished().last() {
            Some(sheet) if was_away(scene) => welcome_back(scene, sheet),
            Some(_) | None => menu::show(scene),
        },
    }
}

/// Leads through language, lobby and notice; none once all that is done.
pub(crate) fn first_steps<'a>(scene: &Scene<'a>) -> Option<Outcome<'a>> {
    let member = &scene.dossier.member;
    if member.locale.is_none() {
        return Some(Outcome::at(Place::New).say(Reply::Languages));
    }
    if scene.dossier.organization.kind == Kind::Lobby {
        return Some(lobby::show());
    }
    member.agreed.is_none().then(|| Outcome::at(Place::Reading).say(Reply::Notice))
}

/// Leads on after something that may be asked before the notice is read.
pub(crate) fn then_first_steps<'a>(scene: &Scene<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    let Some(first) = first_steps(scene) else { return outcome };
    and_then(outcome, first)
}

/// Says something else below.
pub(crate) fn and_then<'a>(outcome: Outcome<'a>, after: Outcome<'a>) -> Outcome<'a> {
    let mut outcome = outcome.go(after.place);
    outcome.records.extend(after.records);
    outcome.replies.extend(after.replies);
    outcome
}

/// Offers the languages. Before the notice is read, a typed number picks one and must not agree to anything.
pub(crate) fn languages<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    let offered = if scene.dossier.member.agreed.is_none() { stay.go(Place::New) } else { stay };
    offered.say(Reply::Languages)
}

/// Speaks another language from here on, and shows again what was open.
pub(crate) fn speak<'a>(scene: &Scene<'a>, locale: Locale) -> Outcome<'a> {
    let chosen = Record::LocaleChosen { locale };
    if scene.dossier.organization.kind == Kind::Lobby {
        return lobby::show().keep(chosen);
    }
    if scene.dossier.member.agreed.is_none() {
        return Outcome::at(Place::Reading).keep(chosen).say(Reply::Notice);
    }
    let again = match &scene.dossier.place {
        Place::Asking(_) => question::ask_again(scene),
        Place::Naming => name::ask(scene),
        Place::Typing { what } => typing::ask(scene, what),
        Place::Reviewing { sheet, .. } => review::show(scene, sheet),
        Place::New | Place::Reading | Place::Idle { .. } | Place::Resting { .. } => menu::show(scene),
    };
    let mut outcome = Outcome::at(again.place).keep(chosen).say(Reply::Speaking(locale));
    outcome.replies.extend(again.replies);
    outcome
}

/// The person read the notice and begins.
pub(crate) fn agree<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if scene.dossier.member.locale.is_none() {
        return Outcome::at(Place::New).say(Reply::Languages);
    }
    if scene.dossier.organization.kind == Kind::Lobby {
        return lobby::show();
    }
    if scene.dossier.member.agreed.is_some() {
        return menu::show(scene);
    }
    let first = if staff::names::is_wanted(scene) { staff::names::ask(scene) } else { begun(menu::show(scene)) };
    first.keep(Record::Agreed)
}

fn begun(outcome: Outcome<'_>) -> Outcome<'_> {
    outcome.go(Place::Idle { misheard: 0 })
}

/// After this time, somebody is asked how to go on instead of being met with a question.
const LONG: SignedDuration = SignedDuration::from_hours(12);

fn was_away(scene: &Scene<'_>) -> bool {
    !scene.acted_within(LONG)
}

fn welcome_back<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Outcome<'a> {
    let Some(set) = scene.set_of(sheet) else { return menu::show(scene) };
    let printed = &scene.content.printed(&set.name, scene.dossier.member.locale()).hash;
    let latest = sheet.answers.values().max_by_key(|answer| answer.at);
    // Another language has another hash without any change; only the hashes of this language can tell.
    let reworded = latest.is_some_and(|answer| {
        let same_words =
            Locale::ALL.iter().any(|locale| scene.content.printed(&set.name, *locale).hash == answer.printed);
        answer.printed != *printed && !same_words
    });
    let (answered, of) = (scene.answered(set, sheet), scene.asked(set, &sheet.diagnosis).len());
    Outcome::stay(scene).say(Reply::WelcomeBack { sheet: sheet.id.clone(), set, answered, of, reworded })
}
