//! What the simulated Slack tells the bot, as the real one writes it.

use super::state::{Person, Post, State};
use serde_json::{Value, json};

/// Wraps an event.
pub(super) fn wrapped(state: &mut State, team: &str, event: &Value) -> Value {
    let number = state.number();
    let bot = state.teams.get(team).map(|team| team.bot.clone()).unwrap_or_default();
    json!({
        "token": "verification", "team_id": team, "api_app_id": "A0HOSHI", "event": event, "type": "event_callback",
        "event_id": format!("Ev{number:010}"), "event_time": state.now() / 1000,
        "authorizations": [{
            "enterprise_id": null, "team_id": team, "user_id": bot, "is_bot": true, "is_enterprise_install": false,
        }],
        "is_ext_shared_channel": false, "event_context": "4-context",
    })
}

/// Somebody writes to the bot.
pub(super) fn message(person: &Person, text: &str, stamp: &str) -> Value {
    json!({
        "user": person.id, "type": "message", "ts": stamp, "client_msg_id": format!("id-{stamp}"), "text": text,
        "team": person.team, "channel": person.direct, "event_ts": stamp, "channel_type": "im",
        "blocks": [{ "type": "rich_text", "block_id": "x", "elements": [] }],
    })
}

/// Somebody names the bot in a channel.
pub(super) fn mention(person: &Person, bot: &str, room: &str, stamp: &str) -> Value {
    json!({
        "user": person.id, "type": "app_mention", "ts": stamp, "text": format!("<@{bot}> これは？"), "team": person.team,
        "channel": room, "event_ts": stamp,
    })
}

/// Somebody opens the conversation with the bot.
pub(super) fn opened(person: &Person, stamp: &str) -> Value {
    json!({
        "type": "app_home_opened", "user": person.id, "channel": person.direct, "tab": "messages", "event_ts": stamp,
    })
}

/// Somebody presses a button.
pub(super) fn press(person: &Person, post: &Post, element: &Value, room: &str, stamp: &str, trigger: u64) -> Value {
    let mut action = element.clone();
    action["block_id"] = "x".into();
    action["action_ts"] = stamp.into();
    let shown = json!({
        "user": "U0HOSHI", "type": "message", "ts": post.stamp, "bot_id": "B0HOSHI", "app_id": "A0HOSHI",
        "text": post.text, "team": post.team, "blocks": post.blocks,
    });
    json!({
        "type": "block_actions", "api_app_id": "A0HOSHI", "token": "verification",
        "user": { "id": person.id, "username": "someone", "name": "someone", "team_id": person.team },
        "container": {
            "type": "message", "message_ts": post.stamp, "channel_id": post.room, "is_ephemeral": post.only.is_some(),
        },
        "trigger_id": format!("{trigger}.1.x"), "team": { "id": person.team, "domain": "kaisha" }, "enterprise": null,
        "is_enterprise_install": false, "channel": { "id": post.room, "name": room }, "message": shown,
        "state": { "values": {} }, "response_url": "https://hooks.slack.com/actions/x", "actions": [action],
    })
}

/// Somebody uses the slash command.
pub(super) fn slash(person: &Person, text: &str, room: (&str, &str), trigger: u64) -> Value {
    json!({
        "token": "verification", "team_id": person.team, "team_domain": "kaisha", "channel_id": room.0,
        "channel_name": room.1, "user_id": person.id, "user_name": "someone", "command": "/hoshi", "text": text,
        "api_app_id": "A0HOSHI", "is_enterprise_install": "false", "response_url": "https://hooks.slack.com/commands/x",
        "trigger_id": format!("{trigger}.1.x"),
    })
}
