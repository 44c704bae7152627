//! How a company has its checks (CT8, CT12): which it asks how often, on which days it is closed, and the cards in its rooms. What
//! people answer is not here: it is many rows, and each belongs to one person.

use super::{Asked, Ledger};
use crate::check::{Beginning, Cycle, CycleId, cycle_on, cycles};
use crate::{Calendar, ClosedDays, Crowd, MemberId, Role, TeamId, Telling};
use content::{Asks, Cadence, Card, Check, CheckId, Holidays, SetKind};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How a company has its checks. What is not said here is as the content has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Checks {
    /// The day on which they were begun, by hand or because the company's answers were complete; otherwise they begin when the
    /// first run ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begun: Option<Date>,
    /// What is asked more or less often than the content says.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub cadences: BTreeMap<CheckId, Cadence>,
    /// What is not asked for the time being.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub paused: BTreeSet<CheckId>,
    /// The days on which the company is closed.
    #[serde(skip_serializing_if = "ClosedDays::is_blank")]
    pub closed: ClosedDays,
    /// The cards that a team does not want in its room.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub unwanted: BTreeMap<TeamId, BTreeSet<CheckId>>,
    /// The card of each check that was posted last in the room of a team.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub cards: BTreeMap<TeamId, BTreeMap<CheckId, PostedCard>>,
}

/// A card in the room of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PostedCard {
    /// The day on which its cycle opened.
    pub opened: Date,
    /// The number it shows: so many of so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<(usize, usize)>,
}

impl PostedCard {
    /// Gives the number it shows.
    pub fn crowd(&self) -> Option<Crowd> {
        self.told.map(|(count, of)| Crowd::of(count, of))
    }
}

impl Checks {
    /// Tells whether nobody said anything about them.
    pub fn is_blank(&self) -> bool {
        *self == Checks::default()
    }
}

/// What happened to the checks of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum CheckFact {
    /// They begin, whatever became of the first run.
    ChecksBegun,
    /// One is asked that often.
    CheckSet {
        /// Which.
        check: CheckId,
        /// How often.
        cadence: Cadence,
    },
    /// One is not asked for the time being.
    CheckPaused {
        /// Which.
        check: CheckId,
    },
    /// One is asked again.
    CheckResumed {
        /// Which.
        check: CheckId,
    },
    /// The company is closed on these days.
    DaysClosed {
        /// The first.
        first: Date,
        /// The last.
        last: Date,
    },
    /// The company is open again on the days of a run.
    DaysOpened {
        /// The first day of the run.
        first: Date,
    },
    /// The room of a team gets the cards of a check.
    CardsOn {
        /// Which team.
        team: TeamId,
        /// Which check.
        check: CheckId,
    },
    /// The room of a team gets no cards of a check.
    CardsOff {
        /// Which team.
        team: TeamId,
        /// Which check.
        check: CheckId,
    },
    /// The card of a cycle was posted in the room of a team.
    CardPosted {
        /// Which team.
        team: TeamId,
        /// Which cycle.
        cycle: CycleId,
    },
    /// A card shows another number.
    CardTold {
        /// Which team.
        team: TeamId,
        /// Which cycle.
        cycle: CycleId,
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Somebody looked who has not confirmed (RM7).
    CheckNamesSeen {
        /// In which cycle.
        cycle: CycleId,
    },
}

impl CheckFact {
    /// Writes the fact; there are no words of anybody in it.
    pub(super) fn for_audit(&self) -> Value {
        serde_json::to_value(self).expect("a fact is plain data")
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &CheckFact, at: Timestamp) {
    let today = ledger.day_at(at);
    let checks = &mut ledger.checks;
    match fact {
        CheckFact::ChecksBegun => {
            checks.begun.get_or_insert(today);
        }
        CheckFact::CheckSet { check, cadence } => {
            checks.cadences.insert(check.clone(), *cadence);
        }
        CheckFact::CheckPaused { check } => {
            checks.paused.insert(check.clone());
        }
        CheckFact::CheckResumed { check } => {
            checks.paused.remove(check);
        }
        CheckFact::DaysClosed { first, last } => checks.closed.close(*first, *last),
        CheckFact::DaysOpened { first } => checks.closed.open(*first),
        CheckFact::CardsOn { team, check } => {
            if let Some(unwanted) = checks.unwanted.get_mut(team) {
                unwanted.remove(check);
            }
            checks.unwanted.retain(|_, unwanted| !unwanted.is_empty());
        }
        CheckFact::CardsOff { team, check } => {
            checks.unwanted.entry(team.clone()).or_default().insert(check.clone());
        }
        CheckFact::CardPosted { team, cycle } => {
            let posted = PostedCard { opened: cycle.opened, told: None };
            checks.cards.entry(team.clone()).or_default().insert(cycle.check.clone(), posted);
        }
        CheckFact::CardTold { team, cycle, count, of } => {
            let card = checks.cards.get_mut(team).and_then(|cards| cards.get_mut(&cycle.check));
            if let Some(card) = card.filter(|card| card.opened == cycle.opened) {
                card.told = Some((*count, *of));
            }
        }
        CheckFact::CheckNamesSeen { .. } => {}
    }
}

fn told(team: &TeamId, cycle: &CycleId, count: usize, of: usize) -> CheckFact {
    CheckFact::CardTold { team: team.clone(), cycle: cycle.clone(), count, of }
}

impl Ledger {
    /// Makes the calendar of the company: its closed days are in it.
    pub fn calendar<'a>(&'a self, holidays: &'a Holidays) -> Calendar<'a> {
        Calendar::new(holidays).without(&self.checks.closed)
    }

    /// Tells the company's calendar day at an instant.
    pub fn day_at(&self, at: Timestamp) -> Date {
        let zone = self.time_zone().or_else(|| TimeZone::get("Asia/Tokyo").ok()).unwrap_or(TimeZone::UTC);
        at.to_zoned_datetime(zone).date()
    }

    /// Tells from when on the checks count; nothing while the company is in its first run.
    pub fn checks_beginning(&self) -> Option<Beginning> {
        let ended = self.runs.values().filter_map(|run| {
            // Whoever answers alone for the company is done when they handed in; nobody closes such a run.
            let handed_in = || run.rulings.values().filter_map(|all| all.first()).map(|ruling| ruling.at).min();
            let at = run.closed_at.or_else(|| (run.asked == Asked::Alone).then(handed_in).flatten())?;
            Some((run.set.kind, self.day_at(at)))
        });
        let ended: Vec<(SetKind, Date)> = ended.collect();
        let first = ended.iter().map(|(_, day)| *day).min();
        let since = self.checks.begun.into_iter().chain(first).min()?;
        let diagnosed = ended.iter().filter(|(kind, _)| *kind == SetKind::SelfCheck).map(|(_, day)| *day).max();
        Some(Beginning { since, diagnosed })
    }

    /// Tells how often the company asks a check.
    pub fn cadence(&self, check: &Check) -> Cadence {
        self.checks.cadences.get(&check.id).copied().unwrap_or(check.cadence)
    }

    /// Lists the cycles of a check that open from a day to another; none before the checks begin, and none while it is paused.
    pub fn cycles(&self, check: &Check, calendar: &Calendar<'_>, span: (Date, Date)) -> Vec<Cycle> {
        let asked = self.checks_beginning().filter(|_| !self.checks.paused.contains(&check.id));
        asked.map_or_else(Vec::new, |beginning| cycles(check, self.cadence(check), beginning, calendar, span))
    }

    /// Finds the cycle of a check that takes answers on a day.
    pub fn cycle_on(&self, check: &Check, calendar: &Calendar<'_>, day: Date) -> Option<Cycle> {
        let beginning = self.checks_beginning().filter(|_| !self.checks.paused.contains(&check.id))?;
        cycle_on(check, self.cadence(check), beginning, calendar, day)
    }

    /// Tells whether a check is asked of somebody.
    pub fn asks(&self, check: &Check, member: &MemberId) -> bool {
        match check.asks {
            Asks::Everyone => true,
            Asks::Coordinator => self.roles(member).contains(&Role::Coordinator),
        }
    }

    /// Tells whether the card of a check belongs into the room of a team: it has a room, and wants it.
    pub fn wants_card(&self, check: &Check, team: &TeamId) -> bool {
        let has_room = self.team(team).is_some_and(|team| team.room.is_some());
        let unwanted = self.checks.unwanted.get(team).is_some_and(|unwanted| unwanted.contains(&check.id));
        match check.card {
            Card::Team => has_room && !unwanted,
            Card::None => false,
        }
    }

    /// Lists what is to be kept when the card of a cycle is posted in the room of a team, of which so many confirmed already.
    pub fn posting(team: &TeamId, cycle: &CycleId, confirmed: Crowd) -> Vec<CheckFact> {
        let posted = CheckFact::CardPosted { team: team.clone(), cycle: cycle.clone() };
        let told = confirmed.shown().map(|(count, of)| told(team, cycle, count, of));
        [posted].into_iter().chain(told).collect()
    }

    /// Tells what is to be kept when a card shows another number; nothing where it has none to show, or where a new one would
    /// tell of a single person (MG3).
    pub fn retelling(&self, team: &TeamId, cycle: &CycleId, confirmed: Crowd) -> Option<CheckFact> {
        match confirmed.after(self.card(cycle, team)?.crowd()) {
            Telling::New(crowd) => crowd.shown().map(|(count, of)| told(team, cycle, count, of)),
            Telling::Hidden | Telling::Same(_) => None,
        }
    }

    /// Finds the card of a cycle in the room of a team.
    pub fn card(&self, cycle: &CycleId, team: &TeamId) -> Option<&PostedCard> {
        self.checks.cards.get(team)?.get(&cycle.check).filter(|card| card.opened == cycle.opened)
    }
}

#[cfg(test)]
mod tests;
