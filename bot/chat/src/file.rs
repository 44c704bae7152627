//! Files that go with a message: documents, tables, pictures. A picture without words that say the same cannot be made (UX17).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A file that goes with a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// What it is called, with its ending.
    name: FileName,
    /// What it is.
    kind: FileKind,
    /// What is in it.
    #[serde(with = "in_base64")]
    bytes: Vec<u8>,
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// A Word document.
    Docx,
    /// A page of HTML.
    Html,
    /// Text with the little marks of Markdown.
    Markdown,
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
    /// Several files in one.
    Zip,
    /// Data for programs.
    Json,
    /// A picture, and the words that say what is on it.
    Png(AltText),
}

/// What a file is called: a name that every system takes, and no path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileName(String);

/// The words that say what is on a picture; never empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AltText(String);

/// Tells that a text says nothing of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a picture needs words that say what is on it")]
pub struct AltTextError;

/// Tells that a text is no name of a file of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no name for a file")]
pub struct FileNameError(String);

/// The most characters of a name without its ending. In UTF-8 they stay below the 255 bytes that systems take.
const NAME: usize = 60;

impl File {
    /// Makes a file. What no system takes in a name is left out of `stem`, and the ending comes from the kind.
    pub fn new(stem: &str, kind: FileKind, bytes: Vec<u8>) -> File {
        File { name: FileName::of(stem, &kind), kind, bytes }
    }

    /// Says what it is called, with its ending.
    pub fn name(&self) -> &str {
        &self.name.0
    }

    /// Says what it is.
    pub fn kind(&self) -> &FileKind {
        &self.kind
    }

    /// Gives what is in it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Says what is on it, if it is a picture.
    pub fn alt(&self) -> Option<&str> {
        match &self.kind {
            FileKind::Png(alt) => Some(&alt.0),
            FileKind::Docx
            | FileKind::Html
            | FileKind::Markdown
            | FileKind::Csv
            | FileKind::Xlsx
            | FileKind::Zip
            | FileKind::Json => None,
        }
    }
}

/// What is in a file, and what it is called, are nobody's business but its reader's.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File")
            .field("ending", &self.kind.ending())
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl FileKind {
    /// Gives the ending of its names.
    pub const fn ending(&self) -> &'static str {
        match self {
            FileKind::Docx => "docx",
            FileKind::Html => "html",
            FileKind::Markdown => "md",
            FileKind::Csv => "csv",
            FileKind::Xlsx => "xlsx",
            FileKind::Zip => "zip",
            FileKind::Json => "json",
            FileKind::Png(_) => "png",
        }
    }

    /// Gives the media type by which it is sent.
    pub const fn media_type(&self) -> &'static str {
        match self {
            FileKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind::Html => "text/html; charset=utf-8",
            FileKind::Markdown => "text/markdown; charset=utf-8",
            FileKind::Csv => "text/csv; charset=utf-8",
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Zip => "application/zip",
            FileKind::Json => "application/json",
            FileKind::Png(_) => "image/png",
        }
    }
}

impl FileName {
    fn of(stem: &str, kind: &FileKind) -> FileName {
        let sound: String = stem.chars().filter(|letter| is_sound(*letter)).take(NAME).collect();
        // A name that begins with a dot is hidden, one that ends with it is not taken by Windows.
        let sound = sound.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
        FileName(format!("{}.{}", if sound.is_empty() { "file" } else { sound }, kind.ending()))
    }
}

/// Tells whether every system takes a character in a name, and a person sees it as what it is.
fn is_sound(letter: char) -> bool {
    let turns =
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    !letter.is_control() && !turns && !"/\\:*?\"<>|".contains(letter)
}

impl TryFrom<String> for FileName {
    type Error = FileNameError;

    fn try_from(name: String) -> Result<FileName, FileNameError> {
        let sound = name.chars().all(is_sound) && !name.starts_with('.') && name.contains('.');
        let short = name.chars().count() <= NAME + 5;
        if sound && short { Ok(FileName(name)) } else { Err(FileNameError(name)) }
    }
}

impl From<FileName> for String {
    fn from(name: FileName) -> String {
        name.0
    }
}

impl AltText {
    /// Reads the words that say what is on a picture.
    ///
    /// # Errors
    /// Fails if there are none.
    pub fn parse(words: &str) -> Result<AltText, AltTextError> {
        let words = words.trim();
        if words.is_empty() { Err(AltTextError) } else { Ok(AltText(words.to_owned())) }
    }
}

impl TryFrom<String> for AltText {
    type Error = AltTextError;

    fn try_from(words: String) -> Result<AltText, AltTextError> {
        AltText::parse(&words)
    }
}

impl From<AltText> for String {
    fn from(alt: AltText) -> String {
        alt.0
    }
}

/// Bytes as they stand in JSON.
mod in_base64 {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_by_every_system_and_is_no_path() {
        let name = |stem: &str| File::new(stem, FileKind::Docx, Vec::new()).name().to_owned();
        assert_eq!(name("情報セキュリティ基本方針"), "情報セキュリティ基本方針.docx");
        assert_eq!(name("../../etc/passwd"), "etcpasswd.docx");
        assert_eq!(name("\u{202e}a:b\n"), "ab.docx");
        assert_eq!(name(" . "), "file.docx");
        assert!(name(&"長".repeat(500)).len() < 255);
        assert!(FileName::try_from("../x.docx".to_owned()).is_err());
    }

    #[test]
    fn a_picture_without_words_cannot_be_made_or_read() {
        assert_eq!(AltText::parse(" "), Err(AltTextError));
        let alt = AltText::parse("回答した人は12人").unwrap();
        let picture = File::new("回答", FileKind::Png(alt), vec![0, 159, 146, 150]);
        assert_eq!(picture.alt(), Some("回答した人は12人"));
        let stored = serde_json::to_string(&picture).unwrap();
        assert_eq!(stored, r#"{"name":"回答.png","kind":{"png":"回答した人は12人"},"bytes":"AJ+Slg=="}"#);
        assert_eq!(serde_json::from_str::<File>(&stored).unwrap(), picture);
        assert!(serde_json::from_str::<File>(&stored.replace("回答した人は12人", " ")).is_err());
        assert!(serde_json::from_str::<File>(&stored.replace("{\"png\":\"回答した人は12人\"}", "\"png\"")).is_err());
        assert!(!format!("{picture:?}").contains("回答"));
    }
}
