//! Who hears what today, who doesn't and why (RM1–RM14). Pure: the same roll at the same time gives the same plan.
//!
//! A look around an organization asks of everybody: what is open for them, may we speak to them, and when today? What is due is
//! said and written down; for everything else the next look is dated. So there is no alarm per person, nothing piles up while we
//! are away, and a dry run is the same look with another clock.

mod almanac;
mod check;
mod forecast;
mod help;
mod leads;
mod member;
mod promise;
mod slot;
mod team;
mod week;

pub use almanac::Almanac;
pub use forecast::{Forecast, forecast};
pub use help::{Behind, Whose};
pub use promise::{PATIENCE, Promise, falls};

use crate::check::{Cycle, CycleId};
use crate::digest::Week;
use crate::ladder::Rung;
use crate::ledger::{Fact, LeaderFact};
use crate::roll::{Fate, Matter, Nudge, Occurrence, Post, Roll, To};
use crate::{Calendar, Crowd, DiagnosisId, Horizon, Ledger, TeamId, Window, moment};
use content::Check;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use std::collections::{BTreeMap, BTreeSet};

/// Who hears what today, who doesn't and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What is said today, the earliest first.
    pub items: Vec<Item>,
    /// Who hears nothing today, and why. Of teams only those for which there was something.
    pub skips: Vec<Skip>,
    /// What was due while we were not there and is too late by now: it is written down and never said.
    pub missed: Vec<Missed>,
    /// What whoever runs this must see to.
    pub warnings: BTreeSet<Warning>,
    /// When to look again.
    pub next: Timestamp,
}

/// One message: everything that is to be said to somebody that day, in one (ST5, RM4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// To whom.
    pub to: To,
    /// When, inside their window.
    pub at: Timestamp,
    /// The day it is there.
    pub on: Date,
    /// What it is about.
    pub parts: Vec<Part>,
}

/// One thing a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A run that waits for this person.
    Rung {
        /// Which.
        run: DiagnosisId,
        /// Which rung of its ladder.
        rung: Rung,
    },
    /// They asked to be reminded. Their own appointment says it, not the round; it is here because it takes the day's place.
    Promised,
    /// A check that waits for this person.
    Check {
        /// Which, in which cycle.
        cycle: CycleId,
        /// The first word about it, or the last.
        nudge: Nudge,
    },
    /// The card of a check, for everybody of a team: a message of its own, which is rewritten as people confirm (CT12).
    Card {
        /// Which, in which cycle.
        cycle: CycleId,
        /// How many have confirmed already; shown where enough people stand behind it.
        count: Crowd,
    },
    /// How far people are with a run that is due, for whoever coordinates (RM7).
    Help {
        /// Which.
        run: DiagnosisId,
        /// Of whom.
        whose: Whose,
        /// How far.
        behind: Behind,
    },
    /// How far people are with a check that is due, likewise.
    CheckHelp {
        /// Which, in which cycle.
        cycle: CycleId,
        /// Of whom.
        whose: Whose,
        /// How far.
        behind: Behind,
    },
    /// Whoever answers for their team may see later whether this person is done (RM7).
    Leads {
        /// Which team.
        team: TeamId,
        /// From which day of the company's on.
        from: Date,
    },
    /// How a run is going, for everybody of a team.
    Post {
        /// Which.
        run: DiagnosisId,
        /// What.
        post: Post,
        /// How many have handed in, where that is said and enough people stand behind it.
        count: Option<Crowd>,
    },
    /// The summary of a week: to a team of itself, to somebody who answers for others of the company.
    Week(Week),
}

impl Part {
    /// Tells what is written down once it was said; nothing for what is somebody's own appointment.
    pub fn matter(&self) -> Option<Matter> {
        match self {
            Part::Rung { run, rung } => Some(Matter::Rung(run.clone(), *rung)),
            Part::Post { run, post, .. } => Some(Matter::Post(run.clone(), *post)),
            Part::Week(week) => Some(Matter::Week(*week)),
            Part::Help { run, .. } => Some(Matter::Help(run.clone())),
            Part::CheckHelp { cycle, .. } => Some(Matter::CheckHelp(cycle.clone())),
            Part::Check { cycle, nudge } => Some(Matter::Check(cycle.clone(), *nudge)),
            Part::Card { cycle, .. } => Some(Matter::Card(cycle.clone())),
            Part::Leads { team, .. } => Some(Matter::Leads(team.clone())),
            Part::Promised => None,
        }
    }
}

impl Item {
    /// Lists what is written down once this was said.
    pub fn matters(&self) -> impl Iterator<Item = Matter> {
        self.parts.iter().filter_map(Part::matter)
    }

    /// Tells whether it is the one message of the day. A card is not: it stands in a room for weeks, and others are said beside it.
    pub fn takes_the_day(&self) -> bool {
        !self.parts.iter().all(|part| matches!(part, Part::Card { .. }))
    }

    /// Lists what becomes of the company's ledger once this was said: a card in a room is remembered there, and who was told
    /// that they may be named.
    pub fn facts(&self) -> Vec<Fact> {
        let facts = |part: &Part| match (part, &self.to) {
            (Part::Card { cycle, count }, To::Team(team)) => {
                Ledger::posting(team, cycle, *count).into_iter().map(Fact::Check).collect()
            }
            (Part::Leads { team, from }, To::Member(member)) => {
                vec![Fact::Leader(LeaderFact::LeadersTold { team: team.clone(), member: member.clone(), from: *from })]
            }
            (Part::Card { .. }, To::Member(_))
            | (Part::Leads { .. }, To::Team(_))
            | (
                Part::Rung { .. }
                | Part::Promised
                | Part::Check { .. }
                | Part::Help { .. }
                | Part::CheckHelp { .. }
                | Part::Week(_)
                | Part::Post { .. },
                To::Member(_) | To::Team(_),
            ) => Vec::new(),
        };
        self.parts.iter().flat_map(facts).collect()
    }

    /// Tells whether the round says it; a promise is kept by its own appointment.
    pub fn is_ours(&self) -> bool {
        !self.parts.contains(&Part::Promised)
    }
}

/// Somebody who hears nothing today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// Who.
    pub who: To,
    /// Why.
    pub reason: Reason,
}

/// Why somebody hears nothing today (RM12). The order is that in which the reasons are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They left the company.
    Left,
    /// They stand on the list and never wrote to us (未接続).
    Unconnected,
    /// We were taken out of where they are.
    TakenOut,
    /// They never read the notice and began: nobody else is spoken to (AD10).
    NotBegun,
    /// They asked us never to speak first.
    Stopped,
    /// The company asked us to keep quiet.
    Paused,
    /// They are away until this day.
    Away(Date),
    /// They asked to be reminded then.
    Snoozed(Timestamp),
    /// The company does not let us write to them yet (AD10).
    NotReached,
    /// They handed in all that they are asked.
    Done,
    /// They are asked nothing.
    NothingOpen,
    /// What is open was due, and nobody is pressed after that.
    PastDue,
    /// The next rung of the ladder is on this day.
    Waits(Date),
    /// Everything that we say about it was said.
    Finished,
    /// It is no business day there.
    Closed,
    /// They like another weekday better.
    OtherWeekday,
    /// They began or answered something today.
    AtItToday,
    /// We spoke to them today.
    HeardToday,
    /// They are in the middle of something, until after the hours (UX12).
    InTheMiddle,
    /// The hours are over for today.
    Over,
    /// Their team has no room.
    NoRoom,
    /// Too few people stand behind the number.
    TooFew,
}

/// An occurrence that was due and of which nothing is said: we were not there, or nothing was new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// What.
    pub what: Occurrence,
    /// The day it belongs to.
    pub on: Date,
    /// When it should have been said.
    pub due: Timestamp,
}

/// Something that whoever runs this must see to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// The public holidays are known until this day only.
    CalendarEnds(Date),
    /// They have not been known since this day: only weekends and the turn of the year are kept.
    CalendarEnded(Date),
    /// Somebody's zone is not in the zone database; the next one in line is followed.
    UnknownZone(String),
}

/// A wish that is so old was let go: its own appointment would have kept it.
const PROMISES_FADE: SignedDuration = SignedDuration::from_hours(2 * 24);
/// So far two readings of a clock may lie apart. What lies further ahead was written down while the clock was wrong.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_hours(26);

/// How late a reminder may be.
const REMINDER_MAY_BE_LATE: SignedDuration = SignedDuration::from_hours(4);
/// How late a post may be that everybody reads.
const POST_MAY_BE_LATE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Decides who hears from us today, who doesn't, and why.
pub fn plan<'a>(roll: &'a Roll, almanac: impl Into<Almanac<'a>>, now: Timestamp) -> Plan {
    let look = Look::new(roll, almanac.into(), now);
    let mut plan =
        Plan { items: Vec::new(), skips: Vec::new(), missed: Vec::new(), warnings: BTreeSet::new(), next: now };
    let mut openings: BTreeMap<String, Timestamp> = BTreeMap::new();
    let mut take = |plan: &mut Plan, who: To, window: &Window<'_>, verdict: Verdict| {
        let name = window.zone_name().to_owned();
        openings.entry(name).or_insert_with(|| window.next_opening(now));
        plan.missed.extend(verdict.missed);
        match verdict.says {
            Ok((at, parts)) => plan.items.push(Item { to: who, at, on: window.day(at), parts }),
            Err(Some(reason)) => plan.skips.push(Skip { who, reason }),
            Err(None) => {}
        }
    };
    for (id, person) in &roll.people {
        let window = look.window(&mut plan.warnings, person.hours.zone.as_deref(), person.team.as_ref());
        let verdict = member::verdict(&look, id, person, &window);
        take(&mut plan, To::Member(id.clone()), &window, verdict);
    }
    for (id, team) in roll.ledger.open_teams() {
        let window = look.window(&mut plan.warnings, None, Some(id));
        let verdict = team::verdict(&look, id, team, &window);
        take(&mut plan, To::Team(id.clone()), &window, verdict);
        plan.items.extend(check::cards(&look, id, team, &window));
    }
    let window = look.window(&mut plan.warnings, None, None);
    plan.warnings.extend(match look.calendar.horizon(window.day(now)) {
        Horizon::Far => None,
        Horizon::Near(end) => Some(Warning::CalendarEnds(end)),
        Horizon::Behind(end) => Some(Warning::CalendarEnded(end)),
    });
    plan.items.sort_by(|one, other| (one.at, &one.to).cmp(&(other.at, &other.to)));
    let later = plan.items.iter().map(|item| item.at).filter(|at| *at > now);
    plan.next = later.chain(openings.into_values()).min().unwrap_or_else(|| window.next_opening(now));
    plan
}

impl Plan {
    /// Lists what a round has to say at an instant.
    pub fn due(&self, now: Timestamp) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.at <= now && item.is_ours())
    }
}

/// What becomes of somebody today.
struct Verdict {
    says: Result<(Timestamp, Vec<Part>), Option<Reason>>,
    missed: Vec<Missed>,
}

impl Verdict {
    fn skip(reason: Reason) -> Verdict {
        Verdict { says: Err(Some(reason)), missed: Vec::new() }
    }
}

/// A look around: what is known, and when.
struct Look<'a> {
    roll: &'a Roll,
    calendar: Calendar<'a>,
    now: Timestamp,
    /// When we looked last, by a clock that may have been set back since.
    looked: Timestamp,
    /// The checks that take answers, on each day that it is anywhere: what they come to does not depend on the person.
    running: BTreeMap<Date, Vec<(&'a Check, Cycle)>>,
}

impl<'a> Look<'a> {
    fn new(roll: &'a Roll, almanac: Almanac<'a>, now: Timestamp) -> Look<'a> {
        // Whoever looks for the first time takes up what is due from here on.
        let before = now.saturating_sub(SignedDuration::from_millis(1)).unwrap_or(Timestamp::MIN);
        let looked = roll.looked.unwrap_or(before).min(before);
        let Almanac { calendar, checks } = almanac;
        let here = now.to_zoned_datetime(TimeZone::UTC).date();
        let days = [here.saturating_sub(1.day()), here, here.saturating_add(1.day())];
        let running = days.map(|day| (day, roll.ledger.running(checks, &calendar, day))).into();
        Look { roll, calendar, now, looked, running }
    }

    fn running(&self, today: Date) -> &[(&'a Check, Cycle)] {
        self.running.get(&today).map_or(&[], Vec::as_slice)
    }

    fn window(&self, warnings: &mut BTreeSet<Warning>, own: Option<&str>, team: Option<&TeamId>) -> Window<'a> {
        let (zone, unknown) = moment::zone_of(own, team, &self.roll.ledger);
        warnings.extend(unknown.into_iter().map(|moment::UnknownZone(name)| Warning::UnknownZone(name)));
        Window::new(self.calendar, zone)
    }

    /// Tells whether we spoke to somebody, or to a team, today. A day far ahead was written down while the clock was wrong.
    fn spoke_to(&self, to: &To, today: Date) -> bool {
        let days = today..=today.saturating_add(1.day());
        self.roll.spoken.get(to).is_some_and(|spoken| days.contains(spoken))
    }

    /// Tells whether an occurrence is still to be said: never twice, and never once it was given up. What a clock that was set
    /// forward by mistake made us give up is not lost.
    fn is_open(&self, to: &To, of: &Matter) -> bool {
        let occurrence = Occurrence { to: to.clone(), of: of.clone() };
        match self.roll.told.get(&occurrence) {
            None => true,
            Some(told) => matches!(told.fate, Fate::Missed | Fate::Quiet) && told.at > self.looked,
        }
    }

    /// Tells whether something that was due is too late by now, because we were not there.
    fn is_missed(&self, due: Timestamp, may_be_late: SignedDuration) -> bool {
        let gone_since = self.roll.dated.unwrap_or(self.now);
        (gone_since..=self.now).contains(&due) && self.now.duration_since(due) > may_be_late
    }
}

#[cfg(test)]
mod tests;
