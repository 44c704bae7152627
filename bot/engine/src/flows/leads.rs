//! One's own team, for whoever answers for it: how far it is in numbers, and by name only where the company allowed it, its people
//! were told some days before, and on request, which is kept (RM7). Never what anybody said, and no name where a run promised none.

use super::guard;
use super::staff::board::called;
use crate::outcome::{Outcome, Recipient};
use crate::press::LeadPress;
use crate::reply::{LeadLead, LeadReply, LedTeam, NameSight, Pending};
use crate::{Placing, Reply, Scene};
use content::Asks;
use jiff::civil::Date;
use journey::check::{CycleId, Said, Tally, said_in};
use journey::ledger::{Fact, LeaderFact, Run, Team};
use journey::{Crowd, Deed, DiagnosisId, K, Ledger, MemberId, Mode, Record, TeamId, Window, moment};
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

/// Says to somebody who begins what those who answer for their team may see, or for any team while they have none.
pub(crate) fn greet<'a>(scene: &Scene<'a>, mut outcome: Outcome<'a>) -> Outcome<'a> {
    let (ledger, team) = (&scene.dossier.ledger, scene.dossier.member.team.as_ref());
    let from = team.map_or_else(|| ledger.leaders_since(), |team| ledger.leaders_from(team));
    if let Some(from) = from {
        let told = Reply::Leads(Box::new(LeadReply::Told { from, room: None }));
        outcome.replies.insert(0, (told, Placing::Loose));
    }
    outcome
}

/// Says the same to somebody who comes into a team by themself; whoever has not begun hears it then.
pub(crate) fn say<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, team: &TeamId) -> Outcome<'a> {
    match scene.dossier.ledger.leaders_from(team).filter(|_| scene.dossier.member.agreed.is_some()) {
        Some(from) => reply(outcome, LeadReply::Told { from, room: None }),
        None => outcome,
    }
}

/// Says the same to somebody who is put into a team.
pub(crate) fn tell<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, member: &MemberId, team: &TeamId) -> Outcome<'a> {
    match scene.dossier.ledger.leaders_from(team) {
        Some(from) => {
            let told = Reply::Leads(Box::new(LeadReply::Told { from, room: None }));
            outcome.tell(Recipient::Member(member.clone()), told)
        }
        None => outcome,
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
    let (dossier, sight) = (scene.dossier, sight(scene, &id));
    let enough = |crowd: Crowd| match sight {
        NameSight::Now => crowd,
        // In a smaller group two looks tell what one person did; without names there is no number either.
        NameSight::From(_) | NameSight::Never => match crowd.shown() {
            Some((_, of)) if of >= 2 * K => crowd,
            Some(_) | None => Crowd::of(0, 0),
        },
    };
    let runs = dossier.ledger.runs.iter().filter(|(_, run)| shows_names(run)).filter_map(|(run, of)| {
        let (open, asked) = waiting(scene, run, of, &id);
        let set = scene.content.set(&of.set)?;
        (!asked.is_empty()).then(|| (run.clone(), set, enough(Crowd::of(open.len(), asked.len()))))
    });
    let (people, said) = (people(scene, &id), super::checks::said_by_all(scene));
    let checks = scene.content.checks().iter().filter(|check| check.asks == Asks::Everyone).filter_map(|check| {
        let cycle = dossier.ledger.cycle_on(check, &scene.calendar(), today(scene))?;
        let tally = Tally::of(&people, &said, &cycle.id());
        Some((check, cycle, enough(tally.open())))
    });
    let (runs, checks) = (runs.collect(), checks.collect());
    LedTeam { team: id, name: &team.name, sight, runs, checks }
}

/// Tells whether one may ask for names of one's team.
fn sight(scene: &Scene<'_>, team: &TeamId) -> NameSight {
    let ledger = &scene.dossier.ledger;
    match ledger.leaders_from(team) {
        Some(_) if ledger.leader_sees(&scene.dossier.member.id, team, today(scene)) => NameSight::Now,
        Some(from) if ledger.teams_of_manager(&scene.dossier.member.id).contains(team) => NameSight::From(from),
        Some(_) | None => NameSight::Never,
    }
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

/// Lists everybody of a team who is here and has begun.
fn people(scene: &Scene<'_>, team: &TeamId) -> Vec<MemberId> {
    let me = &scene.dossier.member;
    let others = scene.dossier.colleagues.people.values();
    let others = others.filter(|one| one.left.is_none() && one.agreed.is_some() && one.team.as_ref() == Some(team));
    let mine = me.team.as_ref() == Some(team);
    others.map(|one| one.id.clone()).chain(mine.then(|| me.id.clone())).collect()
}

fn run_names<'a>(scene: &Scene<'a>, team: &TeamId, id: &DiagnosisId) -> Outcome<'a> {
    let name = match asked_for(scene, team) {
        Ok(name) => name,
        Err(refused) => return *refused,
    };
    let found = scene.run(id).filter(|run| shows_names(run)).and_then(|run| Some((run, scene.content.set(&run.set)?)));
    let Some((run, set)) = found else { return reply(Outcome::stay(scene), LeadReply::Over) };
    let names = waiting(scene, id, run, team).0.iter().map(|member| called(scene, member)).collect();
    let seen = keep(scene, LeaderFact::TeamNamesSeen { team: team.clone(), diagnosis: id.clone() });
    reply(seen, LeadReply::Names { team: name, what: Pending::Run(set), names })
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
    let said = super::checks::said_by_all(scene);
    // Who has something left to do; what they said, and whether they said anything, is theirs.
    let is_open = |member: &MemberId| {
        let word = said.get(member).and_then(|all| said_in(all, id)).map(|confirmation| confirmation.said);
        !word.is_some_and(Said::is_settled)
    };
    let open = people(scene, team).into_iter().filter(is_open);
    let names = open.map(|member| called(scene, &member)).collect();
    let seen = keep(scene, LeaderFact::TeamCheckNamesSeen { team: team.clone(), cycle: id.clone() });
    reply(seen, LeadReply::Names { team: name, what: Pending::Check(check), names })
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
    let after = super::form::after_all(scene, &outcome);
    let teams = scene.dossier.ledger.open_teams().into_iter();
    let teams = teams.map(|(id, team)| (team.name.as_str(), after.leaders_from(id))).collect();
    reply(outcome, LeadReply::Setting { teams, lead })
}

/// Tells people, and lets those who answer for them look some days later. A team whose people cannot be told stays as it was.
fn allow<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let (zone, _) = moment::zone_of(None, None, ledger);
    if !Window::new(scene.calendar(), zone).is_open(scene.now) {
        return setting(scene, Outcome::stay(scene), LeadLead::OutOfHours);
    }
    let untold = ledger.open_teams().into_iter().filter(|(id, _)| ledger.leaders_from(id).is_none());
    let told: Vec<(TeamId, Vec<Recipient>)> =
        untold.filter_map(|(id, team)| Some((id.clone(), ways_to(scene, id, team)?))).collect();
    if told.is_empty() {
        return setting(scene, Outcome::stay(scene), LeadLead::NobodyToTell);
    }
    let from = Ledger::leaders_after(today(scene));
    let teams: BTreeSet<TeamId> = told.iter().map(|(team, _)| team.clone()).collect();
    let kept = keep(scene, LeaderFact::LeadersAllowed { from, teams });
    let outcome = told.into_iter().flat_map(|(_, ways)| ways).fold(kept, |outcome, way| {
        let room = match &way {
            Recipient::Team(team) => Some(team.clone()),
            Recipient::Member(_) => None,
        };
        outcome.tell(way, Reply::Leads(Box::new(LeadReply::Told { from, room })))
    });
    setting(scene, outcome, LeadLead::Told)
}

/// Finds how the people of a team are told: in its room, or each in private. None where that would leave somebody out.
fn ways_to(scene: &Scene<'_>, id: &TeamId, team: &Team) -> Option<Vec<Recipient>> {
    let (dossier, ledger) = (scene.dossier, &scene.dossier.ledger);
    if team.room.is_some() && ledger.may_post_in(id) {
        return Some(vec![Recipient::Team(id.clone())]);
    }
    let others: Vec<MemberId> = people(scene, id).into_iter().filter(|one| *one != dossier.member.id).collect();
    let all = others.iter().all(|one| dossier.may_write_first(ledger, one));
    all.then(|| others.into_iter().map(Recipient::Member).collect())
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
