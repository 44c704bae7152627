//! Tables for spreadsheets (EV2): CSV as Excel in Japan opens it, and XLSX; no cell is ever taken for a formula.

use jiff::civil::Date;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::line::Line;

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, whoever wrote it.
    Text(String),
    /// A number of ours, which stays a number: the points −1.
    Number(i64),
    /// A day.
    Day(Date),
}

/// A table: a name, a head, and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    name: String,
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// Why a table cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListingFault {
    /// Its name is none for a sheet of a workbook.
    #[error("`{0}` cannot name a sheet; 1 to 31 characters, none of []:*?/\\ and no ' at its ends")]
    Name(String),
    /// It has no columns.
    #[error("it has no columns")]
    NoColumns,
    /// A row, counted from 1, has more or fewer cells than the head.
    #[error("row {row} has {cells} cells, the head {head}")]
    Ragged {
        /// The row.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The columns.
        head: usize,
    },
    /// It has more rows than a spreadsheet opens.
    #[error("it has {0} rows; a spreadsheet opens {most}", most = Listing::ROWS)]
    Rows(usize),
    /// A text is longer than a spreadsheet keeps; to cut it would lose what somebody wrote.
    #[error("a text in row {row} has {length} characters; a spreadsheet keeps {most}", most = Listing::TEXT)]
    Text {
        /// The row, counted from 1; 0 is the head.
        row: usize,
        /// The length of the text.
        length: usize,
    },
    /// A day is none a spreadsheet knows.
    #[error("{0} is before 1900")]
    Day(Date),
}

impl Listing {
    /// The most rows a spreadsheet opens below the head.
    pub const ROWS: usize = 1_048_575;
    /// The most characters a cell of a spreadsheet keeps.
    pub const TEXT: usize = 32_767;

    /// Takes a table.
    ///
    /// # Errors
    /// When something of it could not be opened again as it was written.
    pub fn new(name: &str, head: Vec<String>, rows: Vec<Vec<Cell>>) -> Result<Self, ListingFault> {
        let sound = |letter: char| !letter.is_control() && !"[]:*?/\\".contains(letter);
        let fits = (1..=31).contains(&name.encode_utf16().count());
        if !fits || !name.chars().all(sound) || name.starts_with('\'') || name.ends_with('\'') {
            return Err(ListingFault::Name(name.to_owned()));
        }
        if head.is_empty() {
            return Err(ListingFault::NoColumns);
        }
        if rows.len() > Self::ROWS {
            return Err(ListingFault::Rows(rows.len()));
        }
        for text in &head {
            check_text(0, text)?;
        }
        for (row, cells) in (1..).zip(&rows) {
            if cells.len() != head.len() {
                return Err(ListingFault::Ragged { row, cells: cells.len(), head: head.len() });
            }
            for cell in cells {
                match cell {
                    Cell::Text(text) => check_text(row, text)?,
                    Cell::Day(day) if !(1900..=9999).contains(&day.year()) => return Err(ListingFault::Day(*day)),
                    Cell::Empty | Cell::Number(_) | Cell::Day(_) => {}
                }
            }
        }
        Ok(Self { name: name.to_owned(), head, rows })
    }

    /// Writes it as CSV: UTF-8 that Excel recognizes by its first mark, lines ending as on Windows.
    ///
    /// A text that a spreadsheet could take for a formula begins with an apostrophe.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .quote_style(csv::QuoteStyle::NonNumeric)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let mut write = |cells: Vec<String>| writer.write_record(cells).expect("memory takes all, and rows are even");
        write(self.head.iter().map(|text| tame(text)).collect());
        for row in &self.rows {
            write(row.iter().map(written).collect());
        }
        writer.into_inner().expect("memory takes all that is written to it")
    }
}

fn check_text(row: usize, text: &str) -> Result<(), ListingFault> {
    let length = text.encode_utf16().count();
    if length > Listing::TEXT { Err(ListingFault::Text { row, length }) } else { Ok(()) }
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => tame(text),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// Tells whether a spreadsheet could take a text for a formula.
pub(crate) fn is_wild(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '\u{3000}', '\u{a0}']).chars().next();
    first.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'))
}

/// Puts an apostrophe before a text that a spreadsheet could take for a formula.
fn tame(text: &str) -> String {
    // A text that begins with the apostrophe gets one more, so that taking one away gives back what was written.
    if is_wild(text) || text.strip_prefix('\'').is_some_and(|rest| is_wild(rest) || rest.starts_with('\'')) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes away the apostrophe that [`tame`] put before a text.
pub(crate) fn untame(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_wild(rest) || rest.strip_prefix('\'').is_some() => rest,
        Some(_) | None => text,
    }
}

/// Writes tables as the sheets of one workbook, dated by the day it was made: the same tables, the same bytes.
///
/// A text is a text in it, whatever it begins with, and says so where a spreadsheet could think otherwise.
///
/// # Errors
/// When two tables have the same name, or there is none.
pub fn xlsx(tables: &[Listing], company: &Line, made: Date) -> Result<Vec<u8>, WorkbookFault> {
    let fault = |error: XlsxError| WorkbookFault(error.to_string());
    let created = day(made).map_err(fault)?;
    let mut book = Workbook::new();
    let company = company.as_str();
    book.set_properties(&DocProperties::new().set_author(company).set_company(company).set_creation_datetime(&created));
    for table in tables {
        write_sheet(book.add_worksheet(), table).map_err(fault)?;
    }
    if tables.is_empty() {
        return Err(WorkbookFault("there is no table".to_owned()));
    }
    book.save_to_buffer().map_err(fault)
}

/// Tells in words why a workbook cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct WorkbookFault(String);

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), part(date.month()), part(date.day()))
}

fn write_sheet(sheet: &mut Worksheet, table: &Listing) -> Result<(), XlsxError> {
    let plain = Format::new().set_font_name("游ゴシック").set_align(FormatAlign::Top);
    let head = plain.clone().set_bold().set_background_color(Color::RGB(0x00F0_F0F0));
    let quoted = plain.clone().set_quote_prefix();
    let dated = plain.clone().set_num_format("yyyy/m/d");
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, text) in (0..).zip(&table.head) {
        sheet.write_string_with_format(0, column, text, &head)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) if is_wild(text) => sheet.write_string_with_format(row, column, text, &quoted)?,
                Cell::Text(text) => sheet.write_string_with_format(row, column, text, &plain)?,
                #[expect(clippy::cast_precision_loss, reason = "a spreadsheet knows no other numbers; ours are small")]
                Cell::Number(number) => sheet.write_number_with_format(row, column, *number as f64, &plain)?,
                Cell::Day(date) => sheet.write_datetime_with_format(row, column, &day(*date)?, &dated)?,
            };
        }
    }
    Ok(())
}

/// Gives the width of a column, in letters of Latin size: what stands in it, but no more than is read in one look.
fn width(table: &Listing, column: usize) -> f64 {
    let wide = |text: &str| text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<u8>();
    let short = |text: &str| wide(&text.chars().take(24).collect::<String>());
    let cells = table.rows.iter().take(200).filter_map(|row| row.get(column)).map(|cell| short(&written(cell)));
    let widest = cells.chain([short(&table.head[column])]).max().unwrap_or_default();
    f64::from(widest.max(6)) + 2.0
}
