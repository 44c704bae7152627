//! What a new edition carries over from the one before.

use crate::ids::QuestionId;
use crate::set::{Edition, SetKind};

/// A question that is in both editions, with its id in each.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Its id in the earlier edition.
    pub from: QuestionId,
    /// Its id in the later edition.
    pub to: QuestionId,
}

/// What becomes of each question when a later edition takes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionMap {
    /// Which list of questions.
    pub kind: SetKind,
    /// The earlier edition.
    pub from: Edition,
    /// The later edition.
    pub to: Edition,
    /// Questions that mean the same: their answers are carried over.
    pub carried: Vec<Kept>,
    /// Questions that mean something else than before: they are asked again.
    pub reworded: Vec<Kept>,
    /// Questions of the later edition that the earlier one did not have.
    pub added: Vec<QuestionId>,
    /// Questions of the earlier edition that the later one does not have.
    pub removed: Vec<QuestionId>,
}
