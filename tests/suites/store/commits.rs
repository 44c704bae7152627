//! One flush for many, and no harm to the others.

use super::*;
use tests::databases::Database;

/// Two hundred people who are known already, with an update each in hand.
async fn crowd(store: &Store) -> Vec<Claimed> {
    let mut claimed = Vec::new();
    for number in 0..200 {
        let person = number.to_string();
        press(store, &said(&format!("a{number}"), "星", &person), Vec::new(), at(0)).await;
        claimed.push(fresh(store, &said(&format!("b{number}"), "星", &person)).await);
    }
    claimed
}

/// Commits all turns at once and tells what became of each.
async fn all_at_once(store: &Arc<Store>, turns: Vec<(Claimed, Turn)>) -> Vec<Result<Commit, StoreError>> {
    let commits = turns.into_iter().map(|(claimed, turn)| {
        let store = Arc::clone(store);
        tokio::spawn(async move { store.commit_turn(&claimed, &turn, &prints(), at(1)).await })
    });
    let mut ended = Vec::new();
    for commit in commits.collect::<Vec<_>>() {
        ended.push(commit.await.expect("a commit does not panic"));
    }
    ended
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_turns_share_a_few_commits_and_all_land() {
    let database = Database::fresh();
    let store = Arc::new(database.open(at(0)).await);
    let crowd = crowd(&store).await;
    let before = store.commits();
    let turns = crowd.iter().map(|claimed| (claimed.clone(), turn(vec![Record::Stopped]))).collect();
    let ended = all_at_once(&store, turns).await;
    let commits = store.commits() - before;
    assert!(ended.iter().all(|ended| *ended == Ok(Commit::Done(Vec::new()))));
    assert!(commits <= 50, "{commits} commits for 200 turns");
    for claimed in &crowd {
        let (dossier, _) = store.dossier(&claimed.tenancy, &claimed.dossier.address).await.unwrap().unwrap();
        assert!(dossier.member.stopped);
    }
    let chain = store.audit(&crowd[0].tenancy).await.unwrap();
    assert_eq!((chain.len(), journey::audit::first_broken(&chain)), (200, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn turns_that_fail_in_the_middle_harm_nobody_else() {
    let database = Database::fresh();
    let store = Arc::new(database.open(at(0)).await);
    let crowd = crowd(&store).await;
    // Every tenth is about a sheet that isn't theirs, after a fact that would have been kept.
    let fails = |number: usize| number % 10 == 3;
    let turns = crowd.iter().enumerate().map(|(number, claimed)| {
        let foreign = answered("nobody's", "1", Choice::InPlace);
        let records = if fails(number) { vec![Record::Stopped, foreign] } else { vec![Record::Stopped] };
        (claimed.clone(), turn(records))
    });
    let ended = all_at_once(&store, turns.collect()).await;
    for (number, ended) in ended.into_iter().enumerate() {
        let expected = if fails(number) { Err(StoreError::Conflict) } else { Ok(Commit::Done(Vec::new())) };
        assert_eq!(ended, expected, "{number}");
        let claimed = &crowd[number];
        let (dossier, _) = store.dossier(&claimed.tenancy, &claimed.dossier.address).await.unwrap().unwrap();
        assert_eq!(dossier.member.stopped, !fails(number), "{number}");
    }
    let chain = store.audit(&crowd[0].tenancy).await.unwrap();
    assert_eq!((chain.len(), journey::audit::first_broken(&chain)), (180, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stops_waiting_finds_the_outcome_in_the_memory() {
    let database = Database::fresh();
    let store = Arc::new(database.open(at(0)).await);
    let claimed = fresh(&store, &said("1", "星", "sato")).await;
    let commit = {
        let (store, claimed) = (Arc::clone(&store), claimed.clone());
        tokio::spawn(async move { store.commit_turn(&claimed, &turn(Vec::new()), &[], at(1)).await })
    };
    commit.abort();
    let _ = commit.await;
    store.close().await;
    let store = database.open(at(2)).await;
    // Kept or not kept, but whole: the same turn ends well either way.
    let again = store.commit_turn(&claimed, &turn(Vec::new()), &[], at(3)).await.unwrap();
    assert!(matches!(again, Commit::Duplicate | Commit::Done(_)));
    assert_eq!(store.conversations().await.unwrap().len(), 1);
}
