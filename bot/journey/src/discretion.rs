//! What must not be written into a free text: passwords, keys, マイナンバー, card numbers (PR7).
//!
//! This catches the obvious. A refusal only asks to write it differently, so where one cannot be sure it is refused.

mod number;
mod password;
mod token;

use crate::plain::fold;
pub use number::has_long_number;

/// What a text gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Indiscretion {
    /// A password or a PIN.
    Password,
    /// A key or token of a service.
    Token,
    /// A number of twelve digits: it may be somebody's マイナンバー.
    TwelveDigits,
    /// The number of a payment card.
    CardNumber,
}

impl Indiscretion {
    /// Every kind.
    pub const ALL: [Indiscretion; 4] =
        [Indiscretion::Password, Indiscretion::Token, Indiscretion::TwelveDigits, Indiscretion::CardNumber];
}

/// Finds what a text gives away, the gravest first; nothing of it may be kept or shown again.
pub fn indiscretion(text: &str) -> Option<Indiscretion> {
    let folded = fold(text);
    if token::is_in(&folded) {
        return Some(Indiscretion::Token);
    }
    if password::is_in(&folded) {
        return Some(Indiscretion::Password);
    }
    number::find(&folded)
}

#[cfg(test)]
mod tests;
