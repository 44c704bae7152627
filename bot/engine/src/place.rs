//! Where a conversation stands. It is data, so that it survives every restart and upgrade.

use crate::Typing;
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
    /// A value is being typed.
    Typing {
        /// Which.
        what: Typing,
    },
    /// A question is open.
    Asking(Asking),
    /// The person takes a rest in the middle of a sheet.
    Resting {
        /// Which sheet.
        sheet: SheetId,
        /// The last question before the rest; none goes on from the first.
        #[serde(default)]
        after: Option<QuestionId>,
        /// What is asked after the rest.
        #[serde(default)]
        walk: Walk,
        /// How often in a row the typed words were not understood.
        #[serde(default)]
        misheard: u8,
    },
    /// The answers are shown before they are handed in.
    Reviewing {
        /// Which sheet.
        sheet: SheetId,
        /// How often in a row the typed words were not understood.
        #[serde(default)]
        misheard: u8,
    },
}

impl Place {
    /// Finds the question that is open: in front, or behind something that is being typed.
    pub(crate) fn open(&self) -> Option<&Asking> {
        match self {
            Place::Asking(asking) => Some(asking),
            Place::Typing { what } => what.behind(),
            Place::New
            | Place::Reading
            | Place::Idle { .. }
            | Place::Naming
            | Place::Resting { .. }
            | Place::Reviewing { .. } => None,
        }
    }

    /// Tells where the conversation stands once nothing is being typed any more: a question that was open stays open.
    pub(crate) fn after_typing(&self) -> Place {
        match self.open() {
            Some(asking) => Place::Asking(Asking { covered: true, ..asking.clone() }),
            None => Place::Idle { misheard: 0 },
        }
    }

    /// Tells where the conversation stands once something was said into it that nobody asked for: a question that was open stays
    /// open, and words typed afterwards do not answer it by accident.
    pub fn spoken_into(&self) -> Place {
        match self {
            Place::Asking(asking) => Place::Asking(Asking { covered: true, ..asking.clone() }),
            Place::Typing { .. } => self.after_typing(),
            Place::Naming | Place::Reviewing { .. } => Place::Idle { misheard: 0 },
            Place::New | Place::Reading | Place::Idle { .. } | Place::Resting { .. } => self.clone(),
        }
    }

    /// Tells how often in a row the typed words were not understood here.
    pub(crate) fn misheard(&self) -> u8 {
        match self {
            Place::Idle { misheard } | Place::Resting { misheard, .. } | Place::Reviewing { misheard, .. } => *misheard,
            Place::Asking(asking) => asking.misheard,
            Place::New | Place::Reading | Place::Naming | Place::Typing { .. } => 0,
        }
    }

    /// Counts how often in a row the typed words were not understood here.
    pub(crate) fn with_misheard(mut self, count: u8) -> Place {
        match &mut self {
            Place::Idle { misheard } | Place::Resting { misheard, .. } | Place::Reviewing { misheard, .. } => {
                *misheard = count;
            }
            Place::Asking(asking) => asking.misheard = count,
            Place::New | Place::Reading | Place::Naming | Place::Typing { .. } => {}
        }
        self
    }
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
    /// Whether something else was said below it since: then typed words may mean that, and are no answer.
    #[serde(default)]
    pub covered: bool,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stored_with_fewer_fields_are_read() {
        let asking = r#"{"at":"asking","sheet":"aaaaaaaaaa","question":"3","walk":"open","then":"onward","settled":2,"misheard":0}"#;
        let resting = r#"{"at":"resting","sheet":"aaaaaaaaaa"}"#;
        let reviewing = r#"{"at":"reviewing","sheet":"aaaaaaaaaa"}"#;
        let sheet = SheetId::parse("aaaaaaaaaa").expect("ten letters");
        let places = [asking, resting, reviewing].map(|text| serde_json::from_str::<Place>(text).expect(text));
        assert!(matches!(&places[0], Place::Asking(asking) if asking.settled == 2 && !asking.covered));
        let after_nothing = Place::Resting { sheet: sheet.clone(), after: None, walk: Walk::Open, misheard: 0 };
        assert_eq!(places[1..], [after_nothing, Place::Reviewing { sheet, misheard: 0 }]);
    }
}
