//! Which words stand where: sentences in the catalogue, networks with their adapters.

use super::house::{TextFile, code_of, rust_files, strings_of, top};
use super::none;
use std::collections::BTreeSet;
use std::fs;

/// Where messages of the catalogue may be named: one room of the conversation, the papers, and what the process says for itself.
const MAY_NAME: [&str; 6] =
    ["content/", "tests/", "bot/engine/src/wording", "bot/papers/", "bot/src/phrases.rs", "bot/src/commands"];

/// Lists the names of every message of the catalogue that no other word is: those of several parts.
fn message_names() -> BTreeSet<String> {
    let folder = top().join("content/locales/ja");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file.expect("the folder can be read").path()).expect("a catalogue is text");
        let heads = text.lines().filter_map(|line| line.split_once(" =").map(|(name, _)| name));
        let sound = |name: &&str| name.starts_with(|letter: char| letter.is_ascii_lowercase()) && name.contains('-');
        names.extend(heads.filter(sound).map(str::to_owned));
    }
    names
}

#[test]
fn only_the_wording_names_messages_of_the_catalogue() {
    let names = message_names();
    assert!(names.len() > 100, "the catalogue was not found");
    let mut faults = Vec::new();
    for file in rust_files().iter().filter(|file| !may_name(file)) {
        let found = strings_of(&file.text).into_iter().filter(|(_, words)| names.contains(words));
        faults.extend(found.map(|(index, words)| file.line(index, &format!("the message `{words}` is named here"))));
    }
    none(&faults);
}

#[test]
fn only_the_wording_opens_the_catalogue() {
    let mut faults = Vec::new();
    for file in rust_files().iter().filter(|file| !may_name(file)) {
        let code = code_of(&file.text);
        let opens = |line: &str| line.contains("content::Words") || line.contains(".words().");
        let opened = code.lines().enumerate().filter(|(_, line)| opens(line));
        faults.extend(opened.map(|(index, _)| file.line(index, "the catalogue is opened here")));
    }
    none(&faults);
}

fn may_name(file: &TextFile) -> bool {
    MAY_NAME.iter().any(|place| file.name.starts_with(place))
}

#[test]
fn the_core_has_not_heard_of_any_network() {
    let mut faults = Vec::new();
    for file in rust_files() {
        let strict = ["content/src/", "bot/journey/", "bot/engine/", "bot/papers/"]
            .iter()
            .any(|room| file.name.starts_with(room));
        // The shared words explain in comments what the networks ask of them; only `Platform` names one in code.
        let shared = file.name.starts_with("bot/chat/") && file.name != "bot/chat/src/address.rs";
        let text = if strict { file.text.clone() } else { code_of(&file.text) };
        if !strict && !shared {
            continue;
        }
        for (index, line) in text.to_lowercase().lines().enumerate() {
            let named = ["slack", "discord", "telegram"].into_iter().filter(|network| line.contains(network));
            faults.extend(named.map(|network| file.line(index, &format!("`{network}` is named here"))));
        }
    }
    none(&faults);
}
