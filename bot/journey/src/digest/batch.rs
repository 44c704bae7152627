//! What is told of what people answered: each sheet is counted once, with enough others, and never again (MG3).
//!
//! A list of gaps that is worked out anew every week gives single answers away: whoever knows who handed in since last
//! week reads theirs off the difference. So sheets are sealed in batches. What a batch says never changes, no sheet is in two
//! of them, and everything that is told is worked out from what the batches say.
//!
//! What a batch says is chosen so that no answer in it can be known, not even by somebody who knows one of its sheets, their
//! own: of each person and question both ○ and something else stay possible. × and △ are never told apart.

use crate::K;
use crate::named::named;
use crate::sheet::Sheet;
use content::{Choice, Question, QuestionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The fewest sheets of a batch: whoever reads it and is one of them still looks at [`K`] others.
pub const BATCH: usize = K + 1;

named! {
    /// How many of a batch answered something else than ○.
    Weight {
        /// Half of them or more.
        Half = "half",
        /// Three quarters of them or more.
        Most = "most",
    }
}

/// What is told of some sheets that were counted together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Batch {
    /// How many sheets.
    people: usize,
    /// The questions that many of them answered with something else than ○.
    heavy: BTreeMap<QuestionId, Weight>,
    /// How often わからない was answered.
    unknown: Unknown,
}

/// How often わからない was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    /// So often.
    Exactly(usize),
    /// More often than that: the number itself would show who said it.
    Over(usize),
}

impl Unknown {
    /// Gives the number, exact or not.
    pub fn count(self) -> usize {
        match self {
            Unknown::Exactly(count) | Unknown::Over(count) => count,
        }
    }

    fn with(self, other: Unknown) -> Unknown {
        let count = self.count() + other.count();
        match (self, other) {
            (Unknown::Exactly(_), Unknown::Exactly(_)) => Unknown::Exactly(count),
            (Unknown::Over(_), _) | (_, Unknown::Over(_)) => Unknown::Over(count),
        }
    }
}

impl Batch {
    /// Counts sheets that were never counted before; nothing is said of fewer than [`BATCH`].
    pub(super) fn seal(questions: &[&Question], sheets: &[&Sheet]) -> Option<Batch> {
        let people = sheets.len();
        if people < BATCH {
            return None;
        }
        let count = |question: &Question| {
            let choices = || sheets.iter().filter_map(|sheet| sheet.choice(&question.id));
            let not_in_place = choices().filter(|choice| *choice != Choice::InPlace).count();
            (not_in_place, choices().filter(|choice| *choice == Choice::Unknown).count())
        };
        let counts: Vec<(usize, usize)> = questions.iter().map(|question| count(question)).collect();
        let (weights, unknown) = told_of(people, &counts);
        let heavy = questions.iter().zip(weights).filter_map(|(question, weight)| Some((question.id.clone(), weight?)));
        Some(Batch { people, heavy: heavy.collect(), unknown })
    }
}

/// Gives what is told of `people` of whom so many answered each question with something else than ○, and so many of those
/// with わからない.
fn told_of(people: usize, counts: &[(usize, usize)]) -> (Vec<Option<Weight>>, Unknown) {
    let weights: Vec<Option<Weight>> = counts.iter().map(|(not_in_place, _)| weight(people, *not_in_place)).collect();
    // Above half of what the weights leave room for, a number could say that there was no other way.
    let limit = weights.iter().map(|weight| most_of(people, *weight)).sum::<usize>() / 2;
    let unknown = counts.iter().map(|(_, unknown)| unknown).sum();
    (weights, if unknown > limit { Unknown::Over(limit) } else { Unknown::Exactly(unknown) })
}

/// The fewest of `people` for each weight. Three at least: whoever is one of two who are not told would know the other. And two
/// fewer than all: whoever is the only ○ would know everybody else.
fn steps(people: usize) -> (usize, Option<usize>) {
    let half = people.div_ceil(2).max(3);
    let most = (people * 3).div_ceil(4).min(people.saturating_sub(2));
    (half, (most > half).then_some(most))
}

fn weight(people: usize, count: usize) -> Option<Weight> {
    let (half, most) = steps(people);
    match most {
        Some(most) if count >= most => Some(Weight::Most),
        Some(_) | None => (count >= half).then_some(Weight::Half),
    }
}

/// Tells how many of `people` may have answered something else than ○ where a weight is told.
fn most_of(people: usize, weight: Option<Weight>) -> usize {
    let (half, most) = steps(people);
    match (weight, most) {
        (None, _) => half - 1,
        (Some(Weight::Half), Some(most)) => most - 1,
        (Some(Weight::Half), None) | (Some(Weight::Most), _) => people,
    }
}

/// What people answered, put together from batches alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Voices {
    /// How many sheets stand behind it.
    pub people: usize,
    /// The questions that weigh in batches of three quarters of the people or more, the weightiest first.
    pub gaps: Vec<(QuestionId, Weight)>,
    /// How often わからない was answered.
    pub unknown: Unknown,
}

impl Voices {
    /// Puts batches together; none where there is none.
    pub(super) fn of(questions: &[&Question], batches: &[&Batch]) -> Option<Voices> {
        let people: usize = batches.iter().map(|batch| batch.people).sum();
        let unknown = batches.iter().map(|batch| batch.unknown).reduce(Unknown::with)?;
        let behind = |question: &QuestionId, least: Weight| -> usize {
            let weighs = |batch: &&&Batch| batch.heavy.get(question).is_some_and(|weight| *weight >= least);
            batches.iter().filter(weighs).map(|batch| batch.people).sum()
        };
        let first_part = questions.first().map(|question| question.part);
        let mut gaps = Vec::new();
        for question in questions {
            let (half, most) = (behind(&question.id, Weight::Half), behind(&question.id, Weight::Most));
            // A batch speaks for its own people: three quarters of all must be in those that weigh so much.
            if half * 4 >= people * 3 {
                let weight = if most * 4 >= people * 3 { Weight::Most } else { Weight::Half };
                gaps.push((half + most, Some(question.part) != first_part, (question.id.clone(), weight)));
            }
        }
        // The sort is stable: what weighs the same stays in the order of the sheet, the first part in front.
        gaps.sort_by_key(|(weight, later, _)| (std::cmp::Reverse(*weight), *later));
        Some(Voices { people, gaps: gaps.into_iter().map(|(.., gap)| gap).collect(), unknown })
    }

    /// Tells whether a question is one of the gaps.
    pub fn doubt(&self, question: &QuestionId) -> bool {
        self.gaps.iter().any(|(gap, _)| gap == question)
    }
}

#[cfg(test)]
mod tests;
