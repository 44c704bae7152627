//! A full disk, a busy database, a file that went away: plain words, nothing half-written, and on again by itself.

use super::*;
use sqlx::{Connection, query, query_scalar};
use tests::databases::Database;

/// The words that make a letter heavy enough to fill a disk.
fn long() -> String {
    "もう少しです。".repeat(2_000)
}

#[tokio::test]
async fn a_full_disk_is_told_as_such_keeps_nothing_half_and_goes_on_when_there_is_room() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("0", "星", "sato"), vec![Record::Agreed], at(0)).await;
    let pages: i64 = query_scalar("PRAGMA page_count").fetch_one(&mut database.raw().await).await.unwrap();
    store.limit_pages(u32::try_from(pages).unwrap() + 20).await.unwrap();

    let mut kept = 0;
    let full = loop {
        let claimed = fresh(&store, &said(&format!("a{kept}"), "星", "sato")).await;
        let letters = vec![answer_to(&claimed.dossier, &long())];
        let turn = Turn { letters, ..turn(vec![Record::Stopped]) };
        match store.commit_turn(&claimed, &turn, &prints(), at(1)).await {
            Ok(_) => kept += 1,
            Err(error) => break (error, claimed, turn),
        }
        assert!(kept < 1_000, "the disk never filled");
    };
    let (error, claimed, turn) = full;
    assert_eq!(error, StoreError::Full);
    let (dossier, version) = store.dossier(&claimed.tenancy, &claimed.dossier.address).await.unwrap().unwrap();
    assert_eq!((dossier, version), (at_rest(&claimed.dossier), claimed.version));
    let chain = store.audit(&claimed.tenancy).await.unwrap();
    assert_eq!((chain.len(), journey::audit::first_broken(&chain)), (1 + 2 * kept, None));

    store.limit_pages(100_000).await.unwrap();
    let done = store.commit_turn(&claimed, &turn, &prints(), at(2)).await;
    assert!(matches!(done, Ok(Commit::Done(_))));
    let sound: String = query_scalar("PRAGMA integrity_check").fetch_one(&mut database.raw().await).await.unwrap();
    assert_eq!(sound, "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_in_a_commit_that_filled_the_disk_is_told_and_all_can_come_again() {
    let database = Database::fresh();
    let store = Arc::new(database.open(at(0)).await);
    press(&store, &said("0", "星", "sato"), Vec::new(), at(0)).await;
    let mut waiting = Vec::new();
    for number in 0..40 {
        let claimed = fresh(&store, &said(&format!("b{number}"), &format!("家{number}"), "mori")).await;
        let letters = vec![answer_to(&claimed.dossier, &long())];
        waiting.push((claimed, Turn { letters, ..turn(Vec::new()) }));
    }
    // No page more than there are.
    store.limit_pages(1).await.unwrap();
    let commits: Vec<_> = waiting
        .iter()
        .cloned()
        .map(|(claimed, turn)| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { store.commit_turn(&claimed, &turn, &[], at(1)).await })
        })
        .collect();
    for commit in commits {
        assert_eq!(commit.await.unwrap(), Err(StoreError::Full));
    }
    assert_eq!(store.tenancies().await.unwrap().len(), 1);
    store.limit_pages(100_000).await.unwrap();
    for (claimed, turn) in &waiting {
        keep(&store, claimed, turn, at(2)).await;
    }
}

#[tokio::test]
async fn a_second_writer_makes_it_busy_and_not_broken() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let mut stranger = database.raw().await;
    query("BEGIN IMMEDIATE").execute(&mut stranger).await.unwrap();
    let claimed = fresh(&store, &said("1", "星", "sato")).await;
    assert_eq!(refused(&store, &claimed, &turn(Vec::new())).await, StoreError::Busy);
    query("ROLLBACK").execute(&mut stranger).await.unwrap();
    keep(&store, &claimed, &turn(Vec::new()), at(1)).await;
}

#[tokio::test]
async fn a_row_that_was_spoiled_by_hand_is_an_error_and_not_a_panic() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), Vec::new(), at(0)).await;
    let mut stranger = database.raw().await;
    query("UPDATE conversations SET place = '{\"at\":\"the-moon\"}'").execute(&mut stranger).await.unwrap();
    stranger.close().await.unwrap();
    let error = store.arrive(&said("2", "星", "sato")).await.expect_err("a place nobody knows");
    assert_eq!(error, StoreError::Broken("the stored `place` cannot be read".to_owned()));
    press(&store, &said("3", "月", "mori"), Vec::new(), at(1)).await;
}

#[tokio::test]
async fn an_answer_without_its_printed_words_is_refused() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    press(&store, &said("1", "星", "sato"), vec![Record::Agreed, opened("d", "articles/4.0"), begun("s", "d")], at(0))
        .await;
    let claimed = fresh(&store, &said("2", "星", "sato")).await;
    let turn = turn(vec![answered("s", "1", Choice::InPlace)]);
    let error = store.commit_turn(&claimed, &turn, &[], at(1)).await.expect_err("no words were handed over");
    assert!(matches!(error, StoreError::Broken(_)));
    keep(&store, &claimed, &turn, at(2)).await;
}
