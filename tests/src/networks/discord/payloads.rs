//! What Discord's objects look like as JSON.

use super::state::{Channel, Guild, Interaction, Message, Person, State};
use serde_json::{Value, json};

/// Writes a time as Discord does.
pub(super) fn time(at: i64) -> String {
    let time = jiff::Timestamp::from_millisecond(at).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    time.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

/// The bot as a user.
pub(super) fn bot(state: &State) -> Value {
    let mut user = user(&state.bot, "Hoshimori");
    user["bot"] = true.into();
    user
}

/// The bot as it sees itself.
pub(super) fn myself(state: &State) -> Value {
    let mut user = bot(state);
    user["mfa_enabled"] = true.into();
    user["locale"] = "en-US".into();
    user["verified"] = true.into();
    user
}

/// A person as a user.
pub(super) fn person(person: &Person) -> Value {
    user(&person.id, &person.name)
}

fn user(id: &str, name: &str) -> Value {
    json!({
        "id": id, "username": name, "global_name": null, "avatar": null, "discriminator": "0", "public_flags": 0,
        "flags": 0, "banner": null, "accent_color": null, "primary_guild": null, "collectibles": null,
        "avatar_decoration_data": null,
    })
}

/// A person as a member of a guild.
pub(super) fn member(state: &State, who: &Person) -> Value {
    json!({
        "user": person(who), "roles": [], "premium_since": null, "permissions": "2147483647", "pending": false,
        "nick": null, "mute": false, "joined_at": time(state.now()), "flags": 0, "deaf": false,
        "communication_disabled_until": null, "avatar": null, "banner": null,
    })
}

/// A message.
pub(super) fn message(state: &State, id: &str, message: &Message) -> Value {
    let author = message.author.as_ref().and_then(|who| state.people.get(who)).map_or_else(|| bot(state), person);
    let mut written = json!({
        "id": id, "type": 0, "channel_id": message.channel, "author": author, "content": message.content,
        "components": message.components, "flags": message.flags, "timestamp": time(message.at),
        "edited_timestamp": if message.revised > 0 { Value::String(time(state.now())) } else { Value::Null },
        "mentions": [], "mention_roles": [], "mention_everyone": false, "attachments": attachments(message), "embeds": [], "pinned": false,
        "tts": false,
    });
    if let Some(nonce) = &message.nonce {
        written["nonce"] = nonce.as_str().into();
    }
    written
}

fn attachments(message: &Message) -> Value {
    let attached = message.files.iter().enumerate().map(|(number, file)| {
        let url = format!("https://cdn.discordapp.com/attachments/1/{number}/file");
        let (id, size) = ((number + 1).to_string(), file.bytes.len());
        let mut told = json!({ "id": id, "filename": file.name, "size": size, "url": url, "proxy_url": url });
        if let Some(alt) = &file.alt {
            told["description"] = alt.as_str().into();
        }
        told
    });
    attached.collect()
}

/// A message as the gateway tells it.
pub(super) fn told(state: &State, id: &str, read: &Message) -> Value {
    let mut told = message(state, id, read);
    if let Some(Channel::Guild(guild) | Channel::Thread(guild)) = state.channels.get(&read.channel) {
        told["guild_id"] = guild.as_str().into();
        if let Some(who) = read.author.as_ref().and_then(|who| state.people.get(who)) {
            let mut partial = member(state, who);
            partial.as_object_mut().expect("it was written as one").remove("user");
            told["member"] = partial;
        }
        if read.content.contains(&format!("<@{}>", state.bot)) {
            told["mentions"] = json!([bot(state)]);
        }
    }
    told
}

/// The room of a person, for the bot.
pub(super) fn room(id: &str, who: &Person) -> Value {
    json!({ "id": id, "type": 1, "last_message_id": null, "flags": 0, "recipients": [person(who)] })
}

/// The thread of a message.
pub(super) fn thread(id: &str, channel: &str, guild: &str, name: &str) -> Value {
    json!({
        "id": id, "type": 11, "guild_id": guild, "parent_id": channel, "owner_id": "1", "name": name, "flags": 0,
        "last_message_id": null, "rate_limit_per_user": 0, "message_count": 0, "member_count": 1, "total_message_sent": 0,
        "thread_metadata": {
            "archived": false, "auto_archive_duration": 10080, "archive_timestamp": "2026-01-01T00:00:00+00:00",
            "locked": false, "create_timestamp": "2026-01-01T00:00:00+00:00",
        },
    })
}

/// A guild that comes.
pub(super) fn guild(state: &State, id: &str, guild: &Guild) -> Value {
    let channels = state.channels.iter().filter(|(_, channel)| **channel == Channel::Guild(id.to_owned()));
    let channels = channels.map(|(id, _)| {
        json!({
            "id": id, "type": 0, "name": "general", "position": 0, "flags": 0, "parent_id": null, "topic": null,
            "last_message_id": null, "rate_limit_per_user": 0, "permission_overwrites": [], "nsfw": false,
        })
    });
    let mut told: Value = serde_json::from_str(GUILD).expect("it is written as JSON");
    told["id"] = id.into();
    told["name"] = guild.name.as_str().into();
    told["joined_at"] = guild.joined.clone().into();
    told["channels"] = channels.collect::<Vec<_>>().into();
    told
}

/// What all guilds have in common.
const GUILD: &str = r#"{
    "large": false, "unavailable": false, "member_count": 9, "members": [], "voice_states": [], "threads": [], "presences": [],
    "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [], "icon": null, "splash": null,
    "discovery_splash": null, "owner_id": "1", "afk_channel_id": null, "afk_timeout": 300, "verification_level": 1,
    "default_message_notifications": 1, "explicit_content_filter": 0, "roles": [], "emojis": [], "stickers": [],
    "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null, "system_channel_flags": 0,
    "rules_channel_id": null, "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
    "premium_subscription_count": 0, "preferred_locale": "ja", "public_updates_channel_id": null, "nsfw_level": 0,
    "nsfw": false, "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "max_members": 500000,
    "region": "japan", "hub_type": null, "lazy": true
}"#;

/// An interaction as the bot is told of it.
#[expect(clippy::needless_pass_by_value, reason = "the data is made to be told")]
pub(super) fn interaction(state: &State, id: &str, interaction: &Interaction, data: Value) -> Value {
    let mut told = json!({
        "id": id, "application_id": state.application, "type": interaction.kind, "token": interaction.token, "version": 1,
        "data": data, "channel_id": interaction.channel, "entitlements": [], "entitlement_sku_ids": [],
        "app_permissions": "2147483647", "attachment_size_limit": 10_485_760,
    });
    let Some(who) = state.people.get(&interaction.who) else { return told };
    told["locale"] = who.locale.into();
    match state.channels.get(&interaction.channel) {
        Some(Channel::Guild(guild) | Channel::Thread(guild)) => {
            told["guild_id"] = guild.as_str().into();
            told["guild"] = json!({ "id": guild, "features": [], "locale": "ja" });
            told["guild_locale"] = "ja".into();
            told["member"] = member(state, who);
            told["context"] = 0.into();
            told["authorizing_integration_owners"] = json!({ "0": guild });
            told["channel"] = json!({
                "id": interaction.channel, "type": 0, "name": "general", "permissions": "2147483647", "flags": 0,
            });
        }
        Some(Channel::Private(_)) | None => {
            told["user"] = person(who);
            told["context"] = 1.into();
            told["authorizing_integration_owners"] = json!({ "0": "0" });
            told["channel"] = json!({ "id": interaction.channel, "type": 1, "flags": 0 });
        }
    }
    told
}

/// The application.
pub(super) fn application(state: &State, key: &str) -> Value {
    json!({
        "id": state.application, "name": "Hoshimori", "icon": null, "description": "", "type": null, "summary": "",
        "bot_public": false, "bot_require_code_grant": false, "verify_key": key, "flags": 0, "flags_new": "0",
        "redirect_uris": [], "interactions_endpoint_url": state.endpoint, "role_connections_verification_url": null,
        "owner": user("1", "owner"), "approximate_guild_count": 1, "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0, "explicit_content_filter": 0, "team": null,
        "eligible_oauth2_scopes": [],
    })
}
