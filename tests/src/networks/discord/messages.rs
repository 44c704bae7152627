//! Messages: written, rewritten, deleted.

use super::payloads;
use super::rest::{Reply, no};
use super::state::{Channel, Message, State};
use crate::networks::Attached;
use serde_json::Value;

/// How long a nonce is remembered, in milliseconds.
const NONCE_LIFE: i64 = 180_000;

pub(super) fn open(state: &mut State, said: &Value) -> Reply {
    // An id may come as a number too, whatever the description says.
    let id = said["recipient_id"].to_string();
    let found = state.person(id.trim_matches('"')).cloned();
    let Some(person) = found else { return no(400, 50_033, "Invalid Recipient(s)") };
    let who = state.people.iter().find(|(_, one)| one.id == person.id).map(|(who, _)| who.clone());
    match who.and_then(|who| state.room_of(&who)) {
        Some(room) => (200, Some(payloads::room(&room, &person))),
        None => no(400, 50_033, "Invalid Recipient(s)"),
    }
}

pub(super) fn create(state: &mut State, channel: &str, said: &Value, files: Vec<Attached>) -> Reply {
    match state.channels.get(channel) {
        None => return no(404, 10_003, "Unknown Channel"),
        Some(Channel::Guild(guild)) if state.guilds.get(guild).is_none_or(|guild| guild.joined.is_none()) => {
            return no(403, 50_001, "Missing Access");
        }
        Some(Channel::Private(who)) if state.people.get(who).is_none_or(|person| person.closed) => {
            return no(403, 50_007, "Cannot send messages to this user");
        }
        Some(Channel::Guild(_) | Channel::Private(_)) => {}
    }
    let (now, nonce) = (state.now(), said["nonce"].as_str().unwrap_or_default().to_owned());
    let key = (channel.to_owned(), nonce.clone());
    if said["enforce_nonce"] == true
        && let Some((id, _)) = state.nonces.get(&key).filter(|(_, at)| now - at < NONCE_LIFE)
        && let Some(message) = state.messages.get(id)
    {
        let again = payloads::message(state, id, message);
        state.known_again += 1;
        return (200, Some(again));
    }
    let id = state.id();
    let mut message = written(channel, said, now);
    message.nonce = Some(nonce);
    message.files = files;
    state.nonces.insert(key, (id.clone(), now));
    state.messages.insert(id.clone(), message.clone());
    state.sends += 1;
    let told = payloads::told(state, &id, &message);
    state.tell("MESSAGE_CREATE", &told);
    (200, Some(payloads::message(state, &id, &message)))
}

pub(super) fn edit(state: &mut State, channel: &str, id: &str, said: &Value) -> Reply {
    let known = state.messages.get(id).filter(|message| message.channel == channel && message.only.is_none());
    match known {
        None => no(404, 10_008, "Unknown Message"),
        Some(message) if message.author.is_some() => no(403, 50_005, "Cannot edit a message authored by another user"),
        Some(_) => rewrite(state, id, said),
    }
}

pub(super) fn delete(state: &mut State, channel: &str, id: &str) -> Reply {
    let known = state.messages.get(id).is_some_and(|message| message.channel == channel && message.author.is_none());
    if known {
        state.messages.remove(id);
        (204, None)
    } else {
        no(404, 10_008, "Unknown Message")
    }
}

/// Rewrites a message that is there.
pub(super) fn rewrite(state: &mut State, id: &str, said: &Value) -> Reply {
    let Some(message) = state.messages.get_mut(id) else { return no(404, 10_008, "Unknown Message") };
    if let Some(content) = said["content"].as_str() {
        content.clone_into(&mut message.content);
    }
    if let Some(components) = said.get("components") {
        message.components = numbered(components);
    }
    message.revised += 1;
    let message = message.clone();
    (200, Some(payloads::message(state, id, &message)))
}

/// Makes a message of the bot.
pub(super) fn written(channel: &str, said: &Value, at: i64) -> Message {
    let components = said.get("components").filter(|rows| rows.is_array()).map(numbered);
    Message {
        channel: channel.to_owned(),
        author: None,
        content: said["content"].as_str().unwrap_or_default().to_owned(),
        components: components.unwrap_or_else(|| Value::Array(Vec::new())),
        flags: said["flags"].as_u64().unwrap_or_default(),
        nonce: None,
        only: None,
        first: format!("{} {}", said["content"], said["components"]),
        files: Vec::new(),
        revised: 0,
        at,
    }
}

/// Numbers components as Discord does: each row, and each thing in it.
fn numbered(rows: &Value) -> Value {
    let mut rows = rows.clone();
    let mut number = 0;
    for row in rows.as_array_mut().into_iter().flatten() {
        number += 1;
        row["id"] = number.into();
        for one in row["components"].as_array_mut().into_iter().flatten() {
            number += 1;
            one["id"] = number.into();
        }
    }
    rows
}
