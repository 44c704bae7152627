//! A request as a network itself would bring it to the server's door, made by hand.

use anyhow::Context as _;
use chat::{Knock, Platform};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tests::networks::Network;
use tests::networks::discord::DiscordNetwork;
use tests::networks::slack::{self, Simulation};
use tests::networks::telegram::{TelegramNetwork, forged};
use tests::server::{Site, Way};
use tests::wire::{Reply, Wire, written};
use tokio::time::{interval, timeout};

/// Names the door of a way.
pub(super) fn at_the_door(way: Way) -> &'static str {
    match way.platform() {
        Platform::Slack => "/slack",
        Platform::Discord => "/discord",
        Platform::Telegram => "/telegram",
        Platform::Console => unreachable!("no site is made of it"),
    }
}

/// Somebody whose requests are made by hand.
#[derive(Clone)]
pub(super) struct Caller {
    network: Net,
    person: String,
    room: String,
}

#[derive(Clone)]
enum Net {
    Slack(Arc<Simulation>),
    Discord(Arc<DiscordNetwork>),
    Telegram(Arc<TelegramNetwork>),
}

impl Caller {
    /// Finds somebody who uses the first network of a place.
    pub(super) fn of(site: &Site, who: &str) -> Caller {
        match site.ways()[0].platform() {
            Platform::Slack => {
                let person = site.slack().id_of(who).expect("they were added");
                let room = site.slack().room_of(who).expect("they were added");
                Caller { network: Net::Slack(Arc::clone(site.slack())), person, room }
            }
            Platform::Discord => {
                let person = site.discord().id_of(who);
                Caller { network: Net::Discord(Arc::clone(site.discord())), person, room: String::new() }
            }
            Platform::Telegram => {
                let person = site.telegram().person(who).to_string();
                Caller { network: Net::Telegram(Arc::clone(site.telegram())), person, room: String::new() }
            }
            Platform::Console => unreachable!("no site is made of it"),
        }
    }

    /// Tells the time in seconds.
    pub(super) fn now(&self) -> i64 {
        let millis = match &self.network {
            Net::Slack(network) => network.clock()(),
            Net::Discord(network) => network.now(),
            Net::Telegram(network) => network.now(),
        };
        millis.div_euclid(1000)
    }

    /// Writes how the network tells that the person said something. Every number is another message.
    pub(super) fn saying(&self, words: &str, number: usize) -> String {
        let told = match &self.network {
            Net::Slack(_) => json!({
                "type": "event_callback", "team_id": Site::TEAM, "event_id": format!("EvHAND{number}"), "event": {
                    "type": "message", "channel_type": "im", "user": self.person, "channel": self.room, "text": words,
                    "ts": format!("1000000000.{number:06}"), "team": Site::TEAM,
                },
            }),
            // What is said comes by the gateway; at the door it is the word of a command.
            Net::Discord(_) => json!({
                "id": (5_000_000_000_u64 + number as u64).to_string(), "application_id": "2", "type": 2, "token": "made-by-hand",
                "version": 1, "user": { "id": self.person }, "locale": "ja", "channel_id": "3",
                "data": { "id": "4", "name": "hoshi", "type": 1, "options": [{ "type": 3, "name": "do", "value": words }] },
            }),
            Net::Telegram(_) => {
                let id: i64 = self.person.parse().expect("an account is a number");
                json!({ "update_id": 900_000_000 + number, "message": {
                    "message_id": 800_000_000 + number, "date": 1, "text": words,
                    "from": { "id": id, "is_bot": false, "first_name": "x" },
                    "chat": { "id": id, "type": "private", "first_name": "x" },
                } })
            }
        };
        told.to_string()
    }

    /// Makes the genuine request in which the person says something.
    pub(super) fn says(&self, words: &str, number: usize) -> Knock {
        self.bringing(&self.saying(words, number))
    }

    /// Makes a genuine request with any JSON.
    pub(super) fn bringing(&self, body: &str) -> Knock {
        self.bringing_as("application/json", body.as_bytes())
    }

    /// Makes a genuine request with anything.
    pub(super) fn bringing_as(&self, kind: &str, body: &[u8]) -> Knock {
        match &self.network {
            Net::Slack(network) => slack::forged::signed_as(network, self.now(), kind, body),
            Net::Discord(network) => network.signet().sign_bytes(self.now(), body),
            Net::Telegram(_) => forged::shown(Site::WEBHOOK_SECRET, body),
        }
    }

    /// Brings a request, by a connection of its own.
    pub(super) async fn knock(&self, base: &str, knock: &Knock) -> anyhow::Result<Reply> {
        let path = match &self.network {
            Net::Slack(_) => at_the_door(Way::SlackHttp),
            Net::Discord(_) => at_the_door(Way::DiscordHttp),
            Net::Telegram(_) => at_the_door(Way::TelegramWebhook),
        };
        Wire::to(base).await?.ask(&written(path, knock)).await
    }
}

/// Waits until the newest message that somebody sees has these words.
pub(super) async fn reads(network: &dyn Network, who: &str, words: &str) -> anyhow::Result<()> {
    let reads = |network: &dyn Network| network.screen(who).last().is_some_and(|shown| shown.text.contains(words));
    network.wait_until(&format!("{who} to read {words:?}"), &|network| reads(network)).await
}

/// Waits until something is so that no network notices.
pub(super) async fn until(what: &str, test: impl Fn() -> bool) -> anyhow::Result<()> {
    let mut looks = interval(Duration::from_millis(20));
    let so = async {
        while !test() {
            looks.tick().await;
        }
    };
    timeout(Duration::from_secs(30), so).await.with_context(|| format!("waited in vain for {what}"))
}

/// Shows what was measured.
#[expect(clippy::print_stdout, reason = "what was measured stands in the log of a run")]
pub(super) fn shown(what: &str) {
    println!("{what}");
}
