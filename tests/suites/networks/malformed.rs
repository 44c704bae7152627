//! Requests with a good signature and nonsense inside: what an update of a network, a proxy or a mistake could bring. The server
//! stays up, whoever sent it is not made to send it for ever, and everybody else goes on.

use super::honest::{Caller, at_the_door, shown};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::rows::texts;
use tests::server::{Person, Server, Site, Way};
use tests::twist::twisted;
use tests::wire::{flood, written};

/// How many requests each network sends.
const MANY: usize = 10_000;
/// After so many of them somebody answers a question in earnest.
const STRETCH: usize = 1_000;
/// How much more memory the process may hold afterwards, in KiB.
const MORE: u64 = 20 * 1024;

/// Events that are not done although they could be.
const STUCK: &str = "
    SELECT room || ' ' || state || ' ' || coalesce(reason, '') FROM events
    WHERE state <> 'done' AND due_at <= unixepoch() * 1000";

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// What is true, and as which kind of content it comes.
fn truths(way: Way) -> Vec<(&'static str, Value)> {
    let read = |text: &str| serde_json::from_str(text).expect("it was recorded");
    match way {
        Way::SlackSocket | Way::SlackHttp => vec![
            (JSON, read(include_str!("../../../adapters/slack/tests/recorded/message.json"))),
            (JSON, read(include_str!("../../../adapters/slack/tests/recorded/mention.json"))),
            (JSON, read(include_str!("../../../adapters/slack/tests/recorded/opened.json"))),
            (FORM, read(include_str!("../../../adapters/slack/tests/recorded/pressed.json"))),
            (FORM, read(include_str!("../../../adapters/slack/tests/recorded/slash.json"))),
        ],
        Way::DiscordGateway | Way::DiscordHttp => vec![
            (JSON, read(include_str!("../../../adapters/discord/tests/recorded/button_in_dm.json"))),
            (JSON, read(include_str!("../../../adapters/discord/tests/recorded/command_in_guild.json"))),
        ],
        Way::TelegramPolling | Way::TelegramWebhook => {
            let user = json!({ "id": 5_123_456_789_i64, "is_bot": false, "first_name": "花子", "language_code": "ja" });
            let chat = json!({ "id": 5_123_456_789_i64, "type": "private", "first_name": "花子" });
            let group = json!({ "id": -1_001_234_567_890_i64, "type": "supergroup", "title": "総務" });
            let (left, member) = (json!({ "status": "left" }), json!({ "status": "member" }));
            let message = json!({ "message_id": 31, "from": user, "chat": chat, "date": 1, "text": "はい" });
            let told = [
                (
                    "callback_query",
                    json!({
                        "id": "22004412345678901", "from": user, "message": message, "chat_instance": "1", "data": "c.menu",
                    }),
                ),
                (
                    "my_chat_member",
                    json!({
                        "chat": group, "from": user, "date": 1, "old_chat_member": left, "new_chat_member": member,
                    }),
                ),
                (
                    "message",
                    json!({
                        "message_id": 32, "from": user, "chat": group, "date": 1, "migrate_from_chat_id": -12345,
                    }),
                ),
                ("message", message),
            ];
            told.into_iter().map(|(kind, what)| (JSON, json!({ "update_id": 1, kind: what }))).collect()
        }
    }
}

/// Writes a twisted truth as it is sent: its kind of content, and its bytes.
fn nonsense(truths: &[(&'static str, Value)], chance: &mut StdRng) -> (&'static str, Vec<u8>) {
    let (kind, truth) = &truths[chance.random_range(0..truths.len())];
    let json = twisted(truth, chance);
    if *kind == JSON {
        return (kind, json);
    }
    let mut form = form_urlencoded::Serializer::new(String::new());
    match serde_json::from_slice::<Value>(&json) {
        Ok(Value::Object(fields)) if fields.contains_key("command") => {
            let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            form.extend_pairs(fields.iter().map(|(name, value)| (name, text(value))));
        }
        Ok(_) | Err(_) => {
            form.append_pair("payload", &String::from_utf8_lossy(&json));
        }
    }
    let form = form.finish().into_bytes();
    // Now and then one comes under the name of the other.
    if chance.random_ratio(1, 20) { (JSON, form) } else { (kind, form) }
}

async fn withstands_nonsense(way: Way, fine: &[u16]) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    site.add_person("佐藤");
    let server = Server::start(&site).await?;
    let mut person = Person::new(site.network(), "佐藤");
    person.begins().await?;
    let caller = Caller::of(&site, "佐藤");
    let mut held = None;
    let mut all: BTreeMap<u16, usize> = BTreeMap::new();
    for stretch in 0..MANY / STRETCH {
        let (caller, truths) = (caller.clone(), truths(way));
        let request = move |number: usize| {
            let mut chance = StdRng::seed_from_u64((stretch * STRETCH + number) as u64);
            let (kind, body) = nonsense(&truths, &mut chance);
            written(at_the_door(way), &caller.bringing_as(kind, &body))
        };
        for (status, count) in flood(server.base(), 16, STRETCH, request).await? {
            *all.entry(status).or_default() += count;
        }
        person.answers(["○", "△", "×"][stretch % 3]).await?;
        if person.asked().is_none() {
            person.goes_on().await?;
        }
        let _ = held.get_or_insert(server.memory()?);
    }
    assert!(all.keys().all(|status| fine.contains(status)), "{way:?}: {all:?}");
    person.is_acknowledged().await?;
    let more = server.memory()?.saturating_sub(held.unwrap_or_default());
    assert!(more < MORE, "{way:?}: {more} KiB more");
    let kept = texts(&site.data(), "SELECT count(*) || '' FROM answers").await;
    assert_eq!(kept, [(MANY / STRETCH).to_string()], "{way:?}");
    let stuck = texts(&site.data(), STUCK).await;
    assert_eq!(stuck, Vec::<String>::new(), "{way:?}");
    let log = server.kill().await;
    for never in ["panicked", "set by", "はい", "花子", "DROP TABLE", "passwd"] {
        assert!(!log.contains(never), "{way:?}: {never}: {:?}", log.lines().find(|line| line.contains(never)));
    }
    shown(&format!("{way:?}: {all:?}, {more} KiB more"));
    Ok(())
}

/// Slack: ten thousand twisted events, presses and commands. All are acknowledged: Slack would send each three times more, and
/// switch off the events of an app that answers so too often.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slack_may_send_nonsense() -> anyhow::Result<()> {
    withstands_nonsense(Way::SlackHttp, &[200]).await
}

/// Discord: ten thousand twisted interactions. Discord brings each once, whatever it is answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn discord_may_send_nonsense() -> anyhow::Result<()> {
    withstands_nonsense(Way::DiscordHttp, &[200, 400]).await
}

/// Telegram: ten thousand twisted updates. All are acknowledged: Telegram would send each for a day, before all that follow.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn telegram_may_send_nonsense() -> anyhow::Result<()> {
    withstands_nonsense(Way::TelegramWebhook, &[200]).await
}
