//! A word to whoever coordinates, on the last business day before something is due: how many are not done, and how many of them
//! don't know how. It is about help, so it says numbers; names are shown only on request, and that is noted (RM7).

use super::{Look, Part};
use crate::check::{Cycle, Hurdle, Tally};
use crate::roll::{Enrolled, Matter, To};
use crate::{MemberId, Role, Window, is_asked};
use content::Asks;
use jiff::civil::Date;

/// How many are not done, and how many of them don't know how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// How many are not done.
    pub open: usize,
    /// How many of them said that they don't know how.
    pub lost: usize,
}

/// Lists what somebody who coordinates is told today.
pub(super) fn words(look: &Look<'_>, id: &MemberId, window: &Window<'_>) -> Vec<Part> {
    if !look.roll.ledger.roles(id).contains(&Role::Coordinator) {
        return Vec::new();
    }
    let today = window.day(look.now);
    let is_eve = |due: Date| window.calendar().business_days_before(due, 1) == today;
    let to = To::Member(id.clone());
    let runs = look.roll.ledger.runs.iter().filter(|(_, run)| run.is_open() && run.due.is_some_and(is_eve));
    let runs = runs.filter_map(|(run, _)| Some(Part::Help { run: run.clone(), behind: of_run(look, run)? }));
    let checks = look.running(today).iter().filter(|(check, cycle)| check.asks == Asks::Everyone && is_eve(cycle.due));
    let checks = checks.filter_map(|(_, cycle)| of_check(look, cycle));
    let parts = runs.chain(checks);
    parts.filter(|part| part.matter().is_some_and(|of: Matter| look.is_open(&to, &of))).collect()
}

fn of_run(look: &Look<'_>, id: &crate::DiagnosisId) -> Option<Behind> {
    let (roll, run) = (look.roll, look.roll.ledger.runs.get(id)?);
    let asked = roll.people.iter().filter(|(member, person)| {
        person.can_answer() && is_asked(&run.asked, &run.opened_by, member, person.team.as_ref(), &roll.ledger)
    });
    let open: Vec<&Enrolled> = asked
        .map(|(_, person)| person)
        .filter(|person| person.sheets.get(id).is_none_or(|sheet| sheet.handed_in.is_none()))
        .collect();
    let lost = open.iter().filter(|person| person.put_off.get(id) == Some(&Hurdle::HowUnknown)).count();
    (!open.is_empty()).then_some(Behind { open: open.len(), lost })
}

fn of_check(look: &Look<'_>, cycle: &Cycle) -> Option<Part> {
    let people = look.roll.people.iter().filter(|(_, person)| person.can_answer()).map(|(member, _)| member);
    let tally = Tally::of(people, &look.roll.checked, &cycle.id());
    // What is hidden where people look for it is not told here either.
    let (open, _) = tally.open().shown()?;
    (open > 0).then(|| Part::CheckHelp { cycle: cycle.id(), behind: Behind { open, lost: tally.lost } })
}
