//! What becomes of messages, as payloads.

use super::*;
use chat::{Button, Does, Span, Text, Token};
use serde_json::json;
use std::collections::BTreeSet;

fn press(label: &str, token: &str) -> Button {
    Button { label: label.into(), does: Does::Press(Token::parse(token).unwrap()) }
}

fn message(words: &str, rows: Vec<Vec<Button>>) -> Message {
    Message { text: Text::parse(words, &[]), rows, ..Message::default() }
}

fn many(count: usize) -> Vec<Vec<Button>> {
    (0..count).map(|index| vec![press(&format!("選択肢{index}"), &format!("t.{index}"))]).collect()
}

/// Lists the ids or values of every component, and checks the limits of each row.
fn carried(page: &Page) -> Vec<String> {
    let payload = page.edit();
    let rows = payload["components"].as_array().unwrap();
    assert!(rows.len() <= limits::ROWS);
    let mut carried = Vec::new();
    for row in rows {
        for component in row["components"].as_array().unwrap() {
            let options = component["options"].as_array();
            assert!(options.is_none_or(|options| options.len() <= limits::OPTIONS));
            assert!(row["components"].as_array().unwrap().len() <= if options.is_some() { 1 } else { limits::ROW });
            for one in options.into_iter().flatten() {
                carried.push(one["value"].as_str().unwrap().to_owned());
            }
            carried.extend(component["custom_id"].as_str().filter(|_| options.is_none()).map(str::to_owned));
        }
    }
    let different: BTreeSet<&String> = carried.iter().collect();
    assert_eq!(different.len(), carried.len());
    carried
}

#[test]
fn a_question_becomes_one_message_with_rows() {
    let choices =
        vec![vec![press("○ 実施している", "a.1.0")], vec![press("× していない", "a.1.2"), press("？", "a.1.3")]];
    let pages = pages(&message("**11** バックアップは？", choices));
    assert_eq!(pages.len(), 1);
    let payload = pages[0].create("once-1", Manner::Plain);
    assert_eq!(payload["content"], "**11** バックアップは？");
    assert_eq!(payload["nonce"], "once-1");
    assert_eq!(payload["enforce_nonce"], true);
    assert_eq!(payload["flags"], 4);
    assert_eq!(payload["allowed_mentions"]["parse"], json!([]));
    assert_eq!(payload["components"][0]["components"][0]["custom_id"], "a.1.0");
    assert_eq!(payload["components"][1]["components"][1]["label"], "？");
}

#[test]
fn every_payload_with_words_forbids_mentions() {
    let page = &pages(&message("x", vec![]))[0];
    for payload in [
        page.create("1", Manner::Plain),
        page.create("2", Manner::Answer("7")),
        page.create("3", Manner::Murmur),
        page.edit(),
        page.follow_up(),
    ] {
        assert_eq!(payload["allowed_mentions"]["parse"], json!([]), "{payload}");
    }
    for answer in [hint("続き"), working()] {
        assert_eq!(answer["data"]["allowed_mentions"]["parse"], json!([]), "{answer}");
        assert_eq!(answer["data"]["flags"], 64);
    }
    assert_eq!(noted()["type"], 6);
    assert_eq!(pong()["type"], 1);
    assert_eq!(page.follow_up()["flags"], 68);
}

#[test]
fn a_rewritten_message_without_buttons_loses_them() {
    assert_eq!(pages(&message("x", vec![]))[0].edit()["components"], json!([]));
}

#[test]
fn many_buttons_become_more_rows_then_menus_then_a_list() {
    let pages_of = |count| pages(&message("x", many(count)));
    assert_eq!(carried(&pages_of(5)[0]).len(), 5);
    assert_eq!(pages_of(25)[0].rows.len(), 5);
    assert_eq!(carried(&pages_of(25)[0]).len(), 25);
    assert_eq!(carried(&pages_of(60)[0]).len(), 60);
    assert_eq!(pages_of(60)[0].rows.len(), 3);
    let beyond = pages_of(127);
    assert_eq!(carried(&beyond[0]).len(), 125);
    assert!(beyond[0].content.ends_with("126) 選択肢125\n127) 選択肢126"), "{}", beyond[0].content);
}

#[test]
fn equal_tokens_in_one_message_stay_apart_and_read_back() {
    let page = &pages(&message("x", vec![vec![press("一", "m.menu"), press("二", "m.menu")]]))[0];
    let carried = carried(page);
    assert_eq!(carried, ["m.menu", "m.menu 2"]);
    for one in &carried {
        assert_eq!(token_of(one), Token::read("m.menu"));
    }
    assert_eq!((token_of(""), token_of("質問")), (Token::read("?"), Token::read("?")));
}

#[test]
fn links_are_buttons_as_long_as_their_address_fits() {
    let far = format!("https://example.jp/{}", "a".repeat(limits::URL));
    let open = |label: &str, url: &str| Button { label: label.into(), does: Does::Open(url.into()) };
    let message = message("x", vec![vec![open("近い", "https://example.jp/"), open("遠い", &far)]]);
    let page = &pages(&message)[0];
    assert_eq!(page.edit()["components"][0]["components"][0]["url"], "https://example.jp/");
    assert_eq!(page.edit()["components"][0]["components"].as_array().unwrap().len(), 1);
    assert_eq!(page.content, format!("x\n遠い <{far}>"));
}

#[test]
fn a_label_is_clipped_and_never_empty() {
    let page = &pages(&message("x", vec![vec![press(&"あ".repeat(200), "a"), press(" ", "b")]]))[0];
    let row = page.edit()["components"][0]["components"].clone();
    assert_eq!(row[0]["label"].as_str().unwrap().chars().count(), limits::LABEL);
    assert_eq!(row[1]["label"], "…");
}

#[test]
fn a_long_text_becomes_pages_and_the_last_has_the_buttons() {
    let words = vec!["これはとても長い説明の一行です。"; 400].join("\n");
    let pages = pages(&message(&words, vec![vec![press("次へ", "next")]]));
    assert!(pages.len() > 2);
    let (last, before) = pages.split_last().unwrap();
    assert!(before.iter().all(|page| page.rows.is_empty() && page.content.encode_utf16().count() <= limits::CONTENT));
    assert_eq!(carried(last), ["next"]);
}

#[test]
fn a_page_is_named_for_ever_and_by_itself() {
    assert_eq!(nonce("l.0123456789abcdef", 0, 1), "l.0123456789abcdef");
    let names: BTreeSet<String> = (0..4).map(|index| nonce("l.0123456789abcdef", index, 4)).collect();
    assert_eq!(names.len(), 4);
    assert!(names.contains("l.0123456789abcdef"));
    assert!(names.iter().all(|name| name.len() <= limits::NONCE));
    assert_eq!(nonce("x", 0, 2), nonce("x", 0, 2));
    assert!(nonce(&"x".repeat(40), 0, 1).len() <= limits::NONCE);
}

#[test]
fn what_a_person_wrote_stays_words_in_every_payload() {
    let text = Text { spans: vec![Span::Literal("@everyone <@1> [x](https://evil.example)".into())] };
    let page = &pages(&Message::plain(text))[0];
    assert_eq!(page.content, "\\@everyone \\<\\@1\\> \\[x\\]\\(https\\:\\/\\/evil\\.example\\)");
}
