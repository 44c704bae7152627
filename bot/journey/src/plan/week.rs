//! When the summary of a week is due: on its first business day, in the weeks in which there is something to tell of (MG4, MG10).

use super::{Look, Missed, POST_MAY_BE_LATE};
use crate::digest::{Week, follow_ups};
use crate::ledger::{Asked, Run, Weekly};
use crate::roll::{Matter, Occurrence, To};
use crate::{Calendar, TeamId, Window};
use jiff::ToSpan;
use jiff::civil::Date;

/// Whose summary it is.
#[derive(Clone, Copy)]
pub(super) enum Of<'a> {
    /// A team's.
    Team(&'a TeamId),
    /// The company's.
    Company,
}

/// What becomes of a week's summary.
pub(super) enum Due {
    /// It is said.
    Say(Week),
    /// We were not there, and it is too late by now.
    TooLate(Missed),
}

impl Due {
    /// Gives the week that is said; notes what is too late.
    pub(super) fn week(self, missed: &mut Vec<Missed>) -> Option<Week> {
        match self {
            Due::Say(week) => Some(week),
            Due::TooLate(late) => {
                missed.push(late);
                None
            }
        }
    }
}

/// Finds the week whose summary is due for somebody at a minute of their hours, if it was not said yet.
pub(super) fn due(look: &Look<'_>, to: &To, of: Of<'_>, window: &Window<'_>, minute: u16) -> Option<Due> {
    let ledger = &look.roll.ledger;
    let today = window.day(look.now);
    let week = Week::of(today);
    let first = window.calendar().business_day_from(week.monday());
    let open = ledger.weekly != Weekly::Never && today >= first && look.is_open(to, &Matter::Week(week));
    if !open || !has_something(look, of, week, window) {
        return None;
    }
    let slot = window.after_opening(first, minute);
    if !look.is_missed(slot, POST_MAY_BE_LATE) {
        return Some(Due::Say(week));
    }
    let what = Occurrence { to: to.clone(), of: Matter::Week(week) };
    Some(Due::TooLate(Missed { what, on: first, due: slot }))
}

/// Tells whether there is anything to tell of in a week: a run that goes on or ended since the week before began, the news of a
/// month, and for the company a day on which it comes back to its declaration.
fn has_something(look: &Look<'_>, of: Of<'_>, week: Week, window: &Window<'_>) -> bool {
    let ledger = &look.roll.ledger;
    let monday = week.monday();
    let before = monday.saturating_sub(7.days());
    let asks = |run: &Run| match (&run.asked, of) {
        (Asked::Alone | Asked::People(_), Of::Team(_)) => false,
        (Asked::Teams(teams), Of::Team(team)) => teams.contains(team),
        (Asked::All, Of::Team(_)) | (_, Of::Company) => true,
    };
    let goes_on = |run: &Run| run.closed_at.is_none_or(|closed| window.day(closed) >= before);
    let began = |run: &Run| window.day(run.opened_at) < monday;
    let mut asking = ledger.runs.values().filter(|run| asks(run));
    if asking.clone().any(|run| goes_on(run) && began(run)) {
        return true;
    }
    let news = is_first_of_month(monday, window.calendar()) && asking.any(began);
    let comes_back = || {
        let declared = ledger.papers.declared.as_ref();
        let next = monday.saturating_add(7.days());
        let mut days = declared.into_iter().flat_map(|declared| follow_ups(declared.on, window.calendar()));
        days.any(|(day, _)| (monday..next).contains(&day))
    };
    news || (matches!(of, Of::Company) && comes_back())
}

/// Tells whether the first business day of a month lies in the week that begins on a Monday.
fn is_first_of_month(monday: Date, calendar: &Calendar<'_>) -> bool {
    let next = monday.saturating_add(7.days());
    let month = |day: Date| calendar.business_day_from(day.first_of_month());
    [monday, next.saturating_sub(1.day())].into_iter().any(|day| (monday..next).contains(&month(day)))
}
