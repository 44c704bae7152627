//! `/readyz` and `/metrics` say what is so, of every way in, and nothing about anybody (AD6, PR6).

use std::collections::BTreeSet;
use tests::server::{Person, Server, Site, Way};

/// Reads the label of every line of the numbers.
fn labels(metrics: &str) -> BTreeSet<String> {
    let inside = |line: &str| Some(line.split_once('{')?.1.split_once('}')?.0.to_owned());
    metrics.lines().filter(|line| !line.starts_with('#')).filter_map(inside).collect()
}

#[tokio::test]
async fn every_way_in_is_told_and_whether_anybody_called() -> anyhow::Result<()> {
    for way in Way::ALL {
        let site = Site::of(way).await?;
        site.add_person("佐藤");
        let server = Server::start(&site).await?;
        let name = way.platform().name();
        let calls = matches!(way, Way::SlackHttp | Way::DiscordHttp | Way::TelegramWebhook);
        let before = server.readiness().await?.lines;
        let expected = if calls { format!("{name}: ok; it has not called yet") } else { format!("{name}: ok") };
        assert_eq!(before, format!("database: ok\n{expected}\n"), "{way:?}");
        Person::new(site.network(), "佐藤").begins().await?;
        let after = server.readiness().await?.lines;
        assert_eq!(after.contains("; it last called "), calls, "{way:?}: {after}");
        server.stop().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_numbers_are_about_the_work_and_no_label_is_about_anybody() -> anyhow::Result<()> {
    let site = Site::of_several(&[Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling]).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    for way in site.ways() {
        let mut person = Person::new(site.network_of(way.platform()), "佐藤");
        person.begins().await?;
        person.answers("○").await?;
    }
    let metrics = server.metrics().await?;
    for name in [
        "updates_taken",
        "updates_deduplicated",
        "letters_sent",
        "letters_failed",
        "letters_retried",
        "queue_age_seconds",
    ] {
        assert!(metrics.contains(&format!("# HELP hoshimori_{name}")), "{name}: {metrics}");
    }
    assert!(server.counted("letters_sent").await? >= 6);
    assert_eq!(server.counted("questionnaires_active").await?, 3, "three companies, one sheet each");
    let expected = ["slack", "discord", "telegram"].map(|name| format!("platform=\"{name}\""));
    assert_eq!(labels(&metrics), BTreeSet::from(expected));
    for person in [site.slack().id_of("佐藤").expect("it was added"), site.discord().id_of("佐藤"), "佐藤".to_owned()]
    {
        assert!(!metrics.contains(&person), "{person}");
    }
    server.stop().await?;
    Ok(())
}
