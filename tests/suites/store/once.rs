//! Everything once: updates told twice, turns run twice, events set by, due, tried again, set aside.

use super::*;
use engine::{Purpose, What};
use sqlx::{query, query_scalar};
use store::{LEASE, Retry, TRIES};
use tests::databases::Database;

async fn count(database: &Database, table: &str) -> i64 {
    let mut db = database.raw().await;
    query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}")))
        .fetch_one(&mut db)
        .await
        .expect("a count")
}

#[tokio::test]
async fn the_same_update_twice_has_the_effect_of_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let update = said("1", "星", "sato");
    let (first, second) = (fresh(&store, &update).await, fresh(&store, &update).await);
    let turn = Turn { letters: vec![answer_to(&first.dossier, "はい。")], ..turn(vec![Record::Stopped]) };
    keep(&store, &first, &turn, at(1)).await;
    // The second copy was read before the first was kept.
    assert_eq!(store.commit_turn(&second, &turn, &prints(), at(2)).await, Ok(Commit::Duplicate));
    assert_eq!(store.arrive(&update).await, Ok(Arrival::Duplicate));
    store.set_by(&update, at(3)).await.unwrap();
    assert_eq!(store.claim_events(10, at(4)).await, Ok(Vec::new()));
    for (table, rows) in [("events", 1), ("letters", 1), ("audit", 2), ("organizations", 1), ("members", 1)] {
        assert_eq!(count(&database, table).await, rows, "{table}");
    }
}

#[tokio::test]
async fn a_turn_run_again_after_a_crash_before_the_reply_is_a_duplicate() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed], at(0)).await;
    let claimed = fresh(&store, &said("2", "星", "sato")).await;
    let turn = turn(vec![opened("d", "articles/4.0"), begun("s", "d"), answered("s", "1", Choice::Partly)]);
    keep(&store, &claimed, &turn, at(1)).await;
    store.close().await;
    let store = database.open(at(2)).await;
    assert_eq!(store.commit_turn(&claimed, &turn, &prints(), at(3)).await, Ok(Commit::Duplicate));
    assert_eq!(store.history(&claimed.tenancy, &SheetId::derive("s")).await.unwrap().len(), 1);
}

#[tokio::test]
async fn somebody_who_was_slower_is_told_to_look_again() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), Vec::new(), at(0)).await;
    let (left, right) = (fresh(&store, &said("2", "星", "sato")).await, fresh(&store, &said("3", "星", "sato")).await);
    keep(&store, &right, &turn(vec![Record::Stopped]), at(1)).await;
    assert_eq!(refused(&store, &left, &turn(vec![Record::Resumed])).await, StoreError::Conflict);
    let left = store.renew(&left).await.unwrap();
    assert!(left.dossier.member.stopped);
    keep(&store, &left, &turn(vec![Record::Resumed]), at(2)).await;
}

#[tokio::test]
async fn updates_set_by_come_back_one_at_a_time_and_in_order() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    for (key, person) in [("1", "sato"), ("2", "mori"), ("3", "sato"), ("3", "sato")] {
        store.set_by(&said(key, "星", person), at(1)).await.unwrap();
    }
    assert_eq!(store.arrive(&said("1", "星", "sato")).await, Ok(Arrival::Duplicate), "it is written down");
    assert!(store.next_due().await.unwrap() <= Some(at(1)));

    let first = store.claim_events(10, at(2)).await.unwrap();
    assert_eq!(
        first.iter().map(|claimed| claimed.dossier.address.clone()).collect::<Vec<_>>(),
        [room("星", "sato"), room("星", "mori")]
    );
    assert_eq!(store.claim_events(10, at(2)).await, Ok(Vec::new()), "they are in hand");
    keep(&store, &first[0], &turn(vec![Record::Stopped]), at(3)).await;
    // Mori came second to the new workspace.
    assert_eq!(refused(&store, &first[1], &turn(Vec::new())).await, StoreError::Conflict);
    let mori = store.renew(&first[1]).await.unwrap();
    keep(&store, &mori, &turn(Vec::new()), at(3)).await;

    let second = store.claim_events(10, at(4)).await.unwrap();
    assert_eq!(second.len(), 1);
    assert!(second[0].dossier.member.stopped, "the second update sees what the first one changed");
    keep(&store, &second[0], &turn(Vec::new()), at(5)).await;
    assert_eq!(store.next_due().await, Ok(None));
    assert_eq!(count(&database, "events WHERE told IS NOT NULL").await, 0, "no message outlives its turn");
}

#[tokio::test]
async fn an_appointment_is_due_once_and_not_before_its_time() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let appointment = Appointment { at: at(600), purpose: Purpose::Remind };
    for key in ["1", "2"] {
        let claimed = fresh(&store, &said(key, "星", "sato")).await;
        let turn = Turn { appointments: vec![appointment.clone()], ..turn(Vec::new()) };
        keep(&store, &claimed, &turn, at(1)).await;
    }
    assert_eq!(store.next_due().await, Ok(Some(at(600))));
    assert_eq!(store.claim_events(10, at(599)).await, Ok(Vec::new()));
    store.close().await;

    let store = database.open(at(700)).await;
    let due = store.claim_events(10, at(700)).await.unwrap();
    assert_eq!(due.iter().map(|claimed| claimed.event.what.clone()).collect::<Vec<_>>(), [What::Due(appointment)]);
    keep(&store, &due[0], &turn(Vec::new()), at(701)).await;
    assert_eq!(store.commit_turn(&due[0], &turn(Vec::new()), &[], at(702)).await, Ok(Commit::Duplicate));
    assert_eq!(store.next_due().await, Ok(None));
}

#[tokio::test]
async fn a_claim_that_ran_out_loses_to_the_one_after_it() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.set_by(&said("1", "星", "sato"), at(0)).await.unwrap();
    let slow = store.claim_events(10, at(0)).await.unwrap().remove(0);
    assert_eq!(store.next_due().await, Ok(Some(at(0) + LEASE)));
    let quick = store.claim_events(10, at(31)).await.unwrap().remove(0);
    assert_eq!((slow.attempt(), quick.attempt()), (1, 2));
    assert_eq!(refused(&store, &slow, &turn(Vec::new())).await, StoreError::Conflict);
    assert_eq!(store.retry_event(&slow, at(40), "slow", at(32)).await, Err(StoreError::Conflict));
    keep(&store, &quick, &turn(Vec::new()), at(33)).await;
    assert_eq!(store.commit_turn(&slow, &turn(Vec::new()), &[], at(34)).await, Ok(Commit::Duplicate));
}

#[tokio::test]
async fn a_poisonous_event_is_set_aside_after_five_tries_and_blocks_nobody() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.set_by(&said("bad", "星", "sato"), at(0)).await.unwrap();
    store.set_by(&said("good", "星", "sato"), at(1)).await.unwrap();
    for attempt in 1..=TRIES {
        let now = at(i64::from(attempt) * 10);
        let claimed = store.claim_events(10, now).await.unwrap().remove(0);
        assert_eq!(claimed.attempt(), attempt);
        let retry = store.retry_event(&claimed, now + 5.seconds(), "the turn panicked", now).await;
        assert_eq!(retry, Ok(if attempt < TRIES { Retry::Later } else { Retry::SetAside }));
        assert!(attempt == TRIES || store.claim_events(10, now).await.unwrap().is_empty(), "not before its time");
    }
    assert_eq!(count(&database, "events WHERE state = 'poisonous' AND reason = 'the turn panicked'").await, 1);
    let good = store.claim_events(10, at(60)).await.unwrap().remove(0);
    keep(&store, &good, &turn(Vec::new()), at(61)).await;
    assert_eq!(store.arrive(&said("bad", "星", "sato")).await, Ok(Arrival::Duplicate));
}

#[tokio::test]
async fn an_event_that_kills_the_process_each_time_is_set_aside_too() {
    let database = Database::fresh();
    for start in 0..=i64::from(TRIES) {
        let store = database.open(at(start)).await;
        store.set_by(&said("deadly", "星", "sato"), at(start)).await.unwrap();
        let claimed = store.claim_events(10, at(start)).await.unwrap();
        assert_eq!(claimed.len(), usize::from(start < i64::from(TRIES)), "start {start}");
        store.close().await;
    }
    assert_eq!(count(&database, "events WHERE state = 'poisonous'").await, 1);
}

#[tokio::test]
async fn one_event_that_cannot_be_read_does_not_keep_the_others() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.set_by(&said("1", "星", "sato"), at(0)).await.unwrap();
    store.set_by(&said("2", "月", "mori"), at(0)).await.unwrap();
    query("UPDATE events SET told = '{' WHERE key = '1'").execute(&mut database.raw().await).await.unwrap();
    let claimed = store.claim_events(10, at(1)).await.unwrap();
    assert_eq!(claimed.iter().map(|claimed| claimed.dossier.address.clone()).collect::<Vec<_>>(), [room("月", "mori")]);
}
