//! The parts around the text of a Word file: what belongs together, whose it is, how it is packed.

use std::io::{Cursor, Write as _};

use content::Locale;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::document::Document;
use crate::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The name space of the words of a document.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The name space of what points from one part to another.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts a document points to, by the name it calls them.
const PARTS: [(&str, &str, &str); 5] = [
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "fontTable", "fontTable.xml"),
    ("rId4", "numbering", "numbering.xml"),
    ("rId5", "footer", "footer1.xml"),
];

/// What a document calls its footer.
pub(super) const FOOTER: &str = PARTS[4].0;

/// Packs parts into one file; without times and in the given order, so that the same parts are the same bytes.
pub(super) fn pack(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("the names are short and differ");
        zip.write_all(bytes).expect("memory takes all that is written to it");
    }
    zip.finish().expect("memory takes all that is written to it").into_inner()
}

pub(super) fn content_types() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let ending = |xml: &mut Xml, ending, kind| {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        };
        ending(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        ending(xml, "xml", "application/xml");
        let part = |xml: &mut Xml, part: &str, kind: &str| {
            xml.empty("Override", &[("PartName", part), ("ContentType", kind)]);
        };
        part(xml, "/word/document.xml", &format!("{WORD}.document.main+xml"));
        for (_, kind, file) in PARTS {
            part(xml, &format!("/word/{file}"), &format!("{WORD}.{kind}+xml"));
        }
        part(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    });
    xml.finish()
}

pub(super) fn relations() -> Vec<u8> {
    related(&[
        ("rId1", format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        ("rId2", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"),
    ])
}

pub(super) fn document_relations() -> Vec<u8> {
    related(&PARTS.map(|(id, kind, file)| (id, format!("{R}/{kind}"), file)))
}

fn related(parts: &[(&str, String, &str)]) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in parts {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.finish()
}

/// Names the document and the company, and nobody else.
pub(super) fn core(document: &Document) -> Vec<u8> {
    let spaces = [
        ("xmlns:cp", format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
    ];
    let spaces: Vec<(&str, &str)> = spaces.iter().map(|(name, space)| (*name, space.as_str())).collect();
    let mut xml = Xml::file();
    xml.within("cp:coreProperties", &spaces, |xml| {
        xml.texted("dc:title", &[], &document.title);
        xml.texted("dc:creator", &[], document.company.as_str());
        xml.texted("cp:lastModifiedBy", &[], document.company.as_str());
        xml.texted("dc:language", &[], language(document.locale));
    });
    xml.finish()
}

pub(super) fn app(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))], |xml| {
        xml.texted("Company", &[], document.company.as_str());
    });
    xml.finish()
}

/// Says that the file is of this age, so that Word does not open it as one of an old version.
pub(super) fn settings() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.within("w:settings", &[("xmlns:w", W)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.val("w:defaultTabStop", "840");
        xml.val("w:characterSpacingControl", "compressPunctuation");
        xml.within("w:compat", &[], |xml| {
            xml.empty("w:spaceForUL", &[]);
            xml.empty("w:balanceSingleByteDoubleByteWidth", &[]);
            xml.empty("w:doNotLeaveBackslashAlone", &[]);
            xml.empty("w:ulTrailSpace", &[]);
            xml.empty("w:doNotExpandShiftReturn", &[]);
            xml.empty("w:adjustLineHeightInTable", &[]);
            xml.empty("w:useFELayout", &[]);
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.empty("w:themeFontLang", &[("w:val", "en-US"), ("w:eastAsia", "ja-JP")]);
        xml.val("w:decimalSymbol", ".");
        xml.val("w:listSeparator", ",");
    });
    xml.finish()
}

/// Gives the language of a document as Word calls it.
fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::Ja | Locale::JaEasy => "ja-JP",
        Locale::En => "en-US",
    }
}
