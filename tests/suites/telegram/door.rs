//! The webhook: nobody is listened to without the secret, and nothing is taken before it is written down.

use super::bench::{SECRET, Tray, listening, message, settings, webhook};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use chat::{Act, Address, ChatPlatform as _, Command, Door as _, Inbox as _, Knock, Once, Platform};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use telegram::{Telegram, WebhookDoor};
use tests::networks::Network as _;
use tests::networks::telegram::forged::Forgery;
use tests::networks::telegram::{Again, TelegramNetwork};
use tokio::net::TcpListener;

/// A bot with a door on this machine, as a server would open it.
async fn opened(network: &TelegramNetwork, tray: &Arc<Tray>) -> Arc<Telegram> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("this machine has a port left");
    let url = format!("http://{}/telegram", listener.local_addr().expect("it is bound"));
    let bot = Arc::new(Telegram::new(settings(network, webhook(&url))).expect("the settings are good"));
    let door = Arc::new(bot.door().expect("updates arrive by webhook"));
    let routes = Router::new().route(door.path(), post(knocked)).with_state((door, Arc::clone(tray)));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    bot
}

async fn knocked(
    State((door, tray)): State<(Arc<WebhookDoor>, Arc<Tray>)>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let headers = headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
    let answer = door.knock(Knock { headers, body: body.to_vec() }, tray.as_ref()).await;
    StatusCode::from_u16(answer.status).expect("it is a status")
}

#[tokio::test]
async fn a_conversation_goes_by_webhook() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Arc::new(Tray::default());
    let bot = opened(&network, &tray).await;
    let _ear = listening(&bot, &tray);
    network.open("花子").await.unwrap();
    network.until("it is taken in", |network| tray.updates().len() == 1 && network.waiting() == 0).await.unwrap();
    let room = Address::private(Platform::Telegram, "direct", &network.person("花子").to_string());
    bot.deliver(&room, &message("質問"), &Once("1".into())).await.unwrap();
    network.press("花子", "○ はい").await.unwrap();
    network
        .until("the press is answered", |network| tray.updates().len() == 2 && network.spinning() == 0)
        .await
        .unwrap();
    assert_eq!(network.calls("getupdates").len(), 0);
    assert_eq!(
        network.calls("setwebhook")[0].body["allowed_updates"],
        json!(["message", "callback_query", "my_chat_member"])
    );
    assert!(bot.pulse().last().is_some());
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn what_cannot_be_written_down_comes_again_and_twice_is_once() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Arc::new(Tray::default());
    tray.full.store(3, Ordering::SeqCst);
    let bot = opened(&network, &tray).await;
    let _ear = listening(&bot, &tray);
    network.repeat(Again::FreshId);
    network.open("花子").await.unwrap();
    network.say("花子", "はい").await.unwrap();
    network.tell_oddly(json!({ "something_of_2030": 5 }));
    network.until("all is taken in", |network| tray.updates().len() == 2 && network.waiting() == 0).await.unwrap();
    assert_eq!(tray.acts(), [Act::Asked(Command::Menu), Act::Said("はい".into())]);
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_webhook_that_was_taken_away_is_set_again() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Arc::new(Tray::default());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}/telegram", listener.local_addr().unwrap());
    let mut settings = settings(&network, webhook(&url));
    settings.patience.poll = std::time::Duration::from_millis(50);
    let bot = Arc::new(Telegram::new(settings).unwrap());
    let _ear = listening(&bot, &tray);
    network.until("it is set", |network| network.calls("getwebhookinfo").len() == 1).await.unwrap();
    network.steal_webhook();
    network.until("it is set again", |network| network.calls("setwebhook").len() == 2).await.unwrap();
}

fn knock(secrets: &[&str]) -> Knock {
    let user = json!({ "id": 5_123_456_789_i64, "is_bot": false, "first_name": "花子" });
    let chat = json!({ "id": 5_123_456_789_i64, "type": "private", "first_name": "花子" });
    let message = json!({ "message_id": 31, "from": user, "chat": chat, "date": 1, "text": "はい" });
    let header = |secret: &&str| ("x-telegram-bot-api-secret-token".to_owned(), secret.as_bytes().to_vec());
    let body = json!({ "update_id": 1, "message": message }).to_string().into_bytes();
    Knock { headers: secrets.iter().map(header).collect(), body }
}

#[tokio::test]
async fn whoever_does_not_show_the_secret_is_nobody() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Tray::default();
    let bot = Telegram::new(settings(&network, webhook("http://127.0.0.1:9/telegram"))).unwrap();
    let door = bot.door().expect("updates arrive by webhook");
    let upper = SECRET.to_uppercase();
    let longer = format!("{SECRET}0");
    for forged in
        [&[][..], &[""], &["guess"], &[&SECRET[1..]], &[&upper], &[&longer], &[SECRET, SECRET], &[SECRET, "x"]]
    {
        assert_eq!(door.knock(knock(forged), &tray).await.status, 401, "{forged:?}");
    }
    // Neither is the body looked at.
    let broken = Knock { body: b"{".repeat(100_000), ..knock(&["guess"]) };
    assert_eq!(door.knock(broken, &tray).await.status, 401);
    assert!(tray.updates().is_empty() && network.calls("getme").is_empty());

    assert_eq!(door.knock(knock(&[SECRET]), &tray).await.status, 200);
    assert_eq!(door.knock(knock(&[SECRET]), &tray).await.status, 200);
    assert_eq!((tray.updates().len(), tray.known_again.load(Ordering::SeqCst)), (1, 1));
    for odd in [b"{".repeat(100_000), b"[".repeat(100_000), Vec::new(), b"\xff\xfe".to_vec(), b"5".to_vec()] {
        let odd = Knock { body: odd, ..knock(&[SECRET]) };
        assert_eq!(door.knock(odd, &tray).await.status, 200, "it would come again for a day");
    }
    tray.full.store(1, Ordering::SeqCst);
    assert_eq!(door.knock(knock(&[SECRET]), &tray).await.status, 503);
    tray.settled(&Address::private(Platform::Telegram, "direct", "5")).await;
}

#[tokio::test]
async fn forged_calls_are_nobodys() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Tray::default();
    let bot = Telegram::new(settings(&network, webhook("http://127.0.0.1:9/telegram"))).unwrap();
    let door = bot.door().expect("updates arrive by webhook");
    let mut chance = StdRng::seed_from_u64(7);
    let body = String::from_utf8(knock(&[]).body).unwrap();
    for forgery in Forgery::ALL {
        for _ in 0..1_000 {
            let knock = forgery.of(SECRET, &body, &mut chance);
            assert_eq!(door.knock(knock, &tray).await.status, 401, "{forgery:?}");
        }
    }
    assert!(tray.updates().is_empty());
}

#[tokio::test]
async fn telegram_that_cannot_call_us_is_noticed() {
    let network = TelegramNetwork::begin().await.unwrap();
    let tray = Arc::new(Tray::default());
    let mut settings = settings(&network, webhook("http://127.0.0.1:9/telegram"));
    settings.patience.poll = std::time::Duration::from_millis(50);
    let bot = Arc::new(Telegram::new(settings).unwrap());
    let _ear = listening(&bot, &tray);
    network.until("a sign of life", |_| bot.pulse().last().is_some()).await.unwrap();
    assert_eq!(bot.knocks().last(), None);
    network.open("花子").await.unwrap();
    let unreached = |_: &TelegramNetwork| bot.pulse().life() == chat::Life::Unreached;
    network.until("it is noticed", unreached).await.unwrap();
    network.assert_clean().unwrap();
}
