//! A word to each of a team in which whoever answers for it is to see names (RM7): as part of their message of the day, once.
//! Only whoever heard it is named later, so all that keeps the round from speaking to somebody keeps their name unseen.

use super::{Look, Part};
use crate::roll::{Enrolled, Fate, Matter, Occurrence, To};
use crate::{Ledger, MemberId, Window};

/// Finds what somebody is to hear about the team they are in now.
pub(super) fn word(look: &Look<'_>, id: &MemberId, person: &Enrolled, window: &Window<'_>) -> Option<Part> {
    let (ledger, team) = (&look.roll.ledger, person.team.as_ref()?);
    if ledger.allowance(team)?.told.contains_key(id) {
        return None;
    }
    let what = Occurrence { to: To::Member(id.clone()), of: Matter::Leads(team.clone()) };
    // What was given up before it left may be said; what may have arrived is not said twice.
    if look.roll.told.get(&what).is_some_and(|told| told.fate != Fate::Missed) {
        return None;
    }
    // The company's days decide when somebody is named: whoever is behind them has their whole week all the same.
    let day = window.day(look.now).max(ledger.day_at(look.now));
    Some(Part::Leads { team: team.clone(), from: Ledger::named_after(day, window.calendar()) })
}
