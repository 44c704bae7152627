//! Checks in the plan: a word to who has not confirmed, once when one may be asked and once before it is due (RM5); and one card a
//! cycle in the room of a team (CT12).

use super::{Item, Look, Missed, Part, REMINDER_MAY_BE_LATE, Reason, slot, team};
use crate::check::{Confirmations, Cycle, CycleId, Tally};
use crate::ledger;
use crate::roll::{Enrolled, Fate, Matter, Nudge, Occurrence, To};
use crate::{Crowd, Hours, MemberId, TeamId, Window};
use content::Check;
use jiff::Timestamp;
use jiff::civil::Date;

/// A cycle has to last so many business days for a second word.
const LONG: u8 = 5;

/// Lists the checks somebody is to hear of, and those that are too late. Whoever confirmed, or said so today, hears of none.
pub(super) fn nudges(
    look: &Look<'_>,
    id: &MemberId,
    person: &Enrolled,
    window: &Window<'_>,
) -> (Vec<Part>, Vec<Missed>) {
    let (today, to) = (window.day(look.now), To::Member(id.clone()));
    let (mut due, mut missed) = (Vec::new(), Vec::new());
    let owed = look.roll.ledger.owed_of(look.running(today), id, look.said());
    for owed in owed.iter().filter(|owed| owed.is_open() && today <= owed.cycle.due) {
        let told_today = owed.said.as_ref().is_some_and(|said| window.day(said.at) == today);
        let latest = days(&owed.cycle, person, window).into_iter().rfind(|(_, day)| *day <= today);
        let Some((nudge, day)) = latest.filter(|_| !told_today) else { continue };
        let cycle = owed.cycle.id();
        let of = Matter::Check(cycle.clone(), nudge);
        if !look.is_open(&to, &of) {
            continue;
        }
        let slot = window.after_opening(day, slot::minute(id.as_str(), &person.hours));
        let was_away = person.away_until.is_some_and(|back| day < back);
        if !was_away && look.is_missed(slot, REMINDER_MAY_BE_LATE) {
            missed.push(Missed { what: Occurrence { to: to.clone(), of }, on: day, due: slot });
        } else {
            due.push(Part::Check { cycle, nudge });
        }
    }
    (due, missed)
}

/// Tells what somebody is waiting for who has a check before them of which nothing is to be said today.
pub(super) fn waits(look: &Look<'_>, id: &MemberId, person: &Enrolled, window: &Window<'_>) -> Option<Reason> {
    let today = window.day(look.now);
    let owed = look.roll.ledger.owed_of(look.running(today), id, look.said());
    let open: Vec<_> = owed.iter().filter(|owed| owed.is_open() && today <= owed.cycle.due).collect();
    let days = open.iter().flat_map(|owed| days(&owed.cycle, person, window)).map(|(_, day)| day);
    let next = days.filter(|day| *day > today).min();
    (!open.is_empty()).then(|| next.map_or(Reason::Finished, Reason::Waits))
}

/// Lists on which days somebody hears of a cycle.
fn days(cycle: &Cycle, person: &Enrolled, window: &Window<'_>) -> Vec<(Nudge, Date)> {
    let calendar = window.calendar();
    let began = person.agreed.map_or(cycle.nudges_from, |agreed| window.day(window.open_from(agreed)));
    let first = calendar.business_day_from(cycle.nudges_from.max(began));
    let last = calendar.business_days_before(cycle.due, 1);
    let again = (last >= calendar.business_days_after(first, LONG)).then_some((Nudge::Last, last));
    [(Nudge::First, first)].into_iter().chain(again).collect()
}

/// Lists the cards that the room of a team gets today: one a cycle, from its first day on. One that somebody posted by hand is
/// not posted again.
pub(super) fn cards(look: &Look<'_>, id: &TeamId, of: &ledger::Team, window: &Window<'_>) -> Vec<Item> {
    let (ledger, today) = (&look.roll.ledger, window.day(look.now));
    if team::is_barred(look, id, of, window).is_some() {
        return Vec::new();
    }
    let card = |(check, cycle): &(&Check, Cycle)| {
        if cycle.due < today {
            return None;
        }
        let (cycle, to) = (cycle.id(), To::Team(id.clone()));
        if !ledger.wants_card(check, id) || !is_unposted(look, &to, id, &cycle) {
            return None;
        }
        let minute = slot::minute(&format!("{id} {}", cycle.check), &Hours::default());
        let at = look.time(window, today, minute, Timestamp::MIN)?;
        // One that is posted anew shows what it showed: another number would tell who confirmed in between (MG3).
        let count = match ledger.card(&cycle, id) {
            Some(known) => known.crowd().unwrap_or_default(),
            None => confirmed(look, id, &cycle),
        };
        Some(Item { to, at, on: today, parts: vec![Part::Card { cycle, count }] })
    };
    look.running(today).iter().filter_map(card).collect()
}

/// Tells whether the card of a cycle is not in the room of a team yet. The ledger alone does not know: it says so of a card too
/// that was given up before it left, and that may be posted anew.
fn is_unposted(look: &Look<'_>, to: &To, id: &TeamId, cycle: &CycleId) -> bool {
    let of = Matter::Card(cycle.clone());
    match look.roll.told.get(&Occurrence { to: to.clone(), of }).map(|told| told.fate) {
        None => look.roll.ledger.card(cycle, id).is_none(),
        Some(Fate::Missed) => true,
        Some(Fate::Said | Fate::Quiet | Fate::Lost) => false,
    }
}

/// Counts who confirmed among those of the team who can answer.
fn confirmed(look: &Look<'_>, id: &TeamId, cycle: &CycleId) -> Crowd {
    let people = look.roll.people.iter().filter(|(_, one)| one.can_answer() && one.team.as_ref() == Some(id));
    Tally::of(people.map(|(member, _)| member), look.said(), cycle).confirmed()
}

impl Look<'_> {
    /// What everybody said last to each check.
    fn said(&self) -> &Confirmations {
        &self.roll.checked
    }
}
