//! Conversations on paper: a `.chat` file is script and expectation in one.
//!
//! What a line begins with says what it is:
//!
//! - `# …` or nothing: a remark.
//! - `@ 2026-11-24 10:05 Asia/Tokyo`: the play begins then. `@ 2026-11-27 17:40` or `@ +7 days`: time passes until then.
//! - `佐藤 enters`: somebody opens the conversation.
//! - `佐藤> はい`: somebody types. `佐藤> /menu`: somebody uses a command of the network.
//! - `佐藤> (○ 実施している)`: presses the newest button with that label that can be seen.
//!   `佐藤> (○ 実施している @ 3/25)`: presses it below the newest message that says "3/25", even if the button is long gone.
//! - `! this computer`: before anybody enters; the bot runs on the person's own computer. `! restart`: it is stopped and
//!   started again. `! twice`: the network hands in what came last once more.
//! - `bot→…` or blanks: what the bot said and kept. These lines are compared, and rewritten by `UPDATE_TRANSCRIPTS=1`.

use crate::stage::Stage;
use chat::Command;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::fmt::Write as _;
use std::iter;

/// What a person does in a play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Opens the conversation.
    Enters,
    /// Types something.
    Types(String),
    /// Uses a command of the network.
    Asks(Command),
    /// Presses a button.
    Presses {
        /// What stands on it.
        label: String,
        /// Words of the message it stood below; the newest one if there are none.
        below: Option<String>,
    },
}

enum Line {
    Remark,
    Begin(Timestamp, TimeZone),
    PassTo(DateTime),
    Pass(SignedDuration),
    Act(String, Deed),
    OnThisComputer,
    Restart,
    Twice,
}

/// Plays the script of a file and writes the whole file anew, as it should stand there.
///
/// # Errors
/// Fails with the line that cannot be read or played, and why.
pub async fn play(text: &str) -> Result<String, String> {
    let mut stage = Stage::empty();
    let mut written = String::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with("bot→") || line.starts_with(' ') {
            continue;
        }
        let wrong = |why: String| format!("line {}: {why}\n{line}\n\nso far:\n{}", index + 1, tail(&written));
        let read = read(line).ok_or_else(|| wrong("this line cannot be read".to_owned()))?;
        let said = match read {
            Line::Remark => Ok(Vec::new()),
            Line::Begin(at, zone) => stage.begin(at, zone).await.map(|()| Vec::new()),
            Line::PassTo(local) => stage.pass_to(local).await,
            Line::Pass(span) => stage.pass(span).await,
            Line::Act(who, deed) => stage.act(&who, &deed).await,
            Line::OnThisComputer => stage.on_this_computer().map(|()| Vec::new()),
            Line::Restart => stage.restart().await.map(|()| Vec::new()),
            Line::Twice => stage.twice().await,
        };
        let said = said.map_err(wrong)?;
        for line in iter::once(line).chain(said.iter().map(String::as_str)) {
            writeln!(written, "{}", line.trim_end()).expect("a string takes every write");
        }
    }
    stage.close().await;
    Ok(written)
}

fn tail(written: &str) -> String {
    let lines: Vec<&str> = written.lines().collect();
    lines[lines.len().saturating_sub(25)..].join("\n")
}

fn read(line: &str) -> Option<Line> {
    if line.trim().is_empty() || line.starts_with('#') {
        return Some(Line::Remark);
    }
    if let Some(time) = line.strip_prefix("@ ") {
        return read_time(time.trim());
    }
    match line.strip_prefix("! ") {
        Some("this computer") => return Some(Line::OnThisComputer),
        Some("restart") => return Some(Line::Restart),
        Some("twice") => return Some(Line::Twice),
        Some(_) => return None,
        None => {}
    }
    if let Some(who) = line.strip_suffix(" enters") {
        return Some(Line::Act(who.to_owned(), Deed::Enters));
    }
    let (who, deed) = line.split_once("> ")?;
    Some(Line::Act(who.to_owned(), read_deed(deed)?))
}

fn read_deed(deed: &str) -> Option<Deed> {
    if let Some(command) = deed.strip_prefix('/') {
        return Command::parse(command).map(Deed::Asks);
    }
    let Some(button) = deed.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return Some(Deed::Types(deed.to_owned()));
    };
    let (label, below) = match button.split_once(" @ ") {
        Some((label, below)) => (label, Some(below.to_owned())),
        None => (button, None),
    };
    Some(Deed::Presses { label: label.to_owned(), below })
}

fn read_time(time: &str) -> Option<Line> {
    if let Some(span) = time.strip_prefix('+') {
        let (number, unit) = span.split_once(' ')?;
        let number: i64 = number.parse().ok()?;
        let span = match unit.trim_end_matches('s') {
            "minute" => SignedDuration::from_mins(number),
            "hour" => SignedDuration::from_hours(number),
            "day" => SignedDuration::from_hours(number.checked_mul(24)?),
            _ => return None,
        };
        return Some(Line::Pass(span));
    }
    let mut words = time.split(' ');
    let local: DateTime = format!("{}T{}", words.next()?, words.next()?).parse().ok()?;
    let Some(zone) = words.next() else { return Some(Line::PassTo(local)) };
    let zone = TimeZone::get(zone).ok()?;
    Some(Line::Begin(local.to_zoned_datetime(zone.clone()).ok()?.timestamp(), zone))
}

/// Shows where two texts differ: a few lines around each difference, `-` expected, `+` played. Nothing if nowhere.
pub fn difference(expected: &str, played: &str) -> Option<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), played.lines().collect());
    if old == new {
        return None;
    }
    let (mut at_old, mut at_new) = (0, 0);
    let mut shown = String::new();
    let mut write = |sign: char, number: usize, line: &str| {
        writeln!(shown, "{sign}{number:>5} {line}").expect("a string takes every write");
    };
    while at_old < old.len() || at_new < new.len() {
        if old.get(at_old) == new.get(at_new) {
            (at_old, at_new) = (at_old + 1, at_new + 1);
            continue;
        }
        for (before, line) in new.iter().enumerate().take(at_new).skip(at_new.saturating_sub(3)) {
            write(' ', before + 1, line);
        }
        let (to_old, to_new) = meet(&old, &new, at_old, at_new);
        (at_old..to_old).for_each(|line| write('-', line + 1, old[line]));
        (at_new..to_new).for_each(|line| write('+', line + 1, new[line]));
        (at_old, at_new) = (to_old, to_new);
    }
    Some(shown)
}

/// Finds the nearest place where both texts agree again for a few lines.
fn meet(old: &[&str], new: &[&str], at_old: usize, at_new: usize) -> (usize, usize) {
    const AGREED: usize = 2;
    let agree = |one: usize, other: usize| {
        (0..AGREED).all(|more| old.get(one + more).is_some() && old.get(one + more) == new.get(other + more))
    };
    let farthest = (old.len() - at_old) + (new.len() - at_new);
    let pairs = (0..=farthest).flat_map(|far| (0..=far).map(move |skipped| (at_old + skipped, at_new + far - skipped)));
    let mut meeting = pairs.filter(|(one, other)| *one < old.len() && *other < new.len());
    meeting.find(|(one, other)| agree(*one, *other)).unwrap_or((old.len(), new.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_is_read() {
        let press =
            |label: &str, below: Option<&str>| Deed::Presses { label: label.into(), below: below.map(Into::into) };
        for (line, deed) in [
            ("(○ 実施している)", press("○ 実施している", None)),
            ("(○ 実施している @ 3/25)", press("○ 実施している", Some("3/25"))),
            ("はい", Deed::Types("はい".into())),
            ("（はい）", Deed::Types("（はい）".into())),
            ("/check", Deed::Asks(Command::SelfCheck)),
        ] {
            assert_eq!(read_deed(deed_of(line)), Some(deed), "{line}");
        }
        assert!(matches!(read("佐藤 enters"), Some(Line::Act(_, Deed::Enters))));
        assert!(matches!(read("@ +7 days"), Some(Line::Pass(span)) if span == SignedDuration::from_hours(168)));
        assert!(matches!(read("@ 2026-11-24 10:05 Asia/Tokyo"), Some(Line::Begin(..))));
        for wrong in ["@ soon", "! nonsense", "佐藤: はい", "佐藤> /dance"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    fn deed_of(line: &str) -> &str {
        line
    }

    #[test]
    fn a_difference_shows_what_changed_and_nothing_else() {
        assert_eq!(difference("a\nb", "a\nb"), None);
        let shown = difference("a\nb\nc\nd\ne\nf", "a\nb\nX\nY\nd\ne\nf").expect("they differ");
        assert_eq!(shown, "     1 a\n     2 b\n-    3 c\n+    3 X\n+    4 Y\n");
    }
}
