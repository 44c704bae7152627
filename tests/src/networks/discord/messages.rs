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
        Some(Channel::Guild(guild) | Channel::Thread(guild))
            if state.guilds.get(guild).is_none_or(|guild| guild.joined.is_none()) =>
        {
            return no(403, 50_001, "Missing Access");
        }
        Some(Channel::Thread(guild)) if !may(state, guild, SEND_IN_THREADS) => {
            return no(403, 50_013, "Missing Permissions");
        }
        Some(Channel::Private(who)) if state.people.get(who).is_none_or(|person| person.closed) => {
            return no(403, 50_007, "Cannot send messages to this user");
        }
        Some(Channel::Guild(guild) | Channel::Thread(guild))
            if !said["message_reference"].is_null() && !may(state, guild, READ_HISTORY) =>
        {
            return no(403, 160_002, "Cannot reply without permission to read message history");
        }
        Some(Channel::Guild(_) | Channel::Thread(_) | Channel::Private(_)) => {}
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
    let above = said["message_reference"]["message_id"].as_str();
    message.above =
        above.filter(|id| state.messages.get(*id).is_some_and(|one| one.channel == channel)).map(str::to_owned);
    if above.is_some() && message.above.is_none() && said["message_reference"]["fail_if_not_exists"] != false {
        return no(400, 50_035, "Invalid Form Body");
    }
    message.files = files;
    state.nonces.insert(key, (id.clone(), now));
    state.messages.insert(id.clone(), message.clone());
    state.sends += 1;
    let told = payloads::told(state, &id, &message);
    state.tell("MESSAGE_CREATE", &told);
    (200, Some(payloads::message(state, &id, &message)))
}

/// Opens the thread of a message.
pub(super) fn open_thread(state: &mut State, channel: &str, id: &str, said: &Value) -> Reply {
    let name = said["name"].as_str().unwrap_or_default();
    if !(1..=100).contains(&name.chars().count()) {
        return no(400, 50_035, "Invalid Form Body");
    }
    let guild = match state.channels.get(channel) {
        None => return no(404, 10_003, "Unknown Channel"),
        Some(Channel::Thread(_) | Channel::Private(_)) => {
            return no(400, 50_024, "Cannot execute action on this channel type");
        }
        Some(Channel::Guild(guild)) => guild.clone(),
    };
    if state.messages.get(id).is_none_or(|message| message.channel != channel) {
        return no(404, 10_008, "Unknown Message");
    }
    if !may(state, &guild, OPEN_THREADS) {
        return no(403, 50_013, "Missing Permissions");
    }
    if state.channels.contains_key(id) {
        return no(400, 160_004, "A thread has already been created for this message");
    }
    let told = payloads::thread(id, channel, &guild, name);
    state.channels.insert(id.to_owned(), Channel::Thread(guild));
    (201, Some(told))
}

/// `READ_MESSAGE_HISTORY`.
const READ_HISTORY: u64 = 1 << 16;
/// `CREATE_PUBLIC_THREADS`.
const OPEN_THREADS: u64 = 1 << 35;
/// `SEND_MESSAGES_IN_THREADS`.
const SEND_IN_THREADS: u64 = 1 << 38;

fn may(state: &State, guild: &str, permission: u64) -> bool {
    state.guilds.get(guild).is_some_and(|guild| guild.permissions & permission != 0)
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
        above: None,
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
