//! The gateway: hello, identify or resume, beats, events.

use super::payloads;
use super::state::{Session, State, TOKEN, Wire};
use super::{Hall, honest};
use axum::body::Body;
use axum::extract;
use axum::extract::RawQuery;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::time::Instant;

/// Intents that need the application's owner to ask for them, and that nobody allowed here.
const PRIVILEGED: u64 = (1 << 1) | (1 << 8) | (1 << 15);
/// All intents there are.
const KNOWN: u64 = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/// Opens a connection.
pub(super) async fn link(
    extract::State(hall): extract::State<Arc<Hall>>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response<Body> {
    {
        let mut state = hall.state();
        let mut asked: Vec<&str> = query.as_deref().unwrap_or_default().split('&').collect();
        asked.sort_unstable();
        if asked != ["encoding=json", "v=10"] {
            state.violation(format!("the gateway is asked for {query:?}, which is not simulated"));
        }
        if state.gateway.down {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    }
    upgrade.on_upgrade(move |socket| talk(hall, socket))
}

async fn talk(hall: Arc<Hall>, socket: WebSocket) {
    let (mut out, mut heard) = socket.split();
    let (wire, mut waiting) = unbounded_channel::<Wire>();
    let interval = hall.state().gateway.interval;
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": interval } });
    drop(wire.send(Wire::Say(hello)));
    let mut session = None;
    loop {
        tokio::select! {
            said = waiting.recv() => match said {
                Some(Wire::Say(frame)) => if out.send(Message::text(frame.to_string())).await.is_err() { break },
                Some(Wire::Close(code)) => {
                    drop(out.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await);
                    break;
                }
                Some(Wire::Cut) | None => break,
            },
            heard = heard.next() => match heard {
                Some(Ok(Message::Text(text))) => {
                    let mut state = hall.state();
                    hear(&mut state, &wire, &mut session, &text);
                    drop(state);
                    hall.changed();
                }
                Some(Ok(Message::Close(frame))) => {
                    // A bot that says goodbye for good ends its session.
                    if frame.is_some_and(|frame| matches!(frame.code, 1000 | 1001)) && let Some(id) = &session {
                        hall.state().sessions.remove(id);
                    }
                    break;
                }
                Some(Ok(Message::Binary(_) | Message::Ping(_) | Message::Pong(_))) => {}
                Some(Err(_)) | None => break,
            },
        }
    }
    let mut state = hall.state();
    if let Some(session) = session.and_then(|id| state.sessions.get_mut(&id))
        && session.wire.as_ref().is_some_and(|theirs| theirs.same_channel(&wire))
    {
        session.wire = None;
        session.left = Some(Instant::now());
    }
    drop(state);
    hall.changed();
}

fn hear(state: &mut State, wire: &UnboundedSender<Wire>, session: &mut Option<String>, text: &str) {
    let put = |what| drop(wire.send(what));
    let Ok(frame) = serde_json::from_str::<Value>(text) else { return put(Wire::Close(4002)) };
    if text.len() > 4096 {
        state.violation("the gateway is told more than 4096 bytes at once");
    }
    let data = &frame["d"];
    match frame["op"].as_u64() {
        Some(1) => {
            state.gateway.beats += 1;
            // Before it has said which session it goes on with, nobody can tell what it has heard.
            let last = session.as_ref().and_then(|id| state.sessions.get(id)).map(|session| session.last);
            let sound = data.is_null() || data.as_u64().is_some_and(|heard| last.is_none_or(|last| heard <= last));
            if !sound {
                state.violation(format!("a beat names {data}, the last event was {last:?}"));
            }
            if !state.gateway.deaf {
                put(Wire::Say(json!({ "op": 11, "d": null, "s": null, "t": null })));
            }
        }
        Some(2 | 6) if state.gateway.aloof => {}
        Some(2) if session.is_some() => put(Wire::Close(4005)),
        Some(2) => match identify(state, data) {
            Ok(shard) => *session = Some(begin(state, data, shard, wire)),
            Err(code) => put(Wire::Close(code)),
        },
        Some(6) => *session = resume(state, data, wire),
        _ => put(Wire::Close(4001)),
    }
}

fn identify(state: &mut State, data: &Value) -> Result<(u64, u64), u16> {
    state.gateway.identifies += 1;
    if data["token"] != TOKEN || state.faults.forbidden {
        return Err(4004);
    }
    let intents = data["intents"].as_u64().ok_or(4002_u16)?;
    if intents & !KNOWN != 0 {
        return Err(4013);
    }
    if intents & (PRIVILEGED | state.gateway.disallowed) != 0 {
        return Err(4014);
    }
    for field in ["os", "browser", "device"] {
        if !data["properties"][field].is_string() {
            state.violation(format!("IDENTIFY has no {field}"));
        }
    }
    let shard = (data["shard"][0].as_u64().unwrap_or_default(), data["shard"][1].as_u64().unwrap_or(1));
    if shard.0 >= shard.1 {
        return Err(4010);
    }
    if state.gateway.starts_left == 0 {
        state.violation("IDENTIFY once more than a day allows: the token would be reset");
    }
    state.gateway.starts_left = state.gateway.starts_left.saturating_sub(1);
    Ok(shard)
}

fn begin(state: &mut State, data: &Value, shard: (u64, u64), wire: &UnboundedSender<Wire>) -> String {
    let id = format!("session-{}", state.id());
    let inside: Vec<String> =
        state.guilds.iter().filter(|(_, guild)| guild.joined.is_some()).map(|(id, _)| id.clone()).collect();
    let theirs = |guild: &String| (guild.parse::<u64>().unwrap_or_default() >> 22) % shard.1 == shard.0;
    let inside: Vec<String> = inside.into_iter().filter(theirs).collect();
    let mut user = payloads::myself(state);
    user["email"] = Value::Null;
    let resume = state.gateway.resume.clone().unwrap_or_else(|| format!("ws://{}", state.host));
    let ready = json!({
        "v": 10, "user": user, "session_id": id, "resume_gateway_url": resume, "user_settings": {},
        "guilds": inside.iter().map(|guild| json!({ "id": guild, "unavailable": true })).collect::<Vec<_>>(),
        "shard": [shard.0, shard.1], "application": { "id": state.application, "flags": 0 }, "session_type": "normal",
        "relationships": [], "private_channels": [], "presences": [], "guild_join_requests": [], "auth": {},
        "geo_ordered_rtc_regions": [], "_trace": [],
    });
    let mut session = Session {
        shard,
        intents: data["intents"].as_u64().unwrap_or_default(),
        last: 0,
        events: Vec::new(),
        wire: Some(wire.clone()),
        left: None,
    };
    state.violations.extend(honest::event("READY", &ready));
    session.tell("READY", ready);
    for id in inside {
        let guild = payloads::guild(state, &id, &state.guilds[&id]);
        state.violations.extend(honest::event("GUILD_CREATE", &guild));
        session.tell("GUILD_CREATE", guild);
    }
    state.sessions.insert(id.clone(), session);
    id
}

fn resume(state: &mut State, data: &Value, wire: &UnboundedSender<Wire>) -> Option<String> {
    state.gateway.resumes += 1;
    let put = |what| drop(wire.send(what));
    if data["token"] != TOKEN || state.faults.forbidden {
        put(Wire::Close(4004));
        return None;
    }
    let id = data["session_id"].as_str().unwrap_or_default().to_owned();
    let after = data["seq"].as_u64().unwrap_or_default();
    let Some(session) = state.sessions.get_mut(&id) else {
        put(Wire::Say(json!({ "op": 9, "d": false, "s": null, "t": null })));
        return None;
    };
    if after > session.last {
        put(Wire::Close(4007));
        return None;
    }
    state.gateway.resumed_after.push(after);
    session.wire = Some(wire.clone());
    session.left = None;
    for (_, event) in session.events.iter().filter(|(number, _)| *number > after) {
        put(Wire::Say(event.clone()));
    }
    session.tell("RESUMED", json!({ "_trace": [] }));
    Some(id)
}
