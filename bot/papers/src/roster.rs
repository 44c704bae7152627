//! Member lists coming in (AD14): CSV and Excel files of any make, and lists pasted into a chat.
//!
//! Every problem is told at once, with its row; a row with a problem gives nobody. What is refused is not kept, not even in
//! the problem: a number of twelve digits may be somebody's マイナンバー.

mod decode;
mod header;
mod rows;
mod workbook;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::line::Line;

/// What somebody does in the company's work on security (AD11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RosterRole {
    /// Answers for themselves.
    Staff,
    /// Answers for a team.
    Manager,
    /// Opens diagnoses and decides.
    Coordinator,
    /// Reads and exports.
    Auditor,
    /// Runs the server.
    Operator,
}

/// Somebody on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The row they stand in, counted from 1 as a spreadsheet does.
    pub row: usize,
    /// Their name.
    pub name: Line,
    /// Their team, if the list says so.
    pub team: Option<Line>,
    /// Their role, if the list says so.
    pub role: Option<RosterRole>,
    /// Their accounts, by the network's name as the caller gave it.
    pub accounts: BTreeMap<String, Line>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The name.
    Name,
    /// The family name, where it stands apart.
    Family,
    /// The given name, where it stands apart.
    Given,
    /// The team.
    Team,
    /// The role.
    Role,
    /// The account at a network.
    Account(String),
}

/// What is wrong with a row, or with a cell of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// There is no name.
    #[error("the name is missing")]
    NoName,
    /// The same person stands in an earlier row.
    #[error("the same person stands in row {first}")]
    Doubled {
        /// The earlier row.
        first: usize,
    },
    /// The role is none that is known.
    #[error("`{0}` is no role")]
    Role(Line),
    /// It has twelve digits and may be somebody's マイナンバー.
    #[error("a number of 12 digits is not taken")]
    TwelveDigits,
    /// It looks like a mail address, which is not needed.
    #[error("a mail address is not taken")]
    MailAddress,
    /// It is a long number that a spreadsheet rounded, as it does where the column is not one of text.
    #[error("a spreadsheet rounded the number; make the column one of text")]
    Rounded,
    /// It looks like a formula of a spreadsheet.
    #[error("it looks like a formula")]
    Formula,
    /// It is longer than any name is.
    #[error("it has {length} characters; at most {most}")]
    TooLong {
        /// Its length.
        length: usize,
        /// The most it may have.
        most: usize,
    },
    /// It is a gap of a template, or has characters nobody sees.
    #[error("it is not filled in, or has characters that cannot be seen")]
    Unreadable,
}

/// Something wrong in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The row, counted from 1 as a spreadsheet does.
    pub row: usize,
    /// The column, where it is one cell.
    pub column: Option<Column>,
    /// What is wrong.
    pub wrong: Wrong,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "row {}, {column:?}: {}", self.row, self.wrong),
            None => write!(f, "row {}: {}", self.row, self.wrong),
        }
    }
}

/// Why a list cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterFault {
    /// The file is larger than any list of people.
    #[error("the file is larger than {} MB", MOST_BYTES / 1_000_000)]
    TooLarge,
    /// It is a workbook of the old kind (`.xls`); it is to be saved as `.xlsx` or CSV.
    #[error("it is an Excel file of the old kind; save it as .xlsx or CSV")]
    OldExcel,
    /// It is a workbook locked with a password.
    #[error("it is locked with a password")]
    Locked,
    /// It is neither text nor a workbook that can be opened.
    #[error("it is neither text nor an Excel file")]
    Unreadable,
    /// Nobody stands in it.
    #[error("nobody stands in it")]
    Empty,
    /// Its head names no column for the name.
    #[error("its head has no column for the name")]
    NoNameColumn,
    /// Its head names a column twice.
    #[error("its head has the column {0:?} twice")]
    DoubledColumn(Column),
    /// It has more rows than are taken at once.
    #[error("it has more than {most} rows", most = MOST_ROWS)]
    TooManyRows,
}

/// A list that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// Whoever could be read without a problem, in order.
    pub people: Vec<Person>,
    /// Everything that is wrong, in order.
    pub problems: Vec<Problem>,
    /// How many columns the head names that are not taken; nothing of them is kept.
    pub ignored: usize,
}

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5_000_000;

/// The most rows that are read, without the head.
pub const MOST_ROWS: usize = 5_000;

/// Reads a file: Excel (`.xlsx`), or text in UTF-8, UTF-16 or `Shift_JIS` with commas, tabs or semicolons.
///
/// `networks` are the names by which a column of accounts is known: the head `… ID` with one of them in it.
///
/// # Errors
/// When it cannot be read as a list of people at all; what is wrong with single rows is in the roster.
pub fn read_file(bytes: &[u8], networks: &[&str]) -> Result<Roster, RosterFault> {
    if bytes.len() > MOST_BYTES {
        return Err(RosterFault::TooLarge);
    }
    let rows = if bytes.starts_with(b"PK\x03\x04") {
        workbook::rows(bytes)?
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        // The same container holds old workbooks and locked new ones; the name inside is UTF-16.
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = bytes.windows(locked.len()).any(|window| window == locked);
        return Err(if is_locked { RosterFault::Locked } else { RosterFault::OldExcel });
    } else {
        rows::split(&decode::text(bytes)?)?
    };
    rows::read(&rows, networks)
}

/// Reads a list that somebody pasted into a chat: a line each, parts with tabs, commas, semicolons or 、 between.
///
/// # Errors
/// When it cannot be read as a list of people at all; what is wrong with single rows is in the roster.
pub fn read_text(text: &str, networks: &[&str]) -> Result<Roster, RosterFault> {
    if text.len() > MOST_BYTES {
        return Err(RosterFault::TooLarge);
    }
    rows::read(&rows::split(text)?, networks)
}
