//! Keeping what a look came to, together or not at all.

use super::super::codes::Home;
use super::super::{Work, chain, company, digests, letters};
use crate::claimed::{Moves, RoundVersion};
use crate::rows::json;
use crate::{LetterId, StoreError, Tenancy, key, lease, sql};
use engine::{Audience, Letter, Offer, Place, Round, Said};
use jiff::Timestamp;
use journey::ledger::Fact;
use journey::plan::Missed;
use journey::roll::Fate;
use journey::{EventId, MemberId, Record};
use sqlx::{SqliteConnection, query, query_scalar};

pub(super) struct KeptRound {
    pub(super) whose: Tenancy,
    pub(super) seen: RoundVersion,
    /// Everybody to whom it speaks, and how often their conversations had moved on.
    pub(super) spoken_to: Vec<(MemberId, Moves)>,
    pub(super) round: Round,
    pub(super) now: Timestamp,
}

impl Work for KeptRound {
    type Outcome = usize;

    async fn run(&self, db: &mut SqliteConnection) -> Result<usize, StoreError> {
        let organization = self.whose.organization().as_str();
        let looked = query(sql::rounds::LOOKED)
            .bind(organization)
            .bind(lease::millisecond(self.round.next))
            .bind(lease::millisecond(self.now))
            .bind(self.seen.0)
            .execute(&mut *db)
            .await?;
        if looked.rows_affected() != 1 {
            return Err(StoreError::Conflict);
        }
        for (member, seen) in &self.spoken_to {
            self.did_nothing_since(db, member, *seen).await?;
        }
        for missed in &self.round.missed {
            self.pass_over(db, missed, Fate::Missed).await?;
        }
        for quiet in &self.round.quiet {
            self.pass_over(db, quiet, Fate::Quiet).await?;
        }
        for (index, said) in self.round.said.iter().enumerate() {
            self.say(db, index, said).await?;
        }
        self.remember(db).await?;
        if let Some(told) = &self.round.told {
            digests::keep_told(db, &self.whose, told, self.now).await?;
        }
        Ok(self.round.said.len())
    }
}

impl KeptRound {
    /// Whoever did something since the roll was read, whatever it was, is not spoken to as if they had not.
    async fn did_nothing_since(
        &self,
        db: &mut SqliteConnection,
        member: &MemberId,
        seen: Moves,
    ) -> Result<(), StoreError> {
        let moves: i64 = query_scalar(sql::rounds::MOVES)
            .bind(self.whose.organization().as_str())
            .bind(member.as_str())
            .fetch_one(db)
            .await?;
        if Moves(moves) == seen { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Keeps that nothing was said of what was due, and why.
    async fn pass_over(&self, db: &mut SqliteConnection, missed: &Missed, fate: Fate) -> Result<(), StoreError> {
        query(sql::rounds::MISS)
            .bind(self.whose.organization().as_str())
            .bind(missed.what.to.key())
            .bind(missed.what.of.key())
            .bind(missed.on.to_string())
            .bind(lease::millisecond(missed.due))
            .bind(fate == Fate::Quiet)
            .execute(db)
            .await?;
        Ok(())
    }

    /// Keeps one message with the keys of what it is about. Whatever stands there already was said before: that is a conflict.
    async fn say(&self, db: &mut SqliteConnection, index: usize, said: &Said) -> Result<(), StoreError> {
        let organization = self.whose.organization().as_str();
        let event = EventId::derive(&format!("round:{organization}:{}:{index}", self.seen.0));
        let letter = LetterId::of(&event, 0);
        let below = said.below.as_ref().map(|below| (LetterId::of(&event, 1), below));
        let (to, day) = (said.item.to.key(), said.item.on.to_string());
        if said.item.takes_the_day() {
            let spoken = query(sql::rounds::SPEAK).bind(organization).bind(&to).bind(&day).execute(&mut *db).await?;
            if spoken.rows_affected() != 1 {
                return Err(StoreError::Conflict);
            }
        }
        for matter in said.item.matters() {
            let kept = query(sql::rounds::SAY)
                .bind(organization)
                .bind(&to)
                .bind(matter.key())
                .bind(&day)
                .bind(lease::millisecond(self.now))
                .bind(letter.as_str())
                .execute(&mut *db)
                .await?;
            if kept.rows_affected() != 1 {
                return Err(StoreError::Conflict);
            }
        }
        let who = match &said.letter.audience {
            Audience::Private(member) => member.clone(),
            Audience::Shared => MemberId::nobody(),
        };
        let home = Home { tenancy: self.whose.clone(), member: who };
        let all = || std::iter::once((&letter, &said.letter)).chain(below.as_ref().map(|(id, below)| (id, *below)));
        let named = |(id, letter): (&LetterId, &Letter)| serde_json::json!({ "letter": id.as_str(), "audience": letter.audience });
        let fact = serde_json::json!({ "kind": "said", "letters": all().map(named).collect::<Vec<_>>() });
        // Nobody did it: it was due.
        chain::seal(db, &self.whose, &MemberId::nobody(), &[fact.to_string()], self.now).await?;
        for (id, letter) in all() {
            letters::set_out(db, &home, id, letter, self.now).await?;
            let until = lease::millisecond(said.until);
            query(sql::rounds::LIMIT).bind(id.as_str()).bind(until).execute(&mut *db).await?;
        }
        self.stand(db, said).await
    }

    /// Changes the ledger where something that was said is remembered in it.
    async fn remember(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let facts: Vec<Fact> = self.round.said.iter().flat_map(|said| said.item.facts()).collect();
        if facts.is_empty() {
            return Ok(());
        }
        let (mut ledger, seen) = company::ledger(db, &self.whose).await?;
        let nobody = MemberId::nobody();
        let mut sealed = Vec::with_capacity(facts.len());
        for fact in facts {
            ledger.apply(&fact, &nobody, self.now);
            sealed.extend(Record::Ledger { fact }.for_audit());
        }
        company::keep_ledger(db, &self.whose, &ledger, seen).await?;
        chain::seal(db, &self.whose, &nobody, &sealed, self.now).await
    }

    /// Lets words typed afterwards point at what was said last.
    async fn stand(&self, db: &mut SqliteConnection, said: &Said) -> Result<(), StoreError> {
        let Audience::Private(member) = &said.letter.audience else { return Ok(()) };
        let room = key::room(&said.letter.to);
        let organization = self.whose.organization().as_str();
        let place: Option<String> = query_scalar(sql::rounds::PLACE)
            .bind(&room)
            .bind(member.as_str())
            .bind(organization)
            .fetch_optional(&mut *db)
            .await?;
        let Some(place) = place else { return Err(StoreError::Conflict) };
        let place: Place = crate::rows::read("place", serde_json::from_str(&place).ok())?;
        query(sql::rounds::STAND)
            .bind(&room)
            .bind(member.as_str())
            .bind(organization)
            .bind(json(serde_json::to_string(&place.spoken_into())))
            .bind(json(serde_json::to_string(&Offer::all_of(&said.letter.message))))
            .execute(db)
            .await?;
        Ok(())
    }
}

/// Gives up what a round said and no network took before the hours were over.
pub(in crate::sqlite) async fn too_late(db: &mut SqliteConnection, now: Timestamp) -> Result<(), StoreError> {
    query(sql::rounds::UNPOST_LATE).bind(lease::millisecond(now)).execute(&mut *db).await?;
    let late = query(sql::rounds::TOO_LATE).bind(lease::millisecond(now)).execute(db).await?.rows_affected();
    if late > 0 {
        tracing::warn!(letters = late, "the hours were over before the network took these letters; they are given up");
    }
    Ok(())
}
