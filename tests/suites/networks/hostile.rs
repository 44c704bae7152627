//! Words that want to be more than words: mentions, markup, formulas, marks that turn the reading direction. Whatever a company
//! is called and whatever is typed, a network is only ever told to show it.

use super::all_ways;
use super::honest::reads;
use anyhow::Context as _;
use chat::Platform;
use journey::Code;
use serde_json::Value;
use std::collections::BTreeSet;
use tests::server::{Person, Server, Site, Way};

/// Names that a company might be given, each at most 60 letters.
const NAMES: [&str; 6] = [
    "<!channel> <@U001> <!here|x> <#C1> <@&1> @everyone @here",
    "<b>x</b> <a href=\"http://e\">y</a> &lt; &amp; &#x3c; </b>",
    "**x** __y__ `z` ~~s~~ ||t|| # h > q [a](https://evil.jp)",
    "=HYPERLINK(\"http://e\") +1 -1 ' \" \\ %s {0} ${x} 1'; --",
    "\u{202e}反対\u{2066}\u{200f}\u{0}\u{7}\u{1b}[31m\u{e000}0\u{e001} 星",
    "</x:1> <t:1:R> <:a:1> tg://user?id=1 https://e.jp @hoshi a",
];

/// What the bot says when it asks for the name.
const NAME: &str = "会社の名前を入力";

/// What is pressed so that the name is shown: the name itself, what is kept, who we are, a code for a colleague, the menu.
const SHOWS: [&str; 5] = ["name", "c.mydata", "c.verify", "c.invite", "c.menu"];

/// Waits until somebody was told something more than before.
async fn told(site: &Site, who: &str, before: usize) -> anyhow::Result<String> {
    let network = site.network();
    network.wait_until(&format!("a word to {who}"), &|network| network.screen(who).len() > before).await?;
    let said: Vec<String> = network.screen(who).into_iter().skip(before).map(|shown| shown.text).collect();
    // Marks that nobody sees keep a network from reading more into words.
    Ok(said.join("\n").replace('\u{2060}', ""))
}

/// What is left of a name that is typed.
fn kept(name: &str) -> String {
    let seen = chat::Text::literal(name).to_plain();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives a company a name, has it shown everywhere, and lets a colleague in.
async fn is_called(site: &Site, who: &str, number: usize, name: &str) -> anyhow::Result<()> {
    let colleague = format!("社員{number}");
    let network = site.network();
    let who = who.to_owned();
    network.forge_press(&who, "name").await?;
    reads(network.as_ref(), &who, NAME).await?;
    let before = network.screen(&who).len();
    network.say(&who, name).await?;
    let said = told(site, &who, before).await?;
    assert!(said.contains(&kept(name)), "{:?} is shown as {said:?}", kept(name));
    let mut shown = String::new();
    for token in SHOWS {
        let before = network.screen(&who).len();
        network.forge_press(&who, token).await?;
        shown += &told(site, &who, before).await?;
        shown.push('\n');
    }
    // Typed where nobody asks for it, too.
    let before = network.screen(&who).len();
    network.say(&who, name).await?;
    told(site, &who, before).await?;
    network.open(&colleague).await?;
    told(site, &colleague, 0).await?;
    let code = shown.lines().find(|line| Code::read(line).is_some()).context("a code was shown")?;
    let before = network.screen(&colleague).len();
    network.say(&colleague, code).await?;
    told(site, &colleague, before).await?;
    Ok(())
}

async fn names_are_only_shown(way: Way) -> anyhow::Result<()> {
    let site = Site::of(way).await?;
    for number in 0..NAMES.len() {
        site.add_person(&format!("社長{number}"));
        site.add_person(&format!("社員{number}"));
    }
    let server = Server::start_with(&site, &[("HOSHIMORI_LOG", "debug")]).await?;
    if way.platform() == Platform::Slack {
        // A workspace is one company, and one person gives it one name after the other.
        Person::new(site.network(), "社長0").begins().await?;
        for (number, name) in NAMES.iter().enumerate() {
            is_called(&site, "社長0", number, name).await?;
        }
    } else {
        let all = NAMES.iter().enumerate().map(async |(number, name)| {
            let who = format!("社長{number}");
            Person::new(site.network(), &who).begins().await?;
            is_called(&site, &who, number, name).await
        });
        futures_util::future::try_join_all(all).await?;
    }
    let payloads = payloads(&site, way);
    assert!(payloads.len() > NAMES.len() * 8, "{way:?}: {} messages", payloads.len());
    for payload in &payloads {
        assert_eq!(alive(way, payload), Vec::<String>::new(), "{way:?}: {payload}");
    }
    site.assert_clean();
    let log = server.kill().await;
    for name in NAMES {
        assert!(!log.contains(&kept(name)) && !log.contains(name), "{way:?}: {name}");
    }
    Ok(())
}

/// Lists the messages that a network was sent, as they came.
fn payloads(site: &Site, way: Way) -> Vec<Value> {
    match way {
        Way::SlackSocket | Way::SlackHttp => {
            let calls = site.slack().calls().into_iter();
            calls.filter(|call| call.method.starts_with("chat.")).map(|call| call.arguments).collect()
        }
        Way::DiscordGateway | Way::DiscordHttp => {
            let calls = site.discord().calls().into_iter();
            let written = |what: &str| what.contains("/messages") || what.contains("/webhooks/");
            calls.filter(|call| written(&call.what) && !call.said.is_null()).map(|call| call.said).collect()
        }
        Way::TelegramPolling | Way::TelegramWebhook => {
            let calls = site.telegram().all_calls().into_iter();
            let written = |method: &str| matches!(method, "sendmessage" | "editmessagetext");
            calls.filter(|call| written(&call.method)).map(|call| call.body).collect()
        }
    }
}

/// Lists what in a message would be more than shown.
fn alive(way: Way, payload: &Value) -> Vec<String> {
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let mut faults = Vec::new();
    match way {
        Way::SlackSocket | Way::SlackHttp => {
            let known =
                ["actions", "button", "link", "plain_text", "rich_text", "rich_text_section", "static_select", "text"];
            let mut kinds = BTreeSet::new();
            kinds_in(payload, &mut kinds);
            faults.extend(kinds.into_iter().filter(|kind| !known.contains(&kind.as_str())));
            if text("text").contains(['<', '>']) {
                faults.push("a bracket is alive".to_owned());
            }
        }
        Way::DiscordGateway | Way::DiscordHttp => {
            if payload["allowed_mentions"]["parse"] != serde_json::json!([]) {
                faults.push("mentions are allowed".to_owned());
            }
            let live = [
                "<!channel>",
                "<@U",
                "<@&",
                "<#C",
                "<t:1",
                "<:a",
                "</x",
                "@everyone",
                "@here",
                "[a](",
                "||t",
                "~~s",
                "`z",
            ];
            let content = without_escapes(text("content"));
            faults.extend(live.into_iter().filter(|live| content.contains(live)).map(str::to_owned));
        }
        Way::TelegramPolling | Way::TelegramWebhook => {
            let ours = ["<b>", "</b>", "</a>", "<a href=\"https://"];
            let left = ours.iter().fold(text("text").to_owned(), |text, ours| text.replace(ours, ""));
            if left.contains('<') || text("text").contains("<b>x") {
                faults.push("a bracket is alive".to_owned());
            }
        }
    }
    faults
}

/// Leaves out every letter behind a backslash: Discord shows it and reads nothing into it.
fn without_escapes(text: &str) -> String {
    let mut letters = text.chars();
    let mut left = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => left.push(letters.next().map_or('\\', |_| ' ')),
            letter => left.push(letter),
        }
    }
    left
}

/// Collects the types of everything in a payload.
fn kinds_in(value: &Value, kinds: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            kinds.extend(fields.get("type").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| kinds_in(field, kinds));
        }
        Value::Array(items) => items.iter().for_each(|item| kinds_in(item, kinds)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// S7: names and words made of mentions, markup and marks are shown and nothing else, by every network, and are in no log.
#[tokio::test]
async fn whatever_a_company_is_called_is_only_shown() {
    all_ways(names_are_only_shown).await;
}
