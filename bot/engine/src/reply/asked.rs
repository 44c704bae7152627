//! A question as it is shown, with what is said before it and unfolded under it.

use content::{Choice, Question, QuestionId, QuestionSet, System};
use journey::{Progress, SheetId};

/// A question, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked<'a> {
    /// On which sheet.
    pub sheet: SheetId,
    /// The question.
    pub question: &'a Question,
    /// Its set.
    pub set: &'a QuestionSet,
    /// How far the person is.
    pub progress: Progress,
    /// The answer that stands, if any.
    pub standing: Option<Choice>,
    /// What is said before it.
    pub lead: Lead,
    /// What is unfolded under it (UX14).
    pub unfolded: Unfolded,
    /// Whether it was picked from the list.
    pub from_review: bool,
}

/// What is said before a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    Nothing,
    /// We could not be reached for a while: an answer given meanwhile has not arrived.
    OutOfReach,
    /// Typed words were not understood several times in a row: nothing is said, but a person can be asked (UX4).
    Misheard,
}

/// What is unfolded under a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfolded {
    /// Nothing.
    Nothing,
    /// Why it matters.
    Why,
    /// How it is done, on a system if one is known.
    How(Option<System>),
}

/// Names the slot of a question.
pub(crate) fn slot_of(sheet: &SheetId, question: &QuestionId) -> crate::Slot {
    crate::Slot(format!("q.{sheet}.{question}"))
}
