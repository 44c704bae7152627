//! `hoshimori simulate`: a sample company on a clock that is moved (AD3).

use super::{Sorry, locale, print};
use crate::Library;
use crate::cli::{Place, Simulate};
use crate::simulation::{Company, Line, Simulation, Spoken};
use chat::{Act, Does};
use content::Value;
use engine::{House, Strangers};
use jiff::{SignedDuration, Timestamp, ToSpan, tz::TimeZone};
use std::cell::RefCell;
use std::io::{self, BufRead};
use std::process::ExitCode;

/// Plays the sample company and prints every message with its time and audience.
pub(super) async fn run(place: &Place, simulate: &Simulate) -> Result<ExitCode, Sorry> {
    let names = Company::names();
    if let Some(who) = simulate.who.as_deref().filter(|who| !names.contains(who)) {
        return Err(Sorry {
            words: format!("nobody in the sample company is called {who}; there are {}", names.join(", ")),
        });
    }
    let house =
        House::Company { operator: "星見製作所（見本の会社）".to_owned(), strangers: Strangers::Invited };
    let library = Library::load(place.content.as_deref(), house)?;
    let private =
        |name: &str| library.content.words().say(locale(), "simulate-private", &[("name", Value::from(name))]);
    let audience: std::collections::BTreeMap<&str, String> = names.iter().map(|name| (*name, private(name))).collect();
    let zone = TimeZone::get("Asia/Tokyo")?;
    let morning = simulate.from.at(8, 0, 0, 0).to_zoned_datetime(zone.clone())?.timestamp();
    let folder = tempfile::tempdir()?;
    let simulation = Simulation::open(&folder.path().join("hoshimori.db"), library.clone(), morning).await?;
    let company = Company::new(simulation, simulate.seed, simulate.who.as_deref());
    let told: RefCell<Option<Sorry>> = RefCell::new(None);
    let mut tell = |line: Line| {
        if told.borrow().is_none() {
            let whom = audience.get(line.who.as_str()).map(String::as_str).unwrap_or_default();
            told.replace(show(&line, &zone, whom).err());
        }
    };
    if let Some(who) = &simulate.who {
        play(&company, who, &mut tell).await?;
    }
    let mut day = simulate.from;
    for number in 0..simulate.days {
        company.play_day(day, number, &mut tell).await?;
        if let Some(sorry) = told.borrow_mut().take() {
            return Err(sorry);
        }
        day = day.saturating_add(1.day());
    }
    Ok(ExitCode::SUCCESS)
}

fn show(line: &Line, zone: &TimeZone, audience: &str) -> Result<(), Sorry> {
    let time = line.at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    for (index, text) in line.lines().iter().enumerate() {
        match (index, &line.spoken) {
            (0, Spoken::Bot { .. }) => print(&format!("{time} ({audience}) {text}"))?,
            (0, Spoken::Person(_)) => print(&format!("{time} {text}"))?,
            (_, _) => print(&format!("                 {text}"))?,
        }
    }
    Ok(())
}

/// Lets a real person be one of them: numbers and labels press, `+2h` moves the clock, anything else is typed.
async fn play(company: &Company, who: &str, tell: &mut dyn FnMut(Line)) -> Result<(), Sorry> {
    company.act(who, String::new(), Act::Arrived, tell).await?;
    for line in io::stdin().lock().lines() {
        let line = match line {
            Ok(line) => line,
            // A line that is no UTF-8 is passed over; the play goes on.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => continue,
            Err(error) => return Err(error.into()),
        };
        let typed = line.trim();
        if typed.is_empty() {
            continue;
        }
        if let Some(until) = later(typed, company.simulation().now()) {
            company.pass(until, tell).await?;
            let clock = until.to_zoned_datetime(TimeZone::get("Asia/Tokyo")?).strftime("%Y-%m-%d %H:%M").to_string();
            print(&clock)?;
            continue;
        }
        let screen = company.simulation().screen(who);
        let buttons: Vec<_> = screen.iter().flat_map(chat::Message::buttons).collect();
        let numbered = typed.parse::<usize>().ok().and_then(|number| buttons.get(number.checked_sub(1)?));
        let picked = numbered.or_else(|| buttons.iter().find(|button| button.label == typed));
        let (words, act) = match picked.map(|button| (button.label.clone(), &button.does)) {
            Some((label, Does::Press(token))) => (label, Act::Pressed(token.clone())),
            Some((_, Does::Open(_))) | None => (typed.to_owned(), Act::Said(typed.to_owned())),
        };
        company.act(who, words, act, tell).await?;
    }
    Ok(())
}

/// Reads `+30m`, `+2h` or `+1d`.
fn later(typed: &str, now: Timestamp) -> Option<Timestamp> {
    let span = typed.strip_prefix('+')?;
    let unit = span.chars().last()?;
    let number: i64 = span.strip_suffix(unit)?.parse().ok()?;
    let minutes = match unit {
        'm' => number,
        'h' => number.checked_mul(60)?,
        'd' => number.checked_mul(24 * 60)?,
        _ => return None,
    };
    let passed = SignedDuration::from_secs(minutes.checked_mul(60)?);
    now.checked_add(passed).ok().filter(|later| *later > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_is_moved_by_minutes_hours_and_days_and_never_back() {
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(later("+30m", now), Some(now + 30.minutes()));
        assert_eq!(later("+1d", now), Some(now + 24.hours()));
        for wrong in ["+", "+h", "+-1h", "1h", "+1y", "+0h", "＋1h", "+あ"] {
            assert_eq!(later(wrong, now), None, "{wrong}");
        }
    }
}
