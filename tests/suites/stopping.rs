//! Told to stop, the server finishes the turn and the letters in hand, takes nothing more in, and ends well.

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, query, query_scalar, sqlite::SqliteConnectOptions};
use tests::server::{Person, Server, Site, Way};
use tokio::time::{Duration, Instant};

#[tokio::test]
async fn whoever_was_acknowledged_has_the_answer_before_the_server_ends() -> anyhow::Result<()> {
    for way in Way::ALL {
        let site = Site::of(way).await?;
        site.add_person("佐藤");
        let mut person = Person::new(site.network(), "佐藤");
        let server = Server::start(&site).await?;
        person.begins().await?;
        let asked = person.asked().expect("a question is open");
        person.taps_answer("○").await?;
        person.is_acknowledged().await?;
        let ended = server.stop().await?;
        assert_eq!(ended.status.code(), Some(0), "{way:?}: {}", ended.log);
        assert_eq!(person.asked(), Some(asked + 1), "{way:?}: {}", ended.log);
        assert!(ended.log.contains("stopped") && !ended.log.contains("stopping at once"), "{way:?}: {}", ended.log);
        site.assert_clean();
    }
    Ok(())
}

/// Lets so many letters wait in somebody's room.
async fn let_wait(site: &Site, letters: usize) -> anyhow::Result<()> {
    let file = SqliteConnectOptions::new().filename(site.data().join("hoshimori.db"));
    let mut file = file.connect().await?;
    for number in 1..=letters {
        let message = format!(r#"{{"text":[{{"plain":"お知らせその{number}。"}}],"rows":[]}}"#);
        let statement = format!(
            "INSERT INTO letters (id, organization, member, workspace, room, audience, message, promise, placing, state,
                tries, not_before, written_at)
            SELECT 'waiting-{number}', organization, member, workspace, room, audience, '{message}', promise, 'loose',
                'waiting', 0, 0, written_at FROM letters WHERE promise = 'at-least-once' LIMIT 1"
        );
        query(AssertSqlSafe(statement)).execute(&mut file).await?;
    }
    Ok(file.close().await?)
}

async fn waiting(site: &Site) -> anyhow::Result<i64> {
    let file = SqliteConnectOptions::new().filename(site.data().join("hoshimori.db")).read_only(true);
    let mut file = file.connect().await?;
    Ok(query_scalar("SELECT count(*) FROM letters WHERE settled_at IS NULL").fetch_one(&mut file).await?)
}

#[tokio::test]
async fn letters_that_must_wait_longer_stay_for_the_next_start_and_none_comes_twice() -> anyhow::Result<()> {
    const LETTERS: usize = 14;
    let site = Site::of(Way::TelegramPolling).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    Person::new(site.network(), "佐藤").begins().await?;
    server.stop().await?;
    let_wait(&site, LETTERS).await?;
    // Telegram takes one a second in a room.
    let server = Server::start(&site).await?;
    let begun = Instant::now();
    let ended = server.stop().await?;
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    assert_eq!(ended.status.code(), Some(0), "{}", ended.log);
    assert!(ended.log.contains("some letters wait for the next start"), "{}", ended.log);
    assert!(waiting(&site).await? > 0);
    let server = Server::start(&site).await?;
    let notices = |network: &dyn tests::networks::Network| {
        let screen = network.screen("佐藤");
        let numbers =
            screen.iter().filter_map(|shown| shown.text.split("お知らせその").nth(1)?.split('。').next()?.parse().ok());
        numbers.collect::<Vec<usize>>()
    };
    site.network().wait_until("all letters", &|network| notices(network).len() >= LETTERS).await?;
    server.stop().await?;
    assert_eq!(notices(site.network().as_ref()), (1..=LETTERS).collect::<Vec<_>>());
    assert_eq!(waiting(&site).await?, 0);
    site.assert_clean();
    Ok(())
}
