//! Signed HTTP: the way in where Socket Mode is not wanted. One path takes events, buttons and slash commands.

use crate::incoming::{self, Heard};
use crate::reception::{Reception, Taken};
use crate::{limits, signature};
use async_trait::async_trait;
use chat::{Answer, Door, Inbox, Knock, Secret};
use serde_json::Value;
use std::sync::Arc;
use tracing::{debug, warn};

#[cfg(test)]
mod tests;

/// The door at which Slack knocks.
pub(crate) struct Slit {
    reception: Arc<Reception>,
    secrets: Vec<Secret>,
}

impl Slit {
    pub(crate) fn new(reception: Arc<Reception>) -> Slit {
        let secrets = reception.settings.signing_secrets();
        Slit { reception, secrets }
    }
}

#[async_trait]
impl Door for Slit {
    fn path(&self) -> &str {
        &self.reception.settings.path
    }

    async fn knock(&self, knock: Knock, inbox: &dyn Inbox) -> Answer {
        if knock.body.len() > limits::BODY {
            return Answer::empty(413);
        }
        if !signature::is_genuine(&knock, &self.secrets, (self.reception.settings.clock)()) {
            return Answer::empty(401);
        }
        self.reception.called();
        if let Some(number) = knock.only("x-slack-retry-num") {
            // It may be the first that gets here; whether it is known, its key tells.
            debug!(number, reason = knock.only("x-slack-retry-reason"), "Slack sends this again");
        }
        let Some(heard) = read(&knock) else {
            // It was Slack. What cannot be read today cannot be read tomorrow: it would come three times more, and who answers
            // so too often is sent nothing any more.
            warn!("a request could not be read");
            return Answer::empty(200);
        };
        match self.reception.take(heard, inbox).await {
            Taken::Done => Answer::empty(200),
            Taken::Answer(answer) => Answer::json(answer.to_string()),
            Taken::Challenge(challenge) => Answer::json(serde_json::json!({ "challenge": challenge }).to_string()),
            Taken::Refused => Answer::empty(503),
        }
    }
}

/// Tells events from buttons and commands, by content type and fields. Nothing if it is none of them.
fn read(knock: &Knock) -> Option<Vec<Heard>> {
    let kind = knock.only("content-type")?.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match kind.as_str() {
        "application/json" => Some(vec![incoming::event(serde_json::from_slice(&knock.body).ok()?)]),
        "application/x-www-form-urlencoded" => form(&knock.body),
        _ => None,
    }
}

fn form(body: &[u8]) -> Option<Vec<Heard>> {
    let mut fields = serde_json::Map::new();
    for (name, value) in form_urlencoded::parse(body) {
        if fields.insert(name.into_owned(), Value::String(value.into_owned())).is_some() {
            return None;
        }
    }
    if let Some(payload) = fields.get("payload").and_then(Value::as_str) {
        return Some(incoming::interaction(serde_json::from_str(payload).ok()?));
    }
    // Slack tries out now and then whether the certificate is good.
    if fields.contains_key("ssl_check") {
        return Some(Vec::new());
    }
    let slash = serde_json::from_value(Value::Object(fields)).ok()?;
    Some(vec![incoming::command(&slash)])
}
