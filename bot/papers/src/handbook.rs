//! The handbook of staff rules (JN2), made of what a company ruled: what is in force, and what is being rolled out.

use std::collections::BTreeMap;

use content::{Choice, Content, Locale, QuestionId, QuestionSet};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::contact::{self, Contact};
use crate::document::{Block, Document, Length, Table};
use crate::line::{Line, Passage};
use crate::voice::Voice;

/// How far a rule is. What a company ruled × or ？ is no rule, and has no standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Everybody keeps it.
    InForce,
    /// It does not reach everybody and everything yet.
    Spreading,
}

impl Standing {
    /// Tells how far a rule is by what was ruled of its question.
    pub fn of(ruled: Choice) -> Option<Self> {
        match ruled {
            Choice::InPlace => Some(Self::InForce),
            Choice::Partly => Some(Self::Spreading),
            Choice::NotInPlace | Choice::Unknown => None,
        }
    }
}

/// A rule of a handbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// How far it is.
    pub standing: Standing,
    /// What it says.
    pub sentence: Passage,
}

/// A chapter of a handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chapter {
    /// What everybody does every day.
    Basics,
    /// Mail and the Internet.
    Network,
    /// Keeping information, taking it out, throwing it away.
    Data,
    /// Desk and office.
    Office,
    /// What the company promises and asks.
    Promises,
}

impl Chapter {
    /// Every chapter, in the order of the handbook.
    pub const ALL: [Self; 5] = [Self::Basics, Self::Network, Self::Data, Self::Office, Self::Promises];

    /// Gives the chapter of a question of the self-check; one that is not known here is a promise of the company.
    pub fn of(question: &QuestionId) -> Self {
        let known = |chapter: &Self| chapter.questions().contains(&question.as_str());
        Self::ALL.into_iter().find(known).unwrap_or(Self::Promises)
    }

    fn questions(self) -> &'static [&'static str] {
        match self {
            Self::Basics => &["1", "2", "3", "4", "5"],
            Self::Network => &["6", "7", "8", "9", "10"],
            Self::Data => &["11", "12", "13", "18"],
            Self::Office => &["14", "15", "16", "17"],
            Self::Promises => &["19", "20", "21", "22", "23", "24", "25"],
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Basics => "paper-chapter-basics",
            Self::Network => "paper-chapter-network",
            Self::Data => "paper-chapter-data",
            Self::Office => "paper-chapter-office",
            Self::Promises => "paper-chapter-promises",
        }
    }
}

/// Words the rules of a company by what it ruled of each question of the self-check, in the order of the questions.
///
/// A question without a rule of its own gives the title of its first measure.
///
/// # Panics
/// Never with content that was loaded: each question has a measure, each measure a title.
pub fn rules(
    content: &Content,
    locale: Locale,
    set: &QuestionSet,
    rulings: &BTreeMap<QuestionId, Choice>,
) -> BTreeMap<Chapter, Vec<Rule>> {
    let voice = Voice::new(content, locale);
    let mut rules: BTreeMap<Chapter, Vec<Rule>> = BTreeMap::new();
    for question in &set.questions {
        let Some(standing) = rulings.get(&question.id).copied().and_then(Standing::of) else { continue };
        let key = format!("paper-rule-{}", question.id);
        let sentence = if content.words().has(&key) {
            voice.say(&key, &[])
        } else {
            let measure = question.measures.first().and_then(|id| content.measure(id));
            voice.say(&measure.expect("loading makes sure of a measure").words(), &[])
        };
        let rule = Rule { standing, sentence: Passage::ours(sentence) };
        rules.entry(Chapter::of(&question.id)).or_default().push(rule);
    }
    rules
}

/// What a handbook is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandbookFields {
    /// The name of the company.
    pub company: Line,
    /// The day its rules were decided.
    pub decided: Date,
    /// Who is responsible for information security.
    pub responsible: Line,
    /// Whom to tell when something happened, the first to be told first.
    pub contacts: Vec<Contact>,
    /// The rules, by chapter.
    pub rules: BTreeMap<Chapter, Vec<Rule>>,
}

/// Why a handbook cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandbookFault {
    /// There is no rule to print.
    #[error("it has no rule")]
    NoRule,
    /// Nobody could be told of an accident.
    #[error("it has no contact")]
    NoContact,
}

/// A handbook that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handbook(HandbookFields);

/// What to do first when something happened, in order; on the handbook and the incident card alike.
pub(crate) const FIRST: [&str; 5] =
    ["paper-first-isolate", "paper-first-power", "paper-first-record", "paper-first-call", "paper-first-alone"];

impl Handbook {
    /// Takes the fields of a handbook.
    ///
    /// # Errors
    /// When it has no rule, or nobody to tell of an accident.
    pub fn new(fields: HandbookFields) -> Result<Self, HandbookFault> {
        if fields.rules.values().all(Vec::is_empty) {
            return Err(HandbookFault::NoRule);
        }
        if fields.contacts.is_empty() {
            return Err(HandbookFault::NoContact);
        }
        Ok(Self(fields))
    }

    /// Writes the handbook.
    pub fn document(&self, content: &Content, locale: Locale) -> Document {
        let fields = &self.0;
        let voice = Voice::new(content, locale);
        let decided = voice.date(fields.decided);
        let mut blocks = vec![
            facts(
                voice,
                &[
                    ("paper-fact-company", fields.company.to_string()),
                    ("paper-fact-issued", decided.clone()),
                    ("paper-fact-responsible", fields.responsible.to_string()),
                ],
            ),
            Block::Paragraph(voice.say("paper-handbook-opening", &[("company", fields.company.as_str().into())])),
        ];
        for (chapter, rules) in fields.rules.iter().filter(|(_, rules)| !rules.is_empty()) {
            blocks.push(Block::Chapter(voice.say(chapter.key(), &[])));
            let of = |standing| rules.iter().filter(move |rule| rule.standing == standing);
            let sentences = |standing| of(standing).map(|rule| rule.sentence.to_string()).collect::<Vec<_>>();
            let (in_force, spreading) = (sentences(Standing::InForce), sentences(Standing::Spreading));
            if !in_force.is_empty() {
                blocks.push(Block::Points(in_force));
            }
            if !spreading.is_empty() {
                blocks.push(Block::Heading(voice.say("paper-handbook-spreading", &[])));
                blocks.push(Block::Remark(voice.attribute("paper-handbook-spreading", "note", &[])));
                blocks.push(Block::Points(spreading));
            }
        }
        blocks.extend([
            Block::Chapter(voice.say("paper-handbook-accident", &[])),
            Block::Framed(vec![voice.attribute("paper-handbook-accident", "frame", &[])]),
            Block::Steps(FIRST.map(|key| voice.say(key, &[])).to_vec()),
            Block::Heading(voice.say("paper-handbook-tell", &[])),
            contact::table(voice, &fields.contacts),
            Block::Right(vec![
                voice.say("paper-handbook-dated", &[("date", (&decided).into())]),
                fields.company.to_string(),
            ]),
        ]);
        Document {
            locale,
            title: voice.say("paper-handbook", &[]),
            company: fields.company.clone(),
            length: Length::Pages,
            blocks,
        }
    }
}

/// Writes facts as a table of two columns: what it is, and what it is here.
pub(crate) fn facts(voice: Voice<'_>, facts: &[(&str, String)]) -> Block {
    let row = |(key, value): &(&str, String)| vec![voice.say(key, &[]), value.clone()];
    Block::Table(Table { widths: vec![30, 70], head: Vec::new(), rows: facts.iter().map(row).collect() })
}
