//! A line in somebody's own words, as it may be kept.

use crate::Indiscretion;
use crate::discretion::indiscretion;
use crate::plain::clean;

/// Why a line is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// There is nothing to read in it.
    #[error("there is nothing to read in it")]
    Empty,
    /// It has more characters than this.
    #[error("more than {0} characters")]
    Long(usize),
    /// It gives away what must not be written (PR7).
    #[error("it holds a secret or a personal number")]
    Indiscreet(Indiscretion),
}

/// Reads a line of at most `longest` characters: without what cannot be seen, with one blank between words.
///
/// # Errors
/// Fails on what says nothing, too much, or what must not be written; nothing of it may be kept then.
pub fn read_line(text: &str, longest: usize) -> Result<String, LineFault> {
    let line = clean(text);
    if !line.chars().any(char::is_alphanumeric) {
        Err(LineFault::Empty)
    } else if line.chars().count() > longest {
        Err(LineFault::Long(longest))
    } else {
        indiscretion(&line).map_or(Ok(line), |found| Err(LineFault::Indiscreet(found)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_kept_tidy_short_and_discreet() {
        assert_eq!(read_line(" 経理の\u{200b}\nノートPC ", 40), Ok("経理の ノートPC".to_owned()));
        assert_eq!(read_line(" 　・\t", 40), Err(LineFault::Empty));
        assert_eq!(read_line(&"星".repeat(41), 40), Err(LineFault::Long(40)));
        assert_eq!(read_line("ルーター pw=abcd", 40), Err(LineFault::Indiscreet(Indiscretion::Password)));
        assert_eq!(
            read_line("１２３４ー５６７８ー９０１２", 40),
            Err(LineFault::Indiscreet(Indiscretion::TwelveDigits))
        );
    }
}
