//! By when a leak of personal data is to be reported: a guide, counted from the day somebody knew (JN3). The day is kept nowhere.

use super::prints;
use crate::hearing::day::{self, Side};
use crate::outcome::Outcome;
use crate::press::{ClockPress, Format, Paper};
use crate::reply::{ClockReply, Overdue, PrintReply};
use crate::{Place, Reply, Scene, Typing};
use jiff::ToSpan;
use jiff::civil::Date;
use journey::{LeakKind, report_guide};
use papers::Clocks;
use std::collections::BTreeSet;

/// Does what a button of the report clocks means. Everybody may, on the day it counts.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: ClockPress) -> Outcome<'a> {
    match press {
        ClockPress::Ask => ask(),
        ClockPress::Today => guide(scene, today(scene)),
        ClockPress::Card(known, format) => card(scene, known, format),
    }
}

/// Asks when somebody of the company knew.
pub(crate) fn ask<'a>() -> Outcome<'a> {
    say(Outcome::at(Place::Typing { what: Typing::Known }), ClockReply::Wanted)
}

/// Takes the day that was typed.
pub(crate) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    match day::read(text, today(scene), Side::Past) {
        Some(known) => guide(scene, known),
        None => say(Outcome::stay(scene), ClockReply::NoDay),
    }
}

fn guide<'a>(scene: &Scene<'a>, known: Date) -> Outcome<'a> {
    let today = today(scene);
    if known > today {
        return say(Outcome::stay(scene), ClockReply::Ahead);
    }
    match clocks(known).filter(|_| known >= today.saturating_sub(1.year())) {
        Some(Clocks { known, preliminary, full, unlawful }) => {
            let idle = Outcome::at(Place::Idle { misheard: 0 });
            let passed = match today {
                day if day > full => Overdue::Full,
                day if day > preliminary.1 => Overdue::First,
                _ => Overdue::Nothing,
            };
            say(idle, ClockReply::Guide { known, passed, first: preliminary, full, unlawful })
        }
        None => say(Outcome::stay(scene), ClockReply::LongAgo),
    }
}

fn card<'a>(scene: &Scene<'a>, known: Date, format: Format) -> Outcome<'a> {
    let written = prints::documents(scene, |locale| {
        prints::card(scene, clocks(known)).map(|card| card.document(scene.content, locale))
    });
    match written {
        Ok(documents) => {
            let here = PrintReply::Here { paper: Paper::Card, format, documents };
            Outcome::stay(scene).say(Reply::Prints(Box::new(here)))
        }
        Err(missing) => prints::ask(scene, Paper::Card, missing),
    }
}

/// Counts the days, for a leak where nobody meant harm and for one where somebody may have.
fn clocks(known: Date) -> Option<Clocks> {
    let within = |kind| report_guide(known, &BTreeSet::from([kind]));
    let (plain, unlawful) = (within(LeakKind::Sensitive)?, within(LeakKind::Unlawful)?);
    Some(Clocks { known, preliminary: plain.first, full: plain.last, unlawful: unlawful.last })
}

fn today(scene: &Scene<'_>) -> Date {
    scene.dossier.member.today(scene.now)
}

fn say(outcome: Outcome<'_>, reply: ClockReply) -> Outcome<'_> {
    outcome.say(Reply::Clocks(reply))
}
