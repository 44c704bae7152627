//! An answer, to the open question or by an old button (UX10, UX11, CT9).

use super::{ballot, company, devices, question, review};
use crate::outcome::Outcome;
use crate::reply::slot_of;
use crate::{Asking, Place, Press, Reply, Scene};
use content::{Choice, Question, QuestionId, QuestionSet};
use journey::plan::PATIENCE;
use journey::{Sheet, SheetId, score};

/// Takes an answer from a button.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, sheet: &SheetId, question: &QuestionId, choice: Choice) -> Outcome<'a> {
    let (sheet, set, question) = match on_sheet(scene, sheet, question) {
        Ok(found) => found,
        Err(reply) => return Outcome::stay(scene).say(reply),
    };
    if let Some(asking) = open_at(scene, sheet, &question.id) {
        return take(scene, sheet, set, question, asking, choice);
    }
    match sheet.choice(&question.id) {
        Some(kept) if kept == choice => Outcome::stay(scene).say(Reply::KeptAlready { question, choice }),
        from => Outcome::stay(scene).say(Reply::ChangeIt { sheet: sheet.id.clone(), question, from, to: choice }),
    }
}

/// Changes an answer after the person said that they mean it.
pub(crate) fn changed<'a>(scene: &Scene<'a>, sheet: &SheetId, question: &QuestionId, choice: Choice) -> Outcome<'a> {
    let (sheet, set, question) = match on_sheet(scene, sheet, question) {
        Ok(found) => found,
        Err(reply) => return Outcome::stay(scene).say(reply),
    };
    if let Some(asking) = open_at(scene, sheet, &question.id) {
        return take(scene, sheet, set, question, asking, choice);
    }
    let before = sheet.choice(&question.id);
    if before == Some(choice) {
        return Outcome::stay(scene).say(Reply::KeptAlready { question, choice });
    }
    let (kept, outcome) = keep(scene, sheet, set, question, choice, Outcome::stay(scene));
    let outcome = if ballot::is_loose(sheet, question) {
        outcome.say_over(slot_of(&sheet.id, &question.id), Reply::Settled { question, before, choice })
    } else {
        let against = devices::against(scene, set, question, choice, Some(&sheet.id));
        against.into_iter().fold(outcome.say(Reply::Settled { question, before, choice }), Outcome::say)
    };
    if kept.submitted.is_some() {
        let outcome = company::handed_in(scene, outcome, &kept);
        return review::outcome_in(scene, &kept, score(set, sheet), outcome);
    }
    match &scene.dossier.place {
        Place::Asking(_) => {
            let again = question::ask_again(scene);
            let mut outcome = outcome.go(again.place);
            outcome.replies.extend(again.replies);
            outcome
        }
        Place::Resting { .. } => outcome.say(question::resting(scene, &kept, set)),
        Place::New
        | Place::Reading
        | Place::Naming
        | Place::Typing { .. }
        | Place::Idle { .. }
        | Place::Reviewing { .. } => review::show_in(scene, &kept, outcome),
    }
}

/// Finds the change we have just asked about, if the last thing that happened was the press of an old answer.
pub(crate) fn asked_about(scene: &Scene<'_>) -> Option<(SheetId, QuestionId, Choice)> {
    let Press::Answer(sheet, question, choice) = Press::read(scene.dossier.last_press.as_ref()?)? else { return None };
    let (kept, _, _) = on_sheet(scene, &sheet, &question).ok()?;
    let asks = open_at(scene, kept, &question).is_none() && kept.choice(&question) != Some(choice);
    (asks && scene.acted_within(PATIENCE)).then_some((sheet, question, choice))
}

/// Takes an answer to the open question.
pub(crate) fn take<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &'a QuestionSet,
    question: &'a Question,
    asking: &Asking,
    choice: Choice,
) -> Outcome<'a> {
    let before = sheet.choice(&question.id).filter(|before| *before != choice);
    let (kept, outcome) = keep(scene, sheet, set, question, choice, Outcome::stay(scene));
    if ballot::is_loose(sheet, question) {
        let outcome = ballot::settled(scene, sheet, question, before, choice, outcome);
        return question::onward(scene, &kept, set, asking, outcome);
    }
    let slot = slot_of(&sheet.id, &question.id);
    let mut outcome = outcome.say_over(slot, Reply::Settled { question, before, choice });
    if let (Choice::Partly | Choice::NotInPlace | Choice::Unknown, Some(measure)) = (choice, question.measures.first())
    {
        let system = scene.dossier.member.system;
        outcome = outcome.say(Reply::Lesson { question, choice, measure: measure.clone(), system });
    }
    let against = devices::against(scene, set, question, choice, Some(&sheet.id));
    let outcome = against.into_iter().fold(outcome, Outcome::say);
    question::onward(scene, &kept, set, asking, outcome)
}

/// Keeps an answer, and makes the sheet as it is afterwards; the same choice again leaves no record.
fn keep<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    set: &QuestionSet,
    question: &Question,
    choice: Choice,
    outcome: Outcome<'a>,
) -> (Sheet, Outcome<'a>) {
    let mut kept = sheet.clone();
    if sheet.choice(&question.id) == Some(choice) {
        return (kept, outcome);
    }
    let printed = scene.content.printed(&set.name, scene.dossier.member.locale()).hash.clone();
    kept.answer(question.id.clone(), choice, printed.clone(), scene.now);
    (kept, outcome.keep(ballot::answered(sheet, question, choice, printed)))
}

/// Finds what a button of the person's own points to, or says why not.
fn on_sheet<'a>(
    scene: &Scene<'a>,
    sheet: &SheetId,
    question: &QuestionId,
) -> Result<(&'a Sheet, &'a QuestionSet, &'a Question), Reply<'a>> {
    let sheet = scene.dossier.sheet(sheet).ok_or(Reply::Strange)?;
    let set = scene.set_of(sheet).ok_or(Reply::Ended)?;
    let question = set.question(question).ok_or(Reply::Strange)?;
    if sheet.is_cast() {
        Err(ballot::loose(scene, sheet))
    } else if sheet.is_open() {
        Ok((sheet, set, question))
    } else {
        Err(ballot::ended(sheet))
    }
}

fn open_at<'a>(scene: &Scene<'a>, sheet: &Sheet, question: &QuestionId) -> Option<&'a Asking> {
    scene.dossier.place.open().filter(|asking| asking.sheet == sheet.id && asking.question == *question)
}
