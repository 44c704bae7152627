//! Which room of a team gets which card, and posting one at once.

use super::{card, check, keep, running, say, today};
use crate::outcome::Outcome;
use crate::reply::{CardShown, CheckReply, NotPosted};
use crate::{Reply, Scene, StaffReply};
use content::{Card, Check, CheckId};
use journey::TeamId;
use journey::check::{Cycle, CycleId};
use journey::ledger::{CheckFact, Fact};

/// Lists the teams that have a room.
pub(super) fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let teams = scene.dossier.ledger.open_teams().into_iter().filter(|(_, team)| team.room.is_some());
    let teams = teams.map(|(id, team)| (id.clone(), team.name.as_str())).collect();
    say(Outcome::stay(scene), CheckReply::Rooms { teams })
}

/// Shows the room of one.
pub(super) fn show<'a>(scene: &Scene<'a>, team: &TeamId) -> Outcome<'a> {
    changed(scene, team, None)
}

/// Gives it the cards of a check.
pub(super) fn on<'a>(scene: &Scene<'a>, team: &TeamId, id: &CheckId) -> Outcome<'a> {
    let fact = CheckFact::CardsOn { team: team.clone(), check: id.clone() };
    changed(scene, team, Some(fact).filter(|_| has_card(scene, id)))
}

/// Gives it none.
pub(super) fn off<'a>(scene: &Scene<'a>, team: &TeamId, id: &CheckId) -> Outcome<'a> {
    let fact = CheckFact::CardsOff { team: team.clone(), check: id.clone() };
    changed(scene, team, Some(fact).filter(|_| has_card(scene, id)))
}

/// Posts the card of a cycle there.
pub(super) fn post<'a>(scene: &Scene<'a>, team: &TeamId, id: &CycleId) -> Outcome<'a> {
    let stay = Outcome::stay(scene);
    match postable(scene, team, id) {
        Err(why) => say(stay, CheckReply::NotPosted { why }),
        Ok(_) if scene.dossier.ledger.card(id, team).is_some() => {
            let why = NotPosted::Already { team: team.clone(), cycle: id.clone() };
            say(stay, CheckReply::NotPosted { why })
        }
        Ok((check, cycle)) => say(card::posted(scene, team, check, cycle, stay), CheckReply::Posted),
    }
}

/// Posts it once more. It shows what it showed: a number counted anew whenever somebody likes would tell who pressed in between.
pub(super) fn post_again<'a>(scene: &Scene<'a>, team: &TeamId, id: &CycleId) -> Outcome<'a> {
    let Some(known) = scene.dossier.ledger.card(id, team) else { return post(scene, team, id) };
    let stay = Outcome::stay(scene);
    match postable(scene, team, id) {
        Err(why) => say(stay, CheckReply::NotPosted { why }),
        Ok((check, cycle)) => say(card::again(team, check, cycle, known, stay), CheckReply::Posted),
    }
}

/// Finds the cycle of a card that may be posted in the room of a team.
fn postable<'a>(scene: &Scene<'a>, team: &TeamId, id: &CycleId) -> Result<(&'a Check, Cycle), NotPosted> {
    let ledger = &scene.dossier.ledger;
    let (check, cycle) = running(scene, id).map_err(|_| NotPosted::Gone)?;
    match (ledger.wants_card(check, team), ledger.may_post_in(team)) {
        (false, _) => Err(NotPosted::Gone),
        (true, false) => Err(NotPosted::NotReached),
        (true, true) => Ok((check, cycle)),
    }
}

fn has_card(scene: &Scene<'_>, id: &CheckId) -> bool {
    check(scene, id).is_some_and(|check| check.card == Card::Team)
}

/// Shows a room as it is after a change.
fn changed<'a>(scene: &Scene<'a>, team: &TeamId, fact: Option<CheckFact>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let Some(known) = dossier.ledger.team(team) else {
        return Outcome::stay(scene).say(Reply::Staff(StaffReply::NoSuchTeam));
    };
    let mut ledger = dossier.ledger.clone();
    if let Some(fact) = &fact {
        ledger.apply(&Fact::Check(fact.clone()), &dossier.member.id, scene.now);
    }
    let fact = fact.filter(|_| ledger.checks != dossier.ledger.checks);
    let shown = |check: &'a Check| {
        let wanted = ledger.wants_card(check, team);
        let cycle = ledger.cycle_on(check, &scene.calendar(), today(scene)).map(|cycle| cycle.id());
        let to_post = cycle.filter(|_| wanted);
        CardShown { check, wanted, to_post }
    };
    let cards = scene.content.checks().iter().filter(|check| check.card == Card::Team).map(shown).collect();
    let kept = fact.into_iter().fold(Outcome::stay(scene), keep);
    say(kept, CheckReply::Room { team: team.clone(), name: &known.name, cards })
}
