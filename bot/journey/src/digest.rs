//! The weekly summary (週次まとめ) of each team and of the company (MG1–MG5, MG8–MG10), in numbers that give nobody away.
//!
//! Nothing in a summary can hold a person: its fields are crowds, days, ids of questions and teams, and counts of things. What is
//! told of people is of two kinds. Who handed in: a [`Crowd`](crate::Crowd) for each part of the company, that keeps still where one person
//! made the difference; the company's number is the sum of what its parts tell, so subtracting gives nothing. And what they
//! answered: sealed batches, each sheet counted once.

mod batch;
mod company;
mod followup;
mod news;
mod parts;
mod point;
mod rolled;
mod team;
mod told;
mod week;

pub use batch::{BATCH, Batch, Unknown, Voices, Weight};
pub use company::{CompanyDigest, Contrast, Ruled, View};
pub use followup::{FollowUp, follow_ups};
pub use news::{Again, NewsTold};
pub use parts::{Done, Part};
pub use point::{Point, Taken, trend};
pub use rolled::digest_of;
pub use team::{Coming, CompanySide, Occasion, Stand, Step, TeamDigest};
pub use told::{Freshness, Gist, OfRun, Told};
pub use week::{Week, WeekError};

use crate::ledger::{Ledger, Run};
use crate::view::Respondent;
use crate::{Calendar, DiagnosisId, TeamId};
use content::{Content, QuestionSet};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a summary is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The questions, facts and holidays.
    pub content: &'a Content,
    /// The company's own day.
    pub today: Date,
    /// What is kept about the company.
    pub ledger: &'a Ledger,
    /// Whoever is asked in the run that is told of ([`run_to_tell`]); nobody where there is none.
    pub people: &'a [Respondent<'a>],
    /// When the company looks at all this again, if it knows.
    pub review: Option<Date>,
}

/// The summaries of one week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digests {
    /// The one for those who answer for the company or a team.
    pub company: CompanyDigest,
    /// The one of each team that has anybody in it.
    pub teams: BTreeMap<TeamId, TeamDigest>,
}

/// Finds the run that a summary tells of: the newest that is open, otherwise the newest that ended.
pub fn run_to_tell(ledger: &Ledger) -> Option<(&DiagnosisId, &Run)> {
    ledger.runs.iter().max_by_key(|(id, run)| (run.is_open(), run.opened_at, (*id).clone()))
}

impl<'a> Material<'a> {
    fn run(&self) -> Option<(&'a DiagnosisId, &'a Run, &'a QuestionSet)> {
        let (id, run) = run_to_tell(self.ledger)?;
        Some((id, run, self.content.set(&run.set)?))
    }

    fn calendar(&self) -> Calendar<'a> {
        Calendar::new(self.content.holidays())
    }
}

/// Makes the summaries of the week of `material.today`, after what was told before; and what is told by now. Made again in the
/// same week from the same material, it is the same.
pub fn digest(material: &Material<'_>, told: &Told) -> (Digests, Told) {
    let mut now = told.turned_to(Week::of(material.today), material.run().map(|(id, ..)| id));
    let parts = parts::count(material, &mut now);
    let news = now.news.pick(material.content.facts(), material.today, Again::of(told, Week::of(material.today)));
    let mut teams: BTreeMap<TeamId, TeamDigest> = BTreeMap::new();
    for team in parts::teams_with_people(material) {
        teams.insert(team.clone(), team::of(material, &parts, &mut now, &team, news.clone()));
    }
    let company = company::of(material, &parts, &mut now, news);
    (Digests { company, teams }, now)
}

#[cfg(test)]
mod attack;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod town;
