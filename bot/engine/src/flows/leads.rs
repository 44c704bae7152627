//! One's own team, for whoever answers for it: how far it is in numbers, and by name only where the company allowed it, of whom the
//! round told so some days before, and on request, which is kept (RM7). Never what anybody said, and no name where a run promised
//! none.

use super::staff::board::called;
use super::{checks, guard};
use crate::outcome::Outcome;
use crate::press::LeadPress;
use crate::reply::{LeadLead, LeadReply, LedTeam, NameSight, Pending, TeamSight};
use crate::{Reply, Scene};
use content::Asks;
use jiff::civil::Date;
use journey::check::{Confirmations, CycleId, Said, said_in};
use journey::ledger::{Fact, LeaderFact, Run, Team};
use journey::{Crowd, Deed, DiagnosisId, K, Ledger, MemberId, Mode, Record, TeamId};
use papers::LeadersSee;
use std::collections::BTreeSet;

/// Does what a button of those who answer for a team means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: LeadPress) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, deed(&press)) {
        return refused;
    }
    match press {
        LeadPress::Show => show(scene),
        LeadPress::Run(team, run) => run_names(scene, &team, &run),
        LeadPress::Check(team, cycle) => check_names(scene, &team, &cycle),
        LeadPress::Setting => setting(scene, Outcome::stay(scene), LeadLead::Nothing),
        LeadPress::Allow => allow(scene),
        LeadPress::Forbid => forbid(scene),
    }
}

fn deed(press: &LeadPress) -> Deed {
    match press {
        LeadPress::Show | LeadPress::Run(..) | LeadPress::Check(..) => Deed::LookAfterTeam,
        LeadPress::Setting | LeadPress::Allow | LeadPress::Forbid => Deed::ChangeMode,
    }
}

/// Tells what whoever answers for a team may see of it.
pub(crate) fn seen_by(scene: &Scene<'_>, team: Option<&TeamId>) -> LeadersSee {
    match team.and_then(|team| scene.dossier.ledger.allowance(team)) {
        Some(_) => LeadersSee::Names,
        None => LeadersSee::Numbers,
    }
}

/// Tells what whoever answers for a team may see in any of them.
pub(crate) fn seen_in(ledger: &Ledger) -> LeadersSee {
    if ledger.leaders.keys().any(|team| ledger.allowance(team).is_some()) {
        LeadersSee::Names
    } else {
        LeadersSee::Numbers
    }
}

fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let led = ledger.teams_of_manager(&scene.dossier.member.id);
    let teams = led.into_iter().filter_map(|id| Some((ledger.team(&id)?, id)));
    let teams = teams.map(|(team, id)| led_team(scene, id, team)).collect();
    reply(super::menu::quiet(scene), LeadReply::Teams(teams))
}

fn led_team<'a>(scene: &Scene<'a>, id: TeamId, team: &'a Team) -> LedTeam<'a> {
    let (dossier, named, sight) = (scene.dossier, named(scene, &id), sight(scene, &id));
    let runs = dossier.ledger.runs.iter().filter(|(_, run)| shows_names(run)).filter_map(|(run, of)| {
        let (open, asked) = waiting(scene, run, of, &id);
        let set = scene.content.set(&of.set)?;
        (!asked.is_empty()).then(|| (run.clone(), set, counted(&open, &asked, &named)))
    });
    let (people, said) = (checks::who_answers(scene, Some(&id)), checks::said_by_all(scene));
    let of_checks = scene.content.checks().iter().filter(|check| check.asks == Asks::Everyone).filter_map(|check| {
        let cycle = dossier.ledger.cycle_on(check, &scene.calendar(), today(scene))?;
        let open: Vec<MemberId> = people.iter().filter(|one| is_open(&said, one, &cycle.id())).cloned().collect();
        Some((check, cycle, counted(&open, &people, &named)))
    });
    let (runs, checks) = (runs.collect(), of_checks.collect());
    let apart = if named.is_empty() { 0 } else { apart(&people, &named) };
    let apart = if apart < FEW { apart } else { 0 };
    LedTeam { team: id, name: &team.name, sight, apart, runs, checks }
}

/// Counts how many are open. Of whoever may be named anything may be told; of so few others no number is, since two looks at it
/// would tell what one of them did.
fn counted(open: &[MemberId], of: &[MemberId], named: &BTreeSet<MemberId>) -> Crowd {
    let both = |keep: &dyn Fn(&&MemberId) -> bool| {
        let count = |all: &[MemberId]| all.iter().filter(keep).count();
        Crowd::of(count(open), count(of))
    };
    match apart(of, named) {
        1..FEW => both(&|one| named.contains(*one)),
        0 | FEW.. => both(&|_| true),
    }
}

/// So many stand together without a name at least.
const FEW: usize = 2 * K;

/// Counts those who may not be named yet, whatever they did.
fn apart(of: &[MemberId], named: &BTreeSet<MemberId>) -> usize {
    of.iter().filter(|one| !named.contains(one)).count()
}

/// Lists those of a team who may be named today: they can answer, and were told in time as one of it.
fn named(scene: &Scene<'_>, team: &TeamId) -> BTreeSet<MemberId> {
    let (ledger, today) = (&scene.dossier.ledger, today(scene));
    let people = checks::who_answers(scene, Some(team)).into_iter();
    people.filter(|one| ledger.may_be_named(team, one, today)).collect()
}

/// Tells whether one may ask for names of one's team.
fn sight(scene: &Scene<'_>, team: &TeamId) -> NameSight {
    let ledger = &scene.dossier.ledger;
    if !ledger.teams_of_manager(&scene.dossier.member.id).contains(team) {
        return NameSight::Never;
    }
    match first(scene, ledger, team) {
        Some(from) if from <= today(scene) => NameSight::Now,
        Some(from) => NameSight::From(from),
        None => NameSight::Never,
    }
}

/// Finds the first day on which somebody may be named who is in a team now; nothing while nobody of it was told.
fn first(scene: &Scene<'_>, ledger: &Ledger, team: &TeamId) -> Option<Date> {
    let people = checks::who_answers(scene, Some(team)).into_iter();
    people.filter_map(|one| ledger.named_from(team, &one)).min()
}

/// Tells whether somebody has something left to do in a cycle; what they said, and whether they said anything, is theirs.
fn is_open(said: &Confirmations, member: &MemberId, cycle: &CycleId) -> bool {
    let word = said.get(member).and_then(|all| said_in(all, cycle)).map(|confirmation| confirmation.said);
    !word.is_some_and(Said::is_settled)
}

/// Where nobody's answer is linked to them, nobody's name is shown either.
fn shows_names(run: &Run) -> bool {
    run.is_open() && run.mode != Mode::Anonymous
}

/// Lists who of a team has not handed in, and everybody of it who is asked.
fn waiting(scene: &Scene<'_>, id: &DiagnosisId, run: &Run, team: &TeamId) -> (Vec<MemberId>, Vec<MemberId>) {
    let asked = scene.people(id, run).into_iter().filter(|person| person.connected && !person.left);
    let of_team: Vec<_> = asked.filter(|person| person.team.as_ref() == Some(team)).collect();
    let open = of_team.iter().filter(|person| !person.is_done()).map(|person| person.member.clone()).collect();
    (open, of_team.into_iter().map(|person| person.member).collect())
}

fn run_names<'a>(scene: &Scene<'a>, team: &TeamId, id: &DiagnosisId) -> Outcome<'a> {
    let name = match asked_for(scene, team) {
        Ok(name) => name,
        Err(refused) => return *refused,
    };
    let found = scene.run(id).filter(|run| shows_names(run)).and_then(|run| Some((run, scene.content.set(&run.set)?)));
    let Some((run, set)) = found else { return reply(Outcome::stay(scene), LeadReply::Over) };
    let (open, asked) = waiting(scene, id, run, team);
    let names = Named::of(scene, team, &open, &asked);
    let seen = keep(scene, LeaderFact::TeamNamesSeen { team: team.clone(), diagnosis: id.clone() });
    reply(seen, names.reply(name, Pending::Run(set)))
}

fn check_names<'a>(scene: &Scene<'a>, team: &TeamId, id: &CycleId) -> Outcome<'a> {
    let name = match asked_for(scene, team) {
        Ok(name) => name,
        Err(refused) => return *refused,
    };
    let found = scene.content.checks().iter().find(|check| check.id == id.check && check.asks == Asks::Everyone);
    let runs_now = |check: &&content::Check| {
        let cycle = scene.dossier.ledger.cycle_on(check, &scene.calendar(), today(scene));
        cycle.is_some_and(|cycle| cycle.id() == *id)
    };
    let Some(check) = found.filter(runs_now) else { return reply(Outcome::stay(scene), LeadReply::Over) };
    let (asked, said) = (checks::who_answers(scene, Some(team)), checks::said_by_all(scene));
    let open: Vec<MemberId> = asked.iter().filter(|one| is_open(&said, one, id)).cloned().collect();
    let names = Named::of(scene, team, &open, &asked);
    let seen = keep(scene, LeaderFact::TeamCheckNamesSeen { team: team.clone(), cycle: id.clone() });
    reply(seen, names.reply(name, Pending::Check(check)))
}

/// Who of a team is named, and how many are not.
struct Named<'a> {
    names: Vec<Option<&'a str>>,
    apart: usize,
}

impl<'a> Named<'a> {
    fn of(scene: &Scene<'a>, team: &TeamId, open: &[MemberId], asked: &[MemberId]) -> Named<'a> {
        let told = named(scene, team);
        let names = open.iter().filter(|one| told.contains(one)).map(|one| called(scene, one)).collect();
        Named { names, apart: apart(asked, &told) }
    }

    fn reply(self, team: &'a str, what: Pending<'a>) -> LeadReply<'a> {
        LeadReply::Names { team, what, names: self.names, apart: self.apart }
    }
}

/// Gives the name of a team whose people may be named to this person, or says why they may not.
fn asked_for<'a>(scene: &Scene<'a>, team: &TeamId) -> Result<&'a str, Box<Outcome<'a>>> {
    let refused = |from| Err(Box::new(reply(Outcome::stay(scene), LeadReply::NotNow { from })));
    match (sight(scene, team), scene.dossier.ledger.team(team)) {
        (NameSight::Now, Some(team)) => Ok(&team.name),
        (NameSight::From(from), _) => refused(Some(from)),
        (NameSight::Now | NameSight::Never, _) => refused(None),
    }
}

fn setting<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, lead: LeadLead) -> Outcome<'a> {
    let after = scene.ledger_after(&outcome.records);
    let sight = |id: &TeamId| match (after.allowance(id), first(scene, &after, id)) {
        (None, _) => TeamSight::Off,
        (Some(_), None) => TeamSight::Untold,
        (Some(_), Some(from)) => TeamSight::From(from),
    };
    let teams = scene.dossier.ledger.open_teams().into_iter();
    let teams = teams.map(|(id, team)| (team.name.as_str(), sight(id))).collect();
    reply(outcome, LeadReply::Setting { teams, lead })
}

/// Keeps the wish. Nobody hears of it by the press: the round tells each of them, in their own hours.
fn allow<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let off = ledger.open_teams().into_iter().map(|(id, _)| id).filter(|id| ledger.allowance(id).is_none());
    let teams: BTreeSet<TeamId> = off.cloned().collect();
    if teams.is_empty() {
        return setting(scene, Outcome::stay(scene), LeadLead::Nothing);
    }
    let kept = keep(scene, LeaderFact::LeadersAllowed { teams });
    setting(scene, kept, LeadLead::On)
}

fn forbid<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let off = scene.dossier.ledger.leaders.is_empty();
    let outcome = if off { Outcome::stay(scene) } else { keep(scene, LeaderFact::LeadersForbidden) };
    setting(scene, outcome, LeadLead::Off)
}

fn today(scene: &Scene<'_>) -> Date {
    scene.dossier.ledger.day_at(scene.now)
}

fn keep<'a>(scene: &Scene<'a>, fact: LeaderFact) -> Outcome<'a> {
    Outcome::stay(scene).keep(Record::Ledger { fact: Fact::Leader(fact) })
}

fn reply<'a>(outcome: Outcome<'a>, what: LeadReply<'a>) -> Outcome<'a> {
    outcome.say(Reply::Leads(Box::new(what)))
}
