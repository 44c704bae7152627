//! Files in the simulated Slack: an address for each, its bytes, and then all of them in a room.

use super::Hall;
use super::api::{Outcome, no};
use super::state::{Fault, Post, State};
use crate::networks::Attached;
use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use serde_json::{Value, json};
use std::sync::Arc;

/// A file that is being sent.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    team: String,
    ticket: String,
    name: String,
    alt: Option<String>,
    length: usize,
    bytes: Option<Vec<u8>>,
    shown: bool,
}

/// Gives an address for a file.
pub(super) fn address(state: &mut State, hall: &Hall, team: &str, arguments: &Value) -> Outcome {
    let text = |name: &str| arguments[name].as_str().unwrap_or_default().to_owned();
    let length = arguments["length"].as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let alt = arguments.get("alt_txt").and_then(Value::as_str).map(str::to_owned);
    if length == 0 || text("filename").is_empty() {
        return no("missing_argument");
    }
    if alt.as_ref().is_some_and(|alt| alt.encode_utf16().count() > 1000) {
        return no("alt_txt_too_large");
    }
    let (id, ticket) = (format!("F{:08}", state.number()), format!("ticket-{}", state.number()));
    let url = match &state.uploads_astray {
        Some(astray) => astray.clone(),
        None => format!("http://{}/upload/v1/{ticket}", hall.host),
    };
    let (team, name) = (team.to_owned(), text("filename"));
    state.uploads.insert(id.clone(), Upload { team, ticket, name, alt, length, bytes: None, shown: false });
    Outcome::Yes(json!({ "ok": true, "upload_url": url, "file_id": id }))
}

/// Takes the bytes of a file.
pub(super) async fn upload(
    Shared(hall): Shared<Arc<Hall>>,
    Path(ticket): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, String) {
    let mut state = hall.state();
    if headers.contains_key(header::AUTHORIZATION) {
        state.violation("upload: the bot's token goes where it is not needed");
    }
    let reply = match state.fault("upload") {
        Some(Fault::Busy(_)) => (StatusCode::TOO_MANY_REQUESTS, String::new()),
        Some(Fault::Broken | Fault::Cut | Fault::No(_)) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
        None => match state.uploads.values_mut().find(|upload| upload.ticket == ticket) {
            None => (StatusCode::NOT_FOUND, String::new()),
            Some(upload) => {
                let fits = upload.length == body.len();
                upload.bytes = Some(body.to_vec());
                if !fits {
                    state.violation("upload: the length is another than was told");
                }
                (StatusCode::OK, format!("OK - {}", body.len()))
            }
        },
    };
    drop(state);
    hall.changed();
    reply
}

/// Shows files in a room.
pub(super) fn complete(state: &mut State, team: &str, arguments: &Value) -> Outcome {
    let room = arguments["channel_id"].as_str().unwrap_or_default().to_owned();
    if state.rooms.get(&room).is_none_or(|known| known.team != team)
        || state.people.values().any(|person| person.direct == room && person.unreachable)
    {
        return no("channel_not_found");
    }
    let mut files = Vec::new();
    for file in arguments["files"].as_array().into_iter().flatten() {
        let id = file["id"].as_str().unwrap_or_default();
        let known = state.uploads.get_mut(id).filter(|upload| upload.team == team && !upload.shown);
        let Some((upload, bytes)) = known.and_then(|upload| Some((upload.bytes.clone()?, upload))).map(|(b, u)| (u, b))
        else {
            return no("file_not_found");
        };
        upload.shown = true;
        files.push(Attached { name: upload.name.clone(), bytes, alt: upload.alt.clone() });
    }
    if files.is_empty() {
        return no("invalid_arguments");
    }
    let told: Vec<Value> = files.iter().map(|file| json!({ "id": "F", "title": file.name })).collect();
    let stamp = state.stamp();
    let thread = arguments["thread_ts"].as_str().map(str::to_owned);
    state.posts.push(Post { files, thread, ..Post::plain(team, &room, &stamp, "") });
    Outcome::Yes(json!({ "ok": true, "files": told }))
}
