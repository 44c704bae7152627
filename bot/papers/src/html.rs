//! A document as a page of HTML that stands alone: no address, no script, its style inside; prints on A4.

use content::Locale;

use crate::document::{Block, Document, Length, Table};
use crate::xml::Xml;

/// The style of every page: readable on a telephone, and on paper like the Word file.
const STYLE: &str = "
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 42rem; color: #1a1a1a; background: #fff;
  font-family: 'Yu Mincho', YuMincho, 'Hiragino Mincho ProN', 'Noto Serif CJK JP', 'Noto Serif JP', 'MS Mincho', serif;
  font-size: 1rem; line-height: 1.85; overflow-wrap: anywhere; }
h1, h2, h3, th { font-family: 'Yu Gothic', YuGothic, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, sans-serif; }
h1 { margin: 0 0 1.5rem; font-size: 1.5rem; line-height: 1.5; text-align: center; }
h2 { margin: 1.5rem 0 .25rem; font-size: 1.05rem; break-after: avoid; }
h2.chapter { margin-top: 2.25rem; padding-bottom: .2rem; border-bottom: 1px solid #555; font-size: 1.2rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; break-after: avoid; }
p { margin: 0 0 .75rem; }
p.remark { color: #444; font-size: .875rem; }
ol, ul { margin: .25rem 0 1rem; padding-left: 1.75rem; }
li { margin: .15rem 0; }
ul.boxes { padding-left: 0; list-style: none; }
ul.boxes li { padding-left: 1.6em; text-indent: -1.6em; }
ul.boxes li span { display: inline-block; width: 1.6em; text-indent: 0; }
div.framed { margin: 1rem 0; padding: .6rem 1rem; border: 1.5px solid #333; break-inside: avoid; }
div.framed p { margin: 0; }
div.right { margin-top: 1.75rem; text-align: right; break-inside: avoid; }
div.right p { margin: 0; }
table { width: 100%; margin: .5rem 0 1.25rem; border-collapse: collapse; font-size: .9375rem; line-height: 1.6; }
th, td { padding: .35rem .6rem; border: 1px solid #777; text-align: left; vertical-align: top; }
th { background: #f0f0f0; font-weight: bold; }
tr { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.7; } h1 { font-size: 16pt; } }
";

/// The paper of a page, and of one with much on it.
const PAPER: &str = "@page { size: A4; margin: 25mm 28mm; }\n";
const CARD: &str = "@page { size: A4; margin: 17mm 20mm; }
@media print { body { font-size: 9pt; line-height: 1.5; } h1 { margin-bottom: .75rem; } h3 { margin-top: .75rem; } }
";

/// Writes the page.
pub(crate) fn write(document: &Document) -> String {
    let mut page = Xml::page();
    let lang = match document.locale {
        Locale::Ja | Locale::JaEasy => "ja",
        Locale::En => "en",
    };
    page.within("html", &[("lang", lang)], |page| {
        page.within("head", &[], |page| head(page, document));
        page.ours("\n");
        page.within("body", &[], |page| {
            page.texted("h1", &[], &document.title);
            for (number, part) in Block::numbered(&document.blocks) {
                page.ours("\n");
                block(page, number, part);
            }
            page.ours("\n");
        });
    });
    page.ours("\n");
    String::from_utf8(page.finish()).expect("only text was written")
}

fn head(page: &mut Xml, document: &Document) {
    page.empty("meta", &[("charset", "utf-8")]);
    page.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    page.empty("meta", &[("name", "author"), ("content", document.company.as_str())]);
    page.texted("title", &[], &format!("{} | {}", document.title, document.company));
    page.within("style", &[], |page| {
        page.ours(STYLE);
        page.ours(match document.length {
            Length::Sheet | Length::Pages => PAPER,
            Length::Card => CARD,
        });
    });
}

fn block(page: &mut Xml, number: usize, block: &Block) {
    match block {
        Block::Clause { heading, body } => {
            page.texted("h2", &[], &format!("{number}. {heading}"));
            page.ours("\n");
            page.texted("p", &[], body);
        }
        Block::Chapter(heading) => page.texted("h2", &[("class", "chapter")], &format!("{number}. {heading}")),
        Block::Heading(heading) => page.texted("h3", &[], heading),
        Block::Paragraph(text) => page.texted("p", &[], text),
        Block::Remark(text) => page.texted("p", &[("class", "remark")], text),
        Block::Framed(texts) => page.within("div", &[("class", "framed")], |page| each(page, "p", texts)),
        Block::Right(texts) => page.within("div", &[("class", "right")], |page| each(page, "p", texts)),
        Block::Steps(texts) => page.within("ol", &[], |page| each(page, "li", texts)),
        Block::Points(texts) => page.within("ul", &[], |page| each(page, "li", texts)),
        Block::Boxes(texts) => page.within("ul", &[("class", "boxes")], |page| {
            for text in texts {
                page.within("li", &[], |page| {
                    page.texted("span", &[], "□");
                    page.text(text);
                });
            }
        }),
        Block::Table(rows) => table(page, rows),
    }
}

fn each(page: &mut Xml, name: &str, texts: &[String]) {
    for text in texts {
        page.texted(name, &[], text);
    }
}

fn table(page: &mut Xml, table: &Table) {
    page.within("table", &[], |page| {
        page.within("colgroup", &[], |page| {
            for width in &table.widths {
                page.empty("col", &[("style", &format!("width: {width}%"))]);
            }
        });
        if !table.head.is_empty() {
            page.within("thead", &[], |page| {
                page.within("tr", &[], |page| {
                    for cell in &table.head {
                        page.texted("th", &[("scope", "col")], cell);
                    }
                });
            });
        }
        page.within("tbody", &[], |page| {
            for row in &table.rows {
                page.within("tr", &[], |page| {
                    for (column, cell) in row.iter().enumerate() {
                        match column {
                            0 => page.texted("th", &[("scope", "row")], cell),
                            _ => page.texted("td", &[], cell),
                        }
                    }
                });
            }
        });
    });
}
