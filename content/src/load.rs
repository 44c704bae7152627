//! Loading: texts become checked content, or a list of everything that is wrong with them.

mod agree;
mod asked;
mod banned;
mod catalogue;
mod compare;
mod data;
mod fields;
mod findings;
mod fluent;
mod holidays;
mod lists;
mod lock;
mod maps;
mod markup;
mod prose;
mod scores;
mod sets;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::catalogue::Catalogue;
use self::data::Data;
use self::findings::{Findings, Page};
use crate::content::Content;
use crate::fault::{Fault, Faults};
use crate::hearing;
use crate::locale::Locale;
use crate::print::PrintedSet;
use crate::set::{QuestionSet, SetRef};
use crate::sources::Sources;
use crate::words::Words;

const LOCK: &str = "ids.lock";

/// Reads and checks everything.
pub(crate) fn load(sources: &Sources) -> Result<Content, Faults> {
    let mut findings = Findings::default();
    let data = Data::read(sources, &mut findings);
    data.agree(&mut findings);
    let words = words(sources, &data, &mut findings);
    check_lock(sources, &data, &mut findings);
    let hearing: Vec<(&str, &str)> = sources.hearing().collect();
    let hearing = hearing::read(&hearing, &mut findings.faults);
    if !findings.faults.is_empty() {
        return Err(Faults::new(findings.faults));
    }
    let sets: BTreeMap<SetRef, QuestionSet> =
        data.sets.into_iter().map(|(name, placed)| (name, placed.item.set)).collect();
    let printed = sets.values().flat_map(|set| Locale::ALL.map(|locale| (set, locale))).map(|(set, locale)| {
        let printed = PrintedSet::of(set, locale, &words);
        ((set.name, locale), Arc::new(printed))
    });
    Ok(Content {
        printed: printed.collect(),
        measures: data.measures.into_iter().map(|placed| (placed.item.id.clone(), placed.item)).collect(),
        checks: data.checks.into_iter().map(|placed| placed.item).collect(),
        facts: data.facts.into_iter().map(|placed| placed.item).collect(),
        links: data.links.into_iter().map(|placed| (placed.item.id.clone(), placed.item)).collect(),
        hosts: data.hosts.into_iter().map(|placed| placed.item).collect(),
        supports: data.supports.into_iter().map(|placed| placed.item).collect(),
        maps: data.maps.into_iter().map(|placed| placed.item).collect(),
        sets,
        words,
        hearing,
        holidays: data.holidays,
    })
}

fn words(sources: &Sources, data: &Data, findings: &mut Findings) -> Words {
    let mut catalogue = Catalogue::default();
    for (locale, path, text) in sources.words() {
        catalogue.read(locale, &Page::new(path, text), findings);
    }
    let mut built_in = Catalogue::default();
    for (locale, path, text) in Sources::embedded().words().filter(|(locale, ..)| *locale == Locale::Ja) {
        // What is wrong with the built-in words is told when they are loaded themselves.
        built_in.read(locale, &Page::new(path, text), &mut Findings::default());
    }
    let wanted = asked::wanted(data);
    compare::built_in(&catalogue, &built_in, asked::comes_with_data, findings);
    compare::languages(&catalogue, &built_in, findings);
    asked::check(&catalogue, &built_in, &wanted, findings);
    // Where a link could not be read, every address that is shown would look unknown.
    let links = findings.has_seen("links.toml").then(|| data.addresses());
    prose::check(&catalogue, links.as_ref(), findings);
    Words::new(sources.words().map(|(locale, _, text)| (locale, text)), catalogue.keys())
}

fn check_lock(sources: &Sources, data: &Data, findings: &mut Findings) {
    let own = Sources::embedded();
    let built_in = own.text(LOCK).unwrap_or_default();
    let page = Page::new(LOCK, sources.text(LOCK).unwrap_or_default());
    lock::check(&page, &data.ids(), built_in, findings);
    if findings.has_seen("sets/") {
        for name in lock::sets(built_in).into_iter().filter(|name| !data.sets.contains_key(name)) {
            let what = format!("the set {name} is gone, but answers to it are kept; put it back");
            findings.add(Fault::new("sets", None, what));
        }
    }
}
