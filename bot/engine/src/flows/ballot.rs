//! Answers that are cut loose from whoever gave them: drafted, handed in, and never shown again (PR2, PR3).

use super::{review, rulings};
use crate::outcome::Outcome;
use crate::reply::{BallotReply, Promised, slot_of};
use crate::{Reply, Scene};
use content::{Choice, PrintHash, Question, QuestionSet, Scope};
use journey::{Deed, Diagnosis, Draft, Mode, Record, Sheet};

/// Tells whether an answer to a question of a sheet will be cut loose: what somebody answers for a team or the company is not.
pub(crate) fn is_loose(sheet: &Sheet, question: &Question) -> bool {
    sheet.is_anonymous() && question.scope == Scope::Person
}

/// Notes an answer, so that it is sealed only where it keeps its name.
pub(crate) fn answered(sheet: &Sheet, question: &Question, choice: Choice, printed: PrintHash) -> Record {
    let (sheet_id, question_id) = (sheet.id.clone(), question.id.clone());
    if is_loose(sheet, question) {
        let draft = Draft::Answered { choice, printed };
        Record::Drafted { sheet: sheet_id, question: question_id, draft }
    } else {
        Record::Answered { sheet: sheet_id, question: question_id, choice, printed }
    }
}

/// Notes that a question was put aside.
pub(crate) fn skipped(sheet: &Sheet, question: &Question) -> Record {
    let (sheet_id, question_id) = (sheet.id.clone(), question.id.clone());
    if is_loose(sheet, question) {
        Record::Drafted { sheet: sheet_id, question: question_id, draft: Draft::Skipped }
    } else {
        Record::Skipped { sheet: sheet_id, question: question_id }
    }
}

/// Says what a question's answer is, with the lesson in the same message.
pub(crate) fn settled<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    question: &'a Question,
    before: Option<Choice>,
    choice: Choice,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let measure = match choice {
        Choice::InPlace => None,
        Choice::Partly | Choice::NotInPlace | Choice::Unknown => question.measures.first().cloned(),
    };
    let reply = match measure {
        Some(measure) => {
            let system = scene.dossier.member.system;
            Reply::Ballot(BallotReply::Taught { question, before, choice, measure, system })
        }
        None => Reply::Settled { question, before, choice },
    };
    outcome.say_over(slot_of(&sheet.id, &question.id), reply)
}

/// Tells what is promised before the first question.
pub(crate) fn promised(scene: &Scene<'_>, running: &Diagnosis) -> Promised {
    match scene.mode(running) {
        Mode::Anonymous => {
            let asked = scene.content.set(&running.set).map(|set| scene.asked(set, running)).unwrap_or_default();
            Promised::Loose { office: journey::cut(asked).office.len() }
        }
        mode @ (Mode::Named | Mode::Counted) => Promised::Mode(mode),
    }
}

/// Hands a sheet in: its answers go on a ballot, and nothing is said of them any more.
pub(crate) fn cast<'a>(scene: &Scene<'a>, sheet: &Sheet, set: &'a QuestionSet) -> Outcome<'a> {
    let journey::Cut { ballot, office } = journey::cut(scene.asked(set, &sheet.diagnosis));
    let record = Record::Cast { sheet: sheet.id.clone(), ballot, office };
    let next = rulings::next_after(scene, sheet);
    let reply = BallotReply::Cast { run: run_to_decide(scene, sheet), next };
    Outcome::at(review::place_after(&scene.dossier.place, sheet)).keep(record).say(Reply::Ballot(reply))
}

/// Says that the answers of a sheet are not linked to anybody any more.
pub(crate) fn loose<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Reply<'a> {
    Reply::Ballot(BallotReply::Loose { run: run_to_decide(scene, sheet) })
}

/// Says that a run has ended, and what became of a draft.
pub(crate) fn ended<'a>(sheet: &Sheet) -> Reply<'a> {
    if sheet.is_anonymous() { Reply::Ballot(BallotReply::DraftGone) } else { Reply::Ended }
}

fn run_to_decide(scene: &Scene<'_>, sheet: &Sheet) -> Option<journey::DiagnosisId> {
    scene.dossier.may(Deed::SeeProposals).then(|| sheet.diagnosis.id.clone())
}
