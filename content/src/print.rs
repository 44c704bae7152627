//! Printed sets: the exact words a person saw, kept once and named by their hash.

use std::fmt;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::choice::Choice;
use crate::locale::Locale;
use crate::set::{QuestionSet, SetRef};
use crate::words::Words;

/// The SHA-256 of a printed text (a set, a policy), as hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct PrintHash(String);

/// Tells that a text is no hash of a printed set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no hash; one has 64 digits 0-9 and a-f")]
pub struct PrintHashError(String);

impl TryFrom<String> for PrintHash {
    type Error = PrintHashError;

    fn try_from(digits: String) -> Result<Self, PrintHashError> {
        Self::parse(&digits).ok_or(PrintHashError(digits))
    }
}

impl PrintHash {
    /// Computes the hash of a text.
    pub fn of(text: &str) -> Self {
        let mut digits = String::with_capacity(64);
        for byte in Sha256::digest(text.as_bytes()) {
            write!(digits, "{byte:02x}").expect("a string takes all that is written to it");
        }
        Self(digits)
    }

    /// Reads the hexadecimal digits of a hash.
    pub fn parse(digits: &str) -> Option<Self> {
        let plain = digits.len() == 64 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        plain.then(|| Self(digits.to_owned()))
    }

    /// Gives the hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PrintHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every question of a set in one language, exactly as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedSet {
    /// Names the text for ever.
    pub hash: PrintHash,
    /// The set that was printed.
    pub set: SetRef,
    /// The language it was printed in.
    pub locale: Locale,
    /// The text.
    pub text: String,
}

impl PrintedSet {
    /// Prints a set. The form of the text may never change: stored answers name it by its hash.
    pub(crate) fn of(set: &QuestionSet, locale: Locale, words: &Words) -> Self {
        let mut text = format!("{}\n{} {locale}\n", set.official_name, set.name);
        for choice in Choice::ALL {
            let name = choice.name();
            line(&mut text, name, &words.say(locale, &format!("choice-{name}"), &[]));
        }
        for question in &set.questions {
            line(&mut text, "\nquestion", question.id.as_str());
            line(&mut text, "label", &words.attribute(locale, &question.words, "label", &[]));
            line(&mut text, "text", &words.say(locale, &question.words, &[]));
            line(&mut text, "why", &words.attribute(locale, &question.words, "why", &[]));
        }
        Self { hash: PrintHash::of(&text), set: set.name, locale, text }
    }
}

fn line(text: &mut String, name: &str, value: &str) {
    // Continued lines are indented, so that no wording can pretend to be another line.
    writeln!(text, "{name}: {}", value.replace('\n', "\n    ")).expect("a string takes all that is written to it");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_64_hexadecimal_digits() {
        assert_eq!(PrintHash::of("").as_str(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        let row = serde_json::to_string(&PrintHash::of("")).unwrap();
        assert_eq!(serde_json::from_str::<PrintHash>(&row).unwrap(), PrintHash::of(""));
        assert!(serde_json::from_str::<PrintHash>("\"e3b0\"").is_err());
    }
}
