//! The days on which the company is closed: nothing is asked on them, and deadlines move (RM2).

use super::{keep, say, today};
use crate::flows::guard;
use crate::hearing::days;
use crate::outcome::Outcome;
use crate::reply::{CheckReply, DaysFault};
use crate::{CheckTyping, Place, Scene, Typing};
use jiff::ToSpan;
use jiff::civil::Date;
use journey::ledger::CheckFact;
use journey::{ClosedDays, Deed};

/// How far ahead days can be told, in months.
const AHEAD: i32 = 24;

/// The longest part that is said back where it is no day, in characters.
const LONGEST: usize = 20;

/// Shows them.
pub(super) fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let closed = &scene.dossier.ledger.checks.closed;
    listed(scene, closed, 0, crate::flows::menu::quiet(scene))
}

/// What is over is not shown any more.
fn listed<'a>(scene: &Scene<'a>, closed: &ClosedDays, added: usize, outcome: Outcome<'a>) -> Outcome<'a> {
    let runs = closed.runs().filter(|(_, last)| *last >= today(scene)).collect();
    say(outcome, CheckReply::Days { runs, added })
}

/// Asks for more.
pub(super) fn ask<'a>() -> Outcome<'a> {
    say(Outcome::at(Place::Typing { what: Typing::Checks(CheckTyping::Days) }), CheckReply::DaysWanted)
}

/// Opens the company again.
pub(super) fn open<'a>(scene: &Scene<'a>, first: Date) -> Outcome<'a> {
    let mut closed = scene.dossier.ledger.checks.closed.clone();
    let known = closed.runs().any(|(begins, _)| begins == first);
    closed.open(first);
    let stay = Outcome::stay(scene);
    let kept = if known { keep(stay, CheckFact::DaysOpened { first }) } else { stay };
    listed(scene, &closed, 0, kept)
}

/// Takes what was typed. Where one part of it is unclear, none is taken, and it can be typed again.
pub(crate) fn typed<'a>(scene: &Scene<'a>, what: &CheckTyping, text: &str) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, Deed::KeepChecks) {
        return refused.go(Place::Idle { misheard: 0 });
    }
    let CheckTyping::Days = what;
    let runs = match days::read(text, today(scene)) {
        Ok(runs) => runs,
        // What is said back is only what may stand anywhere, and short.
        Err(part) => {
            let told =
                Some(part).filter(|part| part.chars().count() <= LONGEST && journey::indiscretion(part).is_none());
            return refused(scene, DaysFault::Unclear(told.unwrap_or_default()));
        }
    };
    if let Some(why) = runs.iter().find_map(|run| fault(*run, today(scene))) {
        return refused(scene, why);
    }
    let mut closed = scene.dossier.ledger.checks.closed.clone();
    let (added, mut outcome) = (runs.len(), Outcome::at(Place::Idle { misheard: 0 }));
    for (first, last) in runs {
        closed.close(first, last);
        outcome = keep(outcome, CheckFact::DaysClosed { first, last });
    }
    listed(scene, &closed, added, outcome)
}

/// Asks again.
pub(crate) fn ask_again<'a>(scene: &Scene<'a>, what: &CheckTyping) -> Outcome<'a> {
    let CheckTyping::Days = what;
    guard::refuse(scene, Deed::KeepChecks).map_or_else(ask, |refused| refused.go(Place::Idle { misheard: 0 }))
}

/// Leaves what is typed.
pub(crate) fn leave<'a>(scene: &Scene<'a>, what: &CheckTyping) -> Outcome<'a> {
    let CheckTyping::Days = what;
    guard::refuse(scene, Deed::KeepChecks).unwrap_or_else(|| list(scene)).go(Place::Idle { misheard: 0 })
}

fn refused<'a>(scene: &Scene<'a>, why: DaysFault) -> Outcome<'a> {
    say(Outcome::stay(scene), CheckReply::DaysRefused { why })
}

fn fault((first, last): (Date, Date), today: Date) -> Option<DaysFault> {
    let longest = first.saturating_add((ClosedDays::LONGEST - 1).days());
    if last < first {
        Some(DaysFault::Backwards)
    } else if last < today {
        Some(DaysFault::Past)
    } else if last > longest {
        Some(DaysFault::Long)
    } else if last > today.saturating_add(AHEAD.months()) {
        Some(DaysFault::Far)
    } else {
        None
    }
}
