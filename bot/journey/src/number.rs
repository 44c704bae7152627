//! The two numbers of a declaration: 法人番号 and 自己宣言ID (JN1, domain section 5.3).

use crate::plain::{fold, is_dash};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A 法人番号: 13 digits, the first of which checks the others.
///
/// A slip between 0 and 9 passes the check, as do a few swaps of neighbours: whoever typed it confirms the company's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CorporateNumber(String);

/// Why a text is no 法人番号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CorporateNumberError {
    /// No digit is there.
    #[error("there is no number")]
    Empty,
    /// Something else stands beside the digits.
    #[error("a corporate number has only digits")]
    Letters,
    /// It may be somebody's マイナンバー, or the 会社法人等番号 the number is made of. It is never stored.
    #[error("twelve digits are no corporate number")]
    TwelveDigits,
    /// The number of digits is another.
    #[error("a corporate number has 13 digits, not {0}")]
    Length(usize),
    /// A digit is wrong, or two are swapped.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl CorporateNumber {
    /// Reads a number in any width, with dashes or blanks, or as an invoice number (`T` and the 13 digits).
    ///
    /// # Errors
    /// Fails on anything but 13 digits whose first checks the others.
    pub fn parse(text: &str) -> Result<CorporateNumber, CorporateNumberError> {
        let folded = fold(text);
        let bare: String = folded.chars().filter(|letter| !letter.is_whitespace() && !is_dash(*letter)).collect();
        let digits = bare.strip_prefix(['T', 't']).unwrap_or(&bare);
        if digits.is_empty() {
            return Err(CorporateNumberError::Empty);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CorporateNumberError::Letters);
        }
        match digits.len() {
            13 if check_digit(&digits[1..]) == digits.chars().next() => Ok(CorporateNumber(digits.to_owned())),
            13 => Err(CorporateNumberError::CheckDigit),
            12 => Err(CorporateNumberError::TwelveDigits),
            length => Err(CorporateNumberError::Length(length)),
        }
    }

    /// Shows the 13 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Computes the check digit of 12 digits: 9 − (the weighted sum mod 9), with the weights 1, 2, 1, 2 … from the right.
fn check_digit(base: &str) -> Option<char> {
    let weighted = base.chars().rev().zip([1, 2].into_iter().cycle());
    let sum: Option<u32> = weighted.map(|(digit, weight)| Some(digit.to_digit(10)? * weight)).sum();
    char::from_digit(9 - sum? % 9, 10)
}

impl fmt::Display for CorporateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CorporateNumber {
    type Error = CorporateNumberError;

    fn try_from(text: String) -> Result<CorporateNumber, CorporateNumberError> {
        CorporateNumber::parse(&text)
    }
}

impl From<CorporateNumber> for String {
    fn from(number: CorporateNumber) -> String {
        number.0
    }
}

/// A 自己宣言ID as it was typed: its digits. It has no check digit, so an odd one is told and kept all the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeclarationId(String);

/// What is odd about a 自己宣言ID; none of it is a reason to refuse it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdWarning {
    /// It begins with 4: from the system used until March 2026. Some subsidies want a newer one.
    OldSystem,
    /// It begins with neither 4 nor 5.
    UnusualFirst,
    /// It has this many digits, not 11.
    UnusualLength(usize),
}

/// Why a text is not kept as a 自己宣言ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeclarationIdError {
    /// No digit is there.
    #[error("there is no number")]
    Empty,
    /// It may be somebody's マイナンバー, and is never stored.
    #[error("twelve digits are no declaration id")]
    TwelveDigits,
    /// It is the company's 法人番号.
    #[error("this is a corporate number")]
    CorporateNumber,
}

/// Digits of a 自己宣言ID.
const ID_DIGITS: usize = 11;
/// More digits than this are no id of anything.
const MOST_DIGITS: usize = 20;

impl DeclarationId {
    /// Reads an id in any width, with dashes, blanks or words beside it, and tells what is odd about it.
    ///
    /// # Errors
    /// Fails where there is no number, and on numbers that are surely something else.
    pub fn parse(text: &str) -> Result<(DeclarationId, Option<IdWarning>), DeclarationIdError> {
        let digits: String = fold(text).chars().filter(char::is_ascii_digit).take(MOST_DIGITS).collect();
        let warning = match digits.len() {
            0 => return Err(DeclarationIdError::Empty),
            12 => return Err(DeclarationIdError::TwelveDigits),
            13 if CorporateNumber::parse(&digits).is_ok() => return Err(DeclarationIdError::CorporateNumber),
            ID_DIGITS => match digits.as_bytes()[0] {
                b'5' => None,
                b'4' => Some(IdWarning::OldSystem),
                _ => Some(IdWarning::UnusualFirst),
            },
            length => Some(IdWarning::UnusualLength(length)),
        };
        Ok((DeclarationId(digits), warning))
    }

    /// Shows the digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeclarationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DeclarationId {
    type Error = DeclarationIdError;

    fn try_from(text: String) -> Result<DeclarationId, DeclarationIdError> {
        DeclarationId::parse(&text).map(|(id, _)| id)
    }
}

impl From<DeclarationId> for String {
    fn from(id: DeclarationId) -> String {
        id.0
    }
}

#[cfg(test)]
mod tests;
