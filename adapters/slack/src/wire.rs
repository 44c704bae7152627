//! What Slack sends, as far as we read it. Every field may be missing: a change on their side makes an update unknown, not
//! an error.

use serde::Deserialize;
use serde_json::Value;

/// The wrapping of an event.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wrapping {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) team_id: Option<String>,
    pub(crate) challenge: Option<String>,
    pub(crate) event: Value,
    pub(crate) event_time: Option<i64>,
    pub(crate) authorizations: Vec<Authorization>,
}

/// For which installation of ours an event was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Authorization {
    pub(crate) team_id: Option<String>,
}

/// An event.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Event {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) subtype: Option<String>,
    pub(crate) bot_id: Option<String>,
    pub(crate) user: Option<String>,
    pub(crate) user_team: Option<String>,
    pub(crate) team: Option<String>,
    pub(crate) channel: Option<String>,
    pub(crate) channel_type: Option<String>,
    pub(crate) tab: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) ts: Option<String>,
    #[serde(rename = "event_ts")]
    pub(crate) at: Option<String>,
    pub(crate) tokens: Tokens,
}

/// Whose tokens were revoked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Tokens {
    pub(crate) bot: Vec<String>,
}

/// Something pressed or chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Interaction {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) user: Person,
    pub(crate) team: Option<Id>,
    pub(crate) channel: Option<Id>,
    pub(crate) container: Container,
    pub(crate) actions: Vec<Action>,
}

/// Who did it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) team_id: Option<String>,
}

/// Something of which only the id is read.
#[derive(Debug, Deserialize)]
pub(crate) struct Id {
    pub(crate) id: String,
}

/// In which message it happened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Container {
    pub(crate) message_ts: Option<String>,
    pub(crate) channel_id: Option<String>,
}

/// What was pressed or chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Action {
    #[serde(rename = "action_ts")]
    pub(crate) at: String,
    pub(crate) value: Option<String>,
    pub(crate) selected_option: Option<Choice>,
}

/// What was chosen from a list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Choice {
    pub(crate) value: Option<String>,
}

/// A slash command.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Slash {
    pub(crate) team_id: String,
    pub(crate) channel_id: String,
    pub(crate) user_id: String,
    pub(crate) user_name: Option<String>,
    pub(crate) text: String,
    pub(crate) trigger_id: String,
}

/// What comes through a socket.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Envelope {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(rename = "envelope_id")]
    pub(crate) id: Option<String>,
    pub(crate) accepts_response_payload: bool,
    pub(crate) payload: Value,
    pub(crate) reason: Option<String>,
}
