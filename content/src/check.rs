//! Checks: what is asked again and again, and how often.

use serde::{Deserialize, Serialize};

use crate::ids::{CheckId, MeasureId};
use crate::measure::Confidence;

/// How often something is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    /// After the monthly day on which the large makers publish their corrections.
    PatchDay,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Twice a year.
    HalfYearly,
    /// Every year.
    Yearly,
    /// Before the long holidays.
    BeforeHolidays,
}

impl Cadence {
    /// Every cadence.
    pub const ALL: [Self; 7] = [
        Self::PatchDay,
        Self::Weekly,
        Self::Monthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
        Self::BeforeHolidays,
    ];

    /// Gives the name that files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PatchDay => "patch-day",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half-yearly",
            Self::Yearly => "yearly",
            Self::BeforeHolidays => "before-holidays",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cadence| cadence.name() == name)
    }
}

/// Whose answer to a check counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// Everybody's, each for their own machines.
    Everyone,
    /// That of whoever coordinates: it is the company's, and not one person's.
    Coordinator,
}

impl Asks {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Everyone, Self::Coordinator];

    /// Gives the name that files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Coordinator => "coordinator",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asks| asks.name() == name)
    }
}

/// Where a card of a check is put once a cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Card {
    /// Into the room of each team.
    Team,
    /// Nowhere.
    None,
}

impl Card {
    /// Reads what a file says; what is left out is nowhere.
    pub fn parse(name: &str) -> Option<Self> {
        (name == "team").then_some(Self::Team)
    }
}

/// Something that is checked again and again; its words are the message `check-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Names the check.
    pub id: CheckId,
    /// How often it is due.
    pub cadence: Cadence,
    /// Whose answer counts.
    pub asks: Asks,
    /// Where its card is put.
    pub card: Card,
    /// What to do about it, for whoever cannot say yes.
    pub measure: Option<MeasureId>,
    /// How many months after the checks began it comes up for the first time, where it comes once or twice a year.
    pub after_months: u8,
    /// Why that often.
    pub basis: String,
    /// How sure we are of it.
    pub confidence: Confidence,
}

impl Check {
    /// Gives the key of its words.
    pub fn words(&self) -> String {
        format!("check-{}", self.id)
    }
}
