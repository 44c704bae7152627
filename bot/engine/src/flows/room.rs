//! A shared room: one card that leads away from it, and nothing about anybody (UX13, UX19).

use crate::outcome::Outcome;
use crate::{Event, Reply, Scene, What};
use chat::Act;
use journey::ledger::{Fact, StaffFact};
use journey::{Deed, Record, TeamId};

/// Answers whoever calls the bot in a shared room; everything else there is not for it.
pub(crate) fn respond<'a>(scene: &Scene<'a>, event: &Event) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    match &event.what {
        What::Act(Act::Asked(_)) => card(scene, tied(scene), stay),
        What::Act(Act::Said(words)) => called_with(scene, words),
        What::Act(Act::Pressed(_) | Act::Arrived) | What::Due(_) => stay,
    }
}

/// Answers a call with words behind it. Whoever keeps the teams ties the room to one by calling with its name.
fn called_with<'a>(scene: &Scene<'a>, words: &str) -> Outcome<'a> {
    let dossier = scene.dossier;
    let stay = Outcome::stay(scene);
    let named =
        dossier.ledger.team_called(words).filter(|_| dossier.may(Deed::EditTeams) && dossier.member.left.is_none());
    let before = tied(scene);
    let Some(team) = named.filter(|team| Some(*team) != before) else { return card(scene, before, stay) };
    let untied = before.into_iter().map(|team| (team.clone(), None));
    let facts = untied.chain([(team.clone(), Some(dossier.address.to_string()))]);
    let tied = facts.fold(stay, |outcome, (team, room)| {
        outcome.keep(Record::Ledger { fact: Fact::Staff(StaffFact::TeamRoom { team, room }) })
    });
    card(scene, Some(team), tied)
}

fn tied<'a>(scene: &Scene<'a>) -> Option<&'a TeamId> {
    scene.dossier.ledger.team_in(&scene.dossier.address.to_string())
}

/// Says the card. In the room of a team it leads into the team.
fn card<'a>(scene: &Scene<'a>, team: Option<&TeamId>, outcome: Outcome<'a>) -> Outcome<'a> {
    let named = team.and_then(|id| Some((id.clone(), scene.dossier.ledger.team(id)?.name.as_str())));
    outcome.say(Reply::StartCard { team: named })
}
