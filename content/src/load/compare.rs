//! Comparing each language with the Japanese words, and those with the words that are built in.

use super::catalogue::Catalogue;
use super::findings::Findings;
use super::fluent::{Entry, Saying};
use crate::fault::Fault;
use crate::locale::Locale;

/// Tells of each message, attribute or insertion in which a language differs from Japanese.
pub(crate) fn languages(catalogue: &Catalogue, built_in: &Catalogue, findings: &mut Findings) {
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::Ja) {
        for reference in catalogue.entries(Locale::Ja) {
            let key = &reference.key;
            if catalogue.is_broken(Locale::Ja, key) || catalogue.is_broken(locale, key) {
                continue;
            }
            let Some(entry) = catalogue.get(locale, key) else {
                let name = reference.file.rsplit('/').next().unwrap_or_default();
                let what = format!("`{key}` is missing; translate it from {}", reference.place());
                findings.add(Fault::new(format!("locales/{locale}/{name}"), None, what));
                continue;
            };
            attributes(entry, reference, built_in.get(Locale::Ja, key), findings);
            variables(entry, reference, findings);
        }
        for entry in catalogue.entries(locale) {
            let key = &entry.key;
            let known = |words: &Catalogue| words.get(Locale::Ja, key).is_some() || words.is_broken(Locale::Ja, key);
            if !known(catalogue) && !known(built_in) {
                let what = format!("`{key}` is not in locales/ja; add it there, or take it out here");
                findings.add(entry.fault(entry.line, what));
            }
        }
    }
}

/// Tells of each built-in message, attribute or insertion that Japanese files laid over it have lost.
///
/// Words that come and go with data are told where the data asks for them.
pub(crate) fn built_in(
    catalogue: &Catalogue,
    built_in: &Catalogue,
    comes_with_data: impl Fn(&Entry) -> bool,
    findings: &mut Findings,
) {
    for own in built_in.entries(Locale::Ja).filter(|own| !catalogue.is_broken(Locale::Ja, &own.key)) {
        let key = &own.key;
        let entry = catalogue.get(Locale::Ja, key);
        if let Some(entry) = entry {
            for name in entry.variables().difference(&own.variables()) {
                let what = format!("`{key}` inserts {{ ${name} }}, which the program does not give; take it out");
                findings.add(entry.fault(entry.line, what));
            }
        }
        if comes_with_data(own) {
            continue;
        }
        let Some(entry) = entry else {
            let what = format!("`{key}` is missing, which the program says; add it (it was on line {})", own.line);
            findings.add(Fault::new(own.file.clone(), None, what));
            continue;
        };
        for (name, _) in own.attributes.iter().filter(|(name, _)| entry.attribute(name).is_none()) {
            let what = format!("`{key}` lacks `.{name}`, which the program says; add it");
            findings.add(entry.fault(entry.line, what));
        }
    }
}

fn attributes(entry: &Entry, reference: &Entry, built_in: Option<&Entry>, findings: &mut Findings) {
    let (key, place) = (&entry.key, reference.place());
    for (name, saying) in &reference.attributes {
        if entry.attribute(name).is_none() {
            let what = format!("`{key}` lacks `.{name}`; translate it from {}:{}", reference.file, saying.line);
            findings.add(entry.fault(entry.line, what));
        }
    }
    for (name, saying) in &entry.attributes {
        // What Japanese files laid over the built-in ones have lost is told there.
        let lost = built_in.is_some_and(|own| own.attribute(name).is_some());
        if reference.attribute(name).is_none() && !lost {
            let what = format!("`{key}` has `.{name}`, which {place} lacks; add it there, or take it out here");
            findings.add(entry.fault(saying.line, what));
        }
    }
}

fn variables(entry: &Entry, reference: &Entry, findings: &mut Findings) {
    for (name, saying) in entry.sayings() {
        let other = match name {
            None => Some(&reference.text),
            Some(name) => reference.attribute(name),
        };
        let Some(other) = other.filter(|other| other.variables != saying.variables) else { continue };
        let full = name.map_or_else(|| entry.key.clone(), |name| format!("{}.{name}", entry.key));
        let what = format!(
            "`{full}` inserts {}, but {}:{} inserts {}; insert the same",
            listed(saying),
            reference.file,
            other.line,
            listed(other)
        );
        findings.add(entry.fault(saying.line, what));
    }
}

fn listed(saying: &Saying) -> String {
    if saying.variables.is_empty() {
        return "nothing".to_owned();
    }
    let names: Vec<String> = saying.variables.iter().map(|name| format!("{{ ${name} }}")).collect();
    names.join(" and ")
}
