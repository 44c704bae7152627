//! The languages the product speaks: our own list, because plain Japanese is no language a library knows.

use std::fmt;

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Locale {
    /// Japanese.
    #[serde(rename = "ja")]
    Ja,
    /// Japanese in short and easy words (やさしい日本語).
    #[serde(rename = "ja-easy")]
    JaEasy,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Locale {
    /// Every language, the reference first.
    pub const ALL: [Self; 3] = [Self::Ja, Self::JaEasy, Self::En];

    /// Gives the name that files, rows and settings use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::JaEasy => "ja-easy",
            Self::En => "en",
        }
    }

    /// Reads a name, if it is one of ours.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.name() == name)
    }

    /// Gives what Fluent is told: `ja-easy` would be read as Japanese in a script called "Easy".
    pub(crate) fn language(self) -> LanguageIdentifier {
        let language = match self {
            Self::Ja | Self::JaEasy => "ja",
            Self::En => "en",
        };
        language.parse().expect("two letters are a language")
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locale_is_read_back_from_its_name() {
        for locale in Locale::ALL {
            assert_eq!(Locale::parse(locale.name()), Some(locale));
            let row = serde_json::to_string(&locale).unwrap();
            assert_eq!(row, format!("\"{locale}\""));
            assert_eq!(serde_json::from_str::<Locale>(&row).unwrap(), locale);
        }
        assert_eq!(Locale::parse("fr"), None);
    }
}
