//! Looking around: which organizations are due, what is known about one, and keeping what a look came to.

mod keep;
mod roll;
mod stirs;

use super::{Store, Work, resolve};
use crate::claimed::RollCall;
use crate::{StoreError, Tenancy, lease, sql};
use engine::Round;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journey::Ledger;
use journey::roll::{Matter, To};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

pub(super) use keep::too_late;
pub(super) use roll::read as read_roll;
pub(super) use stirs::after_turn;

/// How far a clock may be set back before everybody is looked at anew.
const SET_BACK: SignedDuration = SignedDuration::from_secs(60);

impl Store {
    /// Lists the organizations that are due to be looked at; also those that were looked at last by a clock that was set back
    /// since.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn due_rounds(&self, limit: u32, now: Timestamp) -> Result<Vec<Tenancy>, StoreError> {
        let mut db = self.look().await?;
        let set_back = now.saturating_add(SET_BACK).unwrap_or(Timestamp::MAX);
        let due: Vec<String> = query_scalar(sql::rounds::DUE)
            .bind(lease::millisecond(now))
            .bind(lease::millisecond(set_back))
            .bind(i64::from(limit))
            .fetch_all(&mut *db)
            .await?;
        due.iter().map(|organization| resolve::tenancy(organization)).collect()
    }

    /// Tells when the next organization is due. A time that has passed means: at once.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn next_round(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut db = self.look().await?;
        let next: Option<i64> = query_scalar(sql::rounds::NEXT).fetch_one(&mut *db).await?;
        lease::maybe_instant("looks_at", next)
    }

    /// Reads all that is known about an organization when we look who hears from us.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn roll(&self, whose: &Tenancy) -> Result<RollCall, StoreError> {
        let mut db = self.look().await?;
        roll::read(&mut db, whose).await
    }

    /// Keeps what a look came to: its letters, what each was about under a key that is written once, what was missed, and when
    /// to look again. Tells how many letters there are; they are claimed like all others.
    ///
    /// # Errors
    /// Fails with [`StoreError::Conflict`] if something changed since the roll was read that the round depends on, or somebody
    /// did anything to whom it speaks: read it again, and plan again.
    pub async fn commit_round(&self, call: &RollCall, round: &Round, now: Timestamp) -> Result<usize, StoreError> {
        let spoken_to = round.said.iter().filter_map(|said| match &said.item.to {
            To::Member(member) => Some((member.clone(), call.moves.get(member).copied().unwrap_or_default())),
            To::Team(_) => None,
        });
        let kept = keep::KeptRound {
            whose: call.tenancy.clone(),
            seen: call.version,
            spoken_to: spoken_to.collect(),
            round: round.clone(),
            now,
        };
        self.writer.write(kept).await
    }

    /// Puts the next look around an organization off, after one that could not be finished.
    ///
    /// # Errors
    /// Fails as [`StoreError`] says.
    pub async fn put_off_round(&self, whose: &Tenancy, until: Timestamp) -> Result<(), StoreError> {
        self.writer.write(PutOff { whose: whose.clone(), until }).await
    }
}

/// Reads what was said to somebody first, and on which day.
pub(super) async fn said_to(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    member: &journey::MemberId,
) -> Result<Vec<(String, Date)>, StoreError> {
    let organization = tenancy.organization().as_str();
    let rows: Vec<(String, String)> =
        query_as(sql::rounds::SAID_TO).bind(organization).bind(member.as_str()).fetch_all(db).await?;
    rows.into_iter().map(|(matter, day)| Ok((matter, crate::rows::read("day", day.parse().ok())?))).collect()
}

/// Takes back in what was read that somebody was told who may be named, where the word never left.
pub(super) async fn take_back_untold(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    ledger: &mut Ledger,
) -> Result<(), StoreError> {
    if ledger.leaders.is_empty() {
        return Ok(());
    }
    let rows: Vec<(String, String)> =
        query_as(sql::rounds::UNTOLD).bind(tenancy.organization().as_str()).fetch_all(db).await?;
    for (to, matter) in rows {
        let told =
            (crate::rows::read("recipient", To::parse(&to))?, crate::rows::read("matter", Matter::parse(&matter))?);
        if let (To::Member(member), Matter::Leads(team)) = told {
            ledger.was_not_told(&team, &member);
        }
    }
    Ok(())
}

struct PutOff {
    whose: Tenancy,
    until: Timestamp,
}

impl Work for PutOff {
    type Outcome = ();

    async fn run(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let put_off = query(sql::rounds::PUT_OFF).bind(self.whose.organization().as_str());
        put_off.bind(lease::millisecond(self.until)).execute(db).await?;
        Ok(())
    }
}
