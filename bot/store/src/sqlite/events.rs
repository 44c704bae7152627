//! Events in: as they arrive, set by, due, tried again, set aside.

use super::{Store, Work, erase, resolve};
use crate::claimed::Cause;
use crate::rows::{events::EventRow, json};
use crate::{Arrival, Claimed, Retry, StoreError, TRIES, key, lease, sql};
use chat::Update;
use engine::{Event, What};
use jiff::Timestamp;
use journey::{Code, EventId};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

impl Store {
    /// Reads an update against the memory: known already, or all that is known about its conversation. Writes nothing.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn arrive(&self, update: &Update) -> Result<Arrival, StoreError> {
        let mut db = self.look().await?;
        let known: i64 = query_scalar(sql::events::IS_KNOWN)
            .bind(&update.key.0)
            .bind(erase::hidden(&self.secret, &update.key.0))
            .fetch_one(&mut *db)
            .await?;
        if known > 0 {
            return Ok(Arrival::Duplicate);
        }
        let id = event_id(&mut db, &update.key.0).await?;
        let claimed = self.claim(&mut db, id, Cause::Told(Box::new(update.clone())), None).await?;
        Ok(Arrival::Fresh(Box::new(claimed)))
    }

    /// Writes an update down without handling it: [`Store::claim_events`] will hand it out. Twice is once.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn set_by(&self, update: &Update, now: Timestamp) -> Result<(), StoreError> {
        self.writer.write(SetBy { update: update.clone(), now }).await
    }

    /// Claims events that are due or were set by, for [`crate::LEASE`]; at most one of a room, in the order of being
    /// due. What was claimed [`TRIES`] times and never came to an end is set aside.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn claim_events(&self, limit: u32, now: Timestamp) -> Result<Vec<Claimed>, StoreError> {
        let rows = self.writer.write(ClaimEvents { limit, now }).await?;
        let mut claimed = Vec::with_capacity(rows.len());
        let mut db = self.look().await?;
        for row in rows {
            let key = row.key().to_owned();
            match self.read_claimed(&mut db, row).await {
                Ok(one) => claimed.push(one),
                Err(error) if error.concerns_everybody() => return Err(error),
                // One row that cannot be read must not keep the others waiting; it comes back until it is set aside.
                Err(error) => tracing::error!(%error, event.key = key, "a claimed event cannot be read"),
            }
        }
        Ok(claimed)
    }

    /// Reads the dossier of a claimed event again, after [`StoreError::Conflict`].
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn renew(&self, claimed: &Claimed) -> Result<Claimed, StoreError> {
        let mut db = self.look().await?;
        self.claim(&mut db, claimed.event.id.clone(), claimed.cause.clone(), claimed.tries).await
    }

    /// Gives an event back that could not be handled, with the reason for whoever looks into the table. After
    /// [`TRIES`] tries it is set aside instead. An event that never had a row is not concerned: see [`Store::set_by`].
    ///
    /// # Errors
    /// Fails with [`StoreError::Conflict`] if the claim ran out and somebody else has it.
    pub async fn retry_event(
        &self,
        claimed: &Claimed,
        until: Timestamp,
        reason: &str,
        now: Timestamp,
    ) -> Result<Retry, StoreError> {
        if claimed.attempt() >= TRIES {
            self.give_up_event(claimed, reason, now).await?;
            return Ok(Retry::SetAside);
        }
        let until = lease::millisecond(until);
        self.return_event(claimed, sql::events::RETRY, until, reason).await?;
        Ok(Retry::Later)
    }

    /// Sets an event aside for a person to look at: it is never handed out again.
    ///
    /// # Errors
    /// Fails with [`StoreError::Conflict`] if the claim ran out and somebody else has it.
    pub async fn give_up_event(&self, claimed: &Claimed, reason: &str, now: Timestamp) -> Result<(), StoreError> {
        tracing::error!(event.id = %claimed.event.id, reason, "an event is set aside");
        self.return_event(claimed, sql::events::SET_ASIDE, lease::millisecond(now), reason).await
    }

    /// Tells when the next event or letter can be claimed. A time that has passed means: at once.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut db = self.look().await?;
        let due: Option<i64> = query_scalar(sql::events::NEXT_DUE).fetch_one(&mut *db).await?;
        lease::maybe_instant("not_before", due)
    }

    /// Tells since when the oldest thing waits that could be taken; nothing if nothing waits.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn waits_since(&self, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let mut db = self.look().await?;
        let now = lease::millisecond(now);
        let since: Option<i64> = query_scalar(sql::events::WAITS_SINCE).bind(now).fetch_one(&mut *db).await?;
        lease::maybe_instant("since", since)
    }

    async fn read_claimed(&self, db: &mut SqliteConnection, row: EventRow) -> Result<Claimed, StoreError> {
        let (id, tries) = (row.id()?, row.tries()?);
        self.claim(db, id, row.into_cause()?, Some(tries)).await
    }

    async fn claim(
        &self,
        db: &mut SqliteConnection,
        id: EventId,
        cause: Cause,
        tries: Option<u32>,
    ) -> Result<Claimed, StoreError> {
        let resolve::Resolved { tenancy, mut dossier, version, ledger, standing, welcome } =
            resolve::resolve(db, &cause, &self.zone).await?;
        dossier.fresh_code = Some(Code::derive(&self.secret, id.as_str()));
        let what = match &cause {
            Cause::Told(update) => What::Act(update.act.clone()),
            Cause::Due { appointment, .. } => What::Due(appointment.clone()),
        };
        Ok(Claimed { event: Event { id, what }, tenancy, dossier, version, ledger, cause, standing, welcome, tries })
    }

    async fn return_event(
        &self,
        claimed: &Claimed,
        statement: &'static str,
        at: i64,
        reason: &str,
    ) -> Result<(), StoreError> {
        let Some(tries) = claimed.tries else { return Ok(()) };
        let (key, reason) = (claimed.cause.key().to_owned(), reason.to_owned());
        self.writer.write(Return { statement, key, tries, at, reason }).await
    }
}

/// Tells the state of the event of a key, if there is one.
pub(super) async fn state(db: &mut SqliteConnection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(query_scalar(sql::events::BY_KEY).bind(key).fetch_optional(db).await?)
}

/// Derives the id of an event from its key, around the rare key that would give the id of another.
pub(super) async fn event_id(db: &mut SqliteConnection, key: &str) -> Result<EventId, StoreError> {
    let mut cause = key.to_owned();
    loop {
        let id = EventId::derive(&cause);
        let holder: Option<String> =
            query_scalar(sql::events::KEY_OF).bind(id.as_str()).fetch_optional(&mut *db).await?;
        match holder {
            Some(holder) if holder != key => cause.push('\''),
            Some(_) | None => return Ok(id),
        }
    }
}

struct SetBy {
    update: Update,
    now: Timestamp,
}

impl Work for SetBy {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let key = &self.update.key.0;
        query(sql::events::SET_BY)
            .bind(event_id(db, key).await?.as_str())
            .bind(key)
            .bind(key::room(&self.update.from))
            .bind(json(serde_json::to_string(&self.update)))
            .bind(lease::millisecond(self.now))
            .bind(lease::AT_ONCE)
            .execute(db)
            .await?;
        Ok(())
    }
}

struct ClaimEvents {
    limit: u32,
    now: Timestamp,
}

impl Work for ClaimEvents {
    type Outcome = Vec<EventRow>;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Vec<EventRow>, StoreError> {
        let now = lease::millisecond(self.now);
        let given_up = query(sql::events::SET_ASIDE_TRIED)
            .bind(now)
            .bind(i64::from(TRIES))
            .execute(&mut *db)
            .await?
            .rows_affected();
        if given_up > 0 {
            tracing::error!(events = given_up, "events were tried too often and are set aside");
        }
        let mut rows: Vec<EventRow> = query_as(sql::events::CLAIM)
            .bind(now)
            .bind(i64::from(self.limit))
            .bind(lease::until(self.now))
            .fetch_all(db)
            .await?;
        rows.sort_by_key(EventRow::order);
        Ok(rows)
    }
}

struct Return {
    statement: &'static str,
    key: String,
    tries: u32,
    at: i64,
    reason: String,
}

impl Work for Return {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let returned = query(self.statement)
            .bind(&self.key)
            .bind(i64::from(self.tries))
            .bind(self.at)
            .bind(&self.reason)
            .execute(db)
            .await?;
        if returned.rows_affected() == 0 { Err(StoreError::Conflict) } else { Ok(()) }
    }
}
