//! Calls to the Bot API, and what a failed call means.
//!
//! The payloads are teloxide-core's, the sending is ours: its own waits ten seconds after every error of the server, forgets
//! the status and the error code, and counts a message as not sent when a field of the answer is new to it.

use crate::limits;
use crate::settings::{Clock, Settings, SettingsError};
use chat::{DeliveryError, Drift};
use reqwest::multipart::Form;
use reqwest::{RequestBuilder, Url};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use teloxide_core::Bot;
use teloxide_core::requests::Payload;

/// The way to the Bot API.
pub(crate) struct Client {
    bot: Bot,
    request: Duration,
    clock: Clock,
    /// How far our clock is from Telegram's.
    pub(crate) drift: Drift,
}

/// Why a call failed. None of it ever shows the address that was called: the token is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// There was no connection; nothing can have arrived.
    NotSent,
    /// The call left, and no answer came that could be read.
    CutOff,
    /// The server has trouble of its own.
    Trouble,
    /// Too many calls.
    Busy(Option<Duration>),
    /// The group has another id.
    Moved(i64),
    /// The token is not, or no longer, good.
    Token,
    /// The call will never be taken.
    Refused(Refusal),
}

/// What the server said when it refused a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The code, like a status of HTTP.
    pub(crate) code: u16,
    /// The reason, in Telegram's words.
    pub(crate) why: String,
}

/// The longest reason that is kept.
const REASON: usize = 200;

/// What Telegram says when nobody is there who could read a message. The Bot API has no codes for these.
const NOBODY: [&str; 10] = [
    "chat not found",
    "user not found",
    "user is deactivated",
    "group is deactivated",
    "peer_id_invalid",
    "was kicked",
    "was blocked",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
];

/// What Telegram says when a topic is gone or closed.
const NO_TOPIC: [&str; 3] = ["thread not found", "topic_closed", "topic_deleted"];

impl Client {
    /// Prepares the way. Nothing is called yet.
    ///
    /// # Errors
    /// Fails if the base URL is none, or if there is no HTTP client to be had.
    pub(crate) fn new(settings: &Settings) -> Result<Client, SettingsError> {
        // The token is part of every address: a redirect would carry it, and what is said, to whatever host it names.
        let mut builder = teloxide_core::net::default_reqwest_settings()
            .timeout(settings.patience.request)
            .redirect(reqwest::redirect::Policy::none());
        if settings.base.is_some() {
            // The base is where it is said to be, and not behind a proxy of the environment.
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|_| SettingsError::Http)?;
        let mut bot = Bot::with_client(settings.token.expose(), http);
        if let Some(base) = &settings.base {
            bot = bot.set_api_url(base.trim_end_matches('/').parse().map_err(|_| SettingsError::Base)?);
        }
        let clock = Arc::clone(&settings.clock);
        Ok(Client { bot, request: settings.patience.request, clock, drift: Drift::new() })
    }

    /// Calls a method with a payload of teloxide's.
    pub(crate) async fn call<P: Payload + Serialize + Sync>(&self, payload: &P) -> Result<Value, Failure> {
        self.ask(P::NAME, payload, Duration::ZERO).await
    }

    /// Calls a method that may be held open by the server for a while.
    pub(crate) async fn ask<B: Serialize + Sync>(
        &self,
        method: &str,
        body: &B,
        held: Duration,
    ) -> Result<Value, Failure> {
        let body = serde_json::to_vec(body).expect("payloads are plain JSON");
        let request = self.bot.client().post(self.url(method)).header("content-type", "application/json").body(body);
        self.send(request.timeout(self.request + held)).await
    }

    /// Calls a method with a form that has a file in it, and gives it the time a slow line needs.
    pub(crate) async fn submit(&self, method: &str, form: Form, bytes: usize) -> Result<Value, Failure> {
        let slow = Duration::from_secs(u64::try_from(bytes).unwrap_or(u64::MAX) / limits::BYTES_A_SECOND);
        self.send(self.bot.client().post(self.url(method)).multipart(form).timeout(self.request + slow)).await
    }

    fn url(&self, method: &str) -> Url {
        let mut url = self.bot.api_url();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(&format!("bot{}", self.bot.token())).push(method);
        }
        url
    }

    async fn send(&self, request: RequestBuilder) -> Result<Value, Failure> {
        let answer = request.send().await;
        let answer = answer.map_err(|error| if error.is_connect() { Failure::NotSent } else { Failure::CutOff })?;
        let status = answer.status().as_u16();
        self.drift.note(answer.headers().get("date").map(AsRef::as_ref), (self.clock)());
        let text = answer.text().await.map_err(|_| Failure::CutOff)?;
        read(status, &text).map_err(|failure| failure.without(self.bot.token()))
    }
}

/// Reads an answer of the Bot API.
fn read(status: u16, text: &str) -> Result<Value, Failure> {
    let mut answer: Value = serde_json::from_str(text).unwrap_or_default();
    match answer.get("ok").and_then(Value::as_bool) {
        Some(true) => Ok(answer.get_mut("result").map(Value::take).unwrap_or_default()),
        Some(false) => Err(refused(status, &answer)),
        // Something between us and Telegram answered, and it knows nothing of tokens or messages.
        None if (200..300).contains(&status) => Err(Failure::CutOff),
        None if status == 429 => Err(Failure::Busy(None)),
        None => Err(Failure::Trouble),
    }
}

fn refused(status: u16, answer: &Value) -> Failure {
    let code = answer.get("error_code").and_then(Value::as_u64).and_then(|code| code.try_into().ok()).unwrap_or(status);
    let parameter = |name: &str| answer.get("parameters").and_then(|all| all.get(name));
    if let Some(to) = parameter("migrate_to_chat_id").and_then(Value::as_i64) {
        return Failure::Moved(to);
    }
    let after = parameter("retry_after").and_then(Value::as_u64).map(Duration::from_secs);
    let why: String =
        answer.get("description").and_then(Value::as_str).unwrap_or_default().chars().take(REASON).collect();
    match code {
        429 => Failure::Busy(after),
        500.. => Failure::Trouble,
        // A method that does not exist is the only other "Not Found", and we call none.
        401 | 404 => Failure::Token,
        _ => Failure::Refused(Refusal { code, why }),
    }
}

impl Failure {
    fn without(self, token: &str) -> Failure {
        match self {
            Failure::Refused(Refusal { code, why }) => {
                Failure::Refused(Refusal { code, why: why.replace(token, "••••") })
            }
            Failure::NotSent
            | Failure::CutOff
            | Failure::Trouble
            | Failure::Busy(_)
            | Failure::Moved(_)
            | Failure::Token => self,
        }
    }

    /// Says what happened, for a log or for whoever runs the server.
    pub(crate) fn say(&self) -> String {
        match self {
            Failure::NotSent => "no connection to the Bot API".into(),
            Failure::CutOff => "the Bot API did not answer in time, or not like itself".into(),
            Failure::Trouble => "the Bot API has trouble of its own".into(),
            Failure::Busy(_) => "the Bot API asks to call less often".into(),
            Failure::Moved(_) => "the group has another id".into(),
            Failure::Token => "the token is not good".into(),
            Failure::Refused(Refusal { code, why }) => format!("the Bot API refused: {code} {why}"),
        }
    }
}

impl Refusal {
    /// Tells whether an edit changed nothing, which is as good as an edit.
    pub(crate) fn is_not_modified(&self) -> bool {
        self.says(&["message is not modified"])
    }

    fn says(&self, any: &[&str]) -> bool {
        let why = self.why.to_ascii_lowercase();
        any.iter().any(|words| why.contains(words))
    }
}

impl From<Failure> for DeliveryError {
    fn from(failure: Failure) -> DeliveryError {
        match failure {
            Failure::NotSent | Failure::Trouble => DeliveryError::Later { after: None },
            Failure::Busy(after) => DeliveryError::Later { after },
            Failure::CutOff => DeliveryError::Unknown,
            Failure::Refused(refusal) if refusal.code == 403 || refusal.says(&NOBODY) || refusal.says(&NO_TOPIC) => {
                DeliveryError::Unreachable
            }
            Failure::Token | Failure::Moved(_) | Failure::Refused(_) => DeliveryError::Refused(failure.say()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, text: &str) -> DeliveryError {
        read(status, text).expect_err("it failed").into()
    }

    #[test]
    fn an_answer_is_read_whatever_else_is_in_it() {
        assert_eq!(
            read(200, r#"{"ok":true,"result":{"message_id":5},"new":1}"#),
            Ok(serde_json::json!({"message_id": 5}))
        );
    }

    #[test]
    fn a_refusal_says_what_to_do_next() {
        let later = |after| DeliveryError::Later { after };
        let busy = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#;
        assert_eq!(error(429, busy), later(Some(Duration::from_secs(7))));
        assert_eq!(error(429, "slow down"), later(None));
        assert_eq!(error(502, "<html>Bad Gateway</html>"), later(None));
        assert_eq!(error(404, "<html>the proxy is being restarted</html>"), later(None));
        assert_eq!(error(500, r#"{"ok":false,"error_code":500,"description":"Internal Server Error"}"#), later(None));
        assert_eq!(error(200, "<html>log in to this hotel</html>"), DeliveryError::Unknown);
        for nobody in [
            r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: not enough rights to send text messages to the chat"}"#,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: message thread not found"}"#,
        ] {
            assert_eq!(error(400, nobody), DeliveryError::Unreachable, "{nobody}");
        }
        for never in [
            r#"{"ok":false,"error_code":400,"description":"Bad Request: message to edit not found"}"#,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities"}"#,
            r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#,
            r#"{"ok":false,"error_code":404,"description":"Not Found"}"#,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001}}"#,
        ] {
            assert!(matches!(error(400, never), DeliveryError::Refused(_)), "{never}");
        }
    }

    #[test]
    fn a_reason_never_shows_the_token() {
        let refusal = Refusal { code: 400, why: "Bad Request: /bot1:canary/SendMessage".into() };
        let failure = Failure::Refused(refusal).without("1:canary");
        assert!(!format!("{failure:?} {}", failure.say()).contains("canary"));
    }
}
