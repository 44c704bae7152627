//! The text of a Word file: paragraphs in their styles, lists, tables, and the number of the page.

use super::numbering::{List, number};
use super::package::{FOOTER, R, W};
use super::{PAGE, Sizes};
use crate::document::{Block, Document, Length, Table};
use crate::xml::Xml;

pub(super) fn write(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("w:document", &[("xmlns:w", W), ("xmlns:r", R)], |xml| {
        xml.within("w:body", &[], |xml| {
            paragraph(xml, "Heading1", &document.title);
            let sizes = Sizes::of(document.length);
            let mut steps = 0;
            for (index, part) in document.blocks.iter().enumerate() {
                // Who signs does not stand alone on a page.
                let keep = match document.blocks.get(index + 1) {
                    Some(Block::Right(_)) => Keep::WithNext,
                    Some(_) | None => Keep::Free,
                };
                block(xml, part, sizes, steps, keep);
                steps += usize::from(matches!(part, Block::Steps(_)));
            }
            section(xml, document.length);
        });
    });
    xml.finish()
}

/// Whether a paragraph stays on the page of the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    WithNext,
    Free,
}

fn block(xml: &mut Xml, block: &Block, sizes: Sizes, steps: usize, keep: Keep) {
    match block {
        Block::Clause { heading, body } => {
            listed(xml, "Heading2", List::Clauses, 0, heading);
            spaced(xml, "BodyText", keep, None, body);
        }
        Block::Chapter(heading) => listed(xml, "Chapter", List::Clauses, 0, heading),
        Block::Heading(heading) => paragraph(xml, "Heading3", heading),
        Block::Paragraph(text) => paragraph(xml, "BodyText", text),
        Block::Remark(text) => paragraph(xml, "Remark", text),
        Block::Framed(texts) => framed(xml, sizes, texts),
        Block::Steps(texts) => texts.iter().for_each(|text| listed(xml, "ListParagraph", List::Steps, steps, text)),
        Block::Points(texts) => texts.iter().for_each(|text| listed(xml, "ListParagraph", List::Points, 0, text)),
        Block::Boxes(texts) => texts.iter().for_each(|text| listed(xml, "ListParagraph", List::Boxes, 0, text)),
        Block::Table(rows) => table(xml, sizes, rows),
        Block::Right(texts) => right(xml, sizes, texts),
    }
}

/// Writes lines in one frame, with room around it, all on one page.
fn framed(xml: &mut Xml, sizes: Sizes, texts: &[String]) {
    for (index, text) in texts.iter().enumerate() {
        let last = index + 1 == texts.len();
        let keep = if last { Keep::Free } else { Keep::WithNext };
        spaced(xml, "Framed", keep, Some(around(sizes, (120, 200), index, last)), text);
    }
}

/// Writes lines at the right edge, with room around them, all on one page.
fn right(xml: &mut Xml, sizes: Sizes, texts: &[String]) {
    for (index, text) in texts.iter().enumerate() {
        let last = index + 1 == texts.len();
        let keep = if last { Keep::Free } else { Keep::WithNext };
        spaced(xml, "Signature", keep, Some(around(sizes, (480, 360), index, last)), text);
    }
}

/// Gives the room before and after one of several lines that belong together.
fn around(sizes: Sizes, room: (u32, u32), index: usize, last: bool) -> (u32, u32) {
    let room = (room.0 * sizes.room / 100, room.1 * sizes.room / 100);
    (if index == 0 { room.0 } else { 0 }, if last { room.1 } else { 0 })
}

/// Writes a paragraph with the room before and after it, in twentieths of a point, where it is not that of its style.
fn spaced(xml: &mut Xml, style: &str, keep: Keep, space: Option<(u32, u32)>, text: &str) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.val("w:pStyle", style);
            if keep == Keep::WithNext {
                xml.empty("w:keepNext", &[]);
            }
            if let Some((before, after)) = space {
                xml.empty("w:spacing", &[("w:before", &before.to_string()), ("w:after", &after.to_string())]);
            }
        });
        run(xml, text);
    });
}

fn paragraph(xml: &mut Xml, style: &str, text: &str) {
    spaced(xml, style, Keep::Free, None, text);
}

fn listed(xml: &mut Xml, style: &str, list: List, steps: usize, text: &str) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.val("w:pStyle", style);
            xml.within("w:numPr", &[], |xml| {
                xml.val("w:ilvl", "0");
                xml.val("w:numId", &number(list, steps));
            });
        });
        run(xml, text);
    });
}

fn run(xml: &mut Xml, text: &str) {
    xml.within("w:r", &[], |xml| xml.texted("w:t", &[("xml:space", "preserve")], text));
}

fn table(xml: &mut Xml, sizes: Sizes, table: &Table) {
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.val("w:tblStyle", "TableGrid");
            xml.empty("w:tblW", &[("w:w", &sizes.width().to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        });
        xml.within("w:tblGrid", &[], |xml| {
            for width in &table.widths {
                xml.empty("w:gridCol", &[("w:w", &sizes.column(*width))]);
            }
        });
        if !table.head.is_empty() {
            row(xml, sizes, table, &table.head, Shade::All);
        }
        for cells in &table.rows {
            row(xml, sizes, table, cells, Shade::First);
        }
    });
    // A table that ends a page needs a paragraph behind it; a small one also keeps two tables apart.
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:line", "120"), ("w:lineRule", "exact")]);
        });
    });
}

/// Which cells of a row name what the others tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shade {
    All,
    First,
}

fn row(xml: &mut Xml, sizes: Sizes, table: &Table, cells: &[String], shade: Shade) {
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if shade == Shade::All {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (index, (cell, width)) in cells.iter().zip(&table.widths).enumerate() {
            let names = shade == Shade::All || index == 0;
            xml.within("w:tc", &[], |xml| {
                xml.within("w:tcPr", &[], |xml| {
                    xml.empty("w:tcW", &[("w:w", &sizes.column(*width)), ("w:type", "dxa")]);
                    if names {
                        xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "F0F0F0")]);
                    }
                });
                paragraph(xml, if names { "TableHead" } else { "TableText" }, cell);
            });
        }
    });
}

fn section(xml: &mut Xml, length: Length) {
    xml.within("w:sectPr", &[], |xml| {
        if length == Length::Pages {
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER)]);
        }
        xml.empty("w:pgSz", &[("w:w", &PAGE.0.to_string()), ("w:h", &PAGE.1.to_string())]);
        let sizes = Sizes::of(length);
        let (head, side) = (sizes.head.to_string(), sizes.side.to_string());
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &head),
                ("w:right", &side),
                ("w:bottom", &head),
                ("w:left", &side),
                ("w:header", "851"),
                ("w:footer", "737"),
                ("w:gutter", "0"),
            ],
        );
    });
}

/// Writes the foot of each page: its number, and how many there are.
pub(super) fn footer(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("w:ftr", &[("xmlns:w", W)], |xml| {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.val("w:pStyle", "Footer"));
            if document.length == Length::Pages {
                for field in ["PAGE", "NUMPAGES"] {
                    if field == "NUMPAGES" {
                        run(xml, " / ");
                    }
                    xml.within("w:fldSimple", &[("w:instr", field)], |xml| run(xml, "1"));
                }
            }
        });
    });
    xml.finish()
}
