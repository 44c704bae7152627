//! What the bot asks before it begins: who it is, where the gateway is, which commands there are.

use super::DiscordNetwork;
use super::payloads;
use super::rest::{Reply, no};
use super::state::State;
use serde_json::{Value, json};

impl DiscordNetwork {
    /// Lets Discord bring interactions to an address of the bot instead of the gateway.
    pub fn bring_to(&self, address: &str) {
        self.change(|state| state.endpoint = Some(address.to_owned()));
    }

    /// Takes the bot out of every guild.
    pub fn leave_everywhere(&self) {
        let guilds: Vec<String> = self.hall.state().guilds.keys().cloned().collect();
        for guild in guilds {
            self.remove_bot(&guild);
        }
    }

    /// Tells another address to resume sessions at than the true one.
    pub fn lead_resuming_to(&self, url: &str) {
        self.change(|state| state.gateway.resume = Some(url.to_owned()));
    }

    /// Shows the commands that were registered last, as they were told; null before.
    pub fn registered(&self) -> Value {
        self.hall.state().told_commands.clone()
    }

    /// Says what the bot may do in a guild from here on.
    pub fn permit(&self, guild: &str, permissions: u64) {
        self.change(|state| {
            if let Some(guild) = state.guilds.get_mut(guild) {
                guild.permissions = permissions;
            }
        });
    }
}

pub(super) fn gateway(state: &mut State) -> Reply {
    let host = &state.host;
    let url = state.gateway.lie.clone().unwrap_or_else(|| format!("ws://{host}"));
    let limit = json!({
        "total": 1000, "remaining": state.gateway.starts_left, "reset_after": 100, "max_concurrency": 1,
    });
    (200, Some(json!({ "url": url, "shards": state.gateway.shards, "session_start_limit": limit })))
}

pub(super) fn myself(state: &mut State) -> Reply {
    (200, Some(payloads::myself(state)))
}

pub(super) fn application(state: &mut State, key: &str) -> Reply {
    (200, Some(payloads::application(state, key)))
}

pub(super) fn guilds(state: &mut State) -> Reply {
    let inside = state.guilds.iter().filter(|(_, guild)| guild.joined.is_some());
    let listed = inside.map(|(id, guild)| {
        json!({
            "id": id, "name": guild.name, "icon": null, "banner": null, "owner": false, "features": [],
            "permissions": guild.permissions.to_string(),
        })
    });
    let listed: Value = listed.collect::<Vec<_>>().into();
    (200, Some(listed))
}

/// Everybody is in every guild that the bot is in.
pub(super) fn member(state: &mut State, guild: &str, person: &str) -> Reply {
    if state.guilds.get(guild).is_none_or(|guild| guild.joined.is_none()) {
        return no(404, 10_004, "Unknown Guild");
    }
    let found = state.people.values().find(|someone| someone.id == person);
    found.map_or_else(|| no(404, 10_013, "Unknown User"), |found| (200, Some(payloads::member(state, found))))
}

/// Keeps the commands as Discord does: with fields of its own, and without what is empty.
pub(super) fn set_commands(state: &mut State, said: &Value) -> Reply {
    let application = state.application.clone();
    let mut commands = Vec::new();
    for command in said.as_array().cloned().unwrap_or_default() {
        let mut kept = without_nothing(command);
        kept["id"] = state.id().into();
        kept["version"] = state.id().into();
        kept["application_id"] = application.as_str().into();
        kept["default_member_permissions"] = Value::Null;
        kept["dm_permission"] = true.into();
        kept["nsfw"] = false.into();
        commands.push(kept);
    }
    state.commands.clone_from(&commands);
    state.told_commands = said.clone();
    (200, Some(Value::Array(commands)))
}

fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, without_nothing(value)))
            .filter(|(_, value)| !matches!(value, Value::Null | Value::Bool(false)) && *value != json!({}))
            .collect(),
        Value::Array(values) => values.into_iter().map(without_nothing).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}
