//! The requests of the bot: who asks, how often, for what, and whether Discord would take it.

use super::faults::Fault;
use super::files;
use super::limits::Verdict;
use super::messages;
use super::rules::{self, Purpose};
use super::spec::spec;
use super::state::{Call, State, TOKEN};
use super::{Hall, interactions, setup};
use crate::networks::{Attached, form};
use axum::body::{Body, Bytes};
use axum::extract;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri, header};
use futures_util::stream;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// What is asked for.
#[derive(Clone, Debug)]
pub(super) enum Ask {
    Gateway,
    Myself,
    /// By one of the two paths it has.
    Application(&'static str),
    Guilds,
    Member(String, String),
    Commands,
    SetCommands,
    Open,
    Create(String),
    OpenThread(String, String),
    Edit(String, String),
    Delete(String, String),
    Answer {
        id: String,
        token: String,
    },
    FollowUp {
        token: String,
    },
    EditFollowUp {
        token: String,
        message: String,
    },
    DeleteAnswer {
        token: String,
    },
}

/// What is answered: a status, and words if there are any.
pub(super) type Reply = (u16, Option<Value>);

/// Says no, with Discord's own code.
pub(super) fn no(status: u16, code: i64, message: &str) -> Reply {
    (status, Some(json!({ "code": code, "message": message })))
}

/// Answers a request.
pub(super) async fn serve(
    extract::State(hall): extract::State<Arc<Hall>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let response = answer(&hall, &method, &uri, &headers, &body);
    hall.changed();
    response
}

fn answer(hall: &Hall, method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Response<Body> {
    let mut state = hall.state();
    if state.faults.down {
        return broken();
    }
    let path = uri.path();
    let Some(ask) = path.strip_prefix("/api/v10/").and_then(|path| ask(method, path)) else {
        state.violation(format!("{method} {path}: there is no such request"));
        return respond(&no(404, 0, "404: Not Found"), &[]);
    };
    let (bucket, template) = ask.place();
    let (said, files) = match files::read(headers, body) {
        Some((said, files, wrong)) => {
            state.violations.extend(wrong);
            (said, files)
        }
        None => (serde_json::from_slice(body).unwrap_or(Value::Null), Vec::new()),
    };
    let faults = faults(&ask, method, template, headers, body, &said);
    state.violations.extend(faults);
    let (mut reply, limits, cut) = handle(&mut state, hall, &ask, bucket, headers, (&said, files));
    if let (Ask::Answer { id, .. }, 204, Some("with_response=1" | "with_response=true")) = (&ask, reply.0, uri.query())
    {
        reply = interactions::answered(&state, id);
    }
    if let (status @ (200 | 201), Some(body), Some(spec)) = (reply.0, &reply.1, spec()) {
        let wrong = spec.answer(method.as_str().to_lowercase().as_str(), template, status, body);
        state.violations.extend(wrong.into_iter().map(|fault| format!("the simulation answers {fault}")));
    }
    let at = state.now();
    let what = format!("{method} {}", without_tokens(&ask, path));
    state.calls.push(Call { what, said, status: reply.0, at });
    if cut { broken() } else { respond(&reply, &limits) }
}

fn handle(
    state: &mut State,
    hall: &Hall,
    ask: &Ask,
    bucket: &'static str,
    headers: &HeaderMap,
    (said, files): (&Value, Vec<Attached>),
) -> (Reply, Vec<(&'static str, String)>, bool) {
    if !ask.is_by_holder() {
        let named = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        if state.faults.forbidden || named != Some(&format!("Bot {TOKEN}")) {
            return (no(401, 0, "401: Unauthorized"), Vec::new(), false);
        }
    }
    let mut limits = Vec::new();
    if !ask.is_by_holder() {
        match state.rates.count(bucket, ask.resource(), Instant::now()) {
            Verdict::Taken { left, of, reset_after } => limits = told(bucket, left, of, reset_after),
            Verdict::Wait { after, global, scolded } => {
                state.faults.floods += 1;
                if scolded {
                    state.violation(format!("{bucket}: called although Discord had said to wait"));
                }
                return (wait(after, global), waiting(bucket, after, global), false);
            }
        }
    }
    let fault = if matches!(ask, Ask::Create(_)) { state.faults.draw() } else { None };
    match fault {
        Some(Fault::Trouble) => return (no(500, 0, "500: Internal Server Error"), limits, false),
        Some(Fault::TooMany(after)) => {
            state.rates.shut(bucket, ask.resource(), after, Instant::now());
            return (wait(after, false), waiting(bucket, after, false), false);
        }
        Some(Fault::TooManyAll(after)) => {
            state.rates.shut_all(after, Instant::now());
            return (wait(after, true), waiting(bucket, after, true), false);
        }
        Some(Fault::CutOff) => state.faults.cut_off += 1,
        None => {}
    }
    let reply = match ask {
        Ask::Gateway => setup::gateway(state),
        Ask::Myself => setup::myself(state),
        Ask::Application(_) => setup::application(state, &hall.signet.public_key()),
        Ask::Guilds => setup::guilds(state),
        Ask::Member(guild, person) => setup::member(state, guild, person),
        Ask::Commands => (200, Some(Value::Array(state.commands.clone()))),
        Ask::SetCommands => setup::set_commands(state, said),
        Ask::Open => messages::open(state, said),
        Ask::Create(channel) => messages::create(state, channel, said, files),
        Ask::OpenThread(channel, message) => messages::open_thread(state, channel, message, said),
        Ask::Edit(channel, message) => messages::edit(state, channel, message, said),
        Ask::Delete(channel, message) => messages::delete(state, channel, message),
        Ask::Answer { id, token } => interactions::answer(state, id, token, said),
        Ask::FollowUp { token } => interactions::follow_up(state, token, said, files),
        Ask::EditFollowUp { token, message } => interactions::edit(state, token, message, said),
        Ask::DeleteAnswer { token } => interactions::delete_answer(state, token),
    };
    (reply, limits, fault == Some(Fault::CutOff))
}

fn ask(method: &Method, path: &str) -> Option<Ask> {
    let parts: Vec<&str> = path.split('/').collect();
    let own = |text: &str| text.to_owned();
    Some(match (method.as_str(), parts.as_slice()) {
        ("GET", ["gateway", "bot"]) => Ask::Gateway,
        ("GET", ["users", "@me"]) => Ask::Myself,
        ("GET", ["users", "@me", "guilds"]) => Ask::Guilds,
        ("GET", ["guilds", guild, "members", person]) => Ask::Member(own(guild), own(person)),
        ("GET", ["applications", "@me"]) => Ask::Application("/applications/@me"),
        ("GET", ["oauth2", "applications", "@me"]) => Ask::Application("/oauth2/applications/@me"),
        ("GET", ["applications", _, "commands"]) => Ask::Commands,
        ("PUT", ["applications", _, "commands"]) => Ask::SetCommands,
        ("POST", ["users", "@me", "channels"]) => Ask::Open,
        ("POST", ["channels", channel, "messages"]) => Ask::Create(own(channel)),
        ("POST", ["channels", channel, "messages", message, "threads"]) => Ask::OpenThread(own(channel), own(message)),
        ("PATCH", ["channels", channel, "messages", message]) => Ask::Edit(own(channel), own(message)),
        ("DELETE", ["channels", channel, "messages", message]) => Ask::Delete(own(channel), own(message)),
        ("POST", ["interactions", id, token, "callback"]) => Ask::Answer { id: own(id), token: own(token) },
        ("POST", ["webhooks", _, token]) => Ask::FollowUp { token: own(token) },
        ("DELETE", ["webhooks", _, token, "messages", "@original"]) => Ask::DeleteAnswer { token: own(token) },
        ("PATCH", ["webhooks", _, token, "messages", message]) => {
            Ask::EditFollowUp { token: own(token), message: own(message) }
        }
        _ => return None,
    })
}

impl Ask {
    /// Tells its bucket, and its path as in Discord's description.
    fn place(&self) -> (&'static str, &'static str) {
        match self {
            Ask::Gateway => ("gateway", "/gateway/bot"),
            Ask::Myself => ("me", "/users/@me"),
            Ask::Application(path) => ("application", path),
            Ask::Guilds => ("guilds", "/users/@me/guilds"),
            Ask::Member(..) => ("member", "/guilds/{guild_id}/members/{user_id}"),
            Ask::Commands => ("commands", "/applications/{application_id}/commands"),
            Ask::SetCommands => ("set-commands", "/applications/{application_id}/commands"),
            Ask::Open => ("open", "/users/@me/channels"),
            Ask::Create(_) => ("create", "/channels/{channel_id}/messages"),
            Ask::OpenThread(..) => ("open-thread", "/channels/{channel_id}/messages/{message_id}/threads"),
            Ask::Edit(..) => ("edit", "/channels/{channel_id}/messages/{message_id}"),
            Ask::Delete(..) => ("delete", "/channels/{channel_id}/messages/{message_id}"),
            Ask::Answer { .. } => ("answer", "/interactions/{interaction_id}/{interaction_token}/callback"),
            Ask::FollowUp { .. } => ("follow-up", "/webhooks/{webhook_id}/{webhook_token}"),
            Ask::EditFollowUp { .. } => ("follow-up", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"),
            Ask::DeleteAnswer { .. } => ("follow-up", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
        }
    }

    fn resource(&self) -> &str {
        if let Ask::Create(channel) | Ask::OpenThread(channel, _) | Ask::Edit(channel, _) | Ask::Delete(channel, _) =
            self
        {
            channel
        } else {
            ""
        }
    }

    /// Tells whether the token of an interaction stands for the bot's.
    fn is_by_holder(&self) -> bool {
        matches!(self, Ask::Answer { .. } | Ask::FollowUp { .. } | Ask::EditFollowUp { .. } | Ask::DeleteAnswer { .. })
    }
}

fn faults(ask: &Ask, method: &Method, template: &str, headers: &HeaderMap, body: &[u8], said: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !text(header::USER_AGENT).starts_with("DiscordBot (") {
        faults.push("the user agent is none of a bot".to_owned());
    }
    if ask.is_by_holder() && headers.contains_key(header::AUTHORIZATION) {
        faults.push("the bot's token goes where it is not needed".to_owned());
    }
    let method = method.as_str().to_lowercase();
    if let Some(spec) = spec() {
        if !spec.knows(&method, template) {
            faults.push("Discord's description has no such request".to_owned());
        } else if !body.is_empty() {
            faults.extend(spec.request(&method, template, said));
        }
    }
    let called = text(header::CONTENT_TYPE) == "application/json" || form::is_form(headers);
    if !body.is_empty() && (said.is_null() || !called) {
        faults.push("the body is no JSON".to_owned());
    }
    let answers = matches!(ask, Ask::Answer { .. }) && said["type"] == 4;
    if matches!(ask, Ask::Create(_)) {
        faults.extend(rules::message(Purpose::Create, said));
    } else if matches!(ask, Ask::Edit(..) | Ask::EditFollowUp { .. }) {
        faults.extend(rules::message(Purpose::Edit, said));
    } else if matches!(ask, Ask::FollowUp { .. }) {
        faults.extend(rules::message(Purpose::Whisper, said));
    } else if answers {
        faults.extend(rules::message(Purpose::Answer, &said["data"]));
    }
    faults.into_iter().map(|fault| format!("{method} {template}: {fault}")).collect()
}

fn without_tokens(ask: &Ask, path: &str) -> String {
    if let Ask::Answer { token, .. }
    | Ask::FollowUp { token }
    | Ask::EditFollowUp { token, .. }
    | Ask::DeleteAnswer { token } = ask
    {
        return path.replace(token, "…");
    }
    path.to_owned()
}

fn wait(after: Duration, global: bool) -> Reply {
    let seconds = after.as_secs_f64();
    // As the real one, it leaves `code` out.
    (429, Some(json!({ "message": "You are being rate limited.", "retry_after": seconds, "global": global })))
}

fn told(bucket: &str, left: u32, of: u32, reset_after: Duration) -> Vec<(&'static str, String)> {
    vec![
        ("x-ratelimit-bucket", format!("hash-of-{bucket}")),
        ("x-ratelimit-limit", of.to_string()),
        ("x-ratelimit-remaining", left.to_string()),
        ("x-ratelimit-reset-after", format!("{:.3}", reset_after.as_secs_f64())),
    ]
}

fn waiting(bucket: &str, after: Duration, global: bool) -> Vec<(&'static str, String)> {
    let mut headers = if global { vec![("x-ratelimit-global", "true".to_owned())] } else { told(bucket, 0, 5, after) };
    headers.push(("x-ratelimit-scope", if global { "global" } else { "user" }.to_owned()));
    headers.push(("retry-after", after.as_secs_f64().ceil().to_string()));
    headers
}

fn respond(reply: &Reply, headers: &[(&'static str, String)]) -> Response<Body> {
    let status = StatusCode::from_u16(reply.0).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, value);
    }
    let body = if let Some(body) = &reply.1 {
        response = response.header(header::CONTENT_TYPE, "application/json");
        Body::from(body.to_string())
    } else {
        Body::empty()
    };
    response.body(body).expect("the headers are plain")
}

/// An answer that begins and never ends.
fn broken() -> Response<Body> {
    let pieces = [Ok(Bytes::from_static(b"{")), Err(std::io::Error::other("cut off"))];
    Response::new(Body::from_stream(stream::iter(pieces)))
}
