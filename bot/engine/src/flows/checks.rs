//! The checks: what is due, what people say to it, and how the company has them (CT8, CT12, RM7).

mod answer;
mod card;
mod days;
mod keep;
mod overview;
mod rooms;

pub(crate) use days::{ask_again, leave, typed};

use super::guard;
use crate::outcome::Outcome;
use crate::press::CheckPress;
use crate::reply::{AskLead, CheckList, CheckReply, LooksAt, check_slot};
use crate::{Reply, Scene};
use content::{Card, Check, CheckId};
use jiff::ToSpan;
use jiff::civil::Date;
use journey::check::{Confirmation, Confirmations, Cycle, CycleId, Said, said_in};
use journey::ledger::{CheckFact, Fact};
use journey::{Deed, MemberId, Record, TeamId};

/// Does what a button of the checks means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: CheckPress) -> Outcome<'a> {
    if let Some(refused) = deed(&press).and_then(|deed| guard::refuse(scene, deed)) {
        return refused;
    }
    match press {
        CheckPress::Show => list(scene),
        CheckPress::Ask(cycle) => ask(scene, &cycle, Outcome::stay(scene)),
        CheckPress::Say(cycle, answer) => answer::said(scene, &cycle, answer),
        CheckPress::OnCard(cycle, answer) => answer::said_on_card(scene, &cycle, answer),
        CheckPress::NotMine(cycle, why) => answer::not_mine(scene, &cycle, why),
        CheckPress::InTheWay(cycle, why) => answer::in_the_way(scene, &cycle, why),
        CheckPress::Backup(cycle, so_far) => answer::backup(scene, &cycle, so_far),
        CheckPress::Overview => overview::show(scene),
        CheckPress::Names(cycle) => overview::names(scene, &cycle),
        CheckPress::Settings => keep::list(scene),
        CheckPress::Setting(check) => keep::show(scene, &check),
        CheckPress::Often(check, cadence) => keep::often(scene, &check, cadence),
        CheckPress::Pause(check) => keep::pause(scene, &check),
        CheckPress::Resume(check) => keep::resume(scene, &check),
        CheckPress::Begin => keep::begin(scene),
        CheckPress::Days => days::list(scene),
        CheckPress::AddDays => days::ask(),
        CheckPress::OpenDays(first) => days::open(scene, first),
        CheckPress::Rooms => rooms::list(scene),
        CheckPress::Room(team) => rooms::show(scene, &team),
        CheckPress::CardsOn(team, check) => rooms::on(scene, &team, &check),
        CheckPress::CardsOff(team, check) => rooms::off(scene, &team, &check),
        CheckPress::Post(team, cycle) => rooms::post(scene, &team, &cycle),
        CheckPress::PostAgain(team, cycle) => rooms::post_again(scene, &team, &cycle),
    }
}

/// Tells what one must be allowed for a press; anybody may do the others.
fn deed(press: &CheckPress) -> Option<Deed> {
    match press {
        CheckPress::Show
        | CheckPress::Ask(_)
        | CheckPress::Say(..)
        | CheckPress::OnCard(..)
        | CheckPress::NotMine(..)
        | CheckPress::InTheWay(..)
        | CheckPress::Backup(..) => None,
        CheckPress::Overview | CheckPress::Names(_) => Some(Deed::SeeNames),
        CheckPress::Settings
        | CheckPress::Setting(_)
        | CheckPress::Often(..)
        | CheckPress::Pause(_)
        | CheckPress::Resume(_)
        | CheckPress::Begin
        | CheckPress::Days
        | CheckPress::AddDays
        | CheckPress::OpenDays(_)
        | CheckPress::Rooms
        | CheckPress::Room(_)
        | CheckPress::CardsOn(..)
        | CheckPress::CardsOff(..)
        | CheckPress::Post(..)
        | CheckPress::PostAgain(..) => Some(Deed::KeepChecks),
    }
}

/// Counts the checks that are open for the person; nothing where the company has not begun.
pub(crate) fn open(scene: &Scene<'_>) -> Option<usize> {
    scene.dossier.ledger.checks_beginning()?;
    Some(owed(scene).iter().filter(|owed| owed.is_open()).count())
}

/// Lists the checks that are open for the person: the cycle, when it is due, and what they said so far.
pub(crate) fn waiting(scene: &Scene<'_>) -> Vec<(CycleId, Date, Option<Said>)> {
    if scene.dossier.ledger.checks_beginning().is_none() {
        return Vec::new();
    }
    let open = owed(scene).into_iter().filter(journey::check::Owed::is_open);
    open.map(|owed| (owed.cycle.id(), owed.cycle.due, own(scene, &owed.cycle.id()).map(|own| own.said))).collect()
}

fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let (dossier, owed) = (scene.dossier, owed(scene));
    let next = if owed.iter().any(journey::check::Owed::is_open) { None } else { next(scene) };
    let looks = [(Deed::SeeNames, LooksAt::Everybody), (Deed::LookAfterTeam, LooksAt::Team)];
    let list = CheckList {
        owed,
        next,
        begun: dossier.ledger.checks_beginning().is_some(),
        keeps: dossier.may(Deed::KeepChecks),
        looks: looks.into_iter().filter(|(deed, _)| dossier.may(*deed)).map(|(_, looks)| looks).collect(),
    };
    say(super::menu::quiet(scene), CheckReply::List(Box::new(list)))
}

/// Asks about one check.
fn ask<'a>(scene: &Scene<'a>, cycle: &CycleId, outcome: Outcome<'a>) -> Outcome<'a> {
    match running(scene, cycle) {
        Ok((check, cycle)) => {
            let said = own(scene, &cycle.id()).map(|confirmation| confirmation.said);
            let (id, so_far, lead) = (cycle.id(), None, AskLead::Nothing);
            let asked = CheckReply::Asked { check, cycle, so_far, said, lead };
            outcome.say_as(check_slot(&id), Reply::Checks(Box::new(asked)))
        }
        Err(over) => say(outcome, over),
    }
}

fn owed<'a>(scene: &Scene<'a>) -> Vec<journey::check::Owed<'a>> {
    let (dossier, calendar) = (scene.dossier, scene.calendar());
    dossier.ledger.owed(scene.content.checks(), &calendar, &dossier.member.id, &said_by_all(scene), today(scene))
}

/// Finds the check of the person that comes up next.
fn next<'a>(scene: &Scene<'a>) -> Option<(&'a Check, Date)> {
    let ledger = &scene.dossier.ledger;
    let asked = scene.content.checks().iter().filter(|check| ledger.asks(check, &scene.dossier.member.id));
    asked.filter_map(|check| Some((check, next_of(scene, ledger, check)?))).min_by_key(|(_, opens)| *opens)
}

/// Tells when a check comes up next, as a ledger has it.
fn next_of(scene: &Scene<'_>, ledger: &journey::Ledger, check: &Check) -> Option<Date> {
    let from = today(scene).saturating_add(1.day());
    let cycles = ledger.cycles(check, &scene.calendar(), (from, from.saturating_add(13.months())));
    cycles.first().map(|cycle| cycle.opens)
}

/// Finds the cycle that a button belongs to, if it still takes answers of this person.
fn running<'a>(scene: &Scene<'a>, id: &CycleId) -> Result<(&'a Check, Cycle), CheckReply<'a>> {
    let check = check(scene, &id.check).ok_or(CheckReply::Over { check: None })?;
    let ledger = &scene.dossier.ledger;
    let cycle = ledger.cycle_on(check, &scene.calendar(), today(scene)).filter(|cycle| cycle.id() == *id);
    let asked = ledger.asks(check, &scene.dossier.member.id) || check.card == Card::Team;
    cycle.filter(|_| asked).map(|cycle| (check, cycle)).ok_or(CheckReply::Over { check: Some(check) })
}

fn check<'a>(scene: &Scene<'a>, id: &CheckId) -> Option<&'a Check> {
    scene.content.checks().iter().find(|check| check.id == *id)
}

/// What the person said in a cycle.
fn own<'a>(scene: &Scene<'a>, cycle: &CycleId) -> Option<&'a Confirmation> {
    said_in(&scene.dossier.checked, cycle)
}

/// What everybody said, as far as the person has to do with it.
pub(crate) fn said_by_all(scene: &Scene<'_>) -> Confirmations {
    let dossier = scene.dossier;
    let mut said = dossier.colleagues.checked.clone();
    said.insert(dossier.member.id.clone(), dossier.checked.clone());
    said
}

/// Lists those who can answer, of a team or of everybody: they are connected, have begun and are still here.
pub(crate) fn who_answers(scene: &Scene<'_>, team: Option<&TeamId>) -> Vec<MemberId> {
    let (dossier, me) = (scene.dossier, &scene.dossier.member);
    let within = |of: Option<&TeamId>| team.is_none_or(|team| of == Some(team));
    let others = dossier.colleagues.people.values();
    let others = others.filter(|one| one.connected && one.agreed.is_some() && one.left.is_none());
    let others = others.filter(|one| within(one.team.as_ref())).map(|one| one.id.clone());
    let mine = me.agreed.is_some() && within(me.team.as_ref());
    others.chain(mine.then(|| me.id.clone())).collect()
}

/// The company's day: a cycle opens on the same day for everybody.
fn today(scene: &Scene<'_>) -> Date {
    scene.dossier.ledger.day_at(scene.now)
}

fn keep(outcome: Outcome<'_>, fact: CheckFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Check(fact) })
}

fn say<'a>(outcome: Outcome<'a>, reply: CheckReply<'a>) -> Outcome<'a> {
    outcome.say(Reply::Checks(Box::new(reply)))
}
