//! The token and the secret never leave: not in a log at its loudest, not in an error, not in a finding (S9).

use super::bench::{SECRET, Tray, listening, message, polling, settings, webhook};
use chat::{Address, ChatPlatform as _, Door as _, Knock, Once, Platform, Receipt};
use serde_json::json;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use telegram::{Arrival, Telegram, examine};
use tests::networks::telegram::{Fault, TelegramNetwork};
use tracing_subscriber::fmt::MakeWriter;

/// Everything that is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Log;

    fn make_writer(&self) -> Log {
        self.clone()
    }
}

#[tokio::test]
async fn whatever_goes_wrong_the_token_is_in_no_log_and_no_error() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    let _loud = tracing::subscriber::set_default(subscriber);
    let mut told = String::new();
    let mut tell = |what: String| told.push_str(&what);

    let network = TelegramNetwork::begin().await.unwrap();
    network.start("花子", "");
    network.person("太郎");
    let (bot, tray) = (polling(&network), Arc::new(Tray::default()));
    let room = |who| Address::private(Platform::Telegram, "direct", &network.person(who).to_string());
    let mut ear = listening(&bot, &tray);
    network.fail_next(&[Fault::Trouble, Fault::TooMany(1), Fault::CutOff, Fault::Broken]);
    for at in 0..5 {
        tell(format!("{:?}", bot.deliver(&room("花子"), &message("質問"), &Once(at.to_string())).await));
        network.pass(Duration::from_secs(2));
    }
    tell(format!("{:?}", bot.deliver(&room("太郎"), &message("質問"), &Once("x".into())).await));
    tell(format!("{:?}", bot.revise(&room("花子"), &Receipt("5:5".into()), &message("質問")).await));
    network.steal_poll();
    network.steal_webhook();
    network.tell_oddly(json!({ "message": 5 }));
    network.down();
    network.until("the pulse is lost", |_| bot.pulse().last().is_none()).await.unwrap();
    tell(format!("{:?}", bot.deliver(&room("花子"), &message("質問"), &Once("y".into())).await));
    network.up();
    network.forbid_token();
    tell(format!("{:?}", (&mut ear.0).await));

    let called = settings(&network, webhook("http://127.0.0.1:9/telegram"));
    let door = Telegram::new(called.clone()).unwrap().door().expect("updates arrive by webhook");
    let shown = vec![("x-telegram-bot-api-secret-token".to_owned(), SECRET.as_bytes().to_vec())];
    tell(format!("{:?}", door.knock(Knock { headers: shown, body: b"{".to_vec() }, tray.as_ref()).await));
    tell(format!("{called:?} {:?}", examine(&called).await));
    let mut nowhere = settings(&network, Arrival::Polling);
    nowhere.base = Some("http://127.0.0.1:9".into());
    tell(format!("{:?}", examine(&nowhere).await));
    let lost = Telegram::new(nowhere).unwrap();
    tell(format!("{:?}", lost.deliver(&room("花子"), &message("質問"), &Once("z".into())).await));

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(logged.contains("Telegram is heard"), "the log was on");
    for text in [&logged, &told] {
        assert!(!text.contains("canary") && !text.contains("質問"), "{text}");
    }
}
