//! Checks: what is asked again and again, and how often.

use serde::{Deserialize, Serialize};

use crate::ids::CheckId;
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

/// Something that is checked again and again; its words are the message `check-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Names the check.
    pub id: CheckId,
    /// How often it is due.
    pub cadence: Cadence,
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
