//! A disk that stalls, is full or fails, and a database that somebody else holds, while people press.

use super::times;
use anyhow::{Context as _, bail, ensure};
use futures_util::future::{try_join, try_join_all};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection, query};
use std::pin::pin;
use std::time::Duration;
use tests::crowd::{Crowd, Press, Times, Walk, ledger, report};
use tests::server::{Person, Server, Site, Way};
use tests::trouble::{Ill, Trouble};
use tokio::time::{Instant, interval, timeout};

/// How long a trouble lasts.
const LASTS: Duration = Duration::from_secs(4);
/// How soon everything has to go on afterwards.
const SOON: Duration = Duration::from_secs(5);
/// How long all is well before the next trouble.
const BETWEEN: Duration = Duration::from_secs(5);

/// What the database suffers from.
#[derive(Clone, Copy, Debug)]
enum Suffers {
    Disk(Ill),
    /// Somebody else holds it.
    Held,
}

async fn start(site: &Site, trouble: &Trouble) -> anyhow::Result<Server> {
    let environment = trouble.environment();
    let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Server::start_with(site, &environment).await
}

/// Takes the database, as a program that copies it or looks into it carelessly does.
async fn held(site: &Site) -> anyhow::Result<SqliteConnection> {
    let file = site.data().join("hoshimori.db");
    let mut holder = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(10)).connect().await?;
    query("BEGIN IMMEDIATE").execute(&mut holder).await?;
    Ok(holder)
}

/// Lets people go on while the trouble lasts; nobody is through by then, and nobody gives up.
async fn meanwhile(walk: &mut Walk) -> anyhow::Result<()> {
    match timeout(LASTS, walk.arrive()).await {
        Ok(arrived) => bail!("everybody was through: {:?}", arrived?.len()),
        Err(_) => Ok(()),
    }
}

/// Waits until the bot says something new.
async fn speaks(site: &Site) -> anyhow::Result<()> {
    let (network, mut looks) = (site.network(), interval(Duration::from_millis(20)));
    let before = network.sends();
    let speaking = async {
        while network.sends() == before {
            looks.tick().await;
        }
    };
    timeout(SOON * 6, speaking).await.context("nothing was said any more")
}

async fn gets_well(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.opens_for_everybody().await?;
    let trouble = Trouble::of(&site.data());
    let mut crowd = Crowd::of(&site, 10, 9);
    let downs = crowd.downs();
    let server = start(&site, &trouble).await?;
    let mut walk = crowd.sets_out_for(20);
    let mut slowest = Duration::ZERO;
    let all = [Suffers::Held, Suffers::Disk(Ill::Full), Suffers::Disk(Ill::Broken)];
    for suffers in all.into_iter().cycle().take(times(3, 300)) {
        let early = timeout(BETWEEN, walk.arrive()).await;
        ensure!(early.is_err(), "everybody was through before {suffers:?}: {early:?}");
        downs.begin();
        match suffers {
            Suffers::Disk(ill) => {
                trouble.begins(ill);
                meanwhile(&mut walk).await?;
                trouble.ends();
            }
            Suffers::Held => {
                let mut holder = held(&site).await?;
                meanwhile(&mut walk).await?;
                query("ROLLBACK").execute(&mut holder).await?;
                holder.close().await?;
            }
        }
        downs.end();
        let well = Instant::now();
        speaks(&site).await.with_context(|| format!("{way:?} after {suffers:?}:\n{}", server.log()))?;
        report(&format!("{way:?}: {suffers:?}, and on after {:?}", well.elapsed()));
        slowest = slowest.max(well.elapsed());
    }
    let walked = walk.arrive().await?;
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    crowd.judge(&walked, &ledger(&site.data()).await)?;
    site.assert_clean();
    ensure!(slowest <= SOON, "it took {slowest:?} to get well");
    ensure!(crowd.repeated() == 0, "{} messages were repeated", crowd.repeated());
    let (known, answered) = (Times::until_known(&walked), Times::until_answered(&walked));
    let failed = walked.iter().flat_map(tests::crowd::Walked::failed).count();
    report(&format!("{way:?}: {failed} presses failed, known after {known:?}, answered after {answered:?}"));
    ensure!(failed > 0 || answered.all > LASTS, "nobody noticed any trouble, so nothing was proved");
    // The trouble itself, three seconds until a press is known to have failed, and the network's pace.
    ensure!(answered.all <= LASTS + SOON + SOON, "somebody waited for {:?}", answered.all);
    Ok(())
}

/// R8: with a full disk, a failing disk, or a database that somebody else holds, nothing is acknowledged and no next question
/// comes without a row; and as soon as it is over, everything goes on by itself.
#[tokio::test]
async fn a_database_in_trouble_acknowledges_nothing_and_gets_well_by_itself() -> anyhow::Result<()> {
    let ways = [Way::SlackSocket, Way::SlackHttp, Way::DiscordGateway, Way::TelegramPolling, Way::TelegramWebhook];
    try_join_all(ways.map(gets_well)).await?;
    Ok(())
}

/// R8: a network that hung up before the database let go is not told that a press arrived; but what was kept in the end is said
/// at once, and not only when somebody finds it.
#[tokio::test]
async fn a_press_that_is_kept_after_the_network_hung_up_is_answered_all_the_same() -> anyhow::Result<()> {
    let site = Site::of(Way::SlackHttp).await?;
    site.opens_for_everybody().await?;
    for who in ["早瀬", "後藤"] {
        site.add_person(who);
    }
    let server = Server::start(&site).await?;
    let (mut early, mut late) = (Person::new(site.network(), "早瀬"), Person::new(site.network(), "後藤"));
    early.begins().await?;
    late.begins().await?;
    let mut holder = held(&site).await?;
    // The first press takes the writer's patience of two seconds, the second one waits behind it.
    let presses = async {
        let mut first = pin!(early.taps_answer("○"));
        let done = timeout(Duration::from_millis(300), &mut first).await;
        ensure!(done.is_err(), "the database was not held");
        try_join(first, late.taps_answer("○")).await
    };
    presses.await?;
    let hung_up = late.answered().first().is_some_and(|answer| !answer.acknowledged);
    ensure!(hung_up, "the press came in time, so nothing was proved");
    query("ROLLBACK").execute(&mut holder).await?;
    holder.close().await?;
    let freed = Instant::now();
    late.waits().await?;
    report(&format!("answered {:?} after the database was let go", freed.elapsed()));
    ensure!(late.asked() == Some(2) && freed.elapsed() < SOON, "{:?} after {:?}", late.asked(), freed.elapsed());
    ensure!(server.stop().await?.status.success());
    site.assert_clean();
    Ok(())
}

/// How long the disk stands still, and how long it works in between.
const STALL: Duration = Duration::from_secs(2);
const WORKS: Duration = Duration::from_millis(1_500);

async fn keeps_its_time(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.opens_for_everybody().await?;
    let trouble = Trouble::of(&site.data());
    let mut crowd = Crowd::of(&site, 10, 10);
    let server = start(&site, &trouble).await?;
    let mut walk = crowd.sets_out_for(times(6, 25));
    let mut stalls = 0;
    let walked = loop {
        if let Ok(walked) = timeout(WORKS, walk.arrive()).await {
            break walked?;
        }
        trouble.begins(Ill::Stalled);
        let walked = timeout(STALL, walk.arrive()).await;
        trouble.ends();
        stalls += 1;
        if let Ok(walked) = walked {
            break walked?;
        }
    };
    let ended = server.stop().await?;
    ensure!(ended.status.success(), "{}", ended.log);
    crowd.judge(&walked, &ledger(&site.data()).await)?;
    site.assert_clean();
    let known = Times::until_known(&walked);
    report(&format!("{way:?}: {stalls} stalls, presses known after {known:?}"));
    ensure!(known.all > STALL / 2, "nobody noticed a stall, so nothing was proved: {known:?}");
    ensure!(known.all <= Press::FAILS_AFTER, "a press was known only after {:?}", known.all);
    Ok(())
}

/// R9: a disk that stands still for two seconds lets no press fail.
#[tokio::test]
async fn a_disk_that_stalls_for_two_seconds_lets_no_press_fail() -> anyhow::Result<()> {
    let ways = [Way::SlackSocket, Way::SlackHttp, Way::DiscordGateway, Way::DiscordHttp];
    try_join_all(ways.map(keeps_its_time)).await?;
    Ok(())
}
