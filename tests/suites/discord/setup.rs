//! Before the first word: the slash command, the look at the set-up, and secrets that stay secret.

use super::bench::Bench;
use chat::State;
use discord::{Discord, Unfit, examine};
use tests::networks::discord::DiscordNetwork;

fn registrations(network: &DiscordNetwork) -> usize {
    network.calls().iter().filter(|call| call.what.starts_with("PUT ")).count()
}

#[tokio::test]
async fn the_command_is_registered_once_and_not_again_by_the_next_start() {
    let network = DiscordNetwork::begin().await.unwrap();
    let bench = Bench::around(network);
    bench.network.until("a connection", |network| network.connected() == 1).await.unwrap();
    assert_eq!(registrations(&bench.network), 1);
    bench.listening.abort();
    let shelf = std::sync::Arc::clone(&bench.shelf);
    let again = Discord::new(bench.network.settings()).unwrap();
    let listening = tokio::spawn(async move { chat::ChatPlatform::listen(&again, &*shelf).await });
    bench.network.until("a new session", |network| network.starts().0 == 2).await.unwrap();
    assert_eq!(registrations(&bench.network), 1);
    listening.abort();
    bench.network.assert_clean();
}

async fn look(network: &DiscordNetwork, change: impl FnOnce(&mut discord::Settings)) -> Vec<String> {
    let mut settings = network.settings();
    change(&mut settings);
    let found = examine(&settings).await;
    assert!(found.iter().all(|finding| finding.what.starts_with("discord ") && finding.say.ends_with(['.', '。'])));
    assert!(found.iter().all(|finding| (finding.state == State::Bad) <= finding.fix.is_some()));
    assert!(!format!("{found:?}").contains("CANARY"));
    found.iter().map(|finding| format!("{} {:?}", finding.what.trim_start_matches("discord "), finding.state)).collect()
}

#[tokio::test]
async fn a_sound_set_up_is_found_sound_and_nothing_is_changed_by_looking() {
    let bench = Bench::start().await;
    let found = look(&bench.network, |_| ()).await;
    let expected = [
        "token Good",
        "gateway Good",
        "intents Good",
        "interactions Good",
        "slash command Good",
        "servers Good",
        "direct messages Good",
        "clock Good",
    ];
    assert_eq!(found, expected);
    assert!(bench.network.calls().iter().skip(4).all(|call| call.what.starts_with("GET ")));
    bench.network.assert_clean();
}

#[tokio::test]
async fn every_fault_is_found_with_what_to_do() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.never_too_many();
    let has = |found: Vec<String>, what: &str| assert!(found.contains(&what.to_owned()), "{what}: {found:?}");
    has(look(&network, |_| ()).await, "slash command Unknown");
    network.bring_to("https://bot.example/discord");
    has(look(&network, |_| ()).await, "interactions Bad");
    let key = network.signet().public_key();
    has(look(&network, |settings| settings.public_key = Some(key.clone())).await, "interactions Good");
    let other = tests::networks::discord::Signet::new(9).public_key();
    has(look(&network, |settings| settings.public_key = Some(other)).await, "interactions Bad");
    network.bring_to("https://bot.example/elsewhere");
    has(look(&network, |settings| settings.public_key = Some(key)).await, "interactions Bad");
    network.leave_starts(7);
    has(look(&network, |_| ()).await, "gateway Bad");
    let person = |id: &str| Some(id.to_owned());
    network.add_person("佐藤");
    let sato = network.id_of("佐藤");
    has(look(&network, |settings| settings.sample = person(&sato)).await, "direct messages Good");
    has(look(&network, |settings| settings.sample = person("404")).await, "direct messages Bad");
    let (guild, _) = network.add_bot("海辺商店");
    network.permit(&guild, 1 << 11);
    has(look(&network, |_| ()).await, "servers Bad");
    let late = network.now() + 61_000;
    has(look(&network, |settings| settings.clock = std::sync::Arc::new(move || late)).await, "clock Bad");
    has(look(&network, |settings| settings.base = Some("http://127.0.0.1:9".into())).await, "token Unknown");
    has(look(&network, |settings| settings.public_key = Some("?".into())).await, "settings Bad");
    network.forbid_token();
    has(look(&network, |_| ()).await, "token Bad");
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused_before_anything_is_dialled() {
    let network = DiscordNetwork::begin().await.unwrap();
    let unfit = |change: fn(&mut discord::Settings)| {
        let mut settings = network.settings();
        change(&mut settings);
        Discord::new(settings).map(drop).unwrap_err()
    };
    assert_eq!(unfit(|settings| settings.token = chat::Secret::new(String::new())), Unfit::Token);
    assert_eq!(unfit(|settings| settings.token = chat::Secret::new("a b\n".into())), Unfit::Token);
    assert_eq!(unfit(|settings| settings.base = Some("ftp://x".into())), Unfit::Base);
    assert_eq!(unfit(|settings| settings.base = Some("nowhere".into())), Unfit::Base);
    assert_eq!(unfit(|settings| settings.public_key = Some("00".into())), Unfit::PublicKey);
    assert_eq!(unfit(|settings| settings.gateway = discord::Gateway::Off), Unfit::Deaf);
    assert!(network.calls().is_empty());
}
