//! How files look.

use super::house::{code_of, has_word, paths, rust_files, text_files, top};
use super::none;
use std::fs;

/// The most lines a file of Rust may have.
const LINES: usize = 400;

/// What is visible at the top of the repository, besides licences.
const VISIBLE: [&str; 7] = ["Cargo.lock", "Cargo.toml", "README.md", "adapters", "bot", "content", "tests"];

#[test]
fn no_file_is_longer_than_one_idea() {
    let long = |lines: usize| lines > LINES;
    let faults: Vec<String> = rust_files()
        .iter()
        .filter(|file| long(file.text.lines().count()))
        .map(|file| file.line(LINES, &format!("{} lines, {LINES} are the most", file.text.lines().count())))
        .collect();
    none(&faults);
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let opens = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        first.starts_with("//! ") || first.starts_with("#![doc")
    };
    let rust = rust_files();
    let silent = rust.iter().filter(|file| !opens(&file.text));
    none(
        &silent
            .map(|file| file.line(0, "the first line does not say what the file is for (`//!`)"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_module_lies_beside_its_folder() {
    let faults: Vec<String> =
        paths().iter().filter(|path| path.ends_with("mod.rs")).map(|path| format!("{}:1", path.display())).collect();
    none(&faults);
}

#[test]
fn nothing_is_unsafe() {
    let mut faults = Vec::new();
    for file in rust_files() {
        let code = code_of(&file.text);
        let unsafe_lines = code.lines().enumerate().filter(|(_, line)| has_word(line, "unsafe"));
        faults.extend(unsafe_lines.map(|(index, _)| file.line(index, "`unsafe`")));
    }
    none(&faults);
}

#[test]
fn nothing_is_allowed_without_a_reason() {
    let mut faults = Vec::new();
    for file in rust_files() {
        let code = code_of(&file.text);
        for (index, line) in
            code.lines().enumerate().filter(|(_, line)| line.contains("#[allow") || line.contains("#![allow"))
        {
            faults.push(file.line(index, &format!("`{}`: expect it, with a reason", line.trim())));
        }
    }
    none(&faults);
}

#[test]
fn the_top_of_the_repository_stays_clear() {
    let entries = fs::read_dir(top()).expect("the repository can be read");
    let names =
        entries.map(|entry| entry.expect("the repository can be read").file_name().to_string_lossy().into_owned());
    let expected = |name: &String| {
        name.starts_with('.') || name.starts_with("LICENSE") || name == "target" || VISIBLE.contains(&name.as_str())
    };
    none(
        &names
            .filter(|name| !expected(name))
            .map(|name| format!("{name}: it does not belong at the top"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn there_is_no_picture_and_so_no_logo_of_the_scheme() {
    let pictures = ["png", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "tif", "tiff", "svg", "eps", "ai", "pdf", "psd"];
    let marks: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"BM6", b"RIFF"];
    let is_picture = |path: &std::path::Path| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let bytes = fs::read(top().join(path)).unwrap_or_default();
        pictures.contains(&ending.as_str()) || marks.iter().any(|mark| bytes.starts_with(mark))
    };
    let faults: Vec<String> =
        paths().iter().filter(|path| is_picture(path)).map(|path| format!("{}: a picture", path.display())).collect();
    none(&faults);
}

#[test]
fn nothing_speaks_of_where_it_was_written_or_what_is_left_to_do() {
    // Written in two pieces, so that this file does not find itself.
    let unwanted = [concat!("/wo", "rk/"), concat!("TO", "DO"), concat!("FIX", "ME")];
    let mut faults = Vec::new();
    for file in text_files() {
        for (index, line) in file.text.lines().enumerate() {
            let found = unwanted.into_iter().filter(|words| line.contains(words));
            faults.extend(found.map(|words| file.line(index, &format!("`{words}`"))));
        }
    }
    none(&faults);
}

#[test]
fn lines_end_plainly_and_files_with_a_line_end() {
    let mut faults = Vec::new();
    for file in text_files() {
        // What a person typed, or what a test recorded, may end as it likes.
        let ours =
            [".rs", ".toml", ".ftl", ".md", ".sql", ".c", ".chat"].iter().any(|ending| file.name.ends_with(ending));
        if !ours || file.text.is_empty() {
            continue;
        }
        let odd = |line: &str| line.ends_with(char::is_whitespace) || line.contains('\r');
        let lines = file.text.lines().enumerate().filter(|(_, line)| odd(line));
        faults.extend(lines.map(|(index, _)| file.line(index, "blanks at the end of the line")));
        if !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
            faults.push(file.line(file.text.lines().count() - 1, "the file does not end with one line end"));
        }
    }
    none(&faults);
}
