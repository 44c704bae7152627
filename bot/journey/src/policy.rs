//! The basic policy (情報セキュリティ基本方針) and where it is published (CT7, domain section 3).
//!
//! ★★ asks for three things, and two of them are here: the policy is made, and people outside the company can read it.

mod draft;
mod publication;

pub(crate) use draft::is_left_open;
pub use draft::{PolicyDraft, PolicyFault, PolicyFaultKind, PolicyField};
pub use publication::{Outlet, OutletError, Publication, PublicationError};

use crate::hash::sha256;
use crate::named::named;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

named! {
    /// Whose information the policy promises to protect: a choice that the sample leaves open.
    Entrusted {
        /// What customers entrusted to the company.
        Customers = "customers",
        /// The company's own.
        Own = "own",
        /// Both.
        Both = "both",
    }
}

named! {
    /// A section of the policy, in the order of the official sample; the last two are ours to offer.
    Clause {
        /// 経営者の責任.
        Management = "management",
        /// 社内体制の整備.
        Organization = "organization",
        /// 従業員の取組み.
        Employees = "employees",
        /// 法令及び契約上の要求事項の遵守.
        Laws = "laws",
        /// 違反及び事故への対応.
        Incidents = "incidents",
        /// 継続的改善.
        Continual = "continual",
        /// 6か条の実践.
        Articles = "articles",
    }
}

impl Clause {
    /// The five sections of the official sample.
    pub const OFFICIAL: [Clause; 5] =
        [Clause::Management, Clause::Organization, Clause::Employees, Clause::Laws, Clause::Incidents];

    /// Gives the sections of the official sample, as a company begins with.
    pub fn official() -> BTreeSet<Clause> {
        Clause::OFFICIAL.into_iter().collect()
    }
}

/// A policy with nothing left open; made by [`PolicyDraft::finish`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Policy {
    /// The company's name in its legal form.
    pub company: String,
    /// The title of the representative (代表取締役社長, 代表社員, 代表 …).
    pub representative_title: String,
    /// The name of the representative.
    pub representative_name: String,
    /// 制定日: the day from which it holds.
    pub enacted: Date,
    /// 改定日: the day of its latest change, if it was changed.
    pub revised: Option<Date>,
    /// Whom to ask about it.
    pub contact: String,
    /// Whose information it promises to protect.
    pub entrusted: Entrusted,
    /// Its sections; they are printed in the order of the list.
    pub clauses: BTreeSet<Clause>,
}

/// The SHA-256 of a policy's text, as it was made or published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PolicyHash(String);

/// Tells that a text is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash has 64 digits 0-9 and a-f")]
pub struct PolicyHashError;

impl PolicyHash {
    /// Computes the hash of a policy's text. How lines end and what blanks stand there is no change of the text.
    pub fn of(text: &str) -> PolicyHash {
        let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
        PolicyHash(sha256(&lines.join("\n")))
    }

    /// Shows the 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PolicyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PolicyHash {
    type Error = PolicyHashError;

    fn try_from(digits: String) -> Result<PolicyHash, PolicyHashError> {
        let sound = digits.len() == 64 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if sound { Ok(PolicyHash(digits)) } else { Err(PolicyHashError) }
    }
}

impl From<PolicyHash> for String {
    fn from(hash: PolicyHash) -> String {
        hash.0
    }
}

named! {
    /// How far the policy is.
    PolicyState {
        /// Nobody began.
        Missing = "missing",
        /// Something is still open.
        Draft = "draft",
        /// It is made, and not published.
        Made = "made",
        /// It is made, and what is published is what was made.
        Published = "published",
        /// 要再公開: its text was changed after it was published.
        ToRepublish = "to-republish",
    }
}

impl PolicyState {
    /// Tells how far the policy is: what was begun, the text that was made of it last, and what was published last.
    pub fn of(draft: &PolicyDraft, made: Option<&PolicyHash>, published: Option<&Publication>) -> PolicyState {
        match (made, published) {
            (Some(made), Some(published)) if published.hash == *made => PolicyState::Published,
            (Some(_), Some(_)) => PolicyState::ToRepublish,
            (Some(_), None) => PolicyState::Made,
            (None, _) if draft.is_begun() => PolicyState::Draft,
            (None, _) => PolicyState::Missing,
        }
    }

    /// Tells whether ★★'s second part is there: the policy is made.
    pub fn is_made(self) -> bool {
        match self {
            PolicyState::Made | PolicyState::Published | PolicyState::ToRepublish => true,
            PolicyState::Missing | PolicyState::Draft => false,
        }
    }

    /// Tells whether ★★'s third part is there: people outside can read what was made.
    pub fn is_published(self) -> bool {
        match self {
            PolicyState::Published => true,
            PolicyState::Missing | PolicyState::Draft | PolicyState::Made | PolicyState::ToRepublish => false,
        }
    }
}

#[cfg(test)]
mod tests;
