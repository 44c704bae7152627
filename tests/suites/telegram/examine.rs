//! `doctor`: each failure has its sentence, and what cannot be looked at is unknown, never bad.

use super::bench::{settings, webhook};
use chat::{Finding, Secret, State};
use std::sync::Arc;
use telegram::{Arrival, examine};
use tests::networks::telegram::{Blocked, TelegramNetwork};

fn found<'a>(findings: &'a [Finding], what: &str) -> &'a Finding {
    findings.iter().find(|finding| finding.what == what).unwrap_or_else(|| panic!("{what} was not looked at"))
}

#[tokio::test]
async fn a_bot_in_order_is_found_in_order() {
    let network = TelegramNetwork::begin().await.unwrap();
    network.start("花子", "");
    let mut settings = settings(&network, Arrival::Polling);
    settings.sample = Some(network.person("花子"));
    let findings = examine(&settings).await;
    assert_eq!(findings.len(), 6);
    assert!(findings.iter().all(|finding| finding.state == State::Good && finding.fix.is_none()), "{findings:?}");
    assert_eq!(found(&findings, "telegram token").say, "It belongs to @hoshi_test_bot.");
    assert_eq!(
        network.calls("sendmessage").len() + network.calls("setwebhook").len() + network.calls("getupdates").len(),
        0
    );
    network.assert_clean().unwrap();
}

#[tokio::test]
async fn a_wrong_token_a_strange_webhook_and_a_closed_door_are_told() {
    let network = TelegramNetwork::begin().await.unwrap();
    let mut wrong = settings(&network, Arrival::Polling);
    wrong.token = Secret::new("123:canary".into());
    let findings = examine(&wrong).await;
    assert_eq!((findings.len(), findings[0].state, findings[0].fix.is_some()), (2, State::Bad, true));
    wrong.token = Secret::new("no token".into());
    assert_eq!(examine(&wrong).await[0].state, State::Bad);

    network.steal_webhook();
    let findings = examine(&settings(&network, Arrival::Polling)).await;
    assert!(found(&findings, "telegram updates").fix.is_some());
    let findings = examine(&settings(&network, webhook("http://127.0.0.1:9/telegram"))).await;
    assert_eq!(found(&findings, "telegram updates").state, State::Unknown);

    network.start("花子", "");
    network.block("花子", Blocked::Yes);
    let mut blocked = settings(&network, Arrival::Polling);
    blocked.sample = Some(network.person("花子"));
    assert_eq!(found(&examine(&blocked).await, "telegram private messages").state, State::Bad);
    let late = network.now() + 61_000;
    blocked.clock = Arc::new(move || late);
    assert_eq!(found(&examine(&blocked).await, "telegram clock").state, State::Bad);
}

#[tokio::test]
async fn offline_is_unknown_and_never_bad() {
    let network = TelegramNetwork::begin().await.unwrap();
    let mut settings = settings(&network, Arrival::Polling);
    settings.base = Some("http://127.0.0.1:9".into());
    let findings = examine(&settings).await;
    assert!(findings.iter().all(|finding| finding.state == State::Unknown), "{findings:?}");
}
