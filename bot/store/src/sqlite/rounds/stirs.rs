//! What a turn does to the rounds of its organization: which plans it overturns, and what it takes back.
//!
//! In a company of hundreds somebody presses at every moment, and a round that anybody's press could overturn would not be kept
//! while they do. So what a plan depends on is split in two:
//!
//! - **What more than one person's part depends on** is counted in the row of the organization's rounds, and a round is kept only
//!   if the count is what it was when the roll was read. It is the company with its runs, teams and roles; what others are told in
//!   numbers (handed in, confirmed, in the way); and whatever may let somebody hear *sooner*, because the date of the next look
//!   follows from all of them.
//! - **What only the part of whoever did it depends on** is the walk through the questions: a sheet begun, a question answered or
//!   put aside. No number that others read counts it, and it can but silence whoever does it: they are at it today, and in the
//!   middle of it for a while (`journey::plan::PATIENCE`). It overturns a round that speaks to *them* and no other: a round
//!   remembers how often the conversations of each had moved on, and is kept only if those of everybody it speaks to did not.
//!   Their part of a round that does not speak to them is nothing, or a later minute of which the next look makes sure again.
//!
//! A conversation moves on with everything that is done in it, also with what keeps no record: so nobody is interrupted either who
//! opened the menu in the moment before. And a round that was overturned so does not meet the same person again: they did
//! something, and hear nothing for as long as they are in the middle of it.

use crate::{StoreError, Tenancy, lease, sql};
use jiff::Timestamp;
use journey::Record;
use journey::ledger::{CheckFact, Fact, LeaderFact, RulingFact, StaffFact};
use journey::roll::{Matter, To};
use sqlx::{SqliteConnection, query};

/// Goes on after a turn was kept: what it changes may change who hears from us, and takes back what was about to be said.
pub(in crate::sqlite) async fn after_turn(
    db: &mut SqliteConnection,
    tenancy: &Tenancy,
    member: &journey::MemberId,
    records: &[Record],
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(most) = records.iter().map(stirs).max() else { return Ok(()) };
    let organization = tenancy.organization().as_str();
    let at = lease::millisecond(now);
    let looks = match most {
        Stirs::OnlyThem => None,
        Stirs::Others => Some(Timestamp::MAX),
        Stirs::Sooner => Some(now),
    };
    if let Some(looks) = looks {
        let touch = query(sql::rounds::TOUCH).bind(organization).bind(lease::millisecond(looks)).bind(at);
        touch.execute(&mut *db).await?;
    }
    for record in records {
        if let Record::Ledger { fact: Fact::Check(CheckFact::CardPosted { team, cycle }) } = record {
            let (to, matter) = (To::Team(team.clone()).key(), Matter::Card(cycle.clone()).key());
            let replaced = query(sql::rounds::REPLACED).bind(organization).bind(&to).bind(&matter).bind(at);
            replaced.execute(&mut *db).await?;
            query(sql::rounds::POSTED).bind(organization).bind(to).bind(matter).execute(&mut *db).await?;
        }
    }
    if records.iter().any(quiets_one) {
        query(sql::rounds::UNLEAD).bind(organization).bind(member.as_str()).execute(&mut *db).await?;
        query(sql::rounds::WITHDRAW).bind(organization).bind(member.as_str()).bind(at).execute(&mut *db).await?;
    }
    if records.iter().any(quiets_all) {
        // Whatever was not said may be planned anew, still on the same day.
        for statement in [sql::rounds::UNSPEAK, sql::rounds::UNPOST, sql::rounds::UNSAY] {
            query(statement).bind(organization).execute(&mut *db).await?;
        }
        query(sql::rounds::WITHDRAW_ALL).bind(organization).bind(at).execute(&mut *db).await?;
    }
    if records
        .iter()
        .any(|record| matches!(record, Record::Ledger { fact: Fact::Leader(LeaderFact::LeadersForbidden) }))
    {
        query(sql::rounds::FORGET_LEADS).bind(organization).execute(db).await?;
    }
    Ok(())
}

/// Whose part of a plan something may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stirs {
    /// That of whoever did it alone, and they can but hear less for it.
    OnlyThem,
    /// What is said to others as well.
    Others,
    /// Somebody may have to hear something sooner for it.
    Sooner,
}

/// Tells whose part of a plan a record may change.
fn stirs(record: &Record) -> Stirs {
    match record {
        Record::SheetBegun { .. }
        | Record::Answered { .. }
        | Record::Skipped { .. }
        | Record::Drafted { .. }
        | Record::SystemChosen { .. } => Stirs::OnlyThem,
        Record::LocaleChosen { .. }
        | Record::OrganizationNamed { .. }
        | Record::CodeIssued { .. }
        | Record::Called { .. }
        | Record::Submitted { .. }
        | Record::Cast { .. }
        | Record::DiagnosisHidden { .. }
        | Record::Checked { .. }
        | Record::PutOff { .. }
        | Record::Stopped
        | Record::Erased => Stirs::Others,
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
        | Record::Ledger { .. } => Stirs::Sooner,
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

/// Tells whether what is about to be said to anybody must be thought up anew: the date in it may be another now, for one (RM9).
fn quiets_all(record: &Record) -> bool {
    let quiets = |fact: &Fact| {
        matches!(
            fact,
            Fact::Staff(StaffFact::Silenced { .. } | StaffFact::RolledOut { .. } | StaffFact::TeamRoom { .. })
                | Fact::Ruling(
                    RulingFact::Ended { .. }
                        | RulingFact::DueSet { .. }
                        | RulingFact::Moved { .. }
                        | RulingFact::Restored { .. }
                )
                | Fact::Leader(LeaderFact::LeadersForbidden)
        )
    };
    let of_company = matches!(record, Record::Ledger { fact } if quiets(fact));
    of_company || matches!(record, Record::DiagnosisClosed { .. } | Record::Left { .. })
}
