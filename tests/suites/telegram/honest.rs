//! The simulation refuses what Telegram refuses, and says so. Without this, a clean test would prove nothing.

use reqwest::Client;
use serde_json::{Value, json};
use std::time::Duration;
use tests::networks::Network as _;
use tests::networks::telegram::{Blocked, TelegramNetwork};

async fn call(network: &TelegramNetwork, method: &str, body: &Value) -> Value {
    let http = Client::builder().no_proxy().build().expect("a client without TLS");
    let post = http.post(format!("{}/bot{}/{method}", network.base(), network.token()));
    let answer = post.json(body).send().await.expect("the simulation answers");
    let status = answer.status().as_u16();
    let answer: Value = answer.json().await.expect("it is JSON");
    assert_eq!(answer["error_code"].as_u64().unwrap_or(200), u64::from(status));
    answer
}

fn words(chat: i64, text: &str) -> Value {
    json!({ "chat_id": chat, "text": text, "parse_mode": "HTML", "link_preview_options": { "is_disabled": true } })
}

fn started(network: &TelegramNetwork) -> i64 {
    network.start("花子", "");
    network.person("花子")
}

#[tokio::test]
async fn a_sound_call_leaves_no_trace() {
    let network = TelegramNetwork::begin().await.unwrap();
    let hanako = started(&network);
    // The real one takes methods in any spelling.
    for method in ["sendMessage", "SendMessage", "SENDMESSAGE"] {
        let sent =
            call(&network, method, &words(hanako, "<b>太</b> &amp; <a href=\"https://www.ipa.go.jp/\">頁</a>")).await;
        assert_eq!(sent["result"]["text"], "太 & 頁", "{sent}");
        assert_eq!(sent["result"]["entities"][1]["url"], "https://www.ipa.go.jp/");
    }
    network.assert_clean().unwrap();
    assert_eq!(network.screen("花子").len(), 3);
}

#[tokio::test]
async fn wrong_calls_are_noted() {
    let network = TelegramNetwork::begin().await.unwrap();
    let hanako = started(&network);
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let with = |change: Value| {
        let mut body = words(hanako, "はい");
        for (name, value) in change.as_object().expect("it is an object") {
            body[name] = value.clone();
        }
        body
    };
    let keyboard = |button: Value| json!({ "reply_markup": { "inline_keyboard": [[button]] } });
    let long = "x".repeat(65);
    let wrong = [
        with(json!({ "text": "" })),
        with(json!({ "text": "<i>offen" })),
        with(json!({ "text": "<script>x</script>" })),
        with(json!({ "text": "あ".repeat(4097) })),
        with(json!({ "text": "@hanako さん" })),
        with(json!({ "parse_mode": "MarkdownV2" })),
        with(json!({ "link_preview_options": {} })),
        with(json!({ "chat_id": "@channel" })),
        with(keyboard(json!({ "text": "はい", "callback_data": "" }))),
        with(keyboard(json!({ "text": "はい", "callback_data": long }))),
        with(keyboard(json!({ "text": " ", "callback_data": "a" }))),
        with(keyboard(json!({ "text": "はい" }))),
        with(keyboard(json!({ "text": "はい", "callback_data": "a", "url": "https://www.ipa.go.jp/" }))),
        with(keyboard(json!({ "text": "はい", "url": "javascript:alert(1)" }))),
        with(
            json!({ "chat_id": group, "reply_markup": keyboard(json!({ "text": "はい", "callback_data": "a" }))["reply_markup"] }),
        ),
    ];
    for body in wrong {
        let before = network.violations().len();
        call(&network, "sendMessage", &body).await;
        assert!(network.violations().len() > before, "{body}");
    }
    for (method, body) in [
        ("getUpdates", json!({ "timeout": 0 })),
        ("getUpdates", json!({ "timeout": 1, "limit": 101, "allowed_updates": ["message"] })),
        ("getUpdates", json!({ "timeout": 1, "allowed_updates": ["everything"] })),
        ("setWebhook", json!({ "url": "http://bot.example/", "secret_token": "x" })),
        ("setWebhook", json!({ "url": "https://bot.example/", "secret_token": "not this!" })),
        ("deleteWebhook", json!({ "drop_pending_updates": true })),
        ("setMyCommands", json!({ "commands": [{ "command": "Menu", "description": "x" }] })),
        ("answerCallbackQuery", json!({ "callback_query_id": "1", "text": "あ".repeat(201) })),
        ("sendDice", json!({ "chat_id": hanako })),
    ] {
        let before = network.violations().len();
        call(&network, method, &body).await;
        assert!(network.violations().len() > before, "{method} {body}");
    }
}

#[tokio::test]
async fn the_machine_readable_description_is_used_when_it_is_there() {
    if std::env::var_os("HOSHIMORI_SPECS").is_none() {
        return;
    }
    let network = TelegramNetwork::begin().await.unwrap();
    let hanako = started(&network);
    let mut body = words(hanako, "はい");
    body["reply_to"] = json!(5);
    call(&network, "sendMessage", &body).await;
    body = words(hanako, "はい");
    body["disable_notification"] = json!("yes");
    call(&network, "sendMessage", &body).await;
    let violations = network.violations();
    assert!(violations.iter().any(|one| one.contains("there is no field `reply_to`")), "{violations:?}");
    assert!(violations.iter().any(|one| one.contains("`disable_notification` is not Boolean")), "{violations:?}");
}

#[tokio::test]
async fn nobody_is_written_to_who_did_not_begin() {
    let network = TelegramNetwork::begin().await.unwrap();
    let said = async |chat| call(&network, "sendMessage", &words(chat, "はい")).await["description"].to_string();
    let taro = network.person("太郎");
    assert!(said(taro).await.contains("chat not found"));
    let group = network.group("総務", &["太郎"]);
    assert!(said(group).await.contains("Forbidden: bot is not a member of the group chat"));
    network.add_bot(group);
    assert!(said(taro).await.contains("Forbidden: bot can't initiate conversation with a user"));
    network.start("太郎", "");
    assert_eq!(said(taro).await, "null");
    network.block("太郎", Blocked::Yes);
    assert!(said(taro).await.contains("Forbidden: bot was blocked by the user"));
    network.remove_bot(group);
    assert!(said(group).await.contains("Forbidden: bot was kicked from the group chat"));
    assert!(network.typed("次郎", "はい").is_err());
}

#[tokio::test]
async fn an_edit_needs_a_message_and_a_difference() {
    let network = TelegramNetwork::begin().await.unwrap();
    let hanako = started(&network);
    let sent = call(&network, "sendMessage", &words(hanako, "はい")).await;
    let mut edit = words(hanako, "はい");
    edit["message_id"] = sent["result"]["message_id"].clone();
    let same = call(&network, "editMessageText", &edit).await;
    assert!(same["description"].to_string().contains("message is not modified"), "{same}");
    edit["text"] = json!("いいえ");
    assert_eq!(call(&network, "editMessageText", &edit).await["result"]["text"], "いいえ");
    edit["message_id"] = json!(999_999);
    let gone = call(&network, "editMessageText", &edit).await;
    assert!(gone["description"].to_string().contains("message to edit not found"), "{gone}");
}

#[tokio::test]
async fn an_update_lives_until_a_higher_offset_asks() {
    let network = TelegramNetwork::begin().await.unwrap();
    started(&network);
    let ask =
        async |body: Value| call(&network, "getUpdates", &body).await["result"].as_array().expect("a list").clone();
    let first = ask(json!({ "timeout": 1 })).await;
    let again = ask(json!({ "timeout": 1 })).await;
    assert_eq!((first.len(), &first), (1, &again));
    let next = first[0]["update_id"].as_i64().expect("a number") + 1;
    assert_eq!(ask(json!({ "timeout": 1, "offset": next })).await, Vec::<Value>::new());
    network.typed("花子", "はい").unwrap();
    assert_eq!(ask(json!({ "timeout": 5, "offset": next })).await.len(), 1);
}

#[tokio::test]
async fn a_press_nobody_asks_for_is_gone_after_150_seconds() {
    let network = TelegramNetwork::begin().await.unwrap();
    started(&network);
    network.press_forged("花子", &json!("menu"));
    assert_eq!(network.waiting(), 2);
    network.pass(Duration::from_secs(151));
    let left = call(&network, "getUpdates", &json!({ "timeout": 1 })).await["result"].clone();
    assert_eq!(left.as_array().map(Vec::len), Some(1), "{left}");
    network.pass(Duration::from_hours(24));
    assert_eq!(call(&network, "getUpdates", &json!({ "timeout": 1 })).await["result"], json!([]));
}

#[tokio::test]
async fn one_asks_at_a_time_and_never_beside_a_webhook() {
    let network = TelegramNetwork::begin().await.unwrap();
    let question = json!({ "timeout": 10 });
    let (older, ()) = tokio::join!(call(&network, "getUpdates", &question), async {
        network.until("somebody asks", |network| network.polls() == 1).await.unwrap();
        network.steal_poll();
    });
    assert!(older["description"].to_string().contains("terminated by other getUpdates request"), "{older}");
    network.steal_webhook();
    let beside = call(&network, "getUpdates", &json!({ "timeout": 1 })).await;
    assert!(beside["description"].to_string().contains("while webhook is active"), "{beside}");
    assert_eq!(call(&network, "deleteWebhook", &json!({})).await["result"], json!(true));
    assert_eq!(call(&network, "getUpdates", &json!({ "timeout": 1 })).await["result"], json!([]));
}

#[tokio::test]
async fn too_many_messages_have_to_wait() {
    let network = TelegramNetwork::begin().await.unwrap();
    let hanako = started(&network);
    let mut last = json!(null);
    for _ in 0..15 {
        last = call(&network, "sendMessage", &words(hanako, "はい")).await;
    }
    assert!(last["parameters"]["retry_after"].as_u64().is_some_and(|seconds| (1..=10).contains(&seconds)), "{last}");
    network.assert_clean().unwrap();
    call(&network, "sendMessage", &words(hanako, "はい")).await;
    assert!(network.assert_clean().is_err(), "whoever does not wait is noted");
    network.pass(Duration::from_secs(11));
    assert_eq!(call(&network, "sendMessage", &words(hanako, "はい")).await["ok"], json!(true));
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    for at in 0..21 {
        network.pass(Duration::from_secs(2));
        let sent = call(&network, "sendMessage", &words(group, "はい")).await;
        assert_eq!(sent["ok"], json!(at < 20), "{at}");
    }
}

#[tokio::test]
async fn a_group_that_grows_says_where_it_went() {
    let network = TelegramNetwork::begin().await.unwrap();
    let group = network.group("総務", &["花子"]);
    network.add_bot(group);
    let new = network.migrate(group);
    let moved = call(&network, "sendMessage", &words(group, "はい")).await;
    assert_eq!(moved["parameters"]["migrate_to_chat_id"], json!(new));
    assert_eq!(call(&network, "sendMessage", &words(new, "はい")).await["ok"], json!(true));
    let mut threaded = words(new, "はい");
    threaded["message_thread_id"] = json!(7);
    assert!(call(&network, "sendMessage", &threaded).await["description"].to_string().contains("thread not found"));
}

#[tokio::test]
async fn in_privacy_mode_the_bot_hears_only_what_is_said_to_it() {
    let network = TelegramNetwork::begin().await.unwrap();
    let group = network.forum("総務", &["花子"]);
    network.add_bot(group);
    let before = network.waiting();
    for (words, heard) in [
        ("おはよう", 0),
        ("/menu@other_bot", 0),
        ("/menu", 1),
        ("/menu@hoshi_test_bot", 1),
        ("ねえ @hoshi_test_bot", 1),
    ] {
        let waiting = network.waiting();
        network.say_in("花子", group, Some(7), words).unwrap();
        assert_eq!(network.waiting() - waiting, heard, "{words}");
    }
    assert_eq!(network.waiting() - before, 3);
    network.assert_clean().unwrap();
}
