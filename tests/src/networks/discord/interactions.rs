//! Answers to interactions: the first within three seconds, more within a quarter of an hour.

use super::messages::{rewrite, written};
use super::payloads;
use super::rest::{Reply, no};
use super::state::{Interaction, State};
use crate::networks::Attached;
use serde_json::{Value, json};

/// How long the first answer may take, in milliseconds.
pub(super) const FIRST: i64 = 3000;
/// How long a token is good, in milliseconds.
const LIFE: i64 = 900_000;
/// Marks a message that says only that work goes on.
const LOADING: u64 = 1 << 7;
/// Marks a message that one person alone sees.
const EPHEMERAL: u64 = 1 << 6;

pub(super) fn answer(state: &mut State, id: &str, token: &str, said: &Value) -> Reply {
    let now = state.now();
    let known = state.interactions.get(id).filter(|known| known.token == token).cloned();
    let Some(known) = known.filter(|known| now - known.at < FIRST) else {
        return no(404, 10_062, "Unknown interaction");
    };
    if known.answer.is_some() {
        return no(400, 40_060, "Interaction has already been acknowledged.");
    }
    match first_answer(state, id, &known, said) {
        Ok(()) => (204, None),
        Err(fault) => {
            state.violation(fault);
            no(400, 50_035, "Invalid Form Body")
        }
    }
}

/// Tells what the first answer became, for whoever asks.
pub(super) fn answered(state: &State, id: &str) -> Reply {
    let Some(known) = state.interactions.get(id) else { return no(404, 10_062, "Unknown interaction") };
    let mut told = json!({ "id": id, "type": known.kind });
    if let Some(original) = &known.original {
        told["response_message_id"] = original.as_str().into();
    }
    (200, Some(json!({ "interaction": told })))
}

/// Takes the first answer, which may also come as the response to a signed request.
pub(super) fn first_answer(state: &mut State, id: &str, known: &Interaction, said: &Value) -> Result<(), String> {
    let kind = said["type"].as_u64().unwrap_or_default();
    let original = match kind {
        4 | 5 => {
            let mut message = written(&known.channel, &said["data"], state.now());
            if kind == 5 {
                message.flags |= LOADING;
                "…".clone_into(&mut message.content);
            }
            message.only = (message.flags & EPHEMERAL != 0).then(|| known.who.clone());
            let id = state.id();
            state.messages.insert(id.clone(), message);
            Some(id)
        }
        6 if known.kind == 3 => None,
        other => return Err(format!("an interaction of type {} answered with type {other}", known.kind)),
    };
    let now = state.now();
    if let Some(interaction) = state.interactions.get_mut(id) {
        interaction.answer = Some(kind);
        interaction.answered = Some(now);
        interaction.original = original;
    }
    Ok(())
}

pub(super) fn follow_up(state: &mut State, token: &str, said: &Value, files: Vec<Attached>) -> Reply {
    let Some(known) = held(state, token) else { return no(404, 10_015, "Unknown Webhook") };
    if let Some(original) = loading(state, &known) {
        if let Some(message) = state.messages.get_mut(&original) {
            message.flags &= !LOADING;
            message.files = files;
        }
        return rewrite(state, &original, said);
    }
    let mut message = written(&known.channel, said, state.now());
    message.only = (message.flags & EPHEMERAL != 0).then(|| known.who.clone());
    message.files = files;
    let id = state.id();
    state.messages.insert(id.clone(), message.clone());
    state.sends += 1;
    (200, Some(payloads::message(state, &id, &message)))
}

pub(super) fn edit(state: &mut State, token: &str, message: &str, said: &Value) -> Reply {
    let Some(known) = held(state, token) else { return no(404, 10_015, "Unknown Webhook") };
    let theirs = state.messages.get(message).is_some_and(|message| message.only.as_ref() == Some(&known.who));
    if theirs { rewrite(state, message, said) } else { no(404, 10_008, "Unknown Message") }
}

pub(super) fn delete_answer(state: &mut State, token: &str) -> Reply {
    let Some(known) = held(state, token) else { return no(404, 10_015, "Unknown Webhook") };
    match known.original.and_then(|original| state.messages.remove(&original)) {
        Some(_) => (204, None),
        None => no(404, 10_008, "Unknown Message"),
    }
}

/// Finds an interaction by its token, if the token is good and the first answer is there.
fn held(state: &State, token: &str) -> Option<Interaction> {
    let now = state.now();
    let known = state.interactions.values().find(|known| known.token == token)?;
    (known.answer.is_some() && now - known.at < LIFE).then(|| known.clone())
}

fn loading(state: &State, known: &Interaction) -> Option<String> {
    let original = known.original.clone()?;
    state.messages.get(&original).filter(|message| message.flags & LOADING != 0).map(|_| original)
}
