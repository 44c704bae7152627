//! The lines of a plan: a table by day. People stand in it with their id and their team, never with their name.

use super::{Looks, name_of};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use journey::plan::{Item, Part, Plan, Reason, Warning};
use journey::roll::{Fate, Roll, To};
use journey::{Crowd, moment};
use std::collections::{BTreeMap, BTreeSet};

/// How far back it is told what did not arrive.
const LATELY: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Tells what was missed or did not arrive lately.
pub(super) fn before(roll: &Roll, now: Timestamp, zone: &TimeZone) -> Vec<String> {
    let lately = roll.told.iter().filter(|(_, told)| told.fate != Fate::Said && now.duration_since(told.at) < LATELY);
    let line = |(what, told): (&journey::roll::Occurrence, &journey::roll::Told)| {
        let fate = match told.fate {
            Fate::Missed => "missed while the bot was down",
            Fate::Lost | Fate::Said => "did not arrive, or nobody knows",
        };
        format!("  {}  {}  {}  {fate}", time(told.at, zone), who(roll, &what.to), what.of.key())
    };
    let mut lines: Vec<String> = lately.map(line).collect();
    if !lines.is_empty() {
        lines.insert(0, "  not said, and not said again:".to_owned());
    }
    lines
}

/// Writes the days, from the first one on: what is said, and who hears nothing and why.
pub(super) fn of_days(roll: &Roll, looks: &Looks, zone: &TimeZone, first: Date) -> Vec<String> {
    let mut days: BTreeMap<Date, Day> = BTreeMap::new();
    let mut warnings: BTreeSet<&Warning> = BTreeSet::new();
    for look in looks {
        let day = look.at.to_zoned_datetime(zone.clone()).date();
        warnings.extend(&look.plan.warnings);
        days.entry(day).or_default().look(look.at, &look.plan);
    }
    let mut lines: Vec<String> = warnings.into_iter().map(|warning| format!("  ! {}", warned(warning))).collect();
    for (day, found) in days.range(first..) {
        lines.push(format!("{day} {}", day.strftime("%a")));
        lines.extend(found.lines(roll, zone));
    }
    lines
}

/// What the looks of one day found.
#[derive(Default)]
struct Day {
    said: Vec<Item>,
    skips: BTreeMap<To, Reason>,
}

impl Day {
    fn look(&mut self, at: Timestamp, plan: &Plan) {
        let promised = plan.items.iter().filter(|item| !item.is_ours() && item.at <= at);
        let said: Vec<Item> = plan.due(at).chain(promised).cloned().collect();
        for skip in &plan.skips {
            self.skips.insert(skip.who.clone(), skip.reason);
        }
        self.said.extend(said);
    }

    fn lines(&self, roll: &Roll, zone: &TimeZone) -> Vec<String> {
        let line = |item: &Item| {
            let parts: Vec<String> = item.parts.iter().map(|part| what(roll, part)).collect();
            format!("  {}  {}  {}", time(item.at, &zone_of(roll, &item.to)), who(roll, &item.to), parts.join(" + "))
        };
        let mut lines: Vec<String> = self.said.iter().map(line).collect();
        let mut why: BTreeMap<String, Vec<&To>> = BTreeMap::new();
        let spoken: BTreeSet<&To> = self.said.iter().map(|item| &item.to).collect();
        for (who, reason) in self.skips.iter().filter(|(who, _)| !spoken.contains(who)) {
            why.entry(because(*reason, zone)).or_default().push(who);
        }
        for (reason, people) in why {
            let names: Vec<String> = people.iter().map(|one| one.key()).collect();
            lines.push(format!("  -      {reason}: {} ({})", people.len(), names.join(", ")));
        }
        lines
    }
}

fn zone_of(roll: &Roll, to: &To) -> TimeZone {
    let (own, team) = match to {
        To::Member(member) => {
            let person = roll.people.get(member);
            (person.and_then(|person| person.hours.zone.as_deref()), person.and_then(|person| person.team.as_ref()))
        }
        To::Team(team) => (None, Some(team)),
    };
    moment::zone_of(own, team, &roll.ledger).0
}

fn time(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned_datetime(zone.clone());
    format!("{} {}", local.strftime("%Y-%m-%d %H:%M"), name_of(zone))
}

fn who(roll: &Roll, to: &To) -> String {
    match to {
        To::Team(_) => to.key(),
        To::Member(member) => match roll.people.get(member).and_then(|person| person.team.as_ref()) {
            Some(team) => format!("{} (team/{team})", to.key()),
            None => to.key(),
        },
    }
}

fn what(roll: &Roll, part: &Part) -> String {
    let of = |run: &journey::DiagnosisId| {
        let set = roll.ledger.runs.get(run).map(|run| run.set.to_string());
        format!("{} {run}", set.unwrap_or_default())
    };
    match part {
        Part::Rung { run, rung } => format!("{} of {}", rung.name(), of(run)),
        Part::Check { cycle, nudge } => {
            format!("{} word about the check {} of {}", nudge.name(), cycle.check, cycle.opened)
        }
        Part::Help { run, behind, .. } => format!("{} not done, {} lost, of {}", behind.open, behind.lost, of(run)),
        Part::CheckHelp { cycle, behind, .. } => {
            format!("{} not done, {} lost, of the check {} of {}", behind.open, behind.lost, cycle.check, cycle.opened)
        }
        Part::Card { cycle, count } => {
            let count = count.shown().map(|(done, of)| format!(" ({done} of {of})"));
            format!("the card of the check {} of {}{}", cycle.check, cycle.opened, count.unwrap_or_default())
        }
        Part::Week(week) => format!("the summary of {week}"),
        Part::Promised => "the reminder they asked for".to_owned(),
        Part::Post { run, post, count } => {
            let count = count.and_then(Crowd::shown).map(|(done, of)| format!(" ({done} of {of})"));
            format!("{} of {}{}", post.name(), of(run), count.unwrap_or_default())
        }
    }
}

fn because(reason: Reason, zone: &TimeZone) -> String {
    match reason {
        Reason::Left => "left".to_owned(),
        Reason::Unconnected => "never wrote to the bot (未接続)".to_owned(),
        Reason::TakenOut => "the bot was taken out of their chat".to_owned(),
        Reason::NotBegun => "did not press はじめる yet".to_owned(),
        Reason::Stopped => "stopped messages".to_owned(),
        Reason::Paused => "the company is paused".to_owned(),
        Reason::Away(back) => format!("away, back on {back}"),
        Reason::Snoozed(at) => format!("asked to be reminded at {}", time(at, zone)),
        Reason::NotReached => "not reached yet by the rollout".to_owned(),
        Reason::Done => "handed everything in".to_owned(),
        Reason::NothingOpen => "nothing is open".to_owned(),
        Reason::PastDue => "it was due".to_owned(),
        Reason::Waits(day) => format!("the next reminder is on {day}"),
        Reason::Finished => "all reminders were said".to_owned(),
        Reason::Closed => "no business day".to_owned(),
        Reason::OtherWeekday => "likes another weekday".to_owned(),
        Reason::AtItToday => "began or answered today".to_owned(),
        Reason::HeardToday => "was written to today".to_owned(),
        Reason::InTheMiddle => "is in the middle of something".to_owned(),
        Reason::Over => "the hours are over".to_owned(),
        Reason::NoRoom => "the team has no room".to_owned(),
        Reason::TooFew => "too few people for a number".to_owned(),
    }
}

fn warned(warning: &Warning) -> String {
    match warning {
        Warning::CalendarEnds(end) => {
            format!(
                "the holidays are known until {end} only: update the program, or calendar/holidays-jp.csv of --content"
            )
        }
        Warning::CalendarEnded(end) => {
            format!("the holidays are not known since {end}: only weekends and 12/29 to 1/3 are kept free")
        }
        Warning::UnknownZone(name) => format!("the time zone {name:?} is unknown; the next one in line is followed"),
    }
}
