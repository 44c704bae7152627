//! Looking things up, each for one organization.

use super::{Store, resolve};
use crate::rows::{audit::AuditRow, conversations::RoomRow, journey::AnswerRow, journey::PrintedRow, read};
use crate::{StoreError, Tenancy, Version, key, sql};
use chat::Address;
use content::{PrintHash, PrintedSet, QuestionId};
use engine::Dossier;
use journey::{Answer, MemberId, Organization, SheetId, audit};
use sqlx::{query_as, query_scalar};

impl Store {
    /// Lists every organization, as the proof to look at each.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn tenancies(&self) -> Result<Vec<Tenancy>, StoreError> {
        let mut db = self.look().await?;
        let ids: Vec<String> = query_scalar(sql::conversations::ORGANIZATIONS).fetch_all(&mut *db).await?;
        ids.iter().map(|id| resolve::tenancy(id)).collect()
    }

    /// Lists every room with a conversation.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn conversations(&self) -> Result<Vec<(Tenancy, Address)>, StoreError> {
        let mut db = self.look().await?;
        let rows: Vec<RoomRow> = query_as(sql::conversations::ROOMS).fetch_all(&mut *db).await?;
        rows.iter().map(|row| Ok((resolve::tenancy(&row.organization)?, key::address(&row.room)?))).collect()
    }

    /// Counts the sheets that were begun and not handed in, in whatever organization.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn open_sheets(&self) -> Result<i64, StoreError> {
        let mut db = self.look().await?;
        Ok(query_scalar(sql::journey::OPEN_SHEETS).fetch_one(&mut *db).await?)
    }

    /// Reads what is known about an organization.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn organization(&self, whose: &Tenancy) -> Result<Organization, StoreError> {
        let mut db = self.look().await?;
        resolve::organization(&mut db, whose).await
    }

    /// Reads all that is known about a conversation of an organization; in a shared room, the one with whoever spoke
    /// last.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn dossier(&self, whose: &Tenancy, of: &Address) -> Result<Option<(Dossier, Version)>, StoreError> {
        let mut db = self.look().await?;
        let member: Option<String> = query_scalar(sql::conversations::LAST_IN_ROOM)
            .bind(key::room(of))
            .bind(whose.organization().as_str())
            .fetch_optional(&mut *db)
            .await?;
        let Some(member) = member else { return Ok(None) };
        let member = read("member", MemberId::parse(&member).ok())?;
        let resolve::Known { dossier, version, .. } = resolve::known(&mut db, whose, of, &member).await?;
        Ok(version.map(|version| (dossier, version)))
    }

    /// Lists every revision of every answer on a sheet of an organization, oldest first.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn history(&self, whose: &Tenancy, of: &SheetId) -> Result<Vec<(QuestionId, Answer)>, StoreError> {
        let mut db = self.look().await?;
        let rows: Vec<AnswerRow> = query_as(sql::journey::HISTORY)
            .bind(whose.organization().as_str())
            .bind(of.as_str())
            .fetch_all(&mut *db)
            .await?;
        rows.into_iter().map(AnswerRow::into_answer).collect()
    }

    /// Finds the exact words of a printed set. They are the product's, not an organization's.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn printed(&self, hash: &PrintHash) -> Result<Option<PrintedSet>, StoreError> {
        let mut db = self.look().await?;
        let row: Option<PrintedRow> =
            query_as(sql::journey::PRINTED).bind(hash.as_str()).fetch_optional(&mut *db).await?;
        row.map(|row| row.into_printed(hash.clone())).transpose()
    }

    /// Reads an organization's sealed chain; [`audit::first_broken`] tells whether it holds.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn audit(&self, whose: &Tenancy) -> Result<Vec<audit::Row>, StoreError> {
        let mut db = self.look().await?;
        let rows: Vec<AuditRow> =
            query_as(sql::audit::CHAIN).bind(whose.organization().as_str()).fetch_all(&mut *db).await?;
        rows.into_iter().map(AuditRow::into_row).collect()
    }
}
