//! All that is known about an organization when we look who hears from us.

use crate::check::{Confirmations, CycleId, Hurdle};
use crate::digest::Week;
use crate::ladder::Rung;
use crate::plan::Item;
use crate::{DiagnosisId, Hours, Ledger, MemberId, OrganizationId, Plan, SheetId, TeamId};
use content::{CheckId, Locale};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// All that is known about an organization when we look who hears from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// Whose it is.
    pub organization: OrganizationId,
    /// What is kept about the company as a whole.
    pub ledger: Ledger,
    /// Everybody of it, those who left as well.
    pub people: BTreeMap<MemberId, Enrolled>,
    /// What each said last to each check.
    pub checked: Confirmations,
    /// What became of each occurrence so far. An occurrence is written once.
    pub told: BTreeMap<Occurrence, Told>,
    /// The last day, in their own zone, on which a round spoke to somebody.
    pub spoken: BTreeMap<To, Date>,
    /// The teams from whose room we were taken out.
    pub shut: BTreeSet<TeamId>,
    /// When we looked last.
    pub looked: Option<Timestamp>,
    /// When we meant to look next: from there on until the look that comes we were not there.
    pub dated: Option<Timestamp>,
}

/// Somebody of an organization, as far as it matters whether they hear from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    /// The team they belong to.
    pub team: Option<TeamId>,
    /// The language they chose.
    pub locale: Option<Locale>,
    /// When they like to hear from us.
    pub hours: Hours,
    /// When they read the notice and began.
    pub agreed: Option<Timestamp>,
    /// Whether they asked us never to speak first (ST6).
    pub stopped: bool,
    /// The first day on which they are back (ST5).
    pub away_until: Option<Date>,
    /// When they want to be reminded of what is open (RM6).
    pub snoozed_until: Option<Timestamp>,
    /// What they said is in the way of runs that they put off.
    pub put_off: BTreeMap<DiagnosisId, Hurdle>,
    /// When such a wish was last fulfilled.
    pub reminded: Option<Timestamp>,
    /// When they left the company, if they did.
    pub left: Option<Timestamp>,
    /// Whether we have a way to them.
    pub reach: Reach,
    /// When they last did something here.
    pub last_act: Option<Timestamp>,
    /// When we last spoke to them without being asked, by whatever cause.
    pub heard: Option<Timestamp>,
    /// Their sheets in the runs of the company.
    pub sheets: BTreeMap<DiagnosisId, Begun>,
}

impl Enrolled {
    /// Tells whether they can answer: they are connected, have begun and are still here.
    pub fn can_answer(&self) -> bool {
        self.reach != Reach::Unconnected && self.agreed.is_some() && self.left.is_none()
    }
}

/// Whether we have a way to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// There is a private room.
    Room,
    /// They stand on the company's list and never wrote to us (未接続).
    Unconnected,
    /// We were taken out of where they are.
    TakenOut,
}

/// How far somebody is with a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The sheet.
    pub sheet: SheetId,
    /// How many questions have an answer.
    pub answered: usize,
    /// When the last answer was given.
    pub last_answer: Option<Timestamp>,
    /// When it was handed in, if it was.
    pub handed_in: Option<Timestamp>,
}

/// Who hears something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    /// One person.
    Member(MemberId),
    /// Everybody who reads the room of a team.
    Team(TeamId),
}

/// What is said to one person or one team once and no more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// To whom.
    pub to: To,
    /// What.
    pub of: Matter,
}

/// What an occurrence is about. Its written form is frozen: add, never change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// A rung of the ladder of a run.
    Rung(DiagnosisId, Rung),
    /// A post about a run in the room of a team.
    Post(DiagnosisId, Post),
    /// The summary of a week.
    Week(Week),
    /// A word about a check, in one of its cycles.
    Check(CycleId, Nudge),
    /// The card of a check, in one of its cycles.
    Card(CycleId),
    /// How far people are with a run that is due.
    Help(DiagnosisId),
    /// How far people are with a check that is due, in one of its cycles.
    CheckHelp(CycleId),
    /// Whoever answers for this team may see later whether somebody is done.
    Leads(TeamId),
}

/// A word about a check to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nudge {
    /// Once one may be asked.
    First,
    /// On the last business day before it is due.
    Last,
}

impl Nudge {
    /// Both.
    pub const ALL: [Nudge; 2] = [Nudge::First, Nudge::Last];

    /// Names it as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Nudge::First => "first",
            Nudge::Last => "last",
        }
    }

    fn parse(name: &str) -> Option<Nudge> {
        Nudge::ALL.into_iter().find(|nudge| nudge.name() == name)
    }
}

/// What is posted about a run in the room of a team, each at most once (RM14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Post {
    /// It has begun.
    Opening,
    /// How far it is, in one number.
    Midway,
    /// It has ended: thank you.
    Thanks,
}

impl Post {
    const ALL: [Post; 3] = [Post::Opening, Post::Midway, Post::Thanks];

    /// Names the post as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Post::Opening => "opening",
            Post::Midway => "midway",
            Post::Thanks => "thanks",
        }
    }

    fn parse(name: &str) -> Option<Post> {
        Post::ALL.into_iter().find(|post| post.name() == name)
    }
}

impl Matter {
    /// Writes the matter as tables do, for example `rung/abcdefghij/third`.
    pub fn key(&self) -> String {
        match self {
            Matter::Rung(run, rung) => format!("rung/{run}/{}", rung.name()),
            Matter::Post(run, post) => format!("post/{run}/{}", post.name()),
            Matter::Week(week) => format!("week/{week}"),
            Matter::Check(cycle, nudge) => format!("check/{}/{}", written(cycle), nudge.name()),
            Matter::Card(cycle) => format!("card/{}", written(cycle)),
            Matter::Help(run) => format!("help/{run}"),
            Matter::CheckHelp(cycle) => format!("check-help/{}", written(cycle)),
            Matter::Leads(team) => format!("leads/{team}"),
        }
    }

    /// Reads what [`Matter::key`] wrote.
    pub fn parse(key: &str) -> Option<Matter> {
        let (kind, rest) = key.split_once('/')?;
        if kind == "week" {
            return Week::parse(rest).ok().map(Matter::Week);
        }
        match kind {
            "card" => return read(rest).map(Matter::Card),
            "check-help" => return read(rest).map(Matter::CheckHelp),
            "help" => return DiagnosisId::parse(rest).ok().map(Matter::Help),
            "leads" => return TeamId::parse(rest).ok().map(Matter::Leads),
            _ => {}
        }
        let (run, name) = rest.rsplit_once('/')?;
        if kind == "check" {
            return Some(Matter::Check(read(run)?, Nudge::parse(name)?));
        }
        let run = DiagnosisId::parse(run).ok()?;
        match kind {
            "rung" => Some(Matter::Rung(run, Rung::parse(name)?)),
            "post" => Some(Matter::Post(run, Post::parse(name)?)),
            _ => None,
        }
    }
}

fn written(cycle: &CycleId) -> String {
    format!("{}/{}", cycle.check, cycle.opened)
}

fn read(cycle: &str) -> Option<CycleId> {
    let (check, opened) = cycle.split_once('/')?;
    Some(CycleId { check: CheckId::parse(check).ok()?, opened: opened.parse().ok()? })
}

impl To {
    /// Writes the addressee as tables do.
    pub fn key(&self) -> String {
        match self {
            To::Member(member) => format!("member/{member}"),
            To::Team(team) => format!("team/{team}"),
        }
    }

    /// Reads what [`To::key`] wrote.
    pub fn parse(key: &str) -> Option<To> {
        let (kind, id) = key.split_once('/')?;
        match kind {
            "member" => Some(To::Member(MemberId::parse(id).ok()?)),
            "team" => Some(To::Team(TeamId::parse(id).ok()?)),
            _ => None,
        }
    }
}

/// What became of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The day it belongs to, in the zone of whoever it was for.
    pub on: Date,
    /// When it was said; or, if it was not, when it was due.
    pub at: Timestamp,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was said.
    Said,
    /// We were not there when it was due, and it was too late afterwards.
    Missed,
    /// When it was due, nothing was new, and so nothing was said.
    Quiet,
    /// It was said and did not arrive, or nobody knows whether it did. It is not said again.
    Lost,
}

impl Roll {
    /// Notes that what a plan has due was said, and what it gave up, as keeping the round does.
    pub fn note(&mut self, plan: &Plan, now: Timestamp) {
        for missed in &plan.missed {
            let told = Told { on: missed.on, at: missed.due, fate: Fate::Missed };
            self.told.insert(missed.what.clone(), told);
        }
        let due: Vec<Item> = plan.due(now).cloned().collect();
        for item in &due {
            if item.takes_the_day() {
                self.spoken.insert(item.to.clone(), item.on);
            }
            for fact in item.facts() {
                self.ledger.apply(&fact, &MemberId::nobody(), now);
            }
            for of in item.matters() {
                let told = Told { on: item.on, at: now, fate: Fate::Said };
                self.told.insert(Occurrence { to: item.to.clone(), of }, told);
            }
            if let To::Member(member) = &item.to
                && let Some(person) = self.people.get_mut(member)
            {
                person.heard = Some(now);
            }
        }
        (self.looked, self.dated) = (Some(now), Some(plan.next));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_about_an_occurrence_is_read_again() {
        let run = DiagnosisId::derive("d");
        let rungs = Rung::ALL.map(|rung| Matter::Rung(run.clone(), rung));
        let posts = Post::ALL.map(|post| Matter::Post(run.clone(), post));
        let week = Matter::Week(Week::of(jiff::civil::date(2026, 12, 28)));
        let cycle =
            CycleId { check: CheckId::parse("long-holiday").expect("an id"), opened: jiff::civil::date(2026, 12, 24) };
        let nudges = Nudge::ALL.map(|nudge| Matter::Check(cycle.clone(), nudge));
        let more = [
            Matter::Card(cycle.clone()),
            Matter::Help(run.clone()),
            Matter::CheckHelp(cycle.clone()),
            Matter::Leads(TeamId::derive("t")),
        ];
        let rest = nudges.into_iter().chain([week]).chain(more);
        for matter in rungs.into_iter().chain(posts).chain(rest) {
            assert_eq!(Matter::parse(&matter.key()), Some(matter.clone()));
        }
        for to in [To::Member(MemberId::derive("m")), To::Team(TeamId::derive("t"))] {
            assert_eq!(To::parse(&to.key()), Some(to.clone()));
        }
        for nothing in
            ["", "rung", "rung/abc/third", "rung/abcdefghij/fourth", "week/2026-W54", "star/abcdefghij/third"]
        {
            assert_eq!(Matter::parse(nothing), None, "{nothing}");
        }
    }
}
