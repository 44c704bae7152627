//! Files that tests send: one of each sort, with names and words that a network could stumble over.

use chat::{AltText, File, FileKind, Message, Text};

/// A document with a Japanese name, a table, and a picture whose words look like markup.
pub fn samples() -> Vec<File> {
    let alt = AltText::parse("12人中9人が回答 <b>@all</b> & 残り3人").expect("there are words");
    vec![
        File::new("情報セキュリティ基本方針", FileKind::Docx, b"PK\x03\x04\r\n\r\n--x\r\n".to_vec()),
        File::new("回答 (11月)", FileKind::Csv, "\u{feff}\"氏名\"\r\n".into()),
        File::new("回答の割合", FileKind::Png(alt), b"\x89PNG\r\n\x1a\n\0".to_vec()),
    ]
}

/// A message with words and files.
pub fn message(words: &str, files: Vec<File>) -> Message {
    Message { text: Text::parse(words, &[]), files, ..Message::default() }
}

/// A file of so many bytes.
pub fn of_size(bytes: usize) -> File {
    File::new("大きな記録", FileKind::Zip, vec![0; bytes])
}
