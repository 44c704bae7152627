//! The simulated Web API.

use super::Hall;
use super::files;
use super::rules;
use super::schemas::schemas;
use super::state::{Call, Fault, Post, State};
use axum::body::{Body, Bytes};
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Answers a call, remembers it, and says what is wrong with it.
pub(super) async fn call(
    Shared(hall): Shared<Arc<Hall>>,
    Path(method): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut state = hall.state();
    if state.down {
        return cut_off();
    }
    let token = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let token = token.strip_prefix("Bearer ").unwrap_or_default().to_owned();
    let arguments = arguments(&mut state, &method, &headers, &body);
    check(&mut state, &method, &arguments);
    let fault = state.fault(&method);
    let outcome = match &fault {
        Some(Fault::Busy(seconds)) => busy(&mut state, &arguments, *seconds),
        Some(Fault::Broken) => Outcome::Broken,
        Some(Fault::No(word)) => Outcome::No((*word).to_owned()),
        Some(Fault::Cut) | None => carry_out(&mut state, &hall, &method, &token, &arguments),
    };
    let (status, error) = match &outcome {
        Outcome::Yes(_) => (200, None),
        Outcome::No(word) => (200, Some(word.clone())),
        Outcome::Busy(_) => (429, Some("ratelimited".to_owned())),
        Outcome::Broken => (500, None),
    };
    state.calls.push(Call { method: method.clone(), arguments, status, error });
    if let (Some(schemas), Outcome::Yes(answer)) = (schemas(), &outcome) {
        let wrong = schemas.response(&method, answer);
        state.violations.extend(wrong.into_iter().map(|wrong| format!("the simulation's own answer: {wrong}")));
    }
    let scopes = state.asked_for("/oauth_config/scopes/bot").join(",");
    drop(state);
    hall.changed();
    answer(outcome, fault == Some(Fault::Cut), &scopes)
}

pub(super) enum Outcome {
    Yes(Value),
    No(String),
    Busy(u64),
    Broken,
}

/// Asks to wait; where it is about one room, nothing may come into it before the time is over.
fn busy(state: &mut State, arguments: &Value, seconds: u32) -> Outcome {
    if let Some(room) = arguments["channel"].as_str().and_then(|room| state.rooms.get_mut(room)) {
        room.closed = Instant::now() + Duration::from_secs(u64::from(seconds));
    }
    Outcome::Busy(u64::from(seconds))
}

pub(super) fn no(word: &str) -> Outcome {
    Outcome::No(word.to_owned())
}

fn answer(outcome: Outcome, cut: bool, scopes: &str) -> Response {
    if cut {
        return cut_off();
    }
    let body = match outcome {
        Outcome::Yes(body) => body,
        Outcome::No(word) => json!({ "ok": false, "error": word }),
        Outcome::Busy(seconds) => {
            let body = json!({ "ok": false, "error": "ratelimited" }).to_string();
            return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], body).into_response();
        }
        Outcome::Broken => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    (
        [
            (header::CONTENT_TYPE, "application/json; charset=utf-8"),
            (header::HeaderName::from_static("x-oauth-scopes"), scopes),
        ],
        body.to_string(),
    )
        .into_response()
}

/// An answer that ends before it has begun.
fn cut_off() -> Response {
    let end = futures_util::stream::once(async { Err::<Bytes, _>(std::io::Error::other("cut off")) });
    Body::from_stream(end).into_response()
}

fn arguments(state: &mut State, method: &str, headers: &HeaderMap, body: &Bytes) -> Value {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if body.is_empty() {
        return json!({});
    }
    if kind.starts_with("application/json") {
        if !kind.contains("charset=utf-8") {
            state.violation(format!("{method}: JSON without a charset draws a warning"));
        }
        return serde_json::from_slice(body).unwrap_or_else(|error| {
            state.violation(format!("{method}: the body is no JSON: {error}"));
            Value::Null
        });
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        state.violation(format!("{method}: a body of the type {kind:?}"));
    }
    let fields = form_urlencoded::parse(body).map(|(name, text)| {
        let value = if name == "length" { serde_json::from_str(&text).unwrap_or_default() } else { field(&text) };
        (name.into_owned(), value)
    });
    Value::Object(fields.collect())
}

/// Reads a field of a form: everything is text there, lists and truth too.
fn field(text: &str) -> Value {
    match text {
        "true" | "1" => true.into(),
        "false" | "0" => false.into(),
        list if list.starts_with('[') => serde_json::from_str(list).unwrap_or_else(|_| list.into()),
        text => text.into(),
    }
}

/// Says what is wrong with the arguments, by our own rules and by Slack's types.
fn check(state: &mut State, method: &str, arguments: &Value) {
    let mut faults = Vec::new();
    if arguments.get("token").is_some() {
        faults.push("a token among the arguments".to_owned());
    }
    if method.starts_with("chat.") {
        rules::fallback(&arguments["text"], &mut faults);
        rules::neutral(arguments, &mut faults);
    }
    if matches!(method, "chat.postMessage" | "chat.update") {
        rules::blocks(&arguments["blocks"], &mut faults);
    }
    if method == "chat.postMessage" && (arguments["unfurl_links"] != false || arguments["unfurl_media"] != false) {
        faults.push("links would be unfolded below the message".to_owned());
    }
    if let Some(schemas) = schemas() {
        faults.extend(schemas.request(method, arguments));
        faults.extend(arguments["blocks"].as_array().into_iter().flatten().flat_map(|block| schemas.block(block)));
    }
    state.violations.extend(faults.into_iter().map(|fault| format!("{method}: {fault}")));
}

fn carry_out(state: &mut State, hall: &Hall, method: &str, token: &str, arguments: &Value) -> Outcome {
    if method == "apps.connections.open" {
        return if token == hall.app_token { open_connection(state, hall) } else { no("invalid_auth") };
    }
    let Some((team, known)) = state.teams.iter().find(|(_, team)| team.token == token) else {
        return no("invalid_auth");
    };
    let (team, installed, bot) = (team.clone(), known.installed, known.bot.clone());
    if !installed {
        return no("token_revoked");
    }
    let needed = match method {
        "auth.test" => None,
        "conversations.open" => Some("im:write"),
        "chat.postMessage" | "chat.postEphemeral" | "chat.update" => Some("chat:write"),
        "files.getUploadURLExternal" | "files.completeUploadExternal" => Some("files:write"),
        _ => {
            state.violation(format!("the method `{method}` is not simulated"));
            return no("unknown_method");
        }
    };
    if needed.is_some_and(|scope| !state.asked_for("/oauth_config/scopes/bot").iter().any(|granted| granted == scope)) {
        return no("missing_scope");
    }
    match method {
        "auth.test" => Outcome::Yes(json!({
            "ok": true, "url": "https://kaisha.slack.com/", "team": "会社", "user": "hoshimori",
            "team_id": team, "user_id": bot, "bot_id": "B0HOSHI", "is_enterprise_install": false,
        })),
        "conversations.open" => open_room(state, &team, arguments),
        "chat.postMessage" => post(state, &team, arguments),
        "chat.postEphemeral" => post_aside(state, &team, arguments),
        "files.getUploadURLExternal" => files::address(state, hall, &team, arguments),
        "files.completeUploadExternal" => files::complete(state, &team, arguments),
        _ => update(state, &team, arguments),
    }
}

fn open_connection(state: &mut State, hall: &Hall) -> Outcome {
    if state.manifest.pointer("/settings/socket_mode_enabled") != Some(&true.into()) {
        return no("link_disabled");
    }
    if let Some(astray) = &state.astray {
        return Outcome::Yes(json!({ "ok": true, "url": astray }));
    }
    let ticket = format!("ticket-{}", state.number());
    state.tickets.insert(ticket.clone());
    Outcome::Yes(json!({ "ok": true, "url": format!("ws://{}/link/?ticket={ticket}&app_id=A0HOSHI", hall.host) }))
}

fn open_room(state: &mut State, team: &str, arguments: &Value) -> Outcome {
    let Some(users) = arguments["users"].as_str() else {
        state.violation("conversations.open: `users` is no text of ids with commas between");
        return no("users_list_not_supplied");
    };
    match state.by_id(team, users) {
        None => no("user_not_found"),
        Some(person) if person.unreachable => no("user_disabled"),
        Some(person) => Outcome::Yes(json!({ "ok": true, "channel": { "id": person.direct } })),
    }
}

fn post(state: &mut State, team: &str, arguments: &Value) -> Outcome {
    let room = arguments["channel"].as_str().unwrap_or_default().to_owned();
    if state.people.values().any(|person| person.direct == room && person.unreachable) {
        return no("channel_not_found");
    }
    let thread = arguments["thread_ts"].as_str().map(str::to_owned);
    if thread.as_ref().is_some_and(|stamp| !state.begins_a_thread(&room, stamp)) {
        return no("thread_not_found");
    }
    let any_pace = state.any_pace;
    let Some(known) = state.rooms.get_mut(&room).filter(|known| known.team == team) else {
        return no("channel_not_found");
    };
    let rest = known.closed.saturating_duration_since(Instant::now());
    let admitted = known.admit();
    if !rest.is_zero() {
        state.violation(format!("{room} was written to although Slack had asked to wait"));
        return Outcome::Busy(rest.as_secs() + 1);
    }
    match admitted {
        Err(seconds) if !any_pace => {
            state.floods += 1;
            return Outcome::Busy(seconds);
        }
        Ok(()) | Err(_) => {}
    }
    let stamp = state.stamp();
    let post = Post {
        blocks: arguments["blocks"].as_array().cloned().unwrap_or_default(),
        first: format!("{} {}", arguments["text"], arguments["blocks"]),
        thread,
        ..Post::plain(team, &room, &stamp, arguments["text"].as_str().unwrap_or_default())
    };
    let message = json!({ "type": "message", "ts": stamp, "text": post.text, "bot_id": "B0HOSHI", "team": team });
    state.posts.push(post);
    Outcome::Yes(json!({ "ok": true, "channel": room, "ts": stamp, "message": message }))
}

fn post_aside(state: &mut State, team: &str, arguments: &Value) -> Outcome {
    let room = arguments["channel"].as_str().unwrap_or_default().to_owned();
    let user = arguments["user"].as_str().unwrap_or_default().to_owned();
    if state.rooms.get(&room).is_none_or(|known| known.team != team) {
        return no("channel_not_found");
    }
    if state.by_id(team, &user).is_none() {
        return no("user_not_in_channel");
    }
    let stamp = state.stamp();
    let text = arguments["text"].as_str().unwrap_or_default();
    state.aside(team, &room, &user, text, &stamp);
    Outcome::Yes(json!({ "ok": true, "message_ts": stamp }))
}

impl State {
    /// Tells whether there may be a thread below a message; there is none within a thread.
    fn begins_a_thread(&self, room: &str, stamp: &str) -> bool {
        self.posts.iter().any(|post| post.room == room && post.stamp == stamp && post.thread.is_none())
    }

    /// Shows somebody something that nobody else sees.
    pub(super) fn aside(&mut self, team: &str, room: &str, user: &str, text: &str, stamp: &str) {
        self.posts.push(Post { only: Some(user.to_owned()), ..Post::plain(team, room, stamp, text) });
    }
}

fn update(state: &mut State, team: &str, arguments: &Value) -> Outcome {
    let (room, stamp) =
        (arguments["channel"].as_str().unwrap_or_default(), arguments["ts"].as_str().unwrap_or_default());
    let closed = state.edits_closed;
    let fits = |post: &&mut Post| post.team == team && post.room == room && post.stamp == stamp && post.only.is_none();
    let Some(post) = state.posts.iter_mut().find(fits) else { return no("message_not_found") };
    if closed {
        return no("edit_window_closed");
    }
    arguments["text"].as_str().unwrap_or_default().clone_into(&mut post.text);
    post.blocks = arguments["blocks"].as_array().cloned().unwrap_or_default();
    post.revised += 1;
    Outcome::Yes(json!({
        "ok": true, "channel": room, "ts": stamp, "text": post.text,
        "message": { "type": "message", "ts": stamp, "text": post.text },
    }))
}
