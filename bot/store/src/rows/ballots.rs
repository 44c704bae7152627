//! Rows of what was handed in without a name.

use super::read;
use crate::{StoreError, lease};
use content::{Choice, QuestionId};
use journey::{Ballot, DiagnosisId};
use sqlx::FromRow;
use std::collections::BTreeMap;

/// The answer that stands for a question of a draft.
#[derive(FromRow)]
pub(crate) struct DraftedRow {
    question: String,
    choice: String,
}

impl DraftedRow {
    /// Reads the row.
    pub(crate) fn into_choice(self) -> Result<(QuestionId, Choice), StoreError> {
        let question = read("question", QuestionId::parse(&self.question).ok())?;
        Ok((question, read("choice", Choice::parse(&self.choice))?))
    }
}

/// A ballot that came out.
#[derive(FromRow)]
pub(crate) struct BallotRow {
    diagnosis: String,
    answers: String,
    out_on: i64,
}

impl BallotRow {
    /// Reads the row.
    pub(crate) fn into_ballot(self) -> Result<(DiagnosisId, Ballot), StoreError> {
        let answers: BTreeMap<QuestionId, Choice> = read("answers", serde_json::from_str(&self.answers).ok())?;
        let ballot = Ballot { answers, out: lease::instant("out_on", self.out_on)? };
        Ok((read("diagnosis", DiagnosisId::parse(&self.diagnosis).ok())?, ballot))
    }
}

/// A sheet that was begun and not handed in.
#[derive(FromRow)]
pub(crate) struct BegunRow {
    pub(crate) sheet: String,
    pub(crate) member: String,
}
