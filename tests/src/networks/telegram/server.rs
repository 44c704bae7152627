//! The Bot API over HTTP: `/bot<token>/<method>`, in any spelling of the method.

use super::Shared;
use super::files;
use super::methods::{Reply, answer};
use super::rules;
use super::state::{Call, State, TOKEN};
use crate::networks::form;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State as Extract};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::any;
use serde_json::{Map, Value, json};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// Makes the server.
pub(super) fn router(shared: Arc<Shared>) -> Router {
    Router::new().route("/{bot}/{method}", any(call)).with_state(shared)
}

async fn call(
    Extract(shared): Extract<Arc<Shared>>,
    Path((bot, method)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let method = method.to_lowercase();
    let reply = match opened(&shared, &bot, &method, &headers, &body) {
        Err(reply) => reply,
        Ok(fields) if method == "getupdates" => poll(&shared, &fields).await,
        Ok(fields) => answer(&mut shared.state(), &method, &fields, files::file(&headers, &body)),
    };
    let mut state = shared.state();
    let code = match &reply {
        Reply::Ok(result) => {
            // Updates were looked at when they were made; an odd one is odd on purpose.
            let looked_at = state.spec.as_ref().filter(|_| method != "getupdates");
            let wrong = looked_at.map(|spec| spec.answer(&method, result)).unwrap_or_default();
            state.violations.extend(wrong.into_iter().map(|fault| format!("the simulation's own answer: {fault}")));
            200
        }
        Reply::Error(code, ..) => *code,
        Reply::Cut => 0,
    };
    let fields = Value::from(fields(&headers, &body).unwrap_or_default());
    state.calls.push(Call { method, body: fields, code });
    drop(state);
    shared.changed.notify_waiters();
    response(reply)
}

/// Looks at the token and at the call, and notes what is wrong with it.
fn opened(
    shared: &Shared,
    bot: &str,
    method: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Map<String, Value>, Reply> {
    let mut state = shared.state();
    if state.faults.down {
        return Err(Reply::Cut);
    }
    let Some(token) = bot.strip_prefix("bot") else { return Err(Reply::Error(404, "Not Found".into(), None)) };
    if token != TOKEN || state.faults.forbidden {
        return Err(Reply::Error(401, "Unauthorized".into(), None));
    }
    let Some(fields) = fields(headers, body) else {
        state.violation(format!("{method}: the body is no JSON object and no form, or is not called so"));
        return Err(Reply::bad("can't parse the body"));
    };
    check(&mut state, method, &fields);
    Ok(fields)
}

/// Reads the fields of a call. Bots of others send forms.
fn fields(headers: &HeaderMap, body: &[u8]) -> Option<Map<String, Value>> {
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if body.is_empty() {
        return Some(Map::new());
    }
    if kind.starts_with("application/json") {
        return serde_json::from_slice::<Value>(body).ok()?.as_object().cloned();
    }
    // A form has only texts; what is no text in it is written as JSON.
    let is_text = |name: &str| {
        matches!(name, "text" | "caption" | "callback_query_id" | "url" | "secret_token" | "language_code")
    };
    let value = |name: &str, text: &str| {
        let read = serde_json::from_str(text).ok().filter(|_| !is_text(name));
        read.unwrap_or_else(|| Value::from(text))
    };
    if form::is_form(headers) {
        let parts = form::read(headers, body)?;
        // A file stands in the fields by its name.
        let pair = |part: form::Field| match &part.file {
            Some(file) => (part.name.clone(), Value::from(file.as_str())),
            None => (part.name.clone(), value(&part.name, &part.text())),
        };
        return Some(parts.into_iter().map(pair).collect());
    }
    let pairs = form_urlencoded::parse(body).map(|(name, text)| (name.to_string(), value(&name, &text)));
    kind.starts_with("application/x-www-form-urlencoded").then(|| pairs.collect())
}

fn check(state: &mut State, method: &str, fields: &Map<String, Value>) {
    let mut wrong = rules::check(method, fields);
    wrong.extend(state.spec.as_ref().map(|spec| spec.call(method, fields)).unwrap_or_default());
    for fault in wrong {
        state.violation(fault);
    }
}

/// Holds the question open until there is something to tell. A newer question ends an older one.
async fn poll(shared: &Shared, body: &Map<String, Value>) -> Reply {
    let number = |name: &str| rules::number(body, name);
    let mine = {
        let mut state = shared.state();
        if state.webhook.is_some() {
            return webhook_is_active();
        }
        if let Some(kinds) = body.get("allowed_updates").and_then(Value::as_array) {
            state.allowed = Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        }
        state.poller += 1;
        if let Some(offset) = number("offset") {
            state.confirm(offset);
        }
        state.poller
    };
    shared.changed.notify_waiters();
    let seconds = number("timeout").and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(0);
    let limit = number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(100);
    let end = Instant::now() + Duration::from_secs(seconds);
    loop {
        let mut changed = std::pin::pin!(shared.changed.notified());
        changed.as_mut().enable();
        {
            let mut state = shared.state();
            if state.faults.down {
                return Reply::Cut;
            }
            if state.webhook.is_some() {
                return Reply::conflict("terminated by setWebhook request");
            }
            if state.poller != mine {
                return Reply::conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running",
                );
            }
            state.forget_old();
            if !state.waiting.is_empty() {
                return Reply::Ok(state.waiting.iter().take(limit).map(|one| one.body.clone()).collect());
            }
        }
        if timeout(end.saturating_duration_since(Instant::now()), changed).await.is_err() {
            return Reply::Ok(json!([]));
        }
    }
}

fn webhook_is_active() -> Reply {
    Reply::conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
}

fn response(reply: Reply) -> Response {
    let (code, body) = match reply {
        Reply::Ok(result) => (200, json!({ "ok": true, "result": result })),
        Reply::Error(code, why, parameters) => {
            let mut body = json!({ "ok": false, "error_code": code, "description": why });
            if let Some(parameters) = parameters {
                body["parameters"] = parameters;
            }
            (code, body)
        }
        Reply::Cut => {
            let broken =
                futures_util::stream::once(async { Err::<Bytes, _>(io::Error::from(io::ErrorKind::BrokenPipe)) });
            return Response::new(Body::from_stream(broken));
        }
    };
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert("content-type", "application/json".parse().expect("it is a header"));
    response
}
