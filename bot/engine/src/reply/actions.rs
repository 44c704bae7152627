//! What is said about actions.

use super::rulings::{DateFault, TextFault};
use content::{Choice, Question, QuestionSet};
use journey::{Action, DiagnosisId};

/// What is said about actions.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionReply<'a> {
    /// Others keep the actions, and none is this person's.
    NotYours,
    /// There is nothing to do.
    None {
        /// The run whose gaps may be taken on, with how many there are.
        to_take_on: Option<(DiagnosisId, usize)>,
    },
    /// The list.
    List(Box<ActionList<'a>>),
    /// So many were taken on.
    TakenOn {
        /// How many.
        count: usize,
    },
    /// One of them.
    One(Box<ActionShown<'a>>),
    /// Who sees to it?
    OwnerWanted {
        /// Which.
        action: Box<ActionShown<'a>>,
        /// How the name that was typed was not found.
        fault: Option<OwnerFault>,
    },
    /// Until when?
    DueWanted {
        /// Which.
        action: Box<ActionShown<'a>>,
        /// How the date that was typed cannot be.
        fault: Option<DateFault>,
    },
    /// What is to be noted?
    NoteWanted {
        /// Which.
        action: Box<ActionShown<'a>>,
        /// How what was typed cannot be kept.
        fault: Option<TextFault>,
    },
    /// It changed.
    Changed(Box<ActionShown<'a>>),
    /// The action is not there.
    Gone,
}

impl ActionReply<'_> {
    /// Tells whether the next typed line is a value that this asks for.
    pub(super) fn awaits_typing(&self) -> bool {
        matches!(self, ActionReply::OwnerWanted { .. } | ActionReply::DueWanted { .. } | ActionReply::NoteWanted { .. })
    }
}

/// How a name leads to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerFault {
    /// Nobody is called so.
    Nobody,
    /// Several are called so.
    Several,
}

/// A list of actions.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionList<'a> {
    /// Those that are shown.
    pub shown: Vec<ActionShown<'a>>,
    /// How many are open in all.
    pub open: usize,
    /// How many have passed their day.
    pub overdue: usize,
    /// Where the rest begins, if there is more.
    pub more: Option<u16>,
    /// The run whose gaps may be taken on, with how many there are.
    pub to_take_on: Option<(DiagnosisId, usize)>,
    /// Done ones whose question is to be answered again.
    pub again: Vec<ActionShown<'a>>,
}

/// An action, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionShown<'a> {
    /// The action.
    pub action: Action,
    /// Its question, where the content still holds it.
    pub question: Option<&'a Question>,
    /// The questions it is one of.
    pub set: Option<&'a QuestionSet>,
    /// Who sees to it, where that is a person: their name if they have one.
    pub owner: Option<OwnerShown<'a>>,
    /// Whether its day has passed.
    pub overdue: bool,
    /// The answer that stands for its question.
    pub standing: Option<Choice>,
    /// Whether this person may change it, and close it.
    pub rights: Rights,
}

/// Who sees to an action, as a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerShown<'a> {
    /// The one who reads this.
    You,
    /// Somebody by name.
    Named(&'a str),
    /// Somebody whose name is not known, or who left.
    Somebody,
}

/// What somebody may do with an action, from the least on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rights {
    /// Only look.
    Look,
    /// Close it and note something.
    Close,
    /// Everything.
    Keep,
}
