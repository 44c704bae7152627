//! What is said to those who answer for a team, and about what they may see.

use content::{Check, QuestionSet};
use jiff::civil::Date;
use journey::check::Cycle;
use journey::{Crowd, DiagnosisId, TeamId};

/// What is said to those who answer for a team, and about what they may see (RM7).
#[derive(Clone, Debug, PartialEq)]
pub enum LeadReply<'a> {
    /// How far one's teams are.
    Teams(Vec<LedTeam<'a>>),
    /// The names cannot be shown.
    NotNow {
        /// From when on they can; nothing while nobody may.
        from: Option<Date>,
    },
    /// What was asked about is over, or does not show names.
    Over,
    /// Who of a team has something left to do.
    Names {
        /// What the team is called.
        team: &'a str,
        /// In what.
        what: Pending<'a>,
        /// The names of those who may be named, where they have one.
        names: Vec<Option<&'a str>>,
        /// How many of the team may not be named yet, whether they are done or not.
        apart: usize,
    },
    /// May they see names?
    Setting {
        /// Each team.
        teams: Vec<(&'a str, TeamSight)>,
        /// What was just done.
        lead: LeadLead,
    },
}

/// In what something is left to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Pending<'a> {
    /// In a run.
    Run(&'a QuestionSet),
    /// In a check.
    Check(&'a Check),
}

/// One's own team.
#[derive(Clone, Debug, PartialEq)]
pub struct LedTeam<'a> {
    /// Which.
    pub team: TeamId,
    /// What it is called.
    pub name: &'a str,
    /// Whether names can be asked for.
    pub sight: NameSight,
    /// How many stand apart from names and numbers, since they may not be named yet and are few.
    pub apart: usize,
    /// How many have not handed in, run by run.
    pub runs: Vec<(DiagnosisId, &'a QuestionSet, Crowd)>,
    /// How many have something left to do, check by check.
    pub checks: Vec<(&'a Check, Cycle, Crowd)>,
}

/// Whether names can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameSight {
    /// They can.
    Now,
    /// They can from this day on.
    From(Date),
    /// They cannot.
    Never,
}

/// What is said before the setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadLead {
    /// Nothing.
    Nothing,
    /// It is wished from here on.
    On,
    /// It is off from here on.
    Off,
}

/// Whether whoever answers for a team may see names of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamSight {
    /// They see numbers only.
    Off,
    /// They may once somebody was told, and nobody is yet.
    Untold,
    /// From this day on the first of its people may be named.
    From(Date),
}
