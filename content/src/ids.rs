//! Ids: short, forever, and parsed once where they come in.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Tells why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Nothing is there.
    #[error("an id cannot be empty")]
    Empty,
    /// Buttons carry ids, and the smallest network leaves little room.
    #[error("the id `{0}` is longer than 16 characters")]
    Long(String),
    /// Only characters that every network and file system carries unchanged.
    #[error("the id `{0}` may only have the characters a-z, 0-9, `.` and `-`")]
    Character(String),
}

fn checked(text: &str) -> Result<Box<str>, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if !text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-')) {
        return Err(IdError::Character(text.to_owned()));
    }
    if text.len() > 16 {
        return Err(IdError::Long(text.to_owned()));
    }
    Ok(text.into())
}

macro_rules! id {
    ($(#[doc = $doc:literal] $name:ident),+ $(,)?) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// When the text is empty, too long, or has a character ids cannot have.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                checked(text).map(Self)
            }

            /// Gives the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )+};
}

id! {
    /// The id of a question within its set, for example `11`.
    QuestionId,
    /// The id of a measure, for example `update-auto`.
    MeasureId,
    /// The id of a recurring check, for example `backup`.
    CheckId,
    /// The id of a fact that is shown with its year and source.
    FactId,
    /// The id of an address people may be sent to.
    LinkId,
    /// The id of a version of a system, for example `windows-10`.
    SupportId,
    /// The id of a band of scores, for example `half`.
    BandId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_to_sixteen_plain_characters() {
        assert_eq!(QuestionId::parse("11").unwrap().as_str(), "11");
        assert_eq!(MeasureId::parse("update-auto.v2").unwrap().to_string(), "update-auto.v2");
        assert_eq!(LinkId::parse("abcdefghijklmnop").unwrap().as_str().len(), 16);
        assert_eq!(LinkId::parse(""), Err(IdError::Empty));
        assert_eq!(LinkId::parse("abcdefghijklmnopq"), Err(IdError::Long("abcdefghijklmnopq".to_owned())));
        for wrong in ["A", "a b", "あ", "a/b", "a_b"] {
            assert_eq!(LinkId::parse(wrong), Err(IdError::Character(wrong.to_owned())));
        }
    }

    #[test]
    fn a_stored_id_is_checked_when_it_is_read() {
        assert_eq!(serde_json::to_string(&CheckId::parse("backup").unwrap()).unwrap(), "\"backup\"");
        assert!(serde_json::from_str::<CheckId>("\"Back up\"").is_err());
    }
}
