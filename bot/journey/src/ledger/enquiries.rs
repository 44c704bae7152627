//! What people of the company ask those who coordinate, and what is answered (ST7). The words stay in the ledger: no report and no
//! paper reads them, and the chain keeps only that somebody asked.

use super::Ledger;
use crate::{Deed, EnquiryId, MemberId};
use content::{QuestionId, SetRef};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Something somebody asked, and everything said about it since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Enquiry {
    /// Who asked.
    pub from: MemberId,
    /// The question they were at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<(SetRef, QuestionId)>,
    /// What was said, the oldest first.
    pub lines: Vec<EnquiryLine>,
}

/// One thing said in an enquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct EnquiryLine {
    /// Who said it; nobody's name where they had their data erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<MemberId>,
    /// When.
    pub at: Timestamp,
    /// The words.
    pub words: String,
}

impl Enquiry {
    /// The most letters of one line.
    pub const LONGEST: usize = 400;
    /// The most enquiries of one person that wait for an answer at the same time.
    pub const MOST_OPEN: usize = 5;
    /// The lines that are kept of one; the oldest go first.
    const LINES: usize = 40;
    /// The enquiries with an answer that are kept in a company; those answered longest ago go first.
    const ANSWERED: usize = 200;

    /// Tells whether it waits for an answer: the last word is that of whoever asked.
    pub fn is_open(&self) -> bool {
        self.lines.last().is_some_and(|line| line.by.as_ref() == Some(&self.from))
    }

    fn last_said(&self) -> Option<Timestamp> {
        self.lines.last().map(|line| line.at)
    }

    fn say(&mut self, by: &MemberId, at: Timestamp, words: &str) {
        self.lines.push(EnquiryLine { by: Some(by.clone()), at, words: words.to_owned() });
        let over = self.lines.len().saturating_sub(Enquiry::LINES);
        self.lines.drain(..over);
    }
}

/// What happened to an enquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum EnquiryFact {
    /// Somebody asked.
    EnquiryMade {
        /// Its id.
        enquiry: EnquiryId,
        /// The question they were at.
        about: Option<(SetRef, QuestionId)>,
        /// What they asked.
        words: String,
    },
    /// Somebody said more: an answer, or whoever asked goes on.
    EnquiryContinued {
        /// Which.
        enquiry: EnquiryId,
        /// What they said.
        words: String,
    },
}

impl EnquiryFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            EnquiryFact::EnquiryMade { enquiry, about, .. } => {
                json!({ "kind": "enquiry-made", "enquiry": enquiry, "about": about })
            }
            EnquiryFact::EnquiryContinued { enquiry, .. } => {
                json!({ "kind": "enquiry-continued", "enquiry": enquiry })
            }
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &EnquiryFact, who: &MemberId, at: Timestamp) {
    match fact {
        EnquiryFact::EnquiryMade { enquiry, about, words } => {
            let made = || Enquiry { from: who.clone(), about: about.clone(), lines: Vec::new() };
            ledger.enquiries.entry(enquiry.clone()).or_insert_with(made).say(who, at, words);
        }
        EnquiryFact::EnquiryContinued { enquiry, words } => {
            if let Some(enquiry) = ledger.enquiries.get_mut(enquiry) {
                enquiry.say(who, at, words);
            }
        }
    }
    while ledger.enquiries.values().filter(|enquiry| !enquiry.is_open()).count() > Enquiry::ANSWERED {
        let answered = ledger.enquiries.iter().filter(|(_, enquiry)| !enquiry.is_open());
        let Some(oldest) = answered.min_by_key(|(_, enquiry)| enquiry.last_said()).map(|(id, _)| id.clone()) else {
            return;
        };
        ledger.enquiries.remove(&oldest);
    }
}

impl Ledger {
    /// Finds an enquiry, for whoever asked it and whoever answers: it is nobody else's business.
    pub fn enquiry(&self, id: &EnquiryId, reader: &MemberId) -> Option<&Enquiry> {
        self.enquiries.get(id).filter(|enquiry| enquiry.from == *reader || self.may(reader, Deed::AnswerHuman))
    }

    /// Lists the enquiries that wait for an answer of somebody, the oldest first.
    pub fn waiting_for(&self, reader: &MemberId) -> Vec<(&EnquiryId, &Enquiry)> {
        if !self.may(reader, Deed::AnswerHuman) {
            return Vec::new();
        }
        let mut waiting: Vec<_> =
            self.enquiries.iter().filter(|(_, enquiry)| enquiry.is_open() && enquiry.from != *reader).collect();
        waiting.sort_by_key(|(id, enquiry)| (enquiry.last_said(), *id));
        waiting
    }

    /// Lists what somebody asked, the newest first.
    pub fn asked_by(&self, member: &MemberId) -> Vec<(&EnquiryId, &Enquiry)> {
        let mut asked: Vec<_> = self.enquiries.iter().filter(|(_, enquiry)| enquiry.from == *member).collect();
        asked.sort_by_key(|(id, enquiry)| (enquiry.last_said(), *id));
        asked.reverse();
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Fact;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a time")
    }

    fn made(ledger: &mut Ledger, name: &str, who: &MemberId, second: i64) -> EnquiryId {
        let enquiry = EnquiryId::derive(name);
        let fact =
            EnquiryFact::EnquiryMade { enquiry: enquiry.clone(), about: None, words: "どうすれば？".into() };
        ledger.apply(&Fact::Enquiry(fact), who, at(second));
        enquiry
    }

    fn continued(ledger: &mut Ledger, enquiry: &EnquiryId, who: &MemberId, second: i64) {
        let fact = EnquiryFact::EnquiryContinued { enquiry: enquiry.clone(), words: "こうします".into() };
        ledger.apply(&Fact::Enquiry(fact), who, at(second));
    }

    #[test]
    fn whoever_said_the_last_word_waits_and_nobody_else_reads_along() {
        let (boss, asker, other) = (MemberId::derive("b"), MemberId::derive("a"), MemberId::derive("o"));
        let mut ledger = Ledger::founded_by(&boss);
        let enquiry = made(&mut ledger, "e", &asker, 1);
        assert_eq!(ledger.waiting_for(&boss).len(), 1);
        continued(&mut ledger, &enquiry, &boss, 2);
        assert!(ledger.waiting_for(&boss).is_empty() && ledger.asked_by(&asker).len() == 1);
        continued(&mut ledger, &enquiry, &asker, 3);
        assert_eq!(ledger.waiting_for(&boss).len(), 1, "both can go on");
        assert!(ledger.enquiry(&enquiry, &asker).is_some() && ledger.enquiry(&enquiry, &boss).is_some());
        assert!(ledger.enquiry(&enquiry, &other).is_none() && ledger.waiting_for(&other).is_empty());
    }

    #[test]
    fn neither_one_enquiry_nor_all_of_them_grow_without_end_and_none_that_waits_is_lost() {
        let (boss, asker) = (MemberId::derive("b"), MemberId::derive("a"));
        let mut ledger = Ledger::founded_by(&boss);
        let waits = made(&mut ledger, "waits", &asker, 0);
        for number in 1..=300 {
            let enquiry = made(&mut ledger, &number.to_string(), &asker, number);
            continued(&mut ledger, &enquiry, &boss, number);
        }
        assert!(ledger.enquiries.contains_key(&waits) && ledger.enquiries.len() == Enquiry::ANSWERED + 1);
        assert!(!ledger.enquiries.contains_key(&EnquiryId::derive("1")), "the one answered longest ago goes first");
        for number in 0..100 {
            continued(&mut ledger, &waits, &asker, 1000 + number);
        }
        assert_eq!(ledger.enquiries[&waits].lines.len(), Enquiry::LINES);
    }

    #[test]
    fn the_chain_hears_that_somebody_asked_and_not_what() {
        let fact = EnquiryFact::EnquiryMade { enquiry: EnquiryId::derive("e"), about: None, words: "内緒".into() };
        assert!(!fact.for_audit().to_string().contains("内緒"));
    }
}
