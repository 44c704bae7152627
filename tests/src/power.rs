//! A disk that loses its power: what was written and never flushed is taken back.
//!
//! The shim (`powercut/shim.c`) notes what a program flushes; here the folder becomes what a disk would hold.

use crate::binary::preload;
use rand::RngExt;
use rand::rngs::StdRng;
use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::OnceLock;
use tempfile::TempDir;

/// How a disk writes: whole or not at all.
const SECTOR: usize = 512;

/// A folder on a disk that can lose its power.
pub struct Disk {
    folder: TempDir,
    shadow: TempDir,
}

/// What becomes of writes that were never flushed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// All of them are gone.
    All,
    /// Each sector, length and name of them is there or not, as it happens.
    Some,
}

/// A line of the shim.
enum Line {
    Created { id: usize, name: String },
    Renamed { from: String, to: String },
    Removed(String),
    Flushed,
}

impl Default for Disk {
    fn default() -> Disk {
        Disk::new()
    }
}

impl Disk {
    /// Makes an empty folder.
    ///
    /// # Panics
    /// Panics if there is no room for it.
    pub fn new() -> Disk {
        let folder = || tempfile::tempdir().expect("there is room");
        Disk { folder: folder(), shadow: folder() }
    }

    /// Shows the folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Lets a program run on this disk.
    pub fn under(&self, command: &mut Command) {
        preload(command, shim(), self.folder.path(), self.shadow.path());
    }

    /// Cuts the power, after the program was killed: the folder holds what a disk would hold.
    ///
    /// # Panics
    /// Panics if the folder cannot be written.
    pub fn cut(&self, cut: Cut, rng: &mut StdRng) {
        let lines = self.lines();
        let flushed = lines.iter().rposition(|line| matches!(line, Line::Flushed)).map_or(0, |last| last + 1);
        let known = match cut {
            Cut::All => flushed,
            Cut::Some => rng.random_range(flushed..=lines.len()),
        };
        let now: BTreeMap<usize, String> = names(&lines).into_iter().map(|(name, id)| (id, name)).collect();
        let mut left = BTreeMap::new();
        for (name, id) in names(&lines[..known]) {
            let durable = fs::read(self.shadow.path().join(id.to_string())).unwrap_or_default();
            // A name that came back has what was flushed; what else was written to the removed file is gone for good.
            let written = now.get(&id).and_then(|name| fs::read(self.folder().join(name)).ok());
            let bytes = match (cut, written) {
                (Cut::Some, Some(written)) => torn(&durable, &written, rng),
                (Cut::Some, None) | (Cut::All, _) => durable,
            };
            // The shared memory of SQLite lives in the memory of the machine, whatever its file says.
            if !name.ends_with("-shm") {
                left.insert(name, bytes);
            }
        }
        self.lay_out(&left);
    }

    fn lines(&self) -> Vec<Line> {
        let text = fs::read_to_string(self.shadow.path().join("names")).unwrap_or_default();
        text.lines().map(|line| read(line).unwrap_or_else(|| panic!("the shim wrote {line:?}"))).collect()
    }

    /// Makes the folder hold exactly these files, all of them durable.
    fn lay_out(&self, files: &BTreeMap<String, Vec<u8>>) {
        for place in [self.folder.path(), self.shadow.path()] {
            for entry in fs::read_dir(place).expect("it is our folder") {
                fs::remove_file(entry.expect("it is our folder").path()).expect("it holds only files");
            }
        }
        let mut names = String::new();
        for (id, (name, bytes)) in files.iter().enumerate() {
            let path = self.folder().join(name);
            fs::write(&path, bytes).expect("there is room");
            fs::write(self.shadow.path().join(id.to_string()), bytes).expect("there is room");
            writeln!(names, "C {id} {} {name}", inode(&path)).expect("a string takes every write");
        }
        names.push_str("D\n");
        fs::write(self.shadow.path().join("names"), names).expect("there is room");
    }
}

fn read(line: &str) -> Option<Line> {
    let words: Vec<&str> = line.split(' ').collect();
    match words[..] {
        ["C", id, _, name] => Some(Line::Created { id: id.parse().ok()?, name: name.to_owned() }),
        ["R", from, to] => Some(Line::Renamed { from: from.to_owned(), to: to.to_owned() }),
        ["U", name] => Some(Line::Removed(name.to_owned())),
        ["D"] => Some(Line::Flushed),
        _ => None,
    }
}

/// Tells which file each name belongs to after some lines.
fn names(lines: &[Line]) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for line in lines {
        match line {
            Line::Created { id, name } => drop(names.insert(name.clone(), *id)),
            Line::Removed(name) => drop(names.remove(name)),
            Line::Renamed { from, to } => {
                let id = names.remove(from);
                names.extend(id.map(|id| (to.clone(), id)));
            }
            Line::Flushed => {}
        }
    }
    names
}

/// Mixes what was flushed with what was written since, sector by sector.
fn torn(durable: &[u8], written: &[u8], rng: &mut StdRng) -> Vec<u8> {
    let length = if rng.random() { durable.len() } else { written.len() };
    let mut bytes = vec![0; length];
    for from in (0..length).step_by(SECTOR) {
        let source = if rng.random() { durable } else { written };
        // Where the file was shorter, a sector that was given to it and never written reads as zeros.
        let end = length.min(from + SECTOR).min(source.len()).max(from.min(source.len()));
        let start = from.min(end);
        bytes[start..end].copy_from_slice(&source[start..end]);
    }
    bytes
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).expect("it was just written"))
}

#[cfg(not(unix))]
fn inode(_: &Path) -> u64 {
    0
}

/// Builds the shim once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| built("shim"))
}

/// Builds a shim of `powercut`, next to everything else that is built.
pub(crate) fn built(name: &str) -> PathBuf {
    let test = env::current_exe().expect("this test is a program");
    let folder = test.parent().expect("a program lies in a folder");
    let place = folder.join(format!("powercut-{name}.so"));
    let aside = folder.join(format!("powercut-{name}-{}.so", process::id()));
    let status = Command::new("cc")
        .args(["-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-fPIC", "-o"])
        .arg(&aside)
        .arg(format!("{}/powercut/{name}.c", env!("CARGO_MANIFEST_DIR")))
        .args(["-ldl", "-lpthread"])
        .status();
    assert!(status.is_ok_and(|status| status.success()), "the shim cannot be built; is there a C compiler?");
    // Renamed into place: another test may be loading it right now.
    fs::rename(&aside, &place).expect("both lie in one folder");
    place
}
