//! Everything at most once: two rounds at the same time, a network that does not say, a network that is down (RM10, RM1).

use super::*;
use chat::DeliveryError;
use engine::Around;
use jiff::SignedDuration;
use journey::ledger::{Silence, StaffFact};
use std::time::Duration;
use store::StoreError;

#[tokio::test]
async fn the_same_round_twice_says_everything_once() {
    let days = begun(&TWO).await;
    let call = days.roll().await;
    let library = days.bot().library();
    let mut around = Around {
        content: &library.content,
        house: &library.house,
        roll: &call.roll,
        rooms: &call.rooms,
        now: days.now(),
    };
    let at = engine::plan(&around).items[0].at;
    around.now = at;
    let round = engine::round(&around, &engine::plan(&around));
    assert_eq!(round.said.len(), 1);
    let store = days.bot().store();
    assert_eq!(store.commit_round(&call, &round, at).await, Ok(1));
    assert_eq!(store.commit_round(&call, &round, at).await, Err(StoreError::Conflict));
    days.close().await;
}

#[tokio::test]
async fn a_round_planned_before_somebody_stopped_is_planned_anew() {
    let mut days = begun(&TWO).await;
    let call = days.roll().await;
    let library = days.bot().library().clone();
    let mut around = Around {
        content: &library.content,
        house: &library.house,
        roll: &call.roll,
        rooms: &call.rooms,
        now: days.now(),
    };
    around.now = engine::plan(&around).items[0].at;
    let round = engine::round(&around, &engine::plan(&around));
    days.keep("森", vec![Record::Stopped]).await;
    assert_eq!(days.bot().store().commit_round(&call, &round, around.now).await, Err(StoreError::Conflict));
    days.close().await;
}

#[tokio::test]
async fn what_may_have_arrived_is_not_said_again() {
    let mut days = begun(&TWO).await;
    days.network_says(Some(DeliveryError::Unknown));
    days.pass(tokyo("2026-12-01T16:30")).await;
    days.network_says(None);
    assert_eq!(lines(&days.pass(tokyo("2026-12-04T00:00")).await), Vec::<String>::new());
    let told = told(&days).await;
    assert_eq!(told.iter().filter(|(_, what, fate)| what == "invite" && *fate == Fate::Lost).count(), 2, "{told:?}");
    assert_eq!(days.pass(tokyo("2026-12-05T00:00")).await.len(), 2, "the ladder goes on");
    days.close().await;
}

#[tokio::test]
async fn a_network_that_is_down_says_nothing_late_in_the_evening() {
    let mut days = begun(&TWO).await;
    days.network_says(Some(DeliveryError::Later { after: Some(Duration::from_mins(50)) }));
    days.pass(tokyo("2026-12-01T16:29")).await;
    days.network_says(None);
    let heard = days.pass(tokyo("2026-12-04T09:00")).await;
    assert_eq!(lines(&heard), Vec::<String>::new(), "what was not taken by half past four is given up");
    days.close().await;
}

#[tokio::test]
async fn a_network_down_for_three_days_is_followed_by_one_message_each() {
    let mut days = begun(&TWO).await;
    days.pass(tokyo("2026-12-04T09:00")).await;
    days.network_says(Some(DeliveryError::Later { after: None }));
    assert_eq!(days.pass(tokyo("2026-12-07T09:00")).await, []);
    days.network_says(None);
    let heard = days.pass(tokyo("2026-12-14T00:00")).await;
    let dates: Vec<_> = heard.iter().map(|heard| day_in(heard.at, "Asia/Tokyo").date()).collect();
    assert_eq!(dates, [jiff::civil::date(2026, 12, 10); 2]);
    days.close().await;
}

fn silence(silence: Silence) -> Vec<Record> {
    vec![Record::Ledger { fact: Fact::Staff(StaffFact::Silenced { silence }) }]
}

#[tokio::test]
async fn what_a_pause_took_back_before_it_left_is_planned_anew_the_same_day() {
    let mut days = begun(&TWO).await;
    let mut at = days.now();
    while told(&days).await.len() < 2 {
        at += SignedDuration::from_mins(1);
        days.network_says(Some(DeliveryError::Later { after: Some(Duration::from_mins(50)) }));
        days.pass(at).await;
    }
    days.keep("佐藤", silence(Silence::On)).await;
    assert_eq!(told(&days).await, [], "nothing of it was said");
    days.network_says(None);
    days.keep("佐藤", silence(Silence::Off)).await;
    let heard = days.pass(tokyo("2026-12-02T00:00")).await;
    // Whoever paused and went on is at it today, and is not asked to go on.
    assert_eq!(heard.iter().map(tests::days::Heard::who).collect::<Vec<_>>(), ["森"], "{:?}", lines(&heard));
    days.close().await;
}

#[tokio::test]
async fn what_cannot_matter_any_more_is_forgotten_and_what_an_open_run_said_is_not() {
    let mut days = begun(&TWO).await;
    days.pass(tokyo("2026-12-23T00:00")).await;
    let said = told(&days).await.len();
    assert!(said > 0);
    let store = days.bot().store();
    store.purge(tokyo("2027-12-23T00:00")).await.expect("a sound store");
    assert_eq!(told(&days).await.len(), said, "the run is open");
    assert!(days.roll().await.roll.spoken.is_empty());
    days.keep("佐藤", closing("d")).await;
    let store = days.bot().store();
    store.purge(tokyo("2027-02-20T00:00")).await.expect("a sound store");
    assert_eq!(told(&days).await.len(), said, "it ended 59 days ago");
    store.purge(tokyo("2027-02-22T00:00")).await.expect("a sound store");
    assert_eq!(told(&days).await, []);
    days.close().await;
}

#[tokio::test]
async fn nobody_is_written_to_where_we_were_taken_out() {
    let mut days = begun(&TWO).await;
    let change = chat::WorkspaceChange {
        key: chat::UpdateKey("taken out".to_owned()),
        workspace: tests::days::own("森").workspace,
        what: chat::Change::Removed,
    };
    days.bot().store().changed(&change, days.now()).await.expect("a sound store");
    assert_eq!(days.pass(tokyo("2026-12-23T00:00")).await, []);
    assert!(told(&days).await.is_empty());
    days.close().await;
}

#[tokio::test]
async fn a_process_that_dies_while_a_letter_leaves_does_not_say_it_again() {
    let mut days = begun(&TWO).await;
    let mut at = days.now();
    while told(&days).await.is_empty() {
        at += SignedDuration::from_mins(1);
        days.network_says(Some(DeliveryError::Later { after: Some(Duration::from_secs(1)) }));
        days.pass(at).await;
    }
    // Claimed and marked, and then nothing more is heard of the process.
    let store = days.bot().store();
    let letters = store.claim_letters(8, at + SignedDuration::from_secs(2)).await.expect("a sound store");
    for letter in &letters {
        store.leaving(&letter.id).await.expect("it is in hand");
    }
    assert!(!letters.is_empty());
    days.network_says(None);
    days.sleep(at + SignedDuration::from_mins(1)).await;
    let who = told(&days).await[0].0.clone();
    let heard = days.pass(tokyo("2026-12-03T23:00")).await;
    assert!(heard.iter().all(|heard| heard.who() != who), "{:?}", lines(&heard));
    assert_eq!(told(&days).await[0].2, Fate::Lost);
    days.close().await;
}
