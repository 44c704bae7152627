//! Tokens never leave, and nobody's words do: not in a log at its loudest, not in an error, not in a finding (S9).

use super::bench::{Bench, message};
use chat::{ChatPlatform, InboxError, Once, Receipt};
use discord::{Discord, examine};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tests::networks::Network;
use tests::networks::discord::Fault;
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
async fn whatever_goes_wrong_no_token_and_no_word_is_in_a_log_or_an_error() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    let _loud = tracing::subscriber::set_default(subscriber);
    let mut told = String::new();
    let mut tell = |what: String| told.push_str(&what);

    let mut bench = Bench::start().await;
    let (_, channel) = bench.network.add_bot("支店");
    let wait = Duration::from_millis(10);
    bench.network.fail_next(&[Fault::Trouble, Fault::TooMany(wait), Fault::CutOff, Fault::TooManyAll(wait)]);
    for at in 0..6 {
        tell(format!("{:?}", bench.send("佐藤", "質問", &["はい"], &at.to_string()).await));
    }
    bench.shelf.refuse(InboxError::Full);
    bench.network.say("佐藤", "質問").await.unwrap();
    bench.network.until("a second attempt", |network| network.starts().1 >= 1).await.unwrap();
    bench.shelf.recover();
    bench.until("the words", |shelf| shelf.updates().len() == 1).await;
    bench.network.close_door("佐藤");
    let command = bench.network.command("佐藤", Some(&channel), "質問").unwrap();
    bench.network.until("the hint", |network| network.answer_to(&command).is_some()).await.unwrap();
    tell(format!("{:?}", bench.send("佐藤", "質問", &[], "x").await));
    let nowhere = Receipt(format!("{channel}:5"));
    tell(format!("{:?}", bench.discord.revise(&bench.room("佐藤"), &nowhere, &message("質問", &[])).await));
    let late = bench.network.command("佐藤", Some(&channel), "質問").unwrap();
    bench.network.pass(Duration::from_secs(4));
    bench.until("the late command", |shelf| shelf.updates().len() == 3).await;
    tell(format!("{late} {:?}", examine(&bench.network.settings()).await));
    bench.network.forbid_token();
    tell(format!("{:?}", (&mut bench.listening).await));
    tell(format!("{:?} {:?}", bench.send("佐藤", "質問", &[], "y").await, examine(&bench.network.settings()).await));
    let mut settings = bench.network.settings();
    settings.base = Some("http://127.0.0.1:9".into());
    tell(format!("{:?}", examine(&settings).await));
    let lost = Discord::new(settings).unwrap();
    tell(format!("{:?}", lost.deliver(&bench.room("佐藤"), &message("質問", &[]), &Once("z".into())).await));

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(logged.contains("the gateway is ready"), "the log was on");
    for text in [&logged, &told] {
        assert!(!text.contains("CANARY") && !text.contains("質問"), "{text}");
    }
}
