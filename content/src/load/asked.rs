//! Which words the data asks for, and which nobody asks for any more.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::data::Data;
use super::findings::Findings;
use super::fluent::Entry;
use crate::check::Card;
use crate::choice::Choice;
use crate::fault::Fault;
use crate::locale::Locale;
use crate::set::SetKind;

/// The file of the sentences that the program itself says; whether they are said is tested there.
const TALK: &str = "/talk.ftl";

/// What a message is for, by how its key begins: used where nothing asks for it.
const OWNED: [(&str, &str); 7] = [
    ("articles-part-", "no articles have such a part"),
    ("articles-", "no question of any articles asks it"),
    ("self-check-", "no question of any self-check asks it"),
    ("measure-", "there is no such measure"),
    ("check-", "there is no such check"),
    ("fact-", "there is no such fact"),
    ("band-", "no self-check has such a band"),
];

/// A message that must be there, with these attributes, because of what stands at a place.
#[derive(Debug)]
pub(crate) struct Wanted {
    attributes: BTreeSet<&'static str>,
    file: String,
    line: Option<usize>,
    by: String,
}

/// Gathers every message the data asks for.
pub(crate) fn wanted(data: &Data) -> BTreeMap<String, Wanted> {
    let mut wanted = BTreeMap::new();
    let mut ask = |key: String, attributes: &[&'static str], file: &str, line: Option<usize>, by: String| {
        let new = || Wanted { attributes: BTreeSet::new(), file: file.to_owned(), line, by };
        wanted.entry(key).or_insert_with(new).attributes.extend(attributes);
    };
    for choice in Choice::ALL {
        let key = format!("choice-{}", choice.name());
        ask(key, &[], "locales/ja/talk.ftl", None, "every answer".to_owned());
    }
    for read in data.sets.values() {
        let set = &read.item.set;
        let (part, attributes): (_, &[&str]) = match set.name.kind {
            SetKind::Articles => ("articles-part", &["label", "why", "official"]),
            SetKind::SelfCheck => ("part", &["label", "why"]),
        };
        for question in &set.questions {
            let line = read.item.lines.get(&question.id).map(|lines| lines.heading);
            ask(question.words.clone(), attributes, &read.file, line, format!("question {}", question.id));
        }
        for known in &set.parts {
            ask(format!("{part}-{}", known.number), &[], &read.file, None, format!("part {}", known.number));
        }
        for band in &set.bands {
            ask(format!("band-{}", band.id), &["next"], &read.file, None, format!("band {}", band.id));
        }
    }
    for measure in &data.measures {
        let item = &measure.item;
        let systems: Vec<&str> =
            std::iter::once("any").chain(item.systems.iter().map(|system| system.name())).collect();
        ask(item.words(), &systems, &measure.file, Some(measure.line), format!("measure {}", item.id));
    }
    for check in &data.checks {
        let attributes: &[&'static str] = match check.item.card {
            Card::Team => &["label", "why", "card"],
            Card::None => &["label", "why"],
        };
        ask(check.item.words(), attributes, &check.file, Some(check.line), format!("check {}", check.item.id));
    }
    for fact in &data.facts {
        ask(fact.item.words(), &[], &fact.file, Some(fact.line), format!("fact {}", fact.item.id));
    }
    wanted
}

/// Tells whether only data asks for a message, so that it may come and go together with the data.
pub(crate) fn comes_with_data(entry: &Entry) -> bool {
    unasked(entry).is_some()
}

/// Tells what is not there where nothing asks for a message that comes with data.
fn unasked(entry: &Entry) -> Option<&'static str> {
    let key = entry.key.as_str();
    if entry.file.ends_with(TALK) {
        return None;
    }
    if key.strip_prefix("part-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some("no self-check has such a part");
    }
    OWNED.iter().find(|(start, _)| key.starts_with(start)).map(|(_, why)| *why)
}

/// Tells of words that are asked for but missing, and of words that nobody asks for.
pub(crate) fn check(
    catalogue: &Catalogue,
    built_in: &Catalogue,
    wanted: &BTreeMap<String, Wanted>,
    findings: &mut Findings,
) {
    for (key, ask) in wanted {
        if catalogue.is_broken(Locale::Ja, key) {
            continue;
        }
        match catalogue.get(Locale::Ja, key) {
            None => findings.faults.extend(missing(key, ask, built_in.get(Locale::Ja, key))),
            Some(entry) => {
                for name in ask.attributes.iter().filter(|name| entry.attribute(name).is_none()) {
                    let what = format!("`{key}` lacks `.{name}`, which {} needs; add it in each language", ask.by);
                    findings.add(entry.fault(entry.line, what));
                }
            }
        }
    }
    if !findings.has_seen_all() {
        return;
    }
    for entry in catalogue.entries(Locale::Ja).filter(|entry| !wanted.contains_key(&entry.key)) {
        if let Some(why) = unasked(entry) {
            let what = format!("`{}` is never said: {why}; take it out of each language", entry.key);
            findings.add(entry.fault(entry.line, what));
        }
    }
    steps_without_system(catalogue, wanted, findings);
}

fn missing(key: &str, ask: &Wanted, own: Option<&Entry>) -> Option<Fault> {
    let Some(own) = own else {
        let what = format!("{} has no words; add the message `{key}` to a file in each folder of locales/", ask.by);
        return Some(Fault::new(ask.file.clone(), ask.line, what));
    };
    // That a sentence of the program itself is gone is told in any case.
    comes_with_data(own).then(|| {
        let what = format!("`{key}` is missing, which {} needs; add it (it was on line {})", ask.by, own.line);
        Fault::new(own.file.clone(), None, what)
    })
}

/// Tells of steps for a system that their measure does not name: nobody would be shown them.
fn steps_without_system(catalogue: &Catalogue, wanted: &BTreeMap<String, Wanted>, findings: &mut Findings) {
    for (key, ask) in wanted.iter().filter(|(key, _)| key.starts_with("measure-")) {
        let Some(entry) = catalogue.get(Locale::Ja, key) else { continue };
        for (name, saying) in entry.attributes.iter().filter(|(name, _)| !ask.attributes.contains(name.as_str())) {
            let what = format!(
                "`{key}.{name}` is never said: {} does not name that system; add it there, or take this out",
                ask.by
            );
            findings.add(entry.fault(saying.line, what));
        }
    }
}
