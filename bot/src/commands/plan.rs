//! `hoshimori plan`: who gets what in the coming days, who does not, and why (AD4). It changes nothing, also beside a running bot.

mod lines;

use super::{Sorry, cannot_open, existing_database, library, print};
use crate::cli::{Place, Plan};
use crate::clock::Clock;
use console::Console;
use engine::{Around, House};
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journey::moment;
use journey::plan::{Forecast, forecast};
use std::process::ExitCode;
use store::{Onlooker, RollCall};

/// Prints the plan of every company.
pub(super) async fn run(place: &Place, wish: &Plan) -> Result<ExitCode, Sorry> {
    let file = existing_database(place)?;
    let library = library(place, &file)?;
    let mut onlooker = Onlooker::come(&file).await.map_err(|error| cannot_open(&library.content, &file, &error))?;
    let now = Clock::Wall.now();
    for whose in onlooker.companies().await? {
        let call = onlooker.roll(&whose).await?;
        let around = Around {
            content: &library.content,
            house: &library.house,
            roll: &call.roll,
            rooms: &call.rooms,
            now: now.max(call.roll.looked.unwrap_or(now)),
        };
        for line in of_company(&around, &call, wish) {
            print(&line)?;
        }
    }
    onlooker.go().await?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the days of one company.
fn of_company(around: &Around<'_>, call: &RollCall, wish: &Plan) -> Vec<String> {
    let (zone, _) = moment::zone_of(None, None, &call.roll.ledger);
    let mut lines = vec![format!("company {} (times of {})", call.roll.organization, name_of(&zone))];
    if is_of_this_computer(around, call) {
        lines.push("  on this computer nobody is spoken to first, but for a reminder somebody asked for".to_owned());
    }
    let (first, until) = days(wish, around.now, &zone);
    let looks = forecast(&call.roll, engine::almanac(around), around.now, until);
    lines.extend(lines::before(&call.roll, around.now, &zone));
    lines.extend(lines::of_days(&call.roll, &looks, &zone, first));
    lines
}

/// Finds the first day that is printed, and the end of the last one.
fn days(wish: &Plan, now: Timestamp, zone: &TimeZone) -> (Date, Timestamp) {
    let today = now.to_zoned_datetime(zone.clone()).date();
    let first = wish.from.unwrap_or(today).max(today);
    let end = first.saturating_add(i64::from(wish.days).days()).to_zoned_datetime(zone.clone());
    (first, end.map_or(Timestamp::MAX, |end| end.timestamp()))
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
