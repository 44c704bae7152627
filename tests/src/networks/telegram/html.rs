//! Text in HTML as the Bot API reads it, and what Telegram makes of plain words by itself.

use serde_json::{Value, json};

/// A text after its entities were read.
pub(super) struct Read {
    /// What is seen.
    pub(super) text: String,
    /// What was marked.
    pub(super) entities: Vec<Value>,
}

const TAGS: [&str; 13] =
    ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote", "tg-spoiler"];

/// Reads HTML; fails with Telegram's words.
pub(super) fn read(html: &str) -> Result<Read, String> {
    let mut text = String::new();
    let mut entities = Vec::new();
    let mut open: Vec<(String, Option<String>, usize)> = Vec::new();
    let mut rest = html;
    let fault = |what: &str, rest: &str| {
        Err(format!("Bad Request: can't parse entities: {what} at byte offset {}", html.len() - rest.len()))
    };
    while let Some(letter) = rest.chars().next() {
        match letter {
            '<' => {
                let Some((tag, after)) = rest[1..].split_once('>') else { return fault("Unclosed start tag", rest) };
                if let Some(name) = tag.strip_prefix('/') {
                    let Some((opened, url, from)) = open.pop() else { return fault("Unexpected end tag", rest) };
                    if opened != name {
                        return fault(
                            &format!("Unmatched end tag, expected \"</{opened}>\", found \"</{name}>\""),
                            rest,
                        );
                    }
                    entities.extend(entity(&opened, url, from, units(&text)));
                } else {
                    let (name, url) = match tag.split_once(' ') {
                        Some(("a", attribute)) => {
                            ("a", attribute.strip_prefix("href=\"").and_then(|url| url.strip_suffix('"')))
                        }
                        Some((name, _)) => (name, None),
                        None => (tag, None),
                    };
                    if name != "a" && !TAGS.contains(&name) {
                        return fault(&format!("Unsupported start tag \"{name}\""), rest);
                    }
                    open.push((name.to_owned(), url.map(unescaped), units(&text)));
                }
                rest = after;
            }
            '&' => {
                let (seen, after) = entity_of(rest);
                text.push(seen);
                rest = after;
            }
            _ => {
                text.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    if let Some((name, ..)) = open.last() {
        return fault(&format!("Can't find end tag corresponding to start tag \"{name}\""), rest);
    }
    // What stands before the first letter is cut off, and everything moves to the front.
    let lead = units(&text) - units(text.trim_start());
    for entity in &mut entities {
        let offset = entity["offset"].as_u64().and_then(|offset| usize::try_from(offset).ok()).unwrap_or_default();
        entity["offset"] = json!(offset.saturating_sub(lead));
    }
    Ok(Read { text: text.trim().to_owned(), entities })
}

/// Finds a name that would ring at somebody's.
pub(super) fn mention(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let word = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    letters.iter().enumerate().filter(|(_, letter)| **letter == '@').find_map(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let name: String = letters[at + 1..].iter().take_while(|letter| word(letter)).collect();
        (name.len() >= 2 && !before.is_some_and(word)).then_some(name)
    })
}

/// Counts in UTF-16, as entities do.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn entity(tag: &str, url: Option<String>, from: usize, to: usize) -> Option<Value> {
    let (offset, length) = (from, to - from);
    let kind = match tag {
        "a" => return url.map(|url| json!({ "type": "text_link", "offset": offset, "length": length, "url": url })),
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        _ => "spoiler",
    };
    (length > 0).then(|| json!({ "type": kind, "offset": offset, "length": length }))
}

/// Reads `&lt;` and its like; an ampersand that begins nothing is an ampersand.
fn entity_of(rest: &str) -> (char, &str) {
    let known = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];
    let found = known.into_iter().find_map(|(name, seen)| Some((seen, rest.strip_prefix(name)?)));
    found.unwrap_or(('&', &rest[1..]))
}

fn unescaped(mut url: &str) -> String {
    let mut read = String::new();
    while let Some(letter) = url.chars().next() {
        let (seen, after) = if letter == '&' { entity_of(url) } else { (letter, &url[letter.len_utf8()..]) };
        read.push(seen);
        url = after;
    }
    read
}
