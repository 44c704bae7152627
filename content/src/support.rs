//! Until when makers support the systems people use.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::SupportId;
use crate::measure::{Confidence, System};

/// Support that was bought for longer than the maker gives to everybody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extended {
    /// None.
    #[default]
    Nothing,
    /// As it is offered to consumers.
    Consumer,
    /// As it is offered to organizations.
    Organization,
}

impl Extended {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Consumer, Self::Organization];

    /// Gives the name that rows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Consumer => "consumer",
            Self::Organization => "organization",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|extended| extended.name() == name)
    }
}

/// A version of a system, and until when it gets corrections. Days are Japanese days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Names the version.
    pub id: SupportId,
    /// What its maker calls it; the same in every language.
    pub name: String,
    /// The system it is a version of.
    pub system: System,
    /// The first day without corrections; none where no end is published.
    pub over_from: Option<Date>,
    /// The first day without them where a consumer's longer support was bought.
    pub consumer_over_from: Option<Date>,
    /// The first day without them where an organization's longer support was bought.
    pub organization_over_from: Option<Date>,
    /// Where the maker says so.
    pub url: Option<String>,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// What is not certain, for those who keep the files.
    pub note: Option<String>,
}

impl Support {
    /// Gives the first day without corrections, for whoever bought longer support or did not; none where it is unknown.
    /// What was bought never ends earlier than what everybody gets.
    pub fn over_from(&self, extended: Extended) -> Option<Date> {
        let longer = match extended {
            Extended::Nothing => None,
            Extended::Consumer => self.consumer_over_from,
            Extended::Organization => self.organization_over_from,
        };
        self.over_from.map(|over| longer.map_or(over, |longer| longer.max(over)))
    }
}
