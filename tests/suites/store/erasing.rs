//! Somebody has their data erased: every network writes ids into its keys, and repeats what it got no answer to (PR4).

use super::homes::{commit, slack};
use super::*;
use sqlx::query_scalar;
use tests::databases::Database;

const KEY: &str = "slack:T1:D-KATO:U-KATO:1700000000.1";

/// A company of 佐藤, and of 加藤 who said so many things.
async fn company(store: &Store) -> Claimed {
    press(store, &slack("1", "T1", "U-SATO", "はい"), vec![Record::Agreed], at(1)).await;
    for number in 0..20 {
        let update = slack(&format!("slack:T1:D-KATO:U-KATO:{number}"), "T1", "U-KATO", "はい");
        say(store, &update, &["一つ", "二つ"], at(2 + number)).await;
    }
    fresh(store, &slack(KEY, "T1", "U-KATO", "消す")).await
}

async fn deliver_all(store: &Store, late: Timestamp) {
    loop {
        let letters = store.claim_letters(100, late).await.expect("a sound store");
        if letters.is_empty() {
            return;
        }
        for letter in letters {
            store.delivered(&letter.id, None, late).await.expect("a sound store");
        }
    }
}

fn erased(claimed: &Claimed) -> Turn {
    Turn { letters: vec![answer_to(&claimed.dossier, "さようなら")], ..turn(vec![Record::Erased]) }
}

#[tokio::test]
async fn no_id_of_the_network_is_left_and_a_repeated_update_is_known_all_the_same() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let claimed = company(&store).await;
    assert!(database.holds("U-KATO"));
    store.commit_turn(&claimed, &erased(&claimed), &[], at(100)).await.expect("kept");
    let letters = store.claim_letters(100, at(101)).await.expect("a sound store");
    let said: Vec<_> = letters.iter().map(|letter| letter.letter.message.text.to_plain()).collect();
    assert_eq!(said, ["さようなら"], "nothing is said any more that was to be said before");
    deliver_all(&store, at(60_000)).await;
    assert!(!database.holds("U-KATO") && !database.holds("D-KATO"));
    let again = store.arrive(&slack(KEY, "T1", "U-KATO", "消す")).await.expect("a sound store");
    assert_eq!(again, Arrival::Duplicate, "Slack sends again what it got no answer to");
    let chain = store.audit(&claimed.tenancy).await.expect("a sound store");
    assert_eq!(journey::audit::first_broken(&chain), None);
    store.close().await;
    assert!(!database.holds("KATO"));
}

#[tokio::test]
async fn a_goodbye_that_never_arrives_leaves_nothing_either() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let claimed = company(&store).await;
    store.commit_turn(&claimed, &erased(&claimed), &[], at(100)).await.expect("kept");
    let letters = store.claim_letters(100, at(101)).await.expect("a sound store");
    store.put_off(&letters[0].id, at(200)).await.expect("a sound store");
    store.close().await;
    // The process ended in between.
    let store = database.open(at(300)).await;
    assert!(database.holds("KATO"), "the goodbye knows its room until it is said");
    for letter in store.claim_letters(100, at(60_000)).await.expect("a sound store") {
        store.give_up(&letter.id, "the account is gone", at(60_000)).await.expect("a sound store");
    }
    assert!(!database.holds("KATO"));
}

#[tokio::test]
async fn somebody_else_is_not_touched() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let claimed = company(&store).await;
    let begin = vec![Record::Agreed, opened("d", "articles/4.0"), begun("s", "d"), answered("s", "1", Choice::Partly)];
    let other = press(&store, &slack("t2", "T2", "U-MORI", "はい"), begin, at(50)).await;
    let whose = [&claimed.tenancy, &other.tenancy];
    let mut db = database.raw().await;
    let marks = "SELECT json_group_array(json_array(key, room, state)) FROM events WHERE key NOT LIKE '%KATO%'
        AND key NOT LIKE 'erased:%'";
    let before: String = query_scalar(marks).fetch_one(&mut db).await.expect("it is asked soundly");
    let room = slack("x", "T2", "U-MORI", "").from;
    let seen = store.dossier(whose[1], &room).await.expect("a sound store");
    store.commit_turn(&claimed, &erased(&claimed), &[], at(100)).await.expect("kept");
    deliver_all(&store, at(60_000)).await;
    let after: String = query_scalar(marks).fetch_one(&mut db).await.expect("it is asked soundly");
    assert_eq!(before, after);
    assert_eq!(store.dossier(whose[1], &room).await.expect("a sound store"), seen);
}

#[tokio::test]
async fn whoever_comes_from_the_same_account_while_the_goodbye_waits_is_somebody_new() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let claimed = company(&store).await;
    store.commit_turn(&claimed, &erased(&claimed), &[], at(100)).await.expect("kept");
    let again = commit(&store, &slack("new", "T1", "U-KATO", "こんにちは"), Vec::new(), at(101)).await;
    assert_ne!(again.dossier.member.id, claimed.dossier.member.id);
    assert_eq!(again.tenancy, claimed.tenancy, "the company is where it was");
    deliver_all(&store, at(60_000)).await;
    let (dossier, _) = store
        .dossier(&again.tenancy, &again.dossier.address)
        .await
        .expect("a sound store")
        .expect("the new conversation is there");
    assert_eq!(dossier.member.id, again.dossier.member.id);
}
