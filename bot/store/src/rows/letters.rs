//! Rows of letters.

use super::read;
use crate::{ClaimedLetter, LetterId, StoreError, key};
use chat::Receipt;
use engine::{Audience, Letter, Placing, Promise, Slot};
use journey::MemberId;
use sqlx::FromRow;

/// Names a promise as rows do.
pub(crate) fn promise(promise: Promise) -> &'static str {
    match promise {
        Promise::AtLeastOnce => "at-least-once",
        Promise::AtMostOnce => "at-most-once",
    }
}

/// Names a placing as rows do; the slot stands beside it, and so does the slot of what it belongs to.
pub(crate) fn placing(placing: &Placing) -> &'static str {
    match placing {
        Placing::Loose | Placing::Below(_) => "loose",
        Placing::As(_) => "as",
        Placing::Over(_) => "over",
    }
}

/// Tells the slot of what a letter belongs to, as rows do.
pub(crate) fn below(placing: &Placing) -> Option<&str> {
    match placing {
        Placing::Below(slot) => Some(&slot.0),
        Placing::Loose | Placing::As(_) | Placing::Over(_) => None,
    }
}

/// Names an audience as rows do; the member stands beside it.
pub(crate) fn audience(audience: &Audience) -> &'static str {
    match audience {
        Audience::Private(_) => "private",
        Audience::Shared => "shared",
    }
}

fn into_audience(name: &str, member: &str) -> Result<Audience, StoreError> {
    let member = read("member", MemberId::parse(member).ok())?;
    let known = [Audience::Private(member), Audience::Shared];
    read("audience", known.into_iter().find(|known| audience(known) == name))
}

fn into_promise(name: &str) -> Result<Promise, StoreError> {
    let known = [Promise::AtLeastOnce, Promise::AtMostOnce];
    read("promise", known.into_iter().find(|known| promise(*known) == name))
}

fn into_placing(name: &str, slot: Option<String>, below: Option<String>) -> Result<Placing, StoreError> {
    let loose = below.map_or(Placing::Loose, |below| Placing::Below(Slot(below)));
    let Some(slot) = slot.map(Slot) else { return Ok(loose) };
    let known = [Placing::As(slot.clone()), Placing::Over(slot)];
    read("placing", known.into_iter().find(|known| placing(known) == name))
}

/// A letter that was claimed.
#[derive(FromRow)]
pub(crate) struct LetterRow {
    pub(crate) number: i64,
    id: String,
    room: String,
    member: String,
    audience: String,
    message: String,
    promise: String,
    placing: String,
    slot: Option<String>,
    below: Option<String>,
    tries: i64,
    receipt: Option<String>,
}

impl LetterRow {
    /// Tells the letter's id.
    pub(crate) fn id(&self) -> LetterId {
        LetterId(self.id.clone())
    }

    /// Reads the row.
    pub(crate) fn into_claimed(self) -> Result<ClaimedLetter, StoreError> {
        let placing = into_placing(&self.placing, self.slot, self.below)?;
        let over = match &placing {
            Placing::Loose | Placing::As(_) | Placing::Below(_) => None,
            Placing::Over(_) => self.receipt.map(Receipt),
        };
        let letter = Letter {
            to: key::address(&self.room)?,
            audience: into_audience(&self.audience, &self.member)?,
            message: read("message", serde_json::from_str(&self.message).ok())?,
            promise: into_promise(&self.promise)?,
            placing,
        };
        let attempt = read("tries", u32::try_from(self.tries).ok())?;
        Ok(ClaimedLetter { id: LetterId(self.id), letter, over, attempt })
    }
}

/// A letter that has just arrived.
#[derive(FromRow)]
pub(crate) struct DeliveredRow {
    pub(crate) room: String,
    pub(crate) organization: String,
    pub(crate) placing: String,
    pub(crate) slot: Option<String>,
}

/// A letter that was put off.
#[derive(FromRow)]
pub(crate) struct PutOffRow {
    pub(crate) room: String,
    pub(crate) number: i64,
}
