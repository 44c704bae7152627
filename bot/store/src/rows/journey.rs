//! Rows of diagnoses, sheets and answers.

use super::read;
use crate::{StoreError, lease};
use content::{Choice, Edition, Locale, PrintHash, PrintedSet, QuestionId, SetKind, SetRef};
use journey::{Answer, Diagnosis, DiagnosisId, MemberId, Mode, Sheet, SheetId};
use sqlx::FromRow;

fn set(kind: &str, edition: &str) -> Result<SetRef, StoreError> {
    Ok(SetRef { kind: read("kind", SetKind::parse(kind))?, edition: read("edition", Edition::parse(edition))? })
}

/// A diagnosis.
#[derive(FromRow)]
pub(crate) struct DiagnosisRow {
    diagnosis: String,
    kind: String,
    edition: String,
    mode: String,
    opened_by: String,
    opened_at: i64,
    closed_at: Option<i64>,
}

impl DiagnosisRow {
    /// Reads the row.
    pub(crate) fn into_diagnosis(self) -> Result<Diagnosis, StoreError> {
        Ok(Diagnosis {
            id: read("diagnosis", DiagnosisId::parse(&self.diagnosis).ok())?,
            set: set(&self.kind, &self.edition)?,
            mode: read("mode", Mode::parse(&self.mode))?,
            opened_by: read("opened_by", MemberId::parse(&self.opened_by).ok())?,
            opened: lease::instant("opened_at", self.opened_at)?,
            closed: lease::maybe_instant("closed_at", self.closed_at)?,
        })
    }
}

/// A sheet with its diagnosis.
#[derive(FromRow)]
pub(crate) struct SheetRow {
    id: String,
    submitted_at: Option<i64>,
    #[sqlx(flatten)]
    diagnosis: DiagnosisRow,
}

impl SheetRow {
    /// Reads the row; the answers come apart.
    pub(crate) fn into_sheet(self) -> Result<Sheet, StoreError> {
        let id = read("sheet", SheetId::parse(&self.id).ok())?;
        let mut sheet = Sheet::new(id, self.diagnosis.into_diagnosis()?);
        sheet.submitted = lease::maybe_instant("submitted_at", self.submitted_at)?;
        Ok(sheet)
    }
}

/// One revision of an answer.
#[derive(FromRow)]
pub(crate) struct AnswerRow {
    pub(crate) sheet: String,
    question: String,
    revision: i64,
    choice: String,
    printed: String,
    at: i64,
}

impl AnswerRow {
    /// Reads the row.
    pub(crate) fn into_answer(self) -> Result<(QuestionId, Answer), StoreError> {
        let question = read("question", QuestionId::parse(&self.question).ok())?;
        let answer = Answer {
            choice: read("choice", Choice::parse(&self.choice))?,
            printed: hash(self.printed)?,
            at: lease::instant("at", self.at)?,
            revision: read("revision", u32::try_from(self.revision).ok())?,
        };
        Ok((question, answer))
    }
}

/// The choice that stands for a question.
#[derive(FromRow)]
pub(crate) struct StandingRow {
    pub(crate) revision: i64,
    pub(crate) choice: String,
}

/// A question put aside.
#[derive(FromRow)]
pub(crate) struct SkipRow {
    pub(crate) sheet: String,
    question: String,
}

impl SkipRow {
    /// Reads the row.
    pub(crate) fn into_question(self) -> Result<QuestionId, StoreError> {
        read("question", QuestionId::parse(&self.question).ok())
    }
}

/// A printed set.
#[derive(FromRow)]
pub(crate) struct PrintedRow {
    kind: String,
    edition: String,
    locale: String,
    text: String,
}

impl PrintedRow {
    /// Reads the row.
    pub(crate) fn into_printed(self, hash: PrintHash) -> Result<PrintedSet, StoreError> {
        let locale = read("locale", Locale::parse(&self.locale))?;
        Ok(PrintedSet { hash, set: set(&self.kind, &self.edition)?, locale, text: self.text })
    }
}

fn hash(digits: String) -> Result<PrintHash, StoreError> {
    serde_json::from_value(serde_json::Value::String(digits)).map_err(|_| StoreError::unreadable("printed"))
}
