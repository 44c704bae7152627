//! What `hoshimori manifest` prints is what the code handles: with it, and nothing more, the real server holds its conversation (AD9).

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::Command;
use tests::binary::{Said, program, run, speaking};
use tests::networks::slack::Simulation;
use tests::server::{Person, Server, Site, Way};

fn manifest(arguments: &[&str]) -> Said {
    let mut command = Command::new(program());
    speaking(&mut command, "ja_JP.UTF-8");
    run(command.arg("manifest").args(arguments).env_remove("HOSHIMORI_PROGRAM"), b"")
}

fn printed(arguments: &[&str]) -> String {
    let said = manifest(arguments);
    assert_eq!((said.code(), said.err.as_str()), (0, ""), "{said:?}");
    said.out
}

#[tokio::test]
async fn slack_lets_an_app_of_this_manifest_do_all_it_does() -> anyhow::Result<()> {
    let app: Value = serde_json::from_str(&printed(&["slack"]))?;
    assert_eq!(app["settings"]["socket_mode_enabled"], true);
    let site = Site::around(Simulation::start_with(app).await?).await?;
    site.add_person("佐藤");
    let channel = site.slack().add_channel("総務", Site::TEAM);
    let server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    person.answers("○").await?;
    let before = site.network().sends();
    site.slack().mention("佐藤", &channel).await?;
    site.network().wait_until("an answer to the mention", &|network| network.sends() > before).await?;
    server.stop().await?;
    let refused: Vec<_> = site.slack().calls().into_iter().filter(|call| call.error.is_some()).collect();
    assert!(refused.is_empty(), "the manifest asks for too little: {refused:?}");
    site.assert_clean();
    Ok(())
}

#[test]
fn slack_by_signed_http_is_told_the_address_and_only_a_safe_one() {
    let app: Value = serde_json::from_str(&printed(&["slack", "--url", "https://bot.example.jp/slack"])).unwrap();
    assert_eq!(app["settings"]["socket_mode_enabled"], false);
    let places = [
        "/settings/event_subscriptions/request_url",
        "/settings/interactivity/request_url",
        "/features/slash_commands/0/url",
    ];
    for place in places {
        assert_eq!(app.pointer(place), Some(&json!("https://bot.example.jp/slack")), "{place}");
    }
    for odd in ["http://bot.example.jp/slack", "bot.example.jp/slack", "https://", "https://a b/slack", ""] {
        let said = manifest(&["slack", "--url", odd]);
        assert_eq!((said.code(), said.out.as_str()), (1, ""), "{odd:?}");
        assert!(said.err.contains("https://"), "{odd:?}: {said:?}");
    }
}

#[tokio::test]
async fn discord_is_printed_the_commands_that_a_start_registers_and_an_invitation() -> anyhow::Result<()> {
    let site = Site::of(Way::DiscordGateway).await?;
    let server = Server::start(&site).await?;
    site.network().wait_until("the slash command", &|_| !site.discord().registered().is_null()).await?;
    server.stop().await?;
    let said = printed(&["discord", "--application", "1400000000000000001"]);
    let (invitation, commands) = said.split_once('\n').expect("two things are printed");
    assert_eq!(
        invitation,
        "https://discord.com/oauth2/authorize?client_id=1400000000000000001&scope=bot+applications.commands&permissions=309237681152"
    );
    let commands: Value = serde_json::from_str(commands)?;
    assert_eq!(commands, site.discord().registered());
    for odd in ["", "12a", "１２３", "-5"] {
        assert_ne!(manifest(&["discord", "--application", odd]).code(), 0, "{odd:?}");
    }
    let without = manifest(&["discord"]);
    assert!(without.code() == 1 && without.err.contains("--application"), "{without:?}");
    Ok(())
}

#[tokio::test]
async fn telegram_is_printed_the_commands_that_a_start_registers() -> anyhow::Result<()> {
    let site = Site::of(Way::TelegramPolling).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    let telegram = site.telegram();
    let network = site.network();
    // Whoever asks for updates is answered once there is one.
    network.open("佐藤").await?;
    network
        .wait_until("the lists, and the first question", &|_| {
            telegram.calls("setmycommands").len() == 3 && !telegram.calls("getupdates").is_empty()
        })
        .await?;
    server.stop().await?;
    let calls = site.telegram().calls("setmycommands");
    let japanese = calls.iter().find(|call| call.body["language_code"] == "ja").expect("there is a Japanese list");
    let registered = japanese.body["commands"].as_array().expect("it is a list").iter();
    let registered: BTreeSet<String> = registered
        .map(|one| {
            format!(
                "{} - {}",
                one["command"].as_str().unwrap_or_default(),
                one["description"].as_str().unwrap_or_default()
            )
        })
        .collect();
    let said: BTreeSet<String> = printed(&["telegram"]).lines().map(str::to_owned).collect();
    assert_eq!(said, registered);
    let polled = site.telegram().calls("getupdates");
    assert_eq!(polled[0].body["allowed_updates"], json!(["message", "callback_query", "my_chat_member"]));
    Ok(())
}
