//! First contact, coming back, and the language (ST1, UX9, UX15).

use super::{menu, question};
use crate::outcome::Outcome;
use crate::{Place, Reply, Scene};
use content::Locale;
use jiff::ToSpan;
use journey::{Record, Sheet};

/// Answers somebody who opened the conversation.
pub(crate) fn arrived<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if let Some(outcome) = first_steps(scene) {
        return outcome;
    }
    match &scene.dossier.place {
        Place::Asking(asking) => match scene.dossier.sheet(&asking.sheet) {
            Some(sheet) if sheet.is_open() && was_away(scene) => welcome_back(scene, sheet),
            Some(_) | None => question::show_standing(scene),
        },
        Place::Resting { sheet } => match scene.dossier.sheet(sheet) {
            Some(sheet) if sheet.is_open() => welcome_back(scene, sheet),
            Some(_) | None => menu::show(scene),
        },
        Place::Reviewing { sheet } => super::review::show(scene, sheet),
        Place::Naming => super::name::ask(scene),
        Place::New | Place::Reading | Place::Idle { .. } => menu::show(scene),
    }
}

/// Leads through language and notice; none once both are done.
pub(crate) fn first_steps<'a>(scene: &Scene<'a>) -> Option<Outcome<'a>> {
    let member = &scene.dossier.member;
    if member.locale.is_none() {
        return Some(Outcome::at(Place::New).say(Reply::Languages));
    }
    member.agreed.is_none().then(|| Outcome::at(Place::Reading).say(Reply::Notice))
}

/// Speaks another language from here on, and shows again what was open.
pub(crate) fn speak<'a>(scene: &Scene<'a>, locale: Locale) -> Outcome<'a> {
    let chosen = Record::LocaleChosen { locale };
    if scene.dossier.member.agreed.is_none() {
        return Outcome::at(Place::Reading).keep(chosen).say(Reply::Notice);
    }
    match &scene.dossier.place {
        Place::Asking(_) => {
            let again = question::ask_again(scene);
            let mut outcome = Outcome::stay(scene).keep(chosen).say(Reply::Speaking(locale));
            outcome.place = again.place;
            outcome.replies.extend(again.replies);
            outcome
        }
        Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Resting { .. }
        | Place::Reviewing { .. } => {
            let menu = menu::show(scene);
            let mut outcome = Outcome::stay(scene).keep(chosen).say(Reply::Speaking(locale));
            outcome.replies.extend(menu.replies);
            outcome
        }
    }
}

/// The person read the notice and begins.
pub(crate) fn agree<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if scene.dossier.member.locale.is_none() {
        return Outcome::at(Place::New).say(Reply::Languages);
    }
    let mut outcome = menu::show(scene);
    if scene.dossier.member.agreed.is_none() {
        outcome = outcome.keep(Record::Agreed).go(Place::Idle { misheard: 0 });
    }
    outcome
}

/// After this many hours, somebody is asked how to go on instead of being met with a question.
const LONG: i64 = 12;

fn was_away(scene: &Scene<'_>) -> bool {
    scene.dossier.last_act.is_none_or(|last| last + LONG.hours() <= scene.now)
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
    let answered = sheet.answered(set);
    Outcome::stay(scene).say(Reply::WelcomeBack { sheet: sheet.id.clone(), set, answered, reworded })
}
