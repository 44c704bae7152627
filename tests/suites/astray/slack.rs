//! Slack: the address of a socket, and redirects.

use super::{Ear, elsewhere, nobody_came, soon, speaks, traps};
use chat::{Address, DeliveryError, Platform};
use serde_json::json;
use slack::Slack;
use std::sync::Arc;
use tests::networks::slack::Simulation;
use tests::networks::trap::Detour;

const TEAM: &str = "T0KAISHA";

#[tokio::test]
async fn a_socket_is_opened_nowhere_else() -> anyhow::Result<()> {
    let traps = traps().await;
    for place in elsewhere(&traps) {
        for address in [format!("ws://{place}/link"), format!("wss://{place}/link")] {
            let simulation = Simulation::start().await?;
            simulation.lead_astray(&address);
            let _ear = Ear::of(Arc::new(Slack::new(simulation.settings(&[TEAM]))?));
            let asked = || simulation.calls().iter().filter(|call| call.method == "apps.connections.open").count() >= 3;
            soon(&format!("a third try instead of {address}"), asked).await;
        }
    }
    nobody_came(&traps);
    Ok(())
}

#[tokio::test]
async fn no_redirect_is_followed_by_a_call_or_a_socket() -> anyhow::Result<()> {
    let traps = traps().await;
    for trap in &traps {
        let simulation = Simulation::start().await?;
        let answers = [
            ("/api/auth.test", json!({ "ok": true, "team_id": TEAM, "team": "x", "user": "x", "user_id": "U1" })),
            ("/api/apps.connections.open", json!({ "ok": true, "url": "ws://HOST/link" })),
        ];
        let detour = Detour::to(trap.address(), &answers).await?;
        let mut settings = simulation.settings(&[TEAM]);
        settings.api = format!("http://{}/api/", detour.address());
        let slack = Arc::new(Slack::new(settings)?);
        let _ear = Ear::of(Arc::clone(&slack) as Arc<_>);
        soon("sockets that are sent away", || detour.sent_away() >= 3).await;
        let refused = speaks(slack.as_ref(), &Address::private(Platform::Slack, TEAM, "U1")).await;
        assert_eq!(refused, DeliveryError::Refused("HTTP 307".to_owned()));
    }
    nobody_came(&traps);
    Ok(())
}
