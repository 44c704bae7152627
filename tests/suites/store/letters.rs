//! Letters out: in order, to one carrier each, twice rather than never or never rather than twice.

use super::*;
use chat::Receipt;
use engine::Slot;
use sqlx::{query, query_scalar};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use store::LEASE;
use tests::databases::Database;

fn words(letters: &[ClaimedLetter]) -> Vec<String> {
    letters.iter().map(|claimed| claimed.letter.message.text.to_plain()).collect()
}

/// Handles an update whose only letter is this.
async fn send(
    store: &Store,
    key: &str,
    words: &str,
    promise: Promise,
    placing: Placing,
    now: Timestamp,
) -> Vec<ClaimedLetter> {
    let claimed = fresh(store, &said(key, "星", "sato")).await;
    let letters = vec![letter(&claimed.dossier, words, promise, placing)];
    keep(store, &claimed, &Turn { letters, ..turn(Vec::new()) }, now).await
}

async fn states(database: &Database) -> Vec<String> {
    query_scalar("SELECT state FROM letters ORDER BY number")
        .fetch_all(&mut database.raw().await)
        .await
        .expect("the letters")
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_carriers_of_two_hundred_letters_never_share_one_nor_mix_up_a_room() {
    let database = Database::fresh();
    let store = Arc::new(database.open(at(0)).await);
    for number in 0..200 {
        let house = format!("家{}", number % 50);
        say(&store, &said(&number.to_string(), &house, "sato"), &[&format!("{house} {number:03}")], at(0)).await;
    }
    let later = at(0) + LEASE;
    let carried = Arc::new(Mutex::new(Vec::new()));
    let carriers = (0..8).map(|_| {
        let (store, carried) = (Arc::clone(&store), Arc::clone(&carried));
        tokio::spawn(async move {
            // Whoever finds nothing goes home; whoever has letters in hand comes back for those behind them.
            while let letters = store.claim_letters(7, later).await.unwrap()
                && !letters.is_empty()
            {
                for letter in letters {
                    carried.lock().unwrap().push(words(std::slice::from_ref(&letter)).remove(0));
                    store.delivered(&letter.id, None, later).await.unwrap();
                }
            }
        })
    });
    for carrier in carriers.collect::<Vec<_>>() {
        carrier.await.unwrap();
    }
    let carried = carried.lock().unwrap().clone();
    assert_eq!(carried.len(), 200);
    assert_eq!(carried.iter().collect::<BTreeSet<_>>().len(), 200);
    let mut rooms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (house, number) in carried.iter().filter_map(|words| words.split_once(' ')) {
        rooms.entry(house).or_default().push(number);
    }
    assert!(rooms.values().all(|numbers| numbers.len() == 4 && numbers.is_sorted()), "{rooms:?}");
}

#[tokio::test]
async fn letters_come_with_their_turn_and_leave_in_the_order_of_writing() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let first = say(&store, &said("1", "星", "sato"), &["一", "二"], at(0)).await;
    assert_eq!(words(&first), ["一", "二"]);
    let second = say(&store, &said("2", "星", "sato"), &["三"], at(1)).await;
    assert_eq!(words(&second), ["三"], "all before it are in the same hands");
    assert_eq!(store.claim_letters(10, at(2)).await, Ok(Vec::new()));
    assert_eq!(store.next_due().await, Ok(Some(at(0) + LEASE)));

    store.put_off(&first[0].id, at(40)).await.unwrap();
    assert_eq!(store.next_due().await, Ok(Some(at(40))));
    let third = say(&store, &said("3", "星", "sato"), &["四"], at(3)).await;
    assert_eq!(words(&third), [""; 0], "a new letter does not overtake one that was put off");
    assert_eq!(store.claim_letters(10, at(39)).await, Ok(Vec::new()));
    let elsewhere = say(&store, &said("4", "月", "mori"), &["別"], at(4)).await;
    assert_eq!(words(&elsewhere), ["別"], "another room does not wait");

    let again = store.claim_letters(2, at(41)).await.unwrap();
    assert_eq!(words(&again), ["一", "二"]);
    assert_eq!(again[0].attempt, 2);
    for letter in &again {
        store.delivered(&letter.id, None, at(42)).await.unwrap();
    }
    assert_eq!(words(&store.claim_letters(10, at(42)).await.unwrap()), ["三", "四", "別"]);
}

#[tokio::test]
async fn what_we_say_first_is_never_said_twice() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let reminder = send(&store, "1", "続きがあります。", Promise::AtMostOnce, Placing::Loose, at(0)).await.remove(0);
    let answer = send(&store, "2", "はい。", Promise::AtLeastOnce, Placing::Loose, at(0)).await.remove(0);
    store.leaving(&reminder.id).await.unwrap();
    assert_eq!(store.leaving(&reminder.id).await, Err(StoreError::Conflict));
    assert_eq!(store.claim_letters(10, at(99)).await, Ok(Vec::new()), "it is still on its way");
    assert_eq!(store.next_due().await, Ok(None), "and nobody wakes up for the one behind it");
    store.close().await;

    let store = database.open(at(100)).await;
    assert_eq!(states(&database).await, ["unknown", "waiting"]);
    let letters = store.claim_letters(10, at(100)).await.unwrap();
    assert_eq!(letters.iter().map(|letter| letter.id.clone()).collect::<Vec<_>>(), [answer.id]);
}

#[tokio::test]
async fn a_reminder_that_has_not_left_yet_is_offered_again() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let reminder = send(&store, "1", "続きがあります。", Promise::AtMostOnce, Placing::Loose, at(0)).await.remove(0);
    store.close().await;
    let store = database.open(at(1)).await;
    let again = store.claim_letters(10, at(1)).await.unwrap().remove(0);
    assert_eq!((again.id.clone(), again.attempt), (reminder.id, 2));
    store.leaving(&again.id).await.unwrap();
    // The network answered that it did not take it: then it may leave again.
    store.put_off(&again.id, at(5)).await.unwrap();
    let last = store.claim_letters(10, at(5)).await.unwrap().remove(0);
    store.leaving(&last.id).await.unwrap();
    store.unsure(&last.id, at(6)).await.unwrap();
    assert_eq!(states(&database).await, ["unknown"]);
}

#[tokio::test]
async fn the_open_question_is_rewritten_where_it_landed() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let question = || Slot("question".to_owned());
    let once = Promise::AtLeastOnce;
    let first = send(&store, "1", "問い", once, Placing::As(question()), at(0)).await.remove(0);
    let early = send(&store, "2", "答え", once, Placing::Over(question()), at(0)).await.remove(0);
    assert_eq!(early.over, None, "nothing landed yet");
    store.delivered(&first.id, Some(&Receipt("m1".to_owned())), at(1)).await.unwrap();
    assert_eq!(store.receipt_of(&early).await, Ok(Some(Receipt("m1".to_owned()))));
    assert_eq!(store.receipt_of(&first).await, Ok(None), "a new message rewrites nothing");
    store.delivered(&early.id, None, at(2)).await.unwrap();

    let later = send(&store, "3", "直し", once, Placing::Over(question()), at(3)).await.remove(0);
    assert_eq!(later.over, Some(Receipt("m1".to_owned())), "rewriting does not move it");
    store.close().await;
    let store = database.open(at(4)).await;
    let later = store.claim_letters(10, at(4)).await.unwrap().remove(0);
    assert_eq!(later.over, Some(Receipt("m1".to_owned())));
    store.delivered(&later.id, None, at(5)).await.unwrap();

    let next = send(&store, "4", "次の問い", once, Placing::As(question()), at(6)).await.remove(0);
    assert_eq!(next.over, None);
    store.delivered(&next.id, None, at(7)).await.unwrap();
    let orphan = send(&store, "5", "答え", once, Placing::Over(question()), at(8)).await.remove(0);
    assert_eq!(orphan.over, None, "the newest question has no receipt, and the older one is let go");
}

#[tokio::test]
async fn only_the_first_lines_of_the_last_three_letters_stay() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    for (number, words) in ["一\n秘密", "二\n秘密", "三\n秘密", "四\n秘密"].into_iter().enumerate() {
        let seconds = i64::try_from(number).unwrap();
        let letter = say(&store, &said(words, "星", "sato"), &[words], at(seconds)).await.remove(0);
        store.delivered(&letter.id, None, at(seconds)).await.unwrap();
    }
    let lost = say(&store, &said("5", "星", "sato"), &["五\n秘密"], at(5)).await.remove(0);
    store.give_up(&lost.id, "nobody can be reached there", at(6)).await.unwrap();
    store.delivered(&lost.id, None, at(7)).await.unwrap();

    let claimed = fresh(&store, &said("6", "星", "sato")).await;
    let sent: Vec<_> = claimed.dossier.sent.iter().map(|sent| (sent.at, sent.opening.as_str())).collect();
    assert_eq!(sent, [(at(1), "二"), (at(2), "三"), (at(3), "四")]);
    assert_eq!(states(&database).await, ["delivered", "delivered", "delivered", "delivered", "given-up"]);
    let kept: i64 = query_scalar("SELECT count(*) FROM letters WHERE message IS NOT NULL OR opening LIKE '一%'")
        .fetch_one(&mut database.raw().await)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_letter_that_cannot_be_read_is_given_up_and_lets_the_next_one_pass() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    say(&store, &said("1", "星", "sato"), &["一", "二"], at(0)).await;
    query("UPDATE letters SET message = '{' WHERE number = 1").execute(&mut database.raw().await).await.unwrap();
    let letters = store.claim_letters(10, at(0) + LEASE).await.unwrap();
    assert_eq!(words(&letters), ["二"]);
    assert_eq!(states(&database).await, ["given-up", "claimed"]);
}
