//! The product as conversations: each file of `transcripts/` is played, and must come out as it stands there.

use std::fs;
use std::path::{Path, PathBuf};
use tests::transcript::{difference, play};

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("transcripts").join(language)
}

/// Plays every file of a language. With `UPDATE_TRANSCRIPTS=1` the files are rewritten instead of compared.
async fn play_all(language: &str) {
    let rewrite = std::env::var_os("UPDATE_TRANSCRIPTS").is_some_and(|value| value == "1");
    let folder = folder(language);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "chat"));
    files.sort();
    assert!(!files.is_empty(), "{} has no conversation in it", folder.display());
    let mut faults = Vec::new();
    for file in files {
        let name = format!("tests/transcripts/{language}/{}", file.file_name().unwrap_or_default().to_string_lossy());
        let expected = fs::read_to_string(&file).expect("a transcript is text");
        match play(&expected).await {
            Err(why) => faults.push(format!("{name}: {why}")),
            Ok(played) if rewrite => fs::write(&file, played).expect("the file can be written"),
            Ok(played) => faults.extend(difference(&expected, &played).map(|shown| format!("{name}:\n{shown}"))),
        }
    }
    assert!(faults.is_empty(), "{}\nUPDATE_TRANSCRIPTS=1 rewrites them", faults.join("\n"));
}

#[tokio::test]
async fn conversations_in_japanese_go_as_written() {
    Box::pin(play_all("ja")).await;
}

#[tokio::test]
async fn conversations_in_easy_japanese_go_as_written() {
    Box::pin(play_all("ja-easy")).await;
}

#[tokio::test]
async fn conversations_in_english_go_as_written() {
    Box::pin(play_all("en")).await;
}
