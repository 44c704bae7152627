//! Finding letters for the pictures of the weekly summaries: the font that is configured, or one that this machine has.

use fontdb::{Database, Family, Query, Source};
use papers::chart::Typeface;
use std::fs;
use std::path::Path;

/// Fonts with Japanese letters that systems come with, the one that reads best on a phone in front.
const FAMILIES: [&str; 14] = [
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "BIZ UDPGothic",
    "BIZ UDGothic",
    "IPAexGothic",
    "IPAPGothic",
    "IPAGothic",
    "Hiragino Sans",
    "Yu Gothic",
    "Meiryo",
    "MS PGothic",
    "TakaoPGothic",
    "VL PGothic",
];

/// Letters that every summary has in one language or another: a font without them is none for us.
const LETTERS: &str = "週答会ァあア○？%/A9";

/// Finds a font. None where there is none with Japanese letters: then pictures are drawn in shapes alone.
pub fn find(configured: Option<&Path>) -> Option<Typeface> {
    if let Some(path) = configured {
        return read(path, 0);
    }
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    FAMILIES.iter().find_map(|family| {
        let id = fonts.query(&Query { families: &[Family::Name(family)], ..Query::default() })?;
        let face = fonts.face(id)?;
        match &face.source {
            Source::File(path) => read(path, face.index),
            Source::Binary(_) => None,
        }
    })
}

fn read(path: &Path, index: u32) -> Option<Typeface> {
    Typeface::read(fs::read(path).ok()?, index).filter(|typeface| typeface.has(LETTERS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_font_is_none_and_whatever_is_found_has_japanese_letters() {
        assert!(find(Some(Path::new("Cargo.toml"))).is_none() && find(Some(Path::new("nowhere"))).is_none());
        if let Some(typeface) = find(None) {
            assert!(typeface.has("今週のまとめ"));
        }
    }
}
