//! Keeping a turn: everything it changes and says, together or not at all.

use super::codes::Home;
use super::erase::{self, Erasure, Traces};
use super::{Store, Work, chain, company, events, letters, newcomers, records, rounds};
use crate::claimed::{LedgerVersion, Standing, Welcome};
use crate::rows::json;
use crate::{Claimed, Commit, LetterId, StoreError, key, lease, sql};
use chat::Token;
use content::PrintedSet;
use engine::{Appointment, Audience, Letter, Turn};
use jiff::Timestamp;
use journey::{Ledger, MemberId, Record};
use sqlx::{SqliteConnection, query};
use std::sync::Arc;

impl Store {
    /// Keeps a turn. `prints` are the sets whose words may have been shown; those that an answer names are kept with
    /// it.
    ///
    /// # Errors
    /// Fails with [`StoreError::Conflict`] if the conversation moved on since the event was claimed, or somebody of the
    /// organization was faster (opened the same diagnosis, closed it, joined first): claim or renew the event, and turn
    /// again. Otherwise as [`StoreError`] says.
    pub async fn commit_turn(
        &self,
        claimed: &Claimed,
        turn: &Turn,
        prints: &[Arc<PrintedSet>],
        now: Timestamp,
    ) -> Result<Commit, StoreError> {
        // The rule that the engine has for a dossier is the one that is written down.
        let mut after = claimed.dossier.clone();
        after.apply(&claimed.event, turn, now);
        let records = turn.records.clone();
        let prints = prints.iter().filter(|print| records.iter().any(|record| names(record, print))).cloned().collect();
        let kept = KeptTurn {
            claimed: claimed.clone(),
            place: json(serde_json::to_string(&after.place)),
            last_act: after.last_act,
            last_press: after.last_press,
            offered: json(serde_json::to_string(&after.offered)),
            records,
            ledger: changes_ledger(turn).then_some(after.ledger),
            secret: self.secret.clone(),
            letters: turn.letters.clone(),
            appointments: turn.appointments.clone(),
            prints,
            now,
        };
        self.writer.write(kept).await
    }
}

fn names(record: &Record, print: &PrintedSet) -> bool {
    record.printed().is_some_and(|hash| *hash == print.hash)
}

struct KeptTurn {
    claimed: Claimed,
    place: String,
    last_act: Option<Timestamp>,
    last_press: Option<Token>,
    offered: String,
    records: Vec<Record>,
    ledger: Option<Ledger>,
    secret: Vec<u8>,
    letters: Vec<Letter>,
    appointments: Vec<Appointment>,
    prints: Vec<Arc<PrintedSet>>,
    now: Timestamp,
}

impl Work for KeptTurn {
    type Outcome = Commit;

    async fn run(&self, db: &mut SqliteConnection) -> Result<Commit, StoreError> {
        if !self.settle_event(db).await? {
            return Ok(Commit::Duplicate);
        }
        newcomers::welcome(db, &self.claimed, self.now).await?;
        self.move_on(db).await?;
        let Claimed { tenancy, dossier, .. } = &self.claimed;
        let seen = self.begin_ledger(db).await?;
        let mut home = Home { tenancy: tenancy.clone(), member: dossier.member.id.clone() };
        for record in &self.records {
            home = records::keep(db, home, &self.claimed, record, &self.prints, self.now).await?;
        }
        if let Some(ledger) = &self.ledger {
            company::keep_ledger(db, &home.tenancy, ledger, seen).await?;
        }
        let me = &dossier.member.id;
        let letters: Vec<Letter> = self.letters.iter().map(|letter| addressed(letter, me, &home)).collect();
        chain::seal(db, &home.tenancy, &home.member, &self.facts(&letters), self.now).await?;
        let claimed = letters::write(db, &home, &self.claimed.event.id, &letters, self.now).await?;
        for appointment in &self.appointments {
            self.appoint(db, &home, appointment).await?;
        }
        rounds::after_turn(db, &home.tenancy, &home.member, &self.records, self.now).await?;
        if self.erases() {
            let name = dossier.member.name.as_deref();
            let (event, now) = (&self.claimed.event.id, self.now);
            let erasure = Erasure { home: &home, name, secret: &self.secret, event, letters: &letters, now };
            erase::erase(db, &erasure).await?;
        }
        Ok(Commit::Done(claimed))
    }

    fn traces(&self, _: &Commit) -> Traces {
        let cuts = |record: &Record| matches!(record, Record::Cast { .. } | Record::DiagnosisClosed { .. });
        if self.erases() || self.records.iter().any(cuts) { Traces::Some } else { Traces::None }
    }
}

impl KeptTurn {
    fn erases(&self) -> bool {
        self.records.contains(&Record::Erased)
    }

    /// Settles the event. It tells `false` if that was done before: the turn is kept already.
    async fn settle_event(&self, db: &mut SqliteConnection) -> Result<bool, StoreError> {
        let key = self.claimed.cause.key();
        let now = lease::millisecond(self.now);
        let Some(tries) = self.claimed.tries else {
            let written = query(sql::events::ANSWERED)
                .bind(self.claimed.event.id.as_str())
                .bind(key)
                .bind(key::room(&self.claimed.dossier.address))
                // The conversation of a newcomer is not there yet, and nobody asks for it.
                .bind(None::<String>)
                .bind(now)
                .execute(db)
                .await?;
            return Ok(written.rows_affected() == 1);
        };
        let done = query(sql::events::DONE)
            .bind(key)
            .bind(i64::from(tries))
            .bind(now)
            .execute(&mut *db)
            .await?
            .rows_affected();
        if done == 1 {
            return Ok(true);
        }
        let state = events::state(db, key).await?;
        if state.as_deref() == Some("done") { Ok(false) } else { Err(StoreError::Conflict) }
    }

    /// Keeps the first ledger of a company that begins here. It tells the version to go on from.
    async fn begin_ledger(&self, db: &mut SqliteConnection) -> Result<LedgerVersion, StoreError> {
        let Claimed { tenancy, dossier, ledger, .. } = &self.claimed;
        match &self.claimed.welcome {
            Welcome::Company(_) | Welcome::SetUp(_) => {
                company::keep_ledger(db, tenancy, &dossier.ledger, LedgerVersion::UNWRITTEN).await?;
                Ok(LedgerVersion::FIRST)
            }
            Welcome::Nobody | Welcome::Member | Welcome::Stranger | Welcome::Admitted { .. } => Ok(*ledger),
        }
    }

    async fn move_on(&self, db: &mut SqliteConnection) -> Result<(), StoreError> {
        let Claimed { tenancy, dossier, standing, version, .. } = &self.claimed;
        let room = key::room(&dossier.address);
        let (member, organization) = (dossier.member.id.as_str(), tenancy.organization().as_str());
        let moved = match standing {
            Standing::Known => {
                query(sql::conversations::MOVE_ON).bind(&room).bind(member).bind(organization).bind(version.0)
            }
            Standing::New => query(sql::conversations::BEGIN).bind(&room).bind(member).bind(organization),
        };
        let moved = moved
            .bind(&self.place)
            .bind(self.last_act.map(lease::millisecond))
            .bind(self.last_press.as_ref().map(Token::as_str))
            .bind(&self.offered)
            .execute(db)
            .await?;
        if moved.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Lists what the chain keeps: each fact, and that something was said to whom, but not what.
    fn facts(&self, letters: &[Letter]) -> Vec<String> {
        let mut facts: Vec<String> = self.records.iter().filter_map(Record::for_audit).collect();
        if !letters.is_empty() {
            let said = |(index, letter): (usize, &Letter)| {
                let id = LetterId::of(&self.claimed.event.id, index);
                serde_json::json!({ "letter": id.as_str(), "audience": letter.audience })
            };
            let letters: Vec<_> = letters.iter().enumerate().map(said).collect();
            facts.push(serde_json::json!({ "kind": "said", "letters": letters }).to_string());
        }
        facts
    }

    async fn appoint(
        &self,
        db: &mut SqliteConnection,
        home: &Home,
        appointment: &Appointment,
    ) -> Result<(), StoreError> {
        let (room, member) = (key::room(&self.claimed.dossier.address), home.member.as_str());
        let due = lease::millisecond(appointment.at);
        let purpose = json(serde_json::to_string(&appointment.purpose));
        let key = format!("due:{room}/{member}/{}/{due}", purpose.trim_matches('"'));
        query(sql::events::APPOINT)
            .bind(events::event_id(db, &key).await?.as_str())
            .bind(&key)
            .bind(&room)
            .bind(member)
            .bind(json(serde_json::to_string(appointment)))
            .bind(due)
            .execute(db)
            .await?;
        Ok(())
    }
}

/// Tells whether a turn changes the ledger.
fn changes_ledger(turn: &Turn) -> bool {
    turn.records.iter().any(|record| matches!(record, Record::Ledger { .. } | Record::CompanyFounded | Record::Erased))
}

/// Says of a letter to the person of the conversation who that is after the turn.
fn addressed(letter: &Letter, me: &MemberId, home: &Home) -> Letter {
    let audience = match &letter.audience {
        Audience::Private(member) if member == me => Audience::Private(home.member.clone()),
        Audience::Private(other) => Audience::Private(other.clone()),
        Audience::Shared => Audience::Shared,
    };
    Letter { audience, ..letter.clone() }
}
