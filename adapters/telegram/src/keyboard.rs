//! Buttons below a message: rows that a phone can draw.

use crate::limits;
use chat::{Button, Does, Token};
use teloxide_core::types::{InlineKeyboardButton, InlineKeyboardMarkup};

/// Where a button that starts something leads.
#[derive(Clone, Copy)]
pub(crate) enum Leads<'a> {
    /// Back to us.
    Here,
    /// To the private conversation, at the address of the button: in a group nothing is answered (UX13).
    Private(&'a dyn Fn(&Token) -> String),
}

/// Lays out rows of buttons: a row that is too wide for a phone becomes more rows. Returns what found no place, too.
pub(crate) fn keyboard<'a>(
    rows: &'a [Vec<Button>],
    leads: Leads<'_>,
) -> (Option<InlineKeyboardMarkup>, Vec<&'a Button>) {
    let mut left = Vec::new();
    let mut drawn = Vec::new();
    let mut count = 0;
    for row in rows {
        let mut buttons = Vec::new();
        for button in row {
            match spelled(button, leads).filter(|_| count < limits::BUTTONS) {
                Some(spelled) => {
                    count += 1;
                    buttons.push(spelled);
                }
                None => left.push(button),
            }
        }
        let widest = buttons.iter().map(|button| columns(&button.text)).max().unwrap_or(0);
        drawn.extend(even(buttons, per_row(widest)));
    }
    ((!drawn.is_empty()).then(|| InlineKeyboardMarkup::new(drawn)), left)
}

fn spelled(button: &Button, leads: Leads<'_>) -> Option<InlineKeyboardButton> {
    let open = |url: &str| url.parse().ok().map(|url| InlineKeyboardButton::url(button.label.clone(), url));
    match (&button.does, leads) {
        (Does::Press(token), Leads::Here) => {
            Some(InlineKeyboardButton::callback(button.label.clone(), token.as_str().to_owned()))
        }
        (Does::Press(token), Leads::Private(way)) => open(&way(token)),
        (Does::Open(url), Leads::Here | Leads::Private(_)) => open(url),
    }
}

/// A row gives each of its buttons the same width.
fn per_row(widest: usize) -> usize {
    (limits::COLUMNS / (widest + limits::PADDING)).clamp(1, limits::ROW)
}

/// Breaks a row into rows of nearly the same length: five buttons that fit four to a row stand three and two.
fn even(buttons: Vec<InlineKeyboardButton>, most: usize) -> Vec<Vec<InlineKeyboardButton>> {
    let rows = buttons.len().div_ceil(most).max(1);
    let each = buttons.len().div_ceil(rows).max(1);
    let mut buttons = buttons.into_iter().peekable();
    let mut broken = Vec::new();
    while buttons.peek().is_some() {
        broken.push(buttons.by_ref().take(each).collect());
    }
    broken
}

/// Estimates how wide words are: a letter of East Asia and most symbols take two columns.
fn columns(words: &str) -> usize {
    words.chars().map(|letter| if letter < '\u{1100}' { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(label: &str) -> Button {
        Button { label: label.into(), does: Does::Press(Token::parse("t").expect("it is one")) }
    }

    fn drawn(rows: &[Vec<Button>]) -> Vec<Vec<String>> {
        let (keyboard, _) = keyboard(rows, Leads::Here);
        let rows = keyboard.expect("there are buttons").inline_keyboard;
        rows.into_iter().map(|row| row.into_iter().map(|button| button.text).collect()).collect()
    }

    #[test]
    fn the_row_of_a_question_is_broken_so_that_words_can_be_read() {
        let row = ["○ 実施している", "△ 一部実施", "× していない", "？ わからない"].map(press).to_vec();
        assert_eq!(drawn(&[row]), [["○ 実施している", "△ 一部実施"], ["× していない", "？ わからない"]]);
        let row = ["← 戻る", "スキップ", "なぜ?", "やり方", "中断"].map(press).to_vec();
        assert_eq!(drawn(&[row]), [vec!["← 戻る", "スキップ", "なぜ?"], vec!["やり方", "中断"]]);
    }

    #[test]
    fn a_label_as_long_as_it_may_be_stands_alone() {
        assert_eq!(drawn(&[vec![press(&"長".repeat(75)), press("短")]]).len(), 2);
    }

    #[test]
    fn the_hundred_and_first_button_is_left() {
        let rows: Vec<Vec<Button>> = (0..12).map(|_| vec![press("a"); 9]).collect();
        let (keyboard, left) = keyboard(&rows, Leads::Here);
        let rows = keyboard.expect("there are buttons").inline_keyboard;
        assert_eq!((rows.iter().map(Vec::len).sum::<usize>(), left.len()), (100, 8));
        assert!(rows.iter().all(|row| row.len() <= limits::ROW));
    }

    #[test]
    fn an_address_that_is_none_makes_no_button() {
        let odd = Button { label: "?".into(), does: Does::Open("nowhere".into()) };
        let rows = [vec![odd]];
        let (keyboard, left) = keyboard(&rows, Leads::Here);
        assert!(keyboard.is_none() && left.len() == 1);
    }
}
