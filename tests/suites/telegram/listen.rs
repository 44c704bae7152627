//! Listening: nothing is lost, nothing is told twice, and whatever breaks is taken up again.

use super::bench::{HINT, Tray, listening, message, polling, settings};
use chat::{Act, Address, Change, ChatPlatform as _, Command, ListenError, Once, Platform, Token};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use telegram::{Arrival, Telegram};
use tests::networks::Network as _;
use tests::networks::telegram::{Again, TelegramNetwork};

fn once(name: &str) -> Once {
    Once(name.to_owned())
}

/// Waits until the letter box holds so many updates and everything is confirmed.
async fn taken(network: &TelegramNetwork, tray: &Tray, many: usize) {
    let what = format!("{many} updates are taken in and confirmed");
    network.until(&what, |network| tray.updates().len() == many && network.waiting() == 0).await.expect("in time");
}

#[tokio::test]
async fn a_conversation_begins_and_a_press_is_answered() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    network.open("花子").await.unwrap();
    taken(&network, &tray, 1).await;
    let room = tray.updates()[0].from.clone();
    assert_eq!(room, Address::private(Platform::Telegram, "direct", &network.person("花子").to_string()));
    bot.deliver(&room, &message("**1/25** 更新していますか。"), &once("1")).await.unwrap();
    network.press("花子", "○ はい").await.unwrap();
    taken(&network, &tray, 2).await;
    network.until("the button stops spinning", |network| network.spinning() == 0).await.unwrap();
    let token = Token::parse("a.k3f2q8x1.11.0").expect("it is one");
    assert_eq!(tray.acts(), [Act::Asked(Command::Menu), Act::Pressed(token)]);
    assert!(bot.pulse().last().is_some());
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn the_commands_are_registered_in_every_language() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    network.until("three lists are registered", |network| network.calls("setmycommands").len() == 3).await.unwrap();
    let calls = network.calls("setmycommands");
    let languages: Vec<_> = calls.iter().map(|call| call.body["language_code"].as_str()).collect();
    assert_eq!(languages, [None, Some("ja"), Some("en")]);
    assert_eq!(calls[1].body["commands"][0], json!({ "command": "menu", "description": "menu (ja)" }));
    assert_eq!(calls[0].body["commands"].as_array().map(Vec::len), Some(Command::ALL.len() - 1));
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn what_cannot_be_written_down_stays_with_telegram() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    tray.full.store(5, Ordering::SeqCst);
    let _ear = listening(&bot, &tray);
    for who in ["花子", "太郎", "次郎"] {
        network.open(who).await.unwrap();
        network.say(who, "はい").await.unwrap();
    }
    taken(&network, &tray, 6).await;
    for who in ["花子", "太郎", "次郎"] {
        let id = network.person(who).to_string();
        let of: Vec<Act> = tray.updates().into_iter().filter(|one| one.account.id == id).map(|one| one.act).collect();
        assert_eq!(of, [Act::Asked(Command::Menu), Act::Said("はい".into())], "in order");
    }
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_killed_listener_loses_nothing() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Arc::new(Tray::default());
    for round in 0..5_usize {
        let bot = polling(&network);
        let ear = listening(&bot, &tray);
        network.open(&format!("人{round}")).await.unwrap();
        network.until("it is taken in", |_| tray.updates().len() > 3 * round).await.unwrap();
        drop(ear);
        for _ in 0..2 {
            network.say(&format!("人{round}"), "はい").await.unwrap();
        }
    }
    let bot = polling(&network);
    let _ear = listening(&bot, &tray);
    taken(&network, &tray, 15).await;
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn an_update_told_twice_is_known_again_and_its_press_is_answered_again() {
    for again in [Again::SameId, Again::FreshId] {
        let network = TelegramNetwork::begin().await.unwrap();
        let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
        let _ear = listening(&bot, &tray);
        network.repeat(again);
        network.open("花子").await.unwrap();
        network.press_forged("花子", &json!("menu"));
        taken(&network, &tray, 2).await;
        network.until("both are known again", |_| tray.known_again.load(Ordering::SeqCst) == 2).await.unwrap();
        let answered = |network: &TelegramNetwork| network.calls("answercallbackquery").len() == 2;
        network.until("the press is answered both times", answered).await.unwrap();
        network.assert_clean().unwrap();
    }
}

#[tokio::test]
async fn an_odd_update_blocks_nothing() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    for odd in [
        json!({ "something_of_2030": { "deep": [[[[[]]]]] } }),
        json!({ "message": { "message_id": "no number", "chat": 5 } }),
        json!({ "callback_query": { "id": 5 } }),
        json!({ "my_chat_member": [] }),
        json!({}),
    ] {
        network.tell_oddly(odd);
    }
    network.open("花子").await.unwrap();
    network.press_forged("花子", &json!("とても長い".repeat(40)));
    taken(&network, &tray, 2).await;
    network.until("even the forged press is answered", |network| network.spinning() == 0).await.unwrap();
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn after_a_quiet_week_updates_may_be_numbered_from_below() {
    let network = TelegramNetwork::begin().await.unwrap();
    let bot = {
        let mut settings = settings(&network, Arrival::Polling);
        settings.patience.poll = Duration::from_secs(1);
        Arc::new(Telegram::new(settings).unwrap())
    };
    let tray = Arc::new(Tray::default());
    let _ear = listening(&bot, &tray);
    network.open("花子").await.unwrap();
    taken(&network, &tray, 1).await;
    let quiet =
        |network: &TelegramNetwork| network.calls("getupdates").last().is_some_and(|call| call.body["offset"].is_i64());
    network.until("a question ends with nothing", quiet).await.unwrap();
    network.count_anew();
    network.say("花子", "はい").await.unwrap();
    taken(&network, &tray, 2).await;
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn an_outage_is_survived() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    network.open("花子").await.unwrap();
    taken(&network, &tray, 1).await;
    network.down();
    network.until("the pulse is lost", |_| bot.pulse().last().is_none()).await.unwrap();
    network.say("花子", "はい").await.unwrap();
    network.press_forged("花子", &json!("menu"));
    network.pass(Duration::from_secs(151));
    network.up();
    taken(&network, &tray, 2).await;
    assert_eq!(tray.acts()[1], Act::Said("はい".into()), "the press is gone, the words are not");
    let heard = tray.heard.lock().expect("no test panics here").clone();
    assert!(heard.len() >= 2 && heard.iter().all(|keeps| *keeps == Duration::from_secs(150)), "{heard:?}");
    assert!(bot.pulse().last().is_some());
}

#[tokio::test]
async fn a_second_listener_and_a_strange_webhook_are_outlived() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    network.until("it listens", |network| network.polls() > 0).await.unwrap();
    network.steal_poll();
    network.open("花子").await.unwrap();
    taken(&network, &tray, 1).await;
    network.steal_webhook();
    network.say("花子", "はい").await.unwrap();
    taken(&network, &tray, 2).await;
    assert!(network.calls("getupdates").iter().any(|call| call.code == 409));
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_token_that_was_taken_back_ends_it() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let mut ear = listening(&bot, &tray);
    network.until("it listens", |network| network.polls() > 0).await.unwrap();
    network.forbid_token();
    let end = (&mut ear.0).await.expect("it did not panic");
    assert!(matches!(end, Err(ListenError::Refused(_))), "{end:?}");
    assert_eq!(bot.pulse().last(), None);
}

#[tokio::test]
async fn groups_come_go_and_move() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let new = network.migrate(group);
    network.remove_bot(new);
    network.until("three changes", |network| tray.changes().len() == 3 && network.waiting() == 0).await.unwrap();
    let changes: Vec<_> = tray.changes().into_iter().map(|change| (change.workspace.id, change.what)).collect();
    let moved = chat::Workspace { platform: Platform::Telegram, id: new.to_string() };
    // Of different groups, any may be first; of one, the order is kept.
    assert!(changes.contains(&(group.to_string(), Change::Moved(moved))), "{changes:?}");
    assert!(
        changes.contains(&(group.to_string(), Change::Added)) && changes.contains(&(new.to_string(), Change::Removed))
    );
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn whoever_asks_in_a_group_is_led_to_the_private_conversation() {
    let network = TelegramNetwork::begin().await.unwrap();
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let _ear = listening(&bot, &tray);
    let group = network.forum("総務", &["花子", "太郎"]);
    network.add_bot(group);
    network.say_in("花子", group, Some(7), "/menu").unwrap();
    network.until("a hint stands in the topic", |network| network.sends() == 1).await.unwrap();
    assert_eq!((network.in_chat(group)[0].text.as_str(), network.topics(group)), (HINT, vec![Some(7)]));
    network.mention("太郎", group).unwrap();
    network.until("both are taken in", |_| tray.updates().len() == 2).await.unwrap();
    let (command, mention) = (tray.updates()[0].clone(), tray.updates()[1].clone());
    assert!(command.from.is_private() && !mention.from.is_private());
    assert_eq!(mention.account.workspace.id, group.to_string());

    bot.deliver(&mention.from, &message("はじめましょう。"), &once("1")).await.unwrap();
    network.press("太郎", "○ はい").await.unwrap();
    network.until("somebody comes from the group", |_| tray.updates().len() == 3).await.unwrap();
    let come = tray.updates()[2].clone();
    let carried = Act::Pressed(Token::parse("a.k3f2q8x1.11.0").expect("it is one"));
    assert_eq!((&come.act, come.account.workspace.id), (&carried, group.to_string()), "the button comes along");
    assert_eq!(come.from, Address::private(Platform::Telegram, "direct", &network.person("太郎").to_string()));

    network.pass(Duration::from_hours(24 * 8));
    network.press("花子", "○ はい").await.unwrap();
    network.until("somebody comes late", |_| tray.updates().len() == 4).await.unwrap();
    let late = tray.updates()[3].clone();
    assert_eq!((late.act, late.account.workspace.is_direct()), (Act::Asked(Command::Menu), true));
    network.assert_clean().unwrap();
}
