//! What a button carries.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// What a button carries back to us: 1 to 64 bytes of printable ASCII without spaces.
///
/// Telegram's `callback_data` takes 1–64 bytes (Bot API, `InlineKeyboardButton`); the others take more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Token(String);

/// Why a string is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a token is 1 to {} bytes of printable ASCII", Token::MAX)]
pub struct TokenError;

impl Token {
    /// The most bytes a token may have.
    pub const MAX: usize = 64;

    /// Parses what a network gave back.
    ///
    /// # Errors
    /// Fails on anything that is empty, too long, or has a byte outside printable ASCII.
    pub fn parse(text: &str) -> Result<Token, TokenError> {
        let sound = (1..=Token::MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if sound { Ok(Token(text.to_owned())) } else { Err(TokenError) }
    }

    /// Reads what a button gave back, whatever it is. What no button of ours ever carried becomes a token that means nothing,
    /// so that whoever pressed it is answered all the same (UX11).
    pub fn read(text: &str) -> Token {
        Token::parse(text).unwrap_or_else(|_| Token("?".to_owned()))
    }

    /// Shows the token as it travels.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Token {
    type Error = TokenError;

    fn try_from(text: String) -> Result<Token, TokenError> {
        Token::parse(&text)
    }
}

impl From<Token> for String {
    fn from(token: Token) -> String {
        token.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_short_printable_ascii() {
        assert!(Token::parse("a.k3f2q8x1.11.0").is_ok());
        for wrong in ["", "a b", "質問", "a\n", &"x".repeat(65)] {
            assert_eq!(Token::parse(wrong), Err(TokenError), "{wrong:?}");
            assert_eq!(Token::parse(Token::read(wrong).as_str()), Ok(Token::read("?")), "{wrong:?}");
        }
    }
}
