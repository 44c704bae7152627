//! The words of a plan, in the language of the terminal. People stand in it with their id and their team, with their name only
//! where whoever runs this asked for it.

use chat::Text;
use content::{Content, Locale, QuestionSet, Value};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use journey::check::CycleId;
use journey::digest::Week;
use journey::ladder::Rung;
use journey::ledger::Weekly;
use journey::plan::{Part, Reason, Warning};
use journey::roll::{Fate, Matter, Nudge, Post, Roll, To};
use journey::{Crowd, DiagnosisId, MemberId, TeamId};
use std::collections::BTreeMap;

/// What a plan is worded with.
pub(super) struct Words<'a> {
    pub(super) content: &'a Content,
    pub(super) locale: Locale,
    pub(super) roll: &'a Roll,
    /// The company's zone.
    pub(super) zone: &'a TimeZone,
    /// What people are called; empty unless names were asked for.
    pub(super) names: &'a BTreeMap<MemberId, String>,
}

impl Words<'_> {
    pub(super) fn say(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.content.words().say(self.locale, key, args)
    }

    fn about(&self, key: &str, what: &str) -> String {
        self.say(key, &[("what", what.into())])
    }

    fn with_day(&self, key: &str, day: Date) -> String {
        self.say(key, &[("day", day.to_string().as_str().into())])
    }

    /// Heads a day.
    pub(super) fn day(&self, day: Date) -> String {
        match day.weekday() {
            Weekday::Monday => self.with_day("plan-day-mon", day),
            Weekday::Tuesday => self.with_day("plan-day-tue", day),
            Weekday::Wednesday => self.with_day("plan-day-wed", day),
            Weekday::Thursday => self.with_day("plan-day-thu", day),
            Weekday::Friday => self.with_day("plan-day-fri", day),
            Weekday::Saturday => self.with_day("plan-day-sat", day),
            Weekday::Sunday => self.with_day("plan-day-sun", day),
        }
    }

    /// Names an addressee: the id, and what they are called.
    pub(super) fn name(&self, to: &To) -> String {
        match to {
            To::Team(team) => self.team(team),
            To::Member(member) => called(to.key(), self.names.get(member).map(String::as_str)),
        }
    }

    /// Names an addressee with their team.
    pub(super) fn who(&self, to: &To) -> String {
        let team = match to {
            To::Team(_) => None,
            To::Member(member) => self.roll.people.get(member).and_then(|person| person.team.as_ref()),
        };
        match team {
            Some(team) => format!("{} ({})", self.name(to), self.team(team)),
            None => self.name(to),
        }
    }

    fn team(&self, team: &TeamId) -> String {
        called(format!("team/{team}"), self.roll.ledger.teams.get(team).map(|team| team.name.as_str()))
    }

    /// Says what became of something that was due and not said; nothing of what was.
    pub(super) fn unsaid(&self, fate: Fate) -> Option<String> {
        match fate {
            Fate::Missed => Some(self.say("plan-missed", &[])),
            Fate::Lost => Some(self.say("plan-lost", &[])),
            Fate::Quiet => Some(self.say("plan-quiet", &[])),
            Fate::Said => None,
        }
    }

    /// Says what a part of a message is about.
    pub(super) fn part(&self, part: &Part) -> String {
        match part {
            Part::Rung { run, rung } => self.matter(&Matter::Rung(run.clone(), *rung)),
            Part::Check { cycle, nudge } => self.matter(&Matter::Check(cycle.clone(), *nudge)),
            Part::Help { run, behind, .. } => self.help(&self.run(run), behind.open, behind.lost),
            Part::CheckHelp { cycle, behind, .. } => self.help(&self.check(cycle), behind.open, behind.lost),
            Part::Card { cycle, count } => self.counted(self.matter(&Matter::Card(cycle.clone())), Some(*count)),
            Part::Week(week) => match self.roll.ledger.weekly {
                Weekly::WhenNew => self.week("plan-week-if-new", *week),
                Weekly::Always | Weekly::Never => self.matter(&Matter::Week(*week)),
            },
            Part::Leads { team, .. } => self.matter(&Matter::Leads(team.clone())),
            Part::Promised => self.say("plan-promised", &[]),
            Part::Post { run, post, count } => self.counted(self.matter(&Matter::Post(run.clone(), *post)), *count),
        }
    }

    /// Says what something that was due is about.
    pub(super) fn matter(&self, matter: &Matter) -> String {
        match matter {
            Matter::Rung(run, Rung::Invite) => self.about("plan-rung-invite", &self.run(run)),
            Matter::Rung(run, Rung::Third) => self.about("plan-rung-third", &self.run(run)),
            Matter::Rung(run, Rung::Seventh) => self.about("plan-rung-seventh", &self.run(run)),
            Matter::Rung(run, Rung::DayBefore) => self.about("plan-rung-day-before", &self.run(run)),
            Matter::Post(run, Post::Opening) => self.about("plan-post-opening", &self.run(run)),
            Matter::Post(run, Post::Midway) => self.about("plan-post-midway", &self.run(run)),
            Matter::Post(run, Post::Thanks) => self.about("plan-post-thanks", &self.run(run)),
            Matter::Week(week) => self.week("plan-week", *week),
            Matter::Check(cycle, Nudge::First) => self.about("plan-check-first", &self.check(cycle)),
            Matter::Check(cycle, Nudge::Last) => self.about("plan-check-last", &self.check(cycle)),
            Matter::Card(cycle) => self.about("plan-card", &self.check(cycle)),
            Matter::Help(run) => self.about("plan-help-of", &self.run(run)),
            Matter::CheckHelp(cycle) => self.about("plan-help-of", &self.check(cycle)),
            Matter::Leads(team) => self.about("plan-leads", &self.team(team)),
        }
    }

    /// Names a week as its summary does.
    fn week(&self, key: &str, week: Week) -> String {
        let monday = week.monday();
        self.say(key, &[("month", i64::from(monday.month()).into()), ("day", i64::from(monday.day()).into())])
    }

    fn help(&self, what: &str, open: usize, lost: usize) -> String {
        let args = [("what", what.into()), ("open", open.into()), ("lost", lost.into())];
        self.say(if lost == 0 { "plan-help" } else { "plan-help-lost" }, &args)
    }

    fn counted(&self, what: String, count: Option<Crowd>) -> String {
        match count.and_then(Crowd::shown) {
            Some((done, of)) => {
                self.say("plan-count", &[("what", what.as_str().into()), ("done", done.into()), ("of", of.into())])
            }
            None => what,
        }
    }

    /// Names a run, with the day it is due.
    fn run(&self, id: &DiagnosisId) -> String {
        let Some(run) = self.roll.ledger.runs.get(id) else { return id.to_string() };
        let set_name = |set: &QuestionSet| {
            self.say(&format!("set-{}", set.name.kind.name()), &[("count", set.questions.len().into())])
        };
        let name = self.content.set(&run.set).map_or_else(|| run.set.to_string(), set_name);
        let (name, id) = (("name", name.as_str().into()), ("run", id.as_str().into()));
        match run.due {
            Some(due) => self.say("plan-run", &[name, id, ("due", due.to_string().as_str().into())]),
            None => self.say("plan-run-open", &[name, id]),
        }
    }

    fn check(&self, cycle: &CycleId) -> String {
        let check = self.content.checks().iter().find(|check| check.id == cycle.check);
        let label = check.map(|check| self.content.words().attribute(self.locale, &check.words(), "label", &[]));
        let label = label.unwrap_or_else(|| cycle.check.to_string());
        let (id, opened) = (cycle.check.to_string(), cycle.opened.to_string());
        let args = [("label", label.as_str()), ("check", id.as_str()), ("opened", opened.as_str())];
        self.say("plan-check", &args.map(|(name, value)| (name, value.into())))
    }

    /// Says why somebody hears nothing.
    pub(super) fn because(&self, reason: Reason) -> String {
        let say = |key: &str| self.say(key, &[]);
        match reason {
            Reason::Left => say("plan-why-left"),
            Reason::Unconnected => say("plan-why-unconnected"),
            Reason::TakenOut => say("plan-why-taken-out"),
            Reason::NotBegun => say("plan-why-not-begun"),
            Reason::Stopped => say("plan-why-stopped"),
            Reason::Paused => say("plan-why-paused"),
            Reason::Away(back) => self.with_day("plan-why-away", back),
            Reason::Snoozed(at) => self.say("plan-why-snoozed", &[("time", time(at, self.zone).as_str().into())]),
            Reason::NotReached => say("plan-why-not-reached"),
            Reason::Done => say("plan-why-done"),
            Reason::NothingOpen => say("plan-why-nothing-open"),
            Reason::PastDue => say("plan-why-past-due"),
            Reason::Waits(day) => self.with_day("plan-why-waits", day),
            Reason::Finished => say("plan-why-finished"),
            Reason::Closed => say("plan-why-closed"),
            Reason::OtherWeekday => say("plan-why-other-weekday"),
            Reason::AtItToday => say("plan-why-at-it"),
            Reason::HeardToday => say("plan-why-heard"),
            Reason::InTheMiddle => say("plan-why-middle"),
            Reason::Over => say("plan-why-over"),
            Reason::NoRoom => say("plan-why-no-room"),
            Reason::TooFew => say("plan-why-too-few"),
        }
    }

    /// Says what whoever runs this must see to.
    pub(super) fn warning(&self, warning: &Warning) -> String {
        let file = ("file", "calendar/holidays-jp.csv".into());
        match warning {
            Warning::CalendarEnds(end) => {
                self.say("plan-calendar-ends", &[("day", end.to_string().as_str().into()), file])
            }
            Warning::CalendarEnded(end) => self.with_day("plan-calendar-ended", *end),
            Warning::UnknownZone(name) => self.say("plan-unknown-zone", &[("zone", harmless(name).as_str().into())]),
        }
    }
}

/// Tells a time where it is told.
pub(super) fn time(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned_datetime(zone.clone());
    format!("{} {}", local.strftime("%Y-%m-%d %H:%M"), super::name_of(zone))
}

fn called(id: String, name: Option<&str>) -> String {
    match name {
        Some(name) => format!("{id} {}", harmless(name)),
        None => id,
    }
}

/// What people typed must not steer the terminal, nor break a line of the table.
fn harmless(name: &str) -> String {
    Text::literal(name).to_plain().replace('\n', " ")
}
