//! What people do: they type, press, use the command, and look at their screen.

use super::state::{Channel, Interaction, Message, State};
use super::{Hall, honest, interactions, payloads, rules};
use crate::networks::Shown;
use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::sync::Arc;

/// Something pressable that a person sees.
struct Choice {
    message: String,
    data: Value,
}

impl Hall {
    /// Lets somebody type words in a room.
    pub(super) fn type_in(&self, who: &str, room: Option<&str>, words: &str) -> anyhow::Result<String> {
        let mut state = self.state();
        let channel = match room {
            Some(channel) => channel.to_owned(),
            None => state.room_of(who).context("nobody has this name")?,
        };
        let (id, at) = (state.id(), state.now());
        let mut message = super::messages::written(&channel, &json!({ "content": words }), at);
        message.author = Some(who.to_owned());
        let told = payloads::told(&state, &id, &message);
        state.messages.insert(id.clone(), message);
        self.tell(&mut state, "MESSAGE_CREATE", &told);
        Ok(id)
    }

    /// Lets somebody use the slash command in a room.
    pub(super) fn command(self: &Arc<Self>, who: &str, room: Option<&str>, word: &str) -> anyhow::Result<String> {
        let mut state = self.state();
        let channel = match room {
            Some(channel) => channel.to_owned(),
            None => state.room_of(who).context("nobody has this name")?,
        };
        let option = json!([{ "type": 3, "name": "do", "value": word }]);
        let mut data = json!({ "id": state.id(), "name": "hoshi", "type": 1 });
        if !word.is_empty() {
            data["options"] = option;
        }
        Ok(self.interact(&mut state, who, channel, 2, data, None))
    }

    /// Lets somebody press what they see.
    pub(super) fn press(self: &Arc<Self>, who: &str, label: &str) -> anyhow::Result<String> {
        let choice = find(&self.state(), who, label);
        choice.map_or_else(
            || bail!("{who} sees no `{label}`: {:?}", newest(&self.state(), who, usize::MAX)),
            |choice| self.press_choice(who, choice),
        )
    }

    /// Lets somebody press the newest thing they see, but what it carries is something else.
    pub(super) fn forge_press(self: &Arc<Self>, who: &str, carried: &str) -> anyhow::Result<String> {
        let found = nearest(&self.state(), who, |(_, choice)| choice);
        let mut choice = found.with_context(|| format!("{who} sees nothing to press"))?;
        choice.data = json!({ "custom_id": carried, "component_type": 2, "id": 1 });
        self.press_choice(who, choice)
    }

    fn press_choice(self: &Arc<Self>, who: &str, choice: Choice) -> anyhow::Result<String> {
        let mut state = self.state();
        let message = state.messages.get(&choice.message).cloned();
        let message = message.context("it was on the screen")?;
        let written = payloads::message(&state, &choice.message, &message);
        Ok(self.interact(&mut state, who, message.channel, 3, choice.data, Some(written)))
    }

    fn interact(
        self: &Arc<Self>,
        state: &mut State,
        who: &str,
        channel: String,
        kind: u64,
        data: Value,
        message: Option<Value>,
    ) -> String {
        let (id, at) = (state.id(), state.now());
        let token = format!("aW50ZXJhY3Rpb24-CANARY-{id}");
        let who = who.to_owned();
        let made = Interaction { token, who, channel, kind, at, answer: None, answered: None, original: None };
        let mut told = payloads::interaction(state, &id, &made, data);
        if let Some(message) = message {
            told["message"] = message;
        }
        state.interactions.insert(id.clone(), made.clone());
        match state.endpoint.clone() {
            None => self.tell(state, "INTERACTION_CREATE", &told),
            Some(endpoint) => {
                state.violations.extend(honest::event("INTERACTION_CREATE", &told));
                let (hall, id) = (Arc::clone(self), id.clone());
                tokio::spawn(async move { hall.bring(&endpoint, &id, &made, &told.to_string()).await });
            }
        }
        id
    }

    /// Brings an interaction to the bot's door, and takes the response as the first answer.
    async fn bring(&self, endpoint: &str, id: &str, made: &Interaction, body: &str) {
        let knock = self.signet.sign(self.state().now().div_euclid(1000), body);
        let mut request = self.http.post(endpoint).body(knock.body);
        for (name, value) in knock.headers {
            request = request.header(name, value);
        }
        let answer = match request.send().await {
            Ok(response) if response.status() == 200 => response.json::<Value>().await.ok(),
            Ok(_) | Err(_) => None,
        };
        if let Some(answer) = answer {
            let mut state = self.state();
            if let Err(fault) = interactions::first_answer(&mut state, id, made, &answer) {
                state.violation(fault);
            }
        }
        self.changed();
    }

    /// Tells of an event, which has to be one of Discord's.
    pub(super) fn tell(&self, state: &mut State, name: &str, data: &Value) {
        state.violations.extend(honest::event(name, data));
        state.tell(name, data);
        self.changed();
    }
}

/// Lists at most so many of the newest messages that somebody sees, oldest first.
pub(super) fn newest(state: &State, who: &str, most: usize) -> Vec<Shown> {
    let visible =
        state.messages.iter().rev().filter(|(_, message)| message.author.is_none() && sees(state, who, message));
    let shown = visible.take(most).map(|(id, message)| Shown {
        id: id.clone(),
        text: rules::seen(&message.content),
        buttons: choices(id, message).map(|(label, _)| label).collect(),
        private: message.only.is_some() || matches!(state.channels.get(&message.channel), Some(Channel::Private(_))),
        revised: message.revised,
        files: message.files.clone(),
        above: message.above.clone().or_else(|| thread_of(state, message)),
    });
    let mut newest: Vec<Shown> = shown.collect();
    newest.reverse();
    newest
}

/// Lists the bot's messages that everybody of a room sees, for somebody, as they were when they arrived.
pub(super) fn arrived(state: &State, who: &str) -> Vec<String> {
    let theirs = |message: &&Message| message.author.is_none() && message.only.is_none() && sees(state, who, message);
    state.messages.values().filter(theirs).map(|message| message.first.clone()).collect()
}

/// Tells the message in whose thread another stands.
fn thread_of(state: &State, message: &Message) -> Option<String> {
    match state.channels.get(&message.channel)? {
        Channel::Thread(_) => Some(message.channel.clone()),
        Channel::Guild(_) | Channel::Private(_) => None,
    }
}

fn sees(state: &State, who: &str, message: &Message) -> bool {
    match (&message.only, state.channels.get(&message.channel)) {
        (Some(only), _) => only == who,
        (None, Some(Channel::Private(owner))) => owner == who,
        (None, Some(Channel::Guild(_) | Channel::Thread(_))) => true,
        (None, None) => false,
    }
}

fn find(state: &State, who: &str, label: &str) -> Option<Choice> {
    nearest(state, who, |(shown, choice)| choice.filter(|_| shown == label))
}

/// Finds the first thing that fits among all that somebody can press, from the newest message on.
fn nearest(state: &State, who: &str, fits: impl Fn((String, Option<Choice>)) -> Option<Choice>) -> Option<Choice> {
    let mut newest = state.messages.iter().rev().filter(|(_, message)| sees(state, who, message));
    newest.find_map(|(id, message)| choices(id, message).find_map(&fits))
}

/// Lists the labels below a message, and what pressing each would send; a link sends nothing.
fn choices(id: &str, message: &Message) -> impl Iterator<Item = (String, Option<Choice>)> {
    let rows = message.components.as_array().cloned().unwrap_or_default();
    let inside = rows.into_iter().flat_map(|row| row["components"].as_array().cloned().unwrap_or_default());
    let id = id.to_owned();
    inside.flat_map(move |one| {
        let custom = one["custom_id"].clone();
        let label = |of: &Value| of["label"].as_str().unwrap_or_default().to_owned();
        let choice = |data| Some(Choice { message: id.clone(), data });
        let options = one["options"].as_array().cloned().unwrap_or_default();
        let chosen = options.iter().map(|option| {
            let data = json!({ "custom_id": custom, "component_type": 3, "values": [option["value"]], "id": 1 });
            (label(option), choice(data))
        });
        let mut found: Vec<_> = chosen.collect();
        if one["type"] == 2 {
            let data = json!({ "custom_id": custom, "component_type": 2, "id": 1 });
            found.push((label(&one), if custom.is_string() { choice(data) } else { None }));
        }
        found
    })
}
