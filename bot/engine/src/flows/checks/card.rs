//! The card in the room of a team: one a cycle, rewritten in place, with a number and nothing about anybody (CT12).

use super::{keep, own, said_by_all, who_answers};
use crate::outcome::Outcome;
use crate::reply::{CheckReply, check_slot};
use crate::{Reply, Scene};
use content::Check;
use journey::check::{Cycle, Said, Tally};
use journey::ledger::{CheckFact, PostedCard};
use journey::{Crowd, Ledger, TeamId};

/// Posts the card of a cycle.
pub(super) fn posted<'a>(
    scene: &Scene<'a>,
    team: &TeamId,
    check: &'a Check,
    cycle: Cycle,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let id = cycle.id();
    let confirmed = Tally::of(&who_answers(scene, Some(team)), &said_by_all(scene), &id).confirmed();
    let kept = Ledger::posting(team, &id, confirmed).into_iter().fold(outcome, keep);
    kept.post(team.clone(), check_slot(&id), card(check, cycle, confirmed.shown()))
}

/// Posts it once more, as it is.
pub(super) fn again<'a>(
    team: &TeamId,
    check: &'a Check,
    cycle: Cycle,
    known: &PostedCard,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let id = cycle.id();
    let kept = Ledger::posting(team, &id, known.crowd().unwrap_or_default()).into_iter().fold(outcome, keep);
    kept.post(team.clone(), check_slot(&id), card(check, cycle, known.told))
}

/// Rewrites the card of the person's team after they said something, if it may show another number.
pub(super) fn retold<'a>(
    scene: &Scene<'a>,
    check: &'a Check,
    cycle: &Cycle,
    said: Said,
    outcome: Outcome<'a>,
) -> Outcome<'a> {
    let (dossier, id) = (scene.dossier, cycle.id());
    let Some(team) = &dossier.member.team else { return outcome };
    let count = &dossier.team_count;
    let before = own(scene, &id).is_some_and(|confirmation| confirmation.said.is_settled());
    let others = count.settled.get(&id).copied().unwrap_or_default().saturating_sub(usize::from(before));
    let confirmed = Crowd::of(others + usize::from(said.is_settled()), count.people);
    match dossier.ledger.retelling(team, &id, confirmed) {
        Some(CheckFact::CardTold { team, cycle: id, count, of }) => {
            let reply = card(check, cycle.clone(), Some((count, of)));
            let slot = check_slot(&id);
            let told = CheckFact::CardTold { team: team.clone(), cycle: id, count, of };
            keep(outcome, told).repost(team, slot, reply)
        }
        Some(_) | None => outcome,
    }
}

fn card(check: &Check, cycle: Cycle, told: Option<(usize, usize)>) -> Reply<'_> {
    Reply::Checks(Box::new(CheckReply::Card { check, cycle, told }))
}
