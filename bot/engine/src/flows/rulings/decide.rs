//! Deciding one question: the spread of the answers, an answer, and why (SC5, SC7).

use super::super::typing;
use super::{inbox, result, say};
use crate::flows::devices;
use crate::outcome::Outcome;
use crate::reply::{Hidden, ToRule, UnitShown};
use crate::scene::Deciding;
use crate::{Place, Reply, RulingReply, RulingTyping, Scene, Typing, Verdict};
use content::{Choice, Question, QuestionId};
use journey::ledger::RulingFact;
use journey::{Deed, Mode, RulingError, Seen, Standing, Unit, Wish, rule};

/// The most characters a reason may have.
const LONGEST: usize = 200;

/// Shows how the answers to a question are spread.
pub(super) fn show<'a>(scene: &Scene<'a>, of: &Deciding<'a>, question: &QuestionId) -> Outcome<'a> {
    match of.set.question(question) {
        Some(question) => shown(scene, of, question, Outcome::stay(scene)),
        None => Outcome::stay(scene).say(Reply::Strange),
    }
}

/// Shows how the answers to a question are spread, after something else was said.
pub(super) fn shown<'a>(
    scene: &Scene<'a>,
    of: &Deciding<'a>,
    question: &'a Question,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    outcome.say(Reply::Rulings(RulingReply::ToRule(Box::new(to_rule(scene, of, question)))))
}

fn to_rule<'a>(scene: &Scene<'a>, of: &Deciding<'a>, question: &'a Question) -> ToRule<'a> {
    let spread = of.spreads.get(&question.id);
    let view = spread.map(journey::Spread::view);
    ToRule {
        run: of.id.clone(),
        question,
        why: match of.standing(&question.id) {
            Some(Standing::ToDecide(why)) => Some(why),
            Some(Standing::Agreed(_) | Standing::Ruled(_)) | None => None,
        },
        proposal: view.as_ref().and_then(journey::QuestionView::proposal),
        ruling: of.rulings.get(&question.id).cloned(),
        units: spread
            .map(|spread| spread.units.iter().map(|unit| unit_shown(scene, of, unit)).collect())
            .unwrap_or_default(),
        decides: scene.dossier.may(Deed::Rule),
        overtaken: false,
    }
}

/// Shows of a unit what may be shown: of few people, nothing but what their head answered (MG3).
fn unit_shown<'a>(scene: &Scene<'a>, of: &Deciding<'a>, unit: &Unit) -> UnitShown<'a> {
    let complete = !of.run.is_open() || unit.staff.answered() == unit.staff.asked;
    let answered = Some(unit.staff).filter(|staff| staff.answered() > 0);
    let (staff, hidden) = match (of.run.mode, answered) {
        (_, None) => (None, None),
        (Mode::Named, Some(staff)) => (Some(staff), None),
        (Mode::Counted, Some(staff)) => match staff.shown() {
            None => (None, Some(Hidden::Few)),
            Some(_) if !complete => (None, Some(Hidden::Waiting)),
            Some(staff) => (Some(staff), None),
        },
        // Ballots come out by four or more: whoever looks before and after sees what none of them said alone.
        (Mode::Anonymous, Some(staff)) => match staff.shown() {
            None => (None, Some(Hidden::Few)),
            Some(staff) => (Some(staff), None),
        },
    };
    let team = unit.team.as_ref().and_then(|team| scene.dossier.ledger.teams.get(team));
    UnitShown { name: team.map(|team| team.name.as_str()), head: unit.view.head, staff, hidden }
}

/// Picks an answer, and asks why.
pub(super) fn pick<'a>(
    scene: &Scene<'a>,
    of: &Deciding<'a>,
    question: &QuestionId,
    verdict: Verdict,
    revision: u32,
) -> Outcome<'a> {
    let Some(question) = of.set.question(question) else { return Outcome::stay(scene).say(Reply::Strange) };
    if standing_revision(of, &question.id) != revision {
        return overtaken(scene, of, question);
    }
    let choice = match verdict {
        Verdict::Choice(choice) => Some(choice),
        // The button is not there where the set does not offer it; a forged one changes nothing.
        Verdict::NotApplicable if !question.not_applicable => return shown(scene, of, question, Outcome::stay(scene)),
        Verdict::NotApplicable => None,
    };
    if let (Some(choice), Some(Standing::Ruled(ruling))) = (choice, of.standing(&question.id))
        && ruling.choice == choice
        && ruling.basis == journey::Basis::Chosen
    {
        // The same answer again decides nothing new.
        return shown(scene, of, question, Outcome::stay(scene));
    }
    ask_reason(scene, of, &question.id, choice, revision)
}

/// Asks why a question is decided so.
pub(super) fn ask_reason<'a>(
    scene: &Scene<'a>,
    of: &Deciding<'a>,
    question: &QuestionId,
    choice: Option<Choice>,
    revision: u32,
) -> Outcome<'a> {
    let Some(question) = of.set.question(question) else { return Outcome::stay(scene).say(Reply::Strange) };
    let reason = RulingTyping::Reason { run: of.id.clone(), question: question.id.clone(), choice, revision };
    let place = Place::Typing { what: Typing::Rulings(reason) };
    Outcome::at(place).say(Reply::Rulings(RulingReply::ReasonWanted { question, choice }))
}

/// Takes the reason, and decides.
pub(super) fn reason_typed<'a>(
    scene: &Scene<'a>,
    of: &Deciding<'a>,
    question: &QuestionId,
    choice: Option<Choice>,
    revision: u32,
    text: &str,
) -> Outcome<'a> {
    let Some(question) = of.set.question(question) else { return Outcome::stay(scene).say(Reply::Strange) };
    let reason = match typing::cleaned(text, LONGEST) {
        Ok(reason) => reason,
        Err(fault) => return say(scene, RulingReply::TextRefused(fault)),
    };
    let Some(standing) = of.standing(&question.id) else { return Outcome::stay(scene).say(Reply::Strange) };
    let seen = Seen { by: scene.dossier.member.id.clone(), at: scene.now, revision };
    let wish = choice.map_or(Wish::NotApplicable, Wish::Choice);
    let ruling = match rule(question, of.set, &standing, wish, Some(&reason), seen) {
        Ok(ruling) => ruling,
        Err(RulingError::Overtaken { .. }) => return overtaken(scene, of, question),
        Err(RulingError::ReasonMissing | RulingError::Concerns) => {
            return shown(scene, of, question, Outcome::stay(scene));
        }
    };
    let why = match standing {
        Standing::ToDecide(why) => Some(why),
        Standing::Agreed(_) | Standing::Ruled(_) => None,
    };
    let fact = RulingFact::Ruled {
        diagnosis: of.id.clone(),
        question: question.id.clone(),
        choice: ruling.choice,
        basis: ruling.basis,
        why,
        reason,
    };
    let outcome = result::keep(scene, of, Outcome::at(Place::Idle { misheard: 0 }), fact);
    let against = devices::against(scene, of.set, question, ruling.choice, None);
    let outcome = outcome.say(Reply::Rulings(RulingReply::Ruled { question, ruling }));
    inbox::onward(scene, of, against.into_iter().fold(outcome, Outcome::say))
}

/// Shows what somebody else decided meanwhile; what was picked or typed here changes nothing.
fn overtaken<'a>(scene: &Scene<'a>, of: &Deciding<'a>, question: &'a Question) -> Outcome<'a> {
    let shown = ToRule { overtaken: true, ..to_rule(scene, of, question) };
    Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Rulings(RulingReply::ToRule(Box::new(shown))))
}

fn standing_revision(of: &Deciding<'_>, question: &QuestionId) -> u32 {
    of.rulings.get(question).map_or(0, |ruling| ruling.revision)
}
