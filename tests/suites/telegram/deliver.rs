//! Delivering: what arrives, what does not, and what is said about it.

use super::bench::{Tray, listening, message, polling};
use chat::{Address, Change, ChatPlatform as _, DeliveryError, Once, Platform, Receipt, Text};
use std::sync::Arc;
use std::time::Duration;
use telegram::Telegram;
use tests::networks::Network as _;
use tests::networks::telegram::{Blocked, Fault, TelegramNetwork};

fn once(name: &str) -> Once {
    Once(name.to_owned())
}

fn room(network: &TelegramNetwork, who: &str) -> Address {
    Address::private(Platform::Telegram, "direct", &network.person(who).to_string())
}

async fn begun() -> (TelegramNetwork, Arc<Telegram>, Address) {
    let network = TelegramNetwork::begin().await.expect("this machine has a port left");
    network.start("花子", "");
    let (bot, hanako) = (polling(&network), room(&network, "花子"));
    (network, bot, hanako)
}

#[tokio::test]
async fn a_message_arrives_and_is_rewritten() {
    let (network, bot, hanako) = begun().await;
    let receipt = bot.deliver(&hanako, &message("**質問** & <答え>"), &once("1")).await.unwrap();
    let screen = network.screen("花子");
    assert_eq!((screen[0].text.as_str(), &screen[0].buttons), ("質問 & <答え>", &vec!["○ はい".to_owned()]));
    bot.revise(&hanako, &receipt, &chat::Message::plain(Text::parse("終わり", &[]))).await.unwrap();
    let screen = network.screen("花子");
    assert_eq!((screen[0].text.as_str(), screen[0].buttons.len(), screen[0].revised), ("終わり", 0, 1));
    // The same once more changes nothing, and that is no failure.
    bot.revise(&hanako, &receipt, &chat::Message::plain(Text::parse("終わり", &[]))).await.unwrap();
    assert_eq!((network.sends(), network.screen("花子")[0].revised), (1, 1));
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_message_that_is_gone_is_said_anew_by_whoever_asks() {
    let (network, bot, hanako) = begun().await;
    bot.deliver(&hanako, &message("質問"), &once("1")).await.unwrap();
    network.delete(network.person("花子"), &network.screen("花子")[0].id);
    let gone = Receipt(format!("{}:999", network.person("花子")));
    for receipt in [gone, Receipt("not ours".into())] {
        let refused = bot.revise(&hanako, &receipt, &message("終わり")).await;
        assert!(matches!(refused, Err(DeliveryError::Refused(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn each_failure_says_what_to_do_next() {
    let (network, bot, hanako) = begun().await;
    network.fail_next(&[Fault::Trouble, Fault::CutOff, Fault::Broken]);
    let say = async || bot.deliver(&hanako, &message("質問"), &once("1")).await;
    assert_eq!(say().await, Err(DeliveryError::Later { after: None }));
    assert_eq!(say().await, Err(DeliveryError::Unknown));
    assert_eq!(say().await, Err(DeliveryError::Unknown));
    assert_eq!((network.sends(), network.cut_off()), (1, 1));
    network.close(network.person("花子"), Duration::from_secs(30));
    let later = say().await;
    assert!(
        matches!(later, Err(DeliveryError::Later { after: Some(after) }) if after >= Duration::from_secs(29)),
        "{later:?}"
    );
    network.pass(Duration::from_secs(31));
    assert!(say().await.is_ok());
    network.block("花子", Blocked::Yes);
    assert_eq!(say().await, Err(DeliveryError::Unreachable));
    assert_eq!(
        bot.deliver(&room(&network, "太郎"), &message("質問"), &once("2")).await,
        Err(DeliveryError::Unreachable)
    );
    network.forbid_token();
    assert!(matches!(say().await, Err(DeliveryError::Refused(_))));
}

#[tokio::test]
async fn nobody_at_home_means_later() {
    let (network, bot, hanako) = begun().await;
    drop(network);
    // The server ends with the network; whatever is still open breaks once, and then nobody answers.
    let mut said = bot.deliver(&hanako, &message("質問"), &once("1")).await;
    if said == Err(DeliveryError::Unknown) {
        said = bot.deliver(&hanako, &message("質問"), &once("1")).await;
    }
    assert_eq!(said, Err(DeliveryError::Later { after: None }));
}

#[tokio::test]
async fn a_private_room_is_never_a_group_and_an_empty_message_is_none() {
    let (network, bot, hanako) = begun().await;
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let odd = Address::private(Platform::Telegram, "direct", &group.to_string());
    for (to, words) in [(&odd, "質問"), (&hanako, " \n")] {
        let refused = bot.deliver(to, &message(words), &once("1")).await;
        assert!(matches!(refused, Err(DeliveryError::Refused(_))), "{refused:?}");
    }
    assert_eq!(network.calls("sendmessage").len(), 0);
}

#[tokio::test]
async fn a_long_message_arrives_in_parts_that_ring_once_and_is_rewritten_as_one() {
    let (network, bot, hanako) = begun().await;
    let long = message(&"あいうえおかきくけこさしすせそ\n".repeat(600));
    let receipt = bot.deliver(&hanako, &long, &once("1")).await.unwrap();
    let screen = network.screen("花子");
    let buttons: Vec<usize> = screen.iter().map(|shown| shown.buttons.len()).collect();
    assert_eq!((buttons, network.rings()), (vec![0, 0, 1], 1));
    bot.revise(&hanako, &receipt, &message("短い")).await.unwrap();
    assert_eq!(network.screen("花子").len(), 1);
    let longer = message(&"あいうえおかきくけこさしすせそ\n".repeat(1200));
    assert!(matches!(bot.revise(&hanako, &receipt, &longer).await, Err(DeliveryError::Refused(_))));
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn the_second_try_of_a_long_message_does_not_repeat_its_first_part() {
    let (network, bot, hanako) = begun().await;
    let long = message(&"あいうえおかきくけこさしすせそ\n".repeat(500));
    network.never_too_many();
    // The first part arrives, the second does not.
    network.fail_after(1, Fault::Trouble);
    assert_eq!(bot.deliver(&hanako, &long, &once("1")).await, Err(DeliveryError::Later { after: None }));
    assert_eq!(network.sends(), 1);
    bot.deliver(&hanako, &long, &once("1")).await.unwrap();
    assert_eq!((network.sends(), network.rings()), (2, 1));
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_group_gets_a_way_in_and_no_question() {
    let (network, bot, _) = begun().await;
    let group = network.forum("総務", &["花子"]);
    network.add_bot(group);
    let topic = Address::shared(Platform::Telegram, &group.to_string(), &format!("{group}/7"));
    bot.deliver(&topic, &message("はじめましょう。"), &once("1")).await.unwrap();
    let markup = network.calls("sendmessage")[0].body["reply_markup"].to_string();
    assert!(markup.contains("https://t.me/hoshi_test_bot?start=h") && !markup.contains("callback_data"), "{markup}");
    assert_eq!(network.topics(group), [Some(7)]);
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_group_that_moved_is_followed_and_the_move_is_told() {
    let (network, bot, _) = begun().await;
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let old = Address::shared(Platform::Telegram, &group.to_string(), &group.to_string());
    let before = bot.deliver(&old, &message("前"), &once("1")).await.unwrap();
    let new = network.migrate(group);
    let receipt = bot.deliver(&old, &message("後"), &once("2")).await.unwrap();
    assert!(receipt.0.starts_with(&format!("{new}:")), "{receipt:?}");
    assert_eq!(network.in_chat(new).len(), 1);
    // What stands in the old group cannot be rewritten; it is said anew.
    assert!(matches!(bot.revise(&old, &before, &message("終")).await, Err(DeliveryError::Refused(_))));
    bot.revise(&old, &receipt, &message("終")).await.unwrap();
    bot.deliver(&old, &message("再"), &once("3")).await.unwrap();
    let to_old = network.calls("sendmessage").into_iter().filter(|call| call.body["chat_id"] == group);
    assert_eq!(to_old.count(), 2, "the third goes to the new group at once");

    // The messages that Telegram itself tells of the move with are lost: only what was met while sending is left.
    network.pass(Duration::from_hours(25));
    let tray = Arc::new(Tray::default());
    let _ear = listening(&bot, &tray);
    network
        .until("the move is told", |_| tray.changes().iter().any(|change| matches!(change.what, Change::Moved(_))))
        .await
        .unwrap();
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn the_pace_is_one_that_telegram_takes() {
    let (network, bot, hanako) = begun().await;
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let shared = Address::shared(Platform::Telegram, &group.to_string(), &group.to_string());
    let pace = bot.pace();
    for (to, rate) in [(hanako, pace.private), (shared, pace.shared)] {
        let rate = rate.expect("Telegram has a pace");
        for at in 0..60 {
            if at >= rate.burst {
                network.pass(rate.every);
            }
            bot.deliver(&to, &message("質問"), &once("1")).await.unwrap();
        }
    }
    assert_eq!(network.floods(), 0);
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn what_belongs_to_a_message_answers_it_without_ringing() {
    let (network, bot, _) = begun().await;
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let to = Address::shared(Platform::Telegram, &group.to_string(), &group.to_string());
    let root = bot.deliver(&to, &message("まとめ"), &once("1")).await.unwrap();
    bot.deliver_below(&to, &root, &message("続き"), &once("2")).await.unwrap();
    let [first, second] = &network.in_chat(group)[..] else { panic!("two messages") };
    assert_eq!((&first.above, &second.above), (&None, &Some(first.id.clone())));
    assert_eq!(network.calls("sendmessage")[1].body["disable_notification"], true);
    // Where what it answers is gone, it is still said.
    network.delete(group, &first.id);
    bot.deliver_below(&to, &root, &message("続き"), &once("3")).await.unwrap();
    let moved = Receipt(format!("{}:1", group - 1));
    bot.deliver_below(&to, &moved, &message("続き"), &once("4")).await.unwrap();
    assert_eq!(network.in_chat(group).len(), 3);
    network.assert_clean().unwrap();
}
