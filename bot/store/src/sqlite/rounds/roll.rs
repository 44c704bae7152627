//! Reading the roll of an organization.

use super::super::{checks, company, workspaces};
use crate::claimed::{Moves, RollCall, RoundVersion};
use crate::rows::rounds::{BegunRow, EnrolledRow, RoundRow, SpokenRow, TheirRoomRow, ToldRow};
use crate::{StoreError, Tenancy, key, rows, sql};
use chat::Address;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use journey::roll::{Enrolled, Reach};
use journey::{Ledger, MemberId, Roll, TeamId};
use sqlx::{SqliteConnection, query_as, query_scalar};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the roll.
pub(in crate::sqlite) async fn read(db: &mut SqliteConnection, whose: &Tenancy) -> Result<RollCall, StoreError> {
    let organization = whose.organization().as_str();
    let row: Option<RoundRow> = query_as(sql::rounds::ROUND).bind(organization).fetch_optional(&mut *db).await?;
    let row = rows::read("round", row)?;
    let (dated, looked) = row.times()?;
    let (mut ledger, _) = company::ledger(db, whose).await?;
    super::take_back_untold(db, whose, &mut ledger).await?;
    let rows: Vec<EnrolledRow> = query_as(sql::rounds::PEOPLE).bind(organization).fetch_all(&mut *db).await?;
    let mut people = BTreeMap::new();
    for row in rows {
        let (member, person) = row.into_enrolled()?;
        people.insert(member, person);
    }
    let (rooms, moves) = rooms(db, whose, &mut people).await?;
    let begun: Vec<BegunRow> = query_as(sql::rounds::SHEETS).bind(organization).fetch_all(&mut *db).await?;
    for row in begun {
        let (member, run, begun) = row.into_begun()?;
        if let Some(person) = people.get_mut(&member) {
            person.sheets.insert(run, begun);
        }
    }
    let since = since(db, organization, &ledger).await?;
    let told: Vec<ToldRow> =
        query_as(sql::rounds::OCCURRENCES).bind(organization).bind(since.to_string()).fetch_all(&mut *db).await?;
    let spoken: Vec<SpokenRow> = query_as(sql::rounds::SPOKEN).bind(organization).fetch_all(&mut *db).await?;
    let shut = shut(db, whose, &ledger).await?;
    let checked = checks::last(db, whose, &MemberId::nobody()).await?;
    let roll = Roll {
        organization: whose.organization().clone(),
        ledger,
        people,
        checked,
        told: told.into_iter().map(ToldRow::into_told).collect::<Result<_, _>>()?,
        spoken: spoken.into_iter().map(SpokenRow::into_spoken).collect::<Result<_, _>>()?,
        shut,
        looked,
        dated: looked.map(|_| dated),
    };
    Ok(RollCall { tenancy: whose.clone(), roll, rooms, version: RoundVersion(row.version), moves })
}

/// Tells since when what was due still matters: a check is over after some weeks, and a run when it has ended for a while.
async fn since(db: &mut SqliteConnection, organization: &str, ledger: &Ledger) -> Result<Date, StoreError> {
    let last: Option<String> = query_scalar(sql::rounds::LAST_DAY).bind(organization).fetch_one(db).await?;
    let last: Option<Date> = rows::maybe("day", last.as_deref(), |day| day.parse().ok())?;
    let lately = last.map_or(Date::MIN, |last| last.saturating_sub(LATELY.days()));
    let day = |at: Timestamp| at.to_zoned_datetime(TimeZone::UTC).date().saturating_sub(2.days());
    let open = ledger.runs.values().filter(|run| run.closed_at.is_none_or(|closed| day(closed) >= lately));
    Ok(open.map(|run| day(run.opened_at)).chain([lately]).min().unwrap_or(Date::MIN))
}

/// For so many days everything that was due is remembered at a look.
const LATELY: i32 = 92;

/// Finds the private room in which each was heard last and from which we were not taken out, and counts how often each was
/// heard anywhere.
async fn rooms(
    db: &mut SqliteConnection,
    whose: &Tenancy,
    people: &mut BTreeMap<MemberId, Enrolled>,
) -> Result<(BTreeMap<MemberId, Address>, BTreeMap<MemberId, Moves>), StoreError> {
    let rows: Vec<TheirRoomRow> =
        query_as(sql::rounds::ROOMS).bind(whose.organization().as_str()).fetch_all(&mut *db).await?;
    let (mut rooms, mut gone, mut moves) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::<MemberId, Moves>::new());
    for row in rows {
        let (member, address, last_act) = (row.member()?, key::address(&row.room)?, row.last_act()?);
        moves.entry(member.clone()).or_default().0 += row.version;
        let Some(person) = people.get_mut(&member) else { continue };
        // Whoever speaks in a shared room is at it as well.
        person.last_act = person.last_act.max(last_act);
        if !address.is_private() {
            continue;
        }
        let workspace = key::workspace(&address.workspace);
        let taken = match gone.get(&workspace) {
            Some(taken) => *taken,
            None => workspaces::is_gone(db, whose, &address.workspace).await?,
        };
        gone.insert(workspace, taken);
        if taken {
            if person.reach == Reach::Unconnected {
                person.reach = Reach::TakenOut;
            }
        } else {
            person.reach = Reach::Room;
            rooms.insert(member, address);
        }
    }
    Ok((rooms, moves))
}

/// Lists the teams into whose room nothing can be said: we were taken out, or nobody of the company was ever heard there.
async fn shut(db: &mut SqliteConnection, whose: &Tenancy, ledger: &Ledger) -> Result<BTreeSet<TeamId>, StoreError> {
    let mut shut = BTreeSet::new();
    for (id, team) in ledger.open_teams() {
        let Some(room) = team.room.as_deref() else { continue };
        let open = match Address::read(room) {
            None => false,
            Some(address) => {
                let heard: Option<String> = query_scalar(sql::conversations::LAST_IN_ROOM)
                    .bind(room)
                    .bind(whose.organization().as_str())
                    .fetch_optional(&mut *db)
                    .await?;
                heard.is_some() && !workspaces::is_gone(db, whose, &address.workspace).await?
            }
        };
        if !open {
            shut.insert(id.clone());
        }
    }
    Ok(shut)
}
