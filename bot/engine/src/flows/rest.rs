//! Being left alone: reminders put off, days away, stop and start (ST5, ST6, RM6, UX12).

pub(crate) mod hours;
mod later;

pub(crate) use later::{choices, wished};

use super::{checks, menu, question};
use crate::outcome::Outcome;
use crate::press::RestPress;
use crate::{Appointment, Purpose, Reply, Scene};
use content::SetKind;
use jiff::{Timestamp, ToSpan};
use journey::Record;
use journey::plan::{Promise, falls};

/// Does what a button of being left alone means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: RestPress) -> Outcome<'a> {
    match press {
        RestPress::Because(wish, why) => later::because(scene, wish, why),
        RestPress::Hours
        | RestPress::At(_)
        | RestPress::AnyHour
        | RestPress::On(_)
        | RestPress::AnyDay
        | RestPress::Zones
        | RestPress::Zone(_)
        | RestPress::NoZone => hours::pressed(scene, press),
    }
}

/// Notes how long the person is away; 0 days means they are back.
pub(crate) fn time_off<'a>(scene: &Scene<'a>, days: u8) -> Outcome<'a> {
    if days == 0 {
        return Outcome::stay(scene).keep(Record::TimeOff { until: None }).say(Reply::Back);
    }
    let until = scene.dossier.member.today(scene.now).saturating_add(i64::from(days.min(LONGEST)).days());
    Outcome::stay(scene).keep(Record::TimeOff { until: Some(until) }).say(Reply::Away { until })
}

/// The longest time away that one press can set, in days.
const LONGEST: u8 = 31;

/// No message unasked from here on.
pub(crate) fn stop<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let outcome = Outcome::stay(scene);
    let outcome = if scene.dossier.member.stopped { outcome } else { outcome.keep(Record::Stopped) };
    outcome.say(Reply::Stopped)
}

/// Messages again.
pub(crate) fn start<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let outcome = Outcome::stay(scene);
    let outcome = if scene.dossier.member.stopped { outcome.keep(Record::Resumed) } else { outcome };
    outcome.say(Reply::Started)
}

/// Keeps an appointment.
pub(crate) fn due<'a>(scene: &Scene<'a>, appointment: &Appointment) -> Outcome<'a> {
    match appointment.purpose {
        Purpose::Remind => remind(scene, appointment),
        Purpose::AskAgain => question::after_silence(scene, appointment.at),
    }
}

/// A reminder is due: sends it, puts it off, or lets it go.
fn remind<'a>(scene: &Scene<'a>, appointment: &Appointment) -> Outcome<'a> {
    let member = &scene.dossier.member;
    let (open, to_check) = (menu::open_items(scene), checks::open(scene).unwrap_or_default());
    let nothing_waits = open.is_empty() && to_check == 0 && !later::is_waited_for(scene);
    let all_done = nothing_waits && scene.dossier.latest_submitted(SetKind::SelfCheck).is_some();
    // A newer wish has its own appointment.
    if member.snoozed_until != Some(appointment.at) {
        return Outcome::stay(scene);
    }
    // Nothing left to do, or no wish to hear from us: silence is right, and the wish is over, or it would stand in the way for ever.
    if member.stopped || all_done {
        return Outcome::stay(scene).keep(Record::Snoozed { until: None });
    }
    let promise = Promise {
        wish: appointment.at,
        away_until: member.away_until,
        last_act: scene.dossier.last_act,
        silence: scene.dossier.ledger.silence,
    };
    let at = falls(&promise, &scene.window(), scene.now);
    if at > scene.now {
        return remind_at(at, Outcome::stay(scene));
    }
    let said =
        Outcome::stay(scene).keep(Record::Snoozed { until: None }).say(Reply::Reminder { open, checks: to_check });
    Outcome { unasked: true, ..said }
}

fn remind_at(at: Timestamp, outcome: Outcome<'_>) -> Outcome<'_> {
    let mut outcome = outcome.keep(Record::Snoozed { until: Some(at) });
    outcome.appointments.push(Appointment { at, purpose: Purpose::Remind });
    outcome
}
