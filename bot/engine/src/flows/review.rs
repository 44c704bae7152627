//! The list before handing in, handing in, and what comes of it (UX7, SC1, SC10).

use super::{ballot, begin, company, menu, question, rest, rulings};
use crate::outcome::Outcome;
use crate::press::Deed;
use crate::{Place, Reply, Scene};
use content::{Choice, SetKind};
use journey::{Record, Score, Sheet, SheetId, explain, look_first, score};

/// Answers what was pressed about a sheet.
pub(crate) fn deed<'a>(scene: &Scene<'a>, sheet: &SheetId, deed: Deed) -> Outcome<'a> {
    let Some(sheet) = scene.dossier.sheet(sheet) else { return Outcome::stay(scene).say(Reply::Strange) };
    if sheet.is_cast() {
        return Outcome::stay(scene).say(ballot::loose(scene, sheet));
    }
    match deed {
        Deed::Explain => explained(scene, sheet),
        Deed::Review => show(scene, &sheet.id),
        Deed::Continue | Deed::FromFirst | Deed::Later | Deed::Submit | Deed::Anew if !sheet.is_open() => {
            Outcome::stay(scene).say(ballot::ended(sheet))
        }
        Deed::Continue => begin::resume(scene, sheet),
        Deed::Keep => question::ask_again(scene),
        Deed::FromFirst => begin::from_first(scene, sheet),
        Deed::Later => rest::choices(scene),
        Deed::Submit => submit(scene, sheet),
        Deed::Anew => match scene.set_of(sheet) {
            Some(set) => Outcome::stay(scene).say(Reply::BeginAnew { sheet: sheet.id.clone(), set }),
            None => Outcome::stay(scene).say(Reply::Ended),
        },
    }
}

/// Shows the answers of a sheet.
pub(crate) fn show<'a>(scene: &Scene<'a>, sheet: &SheetId) -> Outcome<'a> {
    match scene.dossier.sheet(sheet) {
        Some(sheet) => show_in(scene, sheet, Outcome::stay(scene)),
        None => menu::show(scene),
    }
}

/// Shows the answers of a sheet after something else was said.
pub(crate) fn show_in<'a>(scene: &Scene<'a>, sheet: &Sheet, outcome: Outcome<'a>) -> Outcome<'a> {
    if sheet.is_cast() {
        return outcome.say(ballot::loose(scene, sheet));
    }
    if sheet.is_anonymous() && !sheet.is_open() {
        return outcome.say(ballot::ended(sheet));
    }
    let Some(set) = scene.set_of(sheet) else { return outcome.say(Reply::Ended) };
    let can_submit = sheet.is_open() && sheet.submitted.is_none() && scene.is_complete(set, sheet);
    let place =
        if sheet.is_open() { Place::Reviewing { sheet: sheet.id.clone(), misheard: 0 } } else { outcome.place.clone() };
    outcome.go(place).say(Reply::Review {
        asked: scene.asked(set, &sheet.diagnosis),
        sheet: Box::new(sheet.clone()),
        set,
        can_submit,
    })
}

/// Shows the list again after one line was changed, or the new result if the sheet is handed in.
pub(crate) fn after_edit<'a>(scene: &Scene<'a>, sheet: &Sheet, outcome: Outcome<'a>) -> Outcome<'a> {
    let before = scene.dossier.sheet(&sheet.id);
    match (sheet.submitted, before.zip(scene.set_of(sheet))) {
        (Some(_), Some((before, set))) => {
            let outcome = company::handed_in(scene, outcome, sheet);
            outcome_in(scene, sheet, score(set, before), outcome)
        }
        (Some(_) | None, _) => show_in(scene, sheet, outcome),
    }
}

/// Shows the answers of one part.
pub(crate) fn part<'a>(scene: &Scene<'a>, sheet: &SheetId, part: u8) -> Outcome<'a> {
    let Some((sheet, set)) = scene.dossier.sheet(sheet).and_then(|sheet| Some((sheet, scene.set_of(sheet)?))) else {
        return Outcome::stay(scene).say(Reply::Strange);
    };
    if sheet.is_cast() {
        return Outcome::stay(scene).say(ballot::loose(scene, sheet));
    }
    if !sheet.is_open() {
        return Outcome::stay(scene).say(ballot::ended(sheet));
    }
    if !set.parts.iter().any(|one| one.number == part) {
        return Outcome::stay(scene).say(Reply::Strange);
    }
    Outcome::stay(scene).say(Reply::Part {
        asked: scene.asked(set, &sheet.diagnosis),
        sheet: Box::new(sheet.clone()),
        set,
        part,
    })
}

/// Shows the answers of the latest sheet.
pub(crate) fn latest<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let here = match &scene.dossier.place {
        Place::Asking(asking) => scene.dossier.sheet(&asking.sheet),
        Place::Resting { sheet, .. } | Place::Reviewing { sheet, .. } => scene.dossier.sheet(sheet),
        Place::New | Place::Reading | Place::Idle { .. } | Place::Naming | Place::Typing { .. } => None,
    };
    let Some(sheet) = here.or(scene.dossier.sheets.last()) else { return Outcome::stay(scene).say(Reply::NothingYet) };
    let shown = show_in(scene, sheet, Outcome::stay(scene));
    match &scene.dossier.place {
        // Looking at the answers must not close the question one is at.
        Place::Asking(_) => shown.go(scene.dossier.place.clone()),
        Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Typing { .. }
        | Place::Resting { .. }
        | Place::Reviewing { .. } => shown,
    }
}

/// Shows the points of the self-check: those handed in, or how many are decided.
pub(crate) fn points<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if let Some(outcome) = rulings::points(scene) {
        return outcome;
    }
    let dossier = scene.dossier;
    let sheet = dossier.current(SetKind::SelfCheck).or(dossier.latest_submitted(SetKind::SelfCheck));
    match sheet {
        Some(sheet) if sheet.submitted.is_some() => outcome_of(scene, sheet, None),
        Some(sheet) => explained(scene, sheet),
        None => Outcome::stay(scene).say(Reply::NothingYet),
    }
}

/// Says what a handed-in sheet shows.
pub(crate) fn outcome_of<'a>(scene: &Scene<'a>, sheet: &Sheet, before: Option<Score>) -> Outcome<'a> {
    outcome_in(scene, sheet, before, Outcome::stay(scene))
}

/// Says what a handed-in sheet shows, after something else was said.
pub(crate) fn outcome_in<'a>(
    scene: &Scene<'a>,
    sheet: &Sheet,
    before: Option<Score>,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    if sheet.is_cast() {
        return outcome.say(ballot::loose(scene, sheet));
    }
    let Some(set) = scene.set_of(sheet) else { return outcome.say(Reply::Ended) };
    let weak = look_first(set, sheet);
    let unknown = sheet.answers.values().filter(|answer| answer.choice == Choice::Unknown).count();
    let place = place_after(&outcome.place, sheet);
    if !scene.is_alone(&sheet.diagnosis) {
        return rulings::handed_in(scene, sheet, outcome.go(place));
    }
    let score = score(set, sheet);
    let to_take_on = company::to_take_on(scene, sheet, set);
    let checks = company::checks_news(scene, &outcome);
    outcome.go(place).say(Reply::Outcome {
        sheet: sheet.id.clone(),
        set,
        before: before.filter(|before| Some(before) != score.as_ref()).map(Box::new),
        score,
        weak: weak.len(),
        look_first: weak.into_iter().take(SHOWN).collect(),
        unknown,
        may_begin_anew: begin::may_begin_anew(scene, sheet),
        to_take_on: to_take_on.map(Box::new),
        checks,
    })
}

/// Tells where a conversation stands once a sheet is done: a question of another sheet stays open.
pub(crate) fn place_after(place: &Place, sheet: &Sheet) -> Place {
    match place {
        Place::Asking(asking) if asking.sheet != sheet.id => place.clone(),
        Place::Asking(_)
        | Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Typing { .. }
        | Place::Resting { .. }
        | Place::Reviewing { .. } => Place::Idle { misheard: 0 },
    }
}

/// How many things to look at first are named.
const SHOWN: usize = 3;

fn submit<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Outcome<'a> {
    let complete = scene.set_of(sheet).filter(|set| scene.is_complete(set, sheet));
    let Some(set) = complete else { return show_in(scene, sheet, Outcome::stay(scene)) };
    if sheet.is_anonymous() {
        return ballot::cast(scene, sheet, set);
    }
    if sheet.submitted.is_some() {
        return outcome_of(scene, sheet, None);
    }
    let mut handed_in = sheet.clone();
    handed_in.submitted = Some(scene.now);
    let kept = Outcome::stay(scene).keep(Record::Submitted { sheet: sheet.id.clone() });
    let kept = company::handed_in(scene, kept, &handed_in);
    outcome_in(scene, &handed_in, None, kept)
}

fn explained<'a>(scene: &Scene<'a>, sheet: &Sheet) -> Outcome<'a> {
    let shown = scene.set_of(sheet).and_then(|set| Some((set, explain(set, sheet)?, score(set, sheet)?)));
    match shown {
        Some((set, lines, score)) => Outcome::stay(scene).say(Reply::Explained { set, lines, score }),
        None => Outcome::stay(scene).say(Reply::NothingYet),
    }
}
