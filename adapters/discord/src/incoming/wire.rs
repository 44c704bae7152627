//! The fields we read of what Discord sends.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// Discord asks whether anybody is there.
pub(super) const PING: u8 = 1;
/// A command was used.
pub(super) const COMMAND: u8 = 2;
/// A button or a menu was used.
pub(super) const COMPONENT: u8 = 3;
/// Something happened where a person is alone with the bot.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types>
pub(super) const ALONE: u8 = 1;
/// The kinds of message that a person writes: a plain one, and an answer to another.
pub(super) const WRITTEN: [u8; 2] = [0, 19];

/// An id of Discord: digits, so that it can stand in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Id(String);

impl Id {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        let text = String::deserialize(deserializer)?;
        let sound = (1..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if sound { Ok(Id(text)) } else { Err(D::Error::custom("an id is 1 to 20 digits")) }
    }
}

/// <https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object>
#[derive(Debug, Deserialize)]
pub(super) struct Interaction {
    pub(super) id: Id,
    pub(super) application_id: Id,
    #[serde(rename = "type")]
    pub(super) kind: u8,
    #[serde(default)]
    pub(super) token: String,
    pub(super) guild_id: Option<Id>,
    pub(super) channel_id: Option<Id>,
    pub(super) context: Option<u8>,
    pub(super) member: Option<Member>,
    pub(super) user: Option<User>,
    pub(super) locale: Option<String>,
    pub(super) data: Option<Data>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Member {
    pub(super) user: Option<User>,
}

#[derive(Debug, Deserialize)]
pub(super) struct User {
    pub(super) id: Id,
    pub(super) username: Option<String>,
    pub(super) global_name: Option<String>,
    #[serde(default)]
    pub(super) bot: bool,
}

impl User {
    /// Tells what Discord calls the person, and who they are.
    pub(super) fn into_parts(self) -> (Option<String>, Id) {
        let name = self.global_name.or(self.username).filter(|name| !name.trim().is_empty());
        (name, self.id)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Data {
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) options: Vec<Choice>,
    pub(super) custom_id: Option<String>,
    #[serde(default)]
    pub(super) values: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    pub(super) name: String,
    #[serde(default, deserialize_with = "word")]
    pub(super) value: Option<String>,
}

/// <https://discord.com/developers/docs/resources/message#message-object>
#[derive(Debug, Deserialize)]
pub(super) struct Message {
    pub(super) id: Id,
    pub(super) channel_id: Id,
    pub(super) guild_id: Option<Id>,
    pub(super) author: User,
    pub(super) webhook_id: Option<Id>,
    #[serde(rename = "type", default)]
    pub(super) kind: u8,
    #[serde(default)]
    pub(super) content: String,
}

/// <https://discord.com/developers/docs/events/gateway-events#guild-create>
#[derive(Debug, Deserialize)]
pub(super) struct Guild {
    pub(super) id: Id,
    pub(super) unavailable: Option<bool>,
    pub(super) joined_at: Option<String>,
}

/// Reads a value that is a string, and passes over one that is a number or a truth: our option is a string.
fn word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::String(word) => Some(word),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::Array(_)
        | serde_json::Value::Object(_) => None,
    })
}
