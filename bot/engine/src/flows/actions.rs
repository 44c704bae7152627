//! What somebody took on: the list, one of them, and what changes it (MG6, CT6, SC6).

mod change;

pub(crate) use change::{ask, leave, typed};

use super::{begin, company, question, rulings};
use crate::outcome::Outcome;
use crate::press::{ActionPress, Aside, Extent};
use crate::reply::{ActionList, ActionShown, OwnerShown, Rights};
use crate::scene::Deciding;
use crate::{ActionReply, Event, Reply, Scene};
use content::SetKind;
use journey::ledger::{Asked, Run};
use journey::{Action, ActionId, ActionState, Deed, DiagnosisId, Owner, asks_again, in_order};

/// How many are shown at first, and on a page of the rest.
const TOP: usize = 3;
const PAGE: usize = 5;

/// Shows the list.
pub(crate) fn command<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    list(scene, Extent::Top, Outcome::stay(scene))
}

/// Answers a button.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, event: &Event, press: ActionPress) -> Outcome<'a> {
    match press {
        ActionPress::List(extent) => list(scene, extent, Outcome::stay(scene)),
        ActionPress::TakeOn(run) => take_on(scene, &run),
        ActionPress::Show(id) => with(scene, &id, Rights::Look, |action| one(scene, action, Outcome::stay(scene))),
        ActionPress::Owner(id) => with(scene, &id, Rights::Keep, |action| change::ask_owner(scene, action, None)),
        ActionPress::Mine(id) => {
            let me = Owner::Member(scene.dossier.member.id.clone());
            with(scene, &id, Rights::Keep, |action| change::give(scene, action, me))
        }
        ActionPress::ToRole(id, role) => {
            with(scene, &id, Rights::Keep, |action| change::give(scene, action, Owner::Role(role)))
        }
        ActionPress::Due(id) => with(scene, &id, Rights::Keep, |action| change::ask_due(scene, action, None)),
        ActionPress::Weeks(id, weeks) => {
            let due = rulings::in_weeks(scene, weeks);
            with(scene, &id, Rights::Keep, |action| change::set_due(scene, action, due))
        }
        ActionPress::Note(id) => with(scene, &id, Rights::Close, |action| change::ask_note(scene, action, None)),
        ActionPress::Set(id, state) => with(scene, &id, Rights::Close, |action| change::set(scene, action, state)),
        ActionPress::Again(id) => with(scene, &id, Rights::Close, |action| again(scene, event, action)),
    }
}

/// Does something with an action, for whoever may.
fn with<'a>(
    scene: &Scene<'a>,
    id: &ActionId,
    needed: Rights,
    then: impl FnOnce(&'a Action) -> Outcome<'a>,
) -> Outcome<'a> {
    let Some(action) = scene.dossier.ledger.actions.get(id) else { return say(scene, ActionReply::Gone) };
    match rights(scene, action) {
        Some(rights) if rights >= needed => then(action),
        Some(_) | None => say(scene, ActionReply::NotYours),
    }
}

/// Tells what this person may do with an action; nothing at all where it is not theirs to see.
fn rights(scene: &Scene<'_>, action: &Action) -> Option<Rights> {
    let dossier = scene.dossier;
    let roles = dossier.ledger.roles(&dossier.member.id);
    if dossier.may(Deed::KeepActions) {
        Some(Rights::Keep)
    } else if action.may_close(&dossier.member.id, &roles) {
        Some(Rights::Close)
    } else {
        dossier.may(Deed::SeeActions).then_some(Rights::Look)
    }
}

fn list<'a>(scene: &Scene<'a>, extent: Extent, outcome: Outcome<'a>) -> Outcome<'a> {
    let today = scene.dossier.member.today(scene.now);
    let seen = scene.dossier.ledger.actions.values().filter(|action| rights(scene, action).is_some());
    let ordered = in_order(seen, today);
    let to_take_on = to_take_on(scene);
    if ordered.is_empty() {
        let keeps = scene.dossier.may(Deed::SeeActions);
        let reply = if keeps { ActionReply::None { to_take_on } } else { ActionReply::NotYours };
        return outcome.say(Reply::Actions(reply));
    }
    let open = ordered.iter().filter(|action| action.state == ActionState::Open).count();
    let (from, count) = match extent {
        Extent::Top => (0, TOP),
        Extent::From(from) => (usize::from(from), PAGE),
    };
    let until = (from + count).min(ordered.len());
    let shown = ordered.get(from..until).unwrap_or_default().iter().map(|action| shown(scene, action)).collect();
    let again = ordered.iter().filter(|action| is_asked_again(scene, action)).map(|action| self::shown(scene, action));
    outcome.say(Reply::Actions(ActionReply::List(Box::new(ActionList {
        shown,
        open,
        overdue: ordered.iter().filter(|action| action.is_overdue(today)).count(),
        more: u16::try_from(until).ok().filter(|_| until < ordered.len()),
        to_take_on,
        again: again.take(PAGE).collect(),
    }))))
}

/// Finds the run whose gaps nobody took on yet, for whoever may.
fn to_take_on(scene: &Scene<'_>) -> Option<(DiagnosisId, usize)> {
    if !scene.dossier.may(Deed::KeepActions) {
        return None;
    }
    let runs = SetKind::ALL.into_iter().rev().filter_map(|kind| scene.dossier.ledger.run_of(kind));
    let mut gaps = runs.filter_map(|(id, run)| {
        let set = scene.content.set(&run.set)?;
        let count = company::not_taken_on(scene, id, run, set).len();
        (count > 0).then(|| (id.clone(), count))
    });
    gaps.next()
}

/// Takes on every gap of a run by one press.
fn take_on<'a>(scene: &Scene<'a>, id: &DiagnosisId) -> Outcome<'a> {
    if !scene.dossier.may(Deed::KeepActions) {
        return say(scene, ActionReply::NotYours);
    }
    let found = scene.run(id).and_then(|run| Some((run, scene.content.set(&run.set)?)));
    let Some((run, set)) = found else { return Outcome::stay(scene).say(Reply::Strange) };
    let gaps = company::not_taken_on(scene, id, run, set);
    let count = gaps.len();
    if count == 0 {
        return list(scene, Extent::Top, Outcome::stay(scene));
    }
    let kept = gaps.iter().fold(Outcome::stay(scene), |outcome, gap| company::take_on(scene, outcome, id, run, gap));
    kept.say(Reply::Actions(ActionReply::TakenOn { count }))
}

/// Shows one action.
fn one<'a>(scene: &Scene<'a>, action: &Action, outcome: Outcome<'a>) -> Outcome<'a> {
    outcome.say(Reply::Actions(ActionReply::One(Box::new(shown(scene, action)))))
}

/// Puts together what is shown of an action.
fn shown<'a>(scene: &Scene<'a>, action: &Action) -> ActionShown<'a> {
    let set = action.question.as_ref().and_then(|(set, _)| scene.content.set(set));
    let question = set.zip(action.question.as_ref()).and_then(|(set, (_, question))| set.question(question));
    let owner = match &action.owner {
        Owner::Role(_) => None,
        Owner::Member(who) if *who == scene.dossier.member.id => Some(OwnerShown::You),
        Owner::Member(who) => {
            let person = scene.dossier.colleagues.people.get(who).filter(|person| person.left.is_none());
            Some(person.and_then(|person| person.name.as_deref()).map_or(OwnerShown::Somebody, OwnerShown::Named))
        }
    };
    ActionShown {
        action: action.clone(),
        question,
        set,
        owner,
        overdue: action.is_overdue(scene.dossier.member.today(scene.now)),
        standing: run_of(scene, action).and_then(|(_, run)| run.answers().get(&question?.id).copied()),
        rights: rights(scene, action).unwrap_or(Rights::Look),
    }
}

/// Finds the run that now decides the question of an action: the newest of its edition.
fn run_of<'a>(scene: &Scene<'a>, action: &Action) -> Option<(&'a DiagnosisId, &'a Run)> {
    let (set, _) = action.question.as_ref()?;
    scene.dossier.ledger.run_of(set.kind).filter(|(_, run)| run.set == *set)
}

/// Tells whether the question of an action is to be answered again: it was done after the answer that stands, and that answer
/// does not settle it yet.
fn is_asked_again(scene: &Scene<'_>, action: &Action) -> bool {
    let Some((_, run)) = run_of(scene, action) else { return false };
    let Some((_, question)) = &action.question else { return false };
    let Some(ruling) = run.rulings.get(question).and_then(|revisions| revisions.last()) else { return false };
    !action.is_settled_by(ruling.choice) && !asks_again([action], Some(ruling.at)).is_empty()
}

/// Asks the question of an action again: of whoever answers alone on their sheet, otherwise of whoever decides.
fn again<'a>(scene: &Scene<'a>, event: &Event, action: &'a Action) -> Outcome<'a> {
    let Some(((id, run), (_, question))) = run_of(scene, action).zip(action.question.as_ref()) else {
        return say(scene, ActionReply::Gone);
    };
    if run.asked != Asked::Alone {
        return match Deciding::of(scene, id).filter(|_| scene.dossier.may(Deed::Rule)) {
            Some(of) => rulings::show_question(scene, &of, question),
            None => say(scene, ActionReply::NotYours),
        };
    }
    match scene.dossier.sheets.iter().find(|sheet| sheet.diagnosis.id == *id && sheet.is_open()) {
        Some(sheet) => question::aside(scene, &sheet.id, question, Aside::Edit),
        // The run has ended: the next one asks everything again.
        None => begin::open(scene, event, run.set.kind),
    }
}

fn say<'a>(scene: &Scene<'a>, reply: ActionReply<'a>) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Actions(reply))
}
