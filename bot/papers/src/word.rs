//! A document as a Word file: OOXML parts in a zip, the same bytes each time.
//!
//! Written here rather than by a library: the one there is numbers its parts with counters of the whole process, so that the same
//! document differs from one call to the next, and it brings the decoders of five picture formats into a room that needs none.

mod body;
mod numbering;
mod package;
mod styles;

use crate::document::Document;

/// The letters of the running text, in half points (10.5 pt, as Japanese business papers have).
const LETTER: u32 = 21;

/// The width of a line, in twentieths of a point: A4 less 28 mm on either side.
const LINE: u32 = PAGE.0 - 2 * SIDE;

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);

/// The margins at top and foot (25 mm) and at the sides (28 mm), in twentieths of a point.
const HEAD: u32 = 1_418;
const SIDE: u32 = 1_588;

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
        ("word/styles.xml", styles::write(document.locale)),
    ])
}
