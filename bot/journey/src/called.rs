//! What people and teams are called: cleaned for keeping, folded for comparing.

use crate::plain::{clean, fold};
use crate::{has_long_number, indiscretion};

/// Why something cannot be what a person, a team or a company is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing in it can be read.
    Empty,
    /// Too long.
    Long,
    /// It holds a number of twelve digits, which may be somebody's マイナンバー (JN1, PR7).
    Digits,
    /// It looks like a password, a key or a card number (PR7).
    Secret,
}

/// The most characters that a person or a team may be called by (PR1).
pub const LONGEST_NAME: usize = 40;

/// Takes a text as what somebody or something is called, in at most `longest` characters.
///
/// # Errors
/// Fails on what cannot be a name; nothing of it may be kept.
pub fn called(text: &str, longest: usize) -> Result<String, NameFault> {
    // What steers a terminal goes without a trace; a line end parts two words.
    let seen: String = text.chars().filter(|letter| !letter.is_control() || letter.is_whitespace()).collect();
    let name = clean(&seen);
    if name.chars().count() > longest {
        return Err(NameFault::Long);
    }
    if has_long_number(&name) {
        return Err(NameFault::Digits);
    }
    if indiscretion(&name).is_some() {
        return Err(NameFault::Secret);
    }
    if name.chars().any(char::is_alphanumeric) { Ok(name) } else { Err(NameFault::Empty) }
}

/// Tells whether two texts are the same name: whatever their width, their case and the blanks in them.
pub fn same_name(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// Folds a name for comparing.
pub(crate) fn key(name: &str) -> String {
    fold(name).chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_clean_and_short() {
        assert_eq!(called(" 佐藤\u{202e}　 花子\n", LONGEST_NAME), Ok("佐藤 花子".to_owned()));
        assert_eq!(called(&"星".repeat(41), LONGEST_NAME), Err(NameFault::Long));
        for (text, fault) in [
            ("佐藤 1234-5678-9012", NameFault::Digits),
            ("パスワード: abc12345", NameFault::Secret),
            ("\u{200b} ・・", NameFault::Empty),
            ("", NameFault::Empty),
        ] {
            assert_eq!(called(text, LONGEST_NAME), Err(fault), "{text}");
        }
    }

    #[test]
    fn the_same_name_in_another_width_is_the_same() {
        assert!(same_name("ｶﾄｳ　Ｔａｒｏ", "カトウtaro") && same_name("佐藤 花子", "佐藤花子"));
        assert!(!same_name("佐藤", "加藤"));
    }
}
