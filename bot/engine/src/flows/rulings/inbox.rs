//! The inbox: how far a run is, what nobody disagrees on, and what is to be decided, the oldest first (MG7, SC11).

use super::{edition, result, run, say};
use crate::flows::devices;
use crate::outcome::Outcome;
use crate::reply::{Hiding, InboxPage};
use crate::scene::Deciding;
use crate::{Fingerprint, Reply, RulingReply, Scene};
use content::{Choice, Question, QuestionId};
use journey::ledger::{Asked, RulingFact};
use journey::{Decision, Deed, DiagnosisId, headcount};
use std::collections::BTreeMap;

/// Shows the inbox of a run.
pub(super) fn show<'a>(scene: &Scene<'a>, id: &DiagnosisId) -> Outcome<'a> {
    if !scene.dossier.may(Deed::SeeProposals) {
        return say(scene, RulingReply::NotYours);
    }
    match Deciding::of(scene, id) {
        Some(of) => page(scene, &of, Outcome::stay(scene)),
        None => Outcome::stay(scene).say(Reply::Strange),
    }
}

/// Shows the inbox after something else was said.
pub(super) fn page<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    page_after(scene, of, outcome, Since::Same)
}

/// Whether the list is the one that was seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    Same,
    Changed,
}

fn page_after<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: Outcome<'a>, since: Since) -> Outcome<'a> {
    // Whoever answers alone decides by handing in: there is nothing to take or to settle.
    if of.run.asked == Asked::Alone {
        return result::show(scene, of, outcome);
    }
    let list = journey::inbox(of.set, &of.views(), &of.rulings);
    let agreed = agreed_in(&list);
    let to_decide = list.iter().filter_map(|decision| match decision {
        Decision::AcceptAll(_) => None,
        Decision::One { question, .. } => of.set.question(question),
    });
    outcome.say(Reply::Rulings(RulingReply::Inbox(Box::new(InboxPage {
        run: of.id.clone(),
        set: of.set,
        mode: of.run.mode,
        due: of.run.due,
        open: of.run.is_open(),
        people: headcount(&scene.people(&of.id, of.run)),
        out: scene.dossier.colleagues.ballots.get(&of.id).map_or(0, Vec::len),
        hiding: run::may_hide(scene, of).map_or(Hiding::None, |()| Hiding::Open),
        agreed: agreed.len(),
        seen: Fingerprint::parse(&journey::fingerprint(&agreed)).filter(|_| !agreed.is_empty()),
        to_decide: to_decide.collect(),
        decided: of.rulings.len(),
        changed: since == Since::Changed,
        decides: scene.dossier.may(Deed::Rule),
        to_answer: Some(of.run.set.kind).filter(|kind| of.run.is_open() && result::is_next(scene, *kind)),
        newer: edition::offered(scene, of),
        way_back: edition::way_back(of.run),
    }))))
}

/// Lists what nobody disagrees on.
fn agreed_in(list: &[Decision]) -> BTreeMap<QuestionId, Choice> {
    let agreed = list.iter().find_map(|decision| match decision {
        Decision::AcceptAll(agreed) => Some(agreed.clone()),
        Decision::One { .. } => None,
    });
    agreed.unwrap_or_default()
}

/// Takes in one what nobody disagrees on, if it is still what was seen.
pub(super) fn accept_all<'a>(scene: &Scene<'a>, of: &Deciding<'a>, seen: &Fingerprint) -> Outcome<'a> {
    let agreed = agreed_in(&journey::inbox(of.set, &of.views(), &of.rulings));
    if journey::fingerprint(&agreed) != seen.as_str() {
        return page_after(scene, of, Outcome::stay(scene), Since::Changed);
    }
    let count = agreed.len();
    let against =
        agreed.iter().find_map(|(id, choice)| devices::against(scene, of.set, of.set.question(id)?, *choice, None));
    let fact = RulingFact::Accepted { diagnosis: of.id.clone(), answers: agreed };
    let outcome = result::keep(scene, of, Outcome::stay(scene), fact);
    let outcome = outcome.say(Reply::Rulings(RulingReply::Accepted { count }));
    onward(scene, of, against.into_iter().fold(outcome, Outcome::say))
}

/// Goes on after something was decided: to the next question that waits, or to the company's answer.
pub(super) fn onward<'a>(scene: &Scene<'a>, of: &Deciding<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    let after = result::after(scene, of, &outcome);
    let list = journey::inbox(after.set, &after.views(), &after.rulings);
    let next: Option<&'a Question> = list.iter().find_map(|decision| match decision {
        Decision::AcceptAll(_) => None,
        Decision::One { question, .. } => after.set.question(question),
    });
    match (next, agreed_in(&list).is_empty()) {
        (Some(question), true) => super::decide::shown(scene, &after, question, outcome),
        (None, true) => result::show(scene, &after, outcome),
        (_, false) => page(scene, &after, outcome),
    }
}
