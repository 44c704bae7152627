//! Buttons in rows; more rows; menus; and what is still too much, as a list in the text.

use crate::limits;
use chat::{Button, Does, Message, Span, Text, Token};
use serenity::all::ButtonStyle;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use std::collections::BTreeMap;

/// Where a message's choices went.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// Rows below the message.
    pub(super) rows: Vec<CreateActionRow>,
    /// Lines at the end of the text.
    pub(super) listed: Vec<Text>,
}

/// Lays the choices of a message as Discord's limits demand.
pub(super) fn lay(message: &Message) -> Laid {
    let mut laid = Laid::default();
    let mut carried = Carried::default();
    let mut rows: Vec<Vec<&Button>> = Vec::new();
    for row in &message.rows {
        let (fit, far): (Vec<&Button>, Vec<&Button>) = row.iter().partition(|button| address_fits(button));
        laid.listed.extend(far.into_iter().map(line));
        rows.extend(fit.chunks(limits::ROW).map(<[_]>::to_vec));
    }
    if rows.len() > limits::ROWS {
        rows = rows.concat().chunks(limits::ROW).map(<[_]>::to_vec).collect();
    }
    if rows.len() <= limits::ROWS {
        laid.rows = rows.iter().map(|row| buttons(row, &mut carried)).collect();
        return laid;
    }
    let (presses, links): (Vec<&Button>, Vec<&Button>) =
        rows.concat().into_iter().partition(|button| matches!(button.does, Does::Press(_)));
    let menus = presses.chunks(limits::OPTIONS).take(limits::ROWS).enumerate();
    laid.rows = menus.map(|(index, options)| menu(index, options, &mut carried)).collect();
    let beyond = presses.iter().skip(limits::ROWS * limits::OPTIONS);
    laid.listed.extend(beyond.enumerate().map(|(index, button)| {
        let number = limits::ROWS * limits::OPTIONS + index + 1;
        Text { spans: vec![Span::Plain(format!("{number}) {}", button.label))] }
    }));
    if laid.rows.len() + links.len().div_ceil(limits::ROW) <= limits::ROWS {
        laid.rows.extend(links.chunks(limits::ROW).map(|row| buttons(row, &mut carried)));
    } else {
        laid.listed.extend(links.into_iter().map(line));
    }
    laid
}

/// Reads the token that a component carries.
pub(crate) fn token_of(carried: &str) -> Token {
    let (token, _) = carried.split_once(' ').unwrap_or((carried, ""));
    Token::read(token)
}

/// What the components of one message carry. Discord wants no two alike; a token has no space, so a number after one parts them.
#[derive(Default)]
struct Carried(BTreeMap<String, usize>);

impl Carried {
    fn carry(&mut self, token: &Token) -> String {
        let times = self.0.entry(token.as_str().to_owned()).or_default();
        *times += 1;
        if *times == 1 { token.as_str().to_owned() } else { format!("{token} {times}") }
    }
}

fn address_fits(button: &Button) -> bool {
    match &button.does {
        Does::Press(_) => true,
        Does::Open(url) => units(url) <= limits::URL,
    }
}

/// Writes a button as a line of the text.
fn line(button: &Button) -> Text {
    let span = match &button.does {
        Does::Press(_) => Span::Plain(button.label.clone()),
        Does::Open(url) => Span::Link { label: button.label.clone(), url: url.clone() },
    };
    Text { spans: vec![span] }
}

fn buttons(row: &[&Button], carried: &mut Carried) -> CreateActionRow {
    let button = |button: &&Button| {
        let made = match &button.does {
            // All alike: nothing is meant by colour.
            Does::Press(token) => CreateButton::new(carried.carry(token)).style(ButtonStyle::Secondary),
            Does::Open(url) => CreateButton::new_link(url),
        };
        made.label(clipped(&button.label, limits::LABEL))
    };
    CreateActionRow::Buttons(row.iter().map(button).collect())
}

fn menu(index: usize, presses: &[&Button], carried: &mut Carried) -> CreateActionRow {
    let option = |button: &&Button| match &button.does {
        Does::Press(token) => {
            Some(CreateSelectMenuOption::new(clipped(&button.label, limits::OPTION), carried.carry(token)))
        }
        Does::Open(_) => None,
    };
    let options = presses.iter().filter_map(option).collect();
    CreateActionRow::SelectMenu(CreateSelectMenu::new(
        format!("menu {index}"),
        CreateSelectMenuKind::String { options },
    ))
}

/// Shortens a label to what Discord takes; it takes no empty one.
fn clipped(label: &str, most: usize) -> String {
    if label.trim().is_empty() {
        return "…".to_owned();
    }
    if units(label) <= most {
        return label.to_owned();
    }
    let mut short = String::new();
    for letter in label.chars() {
        if units(&short) + letter.len_utf16() + 1 > most {
            break;
        }
        short.push(letter);
    }
    short + "…"
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
