//! In which order questions are asked, and how far somebody is.

use crate::Sheet;
use content::{Question, QuestionId, QuestionSet, Scope};
use serde::{Deserialize, Serialize};

/// What is left to be asked on the way through a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Walk {
    /// Whatever has no answer and was not put aside.
    #[default]
    Open,
    /// What was put aside, each once more.
    Skipped,
    /// Every question from the first, with its answer shown.
    Again,
}

/// The next question, and the walk it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// The walk that goes on from it.
    pub walk: Walk,
}

/// Where somebody is (UX5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The place of the question among those of this person, from 1.
    pub position: usize,
    /// How many questions this person has.
    pub of: usize,
    /// The part of the set.
    pub part: u8,
    /// Minutes for what has no answer yet, at five questions a minute; at least 1.
    pub minutes: usize,
}

/// Lists the questions of `set` that somebody answering for `scopes` is asked (SC2).
pub fn asked_of<'a>(set: &'a QuestionSet, scopes: &[Scope]) -> Vec<&'a Question> {
    set.questions.iter().filter(|question| scopes.contains(&question.scope)).collect()
}

/// Finds the question after `after`, or the first one.
///
/// Skipped questions come back at the end, once; then nothing is left to ask, even if some still have no answer.
pub fn next(asked: &[&Question], sheet: &Sheet, after: Option<&QuestionId>, walk: Walk) -> Option<Step> {
    let from = after.and_then(|id| position(asked, id)).map_or(0, |position| position + 1);
    let unanswered = |question: &&&Question| !sheet.answers.contains_key(&question.id);
    let waiting = |question: &&&Question| unanswered(question) && !sheet.skipped.contains(&question.id);
    let step = |question: &&Question, walk| Step { question: question.id.clone(), walk };
    match walk {
        Walk::Open => {
            let (earlier, later) = asked.split_at(from.min(asked.len()));
            let open = later.iter().chain(earlier).find(waiting).map(|question| step(question, Walk::Open));
            // Whoever has just put the last one aside is not asked it again in the same breath.
            let aside = |question: &&&Question| unanswered(question) && Some(&question.id) != after;
            open.or_else(|| asked.iter().find(aside).map(|question| step(question, Walk::Skipped)))
        }
        Walk::Skipped => asked.iter().skip(from).find(unanswered).map(|question| step(question, Walk::Skipped)),
        Walk::Again => asked.get(from).map(|question| step(question, Walk::Again)),
    }
}

/// Counts what is still asked on a walk after a question.
pub fn left_after(asked: &[&Question], sheet: &Sheet, after: &QuestionId, walk: Walk) -> usize {
    let later = asked.get(position(asked, after).map_or(0, |position| position + 1)..).unwrap_or_default();
    let open =
        |questions: &[&Question]| questions.iter().filter(|question| !sheet.answers.contains_key(&question.id)).count();
    match walk {
        Walk::Open => open(asked),
        Walk::Skipped => open(later),
        Walk::Again => later.len(),
    }
}

/// Finds the question before one, answered or not (UX6).
pub fn before(asked: &[&Question], question: &QuestionId) -> Option<QuestionId> {
    let position = position(asked, question)?.checked_sub(1)?;
    asked.get(position).map(|question| question.id.clone())
}

/// Tells how far somebody is at a question.
pub fn progress(asked: &[&Question], sheet: &Sheet, question: &QuestionId) -> Option<Progress> {
    let position = position(asked, question)?;
    let left = asked.iter().filter(|question| !sheet.answers.contains_key(&question.id)).count();
    Some(Progress {
        position: position + 1,
        of: asked.len(),
        part: asked[position].part,
        minutes: left.div_ceil(5).max(1),
    })
}

fn position(asked: &[&Question], id: &QuestionId) -> Option<usize> {
    asked.iter().position(|question| question.id == *id)
}
