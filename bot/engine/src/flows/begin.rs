//! How a sheet begins, goes on, and begins anew.

use super::{menu, question, review};
use crate::outcome::Outcome;
use crate::reply::slot_of;
use crate::{Asking, Event, Place, Reply, Scene, Then};
use content::{QuestionId, SetKind};
use journey::{Diagnosis, DiagnosisId, Mode, Record, Sheet, SheetId, Walk, next};

/// Begins a set, goes on with it, or shows what came of it.
pub(crate) fn open<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind) -> Outcome<'a> {
    match scene.dossier.current(kind) {
        Some(sheet) if sheet.submitted.is_some() => review::outcome_of(scene, sheet, None),
        Some(sheet) => resume(scene, sheet),
        None => begin(scene, event, kind, Outcome::stay(scene)),
    }
}

/// Ends the run of a set and begins a new one, if this person opened it; what was answered stays as it is.
pub(crate) fn anew<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind) -> Outcome<'a> {
    let Some(sheet) = scene.dossier.current(kind) else { return begin(scene, event, kind, Outcome::stay(scene)) };
    if sheet.submitted.is_none() {
        return resume(scene, sheet);
    }
    if sheet.diagnosis.opened_by != scene.dossier.member.id {
        return review::outcome_of(scene, sheet, None);
    }
    let closed = Record::DiagnosisClosed { diagnosis: sheet.diagnosis.id.clone() };
    begin(scene, event, kind, Outcome::stay(scene).keep(closed))
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
    let asked = scene.asked(set);
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
    match next(&scene.asked(set), sheet, after, walk) {
        Some(step) => question::ask(scene, sheet, asking(sheet.id.clone(), step.question, step.walk, 0), outcome),
        None => review::show_in(scene, sheet, outcome),
    }
}

/// Opens a question without a past.
pub(crate) fn asking(sheet: SheetId, question: QuestionId, walk: Walk, settled: u8) -> Asking {
    Asking { sheet, question, walk, then: Then::Onward, settled, misheard: 0, covered: false }
}

fn begin<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind, outcome: Outcome<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let closing = |open: &&Diagnosis| outcome.records.iter().any(|record| closes(record, open));
    let running = dossier.open.iter().filter(|open| open.set.kind == kind).find(|open| !closing(open));
    let opened = running.cloned().unwrap_or_else(|| Diagnosis {
        id: DiagnosisId::derive(event.id.as_str()),
        set: scene.content.current(kind, dossier.member.today(scene.now)).name,
        mode: Mode::Counted.choose(dossier.organization.members).unwrap_or(Mode::Named),
        opened_by: dossier.member.id.clone(),
        opened: scene.now,
        closed: None,
    });
    let sheet = Sheet::new(SheetId::derive(event.id.as_str()), opened.clone());
    let Some(set) = scene.set_of(&sheet) else { return outcome.say(Reply::Ended) };
    let joins = running.is_some();
    let mut outcome = outcome;
    if !joins {
        outcome =
            outcome.keep(Record::DiagnosisOpened { diagnosis: opened.id.clone(), set: opened.set, mode: opened.mode });
    }
    let begun = Record::SheetBegun { sheet: sheet.id.clone(), diagnosis: opened.id.clone() };
    let outcome =
        outcome.keep(begun).say(Reply::Begun { set, mode: opened.mode, members: dossier.organization.members });
    ask_after(scene, &sheet, None, Walk::Open, outcome)
}

fn closes(record: &Record, open: &Diagnosis) -> bool {
    matches!(record, Record::DiagnosisClosed { diagnosis } if *diagnosis == open.id)
}

/// Names the slot of the question a place is at.
pub(crate) fn slot(asking: &Asking) -> crate::Slot {
    slot_of(&asking.sheet, &asking.question)
}
