//! Requests at the doors of the real server that no network sent: none has any effect, and none costs anything that stays.

use super::honest::{Caller, at_the_door, shown};
use chat::Knock;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::collections::BTreeMap;
use std::sync::Arc;
use tests::networks::{discord, slack, telegram};
use tests::rows::{changed, rows, settled};
use tests::server::{Person, Server, Site, Way};
use tests::wire::{flood, written};

/// Forged requests of each variant.
const EACH: usize = 10_000;
/// Connections they come by.
const WIRES: usize = 32;
/// How much more memory the process may hold afterwards, in KiB.
const MORE: u64 = 20 * 1024;

/// A way to forge a request: its name, and the request of a number.
type Variant = (String, Arc<dyn Fn(usize, &mut StdRng) -> Knock + Send + Sync>);

/// Sends every variant, and looks whether anything came of it.
async fn nothing_comes_of(way: Way, variants: impl FnOnce(&Site, &Caller) -> Vec<Variant>) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    person.answers("○").await?;
    let caller = Caller::of(&site, "佐藤");
    let variants = variants(&site, &caller);
    let send = async |(name, make): &Variant, count: usize| -> anyhow::Result<()> {
        let (make, path) = (Arc::clone(make), at_the_door(way));
        let request = move |number: usize| {
            let mut chance = StdRng::seed_from_u64(number as u64);
            written(path, &make(number, &mut chance))
        };
        let counts = flood(server.base(), WIRES, count, request).await?;
        assert_eq!(counts, BTreeMap::from([(401, count)]), "{name}");
        Ok(())
    };
    // What is set up once for so many connections is not what is asked about.
    for variant in &variants {
        send(variant, 100).await?;
    }
    settled(&site.data()).await?;
    let (before, held) = (rows(&site.data()).await, server.memory()?);
    for variant in &variants {
        send(variant, EACH).await?;
    }
    let after = rows(&site.data()).await;
    assert_eq!(changed(&before, &after), Vec::<String>::new(), "{way:?}");
    let more = server.memory()?.saturating_sub(held);
    assert!(more < MORE, "{way:?}: {more} KiB more than {held}");
    // Whoever asks in earnest is heard.
    let genuine = caller.says("まだ", 1);
    assert_eq!(caller.knock(server.base(), &genuine).await?.status, 200);
    site.network().wait_until("the third question", &|_| person.asked() == Some(3)).await?;
    person.answers("×").await?;
    assert!(rows(&site.data()).await["events"].len() > after["events"].len());
    site.assert_clean();
    let log = server.kill().await;
    assert!(log.lines().count() < 200, "{way:?}: {} lines of log", log.lines().count());
    shown(&format!("{way:?}: {} forged requests, {more} KiB more than {held}", variants.len() * EACH));
    Ok(())
}

/// S1: ten thousand requests of each of eleven forgeries of Slack's signature.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_forged_slack_request_leaves_a_trace() -> anyhow::Result<()> {
    let variants = |site: &Site, caller: &Caller| {
        let make = |forgery: slack::forged::Forgery| {
            let (simulation, caller) = (Arc::clone(site.slack()), caller.clone());
            let forge = move |number: usize, chance: &mut StdRng| {
                forgery.of(&simulation, caller.now(), &caller.saying("はい", number), chance)
            };
            (format!("{forgery:?}"), Arc::new(forge) as _)
        };
        slack::forged::Forgery::ALL.map(make).into()
    };
    nothing_comes_of(Way::SlackHttp, variants).await
}

/// S2: ten thousand requests of each of eight forgeries of Discord's signature.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_forged_discord_request_leaves_a_trace() -> anyhow::Result<()> {
    let variants = |site: &Site, caller: &Caller| {
        let make = |forgery: discord::forged::Forgery| {
            let (network, caller) = (Arc::clone(site.discord()), caller.clone());
            let forge = move |number: usize, chance: &mut StdRng| {
                forgery.of(network.signet(), caller.now(), &caller.saying("はい", number), chance)
            };
            (format!("{forgery:?}"), Arc::new(forge) as _)
        };
        discord::forged::Forgery::ALL.map(make).into()
    };
    nothing_comes_of(Way::DiscordHttp, variants).await
}

/// S3: ten thousand calls of each of six forgeries of Telegram's secret.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_forged_telegram_call_leaves_a_trace() -> anyhow::Result<()> {
    let variants = |_: &Site, caller: &Caller| {
        let make = |forgery: telegram::forged::Forgery| {
            let caller = caller.clone();
            let forge = move |number: usize, chance: &mut StdRng| {
                forgery.of(Site::WEBHOOK_SECRET, &caller.saying("はい", number), chance)
            };
            (format!("{forgery:?}"), Arc::new(forge) as _)
        };
        telegram::forged::Forgery::ALL.map(make).into()
    };
    nothing_comes_of(Way::TelegramWebhook, variants).await
}

/// S4: a genuine request, a thousand times within five minutes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_genuine_request_replayed_a_thousand_times_has_one_effect() -> anyhow::Result<()> {
    for way in [Way::SlackHttp, Way::DiscordHttp, Way::TelegramWebhook] {
        let site = Site::of(way).await?;
        site.add_person("佐藤");
        let server = Server::start(&site).await?;
        let mut person = Person::new(site.network(), "佐藤");
        person.begins().await?;
        let caller = Caller::of(&site, "佐藤");
        let before = rows(&site.data()).await;
        let request = written(at_the_door(way), &caller.says("○", 1));
        let counts = flood(server.base(), WIRES, 1_000, move |_| request.clone()).await?;
        assert_eq!(counts, BTreeMap::from([(200, 1_000)]), "{way:?}");
        site.network().wait_until("the next question", &|_| person.asked() == Some(2)).await?;
        let after = rows(&site.data()).await;
        for table in ["events", "answers"] {
            assert_eq!(after[table].len(), before[table].len() + 1, "{way:?}: {table}");
        }
        assert_eq!(server.counted("updates_deduplicated").await?, 999, "{way:?}");
        site.assert_clean();
    }
    Ok(())
}
