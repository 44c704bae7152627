//! What is to be registered at Slack, made of what the code handles: <https://docs.slack.dev/reference/app-manifest>.

use crate::client::Method;
use crate::incoming::EventKind;
use crate::limits;
use chat::Command;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The one slash command.
pub const COMMAND: &str = "/hoshi";

/// How the app introduces itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// Its name, at most 35 letters.
    pub name: String,
    /// The name of the bot in conversations: small letters, digits, `-`, `_` and `.`.
    pub handle: String,
    /// What it is for, at most 140 letters.
    pub description: String,
    /// What the slash command does.
    pub command: String,
}

/// Which way Slack reaches us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// We open a socket.
    Socket,
    /// Slack sends signed requests to this address.
    Http(String),
}

/// Lists the rights the bot token needs.
pub fn scopes() -> BTreeSet<&'static str> {
    let methods = Method::ALL.into_iter().filter_map(Method::scope);
    let events = EventKind::ALL.into_iter().filter_map(EventKind::scope);
    methods.chain(events).chain(["commands"]).collect()
}

/// Writes the manifest.
pub fn manifest(introduction: &Introduction, way: &Way) -> Value {
    let events: Vec<&str> = EventKind::ALL.into_iter().map(EventKind::subscription).collect();
    let mut command = json!({
        "command": COMMAND,
        "description": introduction.command,
        "usage_hint": usage_hint(),
        "should_escape": false,
    });
    let mut subscriptions = json!({ "bot_events": events });
    let mut interactivity = json!({ "is_enabled": true });
    if let Way::Http(address) = way {
        command["url"] = address.as_str().into();
        subscriptions["request_url"] = address.as_str().into();
        interactivity["request_url"] = address.as_str().into();
    }
    json!({
        "display_information": {
            "name": limits::shortened(&introduction.name, 35),
            "description": limits::shortened(&introduction.description, 140),
        },
        "features": {
            "app_home": {
                "home_tab_enabled": false, "messages_tab_enabled": true, "messages_tab_read_only_enabled": false,
            },
            "bot_user": { "display_name": introduction.handle, "always_online": false },
            "slash_commands": [command],
        },
        "oauth_config": { "scopes": { "bot": scopes() } },
        "settings": {
            "event_subscriptions": subscriptions,
            "interactivity": interactivity,
            "org_deploy_enabled": false,
            "socket_mode_enabled": *way == Way::Socket,
            "token_rotation_enabled": false,
        },
    })
}

fn usage_hint() -> String {
    let names: Vec<&str> = Command::ALL.into_iter().map(Command::name).collect();
    limits::shortened(&format!("[{}]", names.join(" | ")), limits::USAGE_HINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn introduction() -> Introduction {
        Introduction {
            name: "Hoshimori".into(),
            handle: "hoshimori".into(),
            description: "x".repeat(200),
            command: "メニュー".into(),
        }
    }

    #[test]
    fn the_manifest_asks_for_what_is_handled_and_for_nothing_else() {
        let manifest = manifest(&introduction(), &Way::Socket);
        let list = |pointer: &str| -> BTreeSet<String> {
            let list = manifest.pointer(pointer).and_then(Value::as_array).expect("it is a list");
            list.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
        };
        let subscribed = list("/settings/event_subscriptions/bot_events");
        for kind in EventKind::ALL {
            assert!(subscribed.contains(kind.subscription()), "{kind:?} is handled and not asked for");
        }
        assert_eq!(subscribed.len(), EventKind::ALL.len(), "something is asked for and not handled");
        assert_eq!(
            list("/oauth_config/scopes/bot"),
            ["app_mentions:read", "chat:write", "commands", "files:write", "im:history", "im:write"]
                .map(str::to_owned)
                .into()
        );
        assert!(!manifest.to_string().contains("channels:history"));
    }

    #[test]
    fn every_command_is_in_the_hint() {
        let hint = usage_hint();
        assert!(Command::ALL.into_iter().all(|command| hint.contains(command.name())));
        assert!(limits::letters(&hint) <= limits::USAGE_HINT);
    }

    #[test]
    fn a_socket_needs_no_address_and_signed_http_three() {
        let socket = manifest(&introduction(), &Way::Socket).to_string();
        assert!(socket.contains("\"socket_mode_enabled\":true") && !socket.contains("url\""));
        let http = manifest(&introduction(), &Way::Http("https://bot.example.jp/slack".into())).to_string();
        assert!(http.contains("\"socket_mode_enabled\":false"));
        assert_eq!(http.matches("https://bot.example.jp/slack").count(), 3);
    }

    #[test]
    fn what_slack_limits_is_shortened() {
        let manifest = manifest(&introduction(), &Way::Socket);
        let description = manifest["display_information"]["description"].as_str().unwrap();
        assert_eq!(limits::letters(description), 140);
    }
}
