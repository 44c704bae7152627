//! The gateway breaks in every way it can, and nothing that Discord would tell again is lost.

use super::bench::Bench;
use chat::{Act, Change, ListenError};
use std::time::Duration;
use tests::networks::Network;
use tests::networks::discord::DiscordNetwork;

/// So often a heart beats where a test waits for beats.
const QUICKLY: Duration = Duration::from_millis(200);

async fn says(bench: &Bench, words: &str) {
    let before = bench.shelf.updates().len();
    bench.network.say("佐藤", words).await.expect("the test stands on it");
    bench.until(words, |shelf| shelf.updates().len() > before).await;
    assert_eq!(bench.shelf.updates().last().map(|update| update.act.clone()), Some(Act::Said(words.into())));
}

/// Something that ends a connection.
type Break = fn(&DiscordNetwork);

#[tokio::test]
async fn a_session_survives_every_end_that_allows_it() {
    let bench = Bench::start().await;
    let ends: [(&str, Break); 6] = [
        ("cut", DiscordNetwork::cut),
        ("asked", DiscordNetwork::ask_to_reconnect),
        ("doubted", DiscordNetwork::doubt_sessions),
        ("closed 4000", |network| network.close(4000)),
        ("closed 4008", |network| network.close(4008)),
        ("closed 1001", |network| network.close(1001)),
    ];
    for (index, (what, end)) in ends.into_iter().enumerate() {
        end(&bench.network);
        bench.network.say("佐藤", what).await.unwrap();
        bench.until(what, |shelf| shelf.updates().len() == index + 1).await;
        bench
            .network
            .until("the connection", |network| network.starts() == (1, index + 1) && network.connected() == 1)
            .await
            .unwrap();
    }
    bench.network.assert_clean();
}

#[tokio::test]
async fn what_is_said_during_an_outage_is_heard_after_it() {
    let bench = Bench::start().await;
    bench.network.gateway_goes_down();
    bench.network.until("the end", |network| network.connected() == 0).await.unwrap();
    bench.network.until("the pulse to stop", |_| bench.discord.pulse().last().is_none()).await.unwrap();
    for number in 0..1000 {
        bench.network.say("佐藤", &number.to_string()).await.unwrap();
    }
    bench.network.gateway_comes_up();
    bench.until("all words", |shelf| shelf.updates().len() == 1000).await;
    assert_eq!(bench.network.starts(), (1, 1));
    assert!(bench.discord.pulse().last().is_some());
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_session_is_gone_on_with_after_what_is_written_down() {
    let bench = Bench::start().await;
    says(&bench, "一").await;
    let asked = bench.shelf.asked();
    bench.shelf.hold();
    bench.network.say("佐藤", "二").await.unwrap();
    bench.until("the attempt", |shelf| shelf.asked() > asked).await;
    bench.network.cut();
    bench.shelf.release();
    bench.until("the second word", |shelf| shelf.updates().len() == 2).await;
    bench.network.until("the connection", |network| network.starts().1 == 1).await.unwrap();
    says(&bench, "三").await;
    // READY, the guild, two words: the fourth event was the last that was written down.
    assert_eq!(bench.network.resumed_after(), [4]);
    bench.network.assert_clean();
}

#[tokio::test]
async fn after_a_lost_session_a_new_one_begins_and_listening_goes_on() {
    let bench = Bench::start().await;
    bench.network.end_sessions();
    bench.network.until("a new session", |network| network.starts().0 == 2 && network.connected() == 1).await.unwrap();
    says(&bench, "まだいますか").await;
    for code in [4003, 4007, 4009] {
        let (before, _) = bench.network.starts();
        bench.network.close(code);
        bench
            .network
            .until("a new session", |network| network.starts().0 == before + 1 && network.connected() == 1)
            .await
            .unwrap();
    }
    says(&bench, "はい").await;
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_guild_that_is_gone_after_a_lost_session_is_noticed() {
    let bench = Bench::start().await;
    let (guild, _) = bench.network.add_bot("支店");
    bench.until("the guild", |shelf| shelf.changes().len() == 2).await;
    bench.network.end_sessions();
    bench.network.until("a new session", |network| network.starts().0 == 2 && network.connected() == 1).await.unwrap();
    bench.network.gateway_goes_down();
    bench.network.until("the end", |network| network.connected() == 0).await.unwrap();
    bench.network.forget_sessions();
    bench.network.remove_bot(&guild);
    bench.network.gateway_comes_up();
    bench.until("the end of the guild", |shelf| shelf.changes().len() == 3).await;
    let last = bench.shelf.changes().remove(2);
    assert_eq!((last.workspace.id, last.what), (guild, Change::Removed));
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_silent_gateway_is_left_and_the_session_goes_on() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.beat_every(QUICKLY);
    let bench = Bench::around(network);
    bench.network.until("the connection", |network| network.connected() == 1).await.unwrap();
    bench.network.go_deaf();
    bench.network.until("a new connection", |network| network.starts().1 >= 1).await.unwrap();
    bench.network.hear_again();
    says(&bench, "聞こえますか").await;
    assert_eq!(bench.network.starts().0, 1);
    bench.network.assert_clean();
}

#[tokio::test]
async fn a_connection_without_a_session_is_no_sign_of_life() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.beat_every(QUICKLY);
    network.ignore_greetings();
    let bench = Bench::around(network);
    bench.network.until("a few beats", |network| network.beats() > 2).await.unwrap();
    assert_eq!(bench.discord.pulse().last(), None);
    bench.network.assert_clean();
}

async fn refused(bench: Bench, prepare: impl FnOnce(&DiscordNetwork)) -> String {
    prepare(&bench.network);
    let mut bench = bench;
    match (&mut bench.listening).await.expect("the test stands on it") {
        Err(ListenError::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_token_that_is_taken_back_ends_listening() {
    let why = refused(Bench::start().await, DiscordNetwork::forbid_token).await;
    assert_eq!(why, "the bot's token is not valid");
    let network = DiscordNetwork::begin().await.unwrap();
    network.forbid_token();
    refused(Bench::around(network), |_| ()).await;
}

#[tokio::test]
async fn an_intent_that_is_not_allowed_ends_listening() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.disallow(1 << 12);
    let why = refused(Bench::around(network), |_| ()).await;
    assert!(why.contains("intent"), "{why}");
}

#[tokio::test]
async fn with_an_address_set_no_other_host_is_dialled() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.lie_about_gateway("wss://gateway.discord.gg");
    let why = refused(Bench::around(network), |_| ()).await;
    assert!(why.contains("address"), "{why}");
}

#[tokio::test]
async fn as_many_connections_as_discord_wants_are_opened() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.ask_for_shards(3);
    let bench = Bench::around(network);
    bench.network.until("three connections", |network| network.connected() == 3).await.unwrap();
    says(&bench, "どれかが聞いている").await;
    bench.network.close(4011);
    bench
        .network
        .until("new connections", |network| network.starts().0 >= 6 && network.connected() >= 3)
        .await
        .unwrap();
    says(&bench, "また聞いている").await;
    bench.network.assert_clean();
}

#[tokio::test]
async fn the_last_sessions_of_a_day_are_not_used_up() {
    let network = DiscordNetwork::begin().await.unwrap();
    network.leave_starts(3);
    let bench = Bench::around(network);
    bench.network.until("several questions", |network| network.calls().len() > 5).await.unwrap();
    assert_eq!(bench.network.starts().0, 0);
    bench.network.leave_starts(1000);
    bench.network.until("a connection", |network| network.connected() == 1).await.unwrap();
    bench.network.assert_clean();
}
