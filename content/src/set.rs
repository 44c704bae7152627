//! Question sets: what is asked, in which order, and by which issue of the guideline.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::choice::{Band, Choice, Scale};
use crate::ids::{MeasureId, QuestionId};
use crate::measure::Confidence;

/// Which of the two lists of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetKind {
    /// The rules for a first star (情報セキュリティ6か条).
    Articles,
    /// The 25 questions (5分でできる！情報セキュリティ自社診断).
    SelfCheck,
}

impl SetKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Articles, Self::SelfCheck];

    /// Gives the name that files and rows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::SelfCheck => "self-check",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for SetKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Which issue of the guideline, for example 4.0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition {
    major: u16,
    minor: u16,
}

impl Edition {
    /// Reads two numbers with a point between, written the one usual way (not `04.0`).
    pub fn parse(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.')?;
        let edition = Self { major: major.parse().ok()?, minor: minor.parse().ok()? };
        (edition.to_string() == text).then_some(edition)
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// Names one question set: its kind and its edition, for example `self-check/4.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SetRef {
    /// Which list of questions.
    pub kind: SetKind,
    /// Which issue of it.
    pub edition: Edition,
}

impl SetRef {
    /// Reads a name such as `self-check/4.0`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, edition) = text.split_once('/')?;
        Some(Self { kind: SetKind::parse(kind)?, edition: Edition::parse(edition)? })
    }
}

impl fmt::Display for SetRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.edition)
    }
}

/// Tells that a text names no question set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no question set; one is written like `self-check/4.0`")]
pub struct SetRefError(String);

impl TryFrom<String> for SetRef {
    type Error = SetRefError;

    fn try_from(text: String) -> Result<Self, SetRefError> {
        Self::parse(&text).ok_or(SetRefError(text))
    }
}

impl From<SetRef> for String {
    fn from(name: SetRef) -> Self {
        name.to_string()
    }
}

/// Who can answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Each person for themselves.
    Person,
    /// A team about how it works.
    Team,
    /// The management about the company.
    Company,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 3] = [Self::Person, Self::Team, Self::Company];

    /// Gives the name that files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Team => "team",
            Self::Company => "company",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }
}

/// A part of a set, with a heading of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Its number, starting with 1.
    pub number: u8,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Names the question within its set.
    pub id: QuestionId,
    /// The part it belongs to.
    pub part: u8,
    /// Who can answer it.
    pub scope: Scope,
    /// The article it serves, by our own mapping.
    pub article: Option<QuestionId>,
    /// What helps, the measure to show first in front.
    pub measures: Vec<MeasureId>,
    /// The key of its words.
    pub words: String,
    /// How sure we are of its topic and number.
    pub confidence: Confidence,
    /// What is not certain, for those who keep the files.
    pub note: Option<String>,
    /// Whether a company may say that the question does not concern it.
    pub not_applicable: bool,
}

/// One issue of a list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionSet {
    /// Its kind and edition.
    pub name: SetRef,
    /// The first day on which it is the current one.
    pub effective_from: Date,
    /// What its publisher calls it, in Japanese.
    pub official_name: String,
    /// Where the official text is.
    pub source: String,
    /// How sure we are of the set as a whole.
    pub confidence: Confidence,
    /// What is not certain, for those who keep the files.
    pub note: Option<String>,
    /// What the answers are worth, where there is a score.
    pub scale: Option<Scale>,
    /// The bands of totals, from the highest down.
    pub bands: Vec<Band>,
    /// What a question counts as that does not concern the company, where a question may be left out at all.
    pub not_applicable_counts_as: Choice,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

impl QuestionSet {
    /// Finds a question.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// Tells at which place a question stands, counted from 0.
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        self.questions.iter().position(|question| question.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_are_ordered_as_numbers() {
        let mut editions = ["10.0", "3.1", "4.0", "3.10"].map(|text| Edition::parse(text).unwrap());
        editions.sort();
        assert_eq!(editions.map(|edition| edition.to_string()), ["3.1", "3.10", "4.0", "10.0"]);
        for wrong in ["4", "4.", ".1", "04.0", "4.0.1", "+4.0", "四.零", ""] {
            assert_eq!(Edition::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_set_is_read_back_from_its_name() {
        let name = SetRef::parse("self-check/4.0").unwrap();
        assert_eq!(name.kind, SetKind::SelfCheck);
        assert_eq!(serde_json::to_string(&name).unwrap(), "\"self-check/4.0\"");
        assert_eq!(serde_json::from_str::<SetRef>("\"self-check/4.0\"").unwrap(), name);
        assert!(serde_json::from_str::<SetRef>("\"quiz/4.0\"").is_err());
    }
}
