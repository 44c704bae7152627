//! Tokens that are another bot's, and tokens that are taken back while the server runs.

use super::all_ways;
use chat::Platform;
use tests::server::{Person, Server, Site, Way};
use tokio::time::Instant;

/// The most calls that a network may see of a server in a second, on average, while it refuses everything.
const CALM: usize = 5;

/// Names another token than the one of a site: of the right form, and another bot's.
fn of_another_bot(way: Way) -> (&'static str, &'static str, &'static str) {
    match way {
        Way::SlackSocket | Way::SlackHttp => ("slack", "bot-token", "xoxb-another-bots-canary"),
        Way::DiscordGateway | Way::DiscordHttp => ("discord", "token", "another.bots.canary"),
        Way::TelegramPolling | Way::TelegramWebhook => ("telegram", "token", "7000000002:AAF-another-bots-canary"),
    }
}

/// Counts what a network was ever asked.
fn calls(site: &Site, way: Way) -> usize {
    match way {
        Way::SlackSocket | Way::SlackHttp => site.slack().calls().len(),
        Way::DiscordGateway | Way::DiscordHttp => site.discord().calls().len() + site.discord().starts().0,
        Way::TelegramPolling | Way::TelegramWebhook => site.telegram().all_calls().len(),
    }
}

/// Takes the token back.
fn revoke(site: &Site, way: Way) {
    match way {
        Way::SlackSocket | Way::SlackHttp => site.slack().revoke_tokens(),
        Way::DiscordGateway | Way::DiscordHttp => site.discord().forbid_token(),
        Way::TelegramPolling | Way::TelegramWebhook => site.telegram().forbid_token(),
    }
}

/// With the token of another bot the server says so and ends, after a handful of calls; the token is not in what it says.
#[tokio::test]
async fn the_token_of_another_bot_is_told_at_once() -> anyhow::Result<()> {
    for way in Way::ALL {
        let mut site = Site::of(way).await?;
        let (section, key, token) = of_another_bot(way);
        site.set(section, key, token)?;
        let ended = Server::launch(&site, &[("HOSHIMORI_LOG", "debug")])?.ended().await?;
        assert!(!ended.status.success(), "{way:?}: {}", ended.log);
        assert!(ended.log.contains("the network refuses us") && ended.log.contains("doctor"), "{way:?}: {}", ended.log);
        assert!(!ended.log.contains("canary"), "{way:?}: {}", ended.log);
        let calls = calls(&site, way);
        assert!(calls < 10, "{way:?}: {calls} calls");
    }
    Ok(())
}

/// Of two networks one takes its token back: `/readyz` tells which, that network is left in peace, and the other goes on.
async fn is_revoked(way: Way) -> anyhow::Result<()> {
    let other = if way.platform() == Platform::Telegram { Way::DiscordGateway } else { Way::TelegramPolling };
    let site = Site::of_several(&[other, way]).await?;
    site.add_person("佐藤");
    let mut server = Server::start(&site).await?;
    let mut here = Person::new(site.network_of(way.platform()), "佐藤");
    here.begins().await?;
    let (before, began) = (calls(&site, way), Instant::now());
    revoke(&site, way);
    let line = format!("{}: not connected", way.platform());
    server.until_readiness(&line, |now| now.status == 503 && now.lines.contains(&line)).await?;
    // What is said to whoever presses on cannot leave, and is not tried without end. Where a door stands open, the press is taken.
    here.taps("○").await?;
    let mut there = Person::new(site.network_of(other.platform()), "佐藤");
    there.begins().await?;
    for symbol in ["○", "△", "×"] {
        there.answers(symbol).await?;
    }
    let asked = calls(&site, way) - before;
    let seconds = usize::try_from(began.elapsed().as_secs())? + 1;
    assert!(asked <= seconds * CALM, "{way:?}: {asked} calls in {seconds} seconds");
    let lines = server.readiness().await?.lines;
    assert!(lines.contains(&line) && lines.contains(&format!("{}: ok", other.platform())), "{way:?}: {lines}");
    Ok(())
}

/// A token that is taken back while the server runs.
#[tokio::test]
async fn a_token_that_is_taken_back_is_told_and_not_tried_without_end() {
    all_ways(is_revoked).await;
}
