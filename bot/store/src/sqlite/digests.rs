//! What the weekly summaries told, so that the next one tells no more than is safe.

use super::Store;
use super::resolve::answers_of;
use crate::rows::{company::TheirSheetRow, journey::AnswerRow, json, read};
use crate::{StoreError, Tenancy, sql};
use jiff::Timestamp;
use journey::digest::Told;
use journey::{DiagnosisId, MemberId, Sheet};
use sqlx::{SqliteConnection, query, query_as, query_scalar};
use std::collections::BTreeMap;

impl Store {
    /// Reads what was told last; nothing was, where there was no summary yet.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn told_last(&self, whose: &Tenancy) -> Result<Told, StoreError> {
        let mut db = self.look().await?;
        let organization = whose.organization().as_str();
        let told: Option<String> =
            query_scalar(sql::digests::LAST_TOLD).bind(organization).fetch_optional(&mut *db).await?;
        told.map_or(Ok(Told::default()), |told| read("digests.told", serde_json::from_str(&told).ok()))
    }

    /// Reads everybody's sheet of a run.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn sheets_of(&self, whose: &Tenancy, run: &DiagnosisId) -> Result<BTreeMap<MemberId, Sheet>, StoreError> {
        let mut db = self.look().await?;
        let (organization, run) = (whose.organization().as_str(), run.as_str());
        let sheets: Vec<TheirSheetRow> =
            query_as(sql::digests::SHEETS).bind(organization).bind(run).fetch_all(&mut *db).await?;
        let answers: Vec<AnswerRow> =
            query_as(sql::digests::ANSWERS).bind(organization).bind(run).fetch_all(&mut *db).await?;
        let (whose, mut sheets): (Vec<_>, Vec<_>) =
            sheets.into_iter().map(TheirSheetRow::into_sheet).collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        answers_of(&mut sheets, answers, Vec::new())?;
        Ok(whose.into_iter().zip(sheets).collect())
    }
}

/// Keeps what is told, together with whatever else is kept at the same moment.
pub(super) async fn keep_told(
    db: &mut SqliteConnection,
    whose: &Tenancy,
    told: &Told,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(week) = told.week else { return Ok(()) };
    query(sql::digests::KEEP_TOLD)
        .bind(whose.organization().as_str())
        .bind(week.to_string())
        .bind(json(serde_json::to_string(told)))
        .bind(now.as_millisecond())
        .execute(db)
        .await?;
    Ok(())
}
