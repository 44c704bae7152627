//! A document as a Word file: OOXML parts in a zip, the same bytes each time.
//!
//! Written here rather than by a library: the one there is numbers its parts with counters of the whole process, so that the same
//! document differs from one call to the next, and it brings the decoders of five picture formats into a room that needs none.

mod body;
mod numbering;
mod package;
mod styles;

use crate::document::{Document, Length};

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);

/// The sizes of a page.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    /// The margins at top and foot, and at the sides, in twentieths of a point.
    head: u32,
    side: u32,
    /// The letters of running text, in half points.
    letter: u32,
    /// The least height of a line, in twentieths of a point.
    line: u32,
    /// By how many hundredths the room between paragraphs is what the styles say.
    room: u32,
}

impl Sizes {
    /// Gives the sizes of a document: 25 and 28 mm and 10.5 pt, as Japanese business papers have; a card has less.
    fn of(length: Length) -> Self {
        match length {
            Length::Sheet | Length::Pages => Self { head: 1_418, side: 1_588, letter: 21, line: 330, room: 100 },
            Length::Card => Self { head: 964, side: 1_134, letter: 18, line: 270, room: 55 },
        }
    }

    /// Gives the width of a line, in twentieths of a point.
    fn width(self) -> u32 {
        PAGE.0 - 2 * self.side
    }

    /// Gives the width of a column of a table, from hundredths of the line.
    fn column(self, hundredths: u32) -> String {
        (self.width() * hundredths / 100).to_string()
    }
}

/// Writes the file.
pub(crate) fn write(document: &Document) -> Vec<u8> {
    package::pack(&[
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::relations()),
        ("docProps/app.xml", package::app(document)),
        ("docProps/core.xml", package::core(document)),
        ("word/_rels/document.xml.rels", package::document_relations()),
        ("word/document.xml", body::write(document)),
        ("word/fontTable.xml", styles::fonts()),
        ("word/footer1.xml", body::footer(document)),
        ("word/numbering.xml", numbering::write(document)),
        ("word/settings.xml", package::settings()),
        ("word/styles.xml", styles::write(document)),
    ])
}
