//! A document before it becomes a file: title, clauses, lists, tables, signature; no format and no words of its own.

use content::Locale;

use crate::line::Line;
use crate::{html, markdown, plain, word};

/// A finished document, to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub(crate) locale: Locale,
    pub(crate) title: String,
    /// Whose document it is: the only name in the properties of the file.
    pub(crate) company: Line,
    pub(crate) length: Length,
    pub(crate) blocks: Vec<Block>,
}

/// How long a document is meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// One sheet: no page number.
    Sheet,
    /// One sheet with much on it, in smaller letters: a card for the wall, a list.
    Card,
    /// Several pages, numbered at their foot.
    Pages,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A numbered clause: its heading, and what it says.
    Clause { heading: String, body: String },
    /// A numbered chapter.
    Chapter(String),
    /// A heading without number.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A remark in small letters.
    Remark(String),
    /// What must not be missed, in a frame.
    Framed(Vec<String>),
    /// Things to do one after the other.
    Steps(Vec<String>),
    /// Things without an order.
    Points(Vec<String>),
    /// Things to tick.
    Boxes(Vec<String>),
    /// A table: its head, and rows of as many cells.
    Table(Table),
    /// Lines at the right edge: dates, who signs.
    Right(Vec<String>),
}

/// A table of a document; the first column names what the others tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// The widths of the columns, in hundredths of the line.
    pub(crate) widths: Vec<u32>,
    /// The heads of the columns; none for a table of facts.
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Document {
    /// Gives its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Gives its language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Writes it as a Word file: the same document, the same bytes.
    pub fn docx(&self) -> Vec<u8> {
        word::write(self)
    }

    /// Writes it as a page of HTML that stands alone and prints on A4.
    pub fn html(&self) -> String {
        html::write(self)
    }

    /// Writes it as Markdown.
    pub fn markdown(&self) -> String {
        markdown::write(self)
    }

    /// Gives its text without any format, a line for each paragraph.
    pub fn text(&self) -> String {
        plain::write(self)
    }
}

impl Block {
    /// Numbers the clauses and chapters of a document, from 1.
    pub(crate) fn numbered(blocks: &[Self]) -> impl Iterator<Item = (usize, &Self)> {
        blocks.iter().scan(0, |number, block| {
            *number += usize::from(matches!(block, Self::Clause { .. } | Self::Chapter(_)));
            Some((*number, block))
        })
    }
}
