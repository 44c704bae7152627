//! What goes into a document: lines that are filled in, checked once where they come in.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a text cannot stand in a document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is longer than a document has room for.
    #[error("it has {length} characters; at most {most}")]
    TooLong {
        /// How long it is, in characters.
        length: usize,
        /// How long it may be.
        most: usize,
    },
    /// It is a form that was not filled in.
    #[error("it still has the gap `{0}`")]
    Gap(String),
    /// It has characters nobody sees: line ends, marks that turn the direction of writing.
    #[error("it has characters that cannot be seen")]
    Unseen,
}

/// What templates leave for somebody to fill in.
const GAPS: [&str; 9] = ["○○", "〇〇", "◯◯", "●●", "××", "✕✕", "＿＿", "__", "⟦"];

/// Words that a program leaves where it had nothing to say, found only as whole words.
const WORDS: [&str; 4] = [concat!("TO", "DO"), "TBD", "undefined", "NaN"];

/// Finds what looks like a gap that was not filled in.
pub fn gap(text: &str) -> Option<String> {
    if let Some(gap) = GAPS.into_iter().find(|gap| text.contains(gap)) {
        return Some(gap.to_owned());
    }
    if let Some((from, end)) = text.find('{').and_then(|from| Some((from, text[from..].find('}')?))) {
        return Some(text[from..=from + end].to_owned());
    }
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.find(|word| WORDS.contains(word)).map(str::to_owned)
}

/// Tells whether a character leaves no trace on paper, or turns what stands around it.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{fffe}' | '\u{ffff}')
}

/// Reads a text of at most `most` characters.
fn read(text: &str, most: usize) -> Result<String, LineFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(LineFault::Empty);
    }
    if text.chars().any(is_unseen) {
        return Err(LineFault::Unseen);
    }
    let length = text.chars().count();
    if length > most {
        return Err(LineFault::TooLong { length, most });
    }
    gap(text).map_or_else(|| Ok(text.to_owned()), |gap| Err(LineFault::Gap(gap)))
}

macro_rules! filled_in {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The most characters it may have.
            pub const MOST: usize = $most;

            /// Reads a text, without the blanks around it.
            ///
            /// # Errors
            /// When it is empty, too long, a gap of a template, or has characters nobody sees.
            pub fn parse(text: &str) -> Result<Self, LineFault> {
                read(text, Self::MOST).map(Self)
            }

            /// Gives the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = LineFault;

            fn try_from(text: String) -> Result<Self, LineFault> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

filled_in!(
    /// A short text that is filled in: a name, a title, a contact.
    Line, 120
);

filled_in!(
    /// A longer text that is filled in: a clause of the company's own, a rule.
    Passage, 400
);

impl Passage {
    /// Takes what the catalogue says, which was checked when it was loaded.
    pub(crate) fn ours(sentence: String) -> Self {
        Self(sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_taken_without_the_blanks_around_it() {
        assert_eq!(Line::parse(" 株式会社 星空製作所\n").unwrap().as_str(), "株式会社 星空製作所");
        assert_eq!(Line::parse("<b>&株式会社").unwrap().as_str(), "<b>&株式会社");
        assert!(Line::parse(concat!("有限会社トドロキ TO", "DOROKI × 山田")).is_ok());
    }

    #[test]
    fn what_is_not_filled_in_is_refused_with_its_reason() {
        assert_eq!(Line::parse(" 　"), Err(LineFault::Empty));
        assert_eq!(Line::parse("株式会社○○"), Err(LineFault::Gap("○○".into())));
        assert_eq!(Line::parse("株式会社〇〇"), Err(LineFault::Gap("〇〇".into())));
        assert_eq!(Line::parse("代表 { $name }"), Err(LineFault::Gap("{ $name }".into())));
        assert_eq!(Line::parse("undefined"), Err(LineFault::Gap("undefined".into())));
        assert_eq!(Line::parse("a\nb"), Err(LineFault::Unseen));
        assert_eq!(Line::parse("\u{202e}evil"), Err(LineFault::Unseen));
        assert_eq!(Line::parse(&"あ".repeat(121)), Err(LineFault::TooLong { length: 121, most: 120 }));
        assert!(Passage::parse(&"あ".repeat(121)).is_ok());
    }
}
