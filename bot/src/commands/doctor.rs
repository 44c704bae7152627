//! `hoshimori doctor`: whether everything is set up as it must be, and what to do where it is not (AD5).

mod memory;

use super::{Sorry, config_check, print, serve};
use crate::Library;
use crate::cli::Place;
use crate::clock::Clock;
use crate::config::Config;
use crate::wiring::{discord_settings, slack_settings, telegram_settings};
use chat::{Finding, State};
use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Looks at everything and changes nothing. Exit code 0 all good, 1 something is wrong, 2 something could not be looked at.
pub(super) async fn run(place: &Place, file: Option<&Path>, json: bool) -> Result<ExitCode, Sorry> {
    let (path, config, library) = match set_up(place, file) {
        Ok(set_up) => set_up,
        // A program that reads findings is told about a broken configuration as one.
        Err(sorry) if json => {
            print(&as_json(&[bad("configuration", &sorry.words, "Mend that, and look again.")]))?;
            return Ok(ExitCode::FAILURE);
        }
        Err(sorry) => return Err(sorry),
    };
    let clock = Clock::Wall;
    let mut findings = vec![good("configuration", &format!("{} has no problem.", path.display()))];
    findings.extend(memory::look(&config.data, &library.content, clock.now()).await);
    findings.push(zones());
    findings
        .push(holidays(library.content.holidays().known_until, clock.now().to_zoned_datetime(TimeZone::UTC).date()));
    if let Some(slack) = &config.slack {
        findings.extend(slack::examine(&slack_settings(slack, &library, &clock)).await);
    }
    if let Some(discord) = &config.discord {
        findings.extend(discord::examine(&discord_settings(discord, &library, &clock)).await);
    }
    if let Some(telegram) = &config.telegram {
        findings.extend(telegram::examine(&telegram_settings(telegram, &library, &clock)).await);
    }
    for line in if json { vec![as_json(&findings)] } else { findings.iter().map(as_line).collect() } {
        print(&line)?;
    }
    let any = |state| findings.iter().any(|finding| finding.state == state);
    Ok(match (any(State::Bad), any(State::Unknown)) {
        (true, _) => ExitCode::FAILURE,
        (false, true) => ExitCode::from(2),
        (false, false) => ExitCode::SUCCESS,
    })
}

fn set_up(place: &Place, file: Option<&Path>) -> Result<(PathBuf, Config, Library), Sorry> {
    let (path, config) = config_check::read_at(place, file)?;
    let library = serve::library(&config)?;
    Ok((path, config, library))
}

fn zones() -> Finding {
    match TimeZone::get("Asia/Tokyo") {
        Ok(_) => good("time zones", "The zones are there."),
        Err(error) => bad("time zones", &format!("Tokyo's is missing: {error}."), "Install the system's time zones."),
    }
}

fn holidays(known_until: Date, today: Date) -> Finding {
    let soon = today.saturating_add(6.months());
    if known_until >= soon {
        return good("holidays", &format!("Known until {known_until}."));
    }
    let fix = "Take a newer version, or lay a newer calendar/holidays-jp.csv over it.";
    bad("holidays", &format!("Known only until {known_until}."), fix)
}

fn good(what: &str, say: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Good, say: say.to_owned(), fix: None }
}

fn bad(what: &str, say: &str, fix: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Bad, say: say.to_owned(), fix: Some(fix.to_owned()) }
}

fn unknown(what: &str, say: &str, fix: &str) -> Finding {
    Finding { what: what.to_owned(), state: State::Unknown, say: say.to_owned(), fix: Some(fix.to_owned()) }
}

fn as_line(finding: &Finding) -> String {
    let sign = word(finding.state);
    let fix = finding.fix.as_ref().map(|fix| format!(" → {fix}")).unwrap_or_default();
    format!("{sign:<8}{}: {}{fix}", finding.what, finding.say)
}

fn as_json(findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        serde_json::json!({
            "what": finding.what, "state": word(finding.state), "say": finding.say, "fix": finding.fix,
        })
    };
    serde_json::Value::Array(findings.iter().map(one).collect()).to_string()
}

fn word(state: State) -> &'static str {
    match state {
        State::Good => "ok",
        State::Bad => "wrong",
        State::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_table_of_holidays_that_ends_soon_is_told_half_a_year_before() {
        assert_eq!(holidays(date(2027, 12, 31), date(2027, 6, 30)).state, State::Good);
        assert_eq!(holidays(date(2027, 12, 31), date(2027, 7, 1)).state, State::Bad);
    }
}
