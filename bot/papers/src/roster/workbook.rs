//! Rows out of a workbook: its first sheet with anything on it, cell by cell, and never more than a list of people has.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use zip::ZipArchive;

use super::rows::Row;
use super::{MOST_ROWS, RosterFault};

/// The most a workbook may unfold to, in bytes; a small file can hold a sheet of millions of rows.
const UNFOLDED: u64 = 40_000_000;

/// The most columns that are looked at.
const COLUMNS: u32 = 50;

/// Reads the rows of the first sheet that has any.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, RosterFault> {
    unfolds(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| RosterFault::Unreadable)?;
    for name in book.sheet_names() {
        // A sheet that cannot be read as cells is a chart, or damaged: the next may be the list.
        let rows = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// Makes sure that a file does not unfold to more than we would read, whatever it says of itself.
fn unfolds(bytes: &[u8]) -> Result<(), RosterFault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RosterFault::Unreadable)?;
    let mut left = UNFOLDED;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|_| RosterFault::Unreadable)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|_| RosterFault::Unreadable)?;
        left = left.checked_sub(read).ok_or(RosterFault::TooLarge)?;
    }
    Ok(())
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, RosterFault> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| RosterFault::Unreadable)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if column >= COLUMNS || text.trim().is_empty() {
            continue;
        }
        let number = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        if rows.last().is_none_or(|row| row.number != number) {
            // One more than is taken, for the head.
            if rows.len() > MOST_ROWS {
                return Err(RosterFault::TooManyRows);
            }
            rows.push(Row { number, cells: Vec::new() });
        }
        let column = usize::try_from(column).unwrap_or_default();
        if let Some(row) = rows.last_mut() {
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = text;
        }
    }
    Ok(rows)
}

/// Writes a cell as a person sees it.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        // A spreadsheet keeps 15 digits; a longer number is told as the one it became.
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:E}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(time) => time.to_string(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
