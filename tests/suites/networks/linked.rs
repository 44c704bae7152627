//! One person on two networks: counted once, with one sheet (MT1).

use super::honest::reads;
use anyhow::Context as _;
use chat::Platform;
use journey::Code;
use tests::rows::texts;
use tests::server::{Person, Server, Site, Way};

/// Somebody begins on Telegram, answers one question there, and goes on on Slack with the code they were given.
#[tokio::test]
async fn somebody_goes_on_where_they_stand_on_another_network() -> anyhow::Result<()> {
    let site = Site::of_several(&[Way::TelegramPolling, Way::SlackSocket]).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    let telegram = site.network_of(Platform::Telegram);
    let mut here = Person::new(telegram.clone(), "佐藤");
    here.begins().await?;
    here.answers("○").await?;
    telegram.forge_press("佐藤", "c.link").await?;
    let code = |text: &str| text.lines().find(|line| Code::read(line).is_some()).map(str::to_owned);
    let told = |network: &dyn tests::networks::Network| {
        network.screen("佐藤").into_iter().rev().find_map(|one| code(&one.text))
    };
    telegram.wait_until("a code", &|network| told(network).is_some()).await?;
    let code = told(telegram.as_ref()).context("it was just there")?;
    let slack = site.network_of(Platform::Slack);
    slack.say("佐藤", &code).await?;
    reads(slack.as_ref(), "佐藤", "続けられます").await?;
    let mut there = Person::new(slack, "佐藤");
    there.presses("メニュー").await?;
    there.goes_on().await?;
    there.answers("×").await?;
    assert_eq!(there.asked(), Some(3), "it is one sheet");
    let data = site.data();
    let count = |what: &'static str| texts(&data, what);
    assert_eq!(count("SELECT count(*) || '' FROM members").await, ["1"], "one person");
    assert_eq!(count("SELECT count(*) || '' FROM sheets").await, ["1"], "one sheet");
    assert_eq!(count("SELECT count(*) || '' FROM accounts").await, ["2"], "on two networks");
    site.assert_clean();
    server.kill().await;
    Ok(())
}
