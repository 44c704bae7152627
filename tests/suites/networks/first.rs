//! A server of each way starts, is ready, answers its first person, and stops.

use super::all_ways;
use tests::kept::kept;
use tests::server::{Person, Server, Site, Way};

async fn first_answer(way: Way) -> anyhow::Result<()> {
    let mut site = Site::of(way).await?;
    site.add_person("佐藤");
    if matches!(way, Way::SlackHttp | Way::DiscordGateway | Way::TelegramWebhook) {
        site.keep_secrets_apart()?;
    }
    let server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    assert_eq!(person.asked(), Some(1), "{way:?}");
    person.answers("○").await?;
    assert_eq!(person.asked(), Some(2), "{way:?}");
    // Killed and started again, it goes on at the same place, with the buttons that are there already.
    server.kill().await;
    let server = Server::start(&site).await?;
    person.answers("×").await?;
    person.is_acknowledged().await?;
    let ended = server.stop().await?;
    assert!(ended.status.success(), "{way:?}: {}", ended.log);
    let kept = kept(&site.data()).await.expect("there is a database");
    assert_eq!(kept.answers, person.acknowledged(), "{way:?}");
    assert_eq!(kept.answers.len(), 2, "{way:?}");
    site.assert_clean();
    Ok(())
}

#[tokio::test]
async fn a_server_of_each_way_answers_its_first_person_and_survives_a_kill() {
    all_ways(first_answer).await;
}
