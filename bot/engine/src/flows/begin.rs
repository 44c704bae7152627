//! How a sheet begins, goes on, and begins anew.

use super::{ballot, company, leads, menu, question, review, rulings};
use crate::outcome::Outcome;
use crate::reply::{Promised, slot_of};
use crate::{Asking, Event, Place, Reply, RulingReply, Scene, SetUp, Then};
use content::{QuestionId, SetKind};
use journey::ledger::Asked;
use journey::{Deed, Diagnosis, DiagnosisId, Mode, Record, Sheet, SheetId, Walk, next};

/// Begins a set, goes on with it, or shows what came of it.
pub(crate) fn open<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind) -> Outcome<'a> {
    match scene.dossier.current(kind) {
        Some(sheet) if sheet.submitted.is_some() => review::outcome_of(scene, sheet, None),
        Some(sheet) => resume(scene, sheet),
        None => match scene.dossier.open.iter().find(|open| open.set.kind == kind) {
            Some(running) => join(scene, event, running),
            None => rulings::set_up::begin(scene, event, kind),
        },
    }
}

/// Takes part in a run that is open, if it asks this person anything.
fn join<'a>(scene: &Scene<'a>, event: &Event, running: &Diagnosis) -> Outcome<'a> {
    if !scene.is_asked(running) {
        return Outcome::stay(scene).say(Reply::Rulings(RulingReply::NotAsked));
    }
    let promise = if scene.is_alone(running) { Promised::Alone } else { ballot::promised(scene, running) };
    begin(scene, event, running, promise, Outcome::stay(scene))
}

/// Opens a run in which this person answers for the company, and begins it.
pub(crate) fn alone<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind, outcome: Outcome<'a>) -> Outcome<'a> {
    let opened = opened(scene, event, kind, Mode::Named);
    let outcome = company::open(outcome, &opened, Asked::Alone, None);
    begin(scene, event, &opened, Promised::Alone, outcome)
}

/// Makes the run that an event opens.
pub(crate) fn opened(scene: &Scene<'_>, event: &Event, kind: SetKind, mode: Mode) -> Diagnosis {
    Diagnosis {
        id: DiagnosisId::derive(event.id.as_str()),
        set: scene.content.current(kind, scene.dossier.member.today(scene.now)).name,
        mode,
        opened_by: scene.dossier.member.id.clone(),
        opened: scene.now,
        closed: None,
    }
}

/// Ends the run of a set and begins a new one, if this person opened it; what was answered stays as it is.
pub(crate) fn anew<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind) -> Outcome<'a> {
    let Some(sheet) = scene.dossier.current(kind) else { return open(scene, event, kind) };
    if sheet.submitted.is_none() {
        return resume(scene, sheet);
    }
    if !may_begin_anew(scene, sheet) {
        return review::outcome_of(scene, sheet, None);
    }
    let ended = company::end(scene, Outcome::stay(scene), &sheet.diagnosis.id);
    if scene.dossier.organization.members > 1 {
        // Whoever began alone may have colleagues by now.
        let asks = rulings::set_up::ask(scene, SetUp::new(kind));
        return Outcome { records: ended.records, ..asks };
    }
    alone(scene, event, kind, ended)
}

/// Goes on where the person stopped, whichever sheet it was.
pub(crate) fn go_on<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let here = match &scene.dossier.place {
        Place::Asking(asking) => Some(&asking.sheet),
        Place::Resting { sheet, .. } | Place::Reviewing { sheet, .. } => Some(sheet),
        Place::New | Place::Reading | Place::Idle { .. } | Place::Naming | Place::Typing { .. } => None,
    };
    let here = here.and_then(|id| scene.dossier.sheet(id)).filter(|sheet| sheet.is_open());
    match here.or_else(|| scene.dossier.unfinished().last()) {
        Some(sheet) => resume(scene, sheet),
        None => menu::show(scene),
    }
}

/// Goes on with a sheet: at its open question, at its next one, or at its review.
pub(crate) fn resume<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Outcome<'a> {
    if sheet.is_cast() {
        return Outcome::at(Place::Idle { misheard: 0 }).say(ballot::loose(scene, sheet));
    }
    match &scene.dossier.place {
        // Whoever asks to go on begins a new block.
        Place::Asking(asking) if asking.sheet == sheet.id => {
            question::reopen(scene, Asking { settled: 0, ..asking.clone() })
        }
        Place::Resting { sheet: resting, after, walk, .. } if *resting == sheet.id => {
            ask_after(scene, sheet, after.as_ref(), *walk, Outcome::stay(scene))
        }
        Place::Asking(_)
        | Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Typing { .. }
        | Place::Resting { .. }
        | Place::Reviewing { .. } => ask_after(scene, sheet, None, Walk::Open, Outcome::stay(scene)),
    }
}

/// Walks through a sheet from its first question; what was answered stands until it is changed.
pub(crate) fn from_first<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Outcome<'a> {
    let Some(set) = scene.set_of(sheet) else { return menu::show(scene) };
    let asked = scene.asked(set, &sheet.diagnosis);
    let Some(first) = asked.first() else { return menu::show(scene) };
    let asking = asking(sheet.id.clone(), first.id.clone(), Walk::Again, 0);
    question::ask(scene, sheet, asking, Outcome::stay(scene))
}

/// Asks what comes next on a sheet, or shows the review when nothing does.
fn ask_after<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    after: Option<&QuestionId>,
    walk: Walk,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let Some(set) = scene.set_of(sheet) else { return outcome.go(Place::Idle { misheard: 0 }).say(Reply::Ended) };
    match next(&scene.asked(set, &sheet.diagnosis), sheet, after, walk) {
        Some(step) => question::ask(scene, sheet, asking(sheet.id.clone(), step.question, step.walk, 0), outcome),
        None => review::show_in(scene, sheet, outcome),
    }
}

/// Opens a question without a past.
pub(crate) fn asking(sheet: SheetId, question: QuestionId, walk: Walk, settled: u8) -> Asking {
    Asking { sheet, question, walk, then: Then::Onward, settled, misheard: 0, covered: false }
}

/// Tells whether this person may end the run of a sheet and begin the next by one press: only where nobody else is in it.
pub(crate) fn may_begin_anew(scene: &Scene<'_>, sheet: &Sheet) -> bool {
    let own = sheet.diagnosis.opened_by == scene.dossier.member.id;
    sheet.is_open() && own && scene.is_alone(&sheet.diagnosis) && scene.dossier.may(Deed::OpenDiagnosis)
}

fn begin<'a>(
    scene: &Scene<'a>,
    event: &Event,
    running: &Diagnosis,
    promise: Promised,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let sheet = Sheet::new(SheetId::derive(event.id.as_str()), running.clone());
    let Some(set) = scene.set_of(&sheet) else { return outcome.say(Reply::Ended) };
    let begun = Record::SheetBegun { sheet: sheet.id.clone(), diagnosis: running.id.clone() };
    // What was answered under an earlier edition and means the same needs no second answer.
    let carried = rulings::carried(scene, &sheet, set);
    let sheet = carried.iter().fold(sheet, |mut sheet, record| {
        if let Record::Answered { question, choice, printed, .. } = record {
            sheet.answer(question.clone(), *choice, printed.clone(), scene.now);
        }
        sheet
    });
    let outcome = carried.into_iter().fold(outcome.keep(begun), Outcome::keep).say(Reply::Begun {
        set,
        count: scene.asked(set, running).len(),
        promise,
        due: scene.due(running),
        leaders: leads::seen_by(scene, scene.dossier.member.team.as_ref()),
    });
    ask_after(scene, &sheet, None, Walk::Open, outcome)
}

/// Names the slot of the question a place is at.
pub(crate) fn slot(asking: &Asking) -> crate::Slot {
    slot_of(&asking.sheet, &asking.question)
}
