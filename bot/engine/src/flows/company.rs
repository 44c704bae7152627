//! What becomes the company's: runs that open and end, answers that are decided, and the actions that follow (SC6).

use crate::Scene;
use crate::outcome::Outcome;
use crate::reply::CheckNews;
use content::{Choice, QuestionId, QuestionSet, SetKind};
use jiff::civil::Date;
use journey::ledger::{ActionFact, Asked, CheckFact, Fact, RulingFact, Run};
use journey::{
    Action, ActionState, Aim, Deed, Diagnosis, DiagnosisId, Gap, MemberId, Owner, Record, Role, Sheet, default_due,
    gaps,
};
use std::collections::BTreeMap;

/// Keeps that a run is open, who is asked in it, and until when.
pub(crate) fn open<'a>(outcome: Outcome<'a>, opened: &Diagnosis, asked: Asked, due: Option<Date>) -> Outcome<'a> {
    let Diagnosis { id, set, mode, .. } = opened.clone();
    let fact = RulingFact::Opened { diagnosis: id.clone(), set, mode, asked, due };
    ruling(outcome.keep(Record::DiagnosisOpened { diagnosis: id, set, mode }), fact)
}

/// Keeps that a run has ended.
pub(crate) fn end<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, run: &DiagnosisId) -> Outcome<'a> {
    let outcome = outcome.keep(Record::DiagnosisClosed { diagnosis: run.clone() });
    match scene.run(run) {
        Some(_) => ruling(outcome, RulingFact::Ended { diagnosis: run.clone() }),
        None => outcome,
    }
}

/// Keeps a fact about a run.
pub(crate) fn ruling(outcome: Outcome<'_>, fact: RulingFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Ruling(fact) })
}

/// Keeps a fact about an action.
pub(crate) fn action(outcome: Outcome<'_>, fact: ActionFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Action(fact) })
}

/// Makes a sheet the company's answer, where one person answers for the company; what follows from it is kept too.
pub(crate) fn handed_in<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, sheet: &Sheet) -> Outcome<'a> {
    let run = scene.run(&sheet.diagnosis.id).filter(|run| run.asked == Asked::Alone);
    let Some((run, set)) = run.zip(scene.set_of(sheet)) else { return outcome };
    let answers: BTreeMap<QuestionId, Choice> =
        sheet.answers.iter().map(|(question, answer)| (question.clone(), answer.choice)).collect();
    if answers == run.answers() {
        return outcome;
    }
    let diagnosis = sheet.diagnosis.id.clone();
    let kept = ruling(outcome, RulingFact::HandedIn { diagnosis: diagnosis.clone(), answers: answers.clone() });
    settle(scene, kept, &diagnosis, run, set, &answers)
}

/// Draws from the company's answers what follows: わからない is something to find out, and what an answer settles is done.
pub(crate) fn settle<'a>(
    scene: &Scene<'a>,
    mut outcome: Outcome<'a>,
    id: &DiagnosisId,
    run: &Run,
    set: &QuestionSet,
    answers: &BTreeMap<QuestionId, Choice>,
) -> Outcome<'a> {
    for open in scene.dossier.ledger.actions.values().filter(|open| open.state == ActionState::Open) {
        let answer = open.question.as_ref().filter(|(of, _)| *of == set.name).and_then(|(_, of)| answers.get(of));
        if answer.is_some_and(|choice| open.is_settled_by(*choice)) {
            outcome = action(outcome, ActionFact::Set { action: open.id.clone(), state: ActionState::Done });
        }
    }
    let outcome = gaps(set, answers)
        .iter()
        .filter(|gap| gap.aim == Aim::FindOut)
        .fold(outcome, |outcome, gap| take_on(scene, outcome, id, run, gap));
    begin_checks(scene, outcome, set, answers)
}

/// Begins the checks when the company's answers to the self-check are complete: not everybody closes a round (CT8).
fn begin_checks<'a>(
    scene: &Scene<'a>,
    outcome: Outcome<'a>,
    set: &QuestionSet,
    answers: &BTreeMap<QuestionId, Choice>,
) -> Outcome<'a> {
    let complete = set.questions.iter().all(|question| answers.contains_key(&question.id));
    if set.name.kind == SetKind::SelfCheck && complete && scene.dossier.ledger.checks_beginning().is_none() {
        outcome.keep(Record::Ledger { fact: Fact::Check(CheckFact::ChecksBegun) })
    } else {
        outcome
    }
}

/// Tells whether the checks begin with what an outcome keeps: then it is said.
pub(crate) fn checks_news(scene: &Scene<'_>, outcome: &Outcome<'_>) -> CheckNews {
    let before = scene.dossier.ledger.checks_beginning();
    match before.or_else(|| scene.ledger_after(&outcome.records).checks_beginning()) {
        Some(_) if before.is_none() => CheckNews::Begin,
        Some(_) | None => CheckNews::Nothing,
    }
}

/// Takes a gap on, or opens its action again.
pub(crate) fn take_on<'a>(
    scene: &Scene<'a>,
    outcome: Outcome<'a>,
    id: &DiagnosisId,
    run: &Run,
    gap: &Gap,
) -> Outcome<'a> {
    match scene.dossier.ledger.actions.get(&gap.action(id)).map(|known| known.state) {
        Some(ActionState::Open) => outcome,
        Some(ActionState::Done | ActionState::Dropped) => {
            action(outcome, ActionFact::Set { action: gap.action(id), state: ActionState::Open })
        }
        None => {
            let due = default_due(scene.dossier.member.today(scene.now), gap, &scene.calendar());
            let owner = owner(run, &scene.dossier.member.id);
            let taken = Action::take_on(gap, id, owner, Some(due), scene.now);
            action(outcome, ActionFact::TakenOn { action: taken })
        }
    }
}

/// Lists the gaps of a run nobody took on yet; what was given up stays so.
pub(crate) fn not_taken_on(scene: &Scene<'_>, id: &DiagnosisId, run: &Run, set: &QuestionSet) -> Vec<Gap> {
    let known = |gap: &Gap| scene.dossier.ledger.actions.contains_key(&gap.action(id));
    gaps(set, &run.answers()).into_iter().filter(|gap| !known(gap)).collect()
}

/// Counts the gaps of a sheet that is the company's answer and that its owner may take on by one press; what nobody knows is
/// taken on without one.
pub(crate) fn to_take_on(scene: &Scene<'_>, sheet: &Sheet, set: &QuestionSet) -> Option<(DiagnosisId, usize)> {
    let id = &sheet.diagnosis.id;
    scene.run(id).filter(|_| scene.dossier.may(Deed::KeepActions))?;
    let known = |gap: &Gap| scene.dossier.ledger.actions.contains_key(&gap.action(id));
    let count = gaps(set, sheet).iter().filter(|gap| gap.aim == Aim::Improve && !known(gap)).count();
    (count > 0).then(|| (id.clone(), count))
}

/// Whoever answers alone sees to it; otherwise those who coordinate, until somebody is named.
fn owner(run: &Run, me: &MemberId) -> Owner {
    match run.asked {
        Asked::Alone => Owner::Member(me.clone()),
        Asked::People(_) | Asked::Teams(_) | Asked::All => Owner::Role(Role::Coordinator),
    }
}
