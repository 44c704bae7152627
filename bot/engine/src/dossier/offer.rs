//! The buttons of the last message, as somebody may type them.

use crate::hearing;
use chat::{Button, Does, Message, Token};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// A button of the last message in a room. Where there are no buttons to press, or none that somebody likes to press, its label
/// can be typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    label: LabelPrint,
    token: Token,
}

/// Tells one label from another, in whatever spelling it is typed. The label itself, which may name somebody, is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct LabelPrint(String);

impl LabelPrint {
    fn of(words: &str) -> Option<LabelPrint> {
        let spelled = hearing::spelled(words)?;
        let mut print = String::new();
        for byte in &Sha256::digest(spelled)[..8] {
            write!(print, "{byte:02x}").expect("a string takes every write");
        }
        Some(LabelPrint(print))
    }
}

impl Offer {
    /// Lists what a message offers.
    pub fn all_of(message: &Message) -> Vec<Offer> {
        let offer = |Button { label, does }: &Button| match does {
            Does::Press(token) => Some(Offer { label: LabelPrint::of(label)?, token: token.clone() }),
            Does::Open(_) => None,
        };
        message.rows.iter().flatten().filter_map(offer).collect()
    }

    /// Finds the button whose label was typed; none if two buttons carry the same words.
    pub(crate) fn typed<'a>(offers: &'a [Offer], words: &str) -> Option<&'a Token> {
        let print = LabelPrint::of(words)?;
        let mut found = offers.iter().filter(|offer| offer.label == print).map(|offer| &offer.token);
        let token = found.next()?;
        found.all(|other| other == token).then_some(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::Text;

    fn token(text: &str) -> Token {
        Token::parse(text).expect("it is short")
    }

    fn offers(labels: &[(&str, &str)]) -> Vec<Offer> {
        let button = |(label, to): &(&str, &str)| Button { label: (*label).to_owned(), does: Does::Press(token(to)) };
        Offer::all_of(&Message {
            text: Text::default(),
            rows: vec![labels.iter().map(button).collect()],
            files: Vec::new(),
        })
    }

    #[test]
    fn a_label_is_heard_in_every_spelling_and_nothing_else_is() {
        let offers = offers(&[("□ ウイルス対策ソフト", "a"), ("About this bot", "b"), ("← 戻る", "c")]);
        for (typed, to) in [
            ("□ ウイルス対策ソフト", "a"),
            ("ウイルス対策ソフト", "a"),
            ("ｳｲﾙｽ対策ソフト", "a"),
            ("ABOUT  this bot", "b"),
            ("もどる", "c"),
        ] {
            assert_eq!(Offer::typed(&offers, typed), Some(&token(to)), "{typed}");
        }
        for typed in ["", "。", "ウイルス", "about", "□", "対策ソフト ウイルス"] {
            assert_eq!(Offer::typed(&offers, typed), None, "{typed}");
        }
    }

    #[test]
    fn two_buttons_with_the_same_words_cannot_be_told_apart() {
        assert_eq!(Offer::typed(&offers(&[("佐藤", "a"), ("佐藤", "b")]), "佐藤"), None);
        assert_eq!(Offer::typed(&offers(&[("佐藤", "a"), ("佐藤", "a")]), "佐藤"), Some(&token("a")));
    }

    #[test]
    fn no_label_is_kept_in_words() {
        let kept = serde_json::to_string(&offers(&[("佐藤さん", "a")])).expect("it is plain data");
        assert!(!kept.contains("佐藤"), "{kept}");
    }
}
