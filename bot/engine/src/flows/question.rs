//! One open question: showing it, and everything at it but the answer (UX1, UX5, UX6, UX14).

use super::{ballot, begin, menu, review};
use crate::outcome::Outcome;
use crate::press::Aside;
use crate::reply::{Asked, Lead, Unfolded};
use crate::{Asking, Place, Placing, Reply, Scene, Then};
use content::{Question, QuestionId, QuestionSet};
use jiff::Timestamp;
use journey::{Record, Sheet, SheetId, Walk, before, left_after, next};

/// Asks a question in a new message.
pub(crate) fn ask<'a>(scene: &Scene<'a>, sheet: &Sheet, asking: Asking, outcome: Outcome<'a>) -> Outcome<'a> {
    let slot = begin::slot(&asking);
    let Some(asked) = asked(scene, sheet, &asking, Unfolded::Nothing) else {
        return outcome.go(Place::Idle { misheard: 0 }).say(Reply::Ended);
    };
    outcome.go(Place::Asking(asking)).say_as(slot, Reply::Asked(Box::new(asked)))
}

/// Asks the open question once more, below everything else.
pub(crate) fn ask_again<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    match scene.dossier.place.open() {
        Some(asking) => reopen(scene, asking.clone()),
        None => menu::show(scene),
    }
}

/// Asks a question once more, if its sheet is still open.
pub(crate) fn reopen<'a>(scene: &Scene<'a>, asking: Asking) -> Outcome<'a> {
    match scene.dossier.sheet(&asking.sheet) {
        Some(sheet) if sheet.is_cast() => Outcome::at(Place::Idle { misheard: 0 }).say(ballot::loose(scene, sheet)),
        Some(sheet) if sheet.is_open() => ask(scene, sheet, asking, Outcome::stay(scene)),
        Some(sheet) => Outcome::at(Place::Idle { misheard: 0 }).say(ballot::ended(sheet)),
        None => Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Ended),
    }
}

/// Asks the open question again, once, after the network was silent for so long that a press may be lost (R10). It goes on with
/// a conversation that the person began, so no window is waited for; whoever did something since, or wants no message unasked,
/// is left alone.
pub(crate) fn after_silence<'a>(scene: &Scene<'a>, until: Timestamp) -> Outcome<'a> {
    let (dossier, stay) = (scene.dossier, Outcome::stay(scene));
    let Place::Asking(asking) = &dossier.place else { return stay };
    let came_back = dossier.last_act.is_some_and(|last| last >= until);
    if came_back || dossier.member.stopped || dossier.member.is_away(scene.now) {
        return stay;
    }
    let sheet = dossier.sheet(&asking.sheet).filter(|sheet| sheet.is_open() && !sheet.is_cast());
    let Some(asked) = sheet.and_then(|sheet| asked(scene, sheet, asking, Unfolded::Nothing)) else { return stay };
    let asked = Asked { lead: Lead::OutOfReach, ..asked };
    let outcome = stay.say_as(begin::slot(asking), Reply::Asked(Box::new(asked)));
    Outcome { unasked: true, ..outcome }
}

/// Shows the open question where it stands: nothing is repeated that is still on the screen.
pub(crate) fn show_standing<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let mut outcome = ask_again(scene);
    for (_, placing) in &mut outcome.replies {
        if let Placing::As(slot) = placing {
            *placing = Placing::Over(slot.clone());
        }
    }
    outcome
}

/// Answers what was pressed at a question besides an answer.
pub(crate) fn aside<'a>(scene: &Scene<'a>, sheet: &SheetId, question: &QuestionId, aside: Aside) -> Outcome<'a> {
    let Some((sheet, set)) = scene.dossier.sheet(sheet).and_then(|sheet| Some((sheet, scene.set_of(sheet)?))) else {
        return Outcome::stay(scene).say(Reply::Strange);
    };
    let Some(question) = set.question(question) else { return Outcome::stay(scene).say(Reply::Strange) };
    if sheet.is_cast() {
        return Outcome::stay(scene).say(ballot::loose(scene, sheet));
    }
    if !sheet.is_open() {
        return Outcome::stay(scene).say(ballot::ended(sheet));
    }
    if aside == Aside::Edit {
        return edit(scene, sheet, question);
    }
    if let Some(asking) = scene.dossier.place.open()
        && asking.sheet == sheet.id
        && asking.question == question.id
    {
        return at_open(scene, sheet, set, question, asking, aside);
    }
    match &scene.dossier.place {
        // The old button of a settled question: show where things stand, and change nothing.
        Place::Asking(_) => ask_again(scene),
        Place::Reviewing { .. } => review::show(scene, &sheet.id),
        Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Typing { .. }
        | Place::Resting { .. } => begin::resume(scene, sheet),
    }
}

fn at_open<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &'a QuestionSet,
    question: &'a Question,
    asking: &Asking,
    aside: Aside,
) -> Outcome<'a> {
    match aside {
        Aside::Back => back(scene, sheet, set, question, asking),
        Aside::Skip => skip(scene, sheet, set, question, asking),
        Aside::Why => unfold(scene, sheet, asking, Unfolded::Why, Outcome::stay(scene)),
        Aside::How => unfold(scene, sheet, asking, Unfolded::How(scene.dossier.member.system), Outcome::stay(scene)),
        Aside::HowOn(system) => {
            let known = scene.dossier.member.system == Some(system);
            let stay = Outcome::stay(scene);
            let chosen = if known { stay } else { stay.keep(Record::SystemChosen { system }) };
            unfold(scene, sheet, asking, Unfolded::How(Some(system)), chosen)
        }
        Aside::Pause => {
            let rested = Asking { settled: 0, ..asking.clone() };
            // The question stays open: its buttons work, and a restart shows it again.
            Outcome::at(Place::Asking(rested)).say(resting(scene, sheet, set))
        }
        Aside::Edit => edit(scene, sheet, question),
    }
}

/// Says how far somebody is who rests.
pub(crate) fn resting<'a>(scene: &Scene<'a>, sheet: &Sheet, set: &'a QuestionSet) -> Reply<'a> {
    let of = scene.asked(set, &sheet.diagnosis).len();
    Reply::Resting { sheet: sheet.id.clone(), answered: scene.answered(set, sheet), of }
}

/// Opens a question that was picked from the list.
fn edit<'a>(scene: &Scene<'a>, sheet: &Sheet, question: &'a Question) -> Outcome<'a> {
    let picked = Asking { then: Then::Review, ..begin::asking(sheet.id.clone(), question.id.clone(), Walk::Open, 0) };
    ask(scene, sheet, picked, Outcome::stay(scene))
}

fn back<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &'a QuestionSet,
    question: &'a Question,
    asking: &Asking,
) -> Outcome<'a> {
    if asking.then == Then::Review {
        return review::show(scene, &sheet.id);
    }
    let Some(earlier) = before(&scene.asked(set, &sheet.diagnosis), &question.id) else {
        let outcome = Outcome::stay(scene).say(Reply::FirstAlready);
        return ask(scene, sheet, asking.clone(), outcome);
    };
    let outcome = Outcome::stay(scene).say_over(begin::slot(asking), left(sheet, question));
    let settled = asking.settled.saturating_sub(1);
    ask(scene, sheet, Asking { question: earlier, settled, ..asking.clone() }, outcome)
}

fn skip<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &'a QuestionSet,
    question: &'a Question,
    asking: &Asking,
) -> Outcome<'a> {
    let mut sheet = sheet.clone();
    let mut outcome = Outcome::stay(scene);
    if sheet.choice(&question.id).is_some() || asking.walk == Walk::Skipped {
        outcome = outcome.say_over(begin::slot(asking), left(&sheet, question));
    } else {
        outcome = outcome.say_over(begin::slot(asking), Reply::PutAside { question });
    }
    if sheet.choice(&question.id).is_none() && sheet.skipped.insert(question.id.clone()) {
        outcome = outcome.keep(ballot::skipped(&sheet, question));
    }
    onward(scene, &sheet, set, asking, outcome)
}

/// Goes on after a question was settled: to a rest, the next question, or the list.
pub(crate) fn onward<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &'a QuestionSet,
    asking: &Asking,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    if asking.then == Then::Review {
        return review::after_edit(scene, sheet, outcome);
    }
    let asked = scene.asked(set, &sheet.diagnosis);
    let Some(step) = next(&asked, sheet, Some(&asking.question), asking.walk) else {
        return review::after_edit(scene, sheet, outcome);
    };
    let settled = asking.settled.saturating_add(1);
    if settled >= BLOCK && left_after(&asked, sheet, &asking.question, asking.walk) > FEW {
        let rest = Reply::Rest { sheet: sheet.id.clone(), answered: scene.answered(set, sheet), of: asked.len() };
        let after = Some(asking.question.clone());
        let resting = Place::Resting { sheet: sheet.id.clone(), after, walk: asking.walk, misheard: 0 };
        return outcome.go(resting).say(rest);
    }
    ask(scene, sheet, begin::asking(sheet.id.clone(), step.question, step.walk, settled), outcome)
}

/// Questions in a block (ST3).
const BLOCK: u8 = 5;
/// A rest before the very last questions would only be in the way.
const FEW: usize = 2;

fn left<'a>(sheet: &Sheet, question: &'a Question) -> Reply<'a> {
    Reply::Left { question, standing: sheet.choice(&question.id) }
}

fn unfold<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    asking: &Asking,
    unfolded: Unfolded,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    match asked(scene, sheet, asking, unfolded) {
        Some(asked) => outcome.say_over(begin::slot(asking), Reply::Asked(Box::new(asked))),
        None => outcome.say(Reply::Strange),
    }
}

/// Puts together what is shown of a question.
pub(crate) fn asked<'a>(scene: &Scene<'a>, sheet: &Sheet, asking: &Asking, unfolded: Unfolded) -> Option<Asked<'a>> {
    let set = scene.set_of(sheet)?;
    let question = set.question(&asking.question)?;
    Some(Asked {
        sheet: sheet.id.clone(),
        question,
        set,
        progress: scene.progress(set, sheet, question),
        standing: sheet.choice(&question.id),
        lead: Lead::Nothing,
        unfolded,
        from_review: asking.then == Then::Review,
    })
}
