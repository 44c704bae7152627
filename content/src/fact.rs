//! Facts with year and source, and the only addresses people are ever sent to.

use crate::ids::{FactId, LinkId, QuestionId};
use crate::measure::Confidence;

/// A figure that is shown with its year and source; its words are the message `fact-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Names the fact.
    pub id: FactId,
    /// The year it tells about.
    pub year: i16,
    /// Who says so.
    pub source: String,
    /// Where it can be read.
    pub url: String,
    /// How sure we are of it.
    pub confidence: Confidence,
    /// The article it belongs to.
    pub article: Option<QuestionId>,
}

impl Fact {
    /// Gives the key of its words.
    pub fn words(&self) -> String {
        format!("fact-{}", self.id)
    }
}

/// An address that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Names the address.
    pub id: LinkId,
    /// The address.
    pub url: String,
    /// How sure we are that it is the right one.
    pub confidence: Confidence,
    /// What is not certain, for those who keep the files.
    pub note: Option<String>,
}
