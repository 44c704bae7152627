//! What is no person never becomes a member, and is not answered: bots of others, and what a network says in its own name (RM12).

use super::all_ways_of;
use anyhow::ensure;
use tests::networks::Network;
use tests::rows::texts;
use tests::server::{Server, Site, Way};

/// The ways by which words come that nobody pressed or commanded.
const HEARING: [Way; 4] = [Way::SlackSocket, Way::SlackHttp, Way::DiscordGateway, Way::TelegramPolling];

async fn only_the_person_is_heard(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    for who in ["佐藤", "見張り"] {
        site.add_person(who);
    }
    let server = Server::start(&site).await?;
    let network = site.network();
    match way {
        Way::SlackSocket | Way::SlackHttp => {
            let room = site.slack().add_channel("総務", Site::TEAM);
            site.slack().machines_speak("見張り", &room).await?;
            site.slack().mention("佐藤", &room).await?;
        }
        Way::DiscordGateway | Way::DiscordHttp => {
            let (_, room) = site.discord().add_bot("星見製作所");
            site.discord().machines_speak("見張り", &room);
            site.discord().mention("佐藤", &room)?;
        }
        Way::TelegramPolling | Way::TelegramWebhook => {
            let group = site.telegram().group("総務", &["佐藤", "見張り"]);
            site.telegram().add_bot(group);
            site.telegram().machines_speak(group);
            site.telegram().mention("佐藤", group)?;
        }
    }
    // What came before was handled before: a network tells in order.
    let answered = |network: &dyn Network| !network.screen("佐藤").is_empty();
    network.wait_until("the person to be answered", &answered).await?;
    let accounts = texts(&site.data(), "SELECT id FROM accounts").await;
    ensure!(accounts.len() == 1, "only 佐藤 is a member: {accounts:?}");
    ensure!(network.sends() == 1, "{} messages: {:?}", network.sends(), network.screen("佐藤"));
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    let keys = texts(&site.data(), "SELECT key FROM events").await;
    ensure!(keys.len() == 1, "nothing else was even written down: {keys:?}");
    site.assert_clean();
    Ok(())
}

#[tokio::test]
async fn what_is_no_person_never_becomes_a_member_and_is_not_answered() {
    all_ways_of(&HEARING, only_the_person_is_heard).await;
}
