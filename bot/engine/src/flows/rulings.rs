//! A run through the company: who is asked, how far it is, what is decided, and how it ends (SC2–SC11, MG7, PR2, CT4).

mod decide;
mod edition;
mod inbox;
mod result;
mod run;
pub(crate) mod set_up;

pub(crate) use edition::carried;
pub(crate) use result::{handed_in, next_after, points};
pub(crate) use run::{in_weeks, read_day};

use crate::outcome::Outcome;
use crate::scene::Deciding;
use crate::{Event, Reply, RulingPress, RulingReply, RulingTyping, RunDeed, Scene};
use content::{QuestionId, SetKind};
use journey::{Deed, DiagnosisId};

/// Shows the inbox of the run that counts: the self-check, otherwise the articles.
pub(crate) fn command<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    if !scene.dossier.may(Deed::SeeProposals) {
        return say(scene, RulingReply::NotYours);
    }
    let ledger = &scene.dossier.ledger;
    match ledger.run_of(SetKind::SelfCheck).or_else(|| ledger.run_of(SetKind::Articles)) {
        Some((id, _)) => inbox::show(scene, id),
        None => say(scene, RulingReply::NothingOpened { may_open: scene.dossier.may(Deed::OpenDiagnosis) }),
    }
}

/// Answers a button.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, event: &Event, press: RulingPress) -> Outcome<'a> {
    match press {
        RulingPress::SetUp(kind, step) => set_up::step(scene, event, kind, step),
        RulingPress::Run(id, deed) => with(scene, &id, needed(deed), |of| run_deed(scene, event, of, deed)),
        RulingPress::AcceptAll(id, seen) => with(scene, &id, Deed::Rule, |of| inbox::accept_all(scene, of, &seen)),
        RulingPress::Question(id, question) => {
            with(scene, &id, Deed::SeeProposals, |of| decide::show(scene, of, &question))
        }
        RulingPress::Pick(id, question, verdict, revision) => {
            with(scene, &id, Deed::Rule, |of| decide::pick(scene, of, &question, verdict, revision))
        }
        RulingPress::Part(id, part) => with(scene, &id, Deed::SeeProposals, |of| result::list(scene, of, Some(part))),
    }
}

fn run_deed<'a>(scene: &Scene<'a>, event: &Event, of: &Deciding<'a>, deed: RunDeed) -> Outcome<'a> {
    match deed {
        RunDeed::Inbox => inbox::page(scene, of, Outcome::stay(scene)),
        RunDeed::Result => result::show(scene, of, Outcome::stay(scene)),
        RunDeed::Explain => result::explained(scene, of),
        RunDeed::List => result::list(scene, of, None),
        RunDeed::Names => run::names(scene, of),
        RunDeed::Due => run::ask_due(&of.id, of.run),
        RunDeed::Weeks(weeks) => run::due_in(scene, of, weeks),
        RunDeed::Less => run::ask_less(scene, of),
        RunDeed::OnlyCounts => run::only_counts(scene, of),
        RunDeed::Hide => run::ask_hide(scene, of),
        RunDeed::HideNow => run::hide(scene, of),
        RunDeed::Close => run::ask_close(scene, of),
        RunDeed::CloseNow => run::close(scene, of),
        RunDeed::Move => edition::preview(scene, of),
        RunDeed::MoveNow => edition::move_over(scene, event, of),
        RunDeed::Undo => edition::undo(scene, of),
    }
}

/// Tells what somebody must be allowed to do.
fn needed(deed: RunDeed) -> Deed {
    match deed {
        RunDeed::Inbox | RunDeed::Result | RunDeed::Explain | RunDeed::List => Deed::SeeProposals,
        RunDeed::Names => Deed::SeeNames,
        RunDeed::Due | RunDeed::Weeks(_) => Deed::OpenDiagnosis,
        RunDeed::Less | RunDeed::OnlyCounts | RunDeed::Hide | RunDeed::HideNow => Deed::ChangeMode,
        RunDeed::Close | RunDeed::CloseNow => Deed::CloseDiagnosis,
        RunDeed::Move | RunDeed::MoveNow | RunDeed::Undo => Deed::MigrateEdition,
    }
}

/// Does something with a run, for whoever may.
fn with<'a>(
    scene: &Scene<'a>,
    id: &DiagnosisId,
    deed: Deed,
    then: impl FnOnce(&Deciding<'a>) -> Outcome<'a>,
) -> Outcome<'a> {
    if !scene.dossier.may(deed) {
        return say(scene, RulingReply::NotYours);
    }
    match Deciding::of(scene, id) {
        Some(of) => then(&of),
        None => Outcome::stay(scene).say(Reply::Strange),
    }
}

/// Shows how the answers to a question are spread, from elsewhere.
pub(crate) fn show_question<'a>(scene: &Scene<'a>, of: &Deciding<'a>, question: &QuestionId) -> Outcome<'a> {
    decide::show(scene, of, question)
}

/// Takes what was typed; none where nothing is typed at that step.
pub(crate) fn typed<'a>(scene: &Scene<'a>, event: &Event, what: &RulingTyping, text: &str) -> Option<Outcome<'a>> {
    match what {
        RulingTyping::SetUp(so_far) => set_up::typed(scene, event, so_far, text),
        RulingTyping::Due { run } => Some(with(scene, run, Deed::OpenDiagnosis, |of| run::due_typed(scene, of, text))),
        RulingTyping::Reason { run, question, choice, revision } => {
            Some(with(scene, run, Deed::Rule, |of| decide::reason_typed(scene, of, question, *choice, *revision, text)))
        }
    }
}

/// Asks again for what is typed.
pub(crate) fn ask<'a>(scene: &Scene<'a>, what: &RulingTyping) -> Outcome<'a> {
    match what {
        RulingTyping::SetUp(so_far) => set_up::ask(scene, so_far.clone()),
        RulingTyping::Due { run } => with(scene, run, Deed::OpenDiagnosis, |of| run::ask_due(&of.id, of.run)),
        RulingTyping::Reason { run, question, choice, revision } => {
            with(scene, run, Deed::Rule, |of| decide::ask_reason(scene, of, question, *choice, *revision))
        }
    }
}

/// Leaves what is typed as it was.
pub(crate) fn leave<'a>(scene: &Scene<'a>, what: &RulingTyping) -> Outcome<'a> {
    match what {
        RulingTyping::SetUp(_) => super::menu::show(scene),
        RulingTyping::Due { run } => inbox::show(scene, run),
        RulingTyping::Reason { run, question, .. } => {
            with(scene, run, Deed::SeeProposals, |of| decide::show(scene, of, question))
        }
    }
}

/// Says one thing, where the conversation stands.
fn say<'a>(scene: &Scene<'a>, reply: RulingReply<'a>) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Rulings(reply))
}
