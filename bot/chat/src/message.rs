//! Finished words, ready to deliver.

use crate::{File, Span, Text, Token};
use serde::{Deserialize, Serialize};

/// The words of one message and the choices below them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What is said.
    pub text: Text,
    /// Rows of choices, top to bottom; a network with narrower rows breaks them further.
    pub rows: Vec<Vec<Button>>,
    /// The files that go with it; a message that is rewritten keeps those it came with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
}

impl Message {
    /// Makes a message without choices.
    pub fn plain(text: Text) -> Message {
        Message { text, ..Message::default() }
    }

    /// Leaves out files of more than `most` bytes, and says so below the text: with `words`, and what they are called.
    #[must_use]
    pub fn within(&self, most: usize, words: &str) -> Message {
        let (files, large): (Vec<File>, Vec<File>) =
            self.files.iter().cloned().partition(|file| file.bytes().len() <= most);
        if large.is_empty() {
            return self.clone();
        }
        let mut text = self.text.clone();
        let break_before = if text.spans.is_empty() { "" } else { "\n\n" };
        text.spans.push(Span::Plain(format!("{break_before}{words}")));
        for file in &large {
            text.spans.extend([Span::Plain("\n・".to_owned()), Span::Literal(file.name().to_owned())]);
        }
        Message { text, rows: self.rows.clone(), files }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FileKind;

    #[test]
    fn a_file_that_is_too_large_is_left_out_and_named() {
        let file = |stem: &str, bytes: usize| File::new(stem, FileKind::Csv, vec![b'x'; bytes]);
        let text = Text::parse("回答をまとめました。", &[]);
        let message = Message { text, files: vec![file("小", 3), file("**大**", 4)], ..Message::default() };
        assert_eq!(message.within(4, "大きすぎます。"), message);
        let fits = message.within(3, "大きすぎます。");
        assert_eq!(fits.files, [file("小", 3)]);
        assert_eq!(fits.text.to_plain(), "回答をまとめました。\n\n大きすぎます。\n・大.csv");
        assert!(matches!(fits.text.spans.last(), Some(Span::Literal(_))));
    }
}
