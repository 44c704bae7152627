//! What a reply says of a sheet.

use content::QuestionSet;
use journey::{Mode, SheetId};

/// Whom the answers of a sheet speak for, and who may see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promised {
    /// One person answers for the company (SC9).
    Alone,
    /// One of several, under this mode (PR2).
    Mode(Mode),
    /// One of several, cut loose from the person when they hand in (PR3).
    Loose {
        /// How many of the questions are answered for a team or the company: those answers keep their name.
        office: usize,
    },
}

/// A sheet that is begun and not handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenItem<'a> {
    /// Its id.
    pub sheet: SheetId,
    /// Its questions.
    pub set: &'a QuestionSet,
    /// Answered so far.
    pub answered: usize,
    /// How many this person is asked.
    pub of: usize,
}
