//! What the weekly summaries told, so that the next one tells no more than is safe.

use super::{Store, Work};
use crate::rows::{json, read};
use crate::{StoreError, Tenancy, sql};
use jiff::Timestamp;
use journey::digest::Told;
use sqlx::{SqliteConnection, query, query_scalar};

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

    /// Keeps what is told in the week it is of; what was told in no week is not kept.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn keep_told(&self, whose: &Tenancy, told: &Told, now: Timestamp) -> Result<(), StoreError> {
        self.writer.write(KeepTold { whose: whose.clone(), told: told.clone(), now }).await
    }
}

struct KeepTold {
    whose: Tenancy,
    told: Told,
    now: Timestamp,
}

impl Work for KeepTold {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        keep_told(db, &self.whose, &self.told, self.now).await
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
