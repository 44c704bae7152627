//! The choices below a message: their numbers, and which one somebody means.

use crate::render::{columns, hanging, harmless};
use chat::{Button, Message};

/// The numbered choices of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    rows: Vec<Vec<Choice>>,
}

/// A button and its number on the screen, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) number: usize,
    pub(crate) button: Button,
}

const INDENT: &str = "  ";
const GAP: &str = "   ";

impl Choices {
    pub(crate) fn of(message: &Message) -> Choices {
        let mut numbers = 1..;
        let mut choice = |button: &Button| {
            let number = numbers.next().expect("the numbers don't end");
            Choice { number, button: button.clone() }
        };
        let rows = message.rows.iter().filter(|row| !row.is_empty());
        Choices { rows: rows.map(|row| row.iter().map(&mut choice).collect()).collect() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Choice> {
        self.rows.iter().flatten()
    }

    pub(crate) fn count(&self) -> usize {
        self.iter().count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Finds the choice somebody means by its number or its label; what could mean two means none.
    pub(crate) fn pick(&self, typed: &str) -> Option<&Choice> {
        if let Some(number) = number(typed) {
            return self.iter().find(|choice| choice.number == number).or_else(|| self.labelled(typed));
        }
        self.labelled(typed)
    }

    /// Lays the choices out: a row stays one line when it fits.
    pub(crate) fn lines(&self, width: usize) -> Vec<String> {
        self.rows.iter().flat_map(|row| self.row(row, width)).collect()
    }

    /// Writes number and label, the numbers aligned with those of the other choices.
    pub(crate) fn entry(&self, choice: &Choice) -> String {
        let digits = self.digits();
        format!("{:>digits$}. {}", choice.number, harmless(&choice.button.label))
    }

    /// Tells the columns a number takes, with its full stop and the space behind.
    pub(crate) fn lead(&self) -> usize {
        self.digits() + 2
    }

    fn digits(&self) -> usize {
        self.count().to_string().len()
    }

    fn row(&self, row: &[Choice], width: usize) -> Vec<String> {
        let entries: Vec<String> = row.iter().map(|choice| self.entry(choice)).collect();
        let line = format!("{INDENT}{}", entries.join(GAP));
        if columns(&line) <= width {
            return vec![line];
        }
        let hang = INDENT.len() + self.lead();
        entries.iter().flat_map(|entry| hanging(&format!("{INDENT}{entry}"), width, hang)).collect()
    }

    fn labelled(&self, typed: &str) -> Option<&Choice> {
        let typed = folded(typed);
        let exact = only(self.iter().filter(|choice| folded(&choice.button.label) == typed));
        let core = core(&typed);
        exact.or_else(|| {
            let same = |choice: &&Choice| self::core(&folded(&choice.button.label)) == core;
            only(self.iter().filter(same)).filter(|_| !core.is_empty())
        })
    }
}

impl Choice {
    /// Writes number and label, as it stands in the log of the screen.
    pub(crate) fn taken(&self) -> String {
        format!("{}. {}", self.number, harmless(&self.button.label))
    }
}

fn only<'a>(mut found: impl Iterator<Item = &'a Choice>) -> Option<&'a Choice> {
    let first = found.next();
    if found.next().is_some() { None } else { first }
}

/// Reads a number in any width: `1`, `１`, `1.`, `①`.
fn number(typed: &str) -> Option<usize> {
    let folded = folded(typed);
    let digits = folded.trim_end_matches(['.', ',', ')', '。', '、']);
    let mut letters = digits.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && let Some(circled) = circled(letter)
    {
        return Some(circled);
    }
    let sound = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if sound { digits.parse().ok() } else { None }
}

fn circled(letter: char) -> Option<usize> {
    let offset = |first: char| usize::try_from(u32::from(letter) - u32::from(first)).ok();
    match letter {
        '①'..='⑳' => offset('①').map(|offset| offset + 1),
        '㉑'..='㉟' => offset('㉑').map(|offset| offset + 21),
        '㊱'..='㊿' => offset('㊱').map(|offset| offset + 36),
        _ => None,
    }
}

/// Takes width, case and outer or doubled blanks out of words, so that they can be compared.
fn folded(words: &str) -> String {
    let narrow = words.chars().map(|letter| match letter {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    });
    let narrow: String = narrow.flat_map(char::to_lowercase).collect();
    narrow.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes the symbols off both ends of folded words.
fn core(folded: &str) -> &str {
    folded.trim_matches(|letter: char| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{Does, Token};

    fn choices(rows: &[&[&str]]) -> Choices {
        let button = |label: &&str| Button {
            label: (*label).to_owned(),
            does: Does::Press(Token::parse("a.1").expect("it is short ASCII")),
        };
        let rows = rows.iter().map(|row| row.iter().map(button).collect()).collect();
        Choices::of(&Message { rows, ..Message::default() })
    }

    fn question() -> Choices {
        choices(&[&["○ 実施している", "△ 一部実施", "× していない", "？ わからない"], &["← 戻る", "スキップ", "なぜ?"]])
    }

    #[test]
    fn a_row_is_one_line_when_it_fits() {
        assert_eq!(
            question().lines(80),
            [
                "  1. ○ 実施している   2. △ 一部実施   3. × していない   4. ？ わからない",
                "  5. ← 戻る   6. スキップ   7. なぜ?",
            ]
        );
    }

    #[test]
    fn a_row_that_does_not_fit_is_one_choice_per_line() {
        assert_eq!(
            question().lines(40),
            [
                "  1. ○ 実施している",
                "  2. △ 一部実施",
                "  3. × していない",
                "  4. ？ わからない",
                "  5. ← 戻る   6. スキップ   7. なぜ?",
            ]
        );
    }

    #[test]
    fn a_label_longer_than_the_line_hangs_below_itself() {
        let long = choices(&[&["○ できるところから、ぜんぶ実施している"]]);
        assert_eq!(long.lines(24), ["  1. ○ できるところか", "     ら、ぜんぶ実施して", "     いる"]);
    }

    #[test]
    fn numbers_are_aligned_when_there_are_ten() {
        let rows: Vec<&[&str]> = vec![&["はい"]; 10];
        let lines = choices(&rows).lines(80);
        assert_eq!((lines[0].as_str(), lines[9].as_str()), ("   1. はい", "  10. はい"));
    }

    #[test]
    fn a_number_picks_in_any_width() {
        for typed in ["2", "２", "②", " 2 ", "2.", "２．", "2)", "２）", "　２　", "2。", "02"] {
            assert_eq!(question().pick(typed).map(|choice| choice.number), Some(2), "{typed:?}");
        }
    }

    #[test]
    fn a_label_picks_with_its_symbol_and_without() {
        for typed in ["○ 実施している", "実施している", "○実施している", " 実施している。", "○　実施している"]
        {
            assert_eq!(question().pick(typed).map(|choice| choice.number), Some(1), "{typed:?}");
        }
        for typed in ["なぜ?", "なぜ？", "なぜ"] {
            assert_eq!(question().pick(typed).map(|choice| choice.number), Some(7), "{typed:?}");
        }
        assert_eq!(choices(&[&["✓ Yes", "No"]]).pick("ＹＥＳ").map(|choice| choice.number), Some(1));
    }

    #[test]
    fn anything_else_is_words() {
        for typed in ["0", "8", "99999999999999999999", "実施", "たぶん", "", "。", "1 2", "-1", "①②"] {
            assert_eq!(question().pick(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn what_could_mean_two_means_none() {
        let twice = choices(&[&["← 次", "次 →"], &["→"]]);
        assert_eq!(twice.pick("次"), None);
        assert_eq!(twice.pick("次 →").map(|choice| choice.number), Some(2));
        assert_eq!(twice.pick("→").map(|choice| choice.number), Some(3));
    }
}
