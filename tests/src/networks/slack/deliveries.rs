//! How the simulated Slack brings something to the bot, through a socket or to its door, and what it does when nobody
//! answers.

use super::Hall;
use super::payloads;
use super::sockets::Frame;
use super::state::{Echo, Envelope, State, Way};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use std::fmt::Write as _;
use std::sync::Arc;
use tokio::time::{Duration, timeout};

/// How long the bot may take to acknowledge.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is brought.
#[derive(Clone, Debug)]
pub(super) enum Parcel {
    Event(Value),
    Interaction(Value),
    Slash(Value),
}

/// Whether it is brought again, and why.
#[derive(Clone, Copy)]
struct Again {
    number: u32,
    reason: &'static str,
}

impl Parcel {
    fn kind(&self) -> &'static str {
        match self {
            Parcel::Event(_) => "events_api",
            Parcel::Interaction(_) => "interactive",
            Parcel::Slash(_) => "slash_commands",
        }
    }

    fn payload(&self) -> &Value {
        match self {
            Parcel::Event(payload) | Parcel::Interaction(payload) | Parcel::Slash(payload) => payload,
        }
    }

    /// Writes the body of a request, and names its type.
    fn body(&self) -> (&'static str, String) {
        let mut form = form_urlencoded::Serializer::new(String::new());
        match self {
            Parcel::Event(payload) => return ("application/json", payload.to_string()),
            Parcel::Interaction(payload) => form.append_pair("payload", &payload.to_string()),
            Parcel::Slash(payload) => {
                let fields = payload.as_object().into_iter().flatten();
                form.extend_pairs(fields.map(|(name, value)| (name, value.as_str().unwrap_or_default())))
            }
        };
        ("application/x-www-form-urlencoded", form.finish())
    }
}

impl Hall {
    /// Brings an event, again if it has to be, and as often as it is echoed.
    pub(super) async fn event(self: &Arc<Self>, payload: Value) {
        let echo = self.state().echo;
        if self.bring(&Parcel::Event(payload.clone()), None).await.is_none() {
            let hall = Arc::clone(self);
            tokio::spawn(async move { hall.insist(&payload).await });
            return;
        }
        match echo {
            Echo::Once => {}
            Echo::Retried(times) => {
                for number in 1..=times {
                    let again = Again { number, reason: "http_timeout" };
                    self.bring(&Parcel::Event(payload.clone()), Some(again)).await;
                }
            }
            Echo::Fresh(times) => {
                for _ in 0..times {
                    let mut fresh = payload.clone();
                    fresh["event_id"] = format!("Ev{:010}", self.state().number()).into();
                    self.bring(&Parcel::Event(fresh), None).await;
                }
            }
        }
    }

    /// Brings an event that was not acknowledged three times more.
    async fn insist(&self, payload: &Value) {
        for (number, wait) in (1..).zip(self.retries) {
            // A new socket is reason enough to try earlier; nothing else that changes is.
            let opens = async {
                let before = self.state().lines.len();
                while self.state().lines.len() <= before {
                    self.next_change().await;
                }
            };
            let _either = timeout(wait, opens).await;
            let again = Again { number, reason: "http_timeout" };
            if self.bring(&Parcel::Event(payload.clone()), Some(again)).await.is_some() {
                return;
            }
        }
        self.state().lost_events += 1;
        self.changed();
    }

    /// Brings what a person did with a button or a command: once. If nobody answers, the person sees a warning.
    pub(super) async fn interact(&self, parcel: Parcel) -> Option<Value> {
        let answer = self.bring(&parcel, None).await;
        if answer.is_none() {
            self.state().failed_interactions += 1;
            self.changed();
        }
        answer
    }

    /// Brings something once and waits for the acknowledgement: what is to be shown, or null.
    async fn bring(&self, parcel: &Parcel, again: Option<Again>) -> Option<Value> {
        let way = self.state().way.clone();
        match way {
            Way::Socket => self.through_socket(parcel, again).await,
            Way::Http(address) => self.to_door(&address, parcel, again).await,
        }
    }

    async fn through_socket(&self, parcel: &Parcel, again: Option<Again>) -> Option<Value> {
        let id = self.state().send_envelope(parcel, again)?;
        let acknowledged = async {
            loop {
                {
                    let state = self.state();
                    let envelope = &state.envelopes[&id];
                    if envelope.acknowledged {
                        return Some(envelope.answer.clone().unwrap_or_default());
                    }
                    // Nobody is there any more who could acknowledge it.
                    state.lines.get(&envelope.line)?;
                }
                self.next_change().await;
            }
        };
        timeout(PATIENCE, acknowledged).await.ok()?
    }

    async fn to_door(&self, address: &str, parcel: &Parcel, again: Option<Again>) -> Option<Value> {
        let (kind, body) = parcel.body();
        let stamp = (self.now() / 1000).to_string();
        let signature = sign(&self.signing_secret, &stamp, body.as_bytes());
        let mut request = self
            .http
            .post(address)
            .timeout(PATIENCE)
            .header("content-type", kind)
            .header("x-slack-request-timestamp", stamp)
            .header("x-slack-signature", signature);
        if let Some(Again { number, reason }) = again {
            request = request.header("x-slack-retry-num", number).header("x-slack-retry-reason", reason);
        }
        let answer = request.body(body).send().await.ok().filter(|answer| answer.status().is_success())?;
        let body = answer.bytes().await.ok()?;
        Some(if body.is_empty() { Value::Null } else { serde_json::from_slice(&body).unwrap_or_default() })
    }
}

impl State {
    /// Puts something into one of the open sockets, each in turn.
    fn send_envelope(&mut self, parcel: &Parcel, again: Option<Again>) -> Option<String> {
        let number = self.number();
        let id = format!("envelope-{number}");
        let takes_answer = matches!(parcel, Parcel::Slash(_));
        let mut envelope = json!({
            "envelope_id": id, "type": parcel.kind(), "payload": parcel.payload(), "accepts_response_payload": takes_answer,
        });
        if matches!(parcel, Parcel::Event(_)) {
            envelope["retry_attempt"] = again.map_or(0, |again| again.number).into();
            envelope["retry_reason"] = again.map_or("", |again| again.reason).into();
        }
        let staying = self.lines.values().filter(|line| !line.leaving).count();
        let open: Vec<_> = self.lines.iter().filter(|(_, line)| staying == 0 || !line.leaving).collect();
        let at = usize::try_from(number).unwrap_or_default().checked_rem(open.len())?;
        let (line, open) = open[at];
        open.frames.send(Frame::Text(envelope.to_string())).ok()?;
        let sent = Envelope { line: *line, takes_answer, acknowledged: false, answer: None };
        self.envelopes.insert(id.clone(), sent);
        Some(id)
    }

    /// Wraps an event, if the app asked for events of this kind.
    pub(super) fn subscribed(&mut self, team: &str, subscription: &str, event: &Value) -> Option<Value> {
        let installed = self.teams.get(team).is_some_and(|team| team.installed) || subscription == "app_uninstalled";
        let asked = self.asked_for("/settings/event_subscriptions/bot_events").iter().any(|one| one == subscription);
        (installed && asked).then(|| payloads::wrapped(self, team, event))
    }
}

/// Signs as Slack does.
pub(super) fn sign(secret: &str, stamp: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(format!("v0:{stamp}:").as_bytes());
    mac.update(body);
    let mut signature = "v0=".to_owned();
    for byte in mac.finalize().into_bytes() {
        write!(signature, "{byte:02x}").expect("a string takes every write");
    }
    signature
}
