//! What one person hears today.

use super::{
    CLOCKS_DIFFER, Look, Missed, PATIENCE, PROMISES_FADE, Part, Promise, REMINDER_MAY_BE_LATE, Reason, Verdict, check,
    falls, help, leads, slot, week,
};
use crate::ladder::{self, Rung};
use crate::ledger::{Run, Silence};
use crate::roll::{Begun, Enrolled, Matter, Occurrence, Reach, To};
use crate::{DiagnosisId, MemberId, Role, Window, is_asked};
use jiff::Timestamp;
use jiff::civil::Date;

/// Decides what somebody hears today, or why they hear nothing.
pub(super) fn verdict(look: &Look<'_>, id: &MemberId, person: &Enrolled, window: &Window<'_>) -> Verdict {
    let asked = Asked { look, id, person, window, today: window.day(look.now) };
    if let Some(reason) = asked.is_barred() {
        return Verdict::skip(reason);
    }
    if let Some(verdict) = asked.promised() {
        return verdict;
    }
    if let Some(back) = person.away_until.filter(|back| asked.today < *back) {
        return Verdict::skip(Reason::Away(back));
    }
    if !look.roll.ledger.may_write_first(id, person.team.as_ref()) {
        return Verdict::skip(Reason::NotReached);
    }
    let (nudges, mut missed) = check::nudges(look, id, person, window);
    let (rungs, why_none) = match asked.rungs() {
        Ok((rungs, late)) => {
            missed.extend(late);
            (rungs, None)
        }
        Err(reason) => (Vec::new(), check::waits(look, id, person, window).or(Some(reason))),
    };
    // Nobody is asked to go on with what they are at.
    let at_it = !rungs.is_empty() && asked.is_at_it();
    let rungs = if at_it { Vec::new() } else { rungs };
    let week = asked.week().and_then(|due| due.week(&mut missed));
    let help = help::words(look, id, window);
    let may_wait =
        nudges.is_empty() && help.is_empty() && week.is_none() && !rungs.iter().any(|due| asked.is_urgent(due));
    let rungs = rungs.into_iter().map(|(run, rung, _)| Part::Rung { run, rung });
    let parts = week.map(Part::Week).into_iter().chain(rungs).chain(nudges).chain(help);
    // It waits for the weekday they like, and for nothing else.
    let parts: Vec<Part> = parts.chain(leads::word(look, id, person, window)).collect();
    let says = match parts.is_empty() {
        true if at_it => Err(Reason::AtItToday),
        true => Err(why_none.unwrap_or_else(|| asked.waits())),
        false if may_wait && asked.likes_another_day() => Err(Reason::OtherWeekday),
        false => asked.time().map(|at| (at, parts)),
    };
    Verdict { says: says.map_err(Some), missed }
}

/// A rung that is to be said, with its day.
type Due = (DiagnosisId, Rung, Date);

struct Asked<'a> {
    look: &'a Look<'a>,
    id: &'a MemberId,
    person: &'a Enrolled,
    window: &'a Window<'a>,
    today: Date,
}

impl<'a> Asked<'a> {
    /// Tells why nothing at all may be said to them, whatever there is.
    fn is_barred(&self) -> Option<Reason> {
        let Enrolled { left, reach, agreed, stopped, .. } = self.person;
        match reach {
            _ if left.is_some() => Some(Reason::Left),
            Reach::Unconnected => Some(Reason::Unconnected),
            Reach::TakenOut => Some(Reason::TakenOut),
            Reach::Room if agreed.is_none() => Some(Reason::NotBegun),
            Reach::Room if *stopped => Some(Reason::Stopped),
            Reach::Room if self.look.roll.ledger.silence == Silence::On => Some(Reason::Paused),
            Reach::Room => None,
        }
    }

    /// Tells what becomes of a reminder they asked for; it comes before everything else.
    fn promised(&self) -> Option<Verdict> {
        let Enrolled { snoozed_until, away_until, .. } = *self.person;
        let silence = self.look.roll.ledger.silence;
        // What was let go in silence must not stand in the way of everything else.
        let wish = snoozed_until.filter(|wish| self.look.now.duration_since(*wish) < PROMISES_FADE)?;
        let promise = Promise { wish, away_until, last_act: self.acted(), silence };
        let at = falls(&promise, self.window, self.look.now);
        Some(if self.window.day(at) == self.today {
            Verdict { says: Ok((at, vec![Part::Promised])), missed: Vec::new() }
        } else if let Some(back) = away_until.filter(|back| self.today < *back) {
            Verdict::skip(Reason::Away(back))
        } else {
            Verdict::skip(Reason::Snoozed(at))
        })
    }

    /// Tells when they last did something; a clock that was ahead for a while is not believed.
    fn acted(&self) -> Option<Timestamp> {
        self.believed(self.person.last_act)
    }

    fn believed(&self, at: Option<Timestamp>) -> Option<Timestamp> {
        at.filter(|at| at.duration_since(self.look.now) < CLOCKS_DIFFER)
    }

    /// Lists the open runs that wait for them.
    fn runs(&self) -> impl Iterator<Item = (&'a DiagnosisId, &'a Run)> {
        let ledger = &self.look.roll.ledger;
        let team = self.person.team.as_ref().filter(|team| ledger.team(team).is_some());
        let (id, person) = (self.id, self.person);
        ledger.runs.iter().filter(move |(run, of)| {
            let handed_in = person.sheets.get(*run).is_some_and(|sheet| sheet.handed_in.is_some());
            of.is_open() && !handed_in && is_asked(&of.asked, &of.opened_by, id, team, ledger)
        })
    }

    /// Finds the week whose summary is due, for somebody who answers for a team or the company.
    fn week(&self) -> Option<week::Due> {
        let ledger = &self.look.roll.ledger;
        let coordinates = || ledger.roles(self.id).contains(&Role::Coordinator);
        if ledger.teams_of_manager(self.id).is_empty() && !coordinates() {
            return None;
        }
        week::due(self.look, &To::Member(self.id.clone()), week::Of::Company, self.window, self.minute())
    }

    fn ladder(&self, run: &Run) -> Vec<(Rung, Date)> {
        let since = self.person.agreed.map_or(run.opened_at, |agreed| agreed.max(run.opened_at));
        // What is opened in the evening is opened the next morning.
        let start = self.window.day(self.window.open_from(since));
        let rungs = ladder::rungs(start, run.due, self.window.calendar());
        match self.person.hours.weekday {
            Some(weekday) => ladder::on(rungs, weekday, run.due, self.window.calendar()),
            None => rungs,
        }
    }

    /// Lists what is to be said, and what is too late; or tells why there is nothing.
    fn rungs(&self) -> Result<(Vec<Due>, Vec<Missed>), Reason> {
        let (mut due, mut missed) = (Vec::new(), Vec::new());
        let mut waiting = self.runs().peekable();
        if waiting.peek().is_none() {
            let done = self.person.sheets.iter().any(|(run, sheet)| {
                sheet.handed_in.is_some() && self.look.roll.ledger.runs.get(run).is_some_and(Run::is_open)
            });
            return Err(if done { Reason::Done } else { Reason::NothingOpen });
        }
        let to = To::Member(self.id.clone());
        for (id, run) in waiting.filter(|(_, run)| run.due.is_none_or(|due| self.today <= due)) {
            // Of several rungs that came and went, the last one says it all.
            let latest = self.ladder(run).into_iter().rfind(|(_, day)| *day <= self.today);
            let Some((rung, day)) = latest else { continue };
            let of = Matter::Rung(id.clone(), rung);
            let covered = self.believed(self.person.reminded).is_some_and(|at| self.window.day(at) >= day);
            if covered || !self.look.is_open(&to, &of) {
                continue;
            }
            let slot = self.window.after_opening(day, self.minute());
            let was_away = self.person.away_until.is_some_and(|back| day < back);
            if !was_away && self.look.is_missed(slot, REMINDER_MAY_BE_LATE) {
                missed.push(Missed { what: Occurrence { to: to.clone(), of }, on: day, due: slot });
            } else {
                due.push((id.clone(), rung, day));
            }
        }
        Ok((due, missed))
    }

    /// Tells what they are waiting for, where nothing is to be said today.
    fn waits(&self) -> Reason {
        let open = || self.runs().filter(|(_, run)| run.due.is_none_or(|due| self.today <= due));
        if open().next().is_none() {
            return Reason::PastDue;
        }
        let next = open().flat_map(|(_, run)| self.ladder(run)).map(|(_, day)| day).filter(|day| *day > self.today);
        next.min().map_or(Reason::Finished, Reason::Waits)
    }

    fn minute(&self) -> u16 {
        slot::minute(self.id.as_str(), &self.person.hours)
    }

    fn is_today(&self, at: Option<Timestamp>) -> bool {
        at.is_some_and(|at| self.window.day(at) == self.today)
    }

    /// Tells whether they began or answered something today.
    fn is_at_it(&self) -> bool {
        let mut sheets = self.person.sheets.values();
        let answered = |sheet: &Begun| self.is_today(sheet.last_answer) || self.is_today(sheet.handed_in);
        // When a sheet was begun is not kept; whoever was here today and answered nothing of it may just have.
        let began = |sheet: &Begun| self.is_today(self.person.last_act) && sheet.last_answer.is_none();
        sheets.any(|sheet| answered(sheet) || began(sheet))
    }

    /// Tells whether a rung cannot wait for the weekday they like.
    fn is_urgent(&self, (_, rung, day): &Due) -> bool {
        *rung == Rung::DayBefore || *day == self.today
    }

    fn likes_another_day(&self) -> bool {
        self.person.hours.weekday.is_some_and(|day| day.weekday() != self.today.weekday())
    }

    /// Finds when today something is said, or tells why not today.
    fn time(&self) -> Result<Timestamp, Reason> {
        let now = self.look.now;
        let (person, window, today) = (self.person, self.window, self.today);
        if !window.opens_on(today) {
            return Err(Reason::Closed);
        }
        if self.is_today(person.heard) || self.look.spoke_to(&To::Member(self.id.clone()), today) {
            return Err(Reason::HeardToday);
        }
        let rests = self.acted().map(|last| last.saturating_add(PATIENCE).unwrap_or(Timestamp::MAX));
        let not_before = rests.filter(|rests| *rests > now);
        self.look.time(window, today, self.minute(), not_before.unwrap_or(Timestamp::MIN)).ok_or(match not_before {
            Some(_) => Reason::InTheMiddle,
            None => Reason::Over,
        })
    }
}
