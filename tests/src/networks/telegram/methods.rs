//! What each method does, and says when it does not.

use super::faults::Fault;
use super::files;
use super::html;
use super::rates::Verdict;
use super::rules::{number, text};
use super::state::{BOT, BOT_NAME, Membership, Sent, State, Webhook, bot_user, group_chat, private_chat};
use crate::networks::Attached;
use serde_json::{Map, Value, json};
use std::time::Duration;

type Body = Map<String, Value>;

/// How a call ends.
pub(super) enum Reply {
    /// With a result.
    Ok(Value),
    /// With an error, as Telegram words it.
    Error(u16, String, Option<Value>),
    /// With a connection that breaks.
    Cut,
}

impl Reply {
    pub(super) fn bad(why: &str) -> Reply {
        Reply::Error(400, format!("Bad Request: {why}"), None)
    }

    pub(super) fn conflict(why: &str) -> Reply {
        Reply::Error(409, format!("Conflict: {why}"), None)
    }

    fn forbidden(why: &str) -> Reply {
        Reply::Error(403, format!("Forbidden: {why}"), None)
    }

    pub(super) fn wait(seconds: u64) -> Reply {
        let why = format!("Too Many Requests: retry after {seconds}");
        Reply::Error(429, why, Some(json!({ "retry_after": seconds })))
    }
}

/// Answers everything but `getUpdates`.
pub(super) fn answer(state: &mut State, method: &str, body: &Body, file: Option<Attached>) -> Reply {
    let done = match method {
        "getme" => Ok(me()),
        "setwebhook" => Ok(set_webhook(state, body)),
        "deletewebhook" => {
            state.webhook = None;
            Ok(json!(true))
        }
        "getwebhookinfo" => Ok(webhook_info(state)),
        "setmycommands" => {
            state
                .commands
                .insert(text(body, "language_code").to_owned(), body.get("commands").cloned().unwrap_or_default());
            Ok(json!(true))
        }
        "getmycommands" => Ok(state.commands.get(text(body, "language_code")).cloned().unwrap_or(json!([]))),
        "answercallbackquery" => answer_press(state, body),
        "sendmessage" => sent(state, body),
        "senddocument" | "sendphoto" => files::sent(state, body, file),
        "editmessagetext" => edited(state, body),
        "deletemessage" => deleted(state, body),
        "sendchataction" => reachable(state, number(body, "chat_id").unwrap_or(0)).map(|()| json!(true)),
        _ => Err(Reply::Error(404, "Not Found".into(), None)),
    };
    done.map_or_else(|error| error, Reply::Ok)
}

fn me() -> Value {
    let mut me = bot_user();
    for (name, is) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_guest_queries", false),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
        ("has_topics_enabled", false),
        ("allows_users_to_create_topics", false),
        ("can_manage_bots", false),
        ("supports_join_request_queries", false),
    ] {
        me[name] = json!(is);
    }
    debug_assert_eq!((me["id"].as_i64(), me["username"].as_str()), (Some(BOT), Some(BOT_NAME)));
    me
}

fn set_webhook(state: &mut State, body: &Body) -> Value {
    let url = text(body, "url").to_owned();
    let secret = text(body, "secret_token").to_owned();
    if let Some(kinds) = body.get("allowed_updates").and_then(Value::as_array) {
        state.allowed = Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    }
    state.webhook = (!url.is_empty()).then_some(Webhook { url, secret });
    json!(true)
}

fn webhook_info(state: &State) -> Value {
    let url = state.webhook.as_ref().map_or("", |webhook| &webhook.url);
    let mut info = json!({ "url": url, "has_custom_certificate": false, "pending_update_count": state.waiting.len() });
    if state.webhook.is_some() && state.waiting.iter().any(|one| one.tries > 0) {
        info["last_error_date"] = json!(state.clock.seconds());
        info["last_error_message"] = json!("Wrong response from the webhook: 503 Service Unavailable");
    }
    info
}

fn answer_press(state: &mut State, body: &Body) -> Result<Value, Reply> {
    let too_old = "query is too old and response timeout expired or query id is invalid";
    let now = state.clock.age();
    let press = state.presses.get_mut(text(body, "callback_query_id")).ok_or_else(|| Reply::bad(too_old))?;
    press.answered += 1;
    press.acknowledge(now);
    press.notice = body.get("text").and_then(Value::as_str).map(str::to_owned);
    Ok(json!(true))
}

/// Tells whether the bot may write somewhere.
pub(super) fn reachable(state: &State, chat: i64) -> Result<(), Reply> {
    if chat > 0 {
        let Some(person) = state.person_of(chat) else { return Err(Reply::bad("chat not found")) };
        return match (person.started, person.blocked) {
            (_, true) => Err(Reply::forbidden("bot was blocked by the user")),
            (true, false) => Ok(()),
            (false, false) if met(state, &person.name) => {
                Err(Reply::forbidden("bot can't initiate conversation with a user"))
            }
            (false, false) => Err(Reply::bad("chat not found")),
        };
    }
    let Some(group) = state.groups.get(&chat) else { return Err(Reply::bad("chat not found")) };
    if let Some(to) = group.moved {
        let why = "Bad Request: group chat was upgraded to a supergroup chat".to_owned();
        return Err(Reply::Error(400, why, Some(json!({ "migrate_to_chat_id": to }))));
    }
    let kind = if chat <= -1_000_000_000_000 { "supergroup" } else { "group" };
    match group.bot {
        Membership::Member => Ok(()),
        Membership::Left => Err(Reply::forbidden(&format!("bot is not a member of the {kind} chat"))),
        Membership::Kicked => Err(Reply::forbidden(&format!("bot was kicked from the {kind} chat"))),
    }
}

fn met(state: &State, who: &str) -> bool {
    state.groups.values().any(|group| group.bot == Membership::Member && group.members.iter().any(|one| one == who))
}

/// Counts a send, and lets go wrong what is to go wrong. Tells whether its answer is to be cut off.
pub(super) fn passes(state: &mut State, chat: i64) -> Result<bool, Reply> {
    let now = state.clock.age();
    match state.rates.send(chat, now) {
        Verdict::Free => {}
        Verdict::Wait(seconds) => return Err(Reply::wait(seconds)),
        Verdict::Ignored(seconds) => {
            state.violation(format!("{chat} was written to although it asked to wait"));
            return Err(Reply::wait(seconds));
        }
    }
    match state.faults.draw() {
        None => Ok(false),
        Some(Fault::Trouble) => Err(Reply::Error(500, "Internal Server Error".into(), None)),
        Some(Fault::TooMany(seconds)) => {
            state.rates.close(chat, now + Duration::from_secs(seconds));
            Err(Reply::wait(seconds))
        }
        Some(Fault::Broken) => Err(Reply::Cut),
        Some(Fault::CutOff) => {
            state.faults.cut_off += 1;
            Ok(true)
        }
    }
}

/// Reads the text and the buttons of a message.
fn read(body: &Body) -> Result<(html::Read, Option<Value>), Reply> {
    let read = match text(body, "parse_mode") {
        "HTML" => html::read(text(body, "text")).map_err(|why| Reply::Error(400, why, None))?,
        _ => html::Read { text: text(body, "text").trim().to_owned(), entities: Vec::new() },
    };
    if read.text.is_empty() {
        return Err(Reply::bad("message text is empty"));
    }
    if read.text.chars().count() > 4096 {
        return Err(Reply::bad("message is too long"));
    }
    let markup = body.get("reply_markup").cloned();
    let buttons = markup.iter().flat_map(|markup| markup["inline_keyboard"].as_array().into_iter().flatten());
    for button in buttons.flat_map(|row| row.as_array().into_iter().flatten()) {
        if button["callback_data"].as_str().is_some_and(|data| !(1..=64).contains(&data.len())) {
            return Err(Reply::bad("BUTTON_DATA_INVALID"));
        }
    }
    Ok((read, markup))
}

fn sent(state: &mut State, body: &Body) -> Result<Value, Reply> {
    let chat = number(body, "chat_id").unwrap_or(0);
    let thread = number(body, "message_thread_id");
    reachable(state, chat)?;
    let (read, markup) = read(body)?;
    let is_forum = state.groups.get(&chat).is_some_and(|group| group.forum);
    if thread.is_some() && !is_forum {
        return Err(Reply::bad("message thread not found"));
    }
    let above = answered(state, chat, body)?;
    let cut = passes(state, chat)?;
    let first = format!("{} {}", read.text, markup.clone().unwrap_or_default());
    let sent = Sent {
        chat,
        id: state.new_message_id(),
        thread,
        at: state.clock.seconds(),
        text: read.text,
        entities: read.entities,
        markup,
        file: None,
        above,
        silent: body.get("disable_notification") == Some(&Value::Bool(true)),
        first,
        revised: 0,
        deleted: false,
    };
    state.messages.push(sent.clone());
    if cut { Err(Reply::Cut) } else { Ok(shown(state, &sent)) }
}

/// Finds the message that a new one answers; one that is gone is answered by nobody, if that is allowed.
fn answered(state: &mut State, chat: i64, body: &Body) -> Result<Option<i64>, Reply> {
    let Some(asked) = body.get("reply_parameters") else { return Ok(None) };
    let id = asked["message_id"].as_i64().filter(|id| state.message(chat, *id).is_some());
    if id.is_none() && asked["allow_sending_without_reply"] != true {
        return Err(Reply::bad("message to be replied not found"));
    }
    Ok(id)
}

fn edited(state: &mut State, body: &Body) -> Result<Value, Reply> {
    let chat = number(body, "chat_id").unwrap_or(0);
    reachable(state, chat)?;
    let (read, markup) = read(body)?;
    let id = number(body, "message_id").unwrap_or(0);
    let old = state.message(chat, id).ok_or_else(|| Reply::bad("message to edit not found"))?;
    if old.file.is_some() {
        return Err(Reply::bad("there is no text in the message to edit"));
    }
    if old.text == read.text && old.entities == read.entities && old.markup == markup {
        return Err(Reply::bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a current \
             content and reply markup of the message",
        ));
    }
    let cut = passes(state, chat)?;
    let message = state.message(chat, id).ok_or_else(|| Reply::bad("message to edit not found"))?;
    message.text = read.text;
    message.entities = read.entities;
    message.markup = markup;
    message.revised += 1;
    let edited = message.clone();
    if cut { Err(Reply::Cut) } else { Ok(shown(state, &edited)) }
}

fn deleted(state: &mut State, body: &Body) -> Result<Value, Reply> {
    let now = state.clock.seconds();
    let chat = number(body, "chat_id").unwrap_or(0);
    let id = number(body, "message_id").unwrap_or(0);
    let message = state.message(chat, id).ok_or_else(|| Reply::bad("message to delete not found"))?;
    if now - message.at > 48 * 3600 {
        return Err(Reply::bad("message can't be deleted for everyone"));
    }
    message.deleted = true;
    Ok(json!(true))
}

/// Shows a message of the bot's as the Bot API does.
pub(super) fn shown(state: &State, sent: &Sent) -> Value {
    let chat = match state.groups.get(&sent.chat) {
        Some(group) => group_chat(sent.chat, group),
        None => state.person_of(sent.chat).map(private_chat).unwrap_or_default(),
    };
    let mut shown =
        json!({ "message_id": sent.id, "from": bot_user(), "chat": chat, "date": sent.at, "text": sent.text });
    if !sent.entities.is_empty() {
        shown["entities"] = json!(sent.entities);
    }
    if let Some(markup) = &sent.markup {
        shown["reply_markup"] = markup.clone();
    }
    if sent.revised > 0 {
        shown["edit_date"] = json!(state.clock.seconds());
    }
    if let Some(file) = &sent.file {
        files::show(&mut shown, file);
    }
    if let Some(above) =
        sent.above.and_then(|id| state.messages.iter().find(|one| one.chat == sent.chat && one.id == id))
    {
        shown["reply_to_message"] = self::shown(state, &Sent { above: None, ..above.clone() });
    }
    if let Some(thread) = sent.thread {
        shown["message_thread_id"] = json!(thread);
        shown["is_topic_message"] = json!(true);
    }
    shown
}
