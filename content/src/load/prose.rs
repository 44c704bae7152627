//! Rules every text keeps: short sentences, kind words, and only addresses we know.

use std::collections::BTreeSet;

use super::banned;
use super::catalogue::Catalogue;
use super::findings::Findings;
use super::fluent::{Entry, INSERTION, Saying};
use super::markup::{self, Spoken};
use crate::locale::Locale;

/// Where a sentence ends.
const ENDS: [char; 5] = ['。', '！', '？', '!', '?'];

/// Tells of each text that is too long, unkind, or sends people to an address that is not listed.
pub(crate) fn check(catalogue: &Catalogue, links: Option<&BTreeSet<&str>>, findings: &mut Findings) {
    for locale in Locale::ALL {
        for entry in catalogue.entries(locale) {
            for (name, saying) in entry.sayings() {
                let full = name.map_or_else(|| entry.key.clone(), |name| format!("{}.{name}", entry.key));
                for (line, text) in &saying.lines {
                    let spoken = markup::spoken(text);
                    let told = line_faults(longest(locale, &entry.key), locale, &spoken, links);
                    findings.faults.extend(told.into_iter().map(|what| entry.fault(*line, format!("`{full}` {what}"))));
                }
                shape(locale, entry, name, &full, saying, findings);
            }
        }
    }
}

/// Tells how long a sentence may be: a document's is read at leisure, one in a chat between two other things.
fn longest(locale: Locale, key: &str) -> Option<usize> {
    let on_paper = key.starts_with("paper-");
    match locale {
        Locale::Ja => Some(if on_paper { 120 } else { 60 }),
        Locale::JaEasy => Some(if on_paper { 60 } else { 40 }),
        Locale::En => on_paper.then_some(300),
    }
}

fn line_faults(longest: Option<usize>, locale: Locale, spoken: &Spoken, links: Option<&BTreeSet<&str>>) -> Vec<String> {
    let mut told = Vec::new();
    for sentence in spoken.text.split(ENDS).flat_map(|sentence| sentence.split(". ")) {
        let length = sentence.trim().chars().count();
        if let Some(longest) = longest.filter(|longest| length > *longest) {
            told.push(format!("has a sentence of {length} characters; at most {longest}, so split it"));
        }
    }
    told.extend(banned::told(locale, &spoken.text));
    told.extend(spoken.broken.iter().map(|broken| (*broken).to_owned()));
    // An address that is inserted comes from the links by its id.
    for address in spoken.addresses.iter().filter(|address| *address != INSERTION) {
        if !address.starts_with("https://") {
            told.push(format!("shows {address}, which is not safe; only addresses that begin with https:// are shown"));
        } else if links.is_some_and(|links| !links.contains(address.as_str())) {
            told.push(format!("shows {address}, which is not in links.toml; add it there, or take it out here"));
        }
    }
    told
}

/// Rules that hang on what the text is for.
fn shape(locale: Locale, entry: &Entry, name: Option<&str>, full: &str, saying: &Saying, findings: &mut Findings) {
    let key = entry.key.as_str();
    let lines: Vec<(usize, usize)> = saying
        .lines
        .iter()
        .map(|(line, text)| (*line, markup::spoken(text).text.trim().chars().count()))
        .filter(|(_, length)| *length > 0)
        .collect();
    let total: usize = lines.iter().map(|(_, length)| length).sum();
    let mut at_most = |line: usize, length: usize, longest: usize, what: &str| {
        if length > longest {
            let what = format!("`{full}` {what} has {length} characters; at most {longest}");
            findings.add(entry.fault(line, what));
        }
    };
    let question = ["self-check-", "articles-"].iter().any(|start| key.starts_with(start));
    let why = question || key.starts_with("check-");
    match (name, locale) {
        (Some("label"), Locale::Ja | Locale::JaEasy | Locale::En) if question || key.starts_with("check-") => {
            at_most(saying.line, total, 20, "is a label and");
        }
        (Some("why"), Locale::Ja | Locale::JaEasy) if why => at_most(saying.line, total, 120, "says why and"),
        (Some("why"), Locale::En) if why => at_most(saying.line, total, 220, "says why and"),
        (None, _) if key.starts_with("button-") || key.starts_with("choice-") => {
            at_most(saying.line, total, 75, "stands on a button and");
        }
        (None, Locale::Ja | Locale::JaEasy) if key.starts_with("measure-") => {
            at_most(saying.line, total, 30, "is a title and");
        }
        (None, Locale::En) if key.starts_with("measure-") => at_most(saying.line, total, 60, "is a title and"),
        (Some(_), _) if key.starts_with("measure-") => {
            let longest = match locale {
                Locale::Ja => 60,
                Locale::JaEasy => 40,
                Locale::En => 110,
            };
            for (line, length) in &lines {
                at_most(*line, *length, longest, "has a step that");
            }
            if !(2..=5).contains(&lines.len()) {
                let what = format!("`{full}` has {} steps; write 2 to 5, each on a line of its own", lines.len());
                findings.add(entry.fault(saying.line, what));
            }
        }
        (None | Some(_), _) => {}
    }
}
