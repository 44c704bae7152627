//! What Slack would not take, as rules of our own; each names what is wrong.

use serde_json::Value;
use std::collections::BTreeSet;

/// Counts letters as Slack does.
fn letters(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Checks what every text of a message must keep to: entities alone, nothing that could be read as a mention.
pub(super) fn fallback(text: &Value, faults: &mut Vec<String>) {
    let Some(text) = text.as_str() else {
        faults.push("`text` is missing: notifications and screen readers would have nothing".into());
        return;
    };
    if text.trim().is_empty() {
        faults.push("`text` is empty".into());
    }
    if letters(text) > 40_000 {
        faults.push(format!("`text` has {} letters; more than 40,000 are cut", letters(text)));
    }
    if text.contains(['<', '>']) {
        faults.push("`text` has an angle bracket that is not escaped".into());
    }
    for (at, _) in text.match_indices('&') {
        if !["&amp;", "&lt;", "&gt;"].iter().any(|entity| text[at..].starts_with(entity)) {
            faults.push("`text` has an ampersand that is not escaped".into());
        }
    }
}

/// Checks that Slack is told to find nothing by itself.
pub(super) fn neutral(arguments: &Value, faults: &mut Vec<String>) {
    if arguments["parse"] != "none" || arguments["link_names"] != false {
        faults.push("`parse` is not \"none\" or `link_names` not false: words could become mentions".into());
    }
}

/// Checks the blocks of a message.
pub(super) fn blocks(blocks: &Value, faults: &mut Vec<String>) {
    let Some(blocks) = blocks.as_array() else {
        faults.push("`blocks` is no list".into());
        return;
    };
    if !(1..=50).contains(&blocks.len()) {
        faults.push(format!("{} blocks; 1 to 50 are allowed", blocks.len()));
    }
    let mut actions = BTreeSet::new();
    for block in blocks {
        match block["type"].as_str() {
            Some("rich_text") => rich(block, faults),
            Some("actions") => row(block, &mut actions, faults),
            kind => faults.push(format!("a block of the type {kind:?}")),
        }
        within(block["block_id"].as_str().unwrap_or("x"), "a block_id", 255, faults);
    }
    let whole: usize = blocks.iter().map(weight).sum();
    if whole > 13_200 {
        faults.push(format!("{whole} letters in all blocks: msg_blocks_too_long"));
    }
}

/// Counts every letter inside a block.
fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => letters(text),
        Value::Array(some) => some.iter().map(weight).sum(),
        Value::Object(some) => some.values().map(weight).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn rich(block: &Value, faults: &mut Vec<String>) {
    let sections = block["elements"].as_array().map(Vec::as_slice).unwrap_or_default();
    if sections.is_empty() {
        faults.push("a rich_text block without elements".into());
    }
    for section in sections {
        if section["type"] != "rich_text_section" {
            faults.push(format!("an element of the type {} in rich text", section["type"]));
        }
        let runs = section["elements"].as_array().map(Vec::as_slice).unwrap_or_default();
        let mut whole = 0;
        for run in runs {
            let text = run["text"].as_str().unwrap_or_default();
            whole += letters(text);
            if text.is_empty() {
                faults.push("an empty text in rich text".into());
            }
            match run["type"].as_str() {
                Some("text") => {}
                Some("link") => address(&run["url"], faults),
                // A mention, a broadcast, a picture: nothing of that kind is ever meant.
                kind => faults.push(format!("{kind:?} in rich text")),
            }
        }
        if runs.is_empty() || whole > 3000 {
            faults.push(format!("{whole} letters in one rich text"));
        }
    }
}

fn row(block: &Value, actions: &mut BTreeSet<String>, faults: &mut Vec<String>) {
    let elements = block["elements"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !(1..=25).contains(&elements.len()) {
        faults.push(format!("{} elements in a row; 1 to 25 are allowed", elements.len()));
    }
    for element in elements {
        let id = element["action_id"].as_str().unwrap_or_default();
        within(id, "an action_id", 255, faults);
        if !actions.insert(id.to_owned()) {
            faults.push(format!("the action_id {id:?} twice in one message"));
        }
        match element["type"].as_str() {
            Some("button") => button(element, faults),
            Some("static_select") => select(element, faults),
            kind => faults.push(format!("{kind:?} in a row")),
        }
    }
}

fn button(button: &Value, faults: &mut Vec<String>) {
    label(&button["text"], faults);
    if let Some(value) = button.get("value") {
        within(value.as_str().unwrap_or_default(), "a value", 2000, faults);
    }
    if let Some(url) = button.get("url") {
        address(url, faults);
    }
}

fn select(select: &Value, faults: &mut Vec<String>) {
    let options = select["options"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !(1..=100).contains(&options.len()) {
        faults.push(format!("{} options; 1 to 100 are allowed", options.len()));
    }
    for option in options {
        label(&option["text"], faults);
        within(option["value"].as_str().unwrap_or_default(), "the value of an option", 75, faults);
    }
}

fn label(text: &Value, faults: &mut Vec<String>) {
    if text["type"] != "plain_text" {
        faults.push("a label that is not plain text".into());
    }
    within(text["text"].as_str().unwrap_or_default(), "a label", 75, faults);
}

fn address(url: &Value, faults: &mut Vec<String>) {
    let url = url.as_str().unwrap_or_default();
    within(url, "an address", 3000, faults);
    if !url.starts_with("https://") && !url.starts_with("http://") {
        faults.push(format!("{url:?} is no address of a page"));
    }
}

fn within(text: &str, what: &str, most: usize, faults: &mut Vec<String>) {
    if !(1..=most).contains(&letters(text)) {
        faults.push(format!("{what} of {} letters; 1 to {most} are allowed", letters(text)));
    }
}
