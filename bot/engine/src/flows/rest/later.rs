//! Being reminded later: never after what is open is due without a word why (RM6).

use crate::flows::checks;
use crate::outcome::Outcome;
use crate::reply::RestReply;
use crate::{Reply, Scene};
use jiff::civil::Date;
use journey::check::{CycleId, Hurdle, Said};
use journey::ledger::{Run, Silence};
use journey::plan::{Promise, falls};
use journey::snooze::{self, Snooze};
use journey::{DiagnosisId, Record, is_asked};

/// Something that is open, and when it is due.
struct Open {
    what: What,
    due: Date,
}

enum What {
    Run(DiagnosisId),
    Check(CycleId, Option<Said>),
}

/// Asks when to remind.
pub(crate) fn choices<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    Outcome::stay(scene).say(Reply::Later(RestReply::Choices { due: due(scene) }))
}

/// Notes when the person wants to be reminded; asks what is in the way where that is too late.
pub(crate) fn wished<'a>(scene: &Scene<'a>, wish: Snooze) -> Outcome<'a> {
    if scene.dossier.member.stopped {
        // A promise to somebody who asked for silence could not be kept.
        return Outcome::stay(scene).say(Reply::Later(RestReply::Stopped));
    }
    match late(scene, wish).iter().map(|open| open.due).min() {
        Some(due) => Outcome::stay(scene).say(Reply::Later(RestReply::WhyLater { wish, due })),
        None => noted(scene, wish, Outcome::stay(scene)),
    }
}

/// Notes it, with what is in the way.
pub(crate) fn because<'a>(scene: &Scene<'a>, wish: Snooze, why: Hurdle) -> Outcome<'a> {
    if scene.dossier.member.stopped {
        return Outcome::stay(scene).say(Reply::Later(RestReply::Stopped));
    }
    let kept = late(scene, wish).into_iter().fold(Outcome::stay(scene), |outcome, open| match open.what {
        What::Run(diagnosis) => outcome.keep(Record::PutOff { diagnosis, why }),
        What::Check(cycle, said) => {
            let said = said.map_or(Said::NotYet { hurdle: Some(why) }, |said| said.with(why));
            outcome.keep(Record::Checked { cycle, said })
        }
    });
    noted(scene, wish, kept)
}

fn noted<'a>(scene: &Scene<'a>, wish: Snooze, outcome: Outcome<'a>) -> Outcome<'a> {
    let (member, window) = (&scene.dossier.member, scene.window());
    let wish = snooze::until(wish, &window, due(scene), scene.now);
    // Days off that were told before stay days off: the reminder comes when they are over, and that is what is said.
    let off = Promise { wish, away_until: member.away_until, last_act: None, silence: Silence::Off };
    let is_off = member.away_until.is_some_and(|back| window.day(wish) < back);
    let until = if is_off { falls(&off, &window, scene.now) } else { wish };
    let local = until.to_zoned_datetime(member.zone.clone()).datetime();
    let silence = scene.dossier.ledger.silence;
    super::remind_at(until, outcome).say(Reply::Later(RestReply::Snoozed { until: local, silence }))
}

/// Lists what is due before the day somebody wants to be reminded on.
fn late(scene: &Scene<'_>, wish: Snooze) -> Vec<Open> {
    let window = scene.window();
    let until = window.day(snooze::until(wish, &window, due(scene), scene.now));
    open(scene).into_iter().filter(|open| open.due < until).collect()
}

/// Finds the day before which one can still be reminded: the nearest that is due.
fn due(scene: &Scene<'_>) -> Option<Date> {
    let window = scene.window();
    let dues = open(scene).into_iter().map(|open| open.due);
    dues.filter(|due| snooze::day_before(*due, &window) > scene.now).min()
}

fn open(scene: &Scene<'_>) -> Vec<Open> {
    let runs = waiting(scene).filter_map(|(id, run)| Some(Open { what: What::Run(id.clone()), due: run.due? }));
    let checks =
        checks::waiting(scene).into_iter().map(|(cycle, due, said)| Open { what: What::Check(cycle, said), due });
    runs.chain(checks).collect()
}

/// Tells whether a run waits for the person, begun or not.
pub(super) fn is_waited_for(scene: &Scene<'_>) -> bool {
    waiting(scene).next().is_some()
}

fn waiting<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DiagnosisId, &'a Run)> {
    let dossier = scene.dossier;
    let (ledger, member) = (&dossier.ledger, &dossier.member);
    let team = member.team.as_ref().filter(|team| ledger.team(team).is_some());
    ledger.runs.iter().filter(move |(id, run)| {
        let handed_in = dossier.sheets.iter().any(|sheet| sheet.diagnosis.id == **id && sheet.submitted.is_some());
        run.is_open() && !handed_in && is_asked(&run.asked, &run.opened_by, &member.id, team, ledger)
    })
}
