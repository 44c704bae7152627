//! Rows of events.

use super::read;
use crate::{StoreError, claimed::Cause};
use journey::{EventId, MemberId};
use sqlx::FromRow;

/// An event that was claimed.
#[derive(FromRow)]
pub(crate) struct EventRow {
    number: i64,
    id: String,
    key: String,
    room: String,
    member: Option<String>,
    told: Option<String>,
    due: Option<String>,
    due_at: i64,
    tries: i64,
}

impl EventRow {
    /// Tells the order in which claimed events are handled.
    pub(crate) fn order(&self) -> (i64, i64) {
        (self.due_at, self.number)
    }

    /// Tells what names the event.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// Reads the event's id.
    pub(crate) fn id(&self) -> Result<EventId, StoreError> {
        read("id", EventId::parse(&self.id).ok())
    }

    /// Reads how often it was claimed.
    pub(crate) fn tries(&self) -> Result<u32, StoreError> {
        read("tries", u32::try_from(self.tries).ok())
    }

    /// Reads where it came from.
    pub(crate) fn into_cause(self) -> Result<Cause, StoreError> {
        if let Some(told) = self.told {
            return Ok(Cause::Told(Box::new(read("told", serde_json::from_str(&told).ok())?)));
        }
        let member = read("member", self.member.and_then(|id| MemberId::parse(&id).ok()))?;
        let appointment = read("due", self.due.and_then(|due| serde_json::from_str(&due).ok()))?;
        Ok(Cause::Due { key: self.key, room: self.room, member, appointment })
    }
}
