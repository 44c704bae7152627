//! The wire of the gateway: a request of our HTTP client that becomes a WebSocket. So TLS and proxies are the same for both.

use crate::gateway;
use crate::settings::Settings;
use futures_util::{SinkExt, StreamExt};
use reqwest::{StatusCode, Upgraded};
use std::time::Duration;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

/// The wire of the gateway.
pub(crate) struct Socket(WebSocketStream<Upgraded>);

/// What comes over the wire.
#[derive(Debug)]
pub(crate) enum Heard {
    /// Something Discord says.
    Text(Utf8Bytes),
    /// The end, with its code if Discord gave one.
    End(Option<u16>),
}

/// Why a wire could not be laid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undialled {
    /// The address is not one the token may be sent to.
    Forbidden,
    /// Nobody answered as a gateway does.
    Unanswered,
}

/// The largest thing Discord may say. A guild with all its channels and members is a few megabytes.
const MOST: usize = 32 << 20;

/// The code we close with: with 1000 or 1001 Discord would end the session.
const KEEP_SESSION: u16 = 4000;

/// How long a farewell may take.
const FAREWELL: Duration = Duration::from_secs(1);

impl Socket {
    /// Dials a gateway.
    pub(crate) async fn dial(settings: &Settings, url: &str) -> Result<Socket, Undialled> {
        if !settings.may_dial(url) {
            return Err(Undialled::Forbidden);
        }
        let url = gateway::address(url).ok_or(Undialled::Forbidden)?;
        // The HTTP client knows the address by its HTTP name only; the part after it is the same.
        let http = format!("http{}", url.as_str().strip_prefix("ws").ok_or(Undialled::Forbidden)?);
        let laid = timeout(settings.timing.connect, lay(settings, &http)).await;
        laid.ok().flatten().map(Socket).ok_or(Undialled::Unanswered)
    }

    /// Waits for the next thing Discord says.
    pub(crate) async fn hear(&mut self) -> Heard {
        loop {
            match self.0.next().await {
                Some(Ok(Message::Text(text))) => return Heard::Text(text),
                Some(Ok(Message::Close(frame))) => return Heard::End(frame.map(|frame| frame.code.into())),
                Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_) | Message::Frame(_))) => {}
                Some(Err(_)) | None => return Heard::End(None),
            }
        }
    }

    /// Says something; tells whether the wire took it.
    pub(crate) async fn say(&mut self, text: String) -> bool {
        self.0.send(Message::text(text)).await.is_ok()
    }

    /// Hangs up in a way that keeps the session.
    pub(crate) async fn hang_up(mut self) {
        let frame = CloseFrame { code: CloseCode::from(KEEP_SESSION), reason: Utf8Bytes::default() };
        // The session lives on Discord's side whether or not it hears the farewell.
        drop(timeout(FAREWELL, self.0.close(Some(frame))).await);
    }
}

async fn lay(settings: &Settings, url: &str) -> Option<WebSocketStream<Upgraded>> {
    let mut builder = reqwest::Client::builder().http1_only().redirect(reqwest::redirect::Policy::none());
    if settings.base.is_some() {
        builder = builder.no_proxy();
    }
    let key = generate_key();
    let request = builder.build().ok()?.get(url);
    let request = request
        .header("connection", "Upgrade")
        .header("upgrade", "websocket")
        .header("sec-websocket-version", "13")
        .header("sec-websocket-key", &key)
        .header("user-agent", crate::client::USER_AGENT);
    let response = request.send().await.ok()?;
    let proof = response.headers().get("sec-websocket-accept").map(|proof| proof.as_bytes().to_vec());
    let agreed = response.status() == StatusCode::SWITCHING_PROTOCOLS
        && proof.is_some_and(|proof| proof == derive_accept_key(key.as_bytes()).as_bytes());
    if !agreed {
        return None;
    }
    let config = WebSocketConfig::default().max_message_size(Some(MOST)).max_frame_size(Some(MOST));
    Some(WebSocketStream::from_raw_socket(response.upgrade().await.ok()?, Role::Client, Some(config)).await)
}
