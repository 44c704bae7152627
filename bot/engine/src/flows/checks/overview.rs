//! How far everybody is: in numbers, and by name only on request, which is kept (RM7).

use super::{check, keep, said_by_all, say, today, who_answers};
use crate::Scene;
use crate::flows::staff::board::called;
use crate::outcome::Outcome;
use crate::reply::CheckReply;
use content::Asks;
use journey::Deed;
use journey::check::{CheckAnswer, CycleId, Hurdle, Tally, said_in};
use journey::ledger::CheckFact;

/// Shows how far everybody is with what everybody is asked.
pub(super) fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let (people, said, calendar) = (who_answers(scene, None), said_by_all(scene), scene.calendar());
    let asked = scene.content.checks().iter().filter(|check| check.asks == Asks::Everyone);
    let lines = asked.filter_map(|check| {
        let cycle = scene.dossier.ledger.cycle_on(check, &calendar, today(scene))?;
        let tally = Tally::of(&people, &said, &cycle.id());
        Some((check, cycle, tally))
    });
    let overview = CheckReply::Overview { lines: lines.collect(), names: scene.dossier.may(Deed::SeeNames) };
    say(Outcome::stay(scene), overview)
}

/// Names those who have something left to do. That somebody looked is kept, each time.
pub(super) fn names<'a>(scene: &Scene<'a>, id: &CycleId) -> Outcome<'a> {
    let cycle = check(scene, &id.check).and_then(|check| {
        let cycle = scene.dossier.ledger.cycle_on(check, &scene.calendar(), today(scene))?;
        (cycle.id() == *id && check.asks == Asks::Everyone).then_some(check)
    });
    let Some(check) = cycle else { return say(Outcome::stay(scene), CheckReply::Over { check: None }) };
    let said = said_by_all(scene);
    let (mut lost, mut open) = (Vec::new(), Vec::new());
    for member in who_answers(scene, None) {
        let word = said.get(&member).and_then(|all| said_in(all, id)).map(|confirmation| confirmation.said);
        match word {
            Some(word) if word.is_settled() => {}
            Some(word) if word.answer() == CheckAnswer::Unknown || word.hurdle() == Some(Hurdle::HowUnknown) => {
                lost.push(called(scene, &member));
            }
            Some(_) | None => open.push(called(scene, &member)),
        }
    }
    let seen = keep(Outcome::stay(scene), CheckFact::CheckNamesSeen { cycle: id.clone() });
    say(seen, CheckReply::Names { check, lost, open })
}
