//! Measures: the practices we advise, with steps for the systems people use.

use serde::{Deserialize, Serialize};

use crate::ids::MeasureId;

/// How sure we are of something, by what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The publisher says so.
    High,
    /// A good second-hand source says so.
    Medium,
    /// Little stands behind it.
    Low,
    /// Nobody has looked.
    Unknown,
}

impl Confidence {
    /// Every degree.
    pub const ALL: [Self; 4] = [Self::High, Self::Medium, Self::Low, Self::Unknown];

    /// Gives the name that files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::Unknown => "unknown",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|confidence| confidence.name() == name)
    }
}

/// A system that people work with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// A Windows computer.
    Windows,
    /// A Mac.
    Mac,
    /// An iPhone or iPad.
    Iphone,
    /// An Android phone or tablet.
    Android,
}

impl System {
    /// Every system.
    pub const ALL: [Self; 4] = [Self::Windows, Self::Mac, Self::Iphone, Self::Android];

    /// Gives the name that files, rows and the attributes of the words use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::Mac => "mac",
            Self::Iphone => "iphone",
            Self::Android => "android",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.name() == name)
    }
}

/// A practice we advise; its words are the message `measure-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Names the measure.
    pub id: MeasureId,
    /// The systems that have steps of their own.
    pub systems: Vec<System>,
    /// Where the advice comes from.
    pub source: Option<String>,
    /// How sure we are of it.
    pub confidence: Confidence,
}

impl Measure {
    /// Gives the key of its words.
    pub fn words(&self) -> String {
        format!("measure-{}", self.id)
    }
}
