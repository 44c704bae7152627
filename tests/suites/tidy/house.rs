//! The repository as tests see it: its files, its Rust without comments, its manifests.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub(super) fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this crate lives in a folder of the repository")
}

/// A text file of the repository.
pub(super) struct TextFile {
    /// Its path from the top, with `/` between.
    pub(super) name: String,
    /// What it says.
    pub(super) text: String,
}

impl TextFile {
    /// Points to a line, counted from 0.
    pub(super) fn line(&self, index: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.name, index + 1)
    }

    /// Tells whether it is Rust.
    pub(super) fn is_rust(&self) -> bool {
        Path::new(&self.name).extension().is_some_and(|ending| ending == "rs")
    }
}

/// Lists every file, from the top, in order; what is built and what git keeps for itself is not ours.
pub(super) fn paths() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![top().to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("the repository can be read") {
            let path = entry.expect("the repository can be read").path();
            let name = path.strip_prefix(top()).expect("it was found below the top").to_owned();
            match (path.is_dir(), name.to_str()) {
                (_, Some(".git")) | (true, Some("target")) => {}
                (true, _) => waiting.push(path),
                (false, _) => found.push(name),
            }
        }
    }
    found.sort();
    found
}

/// Reads every file that is text.
pub(super) fn text_files() -> Vec<TextFile> {
    let read = |path: PathBuf| {
        let text = String::from_utf8(fs::read(top().join(&path)).ok()?).ok()?;
        Some(TextFile { name: path.to_str()?.replace('\\', "/"), text })
    };
    paths().into_iter().filter_map(read).collect()
}

/// Reads every file of Rust.
pub(super) fn rust_files() -> Vec<TextFile> {
    text_files().into_iter().filter(TextFile::is_rust).collect()
}

/// Blanks comments and the insides of strings, so that only code is left; every line stays where it was.
pub(super) fn code_of(rust: &str) -> String {
    let letters: Vec<char> = rust.chars().collect();
    let mut code = String::with_capacity(rust.len());
    let mut at = 0;
    while at < letters.len() {
        let end = end_of_token(&letters, at);
        if end == at {
            code.push(letters[at]);
            at += 1;
        } else {
            code.extend(letters[at..end].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    code
}

/// Finds the end of a comment or a string that begins here; the same place if none does.
fn end_of_token(letters: &[char], at: usize) -> usize {
    let rest = &letters[at..];
    let until = |wanted: &[char], from: usize| {
        let found = rest[from..].windows(wanted.len()).position(|window| window == wanted);
        found.map_or(letters.len(), |found| at + from + found + wanted.len())
    };
    let word_before = at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_');
    match rest {
        ['/', '/', ..] => at + rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len()),
        ['/', '*', ..] => until(&['*', '/'], 2),
        ['r', '"', ..] if !word_before => until(&['"'], 2),
        ['r', '#', '"', ..] if !word_before => until(&['"', '#'], 3),
        ['"', ..] => end_of_string(letters, at),
        ['\'', '\\', ..] => until(&['\''], 3),
        ['\'', _, '\'', ..] => at + 3,
        _ => at,
    }
}

fn end_of_string(letters: &[char], from: usize) -> usize {
    let mut at = from + 1;
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    letters.len()
}

/// Lists the string literals of a file of Rust, each with its line counted from 0.
pub(super) fn strings_of(rust: &str) -> Vec<(usize, String)> {
    let letters: Vec<char> = rust.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 0);
    while at < letters.len() {
        let end = end_of_token(&letters, at).max(at + 1);
        if letters[at] == '"' && end > at + 1 {
            found.push((line, letters[at + 1..end - 1].iter().collect()));
        }
        line += letters[at..end.min(letters.len())].iter().filter(|letter| **letter == '\n').count();
        at = end;
    }
    found
}

/// Tells whether a line of code has a word, whole.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(inside);
        let after = line[at + word.len()..].chars().next().is_some_and(inside);
        !before && !after
    })
}

#[test]
fn code_is_told_from_comments_and_strings() {
    let rust =
        "let a = \"std::fs // no\"; // std::net\nlet b = '\"'; /* env */ let c = r#\"x \"y\" \"#;\nlet d = '\\'';";
    let code = code_of(rust);
    assert!(!code.contains("std") && !code.contains("env") && !code.contains('y'), "{code}");
    assert!(code.contains("let a =") && code.contains("let c =") && code.contains("let d ="), "{code}");
    assert_eq!(code.lines().count(), 3);
    assert_eq!(
        strings_of("a(\"x\");\nb(\"y-z\", '\"', \"\")"),
        [(0, "x".into()), (1, "y-z".into()), (1, String::new())]
    );
    assert!(has_word("use x::Instant;", "Instant") && !has_word("Instantly", "Instant"));
}
