//! How the company has its checks: each can be asked more or less often, paused, and taken up again.

use super::{check, keep, next_of, say};
use crate::outcome::Outcome;
use crate::reply::{CheckReply, SetLead};
use crate::{Reply, Scene};
use content::{Cadence, Check, CheckId};
use journey::Ledger;
use journey::ledger::{CheckFact, Fact};

/// Shows all of them.
pub(super) fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    listed(scene, &scene.dossier.ledger, crate::flows::menu::quiet(scene))
}

fn listed<'a>(scene: &Scene<'a>, ledger: &Ledger, outcome: Outcome<'a>) -> Outcome<'a> {
    let begun = ledger.checks_beginning().is_some();
    let line = |check: &'a Check| {
        let paused = ledger.checks.paused.contains(&check.id);
        (check, (!paused).then(|| ledger.cadence(check)))
    };
    say(outcome, CheckReply::Settings { lines: scene.content.checks().iter().map(line).collect(), begun })
}

/// Begins them, whatever became of the first run.
pub(super) fn begin<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if scene.dossier.ledger.checks_beginning().is_some() {
        return list(scene);
    }
    let ledger = after(scene, &CheckFact::ChecksBegun);
    listed(scene, &ledger, keep(Outcome::stay(scene), CheckFact::ChecksBegun))
}

/// Shows one.
pub(super) fn show<'a>(scene: &Scene<'a>, id: &CheckId) -> Outcome<'a> {
    changed(scene, id, None)
}

/// Asks one that often.
pub(super) fn often<'a>(scene: &Scene<'a>, id: &CheckId, cadence: Cadence) -> Outcome<'a> {
    let same = check(scene, id).is_some_and(|check| scene.dossier.ledger.cadence(check) == cadence);
    changed(scene, id, (!same).then(|| CheckFact::CheckSet { check: id.clone(), cadence }))
}

/// Does not ask one for the time being.
pub(super) fn pause<'a>(scene: &Scene<'a>, id: &CheckId) -> Outcome<'a> {
    let paused = scene.dossier.ledger.checks.paused.contains(id);
    changed(scene, id, (!paused).then(|| CheckFact::CheckPaused { check: id.clone() }))
}

/// Asks one again.
pub(super) fn resume<'a>(scene: &Scene<'a>, id: &CheckId) -> Outcome<'a> {
    let paused = scene.dossier.ledger.checks.paused.contains(id);
    changed(scene, id, paused.then(|| CheckFact::CheckResumed { check: id.clone() }))
}

/// Shows one as it is after a change.
fn changed<'a>(scene: &Scene<'a>, id: &CheckId, fact: Option<CheckFact>) -> Outcome<'a> {
    let Some(check) = check(scene, id) else { return Outcome::stay(scene).say(Reply::Strange) };
    let (ledger, lead) = match &fact {
        Some(fact) => (after(scene, fact), SetLead::Changed),
        None => (scene.dossier.ledger.clone(), SetLead::Nothing),
    };
    let cadence = ledger.cadence(check);
    let (paused, next) = (ledger.checks.paused.contains(id), next_of(scene, &ledger, check));
    let kept = fact.into_iter().fold(Outcome::stay(scene), keep);
    say(kept, CheckReply::Setting { check, cadence, paused, next, lead })
}

/// Tells what holds for the company after a fact.
fn after(scene: &Scene<'_>, fact: &CheckFact) -> Ledger {
    let mut ledger = scene.dossier.ledger.clone();
    ledger.apply(&Fact::Check(fact.clone()), &scene.dossier.member.id, scene.now);
    ledger
}
