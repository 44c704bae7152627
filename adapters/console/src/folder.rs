//! The folder where files are put that came with messages. Nothing in it is ever overwritten.

use crate::Phrases;
use chat::{File, Span, Text};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The most files of one name.
const SAME_NAME: u32 = 999;

/// Saves files, and says of each where it is, or that it could not be saved; of a picture, what is on it.
pub(crate) fn save_all(folder: Option<&Path>, files: &[File], phrases: &Phrases) -> Text {
    let mut text = Text::default();
    for file in files {
        let saved = folder.ok_or_else(|| io::Error::from(ErrorKind::NotFound)).and_then(|folder| save(folder, file));
        let (said, what) = match saved {
            Ok(path) => (&phrases.saved, path.display().to_string()),
            Err(error) => {
                tracing::warn!(%error, "a file could not be saved");
                (&phrases.unsaved, file.name().to_owned())
            }
        };
        let alt = file.alt().map(|alt| Span::Literal(format!("\n[{alt}]")));
        let says = [Span::Plain(format!("\n{said}\n")), Span::Literal(what)];
        text.spans.extend(says.into_iter().chain(alt));
    }
    text
}

/// Saves a file under its name, or under one with a number where another file has it. The same file again is saved already.
fn save(folder: &Path, file: &File) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let name = Path::new(file.name());
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    for number in 1..=SAME_NAME {
        let name = match number {
            1 => file.name().to_owned(),
            _ => format!("{stem} {number}.{}", file.kind().ending()),
        };
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut open) => {
                let written = open.write_all(file.bytes()).and_then(|()| open.sync_all());
                if written.is_err() {
                    // Half a file would look like a whole one.
                    drop(open);
                    fs::remove_file(&path)?;
                }
                return written.map(|()| path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                if fs::read(&path).is_ok_and(|there| there == file.bytes()) {
                    return Ok(path);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{AltText, FileKind};

    fn phrases() -> Phrases {
        let said = |words: &str| words.to_owned();
        Phrases {
            farewell: said(""),
            not_utf8: said(""),
            too_long: said(""),
            full: said(""),
            read_only: said(""),
            busy: said(""),
            broken: said(""),
            choose: said(""),
            saved: said("保存しました。"),
            unsaved: said("保存できませんでした。"),
            prompt: said("> "),
        }
    }

    #[test]
    fn nothing_is_overwritten_and_the_same_file_is_saved_once() {
        let folder = tempfile::tempdir().unwrap();
        let papers = folder.path().join("papers");
        let file = |bytes: &str| File::new("基本方針", FileKind::Docx, bytes.as_bytes().to_vec());
        let saved = |file: &File| save(&papers, file).unwrap().file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(saved(&file("一")), "基本方針.docx");
        assert_eq!(saved(&file("二")), "基本方針 2.docx");
        assert_eq!(saved(&file("一")), "基本方針.docx");
        assert_eq!(saved(&file("二")), "基本方針 2.docx");
        assert_eq!(fs::read(papers.join("基本方針.docx")).unwrap(), "一".as_bytes());
        assert_eq!(fs::read_dir(&papers).unwrap().count(), 2);
    }

    #[test]
    fn where_a_file_is_or_that_it_is_not_is_said_with_what_is_on_it() {
        let folder = tempfile::tempdir().unwrap();
        let picture = File::new("割合", FileKind::Png(AltText::parse("12人が答えた").unwrap()), vec![1]);
        let said = save_all(Some(folder.path()), std::slice::from_ref(&picture), &phrases()).to_plain();
        let path = folder.path().join("割合.png").display().to_string();
        assert_eq!(said, format!("\n保存しました。\n{path}\n[12人が答えた]"));
        let said = save_all(None, &[picture], &phrases()).to_plain();
        assert_eq!(said, "\n保存できませんでした。\n割合.png\n[12人が答えた]");
        assert_eq!(save_all(None, &[], &phrases()), Text::default());
    }
}
