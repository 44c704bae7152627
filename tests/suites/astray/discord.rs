//! Discord: the address of the gateway, the one to resume at, and redirects.

use super::{Ear, elsewhere, nobody_came, soon, speaks, traps};
use chat::{Address, DeliveryError, ListenError, Platform, Room, Workspace};
use discord::Discord;
use serde_json::json;
use std::sync::Arc;
use tests::networks::discord::DiscordNetwork;
use tests::networks::trap::Detour;

#[tokio::test]
async fn no_other_gateway_is_dialled() {
    let traps = traps().await;
    for place in elsewhere(&traps) {
        let network = DiscordNetwork::begin().await.unwrap();
        network.lie_about_gateway(&format!("ws://{place}"));
        let mut ear = Ear::of(Arc::new(Discord::new(network.settings()).unwrap()));
        let end = (&mut ear.0).await.expect("it did not panic");
        assert!(matches!(&end, Err(ListenError::Refused(why)) if why.contains("address")), "{place}: {end:?}");
    }
    nobody_came(&traps);
}

#[tokio::test]
async fn a_session_is_resumed_nowhere_else() {
    let traps = traps().await;
    for place in elsewhere(&traps) {
        let network = DiscordNetwork::begin().await.unwrap();
        network.lead_resuming_to(&format!("ws://{place}"));
        let _ear = Ear::of(Arc::new(Discord::new(network.settings()).unwrap()));
        soon("a session", || network.starts().0 == 1 && network.connected() == 1).await;
        network.cut();
        soon("a new session instead of the other address", || network.starts() == (2, 0)).await;
    }
    nobody_came(&traps);
}

#[tokio::test]
async fn no_redirect_is_followed_by_a_call_or_a_gateway() {
    let traps = traps().await;
    for trap in &traps {
        let network = DiscordNetwork::begin().await.unwrap();
        let starts = json!({ "total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1 });
        let answers =
            [("/api/v10/gateway/bot", json!({ "url": "ws://HOST", "shards": 1, "session_start_limit": starts }))];
        let detour = Detour::to(trap.address(), &answers).await.unwrap();
        let mut settings = network.settings();
        settings.base = Some(format!("http://{}/api/v10", detour.address()));
        let discord = Discord::new(settings).unwrap();
        let _ear = Ear::of(Arc::new(discord.clone()));
        soon("gateways that are sent away", || detour.sent_away() >= 4).await;
        let room = Address { workspace: Workspace::direct(Platform::Discord), room: Room::Private("1".into()) };
        let refused = speaks(&discord, &room).await;
        assert!(matches!(refused, DeliveryError::Refused(_)), "{refused:?}");
    }
    nobody_came(&traps);
}
