//! The content, prepared for use: what is asked, what is said, and what typed words mean.

use content::{Content, Faults, Sources};
use engine::{Ear, House};
use papers::chart::Typeface;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;

/// The content, prepared for use. It is cheap to clone.
#[derive(Clone)]
pub struct Library {
    /// What is asked and said.
    pub content: Arc<Content>,
    /// What typed words mean.
    pub ear: Arc<Ear>,
    /// Who runs this, and where.
    pub house: Arc<House>,
    /// The letters of pictures, where there are any.
    pub typeface: Option<Typeface>,
}

/// Why the content cannot be used.
#[derive(Debug, Error)]
pub enum LibraryError {
    /// The files have faults, each with its file and line.
    #[error("{0}")]
    Faulty(Faults),
    /// A file cannot be read.
    #[error("{}: {why}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

impl Library {
    /// Loads the built-in content, and lays the files of a folder over it.
    ///
    /// # Errors
    /// Fails if the folder cannot be read, or on any fault in any file, all of them at once.
    pub fn load(overlay: Option<&Path>, house: House) -> Result<Library, LibraryError> {
        let mut sources = Sources::embedded();
        if let Some(folder) = overlay {
            sources = sources.overlay(read_folder(folder)?);
        }
        let content = Content::load(&sources).map_err(LibraryError::Faulty)?;
        let ear = Ear::new(content.hearing());
        Ok(Library { content: Arc::new(content), ear: Arc::new(ear), house: Arc::new(house), typeface: None })
    }
}

/// Reads every file below a folder that is content by its ending, under its path from the folder with `/` between.
fn read_folder(folder: &Path) -> Result<BTreeMap<String, String>, LibraryError> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![(folder.to_owned(), String::new())];
    while let Some((directory, prefix)) = waiting.pop() {
        let unreadable =
            |why: std::io::Error| LibraryError::Unreadable { path: directory.clone(), why: why.to_string() };
        for entry in fs::read_dir(&directory).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let (path, name) = (entry.path(), format!("{prefix}{name}"));
            if path.is_dir() {
                waiting.push((path, format!("{name}/")));
            } else if is_content(&path) {
                let text = fs::read_to_string(&path)
                    .map_err(|why| LibraryError::Unreadable { path: path.clone(), why: why.to_string() })?;
                files.insert(name, text);
            }
        }
    }
    Ok(files)
}

/// A README, an editor's backup or a `Cargo.toml` beside the content is nobody's mistake.
fn is_content(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    matches!(ending, "toml" | "ftl" | "tsv" | "csv" | "lock") && !matches!(name, "Cargo.toml" | "Cargo.lock")
}
