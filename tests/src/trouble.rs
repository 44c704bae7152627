//! A disk in trouble on demand: stalled, full or broken, for the one folder of a program that is otherwise left alone.
//!
//! The shim (`powercut/trouble.c`) looks at a sign; here it is put up and taken down.

use crate::power::built;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A disk that gets into trouble on demand.
pub struct Trouble {
    folder: PathBuf,
    place: TempDir,
}

/// What the trouble is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ill {
    /// A flush waits until the trouble is over.
    Stalled,
    /// There is no room for anything.
    Full,
    /// Nothing can be written, for no reason that a program could understand.
    Broken,
}

impl Trouble {
    /// Prepares trouble for a folder.
    ///
    /// # Panics
    /// Panics if there is no room, or no C compiler.
    pub fn of(folder: &Path) -> Trouble {
        Trouble { folder: folder.to_owned(), place: tempfile::tempdir().expect("there is room") }
    }

    /// Lists what a program has to find in its environment.
    pub fn environment(&self) -> [(&'static str, String); 3] {
        static SHIM: OnceLock<PathBuf> = OnceLock::new();
        let text = |path: &Path| path.display().to_string();
        [
            ("LD_PRELOAD", text(SHIM.get_or_init(|| built("trouble")))),
            ("TROUBLE_FOLDER", text(&self.folder)),
            ("TROUBLE_SIGN", text(&self.sign())),
        ]
    }

    /// Lets it begin.
    ///
    /// # Panics
    /// Panics if the sign cannot be put up.
    pub fn begins(&self, ill: Ill) {
        let letter = match ill {
            Ill::Stalled => "s",
            Ill::Full => "f",
            Ill::Broken => "b",
        };
        // Renamed into place: a sign without a letter means nothing.
        let aside = self.place.path().join("aside");
        fs::write(&aside, letter).and_then(|()| fs::rename(&aside, self.sign())).expect("there is room for a letter");
    }

    /// Lets it end.
    ///
    /// # Panics
    /// Panics if there was none.
    pub fn ends(&self) {
        fs::remove_file(self.sign()).expect("the sign was put up");
    }

    fn sign(&self) -> PathBuf {
        self.place.path().join("sign")
    }
}
