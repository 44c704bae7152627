//! Whether the data files agree with each other.

use std::collections::{BTreeMap, BTreeSet};

use super::data::Data;
use super::findings::{Findings, Placed};
use super::maps;
use crate::fact::Link;
use crate::fault::Fault;
use crate::set::SetKind;

impl Data {
    /// Tells of everything that names something which is not there, or is named by nothing.
    pub(crate) fn agree(&self, findings: &mut Findings) {
        self.questions_name_what_exists(findings);
        self.addresses_are_listed(findings);
        self.editions_follow_each_other(findings);
        maps::check(&self.maps, &self.sets, findings);
        if !findings.blind {
            self.measures_are_used(findings);
            self.kinds_are_there(findings);
        }
    }

    fn questions_name_what_exists(&self, findings: &mut Findings) {
        let measures: BTreeSet<_> = self.measures.iter().map(|measure| &measure.item.id).collect();
        let articles: BTreeSet<_> = self
            .sets
            .values()
            .filter(|set| set.item.set.name.kind == SetKind::Articles)
            .flat_map(|set| set.item.lines.keys())
            .collect();
        for (set, question) in self.sets.values().flat_map(|set| set.item.set.questions.iter().map(move |q| (set, q))) {
            let Some(lines) = set.item.lines.get(&question.id) else { continue };
            let mut tell = |line: usize, what: String| {
                let what = format!("question {}: {what}", question.id);
                findings.add(Fault::new(set.file.clone(), line, what));
            };
            for id in question.measures.iter().filter(|id| !measures.contains(id)) {
                tell(
                    lines.measures,
                    format!("there is no measure `{id}`; add it to measures.toml, or correct its name"),
                );
            }
            if let Some(id) = question.article.as_ref().filter(|id| !articles.contains(id)) {
                tell(lines.article, format!("there is no article `{id}` in any edition; correct its number"));
            }
        }
        for fact in &self.facts {
            if let Some(id) = fact.item.article.as_ref().filter(|id| !articles.contains(id)) {
                let what =
                    format!("fact {}: there is no article `{id}` in any edition; correct its number", fact.item.id);
                findings.add(fact.fault(what));
            }
        }
    }

    fn addresses_are_listed(&self, findings: &mut Findings) {
        let known = self.addresses();
        let what = |url: &str| format!("{url} is not in links.toml; add it there, or correct it");
        for set in self.sets.values() {
            let url = &set.item.set.source;
            if !url.is_empty() && !known.contains(url.as_str()) {
                findings.add(set.fault(what(url)));
            }
        }
        for fact in &self.facts {
            let url = &fact.item.url;
            if !url.is_empty() && !known.contains(url.as_str()) {
                findings.add(fact.fault(format!("fact {}: {}", fact.item.id, what(url))));
            }
        }
        let mut seen: BTreeMap<&str, &Placed<Link>> = BTreeMap::new();
        for link in self.links.iter().filter(|link| !link.item.url.is_empty()) {
            if let Some(first) = seen.insert(&link.item.url, link) {
                let (id, other, line) = (&link.item.id, &first.item.id, first.line);
                findings
                    .add(link.fault(format!("link {id}: link {other} on line {line} has the same address; keep one")));
            }
        }
    }

    fn editions_follow_each_other(&self, findings: &mut Findings) {
        // Sets are in the order of kind and edition, so neighbours are enough.
        for (earlier, later) in self.sets.values().zip(self.sets.values().skip(1)) {
            let (before, after) = (&earlier.item.set, &later.item.set);
            if before.name.kind == after.name.kind && after.effective_from <= before.effective_from {
                let what = format!(
                    "{} begins on {}, which must be after {} ({} in {}); correct `effective-from`",
                    after.name, after.effective_from, before.effective_from, before.name, earlier.file
                );
                findings.add(later.fault(what));
            }
        }
    }

    fn measures_are_used(&self, findings: &mut Findings) {
        let used: BTreeSet<_> = self
            .sets
            .values()
            .flat_map(|set| set.item.set.questions.iter().flat_map(|question| &question.measures))
            .collect();
        for measure in self.measures.iter().filter(|measure| !used.contains(&measure.item.id)) {
            let what =
                format!("measure {}: no question names it; add it to a question, or take it out", measure.item.id);
            findings.add(measure.fault(what));
        }
    }

    fn kinds_are_there(&self, findings: &mut Findings) {
        for kind in SetKind::ALL {
            if !self.sets.keys().any(|name| name.kind == kind) {
                let what = format!("there is no set of the kind {kind}; add one");
                findings.add(Fault::new("sets", None, what));
            }
        }
    }
}
