//! What Discord's documentation demands of a payload, beyond what its schemas say.

use serde_json::Value;
use std::collections::BTreeSet;

/// What a payload is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A new message in a channel.
    Create,
    /// The rewriting of a message.
    Edit,
    /// What only one person sees, below an interaction.
    Whisper,
    /// The first answer to an interaction.
    Answer,
}

/// Lists what is wrong with a message.
pub(super) fn message(purpose: Purpose, body: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let content = body["content"].as_str().unwrap_or_default();
    if content.chars().count() > 2000 {
        faults.push(format!("content has {} characters, 2000 are the most", content.chars().count()));
    }
    let attached = body["attachments"].as_array().is_some_and(|files| !files.is_empty());
    if content.trim().is_empty() && !attached {
        faults.push("content is empty".to_owned());
    }
    for alive in ["@everyone", "@here", "<@", "<#", "</", "<t:", "<:"] {
        if is_alive(content, alive) {
            faults.push(format!("`{alive}` is alive in the text"));
        }
    }
    if body["allowed_mentions"]["parse"] != serde_json::json!([]) {
        faults.push("allowed_mentions does not forbid all".to_owned());
    }
    let flags = body["flags"].as_u64().unwrap_or_default();
    if purpose == Purpose::Create {
        let nonce = body["nonce"].as_str().unwrap_or_default();
        if !(1..=25).contains(&nonce.len()) || body["enforce_nonce"] != true {
            faults.push(format!("nonce `{nonce}` is not there, too long, or not enforced"));
        }
    }
    if matches!(purpose, Purpose::Whisper | Purpose::Answer) && flags & 64 == 0 {
        faults.push("others would see it".to_owned());
    }
    if flags & (1 << 15) != 0 {
        faults.push("content does not go with the second kind of components".to_owned());
    }
    faults.extend(components(&body["components"]));
    faults
}

/// Lists what is wrong with the components below a message.
fn components(rows: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let rows = rows.as_array().cloned().unwrap_or_default();
    if rows.len() > 5 {
        faults.push(format!("{} rows, 5 are the most", rows.len()));
    }
    let mut ids = BTreeSet::new();
    for row in &rows {
        let inside = row["components"].as_array().cloned().unwrap_or_default();
        let menus = inside.iter().filter(|one| one["type"] == 3).count();
        let fits = if menus > 0 { inside.len() == 1 } else { (1..=5).contains(&inside.len()) };
        if row["type"] != 1 || !fits {
            faults.push(format!("a row of type {} with {} components", row["type"], inside.len()));
        }
        for one in &inside {
            faults.extend(if one["type"] == 3 { menu(one) } else { button(one) });
            if let Some(id) = one["custom_id"].as_str() {
                if !ids.insert(id.to_owned()) {
                    faults.push(format!("custom_id `{id}` stands there twice"));
                }
                if !(1..=100).contains(&id.chars().count()) {
                    faults.push(format!("custom_id `{id}` is empty or too long"));
                }
            }
        }
    }
    faults
}

fn button(button: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let label = button["label"].as_str().unwrap_or_default();
    if !(1..=80).contains(&label.chars().count()) || label.trim().is_empty() {
        faults.push(format!("label `{label}` is empty or too long"));
    }
    let style = button["style"].as_u64().unwrap_or_default();
    let (id, url) = (button["custom_id"].as_str(), button["url"].as_str());
    let sound = match style {
        1..=4 => id.is_some() && url.is_none(),
        5 => id.is_none() && url.is_some_and(|url| url.starts_with("https://") && url.chars().count() <= 512),
        _ => false,
    };
    if button["type"] != 2 || !sound {
        faults.push(format!("button of type {} and style {style} with {id:?} and {url:?}", button["type"]));
    }
    faults
}

fn menu(menu: &Value) -> Vec<String> {
    let options = menu["options"].as_array().cloned().unwrap_or_default();
    let values: BTreeSet<&str> = options.iter().filter_map(|option| option["value"].as_str()).collect();
    let mut faults = Vec::new();
    if !(1..=25).contains(&options.len()) || values.len() != options.len() {
        faults.push(format!("a menu of {} options, {} of them different", options.len(), values.len()));
    }
    for option in &options {
        for (field, most) in [("label", 100), ("value", 100)] {
            let length = option[field].as_str().unwrap_or_default().chars().count();
            if !(1..=most).contains(&length) {
                faults.push(format!("an option's {field} has {length} characters"));
            }
        }
    }
    faults
}

/// Tells whether markup stands in a text without a backslash before it.
fn is_alive(text: &str, markup: &str) -> bool {
    text.match_indices(markup).any(|(at, _)| {
        let before = text[..at].chars().rev().take_while(|letter| *letter == '\\').count();
        before % 2 == 0
    })
}

/// Shows a text as a person sees it: without backslashes, stars and angle brackets around addresses.
pub(super) fn seen(content: &str) -> String {
    let mut seen = String::new();
    let mut letters = content.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => seen.extend(letters.next()),
            '*' if letters.peek() == Some(&'*') => drop(letters.next()),
            '<' | '>' => {}
            _ => seen.push(letter),
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(change: impl FnOnce(&mut Value)) -> usize {
        let mut body = json!({
            "content": "x", "allowed_mentions": { "parse": [] }, "nonce": "1", "enforce_nonce": true,
            "components": [{ "type": 1, "components": [{ "type": 2, "style": 2, "label": "a", "custom_id": "a" }] }],
        });
        change(&mut body);
        message(Purpose::Create, &body).len()
    }

    #[test]
    fn a_good_message_has_no_fault_and_each_fault_is_found() {
        assert_eq!(faults(|_| ()), 0);
        let row = || json!({ "type": 1, "components": [{ "type": 2, "style": 2, "label": "a", "custom_id": "a" }] });
        assert_ne!(faults(|body| body["content"] = "あ".repeat(2001).into()), 0);
        assert_ne!(faults(|body| body["content"] = "hi @everyone".into()), 0);
        assert_ne!(faults(|body| body["content"] = "hi \\\\<@1>".into()), 0);
        assert_eq!(faults(|body| body["content"] = "hi \\<\\@1\\>".into()), 0);
        assert_ne!(faults(|body| body["allowed_mentions"] = Value::Null), 0);
        assert_ne!(faults(|body| body["allowed_mentions"]["parse"] = json!(["users"])), 0);
        assert_ne!(faults(|body| body["nonce"] = "x".repeat(26).into()), 0);
        assert_ne!(faults(|body| body["enforce_nonce"] = false.into()), 0);
        assert_ne!(faults(|body| body["components"] = json!([row(), row()])), 0);
        assert_ne!(faults(|body| body["components"][0]["components"][0]["label"] = "x".repeat(81).into()), 0);
        assert_ne!(faults(|body| body["components"][0]["components"][0]["style"] = 5.into()), 0);
        assert_ne!(faults(|body| body["components"] = json!([1, 2, 3, 4, 5, 6].map(|_| row()))), 0);
    }

    #[test]
    fn a_person_sees_no_markup() {
        assert_eq!(seen("**11** \\<\\@1\\> 資料 <https://a_b.example>"), "11 <@1> 資料 https://a_b.example");
    }
}
