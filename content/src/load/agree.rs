//! Whether the data files agree with each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::data::Data;
use super::findings::Findings;
use super::maps;
use crate::fact::Link;
use crate::fault::Fault;
use crate::ids::{MeasureId, QuestionId};
use crate::set::SetKind;

impl Data {
    /// Tells of everything that names something which is not there, or is named by nothing.
    pub(crate) fn agree(&self, findings: &mut Findings) {
        self.what_is_named_exists(findings);
        self.addresses_are_listed(findings);
        self.editions_follow_each_other(findings);
        if findings.has_seen("sets/") {
            maps::check(&self.maps, &self.sets, findings);
        }
        if findings.has_seen_all() {
            self.measures_are_used(findings);
            self.kinds_are_there(findings);
        }
    }

    fn what_is_named_exists(&self, findings: &mut Findings) {
        let measures: BTreeSet<_> = self.measures.iter().map(|measure| &measure.item.id).collect();
        let articles: BTreeSet<_> = self
            .sets
            .values()
            .filter(|set| set.item.set.name.kind == SetKind::Articles)
            .flat_map(|set| set.item.lines.keys())
            .collect();
        let (has_seen_measures, has_seen_sets) = (findings.has_seen("measures.toml"), findings.has_seen("sets/"));
        let no_measure = |id: &&MeasureId| has_seen_measures && !measures.contains(id);
        let no_article = |id: &&QuestionId| has_seen_sets && !articles.contains(id);
        let article = |id: &QuestionId| format!("there is no article `{id}` in any edition; correct its number");
        for set in self.sets.values() {
            for question in &set.item.set.questions {
                let (id, lines) = (&question.id, set.item.lines[&question.id]);
                for other in question.measures.iter().filter(no_measure) {
                    let what = format!("there is no measure `{other}`; add it to measures.toml, or correct its name");
                    let what = format!("question {id}: {what}");
                    findings.add(Fault::new(set.file.clone(), lines.measures, what));
                }
                if let Some(other) = question.article.as_ref().filter(no_article) {
                    let what = format!("question {id}: {}", article(other));
                    findings.add(Fault::new(set.file.clone(), lines.article, what));
                }
            }
        }
        for check in &self.checks {
            if let Some(other) = check.item.measure.as_ref().filter(no_measure) {
                let what = format!("there is no measure `{other}`; add it to measures.toml, or correct its name");
                findings.add(check.fault(format!("check {}: {what}", check.item.id)));
            }
        }
        for fact in &self.facts {
            if let Some(other) = fact.item.article.as_ref().filter(no_article) {
                findings.add(fact.fault(format!("fact {}: {}", fact.item.id, article(other))));
            }
        }
    }

    fn addresses_are_listed(&self, findings: &mut Findings) {
        let known = self.addresses();
        let has_seen = findings.has_seen("links.toml");
        let missing = |url: &str| has_seen && !url.is_empty() && !known.contains(url);
        let what = |url: &str| format!("{url} is not in links.toml; add it there, or correct it");
        for set in self.sets.values().filter(|set| missing(&set.item.set.source)) {
            findings.add(Fault::new(set.file.clone(), set.item.source_line, what(&set.item.set.source)));
        }
        for fact in self.facts.iter().filter(|fact| missing(&fact.item.url)) {
            findings.add(fact.fault(format!("fact {}: {}", fact.item.id, what(&fact.item.url))));
        }
        for support in &self.supports {
            if let Some(url) = support.item.url.as_deref().filter(|url| missing(url)) {
                findings.add(support.fault(format!("support {}: {}", support.item.id, what(url))));
            }
        }
        let mut seen: BTreeMap<&str, &Link> = BTreeMap::new();
        for link in self.links.iter().filter(|link| !link.item.url.is_empty()) {
            if let Some(first) = seen.insert(&link.item.url, &link.item) {
                let (id, other) = (&link.item.id, &first.id);
                findings.add(link.fault(format!("link {id}: link {other} has the same address; keep one of them")));
            }
        }
    }

    fn editions_follow_each_other(&self, findings: &mut Findings) {
        // Sets are in the order of kind and edition, so neighbours are enough; a day that is missing has been told.
        for (earlier, later) in self.sets.values().zip(self.sets.values().skip(1)) {
            let (before, after) = (&earlier.item.set, &later.item.set);
            let told = before.effective_from == Date::MAX;
            if before.name.kind == after.name.kind && after.effective_from <= before.effective_from && !told {
                let what = format!(
                    "{} begins on {}, which must be after {} ({} in {}); correct `effective-from`",
                    after.name, after.effective_from, before.effective_from, before.name, earlier.file
                );
                findings.add(Fault::new(later.file.clone(), later.item.date_line, what));
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
