//! `hoshimori doctor` as whoever runs the server types it: beside a running server, offline, and with each thing that can be wrong
//! (AD5).

use sqlx::{ConnectOptions, Connection, query, sqlite::SqliteConnectOptions};
use std::fs;
use tests::examination::{Examination, Found, of};
use tests::server::{Person, Server, Site, Way};

fn states(found: &[Found]) -> Vec<String> {
    found.iter().map(|found| format!("{} {}", found.what, found.state)).collect()
}

/// What is in order at a site, told with what is not.
fn not_ok(found: &[Found]) -> Vec<&Found> {
    found.iter().filter(|found| found.state != "ok").collect()
}

/// Changes the memory of a site as somebody with the file in hand does.
async fn alter(site: &Site, statement: &'static str) {
    let file = SqliteConnectOptions::new().filename(site.data().join("hoshimori.db"));
    let mut file = file.connect().await.expect("a database file");
    query(statement).execute(&mut file).await.expect("a change");
    file.close().await.expect("a closed file");
}

#[tokio::test]
async fn beside_a_running_server_everything_is_looked_at_and_the_server_goes_on() -> anyhow::Result<()> {
    let site = Site::of_several(&[Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling]).await?;
    let server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    site.add_person("佐藤");
    person.begins().await?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, not_ok(&found)), (0, vec![]));
    assert_eq!(of(&found, "server").say, "A server runs on this database.");
    assert!(of(&found, "delivery").say.starts_with("The last letter arrived 20"), "{found:?}");
    assert_eq!(of(&found, "letters").say, "None waits.");
    for network in ["slack", "discord", "telegram"] {
        assert_eq!(of(&found, &format!("{network} clock")).state, "ok");
    }
    let said = Examination::of(&site).await?;
    assert_eq!((said.code, said.out.lines().count(), said.err.as_str()), (0, found.len(), ""));
    person.answers("○").await?;
    assert_eq!(server.readiness().await?.status, 200);
    site.assert_clean();
    Ok(())
}

#[tokio::test]
async fn before_the_first_start_nothing_is_made() -> anyhow::Result<()> {
    let site = Site::of(Way::TelegramPolling).await?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, not_ok(&found)), (0, vec![]));
    assert!(of(&found, "database").say.ends_with("hoshimori.db will be made at the first start."));
    assert!(!site.data().exists());
    Ok(())
}

#[tokio::test]
async fn offline_what_cannot_be_reached_is_unknown_and_nothing_is_wrong() -> anyhow::Result<()> {
    let mut site = Site::of_several(&[Way::SlackSocket, Way::DiscordGateway, Way::TelegramPolling]).await?;
    for network in ["slack", "discord", "telegram"] {
        // Nobody listens there.
        site.set(network, "base-url", "http://127.0.0.1:9")?;
    }
    let (code, found) = Examination::read(&site).await?;
    let unknown = ["slack token", "slack connection", "discord token", "telegram token"];
    let expected: Vec<String> = unknown.iter().map(|what| format!("{what} unknown")).collect();
    let found: Vec<Found> = not_ok(&found).into_iter().cloned().collect();
    assert_eq!((code, states(&found)), (2, expected));
    Ok(())
}

#[tokio::test]
async fn a_newer_a_damaged_and_an_older_database_are_told_and_left_alone() -> anyhow::Result<()> {
    let site = Site::of(Way::TelegramPolling).await?;
    Server::start(&site).await?.stop().await?;
    let file = site.data().join("hoshimori.db");
    alter(&site, "PRAGMA user_version = 0").await;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!(code, 0, "{found:?}");
    assert!(of(&found, "schema").say.contains("brought up to date at the next start"), "{found:?}");
    alter(&site, "PRAGMA user_version = 99").await;
    let before = fs::read(&file)?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, of(&found, "database").state.as_str()), (1, "wrong"));
    assert!(of(&found, "database").fix.is_some() && of(&found, "database").say.contains("99"), "{found:?}");
    assert!(fs::read(&file)? == before, "the file was changed");
    fs::write(&file, "これは手紙です。".repeat(100))?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, of(&found, "database").state.as_str()), (1, "wrong"));
    fs::remove_file(&file)?;
    fs::create_dir(&file)?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, of(&found, "database").state.as_str()), (2, "unknown"));
    Ok(())
}

#[tokio::test]
async fn letters_that_do_not_leave_are_wrong_while_a_server_runs() -> anyhow::Result<()> {
    let site = Site::of(Way::TelegramPolling).await?;
    let server = Server::start(&site).await?;
    site.add_person("佐藤");
    Person::new(site.network(), "佐藤").begins().await?;
    let stuck = "
        INSERT INTO letters (id, organization, member, workspace, room, audience, message, promise, placing, state, tries,
            not_before, written_at)
        SELECT 'stuck', organization, member, workspace, room, audience, '{}', promise, 'loose', 'waiting', 9,
            9999999999999, written_at - 3700000
        FROM letters LIMIT 1";
    alter(&site, stuck).await;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, of(&found, "letters").state.as_str()), (1, "wrong"), "{found:?}");
    server.stop().await?;
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, of(&found, "letters").state.as_str()), (0, "ok"), "{found:?}");
    assert_eq!(of(&found, "server").say, "No server runs on this database.");
    Ok(())
}

#[tokio::test]
async fn a_configuration_that_cannot_be_used_is_told_as_serve_tells_it() -> anyhow::Result<()> {
    let mut site = Site::of(Way::DiscordGateway).await?;
    site.set("discord", "mode", "smoke")?;
    let doctor = Examination::of(&site).await?;
    let serve = Examination::with(&site, &["serve"]).await?;
    assert_eq!((doctor.code, &doctor.err), (1, &serve.err));
    assert!(doctor.err.contains("discord.mode: it is none of the choices"), "{doctor:?}");
    let (code, found) = Examination::read(&site).await?;
    assert_eq!((code, states(&found)), (1, vec!["configuration wrong".to_owned()]));
    assert_eq!(of(&found, "configuration").say.trim(), serve.err.trim());
    Ok(())
}
