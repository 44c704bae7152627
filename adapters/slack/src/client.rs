//! The calls we make.

use crate::failure::{CallError, Reason};
use crate::limits;
use crate::settings::{Clock, OFFICIAL, Settings};
use chat::{Drift, Secret};
use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{RequestBuilder, StatusCode, Url, redirect};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// Where Slack takes and keeps files: <https://docs.slack.dev/messaging/working-with-files#uploading_files>.
const FILES: &str = "files.slack.com";

/// A method of the Web API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// Tells whose token it is.
    AuthTest,
    /// Gives the address of a socket.
    ConnectionsOpen,
    /// Opens the direct conversation with a person.
    ConversationsOpen,
    /// Sends a message.
    PostMessage,
    /// Sends a message that one person sees and no list keeps.
    PostEphemeral,
    /// Rewrites a message.
    Update,
    /// Gives the address a file is sent to.
    UploadUrl,
    /// Shows sent files in a room.
    CompleteUpload,
}

impl Method {
    pub(crate) const ALL: [Method; 8] = [
        Method::AuthTest,
        Method::ConnectionsOpen,
        Method::ConversationsOpen,
        Method::PostMessage,
        Method::PostEphemeral,
        Method::Update,
        Method::UploadUrl,
        Method::CompleteUpload,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Method::AuthTest => "auth.test",
            Method::ConnectionsOpen => "apps.connections.open",
            Method::ConversationsOpen => "conversations.open",
            Method::PostMessage => "chat.postMessage",
            Method::PostEphemeral => "chat.postEphemeral",
            Method::Update => "chat.update",
            Method::UploadUrl => "files.getUploadURLExternal",
            Method::CompleteUpload => "files.completeUploadExternal",
        }
    }

    /// Names the right of the bot token that the method needs.
    pub(crate) fn scope(self) -> Option<&'static str> {
        match self {
            Method::AuthTest | Method::ConnectionsOpen => None,
            Method::ConversationsOpen => Some("im:write"),
            Method::PostMessage | Method::PostEphemeral | Method::Update => Some("chat:write"),
            Method::UploadUrl | Method::CompleteUpload => Some("files:write"),
        }
    }
}

/// Slack's good answer.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) body: Value,
    /// The rights of the token, as Slack lists them.
    pub(crate) scopes: Option<String>,
}

impl Reply {
    /// Reads a text of the answer. Without one that must be there, the answer is none.
    pub(crate) fn text(&self, pointer: &str) -> Result<&str, CallError> {
        self.body.pointer(pointer).and_then(Value::as_str).ok_or(CallError::Cut)
    }
}

/// The calls to one address.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    api: Url,
    patience: Duration,
    clock: Clock,
    /// How far our clock is from Slack's.
    pub(crate) drift: Arc<Drift>,
}

/// Why there is no client at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SetUpError {
    /// The address of the Web API is none.
    #[error("the address of the Slack API is not an http or https address")]
    Address,
    /// Encryption could not be prepared.
    #[error("encryption for calls to Slack could not be prepared")]
    Encryption,
}

impl Client {
    pub(crate) fn new(settings: &Settings) -> Result<Client, SetUpError> {
        let address = format!("{}/", settings.api.trim_end_matches('/'));
        let api = Url::parse(&address).map_err(|_| SetUpError::Address)?;
        if !matches!(api.scheme(), "http" | "https") || api.host_str().is_none() {
            return Err(SetUpError::Address);
        }
        // A socket begins as a request that only HTTP/1 can turn into one. A redirect could lead anywhere.
        let mut http = reqwest::Client::builder()
            .http1_only()
            .redirect(redirect::Policy::none())
            .user_agent(concat!("Hoshimori/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(settings.waits.call)
            // A connection that rests too long may be closed by them in the moment we use it.
            .pool_idle_timeout(Duration::from_secs(20));
        if api.as_str() != OFFICIAL {
            http = http.no_proxy();
        }
        let http = http.build().map_err(|_| SetUpError::Encryption)?;
        let (clock, drift) = (Arc::clone(&settings.clock), Arc::default());
        Ok(Client { http, api, patience: settings.waits.call, clock, drift })
    }

    /// Makes a call without arguments.
    pub(crate) async fn ask(&self, method: Method, token: &Secret) -> Result<Reply, CallError> {
        self.send(self.request(method).header("content-type", "application/x-www-form-urlencoded"), token).await
    }

    /// Makes a call with arguments.
    pub(crate) async fn call(&self, method: Method, token: &Secret, arguments: &Value) -> Result<Reply, CallError> {
        let body = arguments.to_string();
        self.send(self.request(method).header("content-type", "application/json; charset=utf-8").body(body), token)
            .await
    }

    /// Makes a call with arguments that Slack takes only as a form.
    pub(crate) async fn submit(
        &self,
        method: Method,
        token: &Secret,
        fields: &[(&str, &str)],
    ) -> Result<Reply, CallError> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(self.request(method).header("content-type", "application/x-www-form-urlencoded").body(body), token)
            .await
    }

    /// Sends the bytes of a file to an address Slack named, without our token: the address alone opens the door.
    pub(crate) async fn upload(&self, address: &str, bytes: &[u8]) -> Result<(), CallError> {
        let address = Url::parse(address).ok().filter(|address| self.may_upload(address)).ok_or(CallError::Astray)?;
        let slow = Duration::from_secs(u64::try_from(bytes.len()).unwrap_or(u64::MAX) / limits::BYTES_A_SECOND);
        let request = self.http.post(address).timeout(self.patience + slow);
        let answer = request.header("content-type", "application/octet-stream").body(bytes.to_vec()).send().await;
        let answer = answer.map_err(|error| if error.is_connect() { CallError::Unreached } else { CallError::Cut })?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            StatusCode::TOO_MANY_REQUESTS => Err(CallError::Limited(retry_after(answer.headers()))),
            status if status.is_server_error() => Err(CallError::Faulty(status.as_u16())),
            status => Err(CallError::Strange(status.as_u16())),
        }
    }

    /// Tells whether a file may be sent there: to where Slack keeps files, or to the host of the Web API, as safely as we call it.
    pub(crate) fn may_upload(&self, address: &Url) -> bool {
        let plain = address.username().is_empty() && address.password().is_none();
        let slacks = self.api.as_str() == OFFICIAL
            && address.host_str() == Some(FILES)
            && address.scheme() == "https"
            && address.port().is_none();
        let at_home = address.host_str() == self.api.host_str()
            && (address.scheme() == "https" || address.scheme() == self.api.scheme())
            && address.port_or_known_default() == self.api.port_or_known_default();
        plain && (slacks || at_home)
    }

    /// Asks for an address of a socket to be turned into one.
    pub(crate) fn upgrade(&self, address: Url) -> RequestBuilder {
        self.http.get(address)
    }

    /// Tells whether a socket may be opened there, as safely as we call the Web API: on a host below Slack's, or, with another
    /// address set, on that host and port alone.
    pub(crate) fn may_open(&self, socket: &Url) -> bool {
        let (Some(home), Some(host)) = (self.api.host_str(), socket.host_str()) else { return false };
        let below = host.strip_suffix(home).is_some_and(|before| before.ends_with('.'));
        let ports = (self.api.port_or_known_default(), socket.port_or_known_default());
        let at_home = ports.0 == ports.1 && (host == home || (below && self.api.as_str() == OFFICIAL));
        at_home && (socket.scheme() == "wss" || (socket.scheme() == "ws" && self.api.scheme() == "http"))
    }

    fn request(&self, method: Method) -> RequestBuilder {
        let address = self.api.join(method.name()).expect("the name of a method is a path");
        self.http.post(address).timeout(self.patience)
    }

    async fn send(&self, request: RequestBuilder, token: &Secret) -> Result<Reply, CallError> {
        let answer = request.bearer_auth(token.expose()).send().await;
        let answer = answer.map_err(|error| match () {
            // Only the token can make a request that is none: a line end in it, for example.
            () if error.is_builder() => CallError::No(Reason::new("invalid_auth", None)),
            () if error.is_connect() => CallError::Unreached,
            () => CallError::Cut,
        })?;
        let status = answer.status();
        self.drift.note(answer.headers().get(DATE).map(HeaderValue::as_bytes), (self.clock)());
        let (wait, scopes) = (retry_after(answer.headers()), header(answer.headers(), "x-oauth-scopes"));
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Err(CallError::Limited(wait));
        }
        if status.is_server_error() {
            return Err(CallError::Faulty(status.as_u16()));
        }
        let body = answer.bytes().await.map_err(|_| CallError::Cut)?;
        let Ok(body) = serde_json::from_slice::<Value>(&body) else {
            return Err(if status.is_success() { CallError::Cut } else { CallError::Strange(status.as_u16()) });
        };
        let no = |word: &str| CallError::No(Reason::new(word, body["needed"].as_str()));
        match (body["ok"].as_bool(), body["error"].as_str()) {
            (Some(true), _) => Ok(Reply { body, scopes }),
            (Some(false), Some("ratelimited" | "rate_limited")) => Err(CallError::Limited(wait)),
            (Some(false), word) => Err(no(word.unwrap_or("unknown_error"))),
            (None, _) => Err(if status.is_success() { CallError::Cut } else { CallError::Strange(status.as_u16()) }),
        }
    }
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Phrases;
    use std::sync::Arc;

    #[test]
    fn a_socket_is_opened_at_home_alone() {
        let may_open = |api: &str, socket: &str| {
            let phrases = |_: Option<&str>| Phrases { in_private: String::new(), too_large: String::new() };
            let mut settings = Settings::new(Vec::new(), Arc::new(phrases), Arc::new(|| 0));
            settings.api = api.to_owned();
            Client::new(&settings).unwrap().may_open(&Url::parse(socket).unwrap())
        };
        for good in ["wss://wss-primary.slack.com/link/?ticket=1", "wss://slack.com/"] {
            assert!(may_open(OFFICIAL, good), "{good}");
        }
        for bad in [
            "ws://wss-primary.slack.com/",
            "https://slack.com/",
            "wss://slack.com.evil.example/",
            "wss://notslack.com/",
            "wss://169.254.169.254/",
            "wss://[::1]/",
            "wss://127.0.0.1/",
            "wss://[::ffff:127.0.0.1]/",
            "wss://slack.com:8443/",
            "wss://slack.com@evil.example/",
        ] {
            assert!(!may_open(OFFICIAL, bad), "{bad}");
        }
        assert!(may_open("http://127.0.0.1:5/api", "ws://127.0.0.1:5/"));
        assert!(!may_open("http://127.0.0.1:5/api", "ws://127.0.0.1:6/"));
        assert!(!may_open("http://127.0.0.1:5/api", "ws://[::1]:5/"));
        assert!(!may_open("http://127.0.0.1:5/api", "wss://slack.com/"));
    }

    #[test]
    fn a_file_is_sent_to_slack_or_to_the_host_of_the_web_api_and_nowhere_else() {
        let may_upload = |api: &str, address: &str| {
            let phrases = |_: Option<&str>| Phrases { in_private: String::new(), too_large: String::new() };
            let mut settings = Settings::new(Vec::new(), Arc::new(phrases), Arc::new(|| 0));
            settings.api = api.to_owned();
            Client::new(&settings).unwrap().may_upload(&Url::parse(address).unwrap())
        };
        assert!(may_upload(OFFICIAL, "https://files.slack.com/upload/v1/ABC"));
        assert!(may_upload("http://127.0.0.1:5/api", "http://127.0.0.1:5/upload/1"));
        for bad in [
            "http://files.slack.com/upload",
            "https://files.slack.com:8443/upload",
            "https://files.slack.com.evil.example/",
            "https://evil.example/files.slack.com",
            "https://files.slack.com@evil.example/",
            "https://bot@files.slack.com/",
            "https://169.254.169.254/latest",
            "https://[::1]/",
            "https://127.0.0.1/",
        ] {
            assert!(!may_upload(OFFICIAL, bad), "{bad}");
        }
        for bad in ["https://files.slack.com/upload", "http://127.0.0.1:6/", "http://127.0.0.2:5/"] {
            assert!(!may_upload("http://127.0.0.1:5/api", bad), "{bad}");
        }
    }
}
