//! Opening a run: who is asked, what is promised, until when (SC2, SC9, PR2, RM9).

use super::super::{begin, company, menu};
use super::{run, say};
use crate::outcome::Outcome;
use crate::reply::{DateFault, Picked, SetUpChoices};
use crate::{Event, Place, Reply, RulingReply, RulingTyping, Scene, SetUp, SetUpStep, Typing};
use content::SetKind;
use jiff::civil::Date;
use journey::ledger::{Asked, Rollout};
use journey::{Deed, FEW_PEOPLE, MemberId, Mode, TeamId};
use std::collections::BTreeSet;

/// Begins to open a run: at once where somebody is alone, otherwise by asking who is to be asked.
pub(crate) fn begin<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind) -> Outcome<'a> {
    let dossier = scene.dossier;
    if !dossier.may(Deed::OpenDiagnosis) {
        let contacts = dossier.colleagues.contacts.iter();
        let coordinators = contacts.filter(|(who, _)| dossier.ledger.may(who, Deed::OpenDiagnosis));
        let coordinators = coordinators.filter_map(|(_, contact)| contact.name.as_deref()).collect();
        return say(scene, RulingReply::WhoOpens { coordinators });
    }
    if dossier.organization.members <= 1 {
        return begin::alone(scene, event, kind, Outcome::stay(scene));
    }
    ask(scene, SetUp::new(kind))
}

/// Takes one step.
pub(super) fn step<'a>(scene: &Scene<'a>, event: &Event, kind: SetKind, step: SetUpStep) -> Outcome<'a> {
    if !scene.dossier.may(Deed::OpenDiagnosis) {
        return say(scene, RulingReply::NotYours);
    }
    if scene.dossier.open.iter().any(|open| open.set.kind == kind) {
        // An old button, or somebody else was faster: there is a run already.
        return begin::open(scene, event, kind);
    }
    let so_far = match &scene.dossier.place {
        Place::Typing { what: Typing::Rulings(RulingTyping::SetUp(so_far)) } if so_far.kind == kind => so_far.clone(),
        Place::Typing { .. }
        | Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Asking(_)
        | Place::Resting { .. }
        | Place::Reviewing { .. } => SetUp::new(kind),
    };
    match step {
        SetUpStep::Alone => begin::alone(scene, event, kind, Outcome::stay(scene)),
        SetUpStep::Pilot => asked(scene, &so_far, Asked::People(pilot(scene))),
        SetUpStep::All => asked(scene, &so_far, Asked::All),
        SetUpStep::Teams => {
            ask(scene, SetUp { asked: Some(Asked::Teams(BTreeSet::new())), picking: true, mode: None, ..so_far })
        }
        SetUpStep::Team(team) => ask(scene, toggled(&so_far, team)),
        SetUpStep::TeamsDone => match so_far.asked {
            Some(Asked::Teams(ref teams)) if !teams.is_empty() => {
                let teams = teams.clone();
                asked(scene, &so_far, Asked::Teams(teams))
            }
            Some(_) | None => ask(scene, so_far),
        },
        // Of a forged or an old button nothing is promised that cannot be kept.
        SetUpStep::Mode(mode) if !modes(scene, so_far.asked.as_ref()).contains(&mode) => ask(scene, so_far),
        SetUpStep::Mode(mode) => ask(scene, SetUp { mode: Some(mode), ..so_far }),
        SetUpStep::Weeks(weeks) => {
            let due = run::in_weeks(scene, weeks);
            open(scene, event, so_far, due)
        }
    }
}

/// Takes a date that was typed; none at the other steps.
pub(super) fn typed<'a>(scene: &Scene<'a>, event: &Event, so_far: &SetUp, text: &str) -> Option<Outcome<'a>> {
    if stage(so_far) != Stage::Due {
        return None;
    }
    Some(match run::read_day(scene, text) {
        Ok(day) => open(scene, event, so_far.clone(), Some(day)),
        Err(fault) => refused(scene, fault),
    })
}

fn refused<'a>(scene: &Scene<'a>, fault: DateFault) -> Outcome<'a> {
    say(scene, RulingReply::DateRefused(fault))
}

/// The questions of a set-up, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Who,
    Teams,
    Mode,
    Due,
}

fn stage(so_far: &SetUp) -> Stage {
    match (&so_far.asked, so_far.picking, so_far.mode) {
        (None, ..) => Stage::Who,
        (Some(_), true, _) => Stage::Teams,
        (Some(_), false, None) => Stage::Mode,
        (Some(_), false, Some(_)) => Stage::Due,
    }
}

/// Asks the question that comes next.
pub(crate) fn ask<'a>(scene: &Scene<'a>, so_far: SetUp) -> Outcome<'a> {
    let kind = so_far.kind;
    let members = scene.dossier.organization.members;
    let reply = match stage(&so_far) {
        Stage::Who => {
            let (teams, pilot) = (teams(scene).count(), pilot(scene).len());
            RulingReply::SetUpWho(SetUpChoices { kind, members, teams, pilot })
        }
        Stage::Teams => {
            let picked = |team: &TeamId| match &so_far.asked {
                Some(Asked::Teams(teams)) if teams.contains(team) => Picked::Yes,
                Some(_) | None => Picked::No,
            };
            let teams = teams(scene).map(|(team, name)| (team.clone(), name, picked(team))).collect();
            RulingReply::SetUpTeams { kind, teams }
        }
        Stage::Mode => RulingReply::SetUpMode { kind, modes: modes(scene, so_far.asked.as_ref()) },
        Stage::Due => RulingReply::SetUpDue { kind, only: (members < FEW_PEOPLE).then_some(Mode::Named) },
    };
    let what = Typing::Rulings(RulingTyping::SetUp(so_far));
    Outcome::at(Place::Typing { what }).say(Reply::Rulings(reply))
}

/// Notes who is asked; below ten people only one thing can be promised, so nothing is asked about it (SC9).
fn asked<'a>(scene: &Scene<'a>, so_far: &SetUp, asked: Asked) -> Outcome<'a> {
    let mode = (scene.dossier.organization.members < FEW_PEOPLE).then_some(Mode::Named);
    ask(scene, SetUp { kind: so_far.kind, asked: Some(asked), picking: false, mode })
}

fn open<'a>(scene: &Scene<'a>, event: &Event, so_far: SetUp, due: Option<Date>) -> Outcome<'a> {
    let (Some(asked), Some(mode), false) = (so_far.asked.clone(), so_far.mode, so_far.picking) else {
        return ask(scene, so_far);
    };
    let opened = begin::opened(scene, event, so_far.kind, mode);
    let Some(set) = scene.content.set(&opened.set) else { return menu::show(scene) };
    let people = people(scene, &asked);
    if mode == Mode::Anonymous && mode.choose(people).is_err() {
        // Fewer are asked than when it was chosen.
        return ask(scene, SetUp { mode: None, ..so_far });
    }
    let kept = company::open(Outcome::at(Place::Idle { misheard: 0 }), &opened, asked, due);
    kept.say(Reply::Rulings(RulingReply::Opened { run: opened.id, set, mode, due, people }))
}

/// Lists what can be promised: only counts in a company of ten, and no link at all where ten are asked (SC9).
fn modes(scene: &Scene<'_>, asked: Option<&Asked>) -> Vec<Mode> {
    let members = scene.dossier.organization.members;
    let many = |mode: Mode| match mode {
        Mode::Named | Mode::Counted => members,
        Mode::Anonymous => asked.map_or(0, |asked| people(scene, asked)).min(members),
    };
    Mode::ALL.into_iter().filter(|mode| mode.choose(many(*mode)).is_ok()).collect()
}

/// Counts those who are asked.
fn people(scene: &Scene<'_>, asked: &Asked) -> usize {
    let (me, ledger) = (&scene.dossier.member.id, &scene.dossier.ledger);
    everybody(scene).filter(|(who, team)| journey::is_asked(asked, me, who, team.as_ref(), ledger)).count()
}

fn everybody<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a MemberId, Option<TeamId>)> {
    let dossier = scene.dossier;
    let others = dossier.colleagues.people.values().filter(|person| person.left.is_none());
    let others = others.map(|person| (&person.id, person.team.clone()));
    others.chain([(&dossier.member.id, dossier.member.team.clone())])
}

fn teams<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a TeamId, &'a str)> {
    let teams = scene.dossier.ledger.teams.iter().filter(|(_, team)| !team.closed);
    teams.map(|(id, team)| (id, team.name.as_str()))
}

fn pilot(scene: &Scene<'_>) -> BTreeSet<MemberId> {
    match &scene.dossier.ledger.rollout {
        Rollout::Pilot(people) => people.clone(),
        Rollout::OnlyUs | Rollout::Teams(_) | Rollout::All => BTreeSet::new(),
    }
}

fn toggled(so_far: &SetUp, team: TeamId) -> SetUp {
    let mut teams = match &so_far.asked {
        Some(Asked::Teams(teams)) => teams.clone(),
        Some(Asked::Alone | Asked::People(_) | Asked::All) | None => BTreeSet::new(),
    };
    if !teams.remove(&team) {
        teams.insert(team);
    }
    SetUp { kind: so_far.kind, asked: Some(Asked::Teams(teams)), picking: true, mode: None }
}
