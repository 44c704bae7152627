//! How far people are with what is due, for whoever coordinates, or answers for a team: numbers, and a kind word (RM7).

use super::super::leads;
use super::super::voice::{Page, Voice};
use crate::round::Around;
use crate::{CheckPress, Press};
use chat::{Button, Command};
use journey::plan::{Behind, Part, Whose};

/// Says how far people are, one line each.
pub(super) fn lines(around: &Around<'_>, voice: &Voice<'_>, parts: &[Part]) -> Vec<String> {
    let line = |part: &Part| match part {
        Part::Help { run, whose, behind } => {
            let set = around.content.set(&around.roll.ledger.runs.get(run)?.set)?;
            Some(behind_line(voice, &voice.set_name(set), *whose, *behind))
        }
        Part::CheckHelp { cycle, whose, behind } => {
            let check = around.content.checks().iter().find(|check| check.id == cycle.check)?;
            Some(behind_line(voice, &voice.attribute(&check.words(), "label"), *whose, *behind))
        }
        Part::Rung { .. }
        | Part::Promised
        | Part::Check { .. }
        | Part::Card { .. }
        | Part::Leads { .. }
        | Part::Post { .. }
        | Part::Week(_) => None,
    };
    parts.iter().filter_map(line).collect()
}

/// Puts the lines on a page, with what helps.
pub(super) fn told<'a>(page: Page<'a>, lines: &[String]) -> Page<'a> {
    lines.iter().fold(page, |page, line| page.words(line)).line("round-help-how", &[])
}

/// The ways to see more.
pub(super) fn ways(voice: &Voice<'_>, parts: &[Part]) -> Vec<Button> {
    let way = |part: &Part| match part {
        Part::Help { whose: Whose::Company, .. } => Some(voice.command("button-rulings", Command::Rulings)),
        Part::CheckHelp { whose: Whose::Company, .. } => {
            Some(voice.button("button-checks-all", &Press::Checks(CheckPress::Overview)))
        }
        Part::Help { whose: Whose::Teams, .. } | Part::CheckHelp { whose: Whose::Teams, .. } => {
            Some(leads::list(voice))
        }
        Part::Rung { .. }
        | Part::Promised
        | Part::Check { .. }
        | Part::Card { .. }
        | Part::Leads { .. }
        | Part::Post { .. }
        | Part::Week(_) => None,
    };
    let mut ways: Vec<Button> = parts.iter().filter_map(way).collect();
    ways.dedup();
    ways
}

fn behind_line(voice: &Voice<'_>, name: &str, whose: Whose, behind: Behind) -> String {
    let (name, open) = (("name", name.into()), ("open", behind.open.into()));
    match (whose, behind.lost) {
        (Whose::Teams, _) => voice.say("round-help-team", &[name, open]),
        (Whose::Company, 0) => voice.say("round-help", &[name, open]),
        (Whose::Company, lost) => voice.say("round-help-lost", &[name, open, ("lost", lost.into())]),
    }
}
