//! All data files, read.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Findings, Page, Placed};
use super::sets::ReadSet;
use super::{holidays, lists, maps, sets};
use crate::check::Check;
use crate::fact::{Fact, Link};
use crate::fault::Fault;
use crate::holidays::Holidays;
use crate::host::Host;
use crate::mapping::EditionMap;
use crate::measure::Measure;
use crate::set::SetRef;
use crate::sources::{Shelf, Sources, shelf};
use crate::support::Support;

/// All data, each piece with the place it stands at.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) sets: BTreeMap<SetRef, Placed<ReadSet>>,
    pub(crate) measures: Vec<Placed<Measure>>,
    pub(crate) checks: Vec<Placed<Check>>,
    pub(crate) facts: Vec<Placed<Fact>>,
    pub(crate) links: Vec<Placed<Link>>,
    pub(crate) hosts: Vec<Placed<Host>>,
    pub(crate) supports: Vec<Placed<Support>>,
    pub(crate) maps: Vec<Placed<EditionMap>>,
    pub(crate) holidays: Holidays,
}

impl Data {
    pub(crate) fn read(sources: &Sources, findings: &mut Findings) -> Self {
        let mut data = Self {
            sets: BTreeMap::new(),
            measures: Vec::new(),
            checks: Vec::new(),
            facts: Vec::new(),
            links: Vec::new(),
            hosts: Vec::new(),
            supports: Vec::new(),
            maps: Vec::new(),
            holidays: Holidays { known_until: jiff::civil::Date::MIN, names: BTreeMap::new() },
        };
        for (path, text) in sources.iter() {
            let page = Page::new(path, text);
            match shelf(path) {
                Ok(Shelf::Set) => data.add_set(sets::read(&page, findings), findings),
                Ok(Shelf::Map) => data.maps.extend(maps::read(&page, findings)),
                Ok(Shelf::Measures) => data.measures = lists::measures(&page, findings),
                Ok(Shelf::Checks) => data.checks = lists::checks(&page, findings),
                Ok(Shelf::Facts) => data.facts = lists::facts(&page, findings),
                Ok(Shelf::Links) => data.links = lists::links(&page, findings),
                Ok(Shelf::Hosts) => data.hosts = lists::hosts(&page, findings),
                Ok(Shelf::Supports) => data.supports = lists::supports(&page, findings),
                Ok(Shelf::Holidays) => data.holidays = holidays::read(&page, findings),
                Ok(Shelf::Lock | Shelf::Hearing | Shelf::Words(_)) => {}
                Err(why) => findings.add(Fault::new(path, None, why)),
            }
        }
        data
    }

    fn add_set(&mut self, set: Option<Placed<ReadSet>>, findings: &mut Findings) {
        let Some(set) = set else { return };
        let name = set.item.set.name;
        if let Some(first) = self.sets.get(&name) {
            let what =
                format!("the set {name} is here a second time; the first is {}. Take one of them out", first.file);
            findings.add(set.fault(what));
            return;
        }
        self.sets.insert(name, set);
    }

    /// Gives every id in use as the lock writes it, with the place that uses it.
    pub(crate) fn ids(&self) -> BTreeMap<String, String> {
        let mut ids = BTreeMap::new();
        for set in self.sets.values() {
            let name = set.item.set.name;
            for (id, lines) in &set.item.lines {
                ids.insert(format!("question {name}/{id}"), format!("{}:{}", set.file, lines.heading));
            }
            for band in &set.item.set.bands {
                ids.entry(format!("band {}", band.id)).or_insert_with(|| set.file.clone());
            }
        }
        ids.extend(self.measures.iter().map(|item| (format!("measure {}", item.item.id), item.place())));
        ids.extend(self.checks.iter().map(|item| (format!("check {}", item.item.id), item.place())));
        ids.extend(self.facts.iter().map(|item| (format!("fact {}", item.item.id), item.place())));
        ids.extend(self.supports.iter().map(|item| (format!("support {}", item.item.id), item.place())));
        ids.extend(self.links.iter().map(|item| (format!("link {}", item.item.id), item.place())));
        ids
    }

    /// Gives every address that may be shown.
    pub(crate) fn addresses(&self) -> BTreeSet<&str> {
        self.links.iter().map(|link| link.item.url.as_str()).collect()
    }
}
