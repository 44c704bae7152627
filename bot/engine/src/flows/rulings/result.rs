//! The company's answer: provisional until all is decided, then points, band, and where they come from (SC1, SC10).

use super::super::company;
use super::{edition, say};
use crate::outcome::Outcome;
use crate::reply::Company;
use crate::scene::Deciding;
use crate::{Reply, RulingReply, Scene};
use content::{Choice, SetKind};
use journey::ledger::{Asked, RulingFact, Run};
use journey::{Deed, Ledger, Record, Sheet, explain, left_out, look_first, score};

/// How many things to look at first are named.
const SHOWN: usize = 3;

/// Keeps a decision, and what follows from it.
pub(super) fn keep<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: Outcome<'a>, fact: RulingFact) -> Outcome<'a> {
    let kept = company::ruling(outcome, fact);
    let after = after(scene, of, &kept);
    let answers = after.answers();
    company::settle(scene, kept, &of.id, of.run, of.set, &answers)
}

/// Puts the run together as it is after what an outcome keeps.
pub(super) fn after<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: &Outcome<'a>) -> Deciding<'a> {
    let mut ledger = Ledger { runs: scene.dossier.ledger.runs.clone(), ..Ledger::default() };
    for record in &outcome.records {
        if let Record::Ledger { fact } = record {
            ledger.apply(fact, &scene.dossier.member.id, scene.now);
        }
    }
    let rulings = ledger.runs.get(&of.id).map(Run::standing).unwrap_or_default();
    Deciding { id: of.id.clone(), run: of.run, set: of.set, spreads: of.spreads.clone(), rulings }
}

/// Shows the company's answer.
pub(super) fn show<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    let answers = of.answers();
    let weak = look_first(of.set, &answers);
    let gaps = journey::gaps(of.set, &answers);
    let known = |gap: &journey::Gap| scene.dossier.ledger.actions.contains_key(&gap.action(&of.id));
    let opens_now = |gap: &journey::Gap| gap.aim == journey::Aim::FindOut;
    let to_take_on = gaps.iter().filter(|gap| !known(gap) && !opens_now(gap)).count();
    let checks = company::checks_news(scene, &outcome);
    outcome.say(Reply::Rulings(RulingReply::Company(Box::new(Company {
        run: of.id.clone(),
        set: of.set,
        score: score(of.set, &answers),
        decided: answers.len(),
        weak: weak.len(),
        look_first: weak.into_iter().take(SHOWN).collect(),
        unknown: answers.values().filter(|choice| **choice == Choice::Unknown).count(),
        left_out: left_out(&of.rulings).len(),
        to_take_on: if scene.dossier.may(Deed::KeepActions) { to_take_on } else { 0 },
        newer: edition::offered(scene, of),
        way_back: edition::way_back(of.run),
        checks,
    }))))
}

/// Shows where the company's points come from.
pub(super) fn explained<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    let answers = of.answers();
    match explain(of.set, &answers).zip(score(of.set, &answers)) {
        Some((lines, score)) => {
            let left_out = left_out(&of.rulings).len();
            say(scene, RulingReply::Explained { set: of.set, lines, score, left_out })
        }
        None => show(scene, of, Outcome::stay(scene)),
    }
}

/// Shows what was decided, to look at one again.
pub(super) fn list<'a>(scene: &Scene<'a>, of: &Deciding<'a>, part: Option<u8>) -> Outcome<'a> {
    if part.is_some_and(|part| !of.set.parts.iter().any(|one| one.number == part)) {
        return Outcome::stay(scene).say(Reply::Strange);
    }
    say(scene, RulingReply::List { run: of.id.clone(), set: of.set, answers: of.answers(), part })
}

/// Answers who asks for points where the company answers as a whole.
pub(crate) fn points<'a>(scene: &Scene<'a>) -> Option<Outcome<'a>> {
    let (id, run) = scene.dossier.ledger.run_of(SetKind::SelfCheck)?;
    if run.asked == Asked::Alone
        && (run.opened_by == scene.dossier.member.id || scene.dossier.organization.members <= 1)
    {
        return None;
    }
    if !scene.dossier.may(Deed::SeeProposals) {
        return Some(say(scene, RulingReply::NoPointsAlone));
    }
    let of = Deciding::of(scene, id)?;
    Some(show(scene, &of, Outcome::stay(scene)))
}

/// Thanks somebody whose sheet is one of several; the points are the company's, later.
pub(crate) fn handed_in<'a>(scene: &Scene<'a>, sheet: &Sheet, outcome: Outcome<'a>) -> Outcome<'a> {
    let Some(set) = scene.set_of(sheet) else { return outcome.say(Reply::Ended) };
    let weak = look_first(set, sheet).into_iter().take(SHOWN).collect();
    outcome.say(Reply::Rulings(RulingReply::HandedIn {
        look_first: weak,
        due: scene.due(&sheet.diagnosis),
        run: scene.dossier.may(Deed::SeeProposals).then(|| sheet.diagnosis.id.clone()),
        next: next_after(scene, sheet),
    }))
}

/// Finds what somebody may go on with after handing a sheet in.
pub(crate) fn next_after(scene: &Scene<'_>, sheet: &Sheet) -> Option<SetKind> {
    SetKind::ALL.into_iter().find(|kind| *kind != sheet.diagnosis.set.kind && is_next(scene, *kind))
}

/// Tells whether this person has something to answer in a kind of run, or may open one.
pub(super) fn is_next(scene: &Scene<'_>, kind: SetKind) -> bool {
    let dossier = scene.dossier;
    match (dossier.current(kind), dossier.open.iter().find(|open| open.set.kind == kind)) {
        (Some(sheet), _) => sheet.submitted.is_none(),
        (None, Some(open)) => scene.is_asked(open),
        (None, None) => dossier.may(Deed::OpenDiagnosis),
    }
}
