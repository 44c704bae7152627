//! A run as a whole: its date, what it promises, who has not answered, and its end.

use super::super::company;
use super::say;
use crate::hearing::day::{self, Side};
use crate::outcome::Outcome;
use crate::reply::{BallotReply, DateFault, HideFault};
use crate::scene::Deciding;
use crate::{Place, Reply, RulingReply, RulingTyping, Scene, Typing};
use jiff::ToSpan;
use jiff::civil::Date;
use journey::ledger::{RulingFact, Run};
use journey::{DiagnosisId, FEW_PEOPLE, Mode, Record};

/// The farthest day one can plan for, in days.
const FAR: i64 = 366;

/// Reads a day that may be a date to come.
pub(crate) fn read_day(scene: &Scene<'_>, text: &str) -> Result<Date, DateFault> {
    let today = scene.dossier.member.today(scene.now);
    let read = |side| day::read(text, today, side);
    // Without a year the nearer day is meant: whoever types yesterday's date did not think of next year's.
    let near =
        [read(Side::Future), read(Side::Past)].into_iter().flatten().min_by_key(|day| day.duration_since(today).abs());
    let read = near.ok_or(DateFault::Unclear)?;
    if read < today {
        Err(DateFault::Past)
    } else if read > today.saturating_add(FAR.days()) {
        Err(DateFault::Far)
    } else {
        Ok(read)
    }
}

/// Finds the business day so many weeks ahead; none for no week at all.
pub(crate) fn in_weeks(scene: &Scene<'_>, weeks: u8) -> Option<Date> {
    let weeks = i64::from(weeks.min(52));
    let day = scene.dossier.member.today(scene.now).saturating_add(weeks.weeks());
    (weeks > 0).then(|| scene.calendar().business_day_from(day))
}

/// Asks for another date.
pub(super) fn ask_due<'a>(id: &DiagnosisId, run: &Run) -> Outcome<'a> {
    let what = Typing::Rulings(RulingTyping::Due { run: id.clone() });
    let wanted = RulingReply::DueWanted { run: id.clone(), standing: run.due };
    Outcome::at(Place::Typing { what }).say(Reply::Rulings(wanted))
}

/// Takes a date that was typed.
pub(super) fn due_typed<'a>(scene: &Scene<'a>, of: &Deciding<'a>, text: &str) -> Outcome<'a> {
    match read_day(scene, text) {
        Ok(day) => set_due(scene, of, Some(day)),
        Err(fault) => say(scene, RulingReply::DateRefused(fault)),
    }
}

/// Takes a date from a button.
pub(super) fn due_in<'a>(scene: &Scene<'a>, of: &Deciding<'a>, weeks: u8) -> Outcome<'a> {
    set_due(scene, of, in_weeks(scene, weeks))
}

fn set_due<'a>(scene: &Scene<'a>, of: &Deciding<'a>, due: Option<Date>) -> Outcome<'a> {
    if !of.run.is_open() {
        return Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Ended);
    }
    let fact = RulingFact::DueSet { diagnosis: of.id.clone(), due };
    company::ruling(Outcome::stay(scene), fact).say(Reply::Rulings(RulingReply::DueSet { due }))
}

/// Shows who has not answered, and keeps that somebody looked (RM7).
pub(super) fn names<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    let people = scene.people(&of.id, of.run);
    let missing = people.iter().filter(|person| person.connected && !person.left && !person.is_done());
    let names = missing.map(|person| {
        if person.member == scene.dossier.member.id {
            scene.dossier.member.name.as_deref()
        } else {
            scene.dossier.colleagues.people.get(&person.member).and_then(|person| person.name.as_deref())
        }
    });
    let names = names.collect();
    let seen = RulingFact::NamesSeen { diagnosis: of.id.clone() };
    company::ruling(Outcome::stay(scene), seen).say(Reply::Rulings(RulingReply::Names { run: of.id.clone(), names }))
}

/// Asks whether only counts are to be shown from here on.
pub(super) fn ask_less<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    if may_show_less(scene, of.run) {
        say(scene, RulingReply::LessAsked { run: of.id.clone() })
    } else {
        say(scene, RulingReply::LessRefused)
    }
}

/// Shows only counts from here on.
pub(super) fn only_counts<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    if !may_show_less(scene, of.run) {
        return say(scene, RulingReply::LessRefused);
    }
    let fact = RulingFact::ModeSet { diagnosis: of.id.clone(), mode: Mode::Counted };
    company::ruling(Outcome::stay(scene), fact).say(Reply::Rulings(RulingReply::LessSet))
}

/// Less may be shown than was promised, never more; and only where enough people stand behind it (PR2, SC9).
fn may_show_less(scene: &Scene<'_>, run: &Run) -> bool {
    let enough = scene.dossier.organization.members >= FEW_PEOPLE;
    run.is_open() && enough && run.mode != Mode::Counted && run.mode.may_become(Mode::Counted)
}

/// Asks whether nobody's answer is to be linked to them.
pub(super) fn ask_hide<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    let run = of.id.clone();
    let reply = may_hide(scene, of).map_or_else(|refused| refused, |()| Reply::Ballot(BallotReply::HideAsked { run }));
    Outcome::stay(scene).say(reply)
}

/// Links nobody's answer to them from here on.
pub(super) fn hide<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    if let Err(refused) = may_hide(scene, of) {
        return Outcome::stay(scene).say(refused);
    }
    let diagnosis = of.id.clone();
    let outcome = Outcome::stay(scene).keep(Record::DiagnosisHidden { diagnosis: diagnosis.clone() });
    let outcome = company::ruling(outcome, RulingFact::ModeSet { diagnosis, mode: Mode::Anonymous });
    outcome.say(Reply::Ballot(BallotReply::HideSet { run: of.id.clone() }))
}

/// Tells whether a run may become anonymous, or says why not: whoever began was told something else, and what they answered is
/// sealed (PR2).
pub(super) fn may_hide<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Result<(), Reply<'a>> {
    let run = of.run;
    if !run.is_open() {
        return Err(Reply::Ended);
    }
    if run.mode == Mode::Anonymous || !run.mode.may_become(Mode::Anonymous) {
        return Err(Reply::Rulings(RulingReply::LessRefused));
    }
    let people = scene.people(&of.id, run);
    if people.iter().any(|person| person.sheet.is_some()) {
        return Err(Reply::Ballot(BallotReply::HideRefused(HideFault::Begun)));
    }
    let asked = people.iter().filter(|person| !person.left).count();
    match Mode::Anonymous.choose(asked) {
        Ok(_) => Ok(()),
        Err(_) => Err(Reply::Ballot(BallotReply::HideRefused(HideFault::Few))),
    }
}

/// Asks whether the run may be closed, and says how many are in the middle of it.
pub(super) fn ask_close<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    if !of.run.is_open() {
        return Outcome::stay(scene).say(Reply::Ended);
    }
    let people = scene.people(&of.id, of.run);
    let typing = people.iter().filter(|person| !person.left && person.sheet.is_some() && !person.is_done()).count();
    say(scene, RulingReply::CloseAsked { run: of.id.clone(), typing, mode: of.run.mode })
}

/// Closes the run. Whoever is in the middle of it is told at their next word, and what they answered stays.
pub(super) fn close<'a>(scene: &Scene<'a>, of: &Deciding<'a>) -> Outcome<'a> {
    if !of.run.is_open() {
        return Outcome::stay(scene).say(Reply::Ended);
    }
    let closed = company::end(scene, Outcome::stay(scene), &of.id);
    let checks = company::checks_news(scene, &closed);
    closed.say(Reply::Rulings(RulingReply::Closed { run: of.id.clone(), mode: of.run.mode, checks }))
}
