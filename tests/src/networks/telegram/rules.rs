//! What Telegram, and our own house, ask of every call; checked with or without the machine's description.

use super::html;
use serde_json::{Map, Value};

type Body = Map<String, Value>;

/// The kinds of updates there are, as far as a bot like ours may ask for them.
const KINDS: [&str; 6] =
    ["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "inline_query"];

/// Lists what is wrong with a call, whoever may have made it.
pub(super) fn check(method: &str, body: &Body) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |wrong: bool, what: &str| {
        if wrong {
            faults.push(format!("{method}: {what}"));
        }
    };
    match method {
        "sendmessage" | "editmessagetext" => {
            fault(number(body, "chat_id").is_none_or(|id| id == 0), "`chat_id` is no number");
            fault(body.get("parse_mode").and_then(Value::as_str) != Some("HTML"), "`parse_mode` is not HTML");
            let preview = body.get("link_preview_options").and_then(|options| options.get("is_disabled"));
            fault(preview != Some(&Value::Bool(true)), "a preview would be drawn");
            match html::read(text(body, "text")) {
                Ok(read) => {
                    fault(read.text.is_empty(), "the text is empty");
                    fault(html::units(&read.text) > 4096, "the text is longer than 4096");
                    fault(read.entities.len() > 100, "more than 100 entities");
                    fault(html::mention(&read.text).is_some(), "a live mention");
                }
                Err(error) => fault(true, &error),
            }
            let in_group = number(body, "chat_id").is_some_and(|id| id < 0);
            if let Some(markup) = body.get("reply_markup") {
                for wrong in keyboard(markup, in_group) {
                    fault(true, wrong);
                }
            }
            fault(method == "editmessagetext" && number(body, "message_id").is_none(), "`message_id` is missing");
        }
        "senddocument" | "sendphoto" => {
            fault(number(body, "chat_id").is_none_or(|id| id == 0), "`chat_id` is no number");
            let name = text(body, if method == "sendphoto" { "photo" } else { "document" });
            fault(name.is_empty() || !name.contains('.'), "the file is missing, or has no name");
            let caption = text(body, "caption");
            fault(name.to_lowercase().ends_with(".png") && caption.is_empty(), "a picture without words");
            if !caption.is_empty() {
                fault(text(body, "parse_mode") != "HTML", "`parse_mode` is not HTML");
                match html::read(caption) {
                    Ok(read) => {
                        fault(html::units(&read.text) > 1024, "the caption is longer than 1024");
                        fault(html::mention(&read.text).is_some(), "a live mention");
                    }
                    Err(error) => fault(true, &error),
                }
            }
        }
        "answercallbackquery" => {
            fault(text(body, "callback_query_id").is_empty(), "`callback_query_id` is missing");
            fault(text(body, "text").chars().count() > 200, "the notice is longer than 200");
        }
        "setmycommands" => {
            let commands = body.get("commands").and_then(Value::as_array).cloned().unwrap_or_default();
            fault(commands.is_empty() || commands.len() > 100, "there are none, or more than 100 commands");
            for command in &commands {
                let name = command.get("command").and_then(Value::as_str).unwrap_or_default();
                let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
                fault(!(1..=32).contains(&name.len()) || !name.bytes().all(sound), "a command's name is none");
                let words = command.get("description").and_then(Value::as_str).unwrap_or_default();
                fault(!(1..=256).contains(&words.chars().count()), "a command's description is too long or missing");
            }
        }
        "setwebhook" => {
            let url = text(body, "url");
            let local = url.starts_with("http://127.");
            fault(!url.starts_with("https://") && !local, "an HTTPS url must be provided for webhook");
            let secret = text(body, "secret_token");
            let sound = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
            fault(!(1..=256).contains(&secret.len()) || !secret.bytes().all(sound), "the secret is none");
            for wrong in allowed(body) {
                fault(true, &wrong);
            }
            fault(body.get("drop_pending_updates") == Some(&Value::Bool(true)), "updates would be thrown away");
        }
        "deletewebhook" => {
            fault(body.get("drop_pending_updates") == Some(&Value::Bool(true)), "updates would be thrown away");
        }
        "getupdates" => {
            let limit = body.get("limit").map_or(Some(100), Value::as_i64);
            fault(!limit.is_some_and(|limit| (1..=100).contains(&limit)), "`limit` is not 1 to 100");
            fault(number(body, "timeout").is_none_or(|seconds| seconds <= 0), "short polling is for testing only");
            fault(number(body, "offset").is_some_and(|offset| offset < 0), "updates would be thrown away");
            for wrong in allowed(body) {
                fault(true, &wrong);
            }
        }
        "getme" | "getwebhookinfo" | "getmycommands" | "deletemessage" | "sendchataction" => {}
        _ => fault(true, "the simulation does not know this method"),
    }
    faults
}

fn keyboard(markup: &Value, in_group: bool) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let Some(rows) = markup.get("inline_keyboard").and_then(Value::as_array) else {
        return vec!["this is no inline keyboard"];
    };
    let rows: Vec<&Vec<Value>> = rows.iter().filter_map(Value::as_array).collect();
    if rows.iter().any(|row| row.is_empty() || row.len() > 8) {
        faults.push("a row has no button, or more than 8");
    }
    if rows.iter().map(|row| row.len()).sum::<usize>() > 100 {
        faults.push("more than 100 buttons");
    }
    for button in rows.into_iter().flatten() {
        let field = |name: &str| button.get(name).and_then(Value::as_str);
        if field("text").is_none_or(|label| label.trim().is_empty()) {
            faults.push("a button without words");
        }
        match (field("callback_data"), field("url")) {
            (Some(data), None) if (1..=64).contains(&data.len()) => {
                if in_group {
                    faults.push("a button that answers in a group");
                }
            }
            (Some(_), None) => faults.push("callback_data is not 1 to 64 bytes"),
            (None, Some(url)) if url.starts_with("https://") => {}
            (None, Some(_)) => faults.push("a button that leads nowhere"),
            (Some(_), Some(_)) | (None, None) => faults.push("a button must do exactly one thing"),
        }
    }
    faults
}

fn allowed(body: &Body) -> Vec<String> {
    let kinds = body.get("allowed_updates").and_then(Value::as_array).cloned().unwrap_or_default();
    let strange = kinds.iter().filter(|kind| !kind.as_str().is_some_and(|kind| KINDS.contains(&kind)));
    strange.map(|kind| format!("`allowed_updates` names {kind}")).collect()
}

/// Reads a text of a call.
pub(super) fn text<'a>(body: &'a Body, name: &str) -> &'a str {
    body.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Reads a number of a call.
pub(super) fn number(body: &Body, name: &str) -> Option<i64> {
    body.get(name).and_then(Value::as_i64)
}
