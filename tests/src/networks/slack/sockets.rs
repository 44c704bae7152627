//! The simulated Socket Mode.

use super::Hall;
use super::state::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Duration;

/// The server's end of an open socket.
pub(super) struct Line {
    pub(super) frames: UnboundedSender<Frame>,
    /// Whether something new may still be sent through it first.
    pub(super) leaving: bool,
}

/// What the server does to a socket.
pub(super) enum Frame {
    /// Sends this.
    Text(String),
    /// Closes it properly.
    Close,
    /// Lets it break off.
    Drop,
    /// Lets it stand and does nothing any more.
    Freeze,
}

/// Sockets that one app may have at a time.
const MOST: usize = 10;
/// How often the server looks whether anybody is there.
const PING: Duration = Duration::from_secs(10);

/// Opens a socket to whoever has a ticket.
pub(super) async fn link(
    Shared(hall): Shared<Arc<Hall>>,
    Query(query): Query<BTreeMap<String, String>>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if hall.state().down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let ticket = query.get("ticket").cloned().unwrap_or_default();
    if !hall.state().tickets.remove(&ticket) {
        return StatusCode::FORBIDDEN.into_response();
    }
    upgrade.on_upgrade(move |socket| attend(socket, hall))
}

async fn attend(mut socket: WebSocket, hall: Arc<Hall>) {
    let (frames, mut waiting) = unbounded_channel();
    let (number, refused) = {
        let mut state = hall.state();
        let number = state.number();
        let refused = hall.crowded() || state.lines.len() >= MOST;
        if !refused {
            state.lines.insert(number, Line { frames: frames.clone(), leaving: false });
        }
        (number, refused)
    };
    let greeting = if refused { disconnect("too_many_websockets") } else { hello(hall.state().lines.len()) };
    let sent = socket.send(Message::text(greeting)).await;
    hall.changed();
    if sent.is_ok() && !refused {
        converse(&mut socket, &mut waiting, &hall, number).await;
    }
    gone(&hall, number);
}

fn gone(hall: &Hall, number: u64) {
    let mut state = hall.state();
    state.lines.remove(&number);
    state.fewest_lines = state.fewest_lines.min(state.lines.len());
    drop(state);
    hall.changed();
}

async fn converse(socket: &mut WebSocket, waiting: &mut UnboundedReceiver<Frame>, hall: &Hall, number: u64) {
    let (mut out, mut from) = socket.split();
    loop {
        tokio::select! {
            frame = waiting.recv() => match frame {
                Some(Frame::Text(text)) => {
                    if out.send(Message::text(text)).await.is_err() {
                        return;
                    }
                }
                Some(Frame::Close) => {
                    let _whoever_is_there = out.send(Message::Close(None)).await;
                    return;
                }
                Some(Frame::Freeze) => {
                    gone(hall, number);
                    std::future::pending::<()>().await;
                }
                Some(Frame::Drop) | None => return,
            },
            got = tokio::time::timeout(PING, from.next()) => match got {
                Ok(Some(Ok(Message::Text(text)))) => {
                    acknowledge(&mut hall.state(), &text);
                    hall.changed();
                }
                Ok(Some(Ok(Message::Ping(_) | Message::Pong(_)))) => {}
                Ok(Some(Ok(Message::Binary(_)))) => hall.state().violation("a binary frame in a socket"),
                Ok(Some(Ok(Message::Close(_)) | Err(_)) | None) => return,
                Err(_) => {
                    if out.send(Message::Ping("keeping".into())).await.is_err() {
                        return;
                    }
                }
            },
        }
    }
}

/// Notes that an envelope arrived, and what the person is to see.
fn acknowledge(state: &mut State, text: &str) {
    let said: Value = serde_json::from_str(text).unwrap_or_default();
    let Some(id) = said["envelope_id"].as_str() else {
        state.violation("a socket was told something that is no acknowledgement");
        return;
    };
    let answer = said.get("payload").cloned();
    let wrong = match state.envelopes.get_mut(id) {
        None => Some(format!("an envelope was acknowledged that was never sent: {id}")),
        Some(envelope) if envelope.acknowledged => Some(format!("an envelope was acknowledged twice: {id}")),
        Some(envelope) if answer.is_some() && !envelope.takes_answer => {
            Some("an answer for an envelope that takes none".to_owned())
        }
        Some(envelope) => {
            envelope.acknowledged = true;
            envelope.answer = answer;
            None
        }
    };
    state.violations.extend(wrong);
}

fn hello(many: usize) -> String {
    let info = json!({ "host": "applink", "build_number": 1, "approximate_connection_time": 18060 });
    let greeting = json!({
        "type": "hello", "num_connections": many, "debug_info": info, "connection_info": { "app_id": "A0HOSHI" },
    });
    greeting.to_string()
}

/// Says that a socket ends soon, or at once.
pub(super) fn disconnect(reason: &str) -> String {
    json!({ "type": "disconnect", "reason": reason, "debug_info": { "host": "applink" } }).to_string()
}
