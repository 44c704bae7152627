//! Typed words: the same deeds as the buttons, without guessing (UX2, UX3, UX4).

use super::{answer, begin, human, lobby, menu, name, question, review, typing, welcome};
use crate::outcome::Outcome;
use crate::press::{Aside, Deed};
use crate::{Asking, Event, Heard, Lead, Place, Reply, Scene};
use chat::Command;
use content::{Choice, Locale, Meaning, QuestionSet};
use journey::Sheet;

/// Answers typed words.
pub(crate) fn said<'a>(scene: &Scene<'a>, event: &Event, text: &str) -> Outcome<'a> {
    if let Some(outcome) = lobby::code(scene, text) {
        return outcome;
    }
    let heard = scene.ear.hear(text);
    let outcome = first_words(scene, heard)
        .or_else(|| everywhere(scene, event, heard))
        .or_else(|| welcome::first_steps(scene))
        .or_else(|| after_old_button(scene, heard));
    if let Some(outcome) = outcome {
        return outcome;
    }
    match &scene.dossier.place {
        Place::Naming => named(scene, text, heard),
        Place::Typing { what } => typing::said(scene, event, what, text, heard),
        Place::Asking(asking) => at_question(scene, asking, heard),
        Place::Reviewing { sheet, .. } => match scene.dossier.sheet(sheet) {
            Some(sheet) => at_review(scene, sheet, heard),
            None => menu::show(scene),
        },
        Place::Resting { .. } => match heard {
            Heard::Meaning(Meaning::Yes | Meaning::Choice(Choice::InPlace) | Meaning::Continue) | Heard::Number(1) => {
                begin::go_on(scene)
            }
            Heard::Meaning(Meaning::Review | Meaning::Submit) => review::latest(scene),
            Heard::Meaning(Meaning::No | Meaning::Pause) => menu::show(scene),
            Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing => not_heard(scene),
        },
        Place::New | Place::Reading | Place::Idle { .. } => match heard {
            Heard::Meaning(Meaning::Continue | Meaning::Yes) => begin::go_on(scene),
            Heard::Meaning(Meaning::Review | Meaning::Submit) => review::latest(scene),
            Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::No) => menu::show(scene),
            Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing => not_heard(scene),
        },
    }
}

/// Yes or no right after an old button belong to what was asked about it, never to the question that is open (UX10).
fn after_old_button<'a>(scene: &Scene<'a>, heard: Heard) -> Option<Outcome<'a>> {
    let (sheet, question, choice) = answer::asked_about(scene)?;
    match heard {
        Heard::Meaning(Meaning::Yes) => Some(answer::changed(scene, &sheet, &question, choice)),
        Heard::Meaning(Meaning::No) => Some(review::deed(scene, &sheet, Deed::Keep)),
        Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing => None,
    }
}

/// Words that mean the same wherever one is; they are never an answer (UX3).
fn everywhere<'a>(scene: &Scene<'a>, event: &Event, heard: Heard) -> Option<Outcome<'a>> {
    if let Heard::Meaning(Meaning::Speak(locale)) = heard {
        return Some(welcome::speak(scene, locale));
    }
    command_in(heard).map(|command| menu::command(scene, event, command))
}

/// Finds the command that typed words ask for.
pub(crate) fn command_in(heard: Heard) -> Option<Command> {
    let Heard::Meaning(meaning) = heard else { return None };
    Some(match meaning {
        Meaning::Menu => Command::Menu,
        Meaning::Help => Command::Help,
        Meaning::Articles => Command::Articles,
        Meaning::Check => Command::SelfCheck,
        Meaning::Answers => Command::Answers,
        Meaning::Score => Command::Score,
        Meaning::Language => Command::Language,
        Meaning::Snooze => Command::Snooze,
        Meaning::TimeOff => Command::TimeOff,
        Meaning::Stop => Command::Stop,
        Meaning::Start => Command::Start,
        Meaning::MyData => Command::MyData,
        Meaning::Journey => Command::Journey,
        Meaning::Policy => Command::Policy,
        Meaning::Declare => Command::Declare,
        Meaning::Incident => Command::Incident,
        Meaning::Invite => Command::Invite,
        Meaning::Link => Command::Link,
        Meaning::Human => Command::Human,
        Meaning::Verify => Command::Verify,
        Meaning::Rulings => Command::Rulings,
        Meaning::Actions => Command::Actions,
        Meaning::Company => Command::Company,
        Meaning::Speak(_)
        | Meaning::Choice(_)
        | Meaning::Yes
        | Meaning::No
        | Meaning::Perhaps
        | Meaning::Back
        | Meaning::Skip
        | Meaning::Why
        | Meaning::How
        | Meaning::Pause
        | Meaning::Continue
        | Meaning::Review
        | Meaning::Submit => return None,
    })
}

/// While the languages or the notice are on the screen, a number or a word picks what they offer.
fn first_words<'a>(scene: &Scene<'a>, heard: Heard) -> Option<Outcome<'a>> {
    if scene.dossier.member.agreed.is_some() {
        return None;
    }
    match (&scene.dossier.place, heard) {
        (Place::Reading, Heard::Number(1) | Heard::Meaning(Meaning::Yes | Meaning::Continue | Meaning::Start)) => {
            Some(welcome::agree(scene))
        }
        (Place::New, Heard::Number(number)) => {
            let index = usize::try_from(number).ok()?.checked_sub(1)?;
            Locale::ALL.get(index).map(|locale| welcome::speak(scene, *locale))
        }
        (_, Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing) => None,
    }
}

fn named<'a>(scene: &Scene<'a>, text: &str, heard: Heard) -> Outcome<'a> {
    match heard {
        Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::Skip | Meaning::Continue) => name::leave(scene),
        Heard::Meaning(
            Meaning::Yes
            | Meaning::No
            | Meaning::Perhaps
            | Meaning::Why
            | Meaning::How
            | Meaning::Review
            | Meaning::Submit,
        ) => name::ask(scene),
        Heard::Meaning(_) | Heard::Number(_) | Heard::Nothing => name::typed(scene, text),
    }
}

fn at_question<'a>(scene: &Scene<'a>, asking: &'a Asking, heard: Heard) -> Outcome<'a> {
    let found = scene.dossier.sheet(&asking.sheet).filter(|sheet| sheet.is_open());
    let Some((sheet, set)) = found.and_then(|sheet| Some((sheet, scene.set_of(sheet)?))) else {
        return question::ask_again(scene);
    };
    let answered = |choice| take(scene, sheet, set, asking, choice);
    let beside = |aside| question::aside(scene, &asking.sheet, &asking.question, aside);
    match heard {
        Heard::Meaning(Meaning::Pause) => beside(Aside::Pause),
        Heard::Meaning(Meaning::Review | Meaning::Submit) => review::show(scene, &sheet.id),
        Heard::Meaning(Meaning::Continue) => begin::resume(scene, sheet),
        // What was said last is not the question: to take this as its answer would be a guess.
        Heard::Meaning(_) | Heard::Number(_) if asking.covered || human::came_since(scene) => {
            question::ask_again(scene)
        }
        Heard::Meaning(Meaning::Choice(choice)) => answered(choice),
        Heard::Meaning(Meaning::Yes) => answered(Choice::InPlace),
        Heard::Meaning(Meaning::No) => answered(Choice::NotInPlace),
        Heard::Number(number) => {
            let index = usize::try_from(number).unwrap_or(usize::MAX).wrapping_sub(1);
            Choice::ALL.get(index).map_or_else(|| not_heard(scene), |choice| answered(*choice))
        }
        Heard::Meaning(Meaning::Perhaps) => match set.question(&asking.question) {
            Some(question) => Outcome::stay(scene).say(Reply::Perhaps { sheet: sheet.id.clone(), question }),
            None => not_heard(scene),
        },
        Heard::Meaning(Meaning::Back) => beside(Aside::Back),
        Heard::Meaning(Meaning::Skip) => beside(Aside::Skip),
        Heard::Meaning(Meaning::Why) => beside(Aside::Why),
        Heard::Meaning(Meaning::How) => beside(Aside::How),
        Heard::Meaning(_) | Heard::Nothing => not_heard(scene),
    }
}

fn take<'a>(scene: &Scene<'a>, sheet: &Sheet, set: &'a QuestionSet, asking: &Asking, choice: Choice) -> Outcome<'a> {
    match set.question(&asking.question) {
        Some(question) => answer::take(scene, sheet, set, question, asking, choice),
        None => question::ask_again(scene),
    }
}

fn at_review<'a>(scene: &Scene<'a>, sheet: &Sheet, heard: Heard) -> Outcome<'a> {
    match heard {
        Heard::Meaning(Meaning::Submit | Meaning::Yes) => review::deed(scene, &sheet.id, Deed::Submit),
        Heard::Meaning(Meaning::Continue) => begin::resume(scene, sheet),
        Heard::Meaning(Meaning::Review) => review::show(scene, &sheet.id),
        Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::No) => menu::show(scene),
        Heard::Number(_) | Heard::Meaning(_) | Heard::Nothing => not_heard(scene),
    }
}

/// Says so once, offers the buttons and a person the second time, and then only shows again what is open (UX4).
pub(crate) fn not_heard<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let place = &scene.dossier.place;
    let misheard = place.misheard();
    let said = match misheard {
        0 => return Outcome::at(place.clone().with_misheard(1)).say(Reply::NotHeard),
        1 => Outcome::stay(scene).say(Reply::NotHeardAgain),
        _ => Outcome::stay(scene),
    };
    let shown = match place {
        Place::Asking(_) => question::ask_again(scene),
        Place::Reviewing { sheet, .. } => review::show(scene, sheet),
        Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Typing { .. }
        | Place::Resting { .. } => menu::show(scene),
    };
    let mut outcome = said.go(shown.place.with_misheard(misheard.saturating_add(1)));
    outcome.replies.extend(shown.replies);
    if misheard > 1 {
        for (reply, _) in &mut outcome.replies {
            if let Reply::Asked(asked) = reply {
                asked.lead = Lead::Misheard;
            }
        }
    }
    outcome
}
