//! The dry run is what happens: the forecast and the real bot, under the same clock, in companies that are drawn (AD4).

use super::*;
use jiff::SignedDuration;
use journey::ledger::{Rollout, Silence, StaffFact};
use journey::plan::{Forecast, forecast};
use journey::roll::To;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeSet;

const NAMES: [&str; 8] = ["佐藤", "森", "加藤", "林", "木村", "阿部", "山本", "清水"];

/// What is said: when and where.
type Message = (Timestamp, String);

/// What the forecast says until an instant.
pub(super) async fn foretold(days: &Days, until: Timestamp) -> Vec<Message> {
    let call = days.roll().await;
    let library = days.bot().library();
    let around = engine::Around {
        content: &library.content,
        house: &library.house,
        roll: &call.roll,
        rooms: &call.rooms,
        now: days.now(),
    };
    let looks = forecast(&call.roll, engine::almanac(&around), days.now(), until);
    let said = |look: &Forecast| {
        let promised = look.plan.items.iter().filter(|item| !item.is_ours() && item.at <= look.at);
        look.plan.due(look.at).chain(promised).map(|item| (look.at, item.to.clone())).collect::<Vec<_>>()
    };
    let name = |to: &To| match to {
        To::Member(member) => days.name(member).to_owned(),
        To::Team(team) => call.roll.ledger.teams[team].name.clone(),
    };
    let mut said: Vec<Message> = looks.iter().flat_map(said).map(|(at, to)| (at, name(&to))).collect();
    said.sort();
    said
}

pub(super) fn happened(heard: &[Heard]) -> Vec<Message> {
    // What belongs to another message is part of it.
    let heard = heard.iter().filter(|heard| heard.above.is_none());
    let mut heard: Vec<Message> = heard.map(|heard| (heard.at, heard.who().to_owned())).collect();
    heard.sort();
    heard
}

fn staff(fact: StaffFact) -> Vec<Record> {
    vec![Record::Ledger { fact: Fact::Staff(fact) }]
}

async fn something(days: &mut Days, rng: &mut StdRng, runs: &mut Vec<String>) {
    let who = NAMES[rng.random_range(0..NAMES.len())];
    let today = day_in(days.now(), "Asia/Tokyo").date();
    let later = |rng: &mut StdRng, most: i64| today.saturating_add(jiff::Span::new().days(rng.random_range(1..most)));
    let open = runs.last().cloned();
    match rng.random_range(0..9) {
        0 | 1 if runs.len() < 2 => {
            let (run, due) = (format!("run {}", runs.len()), rng.random_bool(0.8).then(|| later(rng, 30)));
            let kind = if runs.is_empty() { SetKind::SelfCheck } else { SetKind::Articles };
            days.keep("佐藤", opening(&run, kind, Asked::All, due)).await;
            runs.push(run);
        }
        2 => days.keep(who, vec![Record::Stopped]).await,
        3 => days.keep(who, vec![Record::Resumed]).await,
        4 => {
            let until = later(rng, 10);
            days.keep(who, vec![Record::TimeOff { until: Some(until) }]).await;
        }
        5 => {
            let sheets = days.roll().await;
            let me = days.member(who).await;
            let begun = open.filter(|run| !sheets.roll.people[&me].sheets.contains_key(&DiagnosisId::derive(run)));
            if let Some(run) = begun {
                let mut records = vec![sheet(&run, who)];
                records.extend(rng.random_bool(0.5).then(|| handed_in(&run, who)));
                days.keep(who, records).await;
            }
        }
        6 => {
            let rollout = if rng.random_bool(0.5) { Rollout::All } else { Rollout::OnlyUs };
            days.keep("佐藤", staff(StaffFact::RolledOut { to: rollout })).await;
        }
        7 => {
            let silence = if rng.random_bool(0.3) { Silence::On } else { Silence::Off };
            days.keep("佐藤", staff(StaffFact::Silenced { silence })).await;
        }
        _ => {
            let zone = ["America/New_York", "Europe/London", "Asia/Tokyo"][rng.random_range(0..3)];
            days.keep(
                "佐藤",
                staff(StaffFact::TeamZoned { team: journey::TeamId::derive("営業"), zone: Some(zone.to_owned()) }),
            )
            .await;
        }
    }
}

async fn a_company(seed: u64) -> usize {
    let mut rng = StdRng::seed_from_u64(seed);
    let people: Vec<Colleague> =
        NAMES.iter().enumerate().map(|(number, name)| colleague(name, (number % 2 == 0).then_some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
    days.tie("営業", "佐藤").await;
    if seed % 2 == 1 {
        days.keep("佐藤", staff(StaffFact::WeeklySet { weekly: journey::ledger::Weekly::Always })).await;
    }
    let (mut runs, mut count) = (Vec::new(), 0);
    let mut days_of: BTreeSet<(String, jiff::civil::Date)> = BTreeSet::new();
    for _ in 0..14 {
        something(&mut days, &mut rng, &mut runs).await;
        count += days.take().len();
        let until = days.now() + SignedDuration::from_mins(rng.random_range(20..5 * 24 * 60));
        let (foretold, heard) = (foretold(&days, until + SignedDuration::from_secs(1)).await, days.pass(until).await);
        assert_eq!(happened(&heard), foretold, "seed {seed}");
        for heard in &heard {
            let zones = ["Asia/Tokyo", "America/New_York", "Europe/London"];
            let open = zones.map(|zone| day_in(heard.at, zone)).into_iter().filter(|at| {
                let minute = i32::from(at.hour()) * 60 + i32::from(at.minute());
                (600..990).contains(&minute)
            });
            assert!(open.count() > 0, "seed {seed}: {}", heard.at);
            days_of.insert((heard.who().to_owned(), day_in(heard.at, "Asia/Tokyo").date()));
        }
        count += heard.len();
    }
    days.close().await;
    count
}

#[tokio::test]
async fn what_is_foretold_is_what_happens() {
    let mut said = 0;
    for seed in 0..24 {
        said += a_company(seed).await;
    }
    assert!(said > 200, "{said} messages in all");
}

#[tokio::test]
async fn what_is_foretold_and_does_not_happen_are_the_weeks_in_which_nothing_is_new() {
    let people: Vec<Colleague> = NAMES[..6].iter().map(|name| colleague(name, Some("営業"))).collect();
    let mut days = Days::of(&people, tokyo("2026-12-01T09:00")).await;
    days.tie("営業", "佐藤").await;
    days.keep("佐藤", staff(StaffFact::WeeklySet { weekly: journey::ledger::Weekly::WhenNew })).await;
    days.keep("佐藤", opening("d", SetKind::SelfCheck, Asked::All, None)).await;
    let until = tokyo("2026-12-26T00:00");
    let (mut foretold, heard) = (foretold(&days, until).await, days.pass(until).await);
    let call = days.roll().await;
    let name = |to: &To| match to {
        To::Member(member) => days.name(member).to_owned(),
        To::Team(team) => call.roll.ledger.teams[team].name.clone(),
    };
    let quiet = call.roll.told.iter().filter(|(_, told)| told.fate == Fate::Quiet);
    let quiet: BTreeSet<Message> = quiet.map(|(what, told)| (told.at, name(&what.to))).collect();
    assert_eq!(quiet.len(), 4, "two Mondays, a team and whoever coordinates: {quiet:?}");
    foretold.retain(|message| !quiet.contains(message));
    assert_eq!(happened(&heard), foretold);
    assert!(call.roll.told.values().all(|told| told.fate != Fate::Missed), "{:?}", call.roll.told);
    days.close().await;
}
