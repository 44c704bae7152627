//! Codes given out and used: somebody comes in as a new member, or as somebody we know already.

use super::told::typed;
use crate::rows::{codes::GivenByRow, read};
use crate::{Claimed, StoreError, Tenancy, lease, sql};
use engine::What;
use jiff::Timestamp;
use journey::{Code, Entry, MemberId};
use sqlx::{SqliteConnection, query, query_as, query_scalar};

/// To whom what a turn keeps and says belongs. It changes when the turn takes them in somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Home {
    pub(super) tenancy: Tenancy,
    pub(super) member: MemberId,
}

/// Keeps the hash of the event's own code.
pub(super) async fn issue(
    db: &mut SqliteConnection,
    home: &Home,
    code: &Code,
    entry: Entry,
    until: Timestamp,
) -> Result<(), StoreError> {
    let (organization, member) = (home.tenancy.organization().as_str(), home.member.as_str());
    match entry {
        // Whoever was given a code keeps it good for the others.
        Entry::Join => {}
        // One way at a time leads to a member.
        Entry::Link => {
            let earlier = query(sql::codes::LET_GO).bind(organization).bind(member).bind(entry.name());
            earlier.execute(&mut *db).await?;
        }
    }
    query(sql::codes::ISSUE)
        .bind(code.hash())
        .bind(organization)
        .bind(member)
        .bind(entry.name())
        .bind(lease::millisecond(until))
        .execute(db)
        .await?;
    Ok(())
}

/// Takes somebody in with the code they typed, if it is good at this moment and nobody stays behind; tells where they
/// belong afterwards.
pub(super) async fn enter(
    db: &mut SqliteConnection,
    home: &Home,
    claimed: &Claimed,
    entry: Entry,
    now: Timestamp,
) -> Result<Home, StoreError> {
    let code = match &claimed.event.what {
        What::Act(act) => typed(act),
        What::Due(_) => None,
    };
    let code = code.ok_or(StoreError::Conflict)?;
    let given: Option<GivenByRow> = query_as(sql::codes::GIVEN_BY)
        .bind(code.hash())
        .bind(entry.name())
        .bind(lease::millisecond(now))
        .bind(home.tenancy.organization().as_str())
        .fetch_optional(&mut *db)
        .await?;
    let given = given.ok_or(StoreError::Conflict)?;
    let to = super::resolve::tenancy(&given.organization)?;
    match entry {
        Entry::Join => {
            move_in(db, home, &to).await?;
            Ok(Home { tenancy: to, member: home.member.clone() })
        }
        Entry::Link => {
            let known = Home { tenancy: to, member: read("member", MemberId::parse(&given.member).ok())? };
            become_known(db, home, &known).await?;
            query(sql::codes::USE_UP).bind(code.hash()).execute(db).await?;
            Ok(known)
        }
    }
}

/// Takes somebody who is alone in their organization into another, as a member of it. The one they leave ends.
pub(super) async fn move_in(db: &mut SqliteConnection, home: &Home, to: &Tenancy) -> Result<(), StoreError> {
    let (from, organization) = (home.tenancy.organization().as_str(), to.organization().as_str());
    leave(db, from, organization).await?;
    // What was said to the checks of the one they leave means nothing in the other.
    query(sql::checks::FORGET).bind(from).bind(home.member.as_str()).execute(&mut *db).await?;
    let moved = query(sql::codes::MOVE_MEMBER)
        .bind(from)
        .bind(home.member.as_str())
        .bind(organization)
        .execute(&mut *db)
        .await?;
    if moved.rows_affected() != 1 {
        return Err(StoreError::Conflict);
    }
    end(db, from).await
}

/// Makes somebody who is alone in their organization the same as a member of another. The one they leave ends.
async fn become_known(db: &mut SqliteConnection, home: &Home, known: &Home) -> Result<(), StoreError> {
    let (from, organization) = (home.tenancy.organization().as_str(), known.tenancy.organization().as_str());
    leave(db, from, organization).await?;
    for statement in [sql::codes::MOVE_ACCOUNTS, sql::codes::MOVE_CONVERSATIONS] {
        let moved = query(statement).bind(from).bind(home.member.as_str());
        moved.bind(organization).bind(known.member.as_str()).execute(&mut *db).await?;
    }
    for statement in [sql::checks::FORGET, sql::codes::FORGET_AGREEMENT, sql::codes::FORGET_MEMBER] {
        query(statement).bind(from).bind(home.member.as_str()).execute(&mut *db).await?;
    }
    end(db, from).await
}

/// Takes along what an organization has that ends in another.
async fn leave(db: &mut SqliteConnection, from: &str, organization: &str) -> Result<(), StoreError> {
    let may_end: i64 = query_scalar(sql::codes::MAY_END).bind(from).fetch_one(&mut *db).await?;
    if may_end != 1 {
        return Err(StoreError::Conflict);
    }
    // A code leads to who gave it out, and not along with them to somebody else's.
    query(sql::codes::LET_ALL_GO).bind(from).execute(&mut *db).await?;
    for statement in [sql::codes::MOVE_SLOTS, sql::codes::MOVE_WORKSPACES] {
        query(statement).bind(from).bind(organization).execute(&mut *db).await?;
    }
    Ok(())
}

async fn end(db: &mut SqliteConnection, from: &str) -> Result<(), StoreError> {
    for statement in [sql::codes::FORGET_CHAIN, sql::codes::FORGET_LEDGER, sql::codes::FORGET_ORGANIZATION] {
        query(statement).bind(from).execute(&mut *db).await?;
    }
    Ok(())
}
