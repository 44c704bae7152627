//! What the room of a team reads about a run: that it began, once how far it is, and thanks at its end (RM14).

use super::{Look, Missed, POST_MAY_BE_LATE, Part, Reason, Verdict, slot, week};
use crate::ledger::{self, Asked, Run, Silence};
use crate::roll::{Fate, Matter, Occurrence, Post, Reach, To};
use crate::{Calendar, Crowd, DiagnosisId, Hours, K, TeamId, Window, is_asked};
use jiff::Timestamp;
use jiff::civil::Date;

/// A run has to last so many business days for a word in its middle.
const LONG: usize = 4;
/// Thanks that are so many business days late are none.
const THANKS_UNTIL: u8 = 5;

/// Decides what the room of a team reads today; nothing at all where there is nothing to post.
pub(super) fn verdict(look: &Look<'_>, id: &TeamId, team: &ledger::Team, window: &Window<'_>) -> Verdict {
    let posts = Posts { look, id, window, today: window.day(look.now) };
    let (due, mut missed) = posts.due();
    let week = posts.week().and_then(|due| due.week(&mut missed));
    let says = if due.is_empty() && week.is_none() {
        Err(None)
    } else {
        match (posts.time(team), week) {
            (Err(reason), _) => Err(Some(reason)),
            (Ok(at), None) => posts.parts(due).map(|parts| (at, parts)).map_err(Some),
            (Ok(at), Some(week)) => {
                let posted = posts.parts(due).unwrap_or_default();
                Ok((at, [vec![Part::Week(week)], posted].concat()))
            }
        }
    };
    Verdict { says, missed }
}

struct Posts<'a> {
    look: &'a Look<'a>,
    id: &'a TeamId,
    window: &'a Window<'a>,
    today: Date,
}

impl<'a> Posts<'a> {
    /// Lists what is to be posted, and what is too late.
    fn due(&self) -> (Vec<(&'a DiagnosisId, &'a Run, Post)>, Vec<Missed>) {
        let (mut due, mut missed) = (Vec::new(), Vec::new());
        let to = To::Team(self.id.clone());
        for (id, run) in self.look.roll.ledger.runs.iter().filter(|(_, run)| self.is_asked(run)) {
            let Some((post, day)) = self.latest(id, run) else { continue };
            let of = Matter::Post(id.clone(), post);
            if !self.look.is_open(&to, &of) {
                continue;
            }
            let slot = self.window.after_opening(day, self.minute());
            if self.look.is_missed(slot, POST_MAY_BE_LATE) {
                missed.push(Missed { what: Occurrence { to: to.clone(), of }, on: day, due: slot });
            } else {
                due.push((id, run, post));
            }
        }
        (due, missed)
    }

    /// Finds the week whose summary is due; a team of nobody has none.
    fn week(&self) -> Option<week::Due> {
        let is_here = |person: &crate::roll::Enrolled| person.team.as_ref() == Some(self.id) && person.left.is_none();
        let to = To::Team(self.id.clone());
        let week = week::due(self.look, &to, week::Of::Team(self.id), self.window, self.minute())?;
        self.look.roll.people.values().any(is_here).then_some(week)
    }

    /// Tells whether a run asks everybody of this team: a run of one person, or of a few who try it out, is not the room's.
    fn is_asked(&self, run: &Run) -> bool {
        match &run.asked {
            Asked::Alone | Asked::People(_) => false,
            Asked::Teams(teams) => teams.contains(self.id),
            Asked::All => true,
        }
    }

    /// Finds the post whose day has come, the latest of a run.
    fn latest(&self, id: &DiagnosisId, run: &Run) -> Option<(Post, Date)> {
        let calendar = self.window.calendar();
        let opened = self.window.day(self.window.open_from(run.opened_at));
        if let Some(closed) = run.closed_at {
            let day = self.window.day(self.window.open_from(closed));
            let fresh = self.today <= calendar.business_days_after(day, THANKS_UNTIL);
            return (fresh && self.today >= day && self.was_opened(id)).then_some((Post::Thanks, day));
        }
        let midway = run.due.and_then(|due| middle(opened, due, calendar));
        match midway {
            Some(day) if self.today >= day => {
                run.due.is_some_and(|due| self.today < due).then_some((Post::Midway, day))
            }
            Some(_) | None => {
                (self.today >= opened && run.due.is_none_or(|due| self.today <= due)).then_some((Post::Opening, opened))
            }
        }
    }

    /// Thanks only where the room heard of the run at all.
    fn was_opened(&self, id: &DiagnosisId) -> bool {
        let posts = [Post::Opening, Post::Midway].map(|post| Matter::Post(id.clone(), post));
        posts.into_iter().any(|of| {
            let occurrence = Occurrence { to: To::Team(self.id.clone()), of };
            self.look.roll.told.get(&occurrence).is_some_and(|told| told.fate == Fate::Said)
        })
    }

    fn minute(&self) -> u16 {
        slot::minute(self.id.as_str(), &Hours::default())
    }

    fn time(&self, team: &ledger::Team) -> Result<Timestamp, Reason> {
        if let Some(reason) = is_barred(self.look, self.id, team, self.window) {
            return Err(reason);
        }
        if self.look.spoke_to(&To::Team(self.id.clone()), self.today) {
            return Err(Reason::HeardToday);
        }
        self.look.time(self.window, self.today, self.minute(), Timestamp::MIN).ok_or(Reason::Over)
    }

    /// Puts the posts together; a number that too few people stand behind is not said, and without it there is nothing to say.
    /// In a group of fewer than 2 [`K`] the weekly summary may hold a number back, and beside that one this would tell who it was.
    fn parts(&self, due: Vec<(&DiagnosisId, &Run, Post)>) -> Result<Vec<Part>, Reason> {
        let part = |(id, run, post): (&DiagnosisId, &Run, Post)| {
            let count = match post {
                Post::Opening | Post::Thanks => None,
                Post::Midway => {
                    Some(self.count(id, run).filter(|crowd| crowd.shown().is_some_and(|(_, of)| of >= 2 * K))?)
                }
            };
            Some(Part::Post { run: id.clone(), post, count })
        };
        let parts: Vec<Part> = due.into_iter().filter_map(part).collect();
        if parts.is_empty() { Err(Reason::TooFew) } else { Ok(parts) }
    }

    /// Counts who of the team handed in.
    fn count(&self, id: &DiagnosisId, run: &Run) -> Option<Crowd> {
        let roll = self.look.roll;
        let people = roll.people.iter().filter(|(member, person)| {
            let of_team = person.team.as_ref() == Some(self.id) && person.left.is_none();
            of_team
                && person.reach != Reach::Unconnected
                && is_asked(&run.asked, &run.opened_by, member, person.team.as_ref(), &roll.ledger)
        });
        let done = people.map(|(_, person)| person.sheets.get(id).is_some_and(|sheet| sheet.handed_in.is_some()));
        let done: Vec<bool> = done.collect();
        (!done.is_empty()).then(|| Crowd::of(done.iter().filter(|done| **done).count(), done.len()))
    }
}

/// Tells why nothing may be posted in the room of a team today, whatever there is.
pub(super) fn is_barred(look: &Look<'_>, id: &TeamId, team: &ledger::Team, window: &Window<'_>) -> Option<Reason> {
    let ledger = &look.roll.ledger;
    if team.room.is_none() {
        Some(Reason::NoRoom)
    } else if look.roll.shut.contains(id) {
        Some(Reason::TakenOut)
    } else if ledger.silence == Silence::On {
        Some(Reason::Paused)
    } else if !ledger.may_post_in(id) {
        Some(Reason::NotReached)
    } else if !window.opens_on(window.day(look.now)) {
        Some(Reason::Closed)
    } else {
        None
    }
}

/// Finds the business day in the middle of a run; none in a short one.
fn middle(opened: Date, due: Date, calendar: &Calendar<'_>) -> Option<Date> {
    // Nobody plans further than a year ahead.
    let days: Vec<Date> = opened.series(jiff::Span::new().days(1)).take_while(|day| *day <= due).take(400).collect();
    let days: Vec<Date> = days.into_iter().filter(|day| calendar.is_business_day(*day)).collect();
    (days.len() > LONG).then(|| days[days.len() / 2])
}
