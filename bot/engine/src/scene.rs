//! What a flow may look at.

mod run;

pub(crate) use run::Deciding;

use crate::{Dossier, Ear};
use content::{Content, Question, QuestionSet};
use jiff::{SignedDuration, Timestamp};
use journey::{Calendar, Ledger, Progress, Record, Sheet, Window};

/// What a flow may look at: questions and words, what is known, and the time.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What is asked and said.
    pub content: &'a Content,
    /// What typed words mean.
    pub ear: &'a Ear,
    /// Who runs this, and where.
    pub house: &'a House,
    /// What is known.
    pub dossier: &'a Dossier,
    /// The time of the event.
    pub now: Timestamp,
}

/// Who runs this bot and where it keeps things: what the notice and `verify` say (ST1, UX18).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum House {
    /// It runs on the person's own computer, for them alone.
    ThisComputer {
        /// Where everything is kept, as the person would look for it.
        keeps: String,
    },
    /// Somebody runs it for a company.
    Company {
        /// Who: a name and perhaps how to reach them.
        operator: String,
        /// What becomes of somebody who belongs to no company here.
        strangers: Strangers,
    },
}

/// What becomes of somebody who belongs to no company here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    /// They come in by a code of somebody who is inside.
    Invited,
    /// They may also begin a company of their own.
    Welcome,
}

impl<'a> Scene<'a> {
    /// Makes the company's ledger as it is once these records are kept.
    pub(crate) fn ledger_after(&self, records: &[Record]) -> Ledger {
        let mut ledger = self.dossier.ledger.clone();
        for record in records {
            if let Record::Ledger { fact } = record {
                ledger.apply(fact, &self.dossier.member.id, self.now);
            }
        }
        ledger
    }

    /// Finds the questions of a sheet; none if the content holds them no more.
    pub(crate) fn set_of(&self, sheet: &Sheet) -> Option<&'a QuestionSet> {
        self.content.set(&sheet.diagnosis.set)
    }

    /// Tells how far the person is at a question.
    pub(crate) fn progress(&self, set: &'a QuestionSet, sheet: &Sheet, question: &Question) -> Progress {
        let asked = self.asked(set, &sheet.diagnosis);
        journey::progress(&asked, sheet, &question.id).unwrap_or(Progress {
            position: 1,
            of: asked.len(),
            part: question.part,
            minutes: 1,
        })
    }

    /// Tells whether the person did something here less than `span` ago.
    pub(crate) fn acted_within(&self, span: SignedDuration) -> bool {
        self.dossier.last_act.is_some_and(|last| self.now.duration_since(last) < span)
    }

    /// Makes the calendar of the company.
    pub(crate) fn calendar(&self) -> Calendar<'a> {
        self.dossier.ledger.calendar(self.content.holidays())
    }

    /// Tells when we may speak first to this person.
    pub(crate) fn window(&self) -> Window<'a> {
        Window::new(self.calendar(), self.dossier.member.zone.clone())
    }
}
