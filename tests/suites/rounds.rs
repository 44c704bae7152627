//! Looking around: who hears from us, who doesn't and why, on the real memory with a clock that is moved.

mod checks;
mod clocks;
mod dry;
mod due;
mod office;
mod once;
mod pressed;
mod told;
mod weeks;
mod wishes;

use content::{Locale, SetKind, SetRef};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use journey::ledger::{Asked, Fact, RulingFact};
use journey::roll::{Fate, Matter};
use journey::{DiagnosisId, Mode, Record, SheetId};
use tests::days::{Colleague, Days, Heard};
use tests::talk::instant;

fn tokyo(text: &str) -> Timestamp {
    instant(&format!("{text}[Asia/Tokyo]"))
}

fn day_in(at: Timestamp, zone: &str) -> jiff::civil::DateTime {
    at.to_zoned_datetime(TimeZone::get(zone).expect("the zones are compiled in")).datetime()
}

fn colleague(name: &str, team: Option<&'static str>) -> Colleague {
    Colleague { name: name.to_owned(), team, locale: Locale::Ja }
}

fn colleagues(names: &[&str]) -> Vec<Colleague> {
    names.iter().map(|name| colleague(name, None)).collect()
}

/// What somebody keeps who opens a run.
fn opening(run: &str, kind: SetKind, asked: Asked, due: Option<Date>) -> Vec<Record> {
    let (diagnosis, mode) = (DiagnosisId::derive(run), Mode::Counted);
    let set = SetRef::parse(&format!("{kind}/4.0")).expect("a set");
    vec![
        Record::DiagnosisOpened { diagnosis: diagnosis.clone(), set, mode },
        Record::Ledger { fact: Fact::Ruling(RulingFact::Opened { diagnosis, set, mode, asked, due }) },
    ]
}

const TWO: [&str; 2] = ["佐藤", "森"];

/// Days that begin on 2026-12-01, with a run for everybody that is due on 12-22.
async fn begun(names: &[&str]) -> Days {
    let mut days = Days::of(&colleagues(names), tokyo("2026-12-01T09:00")).await;
    let due = Some(jiff::civil::date(2026, 12, 22));
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, due)).await;
    days
}

/// What somebody keeps who begins a run; `ends` hands it in at once.
fn sheet(run: &str, who: &str) -> Record {
    Record::SheetBegun { sheet: SheetId::derive(&format!("{run} {who}")), diagnosis: DiagnosisId::derive(run) }
}

fn handed_in(run: &str, who: &str) -> Record {
    Record::Submitted { sheet: SheetId::derive(&format!("{run} {who}")) }
}

/// What somebody keeps who answers the question of a self-check that has this number.
fn answered(run: &str, who: &str, number: usize) -> Record {
    let set = tests::talk::WORLD.content.sets().find(|set| set.name.to_string() == "self-check/4.0").expect("a set");
    Record::Answered {
        sheet: SheetId::derive(&format!("{run} {who}")),
        question: set.questions[number].id.clone(),
        choice: content::Choice::InPlace,
        printed: tests::talk::WORLD.content.printed(&set.name, Locale::Ja).hash.clone(),
    }
}

fn closing(run: &str) -> Vec<Record> {
    let diagnosis = DiagnosisId::derive(run);
    vec![
        Record::DiagnosisClosed { diagnosis: diagnosis.clone() },
        Record::Ledger { fact: Fact::Ruling(RulingFact::Ended { diagnosis }) },
    ]
}

/// Lists what was told of each occurrence so far: to whom, what, and its fate.
async fn told(days: &Days) -> Vec<(String, String, Fate)> {
    let call = days.roll().await;
    let of = |of: &Matter| of.key().rsplit('/').next().unwrap_or_default().to_owned();
    let who = |to: &journey::roll::To| match to {
        journey::roll::To::Member(member) => days.name(member).to_owned(),
        journey::roll::To::Team(_) => to.key(),
    };
    let mut told: Vec<_> =
        call.roll.told.iter().map(|(what, told)| (told.at, (who(&what.to), of(&what.of), told.fate))).collect();
    told.sort_by(|one, other| (one.0, &one.1.0).cmp(&(other.0, &other.1.0)));
    told.into_iter().map(|(_, told)| told).collect()
}

fn lines(heard: &[Heard]) -> Vec<String> {
    let first = |heard: &Heard| heard.message.text.to_plain().lines().next().unwrap_or_default().to_owned();
    heard
        .iter()
        .map(|heard| format!("{} {}: {}", day_in(heard.at, "Asia/Tokyo").date(), heard.who(), first(heard)))
        .collect()
}
