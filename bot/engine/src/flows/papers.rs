//! The company's papers: the policy and its publication, the declaration prepared and remembered, and the board (CT5, CT7, JN1).

mod print;

pub(crate) use print::policy;

use super::form;
use crate::outcome::Outcome;
use crate::press::{Paper, PaperPress};
use crate::reply::{FormReply, PaperReply, PrintReply};
use crate::{Place, Reply, Scene, Typing};
use content::SetKind;
use jiff::civil::Date;
use journey::ledger::{Fact, Field, Form, PaperFact, Run};
use journey::{
    Action, ActionState, Decided, DeclarationId, Declared, Deed, Ground, Ledger, PolicyHash, PolicyState, Publication,
    Record, Star,
};
use std::collections::BTreeMap;

/// Does what a button of the board or of a paper means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: PaperPress) -> Outcome<'a> {
    match press {
        PaperPress::Make => make(scene),
        PaperPress::PublishedAgain => published_again(scene),
        PaperPress::CheckWords => {
            Outcome::at(Place::Typing { what: Typing::Wording }).say(papers(PaperReply::WordsWanted))
        }
        PaperPress::WhatNext => Outcome::stay(scene).say(papers(PaperReply::WhatNext)),
    }
}

/// Shows where the company stands.
pub(crate) fn show_board<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    board_in(scene, &scene.dossier.ledger, Outcome::stay(scene))
}

/// Opens the policy: what is missing is asked, what stands is shown.
pub(crate) fn open_policy<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if scene.dossier.may(Deed::WritePolicy) {
        form::open(scene, Form::Policy)
    } else {
        let state = state(scene, &scene.dossier.ledger);
        Outcome::stay(scene).say(papers(PaperReply::Policy { state }))
    }
}

/// Opens the declaration: what was declared is shown; else it is prepared.
pub(crate) fn declaration<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    match scene.dossier.ledger.papers.declared {
        Some(_) => show_board(scene),
        None => form::pressed(scene, crate::FormPress::Open(Form::Preparation)),
    }
}

/// Shows whom to call when something happened; whoever may fills in what is missing.
pub(crate) fn card<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if scene.dossier.may(Deed::EditIncidentCard) {
        form::open(scene, Form::Incident)
    } else {
        form::shown(&scene.dossier.ledger, Form::Incident, Outcome::stay(scene)).say(papers(PaperReply::Card))
    }
}

/// Checks a text that was typed for words that claim too much.
pub(crate) fn check_words<'a>(text: &str) -> Outcome<'a> {
    let finds = journey::check_wording(text);
    Outcome::at(Place::Idle { misheard: 0 }).say(papers(PaperReply::WordsChecked { finds }))
}

/// Says what a form makes once nothing is missing in it, and keeps what follows from it.
pub(crate) fn finished<'a>(scene: &Scene<'a>, ledger: &Ledger, form: Form, outcome: Outcome<'a>) -> Outcome<'a> {
    if ledger.missing(form).is_some() {
        return form::shown(ledger, form, outcome);
    }
    match form {
        Form::Policy => {
            let state = state(scene, ledger);
            form::shown(ledger, form, outcome).say(papers(PaperReply::Policy { state }))
        }
        Form::Publication => publish(scene, ledger, outcome),
        Form::Preparation => {
            let preparation = ledger.preparation();
            let prepared = PaperReply::Prepared { star: preparation.star, lacks: preparation.missing() };
            form::shown(ledger, form, outcome).say(papers(prepared))
        }
        Form::Declared => declared(scene, ledger, outcome),
        Form::Incident => form::shown(ledger, form, outcome).say(papers(PaperReply::Card)),
        Form::Notice => {
            let papers = vec![Paper::Notice, Paper::Privacy];
            form::shown(ledger, form, outcome).say(Reply::Prints(Box::new(PrintReply::Shelf { papers })))
        }
    }
}

/// Says that the policy holds, if nothing is open in it.
fn make<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    if !scene.dossier.may(Deed::WritePolicy) {
        return not_yours(scene);
    }
    if text(scene, ledger).is_none() {
        return form::ask_what_is_wrong(scene, Form::Policy).unwrap_or_else(|| form::open(scene, Form::Policy));
    }
    let made = Outcome::at(Place::Idle { misheard: 0 });
    let made = if ledger.papers.made.is_some() { made } else { made.keep(fact(PaperFact::PolicyMade)) };
    made.say(papers(PaperReply::Made))
}

fn publish<'a>(scene: &Scene<'a>, ledger: &Ledger, outcome: Outcome<'a>) -> Outcome<'a> {
    let today = today(scene);
    let made = text(scene, ledger).filter(|_| ledger.papers.made.is_some());
    let parts = (made, ledger.outlet(), ledger.day(Form::Publication, Field::On));
    let (Some(hash), Some(outlet), Some(on)) = parts else {
        return outcome.go(Place::Idle { misheard: 0 }).say(papers(PaperReply::NothingToPublish));
    };
    match Publication::new(outlet, on, hash, today) {
        Ok(publication) => note_publication(ledger, publication, outcome),
        Err(_) => form::shown(ledger, Form::Publication, outcome),
    }
}

/// Notes that the text as it stands is where the earlier one was.
fn published_again<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    if !scene.dossier.may(Deed::PublishPolicy) {
        return not_yours(scene);
    }
    match (text(scene, ledger), &ledger.papers.published) {
        (Some(hash), Some(before)) => {
            let publication = Publication { outlet: before.outlet.clone(), on: today(scene), hash };
            note_publication(ledger, publication, Outcome::at(Place::Idle { misheard: 0 }))
        }
        (_, _) => form::open(scene, Form::Publication),
    }
}

fn note_publication<'a>(ledger: &Ledger, publication: Publication, outcome: Outcome<'a>) -> Outcome<'a> {
    let outcome = outcome.go(Place::Idle { misheard: 0 });
    let known = ledger.papers.published.as_ref() == Some(&publication);
    let published = PaperFact::PolicyPublished { publication: publication.clone() };
    let outcome = if known { outcome } else { outcome.keep(fact(published)) };
    outcome.say(papers(PaperReply::Published { publication }))
}

fn declared<'a>(scene: &Scene<'a>, ledger: &Ledger, outcome: Outcome<'a>) -> Outcome<'a> {
    let text = |field| ledger.filled(Form::Declared, field);
    let star = text(Field::Star).and_then(Star::parse);
    let id = text(Field::Id).and_then(|id| DeclarationId::parse(id).ok());
    let (Some(star), Some((id, _)), Some(on)) = (star, id, ledger.day(Form::Declared, Field::On)) else {
        return form::shown(ledger, Form::Declared, outcome);
    };
    match Declared::new(star, id, on, text(Field::Logo), today(scene)) {
        Ok(declared) => {
            let known = ledger.papers.declared.as_ref() == Some(&declared);
            let kept = fact(PaperFact::Declared { declared: declared.clone() });
            let outcome = if known { outcome } else { outcome.keep(kept) };
            let next_review = journey::next_review(on, &scene.calendar());
            outcome.go(Place::Idle { misheard: 0 }).say(papers(PaperReply::Noted { declared, next_review }))
        }
        Err(_) => form::shown(ledger, Form::Declared, outcome),
    }
}

fn board_in<'a>(scene: &Scene<'a>, ledger: &Ledger, outcome: Outcome<'a>) -> Outcome<'a> {
    let policy = state(scene, ledger);
    let board = Box::new(journey::board(&ground(scene, ledger, policy)));
    outcome.say(papers(PaperReply::Board { board, policy }))
}

/// Gathers what the board is computed from.
fn ground(scene: &Scene<'_>, ledger: &Ledger, policy: PolicyState) -> Ground {
    let (articles, gaps) = decided(scene, ledger, SetKind::Articles);
    let (self_check, _) = decided(scene, ledger, SetKind::SelfCheck);
    let open: Vec<&Action> = ledger.actions.values().filter(|action| action.state == ActionState::Open).collect();
    let overdue = open.iter().filter(|action| action.is_overdue(today(scene))).count();
    let declared = ledger.papers.declared.clone();
    let last = latest(ledger, SetKind::SelfCheck).or_else(|| latest(ledger, SetKind::Articles));
    let last = last.map(|run| scene.dossier.member.today(run.opened_at));
    let looked = declared.as_ref().map(|declared| declared.on).into_iter().chain(last).max();
    let next_review = looked.map(|looked| journey::next_review(looked, &scene.calendar()));
    Ground { articles, gaps, actions: (open.len(), overdue), self_check, policy, declared, next_review }
}

/// Finds the latest run of a set through the company.
fn latest(ledger: &Ledger, kind: SetKind) -> Option<&Run> {
    ledger.runs.values().filter(|run| run.set.kind == kind).max_by_key(|run| run.opened_at)
}

/// Tells how many questions of a set the company has answers to, and how many of them are not ○.
fn decided(scene: &Scene<'_>, ledger: &Ledger, kind: SetKind) -> (Decided, usize) {
    let run = latest(ledger, kind);
    let Some(set) = run.and_then(|run| scene.content.set(&run.set)) else { return (Decided::default(), 0) };
    let answers: BTreeMap<_, _> = run.map(Run::answers).unwrap_or_default();
    (Decided::of(set, &answers), journey::gaps(set, &answers).len())
}

/// Computes the hash of the policy's text as it stands; none while something is open in it.
fn text(scene: &Scene<'_>, ledger: &Ledger) -> Option<PolicyHash> {
    let policy = print::policy(ledger, today(scene))?;
    PolicyHash::try_from(policy.text_hash(scene.content).as_str().to_owned()).ok()
}

fn state(scene: &Scene<'_>, ledger: &Ledger) -> PolicyState {
    ledger.policy_state(text(scene, ledger).as_ref())
}

fn not_yours<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Form(FormReply::NotYours))
}

fn papers<'a>(reply: PaperReply) -> Reply<'a> {
    Reply::Papers(Box::new(reply))
}

fn fact(fact: PaperFact) -> Record {
    Record::Ledger { fact: Fact::Paper(fact) }
}

fn today(scene: &Scene<'_>) -> Date {
    scene.dossier.member.today(scene.now)
}
