//! Teams: made, named, dissolved, and joined from their room.

use super::board::{ZONES, called, name_of};
use super::{idle, keep, people, wait_for};
use crate::flows::{lobby, menu, welcome};
use crate::outcome::Outcome;
use crate::{Event, Reply, Scene, StaffReply, StaffTyping};
use journey::ledger::{Rollout, StaffFact};
use journey::{Kind, LONGEST_NAME, Record, Role, TeamId};

/// Lists the teams.
pub(super) fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let teams = scene.dossier.ledger.open_teams().into_iter();
    let line = |(id, team): (&TeamId, &'a journey::ledger::Team)| {
        (id.clone(), team.name.as_str(), people::heads(scene, |of| of == Some(id)))
    };
    idle().say(Reply::Staff(StaffReply::Teams { teams: teams.map(line).collect() }))
}

/// Shows one.
pub(super) fn show<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let Some(team) = ledger.team(id) else { return gone(scene) };
    let managers = ledger.holders(Role::Manager).filter(|one| ledger.teams_of_manager(one).contains(id));
    Outcome::stay(scene).say(Reply::Staff(StaffReply::Team {
        team: id.clone(),
        name: &team.name,
        heads: people::heads(scene, |of| of == Some(id)),
        managers: managers.map(|one| called(scene, one)).collect(),
        tied: team.room.is_some(),
        zone: team.zone.as_deref(),
    }))
}

/// Asks for the name of a new one.
pub(super) fn name_new<'a>(_: &Scene<'a>) -> Outcome<'a> {
    wait_for(StaffTyping::NewTeam, StaffReply::TeamNameWanted { standing: None })
}

/// Asks for another name.
pub(super) fn rename<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let Some(team) = scene.dossier.ledger.team(id) else { return gone(scene) };
    wait_for(StaffTyping::TeamName(id.clone()), StaffReply::TeamNameWanted { standing: Some(&team.name) })
}

/// Makes a team of a name that was typed.
pub(super) fn new<'a>(scene: &Scene<'a>, event: &Event, text: &str) -> Outcome<'a> {
    match name(scene, text, None) {
        Err(outcome) => *outcome,
        Ok(name) => {
            let team = TeamId::derive(event.id.as_str());
            keep(idle(), StaffFact::TeamMade { team: team.clone(), name: name.clone() })
                .say(Reply::Staff(StaffReply::TeamMade { team, name }))
        }
    }
}

/// Gives a team the name that was typed.
pub(super) fn renamed<'a>(scene: &Scene<'a>, id: &TeamId, text: &str) -> Outcome<'a> {
    if scene.dossier.ledger.team(id).is_none() {
        return gone(scene);
    }
    match name(scene, text, Some(id)) {
        Err(outcome) => *outcome,
        Ok(name) => keep(idle(), StaffFact::TeamNamed { team: id.clone(), name: name.clone() })
            .say(Reply::Staff(StaffReply::TeamNamed { team: id.clone(), name })),
    }
}

/// Takes what was typed as a name that no other team has.
fn name<'a>(scene: &Scene<'a>, text: &str, of: Option<&TeamId>) -> Result<String, Box<Outcome<'a>>> {
    if let Some(refused) = super::guard::refuse(scene, journey::Deed::EditTeams) {
        return Err(Box::new(refused.go(crate::Place::Idle { misheard: 0 })));
    }
    let name = journey::called(text, LONGEST_NAME)
        .map_err(|why| Box::new(Outcome::stay(scene).say(Reply::Staff(StaffReply::NameRefused { why }))))?;
    let ledger = &scene.dossier.ledger;
    match ledger.team_called(&name).filter(|found| Some(*found) != of).and_then(|id| Some((id, ledger.team(id)?))) {
        Some((id, team)) => {
            Err(Box::new(idle().say(Reply::Staff(StaffReply::TeamThere { team: id.clone(), name: &team.name }))))
        }
        None => Ok(name),
    }
}

/// Asks whether a team is to be dissolved.
pub(super) fn dissolve<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let Some(team) = scene.dossier.ledger.team(id) else { return gone(scene) };
    let members = people::heads(scene, |of| of == Some(id)).members;
    let asked = StaffReply::DissolveTeam { team: id.clone(), name: &team.name, members };
    Outcome::stay(scene).say(Reply::Staff(asked))
}

/// Dissolves a team. Its people stay, without a team; what they answered, and what runs, stays as it is.
pub(super) fn dissolved<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let Some(team) = ledger.team(id) else { return gone(scene) };
    let mut outcome = idle();
    for member in people::of_team(scene, id) {
        outcome = outcome.keep(Record::Placed { member, team: None });
    }
    if let Rollout::Teams(teams) = &ledger.rollout
        && teams.contains(id)
    {
        let left = teams.iter().filter(|one| *one != id).cloned().collect();
        outcome = keep(outcome, StaffFact::RolledOut { to: Rollout::Teams(left) });
    }
    keep(outcome, StaffFact::TeamClosed { team: id.clone() })
        .say(Reply::Staff(StaffReply::TeamDissolved { name: &team.name }))
}

/// Offers the time zones a team can follow.
pub(super) fn zones<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let Some(team) = scene.dossier.ledger.team(id) else { return gone(scene) };
    Outcome::stay(scene).say(Reply::Staff(StaffReply::TeamZoneWanted { team: id.clone(), name: &team.name }))
}

/// Lets a team follow one, or the company's.
pub(super) fn zoned<'a>(scene: &Scene<'a>, id: &TeamId, number: Option<u8>) -> Outcome<'a> {
    let Some(team) = scene.dossier.ledger.team(id) else { return gone(scene) };
    let zone = number.and_then(|number| ZONES.get(usize::from(number))).copied();
    if number.is_some() && zone.is_none() {
        return zones(scene, id);
    }
    let stay = Outcome::stay(scene);
    let kept = if team.zone.as_deref() == zone {
        stay
    } else {
        keep(stay, StaffFact::TeamZoned { team: id.clone(), zone: zone.map(str::to_owned) })
    };
    kept.say(Reply::Staff(StaffReply::TeamZoned { team: id.clone(), name: &team.name, zone }))
}

/// Shows somebody what is theirs who comes from the room of a team; whoever has no team belongs to it from here on.
pub(crate) fn mine<'a>(scene: &Scene<'a>, id: &TeamId) -> Outcome<'a> {
    let dossier = scene.dossier;
    if dossier.organization.kind == Kind::Lobby {
        return welcome::first_steps(scene).unwrap_or_else(lobby::show);
    }
    let joins = name_of(scene, id).filter(|_| dossier.member.team.is_none());
    let after = welcome::first_steps(scene).unwrap_or_else(|| menu::show(scene));
    match joins {
        None => after,
        Some(name) => {
            let me = dossier.member.id.clone();
            let joined = Outcome::stay(scene).keep(Record::Placed { member: me, team: Some(id.clone()) });
            // Before the first step there is no language to say it in.
            let said = if dossier.member.locale.is_some() {
                joined.say(Reply::Staff(StaffReply::YourTeam { name }))
            } else {
                joined
            };
            welcome::and_then(said, after)
        }
    }
}

fn gone<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    welcome::and_then(idle().say(Reply::Staff(StaffReply::NoSuchTeam)), list(scene))
}
