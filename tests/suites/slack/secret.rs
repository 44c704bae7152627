//! Tokens and secrets never leave: not in a log at its loudest, not in an error, not in a finding (S9).

use super::stage::{Entrance, Letterbox, Stage, TEAM, question};
use chat::{ChatPlatform, Once, Receipt, Secret};
use slack::{Slack, examine};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use tests::networks::Network as _;
use tests::networks::slack::Fault;
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
async fn whatever_goes_wrong_no_token_is_in_a_log_or_an_error() -> anyhow::Result<()> {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    let _loud = tracing::subscriber::set_default(subscriber);
    let mut told = String::new();
    let mut tell = |what: String| told.push_str(&what);

    let stage = Stage::set(Entrance::Socket).await?;
    let room = stage.simulation.add_channel("総務", TEAM);
    let to = stage.private("佐藤");
    stage.simulation.fail("chat.postMessage", Fault::Busy(1));
    tell(format!("{:?}", stage.ask(&stage.private("待人")).await));
    for fault in [Fault::Broken, Fault::Cut, Fault::No("invalid_auth"), Fault::No("xoxb-canary")] {
        stage.simulation.fail("chat.postMessage", fault);
        tell(format!("{:?}", stage.ask(&to).await));
    }
    stage.ask(&to).await?;
    tell(format!("{:?}", stage.slack.revise(&to, &Receipt("D:1".into()), &question()).await));
    stage.letterbox.set_full(true);
    stage.simulation.press("佐藤", "○").await?;
    stage.letterbox.set_full(false);
    stage.simulation.say("佐藤", "ひみつの言葉").await?;
    stage.simulation.command_in("佐藤", "ひみつの言葉", &room).await?;
    for fault in [Fault::Broken, Fault::Cut, Fault::No("internal_error")] {
        stage.simulation.fail("apps.connections.open", fault);
    }
    stage.simulation.cut_sockets();
    stage.wait("the loss", |stage| stage.slack.pulse().last().is_none()).await?;
    stage.simulation.connected(1).await?;

    let mut settings = stage.simulation.settings(&[TEAM]);
    tell(format!("{:?} {:?}", settings.workspaces, examine(&settings).await));
    settings.workspaces[0].bot = Secret::new("xoxb-wrong-canary".into());
    tell(format!("{:?}", examine(&settings).await));
    tell(format!("{:?}", Slack::new(settings.clone())?.listen(&Letterbox::default()).await));
    settings.api = "http://127.0.0.1:9/".into();
    tell(format!("{:?}", examine(&settings).await));
    tell(format!("{:?}", Slack::new(settings)?.deliver(&to, &question(), &Once("1".into())).await));

    let logged = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(logged.contains("connected to Slack"), "the log was on");
    for text in [&logged, &told] {
        for secret in ["canary", "ticket-", "0123456789abcdef0123456789abcdef", "ひみつ", "更新していますか"]
        {
            assert!(!text.contains(secret), "{secret} is in:\n{text}");
        }
    }
    Ok(())
}
