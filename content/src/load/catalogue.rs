//! All messages of all languages.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Findings, Page};
use super::fluent::{self, Entry};
use crate::locale::Locale;
use crate::words::Key;

/// All messages of all languages.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    entries: BTreeMap<Locale, BTreeMap<String, Entry>>,
    /// Keys of messages that could not be read: nothing else is said about them.
    broken: BTreeMap<Locale, BTreeSet<String>>,
}

impl Catalogue {
    /// Reads one file; a key that another file of the language has already is told and counts once.
    pub(crate) fn read(&mut self, locale: Locale, page: &Page<'_>, findings: &mut Findings) {
        let leaf = fluent::read(page, findings);
        self.broken.entry(locale).or_default().extend(leaf.broken);
        let known = self.entries.entry(locale).or_default();
        for entry in leaf.entries {
            if let Some(Entry { file, line, key, .. }) = known.get(&entry.key) {
                let what =
                    format!("`{key}` is here a second time; the first is at {file}:{line}. Take one of them out");
                findings.add(page.fault(entry.line, what));
                continue;
            }
            known.insert(entry.key.clone(), entry);
        }
    }

    pub(crate) fn entries(&self, locale: Locale) -> impl Iterator<Item = &Entry> {
        self.entries.get(&locale).into_iter().flat_map(BTreeMap::values)
    }

    pub(crate) fn get(&self, locale: Locale, key: &str) -> Option<&Entry> {
        self.entries.get(&locale)?.get(key)
    }

    pub(crate) fn is_broken(&self, locale: Locale, key: &str) -> bool {
        self.broken.get(&locale).is_some_and(|keys| keys.contains(key))
    }

    /// Gives what callers may know about each message.
    pub(crate) fn keys(&self) -> Vec<Key> {
        self.entries(Locale::Ja)
            .map(|entry| Key {
                file: entry.file.clone(),
                name: entry.key.clone(),
                attributes: entry.attributes.iter().map(|(name, _)| name.clone()).collect(),
                variables: entry.variables().into_iter().map(str::to_owned).collect(),
            })
            .collect()
    }
}
