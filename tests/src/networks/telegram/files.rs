//! Files in the simulated Telegram: documents, and pictures with words below them.

use super::html;
use super::methods::{Reply, passes, reachable, shown};
use super::rules::{number, text};
use super::state::{Sent, State};
use crate::networks::{Attached, form};
use axum::http::HeaderMap;
use serde_json::{Map, Value, json};

/// The most bytes of a picture.
const PHOTO: usize = 10_000_000;

/// Reads the file of a form.
pub(super) fn file(headers: &HeaderMap, body: &[u8]) -> Option<Attached> {
    let fields = form::is_form(headers).then(|| form::read(headers, body)).flatten()?;
    let field = fields.into_iter().find(|field| field.file.is_some())?;
    Some(Attached { name: field.file.unwrap_or_default(), bytes: field.bytes, alt: None })
}

/// Takes a file.
pub(super) fn sent(state: &mut State, body: &Map<String, Value>, file: Option<Attached>) -> Result<Value, Reply> {
    let chat = number(body, "chat_id").unwrap_or(0);
    let thread = number(body, "message_thread_id");
    reachable(state, chat)?;
    let Some(mut file) = file.filter(|file| !file.bytes.is_empty()) else {
        return Err(Reply::bad("file must be non-empty"));
    };
    let read = html::read(text(body, "caption")).map_err(|why| Reply::Error(400, why, None))?;
    if read.text.chars().count() > 1024 {
        return Err(Reply::bad("message caption is too long"));
    }
    if body.contains_key("photo") && file.bytes.len() > PHOTO {
        return Err(Reply::bad("PHOTO_INVALID_DIMENSIONS"));
    }
    if thread.is_some() && !state.groups.get(&chat).is_some_and(|group| group.forum) {
        return Err(Reply::bad("message thread not found"));
    }
    let cut = passes(state, chat)?;
    // What a person reads of it has no marks that nobody sees.
    let words: String = read.text.chars().filter(|letter| *letter != '\u{2060}').collect();
    file.alt = (!words.is_empty()).then_some(words);
    let first = format!("{} {}", file.name, file.alt.as_deref().unwrap_or_default());
    let sent = Sent {
        chat,
        id: state.new_message_id(),
        thread,
        at: state.clock.seconds(),
        text: String::new(),
        first,
        entities: Vec::new(),
        markup: None,
        file: Some(file),
        above: None,
        silent: body.get("disable_notification") == Some(&Value::Bool(true)),
        revised: 0,
        deleted: false,
    };
    state.messages.push(sent.clone());
    if cut { Err(Reply::Cut) } else { Ok(shown(state, &sent)) }
}

/// Shows the file of a message as the Bot API does.
pub(super) fn show(message: &mut Value, file: &Attached) {
    if let Some(fields) = message.as_object_mut() {
        fields.remove("text");
    }
    let size = file.bytes.len();
    if let Some(alt) = &file.alt {
        message["caption"] = alt.as_str().into();
        let photo =
            json!({ "file_id": "AgAC", "file_unique_id": "AQAD", "width": 90, "height": 90, "file_size": size });
        message["photo"] = json!([photo]);
    } else {
        message["document"] =
            json!({ "file_id": "BQAC", "file_unique_id": "AgAD", "file_name": file.name, "file_size": size });
    }
}
