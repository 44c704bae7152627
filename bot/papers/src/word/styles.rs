//! How a Word file looks: its styles, which are real styles, and its fonts with what stands in for a missing one.

use content::Locale;

use super::Sizes;
use super::package::W;
use crate::document::Document;
use crate::xml::Xml;

/// The letters of running text and of headings.
const MINCHO: &str = "游明朝";
const GOTHIC: &str = "游ゴシック";

/// The letters of an English paper, which Japanese fonts set too wide.
const ROMAN: [&str; 2] = ["Times New Roman", "Arial"];

/// Each font with its other names and those that may stand in for it, its kind, and the marks of its build.
const FONTS: [(&str, &str, &str, &str); 2] = [
    (
        MINCHO,
        "Yu Mincho,MS 明朝,MS Mincho,Hiragino Mincho ProN,Noto Serif CJK JP,Noto Serif JP",
        "roman",
        "02020400000000000000",
    ),
    (
        GOTHIC,
        "Yu Gothic,MS ゴシック,MS Gothic,Meiryo,Hiragino Sans,Noto Sans CJK JP,Noto Sans JP",
        "swiss",
        "020B0400000000000000",
    ),
];

pub(super) fn fonts() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("w:fonts", &[("xmlns:w", W)], |xml| {
        for (name, others, family, panose) in FONTS {
            xml.within("w:font", &[("w:name", name)], |xml| {
                xml.val("w:altName", others);
                xml.val("w:panose1", panose);
                // 80: a font that lacks its name is replaced by a Japanese one.
                xml.val("w:charset", "80");
                xml.val("w:family", family);
                xml.val("w:pitch", "variable");
            });
        }
    });
    xml.finish()
}

/// What a style hangs on besides itself.
#[derive(Clone, Copy)]
struct Look {
    locale: Locale,
    sizes: Sizes,
}

/// A style of a paragraph.
struct Style {
    id: &'static str,
    name: &'static str,
    /// The style it begins from.
    basis: &'static str,
    /// How deep it stands in the outline, counted from 0.
    outline: Option<&'static str>,
    gothic: Gothic,
    /// By how many half points its letters are larger than running text.
    larger: i32,
    /// Before and after, in twentieths of a point.
    space: (u32, u32),
    align: &'static str,
    /// By how much its first line is set in, in hundredths of a letter; only where the language does so.
    first: u32,
    keep: Keep,
    line: Line,
}

/// Whether a style stands in the bold letters of headings.
#[derive(Clone, Copy)]
enum Gothic {
    Bold,
    Plain,
    No,
}

/// Whether a paragraph stays on the page of the next one.
#[derive(Clone, Copy)]
enum Keep {
    WithNext,
    Free,
}

/// The line around a paragraph.
#[derive(Clone, Copy)]
enum Line {
    None,
    Below,
    Around,
}

const TEXT: Style = Style {
    id: "BodyText",
    name: "Body Text",
    basis: "Normal",
    outline: None,
    gothic: Gothic::No,
    larger: 0,
    space: (0, 80),
    align: "both",
    first: 100,
    keep: Keep::Free,
    line: Line::None,
};

const HEADING: Style = Style {
    id: "Heading2",
    name: "heading 2",
    outline: Some("1"),
    gothic: Gothic::Bold,
    larger: 1,
    space: (200, 40),
    align: "left",
    first: 0,
    keep: Keep::WithNext,
    ..TEXT
};

const STYLES: [Style; 12] = [
    TEXT,
    Style {
        id: "Heading1",
        name: "heading 1",
        outline: Some("0"),
        larger: 11,
        space: (0, 360),
        align: "center",
        ..HEADING
    },
    HEADING,
    Style {
        id: "Chapter",
        name: "Chapter",
        basis: "Heading2",
        larger: 5,
        space: (400, 140),
        line: Line::Below,
        ..HEADING
    },
    Style { id: "Heading3", name: "heading 3", outline: Some("2"), larger: 0, ..HEADING },
    Style { id: "Remark", name: "Remark", larger: -3, space: (60, 60), ..LINES },
    Style { id: "ListParagraph", name: "List Paragraph", space: (0, 40), ..LINES },
    Style { id: "Framed", name: "Framed", gothic: Gothic::Plain, line: Line::Around, ..LINES },
    Style { id: "Signature", name: "Signature", align: "right", ..LINES },
    Style { id: "TableHead", name: "Table Head", gothic: Gothic::Bold, larger: -2, space: (30, 30), ..LINES },
    Style { id: "TableText", name: "Table Text", larger: -1, space: (30, 30), ..LINES },
    Style { id: "Footer", name: "footer", larger: -3, align: "center", ..LINES },
];

/// Lines that stand each for itself.
const LINES: Style = Style { space: (0, 0), align: "left", first: 0, ..TEXT };

pub(super) fn write(document: &Document) -> Vec<u8> {
    let look = Look { locale: document.locale, sizes: Sizes::of(document.length) };
    let mut xml = Xml::file();
    xml.within("w:styles", &[("xmlns:w", W)], |xml| {
        defaults(xml, look);
        xml.within("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")], |xml| {
            xml.val("w:name", "Normal");
            xml.empty("w:qFormat", &[]);
        });
        for one in &STYLES {
            style(xml, one, look);
        }
        xml.within("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")], |xml| {
            xml.val("w:name", "Normal Table");
            xml.within("w:tblPr", &[], |xml| margins(xml, "0", "108"));
        });
        xml.within("w:style", &[("w:type", "table"), ("w:styleId", "TableGrid")], |xml| {
            xml.val("w:name", "Table Grid");
            xml.val("w:basedOn", "TableNormal");
            xml.within("w:tblPr", &[], |xml| {
                xml.within("w:tblBorders", &[], |xml| {
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        border(xml, side, "4", "0", "777777");
                    }
                });
                margins(xml, "40", "108");
            });
        });
    });
    xml.finish()
}

fn margins(xml: &mut Xml, upright: &str, level: &str) {
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, width) in [("top", upright), ("left", level), ("bottom", upright), ("right", level)] {
            xml.empty(&format!("w:{side}"), &[("w:w", width), ("w:type", "dxa")]);
        }
    });
}

fn border(xml: &mut Xml, side: &str, width: &str, space: &str, color: &str) {
    xml.empty(&format!("w:{side}"), &[("w:val", "single"), ("w:sz", width), ("w:space", space), ("w:color", color)]);
}

fn defaults(xml: &mut Xml, look: Look) {
    let letter = look.sizes.letter.to_string();
    let language = match look.locale {
        Locale::Ja | Locale::JaEasy => [("w:val", "ja-JP"), ("w:eastAsia", "ja-JP"), ("w:bidi", "ar-SA")],
        Locale::En => [("w:val", "en-US"), ("w:eastAsia", "ja-JP"), ("w:bidi", "ar-SA")],
    };
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                letters(xml, Family::Mincho, look.locale);
                xml.val("w:kern", "2");
                xml.val("w:sz", &letter);
                xml.val("w:szCs", &letter);
                xml.empty("w:lang", &language);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.empty("w:spacing", &[("w:line", &look.sizes.line.to_string()), ("w:lineRule", "atLeast")]);
            });
        });
    });
}

/// The two kinds of letters.
#[derive(Clone, Copy)]
enum Family {
    Mincho,
    Gothic,
}

fn letters(xml: &mut Xml, family: Family, locale: Locale) {
    let (japanese, english) = match family {
        Family::Mincho => (MINCHO, ROMAN[0]),
        Family::Gothic => (GOTHIC, ROMAN[1]),
    };
    let latin = match locale {
        Locale::Ja | Locale::JaEasy => japanese,
        Locale::En => english,
    };
    xml.empty("w:rFonts", &[("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", japanese), ("w:cs", english)]);
}

fn style(xml: &mut Xml, style: &Style, look: Look) {
    let size = look.sizes.letter.saturating_add_signed(style.larger).to_string();
    xml.within("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)], |xml| {
        xml.val("w:name", style.name);
        xml.val("w:basedOn", style.basis);
        xml.val("w:next", if matches!(style.keep, Keep::WithNext) { TEXT.id } else { style.id });
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| paragraph(xml, style, look));
        xml.within("w:rPr", &[], |xml| {
            match style.gothic {
                Gothic::Bold => {
                    letters(xml, Family::Gothic, look.locale);
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                Gothic::Plain => letters(xml, Family::Gothic, look.locale),
                Gothic::No => {}
            }
            xml.val("w:sz", &size);
            xml.val("w:szCs", &size);
        });
    });
}

fn paragraph(xml: &mut Xml, style: &Style, look: Look) {
    let Look { locale, sizes } = look;
    if matches!(style.keep, Keep::WithNext) {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    match style.line {
        Line::None => {}
        Line::Below => xml.within("w:pBdr", &[], |xml| border(xml, "bottom", "6", "2", "555555")),
        Line::Around => xml.within("w:pBdr", &[], |xml| {
            for side in ["top", "left", "bottom", "right"] {
                border(xml, side, "10", "6", "333333");
            }
        }),
    }
    let room = |space: u32| (space * sizes.room / 100).to_string();
    let (before, after) = (room(style.space.0), room(style.space.1));
    xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
    match (style.first, locale) {
        (0, _) | (_, Locale::En) => {}
        (first, Locale::Ja | Locale::JaEasy) => {
            let width = (first * sizes.letter / 10).to_string();
            xml.empty("w:ind", &[("w:firstLineChars", &first.to_string()), ("w:firstLine", &width)]);
        }
    }
    if matches!(style.line, Line::Around) {
        xml.empty("w:ind", &[("w:left", "140"), ("w:right", "140")]);
    }
    // Without hyphens, English lines that are all of one length have holes.
    xml.val("w:jc", if style.align == "both" && locale == Locale::En { "left" } else { style.align });
    if let Some(outline) = style.outline {
        xml.val("w:outlineLvl", outline);
    }
}
