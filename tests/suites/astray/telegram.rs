//! Telegram tells no address that we would call; there are only redirects.

use super::{Ear, nobody_came, soon, speaks, traps};
use chat::{Address, Platform, Secret};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use telegram::{Arrival, Patience, Phrases, Settings, Telegram, Webhook};
use tests::networks::trap::Detour;

const TOKEN: &str = "123456:AAF-canary";

fn settings(base: String, arrival: Arrival) -> Settings {
    let (first, most) = (Duration::from_millis(20), Duration::from_millis(100));
    let (poll, request) = (Duration::from_secs(1), Duration::from_secs(3));
    Settings {
        token: Secret::new(TOKEN.to_owned()),
        base: Some(base),
        arrival,
        patience: Patience { poll, request, first, most },
        sample: None,
        phrases: Arc::new(|_| Phrases { in_private: String::new(), too_large: String::new() }),
        describe: Arc::new(|command, _| command.name().to_owned()),
        clock: Arc::new(|| 0),
    }
}

#[tokio::test]
async fn no_redirect_is_followed_by_any_call() {
    let traps = traps().await;
    let webhook = Webhook {
        url: "http://127.0.0.1:9/telegram".to_owned(),
        path: "/telegram".to_owned(),
        secret: Secret::new("0123456789abcdef".to_owned()),
    };
    for trap in &traps {
        for arrival in [Arrival::Polling, Arrival::Webhook(webhook.clone())] {
            let me = json!({ "ok": true, "result": { "id": 123_456, "is_bot": true, "username": "hoshi_test_bot" } });
            let path = format!("/bot{TOKEN}/GetMe");
            let detour = Detour::to(trap.address(), &[(path.as_str(), me)]).await.unwrap();
            let bot = Arc::new(Telegram::new(settings(format!("http://{}", detour.address()), arrival)).unwrap());
            let _ear = Ear::of(Arc::clone(&bot) as Arc<_>);
            soon("calls that are sent away", || detour.sent_away() >= 2).await;
            speaks(bot.as_ref(), &Address::private(Platform::Telegram, "direct", "5")).await;
        }
    }
    nobody_came(&traps);
}
