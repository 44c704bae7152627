//! `hoshimori plan`: who gets what in the coming days, who does not, and why (AD4). It changes nothing, also beside a running bot.

mod lines;
mod words;

use super::{Sorry, cannot_open, existing_database, library, locale, print};
use crate::cli::{Place, Plan};
use crate::clock::Clock;
use console::Console;
use engine::{Around, House};
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journey::plan::{Forecast, forecast};
use journey::{MemberId, moment};
use std::collections::BTreeMap;
use std::process::ExitCode;
use store::{Onlooker, RollCall};
use words::Words;

/// Prints the plan of every company.
pub(super) async fn run(place: &Place, wish: &Plan) -> Result<ExitCode, Sorry> {
    let file = existing_database(place)?;
    let library = library(place, &file)?;
    let mut onlooker = Onlooker::come(&file).await.map_err(|error| cannot_open(&library.content, &file, &error))?;
    let now = Clock::Wall.now();
    for whose in onlooker.companies().await? {
        let call = onlooker.roll(&whose).await?;
        // Who is who is personal data: it is read only where it was asked for.
        let names = if wish.names { onlooker.names(&whose).await? } else { BTreeMap::new() };
        let around = Around {
            content: &library.content,
            house: &library.house,
            roll: &call.roll,
            rooms: &call.rooms,
            now: now.max(call.roll.looked.unwrap_or(now)),
        };
        for line in of_company(&around, &call, &names, wish) {
            print(&line)?;
        }
    }
    onlooker.go().await?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the days of one company.
fn of_company(around: &Around<'_>, call: &RollCall, names: &BTreeMap<MemberId, String>, wish: &Plan) -> Vec<String> {
    let (zone, _) = moment::zone_of(None, None, &call.roll.ledger);
    let words = Words { content: around.content, locale: locale(), roll: &call.roll, zone: &zone, names };
    let head = [("id", call.roll.organization.as_str().into()), ("zone", name_of(&zone).into())];
    let mut lines = vec![words.say("plan-company", &head)];
    if is_of_this_computer(around, call) {
        lines.push(format!("  {}", words.say("plan-here", &[])));
    }
    let today = around.now.to_zoned_datetime(zone.clone()).date();
    if let Some(from) = wish.from.filter(|from| *from < today) {
        let (from, today) = (from.to_string(), today.to_string());
        let args = [("from", from.as_str().into()), ("today", today.as_str().into())];
        lines.push(format!("  {}", words.say("plan-past", &args)));
    }
    let first = wish.from.unwrap_or(today).max(today);
    if first > today.saturating_add(FARTHEST.days()) {
        lines.push(format!("  {}", words.say("plan-far", &[("days", FARTHEST.into())])));
        return lines;
    }
    let mut looks = forecast(&call.roll, engine::almanac(around), around.now, end(first, wish.days, &zone));
    if is_of_this_computer(around, call) {
        for look in &mut looks {
            look.plan.items.retain(|item| !item.is_ours());
        }
    }
    lines.extend(lines::before(&words, around.now));
    lines.extend(lines::of_days(&words, &looks, first));
    lines
}

/// So many days ahead a plan still says something: beyond them the holidays are not known, and everything may change.
const FARTHEST: i64 = 400;

/// Finds the end of the last day that is printed.
fn end(first: Date, days: u16, zone: &TimeZone) -> Timestamp {
    let end = first.saturating_add(i64::from(days).days()).to_zoned_datetime(zone.clone());
    end.map_or(Timestamp::MAX, |end| end.timestamp())
}

/// Tells whether everybody of it sits at the terminal: there only what was asked for is said.
fn is_of_this_computer(around: &Around<'_>, call: &RollCall) -> bool {
    let here = !call.rooms.is_empty() && call.rooms.values().all(|room| *room == Console::address());
    here && matches!(around.house, House::ThisComputer { .. })
}

fn name_of(zone: &TimeZone) -> &str {
    zone.iana_name().unwrap_or("UTC")
}

/// One look of the forecast, as the lines need it.
type Looks = [Forecast];
