//! The lock of ids: every id ever shipped, so that none is lost or given a second meaning.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Findings, Page};
use crate::set::SetRef;

const KINDS: [&str; 7] = ["band", "check", "fact", "link", "measure", "question", "support"];

/// Compares the lock with the ids in use (`question self-check/4.0/11` and where it stands) and the built-in lock.
pub(crate) fn check(page: &Page<'_>, used: &BTreeMap<String, String>, built_in: &str, findings: &mut Findings) {
    let lines = read(page, findings);
    for (id, line) in &lines {
        match (used.get(*id), line.retired) {
            (Some(place), true) => {
                let what = format!("`{id}` is retired but {place} uses it; give the new thing a new id");
                findings.add(page.fault(line.number, what));
            }
            (None, false) if findings.has_seen_all() => {
                let what = format!("`{id}` is used by nothing; write ` retired` behind it, or bring back what had it");
                findings.add(page.fault(line.number, what));
            }
            (None | Some(_), false) | (None, true) => {}
        }
    }
    let last = page.text.lines().count().max(1);
    for (id, place) in used {
        if !lines.contains_key(id.as_str()) {
            findings.add(page.fault(last, format!("`{id}` of {place} is not in the lock; add the line `{id}`")));
        }
    }
    for (_, id, _) in entries(built_in) {
        if !lines.contains_key(id) && !used.contains_key(id) {
            let what = format!("`{id}` was shipped and must stay in the lock; add the line `{id} retired`");
            findings.add(page.fault(last, what));
        }
    }
}

/// Gives every set that a lock has questions of.
pub(crate) fn sets(lock: &str) -> BTreeSet<SetRef> {
    let question = |(_, id, _): (usize, &str, bool)| {
        let (set, _) = id.strip_prefix("question ")?.rsplit_once('/')?;
        SetRef::parse(set)
    };
    entries(lock).filter_map(question).collect()
}

struct Line {
    number: usize,
    retired: bool,
}

fn read<'t>(page: &Page<'t>, findings: &mut Findings) -> BTreeMap<&'t str, Line> {
    let mut lines: BTreeMap<&str, Line> = BTreeMap::new();
    let mut before = "";
    for (number, id, retired) in entries(page.text) {
        let known = id.split_once(' ').is_some_and(|(kind, name)| {
            KINDS.contains(&kind) && !name.is_empty() && !name.contains(char::is_whitespace)
        });
        if !known {
            let what = format!(
                "`{id}` is no id; a line is one of {} and a name, such as `measure update-auto`",
                KINDS.join(", ")
            );
            findings.add(page.fault(number, what));
            continue;
        }
        if let Some(first) = lines.get(id) {
            let first = first.number;
            findings.add(page.fault(number, format!("`{id}` is here a second time; the first is on line {first}")));
            continue;
        }
        if id < before {
            findings
                .add(page.fault(number, format!("`{id}` must stand above `{before}`; sort the lines by character")));
        }
        before = id;
        lines.insert(id, Line { number, retired });
    }
    lines
}

fn entries(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    text.lines().enumerate().filter_map(|(index, line)| {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let id = line.strip_suffix(" retired");
        Some((index + 1, id.unwrap_or(line), id.is_some()))
    })
}
