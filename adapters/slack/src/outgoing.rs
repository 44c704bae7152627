//! Our messages in Slack's blocks.

use crate::escape::{escaped, fallback, pieces};
use crate::limits::{self, letters};
use chat::{Button, Does, Message, Span, Text};
use serde_json::{Value, json};

/// One message as `chat.postMessage` and `chat.update` take it.
#[derive(Clone, Debug, PartialEq)]
pub struct Payload {
    /// What is shown where blocks are not, as in a notification.
    pub text: String,
    /// The blocks.
    pub blocks: Vec<Value>,
}

/// Where a new message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot<'a> {
    /// The channel.
    pub(crate) room: &'a str,
    /// The stamp of the message in whose thread it goes.
    pub(crate) thread: Option<&'a str>,
}

impl Payload {
    /// Adds where the message goes, and forbids Slack to find markup, names or pages in it by itself.
    pub(crate) fn to(&self, spot: &Spot<'_>) -> Value {
        let mut payload = json!({
            "channel": spot.room,
            "text": self.text,
            "blocks": self.blocks,
            "parse": "none",
            "link_names": false,
            "mrkdwn": false,
            "unfurl_links": false,
            "unfurl_media": false,
        });
        if let Some(thread) = spot.thread {
            payload["thread_ts"] = thread.into();
        }
        payload
    }

    /// Adds which message is rewritten.
    pub(crate) fn over(&self, room: &str, stamp: &str) -> Value {
        json!({
            "channel": room,
            "ts": stamp,
            "text": self.text,
            "blocks": self.blocks,
            "parse": "none",
            "link_names": false,
        })
    }
}

/// Writes a hint that only one person sees.
pub(crate) fn aside(room: &str, user: &str, words: &str) -> Value {
    json!({ "channel": room, "user": user, "text": escaped(words), "parse": "none", "link_names": false })
}

/// Writes a hint as the answer to a slash command.
pub(crate) fn answer(words: &str) -> Value {
    json!({ "response_type": "ephemeral", "text": escaped(words) })
}

/// Puts a message in blocks. One Slack message is enough for everything but the very longest texts; the last one has the
/// buttons.
pub fn payloads(message: &Message) -> Vec<Payload> {
    let mut rest = pieces(&message.text);
    let mut payloads = Vec::new();
    while weight(&rest) > limits::MESSAGE_TEXT || rest.len() > limits::BLOCKS / 2 {
        let many = rest.iter().scan(0, |sum, piece| {
            *sum += weight(std::slice::from_ref(piece));
            Some(*sum)
        });
        let many = many.take_while(|sum| *sum <= limits::MESSAGE_TEXT).count().clamp(1, limits::BLOCKS / 2);
        let later = rest.split_off(many);
        payloads
            .push(Payload { text: fallback(&text_of(&rest)), blocks: rest.iter().map(|piece| rich(piece)).collect() });
        rest = later;
    }
    payloads.push(last(message, &rest, payloads.is_empty()));
    payloads
}

fn last(message: &Message, rest: &[Vec<Value>], alone: bool) -> Payload {
    let text = if alone { fallback(&message.text) } else { fallback(&text_of(rest)) };
    let mut blocks: Vec<Value> = rest.iter().map(|piece| rich(piece)).collect();
    let rows = rows(message, limits::BLOCKS - blocks.len());
    blocks.extend(rows);
    if blocks.is_empty() {
        blocks.push(rich(&[json!({ "type": "text", "text": " " })]));
    }
    let text = if text.trim().is_empty() { escaped(&labels(message)) } else { text };
    Payload { text, blocks }
}

fn labels(message: &Message) -> String {
    let labels: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
    limits::shortened(&labels.join(" / "), limits::FALLBACK)
}

fn weight(pieces: &[Vec<Value>]) -> usize {
    let words = |element: &Value| letters(element["text"].as_str().unwrap_or_default());
    let address = |element: &Value| letters(element["url"].as_str().unwrap_or_default());
    pieces.iter().flatten().map(|element| words(element) + address(element)).sum()
}

fn text_of(pieces: &[Vec<Value>]) -> Text {
    let words = |piece: &Vec<Value>| piece.iter().filter_map(|element| element["text"].as_str()).collect::<String>();
    Text { spans: vec![Span::Plain(pieces.iter().map(words).collect::<Vec<_>>().join("\n"))] }
}

fn rich(elements: &[Value]) -> Value {
    json!({ "type": "rich_text", "elements": [{ "type": "rich_text_section", "elements": elements }] })
}

/// Puts the buttons in rows: ours, broken where they are long; all in full rows if that is too many; and if those are too
/// many as well, in lists to choose from.
fn rows(message: &Message, room: usize) -> Vec<Value> {
    let mut buttons = message.rows.iter().map(Vec::as_slice).flat_map(|row| row.chunks(limits::COMFORTABLE_ROW));
    let comfortable: Vec<Vec<&Button>> = buttons.by_ref().map(|row| row.iter().collect()).collect();
    let all: Vec<&Button> = message.buttons().collect();
    let rows: Vec<Vec<&Button>> = if comfortable.len() <= room {
        comfortable
    } else {
        all.chunks(limits::ROW).map(<[&Button]>::to_vec).collect()
    };
    if rows.len() > room {
        return all.chunks(limits::OPTIONS).take(room).enumerate().map(|(number, some)| list(number, some)).collect();
    }
    let mut number = 0;
    let mut row = |row: Vec<&Button>| {
        let elements: Vec<Value> = row
            .into_iter()
            .map(|one| {
                number += 1;
                button(number, one)
            })
            .collect();
        json!({ "type": "actions", "elements": elements })
    };
    rows.into_iter().map(&mut row).collect()
}

/// A link whose address Slack would not take is left out: its message would be refused as a whole.
fn button(number: usize, button: &Button) -> Value {
    let mut element = json!({ "type": "button", "action_id": format!("b{number}"), "text": plain(&button.label) });
    match &button.does {
        Does::Press(token) => element["value"] = token.as_str().into(),
        Does::Open(url) if letters(url) <= limits::ADDRESS => element["url"] = url.as_str().into(),
        Does::Open(_) => {}
    }
    element
}

fn list(number: usize, buttons: &[&Button]) -> Value {
    let option = |button: &&Button| match &button.does {
        Does::Press(token) => Some(json!({ "text": plain(&button.label), "value": token.as_str() })),
        Does::Open(_) => None,
    };
    let options: Vec<Value> = buttons.iter().filter_map(option).collect();
    let select = json!({
        "type": "static_select", "action_id": format!("s{number}"), "placeholder": plain("…"), "options": options,
    });
    json!({ "type": "actions", "elements": [select] })
}

fn plain(words: &str) -> Value {
    let words = if words.trim().is_empty() { "…" } else { words };
    json!({ "type": "plain_text", "text": limits::shortened(words, limits::LABEL), "emoji": false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::Token;
    use std::collections::BTreeSet;

    fn press(label: &str, token: &str) -> Button {
        Button { label: label.into(), does: Does::Press(Token::parse(token).unwrap()) }
    }

    fn many(count: usize, width: usize) -> Message {
        let buttons: Vec<Button> = (0..count).map(|n| press(&format!("{n}"), &format!("t.{n}"))).collect();
        Message {
            text: Text::literal("どれですか"),
            rows: buttons.chunks(width).map(<[Button]>::to_vec).collect(),
            ..Message::default()
        }
    }

    fn elements(payload: &Payload) -> Vec<&Value> {
        let rows = payload.blocks.iter().filter(|block| block["type"] == "actions");
        rows.flat_map(|row| row["elements"].as_array().unwrap()).collect()
    }

    #[test]
    fn a_question_is_one_text_and_its_rows() {
        let open = Button { label: "資料".into(), does: Does::Open("https://www.ipa.go.jp/".into()) };
        let message = Message {
            text: Text::parse("**1/25** 更新していますか", &[]),
            rows: vec![vec![press("○ 実施している", "a.1"), press("× していない", "a.3")], vec![open]],
            ..Message::default()
        };
        let payloads = payloads(&message);
        assert_eq!(payloads.len(), 1);
        let button = |number: usize, label: &str, key: &str, value: &str| {
            let text = json!({ "type": "plain_text", "text": label, "emoji": false });
            json!({ "type": "button", "action_id": format!("b{number}"), "text": text, key: value })
        };
        assert_eq!(payloads[0].text, "1/25 更新していますか");
        assert_eq!(
            payloads[0].blocks[1..],
            [
                json!({ "type": "actions", "elements": [
                    button(1, "○ 実施している", "value", "a.1"), button(2, "× していない", "value", "a.3"),
                ] }),
                json!({ "type": "actions", "elements": [button(3, "資料", "url", "https://www.ipa.go.jp/")] }),
            ]
        );
    }

    #[test]
    fn rows_give_way_to_fuller_rows_and_those_to_lists() {
        let shape = |message: &Message| {
            let payload = payloads(message).remove(0);
            let kinds = elements(&payload).into_iter().map(|one| one["type"].as_str().unwrap().to_owned());
            (payload.blocks.len(), kinds.collect::<BTreeSet<_>>())
        };
        let button = || BTreeSet::from(["button".to_owned()]);
        assert_eq!(shape(&many(12, 12)), (1 + 3, button()));
        assert_eq!(shape(&many(300, 5)), (1 + 12, button()));
        assert_eq!(shape(&many(2000, 5)), (1 + 20, BTreeSet::from(["static_select".to_owned()])));
    }

    #[test]
    fn action_ids_are_unique_in_a_message_and_labels_fit() {
        let mut message = many(60, 3);
        message.rows[0][0].label = "あ".repeat(200);
        let payload = payloads(&message).remove(0);
        let ids: BTreeSet<&str> = elements(&payload).iter().map(|one| one["action_id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), 60);
        assert!(elements(&payload).iter().all(|one| letters(one["text"]["text"].as_str().unwrap()) <= limits::LABEL));
    }

    #[test]
    fn what_one_message_cannot_hold_goes_on_in_the_next_and_nothing_is_lost() {
        let line = format!("{}\n", "あ".repeat(99));
        let mut message = many(2, 2);
        message.text = Text { spans: vec![Span::Literal(line.repeat(250))] };
        let payloads = payloads(&message);
        assert_eq!(payloads.len(), 3);
        assert!(payloads.iter().all(|payload| payload.blocks.len() <= limits::BLOCKS));
        assert_eq!(payloads.iter().map(|payload| elements(payload).len()).collect::<Vec<_>>(), [0, 0, 2]);
        let shown = payloads.iter().flat_map(|payload| &payload.blocks).filter(|block| block["type"] == "rich_text");
        let shown = shown.flat_map(|block| block["elements"][0]["elements"].as_array().unwrap());
        let shown: String = shown.map(|run| run["text"].as_str().unwrap()).collect();
        assert_eq!(shown.matches('あ').count(), 99 * 250);
    }

    #[test]
    fn a_message_of_buttons_alone_still_has_a_text() {
        let mut message = many(2, 2);
        message.text = Text::default();
        let payload = payloads(&message).remove(0);
        assert_eq!(payload.text, "0 / 1");
        assert_eq!(payload.blocks.len(), 1);
    }

    #[test]
    fn a_payload_forbids_slack_to_find_anything_by_itself() {
        let body = payloads(&Message::plain(Text::literal("<!channel> @here *x*")))
            .remove(0)
            .to(&Spot { room: "D1", thread: None });
        assert_eq!(body["text"], "&lt;!channel&gt; @here *x*");
        for (key, value) in [("parse", json!("none")), ("link_names", false.into()), ("mrkdwn", false.into())] {
            assert_eq!(body[key], value, "{key}");
        }
    }
}
