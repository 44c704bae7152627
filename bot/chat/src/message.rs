//! Finished words, ready to deliver.

use crate::{Text, Token};
use serde::{Deserialize, Serialize};

/// The words of one message and the choices below them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What is said.
    pub text: Text,
    /// Rows of choices, top to bottom; a network with narrower rows breaks them further.
    pub rows: Vec<Vec<Button>>,
}

impl Message {
    /// Makes a message without choices.
    pub fn plain(text: Text) -> Message {
        Message { text, rows: Vec::new() }
    }

    /// Lists every button, row by row.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        self.rows.iter().flatten()
    }
}

/// One choice below a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it: symbol and word, at most 75 characters.
    pub label: String,
    /// What happens when it is pressed.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Sends the token back to us.
    Press(Token),
    /// Opens a page. Only addresses from the content ever get here.
    Open(String),
}
