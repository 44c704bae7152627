//! One member's answers in a diagnosis (回答票).

use crate::{Diagnosis, Mode, SheetId, day_of};
use content::{Choice, PrintHash, QuestionId, QuestionSet};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The choice that stands for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was chosen.
    pub choice: Choice,
    /// The exact words it was chosen under (CT3).
    pub printed: PrintHash,
    /// When.
    pub at: Timestamp,
    /// 1 for the first answer; a change makes the next revision and keeps the earlier ones in the store (UX7).
    pub revision: u32,
}

/// One member's answers in a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its id.
    pub id: SheetId,
    /// The run it belongs to.
    pub diagnosis: Diagnosis,
    /// What stands for each question that was answered.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// The answers that stood before and were changed, in the order of being changed.
    pub earlier: Vec<(QuestionId, Answer)>,
    /// Questions put aside for the end; not the same as わからない (UX6).
    pub skipped: BTreeSet<QuestionId>,
    /// When it was handed in, if it was.
    pub submitted: Option<Timestamp>,
}

impl Sheet {
    /// Makes an empty sheet.
    pub fn new(id: SheetId, diagnosis: Diagnosis) -> Sheet {
        Sheet {
            id,
            diagnosis,
            answers: BTreeMap::new(),
            earlier: Vec::new(),
            skipped: BTreeSet::new(),
            submitted: None,
        }
    }

    /// Tells the choice that stands for a question.
    pub fn choice(&self, question: &QuestionId) -> Option<Choice> {
        self.answers.get(question).map(|answer| answer.choice)
    }

    /// Counts the questions of `set` that have an answer.
    pub fn answered(&self, set: &QuestionSet) -> usize {
        set.questions.iter().filter(|question| self.answers.contains_key(&question.id)).count()
    }

    /// Tells whether every question of `set` has an answer.
    pub fn is_complete(&self, set: &QuestionSet) -> bool {
        self.answered(set) == set.questions.len()
    }

    /// Tells whether answers may still change.
    pub fn is_open(&self) -> bool {
        self.diagnosis.closed.is_none()
    }

    /// Tells whether the answers are cut loose from the person when they hand in (PR3).
    pub fn is_anonymous(&self) -> bool {
        self.diagnosis.mode == Mode::Anonymous
    }

    /// Tells whether the answers were cut loose from the person: only that they handed in is left.
    pub fn is_cast(&self) -> bool {
        self.is_anonymous() && self.submitted.is_some()
    }

    /// Cuts the answers loose: what was answered for a team or the company stays, and the day of handing in.
    pub fn cast(&mut self, office: &BTreeSet<QuestionId>, at: Timestamp) {
        self.answers.retain(|question, _| office.contains(question));
        self.earlier.retain(|(question, _)| office.contains(question));
        self.skipped.clear();
        self.submitted = Some(day_of(at));
    }

    /// Lets go of a draft that was to be cut loose and can be handed in no more: nothing is kept that was promised to nobody.
    pub fn let_go(&mut self) {
        if self.is_anonymous() && self.submitted.is_none() {
            self.answers.clear();
            self.earlier.clear();
            self.skipped.clear();
        }
    }

    /// Keeps an answer; the same choice again changes nothing.
    pub fn answer(&mut self, question: QuestionId, choice: Choice, printed: PrintHash, at: Timestamp) {
        self.skipped.remove(&question);
        let revision = match self.answers.get(&question) {
            Some(earlier) if earlier.choice == choice => return,
            Some(earlier) => earlier.revision + 1,
            None => 1,
        };
        self.stand(question, Answer { choice, printed, at, revision });
    }

    /// Puts a question aside for the end.
    pub fn put_aside(&mut self, question: &QuestionId) {
        self.skipped.insert(question.clone());
    }

    /// Lets an answer stand; the one before it is kept with the earlier ones.
    pub fn stand(&mut self, question: QuestionId, answer: Answer) {
        if let Some(before) = self.answers.insert(question.clone(), answer) {
            self.earlier.push((question, before));
        }
    }
}
