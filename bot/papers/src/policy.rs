//! The basic policy on information security (情報セキュリティ基本方針): our own clauses, the company's own facts.

use content::{Content, Locale, PrintHash};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::{Block, Document, Length};
use crate::line::{Line, Passage};
use crate::voice::Voice;

/// Whose information a company protects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entrusted {
    /// What customers entrusted to it.
    Customers,
    /// Its own.
    Own,
    /// What customers entrusted to it, and its own.
    Both,
}

/// A clause that the policy has words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standard {
    /// What the management takes upon itself.
    Management,
    /// Who is responsible, and rules in writing.
    Structure,
    /// What staff learn and do.
    Staff,
    /// Laws and contracts.
    Law,
    /// Being ready for accidents.
    Incident,
    /// The everyday measures.
    Measures,
    /// Contractors and services of others.
    Partners,
    /// Looking again, once a year.
    Review,
}

impl Standard {
    /// Every clause, in the order in which a policy has them.
    pub const ALL: [Self; 8] = [
        Self::Management,
        Self::Structure,
        Self::Staff,
        Self::Law,
        Self::Incident,
        Self::Measures,
        Self::Partners,
        Self::Review,
    ];

    /// The clauses a policy usually has; the others are added by choice.
    pub const USUAL: [Self; 5] = [Self::Management, Self::Structure, Self::Staff, Self::Law, Self::Incident];

    /// Gives the name of its message.
    fn key(self) -> &'static str {
        match self {
            Self::Management => "paper-clause-management",
            Self::Structure => "paper-clause-structure",
            Self::Staff => "paper-clause-staff",
            Self::Law => "paper-clause-law",
            Self::Incident => "paper-clause-incident",
            Self::Measures => "paper-clause-measures",
            Self::Partners => "paper-clause-partners",
            Self::Review => "paper-clause-review",
        }
    }

    /// Says its heading.
    pub fn heading(self, content: &Content, locale: Locale) -> String {
        Voice::new(content, locale).say(self.key(), &[])
    }

    /// Says what it promises.
    pub fn body(self, content: &Content, locale: Locale) -> String {
        Voice::new(content, locale).attribute(self.key(), "body", &[])
    }
}

/// A clause of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clause {
    /// One that has words here.
    Standard(Standard),
    /// One the company wrote itself; it stands as it is in every language.
    Own {
        /// Its heading.
        heading: Line,
        /// What it promises.
        body: Passage,
    },
}

/// How many clauses of the policy find room on one sheet, and how many of an explanation, which says more.
const ONE_SHEET: (usize, usize) = (7, 5);

/// What a policy is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyFields {
    /// The name of the company.
    pub company: Line,
    /// What its representative is called: 代表取締役社長, 代表社員, 代表.
    pub title: Line,
    /// The name of its representative.
    pub representative: Line,
    /// The day the policy was enacted.
    pub enacted: Date,
    /// The day it was last revised, if it ever was.
    pub revised: Option<Date>,
    /// Where people outside ask: a department, a telephone number, an address.
    pub contact: Line,
    /// Whose information the company protects.
    pub entrusted: Entrusted,
    /// The clauses, in their order.
    pub clauses: Vec<Clause>,
}

/// Why a policy cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// It promises nothing.
    #[error("it has no clause")]
    NoClause,
    /// It promises the same thing twice.
    #[error("it has the clause {0:?} twice")]
    Twice(Standard),
    /// It was revised before it was there.
    #[error("it was revised on {revised}, before it was enacted on {enacted}")]
    RevisedBefore {
        /// The day it was enacted.
        enacted: Date,
        /// The day it was revised.
        revised: Date,
    },
}

/// A policy that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy(PolicyFields);

impl Policy {
    /// Takes the fields of a policy.
    ///
    /// # Errors
    /// When it has no clause, one twice, or was revised before it was enacted.
    pub fn new(fields: PolicyFields) -> Result<Self, PolicyFault> {
        if fields.clauses.is_empty() {
            return Err(PolicyFault::NoClause);
        }
        for (index, clause) in fields.clauses.iter().enumerate() {
            if let Clause::Standard(standard) = clause
                && fields.clauses[..index].contains(clause)
            {
                return Err(PolicyFault::Twice(*standard));
            }
        }
        match fields.revised {
            Some(revised) if revised < fields.enacted => {
                Err(PolicyFault::RevisedBefore { enacted: fields.enacted, revised })
            }
            Some(_) | None => Ok(Self(fields)),
        }
    }

    /// Gives what it is made of.
    pub fn fields(&self) -> &PolicyFields {
        &self.0
    }

    /// Writes the policy in Japanese, which is the policy itself; in the other languages, an explanation that says so.
    pub fn document(&self, content: &Content, locale: Locale) -> Document {
        let fields = &self.0;
        let voice = Voice::new(content, locale);
        let company = [("company", fields.company.as_str().into())];
        let mut blocks = Vec::new();
        let room = match locale {
            Locale::Ja => ONE_SHEET.0,
            Locale::JaEasy | Locale::En => {
                blocks.push(Block::Framed(vec![voice.say("paper-policy-reference", &[])]));
                ONE_SHEET.1
            }
        };
        let preamble = match fields.entrusted {
            Entrusted::Customers => "paper-policy-customers",
            Entrusted::Own => "paper-policy-own",
            Entrusted::Both => "paper-policy-both",
        };
        blocks.push(Block::Paragraph(voice.say(preamble, &company)));
        blocks.extend(fields.clauses.iter().map(|clause| match clause {
            Clause::Standard(standard) => Block::Clause {
                heading: voice.say(standard.key(), &[]),
                body: voice.attribute(standard.key(), "body", &[]),
            },
            Clause::Own { heading, body } => Block::Clause { heading: heading.to_string(), body: body.to_string() },
        }));
        blocks.push(Block::Right(self.signature(voice)));
        let contact = [("contact", fields.contact.as_str().into())];
        blocks.push(Block::Remark(voice.say("paper-policy-contact", &contact)));
        Document {
            locale,
            title: voice.say("paper-policy", &[]),
            company: fields.company.clone(),
            length: if fields.clauses.len() > room { Length::Pages } else { Length::Sheet },
            blocks,
        }
    }

    /// Gives the hash of the policy's text, which is the same whatever format or program wrote it.
    ///
    /// How the last line ends is no part of it, so that text that was copied has the same hash.
    pub fn text_hash(&self, content: &Content) -> PrintHash {
        PrintHash::of(self.document(content, Locale::Ja).text().trim_end())
    }

    fn signature(&self, voice: Voice<'_>) -> Vec<String> {
        let fields = &self.0;
        let mut lines = vec![voice.say("paper-policy-enacted", &[("date", (&voice.date(fields.enacted)).into())])];
        if let Some(revised) = fields.revised {
            lines.push(voice.say("paper-policy-revised", &[("date", (&voice.date(revised)).into())]));
        }
        lines.push(fields.company.to_string());
        let signs = [("title", fields.title.as_str().into()), ("name", fields.representative.as_str().into())];
        lines.push(voice.say("paper-signature", &signs));
        lines
    }
}
