//! Points: computed when shown, never stored.

use crate::Sheet;
use content::{BandId, Choice, Question, QuestionId, QuestionSet};
use std::collections::BTreeMap;

/// Where the choice of each question is found: on one member's sheet, or among the company's answers.
pub trait Choices {
    /// Tells the choice that stands for a question.
    fn choice(&self, question: &QuestionId) -> Option<Choice>;
}

impl Choices for Sheet {
    fn choice(&self, question: &QuestionId) -> Option<Choice> {
        Sheet::choice(self, question)
    }
}

/// The company's answers ([`crate::company_answers`]).
impl Choices for BTreeMap<QuestionId, Choice> {
    fn choice(&self, question: &QuestionId) -> Option<Choice> {
        self.get(question).copied()
    }
}

/// The official points (SC1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Score {
    /// Some questions have no answer: no total, no band.
    Provisional {
        /// Questions with an answer.
        decided: usize,
        /// Questions in all.
        of: usize,
    },
    /// Every question is decided.
    Complete {
        /// −25 to 100.
        points: i32,
        /// The band the points fall into.
        band: BandId,
    },
}

/// Where points come from (SC10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The question.
    pub question: QuestionId,
    /// What was chosen, if anything.
    pub choice: Option<Choice>,
    /// What that gives, if anything.
    pub points: Option<i32>,
}

/// Computes the points; none where the edition has no points, as with the articles.
pub fn score(set: &QuestionSet, choices: &impl Choices) -> Option<Score> {
    let lines = explain(set, choices)?;
    let decided: Vec<i32> = lines.iter().filter_map(|line| line.points).collect();
    if decided.len() < lines.len() {
        return Some(Score::Provisional { decided: decided.len(), of: lines.len() });
    }
    let points = decided.iter().sum();
    let band = set.bands.iter().find(|band| band.from <= points)?;
    Some(Score::Complete { points, band: band.id.clone() })
}

/// Lists each point and its source; the points add up to the total.
pub fn explain(set: &QuestionSet, choices: &impl Choices) -> Option<Vec<Line>> {
    let scale = set.scale.as_ref()?;
    let line = |question: &Question| {
        let choice = choices.choice(&question.id);
        Line { question: question.id.clone(), choice, points: choice.map(|choice| scale.points(choice)) }
    };
    Some(set.questions.iter().map(line).collect())
}

/// Lists what to look at first: わからない, then the first part, then the lowest points (domain rule 15).
pub fn look_first<'a>(set: &'a QuestionSet, choices: &impl Choices) -> Vec<&'a Question> {
    let weight = |question: &Question| match choices.choice(&question.id) {
        Some(Choice::Unknown) => Some(0),
        Some(Choice::NotInPlace) => Some(1),
        Some(Choice::Partly) => Some(2),
        Some(Choice::InPlace) | None => None,
    };
    let mut weak: Vec<_> =
        set.questions.iter().filter_map(|question| weight(question).map(|weight| (weight, question))).collect();
    let first_part = set.parts.first().map(|part| part.number);
    // The sort is stable: within one weight the order of the sheet stays.
    weak.sort_by_key(|(weight, question)| (*weight > 0, Some(question.part) != first_part, *weight));
    weak.into_iter().map(|(_, question)| question).collect()
}

#[cfg(test)]
mod tests;
