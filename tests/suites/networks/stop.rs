//! A server that is told to stop in the middle of sixty people.

use super::times;
use anyhow::ensure;
use futures_util::future::try_join_all;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Duration;
use tests::crowd::{Crowd, ledger, report};
use tests::server::{Server, Site, Way};
use tokio::time::{Instant, timeout};

/// How long whoever stops a service waits for it.
const IN_TIME: Duration = Duration::from_secs(10);

async fn stops_well(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.opens_for_everybody().await?;
    let mut crowd = Crowd::of(&site, 60, 11);
    let (downs, mut rng) = (crowd.downs(), StdRng::seed_from_u64(11));
    let mut server = Server::start(&site).await?;
    let mut walk = crowd.sets_out_for(times(5, 25));
    let (mut stops, mut slowest) = (0, Duration::ZERO);
    let walked = loop {
        let life = Duration::from_millis(rng.random_range(500..9_000));
        if let Ok(walked) = timeout(life, walk.arrive()).await {
            break walked?;
        }
        downs.begin();
        let asked = Instant::now();
        let ended = server.stop().await?;
        slowest = slowest.max(asked.elapsed());
        stops += 1;
        ensure!(ended.status.success(), "{}", ended.log);
        server = Server::start(&site).await?;
        downs.end();
    };
    ensure!(server.stop().await?.status.success());
    crowd.judge(&walked, &ledger(&site.data()).await)?;
    site.assert_clean();
    let failed = walked.iter().flat_map(tests::crowd::Walked::failed).count();
    report(&format!("{way:?}: {stops} stops, the slowest in {slowest:?}; {failed} presses failed meanwhile"));
    ensure!(stops > 1, "it was hardly stopped");
    ensure!(slowest < IN_TIME, "it took {slowest:?} to stop");
    ensure!(crowd.repeated() == 0, "{} messages were repeated", crowd.repeated());
    Ok(())
}

/// Told to stop, it ends well and in time, loses nothing, and repeats nothing after the next start.
#[tokio::test]
async fn a_server_that_is_told_to_stop_ends_well_and_repeats_nothing() -> anyhow::Result<()> {
    let ways = [Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling];
    try_join_all(ways.map(stops_well)).await?;
    Ok(())
}
