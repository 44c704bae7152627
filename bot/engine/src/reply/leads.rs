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
        /// Their names, where they have one.
        names: Vec<Option<&'a str>>,
    },
    /// May they see names?
    Setting {
        /// Each team, with the day from which on.
        teams: Vec<(&'a str, Option<Date>)>,
        /// What was just done.
        lead: LeadLead,
    },
    /// A team hears from which day on, beforehand.
    Told {
        /// From which day on.
        from: Date,
        /// The team whose room it is; nothing for one person.
        room: Option<TeamId>,
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
    /// People were told just now.
    Told,
    /// It is off from here on.
    Off,
    /// It is evening, or a day off: people are told during their hours.
    OutOfHours,
    /// Nobody can be told.
    NobodyToTell,
}
