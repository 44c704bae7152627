//! One socket of Socket Mode, from its opening to its end: <https://docs.slack.dev/apis/events-api/using-socket-mode>.

use crate::client::Method;
use crate::failure::{CallError, Reason};
use crate::incoming;
use crate::limits;
use crate::reception::{Reception, Taken};
use crate::wire::Envelope;
use chat::{Inbox, Secret};
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, SinkExt, StreamExt};
use reqwest::{StatusCode, Upgraded, Url};
use serde_json::json;
use std::sync::Arc;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::{client::generate_key, derive_accept_key};
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tracing::{debug, info, warn};

/// An open socket, and what came through it and is being written down.
pub(crate) struct Socket<'a> {
    reception: &'a Arc<Reception>,
    inbox: &'a dyn Inbox,
    stream: WebSocketStream<Upgraded>,
    taking: FuturesUnordered<BoxFuture<'a, Option<String>>>,
}

/// How it came that nobody attends to a socket any more.
pub(crate) enum Leave<'a> {
    /// Slack will close it soon; a new one is to be opened first.
    Replace(Box<Socket<'a>>),
    /// It is closed.
    Closed,
    /// It is closed because there are too many.
    Crowded,
    /// Socket Mode was switched off.
    Disabled,
}

impl<'a> Socket<'a> {
    /// Opens a socket and waits for Slack's greeting.
    pub(crate) async fn open(
        reception: &'a Arc<Reception>,
        token: &Secret,
        inbox: &'a dyn Inbox,
    ) -> Result<Socket<'a>, CallError> {
        let patience = reception.settings.waits.call;
        let address = {
            let reply = reception.client.ask(Method::ConnectionsOpen, token).await?;
            Url::parse(reply.text("/url")?).map_err(|_| CallError::Cut)?
        };
        let stream = timeout(patience, dial(reception, address)).await.map_err(|_| CallError::Cut)??;
        let mut socket = Socket { reception, inbox, stream, taking: FuturesUnordered::new() };
        timeout(patience, socket.greeted()).await.map_err(|_| CallError::Cut)??;
        Ok(socket)
    }

    async fn greeted(&mut self) -> Result<(), CallError> {
        while let Some(Ok(frame)) = self.stream.next().await {
            let Message::Text(text) = frame else { continue };
            let Ok(envelope) = serde_json::from_str::<Envelope>(&text) else { continue };
            match (envelope.kind.as_str(), envelope.reason.as_deref()) {
                ("hello", _) => return Ok(()),
                ("disconnect", Some("link_disabled")) => {
                    return Err(CallError::No(Reason::new("link_disabled", None)));
                }
                ("disconnect", Some("too_many_websockets")) => return Err(CallError::Limited(None)),
                ("disconnect", _) => return Err(CallError::Cut),
                // Nothing may come before the greeting; if it does, it comes again because nobody says that it came.
                _ => {}
            }
        }
        Err(CallError::Cut)
    }

    /// Attends to the socket until it is closed or to be replaced. What is being written down is waited for even then.
    pub(crate) async fn attend(mut self) -> Leave<'a> {
        let mut asked = false;
        let leave = loop {
            let silence = self.reception.settings.waits.silence;
            tokio::select! {
                biased;
                Some(done) = self.taking.next(), if !self.taking.is_empty() => {
                    if let Some(acknowledgement) = done && self.send(Message::text(acknowledgement)).await.is_err() {
                        break Leave::Closed;
                    }
                }
                frame = timeout(silence, self.stream.next()) => match frame {
                    Ok(Some(Ok(frame))) => {
                        asked = false;
                        self.reception.beat();
                        match self.read(frame) {
                            Read::On => {}
                            Read::Replace => return Leave::Replace(Box::new(self)),
                            Read::Leave(leave) => break leave,
                        }
                    }
                    Ok(Some(Err(_)) | None) => break Leave::Closed,
                    Err(_) if asked => {
                        warn!("the socket is silent");
                        break Leave::Closed;
                    }
                    Err(_) => {
                        asked = true;
                        if self.send(Message::Ping(Vec::new().into())).await.is_err() {
                            break Leave::Closed;
                        }
                    }
                },
            }
        };
        while self.taking.next().await.is_some() {}
        leave
    }

    fn read(&mut self, frame: Message) -> Read<'a> {
        let text = match frame {
            Message::Text(text) => text,
            Message::Close(_) => return Read::Leave(Leave::Closed),
            Message::Ping(_) | Message::Pong(_) | Message::Binary(_) | Message::Frame(_) => return Read::On,
        };
        let Ok(envelope) = serde_json::from_str::<Envelope>(&text) else {
            debug!("a frame was not understood");
            return Read::On;
        };
        if envelope.kind == "disconnect" {
            let reason = envelope.reason.as_deref().unwrap_or_default();
            info!(reason, "Slack ends this socket");
            return match reason {
                "link_disabled" => Read::Leave(Leave::Disabled),
                "too_many_websockets" => Read::Leave(Leave::Crowded),
                _ => Read::Replace,
            };
        }
        self.taking.push(take(self.reception, envelope, self.inbox).boxed());
        Read::On
    }

    async fn send(&mut self, frame: Message) -> Result<(), ()> {
        let patience = self.reception.settings.waits.call;
        timeout(patience, self.stream.send(frame)).await.map_err(drop)?.map_err(drop)
    }
}

enum Read<'a> {
    On,
    Replace,
    Leave(Leave<'a>),
}

/// Writes down what an envelope brings, and only then gives the acknowledgement.
async fn take(reception: &Arc<Reception>, envelope: Envelope, inbox: &dyn Inbox) -> Option<String> {
    let id = envelope.id?;
    let heard = match envelope.kind.as_str() {
        "events_api" => vec![incoming::event(envelope.payload)],
        "interactive" => incoming::interaction(envelope.payload),
        "slash_commands" => vec![
            serde_json::from_value(envelope.payload).ok().as_ref().map_or(incoming::Heard::Nothing, incoming::command),
        ],
        _ => Vec::new(),
    };
    match reception.take(heard, inbox).await {
        Taken::Refused => None,
        Taken::Answer(answer) if envelope.accepts_response_payload => {
            Some(json!({ "envelope_id": id, "payload": answer }).to_string())
        }
        Taken::Done | Taken::Answer(_) | Taken::Challenge(_) => Some(json!({ "envelope_id": id }).to_string()),
    }
}

/// Turns a request into a socket.
async fn dial(reception: &Reception, address: Url) -> Result<WebSocketStream<Upgraded>, CallError> {
    if !reception.client.may_open(&address) {
        warn!("the address of the socket is not Slack's");
        return Err(CallError::Strange(0));
    }
    let address = in_http(&address).ok_or(CallError::Cut)?;
    let key = generate_key();
    let request = reception
        .client
        .upgrade(address)
        .header("connection", "Upgrade")
        .header("upgrade", "websocket")
        .header("sec-websocket-version", "13")
        .header("sec-websocket-key", &key);
    let answer = request.send().await.map_err(|_| CallError::Unreached)?;
    let accepted = answer.headers().get("sec-websocket-accept").map(|accept| accept.as_bytes().to_owned());
    if answer.status() != StatusCode::SWITCHING_PROTOCOLS
        || accepted.as_deref() != Some(derive_accept_key(key.as_bytes()).as_bytes())
    {
        return Err(CallError::Strange(answer.status().as_u16()));
    }
    let stream = answer.upgrade().await.map_err(|_| CallError::Cut)?;
    let limits = WebSocketConfig::default().max_message_size(Some(limits::BODY)).max_frame_size(Some(limits::BODY));
    Ok(WebSocketStream::from_raw_socket(stream, Role::Client, Some(limits)).await)
}

/// Writes a socket's address as that of the request it begins with. (`Url` does not let `ws` become `http` in place.)
fn in_http(address: &Url) -> Option<Url> {
    Url::parse(&format!("http{}", address.as_str().strip_prefix("ws")?)).ok()
}
