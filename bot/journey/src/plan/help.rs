//! A word to whoever coordinates, and where the company allowed it to whoever answers for a team, on the last business day before
//! something is due: how many are not done, and how many of them don't know how. It is about help, so it says numbers; names are
//! shown only on request, and that is noted (RM7).

use super::{Look, Part};
use crate::check::{Cycle, Hurdle, Tally};
use crate::roll::{Enrolled, Matter, To};
use crate::{Crowd, DiagnosisId, MemberId, Mode, Role, TeamId, Window, is_asked};
use content::Asks;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How many are not done, and how many of them don't know how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// How many are not done.
    pub open: usize,
    /// How many of them said that they don't know how.
    pub lost: usize,
}

/// Of whom it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Of everybody, to whoever coordinates.
    Company,
    /// Of the teams somebody answers for, where the company allowed it and its people were told.
    Teams,
}

/// Lists what somebody who looks after others is told today.
pub(super) fn words(look: &Look<'_>, id: &MemberId, window: &Window<'_>) -> Vec<Part> {
    let Some(circle) = circle(look, id) else { return Vec::new() };
    let today = window.day(look.now);
    let is_eve = |due: Date| window.calendar().business_days_before(due, 1) == today;
    let to = To::Member(id.clone());
    let runs = look.roll.ledger.runs.iter().filter(|(_, run)| run.is_open() && run.due.is_some_and(is_eve));
    let runs = runs.filter_map(|(run, _)| {
        Some(Part::Help { run: run.clone(), whose: circle.whose(), behind: of_run(look, run, &circle)? })
    });
    let checks = look.running(today).iter().filter(|(check, cycle)| check.asks == Asks::Everyone && is_eve(cycle.due));
    let checks = checks.filter_map(|(_, cycle)| of_check(look, cycle, &circle));
    let parts = runs.chain(checks);
    parts.filter(|part| part.matter().is_some_and(|of: Matter| look.is_open(&to, &of))).collect()
}

/// Whom somebody looks after.
enum Circle {
    Everybody,
    Teams(BTreeSet<TeamId>),
}

impl Circle {
    fn whose(&self) -> Whose {
        match self {
            Circle::Everybody => Whose::Company,
            Circle::Teams(_) => Whose::Teams,
        }
    }

    /// Tells whether somebody counts. Of a team only they do who may be named today: they know that they may be.
    fn holds(&self, look: &Look<'_>, id: &MemberId, person: &Enrolled) -> bool {
        match self {
            Circle::Everybody => true,
            Circle::Teams(teams) => person.team.as_ref().is_some_and(|team| {
                let ledger = &look.roll.ledger;
                teams.contains(team) && ledger.may_be_named(team, id, ledger.day_at(look.now))
            }),
        }
    }

    /// Shows what may be told of so many. Whoever looks after a team hears no number that tells of one person, and never what
    /// somebody said.
    fn behind(&self, behind: Behind, of: usize) -> Option<Behind> {
        let Behind { open, lost } = match self {
            Circle::Everybody => behind,
            Circle::Teams(_) => Behind { open: Crowd::of(behind.open, of).shown()?.0, lost: 0 },
        };
        (open > 0).then_some(Behind { open, lost })
    }
}

fn circle(look: &Look<'_>, id: &MemberId) -> Option<Circle> {
    let ledger = &look.roll.ledger;
    if ledger.roles(id).contains(&Role::Coordinator) {
        return Some(Circle::Everybody);
    }
    let teams = ledger.teams_of_manager(id).into_iter().filter(|team| ledger.allowance(team).is_some());
    Some(Circle::Teams(teams.collect())).filter(|circle| !matches!(circle, Circle::Teams(teams) if teams.is_empty()))
}

fn of_run(look: &Look<'_>, id: &DiagnosisId, circle: &Circle) -> Option<Behind> {
    let (roll, run) = (look.roll, look.roll.ledger.runs.get(id)?);
    if run.mode == Mode::Anonymous && circle.whose() == Whose::Teams {
        return None;
    }
    let asked = roll.people.iter().filter(|(member, person)| {
        let theirs = person.can_answer() && circle.holds(look, member, person);
        theirs && is_asked(&run.asked, &run.opened_by, member, person.team.as_ref(), &roll.ledger)
    });
    let asked: Vec<&Enrolled> = asked.map(|(_, person)| person).collect();
    let open = asked.iter().filter(|person| person.sheets.get(id).is_none_or(|sheet| sheet.handed_in.is_none()));
    let open: Vec<&&Enrolled> = open.collect();
    let lost = open.iter().filter(|person| person.put_off.get(id) == Some(&Hurdle::HowUnknown)).count();
    circle.behind(Behind { open: open.len(), lost }, asked.len())
}

fn of_check(look: &Look<'_>, cycle: &Cycle, circle: &Circle) -> Option<Part> {
    let people = look.roll.people.iter();
    let people = people.filter(|(id, person)| person.can_answer() && circle.holds(look, id, person));
    let tally = Tally::of(people.map(|(member, _)| member), &look.roll.checked, &cycle.id());
    // What is hidden where people look for it is not told here either.
    let (open, of) = tally.open().shown()?;
    let behind = circle.behind(Behind { open, lost: tally.lost }, of)?;
    Some(Part::CheckHelp { cycle: cycle.id(), whose: circle.whose(), behind })
}
