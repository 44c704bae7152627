//! The server killed at any moment while many answer at once: nothing they were told is lost, nobody is stuck, and hardly
//! anything is said twice.

use super::times;
use futures_util::future::try_join;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::ops::Range;
use std::time::Duration;
use tests::crowd::{Crowd, Times, ledger, report};
use tests::server::{Server, Site, Way};
use tokio::time::timeout;

/// How a server is killed.
struct Killing {
    way: Way,
    people: usize,
    kills: usize,
    /// How long it lives after it was ready, in milliseconds.
    lives: Range<u64>,
}

/// What it cost.
#[derive(Debug, Default)]
struct Toll {
    kills: usize,
    crowds: usize,
    presses: usize,
    /// Presses that failed before the eyes of a person.
    failed: usize,
    repeated: usize,
}

impl Killing {
    /// Kills again and again, with another crowd as soon as one is through.
    async fn toll(&self, seed: u64) -> anyhow::Result<Toll> {
        let (mut rng, mut toll) = (StdRng::seed_from_u64(seed), Toll::default());
        while toll.kills < self.kills {
            self.one_crowd(&mut rng, &mut toll).await?;
        }
        report(&format!("{:?}: {toll:?}", self.way));
        Ok(toll)
    }

    async fn one_crowd(&self, rng: &mut StdRng, toll: &mut Toll) -> anyhow::Result<()> {
        let site = Site::of(self.way).await?;
        site.opens_for_everybody().await?;
        let mut crowd = Crowd::of(&site, self.people, rng.random());
        let downs = crowd.downs();
        let mut server = Server::start(&site).await?;
        let mut walk = crowd.sets_out();
        let walked = loop {
            let life = Duration::from_millis(rng.random_range(self.lives.clone()));
            if let Ok(walked) = timeout(life, walk.arrive()).await {
                break walked?;
            }
            if toll.kills == self.kills {
                break walk.arrive().await?;
            }
            toll.kills += 1;
            downs.begin();
            let log = server.kill().await;
            assert!(!log.contains("panicked"), "{log}");
            server = Server::start(&site).await?;
            downs.end();
        };
        let ended = server.stop().await?;
        assert!(ended.status.success(), "{}", ended.log);
        crowd.judge(&walked, &ledger(&site.data()).await)?;
        site.assert_clean();
        toll.crowds += 1;
        toll.presses += walked.iter().map(|one| one.presses.len()).sum::<usize>();
        toll.failed += walked.iter().map(|one| one.failed().count()).sum::<usize>();
        toll.repeated += crowd.repeated();
        report(&format!("{:?}: presses known after {:?}", self.way, Times::until_known(&walked)));
        Ok(())
    }
}

/// R1: no acknowledged answer lost, none wrong, nobody stuck, no press without an answer, at most one message repeated a kill,
/// everything in order.
#[tokio::test]
async fn on_telegram_no_press_is_lost_however_often_the_server_is_killed() -> anyhow::Result<()> {
    let polling = Killing { way: Way::TelegramPolling, people: 60, kills: times(24, 1_000), lives: 100..8_000 };
    let webhook = Killing { way: Way::TelegramWebhook, people: 10, kills: times(6, 100), lives: 100..5_000 };
    let (polling, webhook) = try_join(polling.toll(1), webhook.toll(2)).await?;
    for toll in [polling, webhook] {
        assert_eq!(toll.failed, 0, "presses without an answer");
        assert!(toll.repeated <= toll.kills, "{} messages repeated in {} kills", toll.repeated, toll.kills);
    }
    Ok(())
}

/// R2: no acknowledged answer lost, nobody stuck; only presses at the time of a kill fail, and they do so visibly.
#[tokio::test]
async fn on_slack_only_presses_in_the_moment_of_a_kill_fail() -> anyhow::Result<()> {
    let socket = Killing { way: Way::SlackSocket, people: 60, kills: times(24, 1_000), lives: 100..3_500 };
    let http = Killing { way: Way::SlackHttp, people: 10, kills: times(6, 100), lives: 100..5_000 };
    try_join(socket.toll(3), http.toll(4)).await?;
    Ok(())
}

/// R2: the same for Discord, where nothing is said twice but to whoever pressed twice.
#[tokio::test]
async fn on_discord_nothing_is_said_twice_however_often_the_server_is_killed() -> anyhow::Result<()> {
    let gateway = Killing { way: Way::DiscordGateway, people: 60, kills: times(15, 1_000), lives: 100..4_000 };
    let http = Killing { way: Way::DiscordHttp, people: 10, kills: times(4, 100), lives: 100..5_000 };
    let (gateway, http) = try_join(gateway.toll(5), http.toll(6)).await?;
    // Whoever presses again what failed before their eyes may be answered twice: two presses are two answers.
    for toll in [gateway, http] {
        assert!(toll.repeated <= toll.failed, "{} messages repeated, {} presses failed", toll.repeated, toll.failed);
    }
    Ok(())
}
