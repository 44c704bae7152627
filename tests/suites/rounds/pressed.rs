//! A round while people press: it is overturned by what it depends on, and by nothing else.

use super::*;
use chat::Act;
use engine::{Around, Round};
use journey::check::{CycleId, Hurdle, Said};
use journey::ledger::{Silence, StaffFact};
use journey::roll::To;
use store::{RollCall, StoreError};

/// Reads the roll, and words what is due at an instant.
async fn planned(days: &Days, at: Timestamp) -> (RollCall, Round) {
    let call = days.roll().await;
    let library = days.bot().library();
    let (content, house) = (&library.content, &library.house);
    let around = Around { content, house, roll: &call.roll, rooms: &call.rooms, now: at };
    let round = engine::round(&around, &engine::plan(&around));
    (call, round)
}

/// Names those to whom a round speaks.
fn spoken_to(days: &Days, round: &Round) -> Vec<String> {
    let name = |to: &To| match to {
        To::Member(member) => days.name(member).to_owned(),
        To::Team(_) => to.key(),
    };
    round.said.iter().map(|said| name(&said.item.to)).collect()
}

/// Finds when the next message is due, and to whom.
async fn next(days: &Days) -> (Timestamp, Vec<String>) {
    let call = days.roll().await;
    let library = days.bot().library();
    let (content, house) = (&library.content, &library.house);
    let around = Around { content, house, roll: &call.roll, rooms: &call.rooms, now: days.now() };
    let at = engine::plan(&around).items.iter().map(|item| item.at).find(|at| *at > days.now());
    let at = at.expect("somebody is still to hear something");
    let (_, round) = planned(days, at).await;
    (at, spoken_to(days, &round))
}

#[tokio::test]
async fn three_hundred_people_who_press_do_not_put_a_round_off() {
    let busy: Vec<String> = (0..300).map(|number| format!("忙 {number}")).collect();
    let quiet: Vec<String> = (0..6).map(|number| format!("静 {number}")).collect();
    let names: Vec<&str> = busy.iter().chain(&quiet).map(String::as_str).collect();
    let mut days = Days::of(&colleagues(&names), tokyo("2026-12-01T08:00")).await;
    days.keep(&busy[0], opening("d", SetKind::SelfCheck, Asked::All, Some(jiff::civil::date(2026, 12, 22)))).await;
    for who in &busy {
        days.keep(who, vec![sheet("d", who)]).await;
    }
    let mut heard = Vec::new();
    for number in 0..3 {
        let (at, whom) = next(&days).await;
        let (call, round) = planned(&days, at).await;
        assert_eq!(spoken_to(&days, &round), whom);
        assert!(whom.iter().all(|who| quiet.contains(who)), "who is at it is not asked to go on: {whom:?}");
        for who in &busy {
            days.keep(who, vec![answered("d", who, number)]).await;
        }
        assert_eq!(days.bot().store().commit_round(&call, &round, at).await, Ok(whom.len()), "at the first try");
        heard.extend(days.pass(at).await);
    }
    let again = days.pass(tokyo("2026-12-02T00:00")).await;
    heard.extend(again);
    let mut whom: Vec<&str> = heard.iter().map(Heard::who).collect();
    whom.sort_unstable();
    assert_eq!(whom, quiet, "everybody else heard of it on the day, once");
    days.close().await;
}

#[tokio::test]
async fn who_answers_the_first_question_just_before_the_reminder_is_not_reminded() {
    let mut days = begun(&["佐藤", "森", "加藤"]).await;
    let (at, whom) = next(&days).await;
    let (call, round) = planned(&days, at).await;
    let who = whom[0].clone();
    days.keep(&who, vec![sheet("d", &who), answered("d", &who, 0)]).await;
    let store = days.bot().store();
    assert_eq!(store.commit_round(&call, &round, at).await, Err(StoreError::Conflict));
    let (call, round) = planned(&days, at).await;
    assert!(!spoken_to(&days, &round).contains(&who));
    days.bot().store().commit_round(&call, &round, at).await.expect("the second try is kept");
    let heard = days.pass(tokyo("2026-12-02T00:00")).await;
    assert_eq!(heard.len(), 2, "{:?}", lines(&heard));
    assert!(heard.iter().all(|heard| heard.who() != who), "{:?}", lines(&heard));
    days.close().await;
}

#[tokio::test]
async fn who_opens_something_just_before_the_reminder_is_not_interrupted() {
    let mut days = begun(&["佐藤", "森", "加藤"]).await;
    let (at, whom) = next(&days).await;
    days.pass(at - jiff::SignedDuration::from_secs(1)).await;
    let (call, round) = planned(&days, at).await;
    days.act(&whom[0], Act::Arrived).await;
    let store = days.bot().store();
    assert_eq!(store.commit_round(&call, &round, at).await, Err(StoreError::Conflict), "nothing of it is a record");
    let (_, round) = planned(&days, at).await;
    assert!(!spoken_to(&days, &round).contains(&whom[0]));
    let heard = days.pass(tokyo("2026-12-02T00:00")).await;
    let theirs: Vec<Timestamp> = heard.iter().filter(|heard| heard.who() == whom[0]).map(|heard| heard.at).collect();
    assert!(theirs.iter().all(|then| then.duration_since(at) >= journey::plan::PATIENCE), "{theirs:?}");
    days.close().await;
}

#[tokio::test]
async fn the_walk_of_one_person_overturns_no_round_but_their_own() {
    let mut days = begun(&["佐藤", "森", "加藤"]).await;
    let (at, whom) = next(&days).await;
    let other =
        ["佐藤", "森", "加藤"].into_iter().find(|name| !whom.contains(&(*name).to_owned())).expect("one a time");
    let (call, round) = planned(&days, at).await;
    days.keep(other, vec![sheet("d", other)]).await;
    days.keep(other, vec![answered("d", other, 0)]).await;
    let Record::Answered { sheet, question, .. } = answered("d", other, 1) else { panic!("it is one") };
    days.keep(other, vec![Record::Skipped { sheet, question }]).await;
    days.keep(other, vec![Record::SystemChosen { system: content::System::Mac }]).await;
    days.act(other, Act::Arrived).await;
    assert_eq!(days.bot().store().commit_round(&call, &round, at).await, Ok(1));
    days.close().await;
}

#[tokio::test]
async fn what_others_depend_on_overturns_every_round() {
    let mut days = begun(&["佐藤", "森", "加藤"]).await;
    let (at, whom) = next(&days).await;
    let other =
        ["佐藤", "森", "加藤"].into_iter().find(|name| !whom.contains(&(*name).to_owned())).expect("one a time");
    days.keep(other, vec![sheet("d", other)]).await;
    let run = DiagnosisId::derive("d");
    let check = content::CheckId::parse("updates").expect("an id");
    let cycle = CycleId { check, opened: jiff::civil::date(2026, 12, 1) };
    let silenced = |silence| Record::Ledger { fact: Fact::Staff(StaffFact::Silenced { silence }) };
    let deeds = [
        Record::Checked { cycle, said: Said::Done },
        Record::PutOff { diagnosis: run, why: Hurdle::HowUnknown },
        Record::Snoozed { until: Some(tokyo("2026-12-03T10:00")) },
        Record::Snoozed { until: None },
        Record::TimeOff { until: Some(jiff::civil::date(2026, 12, 7)) },
        Record::TimeOff { until: None },
        Record::HoursChosen { hours: journey::Hours::default() },
        Record::LocaleChosen { locale: Locale::En },
        Record::Stopped,
        Record::Resumed,
        handed_in("d", other),
        silenced(Silence::On),
        silenced(Silence::Off),
    ];
    for deed in deeds {
        let (call, round) = planned(&days, at).await;
        days.keep(other, vec![deed.clone()]).await;
        let kept = days.bot().store().commit_round(&call, &round, at).await;
        assert_eq!(kept, Err(StoreError::Conflict), "{deed:?}");
    }
    let (call, round) = planned(&days, at).await;
    days.keep("佐藤", closing("d")).await;
    assert_eq!(days.bot().store().commit_round(&call, &round, at).await, Err(StoreError::Conflict));
    days.close().await;
}
