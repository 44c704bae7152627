//! Where a conversation stands. It is data, so that it survives every restart and upgrade.

use content::QuestionId;
use journey::{SheetId, Walk};
use serde::{Deserialize, Serialize};

/// Where a conversation stands. Its written form is frozen by `tests/stored/`: add, never change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Place {
    /// Nothing was said yet, or only the languages were offered.
    #[default]
    New,
    /// The notice is shown and waits for 「はじめる」.
    Reading,
    /// Nothing in particular is going on.
    Idle {
        /// How often in a row the typed words were not understood.
        #[serde(default)]
        misheard: u8,
    },
    /// The organization's name is being typed.
    Naming,
    /// A question is open.
    Asking(Asking),
    /// The person takes a rest in the middle of a sheet.
    Resting {
        /// Which sheet.
        sheet: SheetId,
    },
    /// The answers are shown before they are handed in.
    Reviewing {
        /// Which sheet.
        sheet: SheetId,
    },
}

/// A question is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Asking {
    /// On which sheet.
    pub sheet: SheetId,
    /// Which one.
    pub question: QuestionId,
    /// What is asked after it.
    pub walk: Walk,
    /// Where an answer leads.
    pub then: Then,
    /// Questions settled since the last rest (ST3).
    pub settled: u8,
    /// How often in a row the typed words were not understood (UX4).
    pub misheard: u8,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// To the next question.
    Onward,
    /// Back to the list the question was picked from.
    Review,
}
