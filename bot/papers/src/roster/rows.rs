//! Rows of cells become people, or problems with their row.

use std::collections::BTreeMap;

use super::header::{self, folded};
use super::{Column, MOST_ROWS, Person, Problem, Roster, RosterFault, Wrong};
use crate::line::{Line, LineFault};
use crate::tables::{is_wild, untame};

/// A row with its number, counted from 1 as a spreadsheet does.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) cells: Vec<String>,
}

/// What separates the parts of a line, the likeliest first; the last is none of its own, but what 、 becomes.
const SEPARATORS: [u8; 4] = *b"\t,;\x1f";

/// Splits a text into rows of cells; blank lines are no rows, but are counted.
pub(super) fn split(text: &str) -> Result<Vec<Row>, RosterFault> {
    // Excel may write in the first line what separates the cells.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let (told, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((separator, rest)) => (separator.bytes().next(), rest),
        None => (None, text.as_str()),
    };
    let before = usize::from(told.is_some());
    let marked = |mark: u8| text.lines().filter(|line| line.contains(char::from(mark))).count();
    let separator = told.or_else(|| SEPARATORS[..3].iter().copied().find(|mark| marked(*mark) > 0));
    let (separator, text) = match separator {
        Some(separator) => (separator, text.to_owned()),
        None => (SEPARATORS[3], text.replace(['、', '，'], "\u{1f}")),
    };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut counted, mut number) = (0, before + 1);
    for record in reader.records() {
        let record = record.map_err(|_| RosterFault::Unreadable)?;
        // The reader may count a record from the blank lines before it: its row is where its own text begins.
        let from = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(counted);
        let blank = text.as_bytes()[from..].iter().take_while(|byte| **byte == b'\n').count();
        number += text[counted..from + blank].matches('\n').count();
        counted = from + blank;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        // One more than is taken, for the head.
        if rows.len() > MOST_ROWS {
            return Err(RosterFault::TooManyRows);
        }
        rows.push(Row { number, cells });
    }
    Ok(rows)
}

/// Reads rows as people.
pub(super) fn read(rows: &[Row], networks: &[&str]) -> Result<Roster, RosterFault> {
    let first = rows.first().ok_or(RosterFault::Empty)?;
    let head = header::read(&first.cells, networks)?;
    let rows = if head.is_row { &rows[1..] } else { rows };
    match rows.len() {
        0 => return Err(RosterFault::Empty),
        many if many > MOST_ROWS => return Err(RosterFault::TooManyRows),
        _ => {}
    }
    let mut roster = Roster { ignored: head.ignored, ..Roster::default() };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        match person(row, &head.columns) {
            Ok(person) => match doubled(&person, &mut seen) {
                None => roster.people.push(person),
                Some(first) => {
                    roster.problems.push(Problem { row: row.number, column: None, wrong: Wrong::Doubled { first } });
                }
            },
            Err(problems) => roster.problems.extend(problems),
        }
    }
    Ok(roster)
}

/// Gives the row in which the same person stands: of the same account, or of the same name in the same team.
fn doubled(person: &Person, seen: &mut BTreeMap<String, usize>) -> Option<usize> {
    let team = person.team.as_ref().map(|team| folded(team.as_str())).unwrap_or_default();
    let by_name = format!("\t{}\t{team}", folded(person.name.as_str()));
    let by_account = person.accounts.iter().map(|(network, account)| format!("{network}\t{account}"));
    let keys: Vec<String> = by_account.chain([by_name]).collect();
    let first = keys.iter().filter_map(|key| seen.get(key)).min().copied();
    for key in keys {
        seen.entry(key).or_insert(person.row);
    }
    first
}

fn person(row: &Row, columns: &[Option<Column>]) -> Result<Person, Vec<Problem>> {
    let mut cells: BTreeMap<&Column, Line> = BTreeMap::new();
    let mut problems = Vec::new();
    let mut add = |column: Option<&Column>, wrong| {
        problems.push(Problem { row: row.number, column: column.cloned(), wrong });
    };
    let mut named = false;
    for (column, cell) in columns.iter().zip(&row.cells) {
        let Some(column) = column else { continue };
        let is_name = matches!(column, Column::Name | Column::Family | Column::Given);
        // Some write an account with the sign that calls it.
        let sign = |letter: char| matches!(column, Column::Account(_)) && matches!(letter, '@' | '＠');
        match read_cell(cell.trim_start_matches(sign)) {
            Ok(Some(line)) => {
                named |= is_name;
                cells.insert(column, line);
            }
            Ok(None) => {}
            Err(wrong) => {
                named |= is_name;
                add(Some(column), wrong);
            }
        }
    }
    let role = match cells.get(&Column::Role) {
        None => None,
        Some(text) => {
            let role = header::role(text.as_str());
            if role.is_none() {
                add(Some(&Column::Role), Wrong::Role(text.clone()));
            }
            role
        }
    };
    if !named {
        add(None, Wrong::NoName);
    }
    let parts = [&Column::Name, &Column::Family, &Column::Given].into_iter().filter_map(|part| cells.get(part));
    let name = parts.map(Line::as_str).collect::<Vec<_>>().join(" ");
    match Line::parse(&name) {
        Ok(name) if problems.is_empty() => {
            let team = cells.get(&Column::Team).cloned();
            let accounts = cells.into_iter().filter_map(|(column, account)| match column {
                Column::Account(network) => Some((network.clone(), account)),
                Column::Name | Column::Family | Column::Given | Column::Team | Column::Role => None,
            });
            Ok(Person { row: row.number, name, team, role, accounts: accounts.collect() })
        }
        Ok(_) | Err(_) => Err(problems),
    }
}

/// Reads a cell; nothing, where it is blank or a dash.
fn read_cell(cell: &str) -> Result<Option<Line>, Wrong> {
    let cell = untame(cell.trim());
    if cell.chars().all(|letter| letter.is_whitespace() || "-‐–—―−ー－".contains(letter)) {
        return Ok(None);
    }
    // Checked before all else, so that no message ever holds them.
    if has_twelve_digits(cell) {
        return Err(Wrong::TwelveDigits);
    }
    if is_mail(cell) {
        return Err(Wrong::MailAddress);
    }
    if is_rounded(cell) {
        return Err(Wrong::Rounded);
    }
    if is_wild(cell) {
        return Err(Wrong::Formula);
    }
    match Line::parse(cell) {
        Ok(line) => Ok(Some(line)),
        Err(LineFault::TooLong { length, most }) => Err(Wrong::TooLong { length, most }),
        Err(LineFault::Empty) => Ok(None),
        Err(LineFault::Gap(_) | LineFault::Unseen) => Err(Wrong::Unreadable),
    }
}

/// Tells whether a cell has a number of twelve digits, in any width, also with blanks or dashes in it.
fn has_twelve_digits(cell: &str) -> bool {
    let mut run = 0;
    for letter in cell.chars().chain(['x']) {
        match letter {
            '0'..='9' | '０'..='９' => run += 1,
            ' ' | '\u{3000}' | '-' | '‐' | '−' | '－' | 'ー' => {}
            _ if run == 12 => return true,
            _ => run = 0,
        }
    }
    false
}

/// Tells whether a cell is a number as a spreadsheet writes one that is too long for it: `1.23457E+17`.
fn is_rounded(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let power = cell.to_ascii_uppercase();
    power.split_once('E').is_some_and(|(number, power)| {
        digits(&number.replacen('.', "", 1)) && digits(power.strip_prefix('+').unwrap_or(power))
    })
}

/// Tells whether a cell looks like a mail address.
fn is_mail(cell: &str) -> bool {
    let at = |letter: char| matches!(letter, '@' | '＠');
    cell.split_whitespace().any(|word| {
        word.split_once(at).is_some_and(|(before, after)| !before.is_empty() && after.contains(['.', '．', '。']))
    })
}
