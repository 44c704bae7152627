//! Going on under another edition: a preview that changes nothing, the move, and the way back (CT4).

use super::super::{ballot, company};
use super::say;
use crate::outcome::Outcome;
use crate::reply::{MovePreview, WayBack};
use crate::scene::Deciding;
use crate::{Event, Reply, RulingReply, Scene};
use content::{Edition, EditionMap, Question, QuestionId, QuestionSet};
use journey::ledger::{Asked, RulingFact, Run};
use journey::{Deed, Diagnosis, DiagnosisId, Mode, Record, Sheet, SheetId};

/// Finds the edition an open run may go on under, if there is a newer one and it is known what it keeps.
fn newer<'a>(scene: &Scene<'a>, of: &Deciding<'_>) -> Option<&'a QuestionSet> {
    let current = scene.content.current(of.run.set.kind, scene.dossier.member.today(scene.now));
    let further = of.run.is_open() && current.name.edition > of.run.set.edition;
    (further && map(scene, of, current).is_some()).then_some(current)
}

/// Names the edition this person may move the run to.
pub(super) fn offered(scene: &Scene<'_>, of: &Deciding<'_>) -> Option<Edition> {
    newer(scene, of).map(|set| set.name.edition).filter(|_| scene.dossier.may(Deed::MigrateEdition))
}

/// Tells whether a run may go back to the edition it moved from.
pub(super) fn way_back(run: &Run) -> WayBack {
    // Ballots of the earlier run came out when it ended: whoever handed in there now would stand alone.
    let came_out = run.mode == Mode::Anonymous;
    if run.earlier.is_some() && run.is_open() && !came_out { WayBack::Open } else { WayBack::None }
}

fn map<'a>(scene: &Scene<'a>, of: &Deciding<'_>, to: &QuestionSet) -> Option<&'a EditionMap> {
    scene.content.map(of.run.set.kind, of.run.set.edition, to.name.edition)
}

/// Shows what a move would change; nothing is kept.
pub(super) fn preview<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    let Some(to) = newer(scene, of) else { return say(scene, RulingReply::NothingToMove) };
    let Some(map) = map(scene, of, to) else { return say(scene, RulingReply::NothingToMove) };
    let found = journey::preview_migration(map, &of.answers());
    let find = |ids: Vec<&QuestionId>, set: &'a QuestionSet| -> Vec<&'a Question> {
        ids.into_iter().filter_map(|id| set.question(id)).collect()
    };
    say(
        scene,
        RulingReply::MovePreview(Box::new(MovePreview {
            run: of.id.clone(),
            from: of.set,
            to,
            carried: found.carried.len(),
            reworded: find(found.reworded.iter().map(|kept| &kept.to).collect(), to),
            added: find(found.added.iter().collect(), to),
            removed: find(found.removed.iter().collect(), of.set),
        })),
    )
}

/// Moves the run: the earlier one ends as it stands, and what means the same stays answered and decided in the new one.
pub(super) fn move_over<'a>(scene: &Scene<'a>, event: &Event, of: &Deciding<'a>) -> Outcome<'a> {
    let Some((to, map)) = newer(scene, of).and_then(|to| Some((to, map(scene, of, to)?))) else {
        return say(scene, RulingReply::NothingToMove);
    };
    let opened = Diagnosis {
        id: DiagnosisId::derive(event.id.as_str()),
        set: to.name,
        mode: of.run.mode,
        opened_by: scene.dossier.member.id.clone(),
        opened: scene.now,
        closed: None,
    };
    let asked = match &of.run.asked {
        // Whoever answered alone goes on alone; somebody else's sheet cannot be the answer of this one.
        Asked::Alone if of.run.opened_by != scene.dossier.member.id => return say(scene, RulingReply::NothingToMove),
        asked @ (Asked::Alone | Asked::People(_) | Asked::Teams(_) | Asked::All) => asked.clone(),
    };
    let outcome = company::end(scene, Outcome::stay(scene), &of.id);
    let outcome = company::open(outcome, &opened, asked, of.run.due);
    let kept = map.carried.iter().map(|kept| (kept.from.clone(), kept.to.clone())).collect();
    let moved = RulingFact::Moved { from: of.id.clone(), diagnosis: opened.id.clone(), kept };
    let outcome = company::ruling(outcome, moved);
    let outcome = match scene.dossier.sheets.iter().find(|sheet| sheet.diagnosis.id == of.id) {
        Some(earlier) => {
            let sheet = SheetId::derive(event.id.as_str());
            let begun = Record::SheetBegun { sheet: sheet.clone(), diagnosis: opened.id.clone() };
            carry(map, earlier, &Sheet::new(sheet, opened.clone()), to)
                .into_iter()
                .fold(outcome.keep(begun), Outcome::keep)
        }
        None => outcome,
    };
    let back = match opened.mode {
        Mode::Named | Mode::Counted => WayBack::Open,
        Mode::Anonymous => WayBack::None,
    };
    outcome.say(Reply::Rulings(RulingReply::Moved { run: opened.id, set: to, back }))
}

/// Takes a person's own answers over from the earlier run, when they begin their sheet in the one that goes on from it.
pub(crate) fn carried(scene: &Scene<'_>, into: &Sheet, set: &QuestionSet) -> Vec<Record> {
    let diagnosis = &into.diagnosis;
    let earlier = scene.run(&diagnosis.id).and_then(|run| run.earlier.as_ref());
    let Some(earlier) = earlier.and_then(|id| scene.dossier.sheets.iter().find(|sheet| sheet.diagnosis.id == *id))
    else {
        return Vec::new();
    };
    let map = scene.content.map(diagnosis.set.kind, earlier.diagnosis.set.edition, diagnosis.set.edition);
    map.map(|map| carry(map, earlier, into, set)).unwrap_or_default()
}

/// Carries answers over. What is to be cut loose is answered anew: the earlier answer would tell whose the ballot is.
fn carry(map: &EditionMap, earlier: &Sheet, into: &Sheet, set: &QuestionSet) -> Vec<Record> {
    let answered = map.carried.iter().filter_map(|kept| {
        let answer = earlier.answers.get(&kept.from)?;
        let question = set.question(&kept.to).filter(|question| !ballot::is_loose(into, question))?;
        Some(ballot::answered(into, question, answer.choice, answer.printed.clone()))
    });
    answered.collect()
}

/// Takes the move back: the earlier run takes answers again, and the later one ends as it stands.
pub(super) fn undo<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    let earlier = of.run.earlier.as_ref().filter(|_| way_back(of.run) == WayBack::Open);
    let found = earlier.and_then(|id| Some((id, scene.run(id)?)));
    let Some((id, set)) = found.and_then(|(id, run)| Some((id, scene.content.set(&run.set)?))) else {
        return say(scene, RulingReply::NothingToMove);
    };
    if !scene.dossier.may(Deed::MigrateEdition) {
        return say(scene, RulingReply::NotYours);
    }
    let restored = RulingFact::Restored { diagnosis: id.clone(), instead_of: of.id.clone() };
    let outcome = Outcome::stay(scene)
        .keep(Record::DiagnosisClosed { diagnosis: of.id.clone() })
        .keep(Record::DiagnosisReopened { diagnosis: id.clone() });
    company::ruling(outcome, restored).say(Reply::Rulings(RulingReply::Restored { run: id.clone(), set }))
}
