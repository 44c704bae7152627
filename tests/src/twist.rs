//! Payloads as no documentation has them: something true, changed in one place or several, the same for the same seed.

use rand::RngExt;
use rand::rngs::StdRng;
use serde_json::{Map, Value, json};

/// Stands for JSON that is too deep to be held as a value, until it is written.
const DEEP: &str = "a place for something deep";
/// How deep it is.
const DEPTH: usize = 10_000;

/// Changes something in a payload, and writes it.
pub fn twisted(payload: &Value, chance: &mut StdRng) -> Vec<u8> {
    if chance.random_ratio(1, 50) {
        return whole(chance);
    }
    let mut payload = payload.clone();
    for _ in 0..chance.random_range(1..4) {
        twist(&mut payload, chance);
    }
    let deep = "[".repeat(DEPTH) + &"]".repeat(DEPTH);
    let mut written = payload.to_string().replace(&format!("\"{DEEP}\""), &deep).into_bytes();
    if chance.random_ratio(1, 3) {
        break_off(&mut written, chance);
    }
    written
}

/// Something else altogether.
fn whole(chance: &mut StdRng) -> Vec<u8> {
    let deep = "{\"a\":".repeat(DEPTH);
    let odd: [&[u8]; 10] = [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"5",
        b"\"x\"",
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf{}",
        b"{\"a\":1e999}",
        deep.as_bytes(),
    ];
    odd[chance.random_range(0..odd.len())].to_vec()
}

/// Changes one place.
fn twist(value: &mut Value, chance: &mut StdRng) {
    let goes_in = chance.random_ratio(4, 5);
    match value {
        Value::Object(fields) if goes_in && !fields.is_empty() => {
            let at = chance.random_range(0..fields.len());
            let key = fields.keys().nth(at).cloned().expect("it has so many");
            match chance.random_range(0..10) {
                0 => drop(fields.remove(&key)),
                1 => rename(fields, &key, chance),
                _ => twist(fields.get_mut(&key).expect("it is there"), chance),
            }
        }
        Value::Array(items) if goes_in && !items.is_empty() => {
            let at = chance.random_range(0..items.len());
            match chance.random_range(0..10) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                _ => twist(&mut items[at], chance),
            }
        }
        Value::Object(_) | Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            *value = odd(value, chance);
        }
    }
}

fn rename(fields: &mut Map<String, Value>, key: &str, chance: &mut StdRng) {
    let value = fields.remove(key).unwrap_or_default();
    let names = [key.to_uppercase(), format!("{key}s"), String::new(), "😀".into(), "type".into(), "id".into()];
    fields.insert(names[chance.random_range(0..names.len())].clone(), value);
}

/// Something that nobody expects in the place of a value.
fn odd(value: &Value, chance: &mut StdRng) -> Value {
    let others = [
        Value::Null,
        true.into(),
        0.into(),
        (-1).into(),
        i64::MAX.into(),
        i64::MIN.into(),
        u64::MAX.into(),
        json!(1e308),
        json!(0.1),
        "".into(),
        " ".into(),
        "0".into(),
        "-1".into(),
        "\u{0}".into(),
        "\u{202e}反対\u{2066}".into(),
        "<!channel> @everyone <b>&amp;</b> **x** =1+1".into(),
        "'; DROP TABLE answers; --".into(),
        "../../../etc/passwd".into(),
        "http://127.0.0.1:9/".into(),
        "😀".repeat(1_000).into(),
        "あ".repeat(5_000).into(),
        "1".repeat(400).into(),
        DEEP.into(),
        json!([]),
        json!({}),
        json!([[[[1]]]]),
        json!({ "id": { "id": { "id": 1 } } }),
        json!([value, value]),
        json!({ "type": value }),
        value.to_string().into(),
    ];
    others[chance.random_range(0..others.len())].clone()
}

/// Damages what is written.
fn break_off(written: &mut Vec<u8>, chance: &mut StdRng) {
    if written.is_empty() {
        return;
    }
    let at = chance.random_range(0..written.len());
    match chance.random_range(0..6) {
        0 => written.truncate(at),
        1 => written[at] ^= 1 << chance.random_range(0..8),
        2 => written.insert(at, chance.random()),
        3 => {
            let end = (at + chance.random_range(0..20)).min(written.len());
            written.drain(at..end);
        }
        4 => {
            let again = written[at..].to_vec();
            written.extend(again);
        }
        _ => *written = written.iter().flat_map(|byte| [*byte, 0]).collect(),
    }
}
