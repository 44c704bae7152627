//! Secrets and people's words stay where they belong: with a log at its loudest and networks that fail in every way, neither is
//! in anything that the program writes (S9, PR6).

use super::honest::{reads, until};
use chat::Platform;
use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use tests::binary::{Said, program, run, speaking};
use tests::networks::{Network, discord, slack, telegram};
use tests::rows::settled;
use tests::server::{Person, Server, Site, Way};

/// What must not be found: every secret of the simulations has the word in it, or is one of these.
const SECRETS: [&str; 2] = ["canary", "0123456789abcdef0123456789abcdef"];

/// What people are called, typed and chose.
const WORDS: [&str; 5] = ["秘密太郎", "ひみつの会社", "ひみつの言葉", "実施している", "していない"];

/// Four people, so that each can meet another trouble.
const PEOPLE: [&str; 4] = ["秘密太郎1", "秘密太郎2", "秘密太郎3", "秘密太郎4"];

/// Runs a command of the program on the configuration of a site.
async fn command(site: &Site, words: &'static [&'static str]) -> Said {
    let (config, environment) = (site.config(), site.environment().clone());
    let ran = tokio::task::spawn_blocking(move || {
        let mut command = Command::new(program());
        command.args(words).arg("--config").arg(config).envs(environment);
        speaking(&mut command, "ja_JP.UTF-8");
        command.env_remove("HOSHIMORI_PROGRAM").env("HOSHIMORI_LOG", "trace");
        run(&mut command, b"")
    });
    ran.await.expect("it runs")
}

/// Finds one of these in a text, with what stands around it.
fn found(text: &str, what: &[&str]) -> Option<String> {
    let small = text.to_lowercase();
    what.iter().find_map(|one| {
        let at = small.find(&one.to_lowercase())?;
        let line = small[..at].rfind('\n').map_or(0, |end| end + 1);
        let line: String = small[line..].lines().next().unwrap_or_default().chars().take(600).collect();
        Some(format!("{one:?} in: {line}"))
    })
}

/// Everything that a program wrote, and where.
#[derive(Default)]
struct Written(Vec<(String, String)>);

impl Written {
    fn note(&mut self, place: &str, text: String) {
        self.0.push((place.to_owned(), text));
    }

    async fn ask(&mut self, site: &Site, server: &Server) -> anyhow::Result<()> {
        self.note("/metrics", server.metrics().await?);
        self.note("/readyz", server.readiness().await?.lines);
        for words in [&["doctor"][..], &["doctor", "--json"], &["config", "check"]] {
            let said = command(site, words).await;
            self.note(&format!("{words:?}"), said.out + &said.err);
        }
        Ok(())
    }

    fn assert_silent(&self) {
        for (place, text) in &self.0 {
            for what in [&SECRETS[..], &WORDS] {
                assert_eq!(found(text, what), None, "{place}");
            }
        }
    }
}

/// Somebody answers, types, and gives the company a name.
async fn stays(network: Arc<dyn Network>, who: &str) -> anyhow::Result<()> {
    let mut person = Person::new(Arc::clone(&network), who);
    person.begins().await?;
    person.answers("○").await?;
    network.say(who, "ひみつの言葉").await?;
    network.forge_press(who, "staff.me").await?;
    reads(network.as_ref(), who, "お名前を教えてください").await?;
    network.say(who, "ひみつの会社").await
}

/// Lets the next messages of every network go wrong.
fn trouble(site: &Site) {
    let wait = Duration::from_millis(10);
    for fault in [slack::Fault::Broken, slack::Fault::Busy(1), slack::Fault::Cut, slack::Fault::No("xoxb-canary-leaks")]
    {
        site.slack().fail("chat.postMessage", fault);
    }
    site.discord().fail_next(&[
        discord::Fault::Trouble,
        discord::Fault::TooMany(wait),
        discord::Fault::CutOff,
        discord::Fault::TooManyAll(wait),
    ]);
    site.telegram().fail_next(&[
        telegram::Fault::Trouble,
        telegram::Fault::TooMany(1),
        telegram::Fault::CutOff,
        telegram::Fault::Broken,
    ]);
}

/// Lets every network take its token back.
fn revoke(site: &Site) {
    site.slack().revoke_tokens();
    site.discord().forbid_token();
    site.telegram().forbid_token();
}

async fn keeps_secrets(ways: [Way; 3]) -> anyhow::Result<()> {
    let mut site = Site::of_several(&ways).await?;
    site.keep_secrets_apart()?;
    for who in PEOPLE {
        site.add_person(who);
    }
    site.opens_for_everybody().await?;
    let mut written = Written::default();
    let trace = [("HOSHIMORI_LOG", "trace")];
    let server = Server::start_with(&site, &trace).await?;
    let networks = ways.map(|way| site.network_of(way.platform()));
    let stays = networks.iter().flat_map(|network| PEOPLE.map(|who| stays(Arc::clone(network), who)));
    futures_util::future::try_join_all(stays).await?;
    settled(&site.data()).await?;
    trouble(&site);
    for network in &networks {
        for who in PEOPLE {
            network.forge_press(who, "c.menu").await?;
        }
    }
    site.slack().cut_sockets();
    site.discord().cut();
    settled(&site.data()).await?;
    written.ask(&site, &server).await?;
    site.telegram().down();
    site.discord().gateway_goes_down();
    until("the loss to be noticed", || server.log().matches("WARN").count() > 3).await?;
    site.telegram().up();
    site.discord().gateway_comes_up();
    revoke(&site);
    server.logged("the network refuses us").await?;
    written.ask(&site, &server).await?;
    written.note("the log", server.kill().await);
    for platform in [Platform::Slack, Platform::Discord, Platform::Telegram] {
        site.set(platform.name(), "base-url", "http://127.0.0.1:9")?;
    }
    let server = Server::launch(&site, &trace)?;
    until("a few tries", || server.log().matches("WARN").count() > 5).await?;
    written.ask(&site, &server).await?;
    written.note("the log where nobody answers", server.kill().await);
    written.assert_silent();
    let log = &written.0.iter().find(|(place, _)| place == "the log").expect("it was noted").1;
    assert!(log.contains("TRACE") && log.contains("a turn is kept"), "the log was on");
    for entry in fs::read_dir(site.data())? {
        let path = entry?.path();
        let bytes = fs::read(&path)?;
        assert_eq!(found(&String::from_utf8_lossy(&bytes), &SECRETS), None, "{}", path.display());
    }
    Ok(())
}

/// S9: no token, secret, name, answer or typed word is in anything written, where the bot opens the connections.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_secret_is_written_by_connections() -> anyhow::Result<()> {
    keeps_secrets([Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling]).await
}

/// S9: the same where the networks knock at its doors.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_secret_is_written_by_doors() -> anyhow::Result<()> {
    keeps_secrets([Way::SlackHttp, Way::DiscordHttp, Way::TelegramWebhook]).await
}

/// S9: a configuration that is wrong is told without what is in it.
#[tokio::test]
async fn a_wrong_secret_is_not_shown_to_whoever_checks() -> anyhow::Result<()> {
    let mut site = Site::of_several(&[Way::SlackHttp, Way::DiscordHttp, Way::TelegramWebhook]).await?;
    for (section, key, wrong) in [
        ("slack", "bot-token", "xoxp-wrong-canary"),
        ("slack", "signing-secret", "wrong canary"),
        ("discord", "token", "wrong canary"),
        ("telegram", "token", "wrong/canary"),
        ("telegram", "secret-token", "wrong!canary"),
        ("telegram", "unknown-token", "canary"),
    ] {
        site.set(section, key, wrong)?;
    }
    for words in [&["config", "check"][..], &["doctor"], &["serve"]] {
        let said = command(&site, words).await;
        assert_ne!(said.code(), 0, "{words:?}");
        assert_eq!(found(&(said.out + &said.err), &["canary"]), None, "{words:?}");
    }
    Ok(())
}
