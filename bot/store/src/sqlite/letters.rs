//! Letters out: written with their turn, claimed, settled.

use super::codes::Home;
use super::erase::{self, Traces};
use super::{Store, Work, rounds, workspaces};
use crate::rows::json;
use crate::rows::letters::{DeliveredRow, LetterRow, PutOffRow, audience, below, placing, promise};
use crate::{ClaimedLetter, LetterId, StoreError, key, lease, sql};
use chat::Receipt;
use engine::{Audience, Dossier, Letter, Placing, Slot, opening};
use jiff::Timestamp;
use journey::EventId;
use sqlx::{SqliteConnection, query, query_as, query_scalar};

impl Store {
    /// Claims letters that may leave, for [`crate::LEASE`], in the order of being written. A letter never passes one of
    /// the same room that cannot leave yet; so keep the order within a room, and after [`Store::put_off`] let go of the
    /// later letters of that room: they are handed out again.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn claim_letters(&self, limit: u32, now: Timestamp) -> Result<Vec<ClaimedLetter>, StoreError> {
        let mut rows = self.writer.write(ClaimLetters { limit, now }).await?;
        rows.sort_by_key(|row| row.number);
        let mut claimed = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.id();
            match row.into_claimed() {
                Ok(letter) => claimed.push(letter),
                Err(error) => {
                    // Words that cannot be read never will be, and would keep the room waiting for ever.
                    tracing::error!(%error, letter.id = %id, "a letter cannot be read and is given up");
                    self.give_up(&id, &error.to_string(), now).await?;
                }
            }
        }
        Ok(claimed)
    }

    /// Marks a letter that may arrive at most once, right before its delivery. From here on it is never handed out
    /// again, unless it is put off.
    ///
    /// # Errors
    /// Fails with [`StoreError::Conflict`] if the claim ran out and somebody else has it: let go of it.
    pub async fn leaving(&self, letter: &LetterId) -> Result<(), StoreError> {
        self.writer.write(Leaving { letter: letter.clone() }).await
    }

    /// Settles a letter that arrived, and forgets its words. A receipt takes the letter's slot.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn delivered(
        &self,
        letter: &LetterId,
        receipt: Option<&Receipt>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.writer.write(Delivered { letter: letter.clone(), receipt: receipt.cloned(), now }).await.map(drop)
    }

    /// Gives a letter back until later, and the later ones of its room with it.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn put_off(&self, letter: &LetterId, until: Timestamp) -> Result<(), StoreError> {
        self.writer.write(PutOff { letter: letter.clone(), until }).await
    }

    /// Settles a letter that will never arrive, with the reason for the delivery record.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn give_up(&self, letter: &LetterId, reason: &str, now: Timestamp) -> Result<(), StoreError> {
        let reason = reason.to_owned();
        self.writer.write(Settle { letter: letter.clone(), state: "given-up", reason, now }).await.map(drop)
    }

    /// Settles a letter of which nobody knows whether it arrived. It is not sent again.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn unsure(&self, letter: &LetterId, now: Timestamp) -> Result<(), StoreError> {
        let reason = "the network did not say".to_owned();
        self.writer.write(Settle { letter: letter.clone(), state: "unknown", reason, now }).await.map(drop)
    }

    /// Tells whether a letter in hand is still to be delivered: not once its workspace was taken from us, its claim ran out
    /// and somebody else has it, the hours of whoever it is for are over, or an earlier letter of its room was put off. Ask
    /// right before delivery.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn may_leave(&self, letter: &ClaimedLetter, now: Timestamp) -> Result<bool, StoreError> {
        let mut db = self.look().await?;
        let open: i64 = query_scalar(sql::letters::MAY_LEAVE)
            .bind(letter.id.as_str())
            .bind(i64::from(letter.attempt))
            .bind(lease::millisecond(now))
            .fetch_one(&mut *db)
            .await?;
        Ok(open == 1)
    }

    /// Finds the message that a letter rewrites or belongs to, as known at this moment.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn receipt_of(&self, letter: &ClaimedLetter) -> Result<Option<Receipt>, StoreError> {
        let Some(slot) = letter.letter.placing.needs() else { return Ok(None) };
        let mut db = self.look().await?;
        receipt(&mut db, &key::room(&letter.letter.to), slot).await
    }
}

async fn receipt(db: &mut SqliteConnection, room: &str, slot: &Slot) -> Result<Option<Receipt>, StoreError> {
    let receipt: Option<String> =
        query_scalar(sql::letters::RECEIPT).bind(room).bind(&slot.0).fetch_optional(db).await?;
    Ok(receipt.map(Receipt))
}

/// Writes the letters of an event. Those whose room has nobody waiting outside are claimed in the same breath; those for a
/// workspace that was taken from us are given up in the same breath.
pub(super) async fn write(
    db: &mut SqliteConnection,
    home: &Home,
    event: &EventId,
    letters: &[Letter],
    now: Timestamp,
) -> Result<Vec<ClaimedLetter>, StoreError> {
    let mut claimed = Vec::with_capacity(letters.len());
    for (index, letter) in letters.iter().enumerate() {
        claimed.extend(write_one(db, home, &LetterId::of(event, index), letter, Hand::Ours, now).await?);
    }
    Ok(claimed)
}

/// Writes a letter for whoever claims it.
pub(super) async fn set_out(
    db: &mut SqliteConnection,
    home: &Home,
    id: &LetterId,
    letter: &Letter,
    now: Timestamp,
) -> Result<(), StoreError> {
    write_one(db, home, id, letter, Hand::Nobodys, now).await.map(drop)
}

/// In whose hands a letter is once it is written.
#[derive(Clone, Copy)]
enum Hand {
    /// In those of whoever writes it, if it may leave at once.
    Ours,
    /// In nobody's.
    Nobodys,
}

async fn write_one(
    db: &mut SqliteConnection,
    home: &Home,
    id: &LetterId,
    letter: &Letter,
    hand: Hand,
    now: Timestamp,
) -> Result<Option<ClaimedLetter>, StoreError> {
    let room = key::room(&letter.to);
    // Whoever was there when the turn was thought up and is not any more: thought up again, it says something else.
    let member = spoken_to(db, home, letter, &room).await?.ok_or(StoreError::Conflict)?;
    let waiting: i64 = query_scalar(sql::letters::IS_ANY_WAITING)
        .bind(&room)
        .bind(lease::millisecond(now))
        .fetch_one(&mut *db)
        .await?;
    let gone = workspaces::is_gone(db, &home.tenancy, &letter.to.workspace).await?;
    let (state, attempt, not_before) = match (gone, waiting, hand) {
        (true, _, _) => ("given-up", 0, lease::AT_ONCE),
        (false, 0, Hand::Ours) => ("claimed", 1, lease::until(now)),
        (false, _, Hand::Ours | Hand::Nobodys) => ("waiting", 0, lease::AT_ONCE),
    };
    let words = json(serde_json::to_string(&letter.message));
    query(sql::letters::WRITE)
        .bind(id.as_str())
        .bind(home.tenancy.organization().as_str())
        .bind(&member)
        .bind(key::workspace(&letter.to.workspace))
        .bind(&room)
        .bind(audience(&letter.audience))
        .bind((!gone).then_some(words))
        .bind((!gone).then(|| opening(&letter.message.text.to_plain())))
        .bind(promise(letter.promise))
        .bind(placing(&letter.placing))
        .bind(letter.placing.slot().map(|slot| slot.0.as_str()))
        .bind(below(&letter.placing))
        .bind(state)
        .bind(i64::from(attempt))
        .bind(not_before)
        .bind(lease::millisecond(now))
        .bind(gone.then(|| lease::millisecond(now)))
        .bind(gone.then_some(workspaces::REASON))
        .execute(&mut *db)
        .await?;
    if attempt == 0 {
        return Ok(None);
    }
    let over = match &letter.placing {
        Placing::Loose | Placing::As(_) | Placing::Below(_) => None,
        Placing::Over(slot) => receipt(db, &room, slot).await?,
    };
    Ok(Some(ClaimedLetter { id: id.clone(), letter: letter.clone(), over, attempt }))
}

/// Finds in whose conversation a letter is said: that of the person it is for; in a shared room that of whoever spoke there last.
async fn spoken_to(
    db: &mut SqliteConnection,
    home: &Home,
    letter: &Letter,
    room: &str,
) -> Result<Option<String>, StoreError> {
    let organization = home.tenancy.organization().as_str();
    let member = match &letter.audience {
        Audience::Private(member) => {
            let known: Option<i64> = query_scalar(sql::conversations::IS_HELD)
                .bind(room)
                .bind(member.as_str())
                .bind(organization)
                .fetch_optional(db)
                .await?;
            known.map(|_| member.as_str().to_owned())
        }
        Audience::Shared => {
            query_scalar(sql::conversations::LAST_IN_ROOM).bind(room).bind(organization).fetch_optional(db).await?
        }
    };
    Ok(member)
}

struct ClaimLetters {
    limit: u32,
    now: Timestamp,
}

impl Work for ClaimLetters {
    type Outcome = Vec<LetterRow>;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Vec<LetterRow>, StoreError> {
        rounds::too_late(db, self.now).await?;
        let claim = query_as(sql::letters::CLAIM)
            .bind(lease::millisecond(self.now))
            .bind(i64::from(self.limit))
            .bind(lease::until(self.now));
        Ok(claim.fetch_all(db).await?)
    }
}

struct Leaving {
    letter: LetterId,
}

impl Work for Leaving {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let marked = query(sql::letters::LEAVING).bind(self.letter.as_str()).execute(db).await?;
        if marked.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }
}

struct Delivered {
    letter: LetterId,
    receipt: Option<Receipt>,
    now: Timestamp,
}

impl Work for Delivered {
    type Outcome = Traces;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Traces, StoreError> {
        let delivered: Option<DeliveredRow> = query_as(sql::letters::DELIVERED)
            .bind(self.letter.as_str())
            .bind(lease::millisecond(self.now))
            .fetch_optional(&mut *db)
            .await?;
        let Some(letter) = delivered else { return Ok(Traces::None) };
        let recalled = i64::try_from(Dossier::RECALLED).expect("a few letters");
        query(sql::letters::FORGET_OLDER).bind(&letter.room).bind(recalled).execute(&mut *db).await?;
        self.take_slot(db, &letter).await?;
        erase::after_letter(db, &self.letter).await
    }

    fn traces(&self, outcome: &Traces) -> Traces {
        *outcome
    }
}

impl Delivered {
    async fn take_slot(&self, db: &mut SqliteConnection, letter: &DeliveredRow) -> Result<(), StoreError> {
        let Some(slot) = &letter.slot else { return Ok(()) };
        if let Some(Receipt(receipt)) = &self.receipt {
            let take = query(sql::letters::TAKE_SLOT).bind(&letter.room).bind(slot);
            take.bind(&letter.organization).bind(receipt).execute(db).await?;
        } else if letter.placing == "as" {
            // The newest message of the slot cannot be rewritten; an older one must not be either.
            query(sql::letters::EMPTY_SLOT).bind(&letter.room).bind(slot).execute(db).await?;
        }
        Ok(())
    }
}

struct PutOff {
    letter: LetterId,
    until: Timestamp,
}

impl Work for PutOff {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let put_off: Option<PutOffRow> = query_as(sql::letters::PUT_OFF)
            .bind(self.letter.as_str())
            .bind(lease::millisecond(self.until))
            .fetch_optional(&mut *db)
            .await?;
        if let Some(letter) = put_off {
            query(sql::letters::PUT_OFF_LATER).bind(letter.room).bind(letter.number).execute(db).await?;
        }
        Ok(())
    }
}

struct Settle {
    letter: LetterId,
    state: &'static str,
    reason: String,
    now: Timestamp,
}

impl Work for Settle {
    type Outcome = Traces;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Traces, StoreError> {
        query(sql::letters::SETTLE)
            .bind(self.letter.as_str())
            .bind(self.state)
            .bind(lease::millisecond(self.now))
            .bind(&self.reason)
            .execute(&mut *db)
            .await?;
        erase::after_letter(db, &self.letter).await
    }

    fn traces(&self, outcome: &Traces) -> Traces {
        *outcome
    }
}
