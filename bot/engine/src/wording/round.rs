//! What a round says: one message a day to a person, and what the room of a team reads (RM3, RM9, RM14).

mod help;

use super::digest::{Bulletin, Quiet, TeamPost};
use super::rulings::with_day;
use super::voice::{Page, Voice};
use super::{checks, leads};
use crate::reply::check_slot;
use crate::round::{Around, Telling, calendar, week_of};
use crate::{Audience, CheckPress, Deed, Letter, Placing, Press, Promise, Slot, StaffPress};
use chat::{Address, Button, Command, Message, Text};
use content::{Check, Locale, QuestionSet, SetKind};
use jiff::civil::{Date, Time};
use journey::check::{Cycle, CycleId};
use journey::digest::Week;
use journey::ladder::Rung;
use journey::ledger::{Run, Weekly};
use journey::plan::{Item, Part};
use journey::roll::{Begun, Enrolled, Post, To};
use journey::{Crowd, MemberId, TeamId, asked_of, moment, scopes_of};

/// A message of a round, and the one that belongs below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Letters {
    pub(crate) root: Letter,
    pub(crate) below: Option<Letter>,
}

impl From<Letter> for Letters {
    fn from(root: Letter) -> Letters {
        Letters { root, below: None }
    }
}

/// Words one item of a round; nothing where its addressee or its questions are gone.
pub(crate) fn letters(around: &Around<'_>, telling: Option<&Telling<'_>>, item: &Item) -> Option<Letters> {
    if let (To::Team(team), [Part::Card { cycle, count }]) = (&item.to, &item.parts[..]) {
        return card(around, team, cycle, *count).map(Letters::from);
    }
    let week = week_of(item);
    let telling = telling.filter(|_| week.is_some());
    match &item.to {
        To::Member(member) => {
            let person = around.roll.people.get(member)?;
            let summary = telling.and_then(|telling| {
                bulletin(around, telling, person.locale.unwrap_or(Locale::Ja)).company(&telling.digests.company)
            });
            let message = both(summary, to_person(around, member, person, &item.parts))?;
            let to = around.rooms.get(member)?.clone();
            let audience = Audience::Private(member.clone());
            Some(Letters::from(Letter { to, audience, message, promise: Promise::AtMostOnce, placing: Placing::Loose }))
        }
        To::Team(id) => {
            let team = around.roll.ledger.team(id)?;
            let summary = telling.and_then(|telling| {
                let locale = around.roll.ledger.locale.unwrap_or(Locale::Ja);
                bulletin(around, telling, locale).team(telling.digests.teams.get(id)?)
            });
            let (summary, details) = summary.map_or((None, None), |TeamPost { root, details }| (Some(root), details));
            let message = both(summary, to_team(around, id, &item.parts))?;
            let to = Address::read(team.room.as_deref()?)?;
            let shared = |message, placing| {
                let (to, audience, promise) = (to.clone(), Audience::Shared, Promise::AtMostOnce);
                Letter { to, audience, message, promise, placing }
            };
            Some(match week.map(|week| week_slot(id, week)).zip(details) {
                Some((slot, details)) => Letters {
                    root: shared(message, Placing::As(slot.clone())),
                    below: Some(shared(details, Placing::Below(slot))),
                },
                None => Letters::from(shared(message, Placing::Loose)),
            })
        }
    }
}

/// Names the message of a team's week in its room: what is known besides goes below it.
fn week_slot(team: &TeamId, week: Week) -> Slot {
    Slot(format!("week/{team}/{week}"))
}

fn bulletin<'a>(around: &Around<'a>, telling: &Telling<'a>, locale: Locale) -> Bulletin<'a> {
    let quiet = match around.roll.ledger.weekly {
        Weekly::Always => Quiet::Line,
        Weekly::WhenNew | Weekly::Never => Quiet::Nothing,
    };
    let (content, house, ledger) = (around.content, around.house, &around.roll.ledger);
    Bulletin { content, house, ledger, locale, typeface: telling.typeface, quiet }
}

/// Puts a summary and whatever else is to be said that day into one message.
fn both(summary: Option<Message>, other: Option<Message>) -> Option<Message> {
    match (summary, other) {
        (Some(summary), Some(other)) => {
            let gap = Text::parse("\n", &[]);
            let rows = [summary.rows.clone(), other.rows].concat().into_iter();
            let rows = rows.enumerate().filter(|(at, row)| !summary.rows[..summary.rows.len().min(*at)].contains(row));
            let rows = rows.map(|(_, row)| row).collect();
            Some(Message { text: summary.text.then(gap).then(other.text), rows, files: summary.files })
        }
        (summary, other) => summary.or(other),
    }
}

/// A run that waits for somebody, and how far they are.
struct Waiting<'a> {
    set: &'a QuestionSet,
    run: &'a Run,
    rung: Rung,
    begun: Option<&'a Begun>,
    of: usize,
}

/// Words the card of a check; it is rewritten later, where it stands.
fn card(around: &Around<'_>, team: &TeamId, cycle: &CycleId, count: Crowd) -> Option<Letter> {
    let ledger = &around.roll.ledger;
    let room = Address::read(ledger.team(team)?.room.as_deref()?)?;
    let (check, running) = checked(around, cycle)?;
    let (zone, _) = moment::zone_of(None, Some(team), ledger);
    let voice = Voice::of(around.content, around.house, ledger.locale.unwrap_or(Locale::Ja), zone);
    let message = checks::card(&voice, check, &running, count.shown());
    let placing = Placing::As(check_slot(cycle));
    Some(Letter { to: room, audience: Audience::Shared, message, promise: Promise::AtMostOnce, placing })
}

/// Finds a check and its cycle.
fn checked<'a>(around: &Around<'a>, id: &CycleId) -> Option<(&'a Check, Cycle)> {
    let check = around.content.checks().iter().find(|check| check.id == id.check)?;
    let cycle = around.roll.ledger.cycle_on(check, &calendar(around), id.opened)?;
    Some((check, cycle))
}

fn to_person(around: &Around<'_>, member: &MemberId, person: &Enrolled, parts: &[Part]) -> Option<Message> {
    let ledger = &around.roll.ledger;
    let waiting = parts.iter().filter_map(|part| match part {
        Part::Rung { run: id, rung } => {
            let run = ledger.runs.get(id)?;
            let set = around.content.set(&run.set)?;
            let of = asked_of(set, scopes_of(&run.asked, &ledger.roles(member))).len();
            Some(Waiting { set, run, rung: *rung, begun: person.sheets.get(id), of })
        }
        Part::Promised
        | Part::Check { .. }
        | Part::Card { .. }
        | Part::Help { .. }
        | Part::CheckHelp { .. }
        | Part::Leads { .. }
        | Part::Post { .. }
        | Part::Week(_) => None,
    });
    let waiting: Vec<Waiting<'_>> = waiting.collect();
    let to_check = parts.iter().filter_map(|part| match part {
        Part::Check { cycle, .. } => checked(around, cycle),
        Part::Rung { .. }
        | Part::Promised
        | Part::Card { .. }
        | Part::Help { .. }
        | Part::CheckHelp { .. }
        | Part::Leads { .. }
        | Part::Post { .. }
        | Part::Week(_) => None,
    });
    let to_check: Vec<(&Check, Cycle)> = to_check.collect();
    let (zone, _) = moment::zone_of(person.hours.zone.as_deref(), person.team.as_ref(), ledger);
    let voice = Voice::of(around.content, around.house, person.locale.unwrap_or(Locale::Ja), zone);
    let help = help::lines(around, &voice, parts);
    let count = waiting.len() + usize::from(!to_check.is_empty()) + usize::from(!help.is_empty());
    let seen = seen(around, person, parts);
    let page = match (count, seen) {
        (0, None) => return None,
        (0 | 1, _) => voice.blank(),
        (_, _) => voice.blank().line("round-several", &[("count", count.into())]).gap(),
    };
    let page = waiting
        .iter()
        .enumerate()
        .fold(page, |page, (index, one)| say(if index > 0 { page.gap() } else { page }, &voice, one));
    let page = match (&to_check[..], waiting.len()) {
        ([], _) => page,
        (checks, 0) => to_confirm(page, &voice, checks),
        (checks, _) => to_confirm(page.gap(), &voice, checks),
    };
    let page = match (&help[..], count) {
        ([], _) => page,
        (lines, 1) => help::told(page, lines),
        (lines, _) => help::told(page.gap(), lines),
    };
    let last = to_check.is_empty()
        && help.is_empty()
        && !waiting.is_empty()
        && waiting.iter().all(|one| one.rung == Rung::DayBefore);
    let page = if last { page.line("round-last", &[]) } else { page };
    // It is nothing to do, and so it is not counted, and stands below whatever is.
    let page = match (seen, count) {
        (None, _) => page,
        (Some((team, from)), 0) => leads::told(page, team, from),
        (Some((team, from)), _) => leads::told(page.gap(), team, from),
    };
    let confirm = match &to_check[..] {
        [] => None,
        [(_, cycle)] => Some(voice.button("button-round-check", &Press::Checks(CheckPress::Ask(cycle.id())))),
        [_, ..] => Some(checks::list(&voice)),
    };
    let ways = [ways_on(&voice, &waiting), confirm.into_iter().collect()].concat();
    let helps = help::ways(&voice, parts);
    let later = match count {
        0 => voice.command("button-human", Command::Human),
        _ => voice.command("button-snooze", Command::Snooze),
    };
    let later = vec![later, voice.command("button-stop", Command::Stop)];
    Some(page.rows([ways, helps, later]).done())
}

/// Finds of which team somebody may be named, and from which of their own days on: the company's may begin on another one.
fn seen<'a>(around: &Around<'a>, person: &Enrolled, parts: &[Part]) -> Option<(&'a str, Date)> {
    let ledger = &around.roll.ledger;
    let (team, from) = parts.iter().find_map(|part| match part {
        Part::Leads { team, from } => Some((ledger.team(team)?, *from)),
        Part::Rung { .. }
        | Part::Promised
        | Part::Check { .. }
        | Part::Card { .. }
        | Part::Help { .. }
        | Part::CheckHelp { .. }
        | Part::Post { .. }
        | Part::Week(_) => None,
    })?;
    let (company, _) = moment::zone_of(None, None, ledger);
    let (own, _) = moment::zone_of(person.hours.zone.as_deref(), person.team.as_ref(), ledger);
    let begins = moment::instant(from.to_datetime(Time::midnight()), &company);
    Some((team.name.as_str(), begins.map_or(from, |begins| begins.to_zoned_datetime(own).date())))
}

/// Lists the checks that wait.
fn to_confirm<'a>(page: Page<'a>, voice: &'a Voice<'a>, waiting: &[(&Check, Cycle)]) -> Page<'a> {
    waiting.iter().fold(page.line("round-checks", &[]), |page, (check, cycle)| {
        let label = voice.attribute(&check.words(), "label");
        let (month, day) = (i64::from(cycle.due.month()), i64::from(cycle.due.day()));
        page.line("round-check", &[("label", label.as_str().into()), ("month", month.into()), ("day", day.into())])
    })
}

/// Says what waits: differently to somebody who began and to somebody who did not (RM3).
fn say<'a>(page: Page<'a>, voice: &Voice<'_>, one: &Waiting<'_>) -> Page<'a> {
    let name = voice.set_name(one.set);
    let name = ("name", name.as_str().into());
    let page = match (one.begun.filter(|begun| begun.answered > 0), one.rung) {
        (Some(begun), _) => {
            let answered = begun.answered.min(one.of);
            page.line("round-go-on", &[name, ("answered", answered.into()), ("of", one.of.into())])
        }
        (None, Rung::Invite) => page.line("round-invite", &[name, ("minutes", one.of.div_ceil(5).into())]),
        (None, Rung::Third | Rung::Seventh | Rung::DayBefore) => {
            page.line("round-begin", &[name, ("minutes", one.of.div_ceil(5).into())])
        }
    };
    with_day(page, "round-due", one.run.due)
}

/// The ways on: into each that was begun, and to the beginning of each that was not.
fn ways_on(voice: &Voice<'_>, waiting: &[Waiting<'_>]) -> Vec<Button> {
    let begin = |one: &Waiting<'_>| match one.set.name.kind {
        SetKind::Articles => voice.command("button-articles", Command::Articles),
        SetKind::SelfCheck => voice.command("button-check", Command::SelfCheck),
    };
    let way = |one: &Waiting<'_>| match (one.begun, waiting.len()) {
        (Some(open), 1) => voice.button("button-continue", &Press::Sheet(open.sheet.clone(), Deed::Continue)),
        (Some(_) | None, _) => begin(one),
    };
    waiting.iter().map(way).collect()
}

fn to_team(around: &Around<'_>, id: &TeamId, parts: &[Part]) -> Option<Message> {
    let ledger = &around.roll.ledger;
    let (zone, _) = moment::zone_of(None, Some(id), ledger);
    let voice = Voice::of(around.content, around.house, ledger.locale.unwrap_or(Locale::Ja), zone);
    let mut page = None;
    for part in parts {
        let Part::Post { run, post, count } = part else { continue };
        let Some(run) = ledger.runs.get(run) else { continue };
        let Some(set) = around.content.set(&run.set) else { continue };
        let before = page.map_or_else(|| voice.blank(), Page::gap);
        page = Some(posted(before, &voice, run, set, *post, *count));
    }
    let mine = voice.button("button-mine", &Press::Staff(StaffPress::Mine(id.clone())));
    Some(page?.rows([vec![mine]]).done())
}

fn posted<'a>(
    page: Page<'a>,
    voice: &Voice<'_>,
    run: &Run,
    set: &QuestionSet,
    post: Post,
    count: Option<Crowd>,
) -> Page<'a> {
    let name = voice.set_name(set);
    let name = ("name", name.as_str().into());
    match post {
        Post::Opening => with_day(page.line("round-post-opening", &[name]), "round-due", run.due),
        Post::Midway => {
            let page = match count.and_then(Crowd::shown) {
                Some((done, of)) if done > 0 => {
                    page.line("round-post-midway", &[name, ("done", done.into()), ("of", of.into())])
                }
                Some(_) | None => page.line("round-post-going-on", &[name]),
            };
            with_day(page, "round-due", run.due)
        }
        Post::Thanks => page.line("round-post-thanks", &[name]),
    }
}
