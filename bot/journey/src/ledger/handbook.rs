//! Who read the handbook that was handed out (JN2): one mark a member, and none of what they read before.

use super::Ledger;
use crate::hash::sha256;
use crate::{Crowd, MemberId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Tells one text of the handbook from another: the first sixteen digits of its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HandbookMark(String);

/// Tells that a text is no mark of a handbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a mark has 16 digits 0-9 and a-f")]
pub struct HandbookMarkError;

impl HandbookMark {
    /// Computes the mark of a handbook's text.
    pub fn of(text: &str) -> HandbookMark {
        HandbookMark(sha256(text.trim_end()).chars().take(16).collect())
    }

    /// Parses a mark that came back from outside.
    ///
    /// # Errors
    /// Fails on anything [`HandbookMark::of`] cannot have written.
    pub fn parse(text: &str) -> Result<HandbookMark, HandbookMarkError> {
        let sound = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if sound { Ok(HandbookMark(text.to_owned())) } else { Err(HandbookMarkError) }
    }

    /// Shows the digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HandbookMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for HandbookMark {
    type Error = HandbookMarkError;

    fn try_from(text: String) -> Result<HandbookMark, HandbookMarkError> {
        HandbookMark::parse(&text)
    }
}

impl From<HandbookMark> for String {
    fn from(mark: HandbookMark) -> String {
        mark.0
    }
}

/// Which handbook was handed out last, and who read which.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Readings {
    /// The one that was handed out last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posted: Option<HandbookMark>,
    /// What each member read last.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub read: BTreeMap<MemberId, HandbookMark>,
}

impl Readings {
    /// Tells whether nothing was handed out yet.
    pub fn is_blank(&self) -> bool {
        *self == Readings::default()
    }

    /// Tells whether a member read what was handed out last; a changed handbook is read anew.
    pub fn has_read(&self, member: &MemberId) -> bool {
        self.posted.is_some() && self.read.get(member) == self.posted.as_ref()
    }

    /// Counts who of these read what was handed out last; the count hides itself where few stand behind it.
    pub fn crowd<'a>(&self, people: impl IntoIterator<Item = &'a MemberId>) -> Crowd {
        let (count, all) = people
            .into_iter()
            .fold((0, 0), |(count, all), member| (count + usize::from(self.has_read(member)), all + 1));
        Crowd::of(count, all)
    }
}

/// What happened to the handbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum HandbookFact {
    /// It was handed out to the teams.
    HandbookPosted {
        /// Which text.
        mark: HandbookMark,
    },
    /// Somebody read it.
    HandbookRead {
        /// Which text.
        mark: HandbookMark,
    },
}

impl HandbookFact {
    /// Writes the fact; nothing in it was typed.
    pub(super) fn for_audit(&self) -> Value {
        serde_json::to_value(self).expect("a fact is plain data")
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &HandbookFact, who: &MemberId) {
    match fact {
        HandbookFact::HandbookPosted { mark } => ledger.handbook.posted = Some(mark.clone()),
        HandbookFact::HandbookRead { mark } => {
            ledger.handbook.read.insert(who.clone(), mark.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_sixteen_digits_and_nothing_else() {
        let mark = HandbookMark::of("ルール");
        assert_eq!(HandbookMark::parse(mark.as_str()), Ok(mark.clone()));
        assert_ne!(HandbookMark::of("ルールが変わった"), mark);
        for wrong in ["", "0123", "0123456789ABCDEF", "0123456789abcdef0"] {
            assert_eq!(HandbookMark::parse(wrong), Err(HandbookMarkError), "{wrong}");
        }
    }

    #[test]
    fn a_changed_handbook_is_read_anew_and_few_readers_are_not_counted() {
        let people: Vec<MemberId> = (0..5).map(|number| MemberId::derive(&number.to_string())).collect();
        let mut ledger = Ledger::default();
        let (one, other) = (HandbookMark::of("1"), HandbookMark::of("2"));
        assert!(!ledger.handbook.has_read(&people[0]), "nothing was handed out");
        apply(&mut ledger, &HandbookFact::HandbookPosted { mark: one.clone() }, &people[0]);
        apply(&mut ledger, &HandbookFact::HandbookRead { mark: one }, &people[1]);
        assert_eq!(ledger.handbook.crowd(&people).shown(), Some((1, 5)));
        assert_eq!(ledger.handbook.crowd(&people[..3]).shown(), None);
        apply(&mut ledger, &HandbookFact::HandbookPosted { mark: other }, &people[0]);
        assert_eq!(ledger.handbook.crowd(&people).shown(), Some((0, 5)));
    }
}
