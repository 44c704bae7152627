//! The sample company on every network: 30 people in four teams come from nothing to two stars that can be declared, with the
//! program as it is run in front of each network's simulation (issue's sample company).

mod chores;
mod people;

use super::all_ways_of;
use anyhow::{Context as _, ensure};
use chat::Platform;
use futures_util::future::try_join_all;
use people::{COORDINATOR, Colleague, Mind, everybody};
use std::path::Path;
use std::sync::Arc;
use tests::networks::Network;
use tests::rows::{settled, texts};
use tests::server::{Hands, Server, Site, Way};

/// Which people agree on what, and where they do not.
const SEED: u64 = 7;

/// What the board must say in the end.
const READY: [&str; 4] = [
    "★（一つ星） 準備ができました",
    "★★（二つ星） 準備ができました",
    "○ 25問の自社診断: 25問とも決まりました",
    "IPAが認定する制度ではありません",
];

/// Everything on one network.
async fn played(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    let colleagues = everybody();
    for colleague in &colleagues {
        site.add_person(colleague.name);
    }
    let server = Server::start(&site).await?;
    let network = site.network();
    let hands = Hands::of(Arc::clone(&network), COORDINATOR);
    let (first, others) = colleagues.split_first().context("somebody coordinates")?;
    first.comes_in(&hands, None).await?;
    hands.does(&chores::company()).await?;
    let code = invitation(way, &hands).await?;
    try_join_all(others.iter().map(|one| joins(&network, one, code.as_deref()))).await?;
    hands.does(&chores::roles()).await?;
    hands.does(&chores::runs()).await?;
    let mind = Mind::of(SEED);
    try_join_all(colleagues.iter().map(|one| one.answers_both(Hands::of(Arc::clone(&network), one.name), &mind)))
        .await?;
    chores::rules(&hands).await?;
    hands.does(&chores::papers()).await?;
    let board = hands.says("いまの段階", "SECURITY ACTION").await?;
    for part in READY {
        ensure!(board.contains(part), "{part}: {board}");
    }
    calls_among_others(&site).await?;
    settled(&site.data()).await?;
    keeps(&site.data()).await?;
    names_nobody_among_others(network.as_ref(), &colleagues)?;
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    site.assert_clean();
    Ok(())
}

/// Asks for the code that leads others in; a Slack workspace is one company without.
async fn invitation(way: Way, hands: &Hands) -> anyhow::Result<Option<String>> {
    if way.platform() == Platform::Slack {
        return Ok(None);
    }
    let told = hands.says("仲間を招く", "hoshi-").await?;
    let code = told.lines().find(|line| journey::Code::read(line).is_some());
    Ok(Some(code.with_context(|| format!("there is no code: {told}"))?.to_owned()))
}

async fn joins(network: &Arc<dyn Network>, colleague: &Colleague, code: Option<&str>) -> anyhow::Result<()> {
    colleague.comes_in(&Hands::of(Arc::clone(network), colleague.name), code).await
}

/// Somebody calls the bot where everybody reads.
async fn calls_among_others(site: &Site) -> anyhow::Result<()> {
    let who = "森";
    match site.ways()[0].platform() {
        Platform::Slack => {
            let room = site.slack().add_channel("zatsudan", Site::TEAM);
            site.slack().mention(who, &room).await?;
        }
        Platform::Discord => {
            let (_, channel) = site.discord().add_bot("星見製作所");
            site.discord().mention(who, &channel)?;
        }
        Platform::Telegram => {
            let group = site.telegram().group("星見製作所", &[who, "加藤"]);
            site.telegram().add_bot(group);
            site.telegram().mention(who, group)?;
        }
        Platform::Console => unreachable!("no site is made of it"),
    }
    let card = |network: &dyn Network| network.newest(who, 5).iter().any(|shown| !shown.private);
    site.network().wait_until("the card for everybody", &card).await
}

/// Looks at what was kept: everybody once, both sheets of everybody, one company.
async fn keeps(data: &Path) -> anyhow::Result<()> {
    for (question, answer) in [
        ("SELECT count(*) || '' FROM members", "30"),
        ("SELECT count(*) || '' FROM accounts", "30"),
        ("SELECT count(DISTINCT team) || '' FROM members WHERE team IS NOT NULL", "4"),
        ("SELECT count(*) || '' FROM members WHERE team IS NULL", "0"),
        ("SELECT count(*) || '' FROM sheets WHERE submitted_at IS NOT NULL", "60"),
        ("SELECT count(*) || '' FROM sheets WHERE submitted_at IS NULL", "0"),
        ("SELECT count(*) || '' FROM organizations WHERE kind = 'company'", "1"),
    ] {
        let found = texts(data, question).await;
        ensure!(found == [answer], "{question}: {found:?}");
    }
    Ok(())
}

/// Reads what stands where several people read.
fn names_nobody_among_others(network: &dyn Network, colleagues: &[Colleague]) -> anyhow::Result<()> {
    for reader in colleagues {
        for shown in network.screen(reader.name).iter().filter(|shown| !shown.private) {
            let named = colleagues.iter().find(|one| shown.text.contains(one.name));
            ensure!(named.is_none(), "{} reads of {named:?}: {shown:?}", reader.name);
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_people_in_four_teams_come_to_two_stars_on_every_network() {
    all_ways_of(&[Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling], played).await;
}
