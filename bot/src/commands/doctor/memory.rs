//! What the doctor sees of the memory: it reads beside a running server, and leaves no trace.

use super::{bad, good, unknown};
use crate::commands::{cannot_open, database_in};
use chat::Finding;
use content::Content;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::path::Path;
use store::{Inspection, OpenError, Store};

/// A letter that a running server could not deliver for so long is somebody's trouble.
const TOO_LONG: SignedDuration = SignedDuration::from_hours(1);

/// Looks at the file that a server with this folder keeps.
pub(super) async fn look(folder: &Path, content: &Content, now: Timestamp) -> Vec<Finding> {
    let file = database_in(folder);
    let path = file.display();
    match file.try_exists() {
        Ok(true) => {}
        Ok(false) => return vec![good("database", &format!("{path} will be made at the first start."))],
        Err(error) => return vec![unknown("database", &format!("{path} could not be looked at: {error}."), AS_WHOM)],
    }
    match Store::inspect(&file).await {
        Ok(found) => found_in(&found, &path.to_string(), now),
        Err(error @ (OpenError::Damaged | OpenError::Newer { .. })) => {
            vec![bad("database", &cannot_open(content, &file, &error).words, KEEP)]
        }
        Err(OpenError::ReadOnly) => vec![unknown("database", &format!("{path} may not be read."), AS_WHOM)],
        Err(error @ (OpenError::InUse | OpenError::NoRoom | OpenError::Io(_))) => {
            vec![unknown("database", &format!("{path} could not be looked at: {error}."), AS_WHOM)]
        }
    }
}

const AS_WHOM: &str = "Run the doctor as the user that runs the server.";
const KEEP: &str = "Leave the file as it is: take the newer program, or bring back a backup.";

fn found_in(found: &Inspection, path: &str, now: Timestamp) -> Vec<Finding> {
    let Inspection { version, known, in_use, .. } = *found;
    let schema = if version == known {
        format!("Version {version}, as this program knows it.")
    } else {
        format!("Version {version}; it will be brought up to date at the next start, to version {known}.")
    };
    let server = if in_use { "A server runs on this database." } else { "No server runs on this database." };
    let mut findings =
        vec![good("database", &format!("{path} is sound.")), good("schema", &schema), good("server", server)];
    if version == known {
        findings.push(delivery(found.delivered));
        findings.push(waiting(found.waiting, in_use, now));
    }
    findings
}

fn delivery(last: Option<Timestamp>) -> Finding {
    let none = || "Nothing was delivered yet.".to_owned();
    let say = last.map_or_else(none, |at| format!("The last letter arrived {}.", minute(at)));
    good("delivery", &say)
}

fn waiting(since: Option<Timestamp>, in_use: bool, now: Timestamp) -> Finding {
    let Some(since) = since else { return good("letters", "None waits.") };
    let say = format!("The oldest waits since {}", minute(since));
    if in_use && now.duration_since(since) > TOO_LONG {
        return bad(
            "letters",
            &format!("{say}."),
            "See below whether its network can be reached, and the server's log.",
        );
    }
    good("letters", &if in_use { format!("{say}.") } else { format!("{say}; it leaves when a server runs.") })
}

/// Writes a time as the machine's people read it, with its zone.
fn minute(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::system()).strftime("%Y-%m-%d %H:%M (%Z)").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::State;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_795_485_600 + second).expect("a time")
    }

    fn found(in_use: bool, waiting: Option<Timestamp>) -> Inspection {
        Inspection { version: 1, known: 1, in_use, delivered: None, waiting }
    }

    fn letters(in_use: bool, waiting: Option<Timestamp>, now: Timestamp) -> State {
        found_in(&found(in_use, waiting), "x.db", now).pop().expect("letters come last").state
    }

    #[test]
    fn a_letter_may_wait_an_hour_and_as_long_as_no_server_runs() {
        assert_eq!(letters(true, None, at(0)), State::Good);
        assert_eq!(letters(true, Some(at(0)), at(3600)), State::Good);
        assert_eq!(letters(true, Some(at(0)), at(3601)), State::Bad);
        assert_eq!(letters(false, Some(at(0)), at(9999)), State::Good);
    }

    #[test]
    fn an_older_schema_is_no_fault_and_nothing_is_read_from_its_letters() {
        let older = Inspection { version: 1, known: 2, ..found(false, None) };
        let findings = found_in(&older, "x.db", at(0));
        assert!(findings.iter().all(|finding| finding.state == State::Good));
        assert_eq!(findings.len(), 3);
        let expected = "Version 1; it will be brought up to date at the next start, to version 2.";
        assert_eq!(findings[1].say, expected);
    }
}
