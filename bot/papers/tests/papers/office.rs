//! Reading a Word file back, by the zip and the XML alone.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// The parts of an Office file, by name.
pub(crate) fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(file)).expect("it is a zip");
    let names: Vec<String> = zip.file_names().map(|name| name.expect("names are text").into_owned()).collect();
    let mut parts = BTreeMap::new();
    for name in names {
        let mut text = String::new();
        zip.by_name(&name).expect("it is listed").read_to_string(&mut text).expect("a part is UTF-8");
        parts.insert(name, text);
    }
    parts
}

/// The element names of a part, in order; panics where it is no XML.
pub(crate) fn elements(part: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let mut names = Vec::new();
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error}: {part}"));
        if let Event::Start(element) | Event::Empty(element) = &event {
            names.push(element.name().as_ref().to_owned());
        } else if event == Event::Eof {
            return names;
        }
    }
}

/// The text of each paragraph of the document, empty ones left out.
pub(crate) fn paragraphs(part: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    let (mut paragraphs, mut open, mut in_text) = (Vec::new(), String::new(), false);
    loop {
        let event = reader.read_event().expect("it was written as XML");
        if let Event::Start(element) = &event {
            in_text |= element.name().as_ref() == "w:t";
        } else if let Event::End(element) = &event {
            in_text &= element.name().as_ref() != "w:t";
            if element.name().as_ref() == "w:p" {
                paragraphs.push(std::mem::take(&mut open));
            }
        } else if let (Event::Text(text), true) = (&event, in_text) {
            open.push_str(text);
        } else if let (Event::GeneralRef(name), true) = (&event, in_text) {
            open.push_str(predefined(name));
        } else if event == Event::Eof {
            break;
        }
    }
    paragraphs.retain(|text| !text.is_empty());
    paragraphs
}

fn predefined(name: &str) -> &'static str {
    let known = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    known.into_iter().find(|(known, _)| *known == name).expect("XML knows only these by itself").1
}
