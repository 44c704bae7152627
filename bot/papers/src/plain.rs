//! The text of a document without any format: what its hash is made of, and what tests look into.

use crate::document::{Block, Document};

/// Writes the text, a line for each paragraph, item or row.
pub(crate) fn write(document: &Document) -> String {
    let mut lines = vec![document.title.clone()];
    for (number, block) in Block::numbered(&document.blocks) {
        match block {
            Block::Clause { heading, body } => lines.extend([format!("{number}. {heading}"), body.clone()]),
            Block::Chapter(heading) => lines.push(format!("{number}. {heading}")),
            Block::Heading(text) | Block::Paragraph(text) | Block::Remark(text) => lines.push(text.clone()),
            Block::Framed(texts)
            | Block::Steps(texts)
            | Block::Points(texts)
            | Block::Boxes(texts)
            | Block::Right(texts) => lines.extend(texts.iter().cloned()),
            Block::Table(table) => {
                let rows = Some(&table.head).filter(|head| !head.is_empty()).into_iter().chain(&table.rows);
                lines.extend(rows.map(|row| row.join("\t")));
            }
        }
    }
    lines.join("\n") + "\n"
}
