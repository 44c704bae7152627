//! What a tool for SECURITY ACTION must get right: 29 rules of the scheme, each with a test of its name. A wrong sentence would
//! mislead a real company.

mod figures;
mod keeping;
mod points;
mod stars;

use chat::Command;
use content::{Choice, Locale, QuestionId, QuestionSet, SetRef};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tests::talk::{Talk, WORLD};

/// A line of a catalogue: where it stands, and what it says.
struct Sentence {
    at: String,
    locale: Locale,
    says: String,
}

/// Lists every line of every catalogue that people may read.
fn sentences() -> Vec<Sentence> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/locales");
    let mut all = Vec::new();
    for locale in Locale::ALL {
        let folder = locales.join(locale.to_string());
        for file in fs::read_dir(&folder).expect("it ships") {
            let path = file.expect("it can be read").path();
            let text = fs::read_to_string(&path).expect("it is text");
            let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
            all.extend(lines.map(|(number, line)| {
                let says = line.split_once(" = ").map_or(line, |(_, says)| says);
                Sentence { at: format!("{}:{}", path.display(), number + 1), locale, says: says.to_owned() }
            }));
        }
    }
    assert!(all.len() > 1_000, "only {} lines were found", all.len());
    all
}

/// Names where a sentence says one of these words.
fn saying(words: &[&str]) -> Vec<String> {
    let says = |sentence: &Sentence| words.iter().any(|word| sentence.says.to_lowercase().contains(word));
    sentences().iter().filter(|one| says(one)).map(|one| format!("{}: {}", one.at, one.says)).collect()
}

fn set(name: &str) -> &'static QuestionSet {
    WORLD.content.set(&SetRef::parse(name).expect("a name")).expect("it ships")
}

/// The same answer to every question of a set.
fn all(set: &QuestionSet, choice: Choice) -> BTreeMap<QuestionId, Choice> {
    set.questions.iter().map(|question| (question.id.clone(), choice)).collect()
}

fn board_in(locale: Locale) -> String {
    let mut talk = Talk::begun_in(locale);
    talk.ask(Command::Journey);
    talk.said()
}
