//! A document as Markdown: what somebody wrote stays text, whatever signs it has.

use crate::document::{Block, Document, Table};

/// Signs that mean something anywhere in a line of Markdown.
const SIGNS: [char; 14] = ['\\', '^', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&', '$'];

/// Writes the document.
pub(crate) fn write(document: &Document) -> String {
    let mut parts = vec![format!("# {}", plain(&document.title))];
    for (number, block) in Block::numbered(&document.blocks) {
        parts.push(part(number, block));
    }
    parts.join("\n\n") + "\n"
}

fn part(number: usize, block: &Block) -> String {
    match block {
        Block::Clause { heading, body } => format!("## {number}. {}\n\n{}", plain(heading), plain(body)),
        Block::Chapter(heading) => format!("## {number}. {}", plain(heading)),
        Block::Heading(heading) => format!("### {}", plain(heading)),
        Block::Paragraph(text) | Block::Remark(text) => plain(text),
        Block::Framed(texts) => each(texts, |_, text| format!("> {text}")).join("\n>\n"),
        Block::Right(texts) => each(texts, |_, text| text).join("\\\n"),
        Block::Steps(texts) => each(texts, |index, text| format!("{}. {text}", index + 1)).join("\n"),
        Block::Points(texts) => each(texts, |_, text| format!("- {text}")).join("\n"),
        Block::Boxes(texts) => each(texts, |_, text| format!("- [ ] {text}")).join("\n"),
        Block::Table(rows) => table(rows),
    }
}

fn each(texts: &[String], write: impl Fn(usize, String) -> String) -> Vec<String> {
    texts.iter().enumerate().map(|(index, text)| write(index, plain(text))).collect()
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    // A table of Markdown has a head, even an empty one.
    let head = if table.head.is_empty() { vec![String::new(); table.widths.len()] } else { table.head.clone() };
    let rule = format!("|{}", " --- |".repeat(table.widths.len()));
    let rows = table.rows.iter().map(|cells| row(cells));
    [row(&head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Writes a text so that none of it is taken for a sign.
fn plain(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        if SIGNS.contains(&letter) {
            written.push('\\');
        }
        written.push(letter);
    }
    // What opens a list, a rule or a heading does so only at the beginning.
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    if written.starts_with(['-', '+', '=']) {
        written.insert(0, '\\');
    } else if digits > 0 && written[digits..].starts_with(['.', ')']) {
        written.insert(digits, '\\');
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// Reads what a person sees of one paragraph.
    fn seen(markdown: &str) -> String {
        // All that a reader of Markdown may know, but not the one that rounds quotation marks.
        let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
        let mut seen = String::new();
        for event in Parser::new_ext(markdown, options) {
            if let Event::Text(text) = &event {
                seen.push_str(text);
            } else {
                assert!(matches!(event, Event::Start(_) | Event::End(_)), "{markdown:?} has {event:?}");
            }
        }
        seen
    }

    proptest! {
        #[test]
        fn whatever_somebody_wrote_is_read_back_as_text(text in r"[!-~あ-お株 ]{0,30}") {
            let text = text.trim();
            prop_assert_eq!(seen(&plain(text)), text);
        }
    }
}
