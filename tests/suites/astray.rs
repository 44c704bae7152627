//! S10: no address that a network tells is called, unless it is the network's own; no redirect is followed.

mod discord;
mod slack;
mod telegram;

use async_trait::async_trait;
use chat::{
    Acceptance, Address, ChatPlatform, DeliveryError, Inbox, InboxError, ListenError, Message, Once, Text, Update,
    WorkspaceChange,
};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use tests::networks::trap::Trap;
use tokio::task::JoinHandle;
use tokio::time::{Duration, Instant, interval};

/// Takes everything and keeps nothing.
struct Basket;

#[async_trait]
impl Inbox for Basket {
    async fn accept(&self, _: Update) -> Result<Acceptance, InboxError> {
        Ok(Acceptance::New)
    }

    async fn changed(&self, _: WorkspaceChange) -> Result<Acceptance, InboxError> {
        Ok(Acceptance::New)
    }

    async fn settled(&self, _: &Address) {}
}

/// An adapter that listens in the background until the test ends.
struct Ear(JoinHandle<Result<(), ListenError>>);

impl Ear {
    fn of(platform: Arc<dyn ChatPlatform>) -> Ear {
        Ear(tokio::spawn(async move { platform.listen(&Basket).await }))
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Addresses of this machine at which nobody may be seen.
async fn traps() -> Vec<Trap> {
    let mut traps = Vec::new();
    for ip in [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)] {
        // A machine without IPv6 cannot be led there either.
        traps.extend(Trap::at(ip).await);
    }
    assert!(!traps.is_empty());
    traps
}

/// Where a network may try to lead us: other ports of this machine, and what only this machine or its cloud should reach.
fn elsewhere(traps: &[Trap]) -> Vec<String> {
    let mut places: Vec<String> = traps.iter().map(|trap| trap.address().to_string()).collect();
    places.extend(
        ["127.0.0.1:9", "[::1]:9", "169.254.169.254", "[::ffff:169.254.169.254]", "localhost:9"].map(str::to_owned),
    );
    places
}

fn nobody_came(traps: &[Trap]) {
    for trap in traps {
        assert_eq!(trap.visits(), 0, "somebody was led to {}", trap.address());
    }
}

/// Waits until something is so. Whoever dials one of the far addresses hangs there for longer than this.
async fn soon(what: &str, test: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(4);
    let mut looks = interval(Duration::from_millis(10));
    while !test() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        looks.tick().await;
    }
}

async fn speaks(platform: &dyn ChatPlatform, to: &Address) -> DeliveryError {
    let message = Message::plain(Text::parse("質問です。", &[]));
    platform.deliver(to, &message, &Once("1".to_owned())).await.expect_err("nobody is there")
}
