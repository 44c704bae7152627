//! What was told last: the ground on which nothing more may be told than is safe.

use super::{Batch, NewsTold, Part, Unknown, Week};
use crate::{Crowd, DiagnosisId, SheetId, TeamId};
use content::QuestionId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What was told last, of the whole company. Its written form is stored: add, never change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Told {
    /// The week of the last summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<Week>,
    /// The run it told of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run: Option<DiagnosisId>,
    /// The teams that are told of apart.
    pub alone: BTreeSet<TeamId>,
    /// What was said last of how many handed in, part by part; also of parts that are hidden since.
    #[serde(with = "listed")]
    pub done: BTreeMap<Part, Crowd>,
    /// The same, as it stood at the end of the week before.
    #[serde(with = "listed")]
    pub before: BTreeMap<Part, Crowd>,
    /// What was counted of the answers, part by part.
    #[serde(with = "listed")]
    pub batches: BTreeMap<Part, Vec<Batch>>,
    /// The sheets that were counted; none is counted twice.
    pub counted: BTreeSet<SheetId>,
    /// What was new to each part of the company, and to those who see the whole: told again, it is not new.
    #[serde(with = "listed")]
    pub gists: BTreeMap<Part, Gist>,
    /// The same, as it stood at the end of the week before.
    #[serde(with = "listed")]
    pub gists_before: BTreeMap<Part, Gist>,
    /// The news.
    pub news: NewsTold,
    /// What was told of other runs: two may be open at a time, and whoever comes back to one must not count a sheet twice.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<DiagnosisId, OfRun>,
}

/// What was told of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct OfRun {
    /// The teams that are told of apart.
    pub alone: BTreeSet<TeamId>,
    /// What was said last of how many handed in.
    #[serde(with = "listed")]
    pub done: BTreeMap<Part, Crowd>,
    /// What was counted of the answers.
    #[serde(with = "listed")]
    pub batches: BTreeMap<Part, Vec<Batch>>,
    /// The sheets that were counted.
    pub counted: BTreeSet<SheetId>,
}

/// What a summary says, so short that two can be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gist {
    /// Who handed in.
    pub done: Option<Crowd>,
    /// What they answered.
    pub gaps: Vec<QuestionId>,
    /// How often わからない was answered.
    pub unknown: Option<Unknown>,
    /// Actions that are overdue.
    pub overdue: usize,
    /// Questions with an answer of the company.
    pub decided: usize,
}

/// Whether a summary has anything that the one of the week before did not have (MG4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It has.
    Fresh,
    /// It has not: one line is enough, or none.
    Quiet,
}

impl Told {
    /// Turns to a week and to the run that is told of in it: a new run begins with nothing told, and one that was told of goes on.
    pub(super) fn turned_to(&self, week: Week, run: Option<&DiagnosisId>) -> Told {
        let mut now = self.clone();
        if now.run.as_ref() != run {
            let before = OfRun {
                alone: std::mem::take(&mut now.alone),
                done: std::mem::take(&mut now.done),
                batches: std::mem::take(&mut now.batches),
                counted: std::mem::take(&mut now.counted),
            };
            if let Some(left) = now.run.take() {
                now.others.insert(left, before);
            }
            now.run = run.cloned();
            let known = run.and_then(|run| now.others.remove(run)).unwrap_or_default();
            OfRun { alone: now.alone, done: now.done, batches: now.batches, counted: now.counted } = known;
            now.before = now.done.clone();
        }
        if now.week != Some(week) {
            now.before = now.done.clone();
            now.gists_before = now.gists.clone();
            now.week = Some(week);
        }
        now
    }

    /// Notes what a summary says, and tells whether the one of the week before said the same.
    pub(super) fn note(&mut self, part: Part, gist: Gist) -> Freshness {
        let known = self.gists_before.get(&part) == Some(&gist);
        self.gists.insert(part, gist);
        if known { Freshness::Quiet } else { Freshness::Fresh }
    }
}

/// A map as a list of pairs: its keys are no plain text.
mod listed {
    use super::Part;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        map: &BTreeMap<Part, T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<Part, T>, D::Error> {
        Vec::<(Part, T)>::deserialize(deserializer).map(|pairs| pairs.into_iter().collect())
    }
}
