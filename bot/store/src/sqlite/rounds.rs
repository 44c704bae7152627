//! Looking around: which organizations are due, what is known about one, and keeping what a look came to.

mod keep;
mod roll;

use super::{Store, Work, resolve};
use crate::claimed::RollCall;
use crate::{StoreError, Tenancy, lease, sql};
use engine::Round;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journey::Record;
use journey::ledger::{Fact, RulingFact, StaffFact};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

pub(super) use keep::too_late;
pub(super) use roll::read as read_roll;

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
    /// Fails with [`StoreError::Conflict`] if something changed since the roll was read: read it again, and plan again.
    pub async fn commit_round(&self, call: &RollCall, round: &Round, now: Timestamp) -> Result<usize, StoreError> {
        let kept = keep::KeptRound { whose: call.tenancy.clone(), seen: call.version, round: round.clone(), now };
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

/// Goes on after a turn was kept: what it changes may change who hears from us, and takes back what was about to be said.
pub(super) async fn after_turn(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    member: &journey::MemberId,
    records: &[Record],
    now: Timestamp,
) -> Result<(), StoreError> {
    if records.is_empty() {
        return Ok(());
    }
    let organization = tenancy.organization().as_str();
    let looks = if records.iter().any(may_let_hear) { now } else { Timestamp::MAX };
    let at = lease::millisecond(now);
    let touch = query(sql::rounds::TOUCH).bind(organization).bind(lease::millisecond(looks)).bind(at);
    touch.execute(&mut *db).await?;
    if records.iter().any(quiets_one) {
        query(sql::rounds::WITHDRAW).bind(organization).bind(member.as_str()).bind(at).execute(&mut *db).await?;
    }
    if records.iter().any(quiets_all) {
        // Whatever was not said may be planned anew, still on the same day.
        for statement in [sql::rounds::UNSPEAK, sql::rounds::UNPOST, sql::rounds::UNSAY] {
            query(statement).bind(organization).execute(&mut *db).await?;
        }
        query(sql::rounds::WITHDRAW_ALL).bind(organization).bind(at).execute(db).await?;
    }
    Ok(())
}

/// Tells whether somebody may have to hear something sooner for it.
fn may_let_hear(record: &Record) -> bool {
    match record {
        Record::Answered { .. }
        | Record::Skipped { .. }
        | Record::SystemChosen { .. }
        | Record::LocaleChosen { .. }
        | Record::OrganizationNamed { .. }
        | Record::CodeIssued { .. }
        | Record::Called { .. }
        | Record::SheetBegun { .. }
        | Record::Submitted { .. }
        | Record::Drafted { .. }
        | Record::Cast { .. }
        | Record::DiagnosisHidden { .. }
        | Record::Checked { .. }
        | Record::PutOff { .. }
        | Record::Stopped
        | Record::Erased => false,
        Record::Agreed
        | Record::DiagnosisOpened { .. }
        | Record::DiagnosisClosed { .. }
        | Record::DiagnosisReopened { .. }
        | Record::Resumed
        | Record::Snoozed { .. }
        | Record::TimeOff { .. }
        | Record::HoursChosen { .. }
        | Record::Joined { .. }
        | Record::CompanyFounded
        | Record::Placed { .. }
        | Record::Expected { .. }
        | Record::Recognised { .. }
        | Record::Left { .. }
        | Record::Ledger { .. } => true,
    }
}

/// Tells whether what is about to be said to whoever did it is not needed any more.
fn quiets_one(record: &Record) -> bool {
    matches!(
        record,
        Record::Stopped
            | Record::SheetBegun { .. }
            | Record::Answered { .. }
            | Record::Drafted { .. }
            | Record::Submitted { .. }
            | Record::Cast { .. }
            | Record::Checked { .. }
            | Record::Snoozed { until: Some(_) }
            | Record::TimeOff { until: Some(_) }
    )
}

/// Tells whether what is about to be said to anybody must be thought up anew.
fn quiets_all(record: &Record) -> bool {
    let quiets = |fact: &Fact| {
        matches!(
            fact,
            Fact::Staff(StaffFact::Silenced { .. } | StaffFact::RolledOut { .. } | StaffFact::TeamRoom { .. })
                | Fact::Ruling(RulingFact::Ended { .. } | RulingFact::Moved { .. } | RulingFact::Restored { .. })
        )
    };
    let of_company = matches!(record, Record::Ledger { fact } if quiets(fact));
    of_company || matches!(record, Record::DiagnosisClosed { .. } | Record::Left { .. })
}
