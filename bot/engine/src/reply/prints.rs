//! What is said about papers as files.

use crate::press::{Format, Paper};
use papers::Document;

/// What is said about papers as files.
#[derive(Clone, Debug, PartialEq)]
pub enum PrintReply {
    /// Which papers there are for this person.
    Shelf {
        /// These.
        papers: Vec<Paper>,
    },
    /// What is this paper to be written as?
    Formats {
        /// Which.
        paper: Paper,
    },
    /// Here it is.
    Here {
        /// Which.
        paper: Paper,
        /// What it is written as.
        format: Format,
        /// In Japanese, and beside it in the person's own language where that is another.
        documents: Vec<Document>,
    },
    /// There is no self-check yet in which everything is decided, so there are no rules to print.
    NoRules,
    /// It is not finished, and somebody else writes it.
    NotYet {
        /// Which.
        paper: Paper,
    },
}
