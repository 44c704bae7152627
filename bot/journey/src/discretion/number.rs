//! Numbers of persons and of cards, in any width and with anything between their digits.

use super::Indiscretion;
use crate::CorporateNumber;
use crate::plain::is_dash;

/// Digits of a マイナンバー.
const PERSONAL: usize = 12;
/// Digits of a payment card.
const CARD: usize = 16;

/// Tells whether a name or title holds twelve digits or more in a row, whatever stands between them: no name does (JN1).
pub fn has_long_number(text: &str) -> bool {
    let mut run = 0;
    // Whatever stands between two digits keeps them apart only if it is a letter; 「ー」 counts as a dash.
    text.chars().filter(|letter| letter.is_alphanumeric() && *letter != 'ー').any(|letter| {
        run = if letter.is_numeric() { run + 1 } else { 0 };
        run >= PERSONAL
    })
}

/// Finds the number of a person or a card in a folded text; days, telephone numbers and 法人番号 are none.
pub(super) fn find(text: &str) -> Option<Indiscretion> {
    let found = runs(text).into_iter().filter_map(|groups| {
        let mut at = 0;
        let mut rest: Vec<&str> = Vec::new();
        let mut found = None;
        while at < groups.len() {
            let harmless = harmless(&groups[at..]);
            if harmless == 0 {
                rest.push(groups[at]);
                at += 1;
            } else {
                found = worst(found, judge(&rest));
                rest.clear();
                at += harmless;
            }
        }
        worst(found, judge(&rest))
    });
    found.max()
}

fn worst(one: Option<Indiscretion>, other: Option<Indiscretion>) -> Option<Indiscretion> {
    one.max(other)
}

/// Parts a text into numbers: each a list of groups of digits with nothing but dashes, blanks and dots between.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let joins = |letter: char| is_dash(letter) || matches!(letter, ' ' | '.' | '_' | '・' | '/');
    let mut runs = Vec::new();
    for piece in text.split(|letter: char| !letter.is_ascii_digit() && !joins(letter)) {
        let groups: Vec<&str> = piece.split(joins).filter(|group| !group.is_empty()).collect();
        if !groups.is_empty() {
            runs.push(groups);
        }
    }
    runs
}

/// Counts the groups in front that are a day, a telephone number or a 法人番号.
fn harmless(groups: &[&str]) -> usize {
    if let [year, month, day, ..] = groups {
        let within = |text: &str, lowest: u32, highest: u32| {
            text.len() <= 2 && text.parse().is_ok_and(|number: u32| (lowest..=highest).contains(&number))
        };
        if year.len() == 4
            && (year.starts_with("19") || year.starts_with("20"))
            && within(month, 1, 12)
            && within(day, 1, 31)
        {
            return 3;
        }
    }
    // With a dash a telephone number has two to four groups; together they have ten or eleven digits and begin with 0.
    if groups[0].starts_with('0') {
        let length = |count: usize| groups[..count].iter().map(|group| group.len()).sum::<usize>();
        let whole = (2..=4.min(groups.len())).find(|count| matches!(length(*count), 10 | 11));
        if let Some(count) = whole
            && groups[0].len() <= 5
        {
            return count;
        }
    }
    // Alone, or parted as on paper into 1, 4, 4 and 4.
    let written = |count: usize| groups.get(..count).map(<[&str]>::concat);
    let is_corporate = |digits: Option<String>| digits.is_some_and(|digits| CorporateNumber::parse(&digits).is_ok());
    if is_corporate(written(1)) {
        return 1;
    }
    if groups[0].len() == 1 && is_corporate(written(4)) {
        return 4;
    }
    0
}

/// Judges the groups that are left of a number.
fn judge(groups: &[&str]) -> Option<Indiscretion> {
    let whole = groups.concat();
    let card = |digits: &str| digits.len() == CARD && is_luhn(digits);
    let card_within =
        groups.windows(4).any(|window| window.iter().all(|group| group.len() == 4) && card(&window.concat()));
    if card(&whole) || groups.iter().any(|group| card(group)) || card_within {
        return Some(Indiscretion::CardNumber);
    }
    let personal_within = groups.windows(3).any(|window| window.iter().all(|group| group.len() == 4));
    let personal = whole.len() == PERSONAL || groups.iter().any(|group| group.len() == PERSONAL) || personal_within;
    personal.then_some(Indiscretion::TwelveDigits)
}

/// Checks the last digit of a card number: every second digit from the right is doubled (Luhn, ISO/IEC 7812-1).
fn is_luhn(digits: &str) -> bool {
    let doubled = |(at, digit): (usize, u32)| if at % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    let sum: u32 = digits.chars().rev().filter_map(|digit| digit.to_digit(10)).enumerate().map(doubled).sum();
    sum.is_multiple_of(10)
}
