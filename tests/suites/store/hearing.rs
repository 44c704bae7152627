//! Networks that fell silent for longer than they keep presses: who is asked again, and how often (R10).

use super::*;
use engine::{Asking, Purpose, Then, What};
use journey::Walk;
use store::Hearing;
use tests::databases::Database;

/// How long the network of these tests keeps presses.
const KEEPS: jiff::SignedDuration = jiff::SignedDuration::from_secs(150);

/// A place at an open question.
fn asking() -> Place {
    Place::Asking(Asking {
        sheet: SheetId::derive("s"),
        question: question("1"),
        walk: Walk::Open,
        then: Then::Onward,
        settled: 0,
        misheard: 0,
        covered: false,
    })
}

/// Somebody does something, and stands there afterwards.
async fn stands(store: &Store, person: &str, place: Place, now: Timestamp) {
    let claimed = fresh(store, &said(&format!("{person} {now}"), "星", person)).await;
    keep(store, &claimed, &Turn { place, ..turn(Vec::new()) }, now).await;
}

/// Has everybody asked again, one in each go, and lists who is.
async fn asked_again(store: &Store, now: Timestamp) -> Vec<String> {
    while store.ask_again(1).await.expect("a sound store").is_some() {}
    let mut asked = Vec::new();
    // Of one room, one at a time.
    let mut due = store.claim_events(10, now).await.expect("a sound store");
    while let Some(claimed) = due.pop() {
        let What::Due(Appointment { purpose: Purpose::AskAgain, .. }) = claimed.event.what else {
            panic!("{:?} is due", claimed.event.what);
        };
        asked.push(claimed.dossier.address.to_string().rsplit('@').next().unwrap_or_default().to_owned());
        keep(store, &claimed, &Turn { place: claimed.dossier.place.clone(), ..turn(Vec::new()) }, now).await;
        if due.is_empty() {
            due = store.claim_events(10, now).await.expect("a sound store");
        }
    }
    asked.sort();
    asked
}

#[tokio::test]
async fn a_short_silence_is_none_and_a_long_one_is_told_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    let heard = async |platform, seconds| store.heard(platform, KEEPS, at(seconds)).await.expect("a sound store");
    assert_eq!(heard(Platform::Telegram, 0).await, Hearing::Still, "for the first time");
    assert_eq!(heard(Platform::Telegram, 150).await, Hearing::Still);
    assert_eq!(heard(Platform::Telegram, 301).await, Hearing::Again);
    assert_eq!(heard(Platform::Telegram, 302).await, Hearing::Still);
    assert_eq!(heard(Platform::Discord, 900).await, Hearing::Still, "each network has its own silence");
    assert_eq!(heard(Platform::Telegram, 100).await, Hearing::Still, "the clock was set back");
    assert_eq!(heard(Platform::Telegram, 249).await, Hearing::Still);
}

#[tokio::test]
async fn whoever_was_in_the_middle_of_a_question_is_asked_again_once() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    stands(&store, "long-gone", asking(), at(0)).await;
    for person in ["abe", "mori", "sato"] {
        stands(&store, person, asking(), at(3700)).await;
    }
    stands(&store, "idle", Place::Idle { misheard: 0 }, at(3700)).await;
    store.heard(Platform::Console, KEEPS, at(3690)).await.unwrap();
    assert_eq!(store.ask_again(10).await, Ok(None), "nothing is lost yet");
    // Two hours of silence, and somebody is heard by another way at its end.
    stands(&store, "early", asking(), at(10_900)).await;
    assert_eq!(store.heard(Platform::Console, KEEPS, at(10_901)).await, Ok(Hearing::Again));
    assert_eq!(store.ask_again(2).await, Ok(Some(2)));
    store.close().await;

    let store = database.open(at(10_902)).await;
    assert_eq!(asked_again(&store, at(10_903)).await, ["abe", "mori", "sato"]);
    assert_eq!(asked_again(&store, at(10_904)).await, [""; 0]);
    store.heard(Platform::Console, KEEPS, at(10_910)).await.unwrap();
    assert_eq!(asked_again(&store, at(10_911)).await, [""; 0], "a network that is heard changes nothing");
}

#[tokio::test]
async fn each_silence_asks_again_those_it_found_in_the_middle() {
    let database = Database::fresh();
    let store = database.open(at(0)).await;
    store.heard(Platform::Console, KEEPS, at(0)).await.unwrap();
    stands(&store, "sato", asking(), at(10)).await;
    stands(&store, "mori", asking(), at(10)).await;
    store.heard(Platform::Console, KEEPS, at(200)).await.unwrap();
    assert_eq!(store.ask_again(1).await, Ok(Some(1)));
    // Before everybody was asked again, it falls silent once more.
    store.heard(Platform::Console, KEEPS, at(400)).await.unwrap();
    assert_eq!(asked_again(&store, at(401)).await, ["mori", "mori", "sato"]);
}
