//! What the terminal says by itself, in the caller's words.

use chat::InboxError;
use std::sync::Arc;

/// The sentences the terminal needs, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// Said when the person leaves: everything is kept.
    pub farewell: String,
    /// A line could not be read; nothing is lost.
    pub not_utf8: String,
    /// A line was too long to be read; nothing is lost.
    pub too_long: String,
    /// The disk is full; the answer was not recorded.
    pub full: String,
    /// The database cannot be written; the answer was not recorded.
    pub read_only: String,
    /// Somebody else holds the database; the answer was not recorded.
    pub busy: String,
    /// The answer was not recorded, and what to do.
    pub broken: String,
    /// The hint below choices: how to answer.
    pub choose: String,
    /// A file that came with a message is saved; where it is follows.
    pub saved: String,
    /// A file that came with a message could not be saved; its name follows.
    pub unsaved: String,
    /// What stands before the place to type, for example `> `.
    pub prompt: String,
}

/// Gives the sentences in the language the person reads at the moment of asking.
pub type Phrasebook = Arc<dyn Fn() -> Phrases + Send + Sync>;

impl Phrases {
    pub(crate) fn sorry(self, error: InboxError) -> String {
        match error {
            InboxError::Full => self.full,
            InboxError::ReadOnly => self.read_only,
            InboxError::Busy => self.busy,
            InboxError::Broken => self.broken,
        }
    }
}
