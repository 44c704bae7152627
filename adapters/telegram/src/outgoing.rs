//! A message as Telegram takes it: one or more parts in HTML, the buttons below the last.

use crate::escape::{defused, html};
use crate::keyboard::{Leads, keyboard};
use crate::limits;
use crate::split::split;
use chat::{Button, Does, Message, Span};
use teloxide_core::types::InlineKeyboardMarkup;

/// One message of Telegram's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The text in HTML.
    pub(crate) html: String,
    /// The buttons.
    pub(crate) keyboard: Option<InlineKeyboardMarkup>,
}

/// Spells a message. There is no part if it has no words: Telegram sends nothing without them.
pub(crate) fn parts(message: &Message, leads: Leads<'_>) -> Vec<Part> {
    let (keyboard, left) = keyboard(&message.rows, leads);
    let mut spans = message.text.spans.clone();
    if !left.is_empty() {
        spans.push(Span::Plain(list(&left)));
    }
    let texts = split(&defused(&spans), limits::TEXT);
    let mut parts: Vec<Part> = texts.iter().map(|text| Part { html: html(text), keyboard: None }).collect();
    if let Some(last) = parts.last_mut() {
        last.keyboard = keyboard;
    }
    parts
}

/// Lists what could not be drawn as a button; its words can be typed.
fn list(left: &[&Button]) -> String {
    let line = |button: &&Button| match &button.does {
        Does::Press(_) => format!("\n・{}", button.label),
        Does::Open(url) => format!("\n・{} {url}", button.label),
    };
    left.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{Text, Token};
    use serde_json::json;

    fn question() -> Message {
        let button = |label: &str, token: &str| Button {
            label: label.into(),
            does: Does::Press(Token::parse(token).expect("it is one")),
        };
        let page =
            Button { label: "公式".into(), does: Does::Open("https://www.ipa.go.jp/security/?a=1&b=2".into()) };
        Message {
            text: Text::parse("**1/25** {name}さん & 更新\n[資料](https://www.ipa.go.jp/a?b=\"1\")", &[])
                .then(Text::literal("<b>@all</b> evil.example")),
            rows: vec![vec![button("○ はい", "a.1"), button("× いいえ", "a.2")], vec![page]],
            ..Message::default()
        }
    }

    #[test]
    fn a_question_becomes_html_with_a_keyboard() {
        let parts = parts(&question(), Leads::Here);
        assert_eq!(parts.len(), 1);
        assert_eq!(
            parts[0].html,
            "<b>1/25</b> {name}さん &amp; 更新\n<a href=\"https://www.ipa.go.jp/a?b=&quot;1&quot;\">資料</a>\n\
             &lt;b&gt;\u{2060}@\u{2060}all&lt;\u{2060}/\u{2060}b&gt; evil\u{2060}.\u{2060}example"
        );
        assert_eq!(
            serde_json::to_value(&parts[0].keyboard).expect("it is JSON"),
            json!({ "inline_keyboard": [
                [{ "text": "○ はい", "callback_data": "a.1" }, { "text": "× いいえ", "callback_data": "a.2" }],
                [{ "text": "公式", "url": "https://www.ipa.go.jp/security/?a=1&b=2" }],
            ] })
        );
    }

    #[test]
    fn in_a_group_a_button_leads_to_the_private_conversation() {
        let parts = parts(&question(), Leads::Private(&|_| "https://t.me/hoshi_bot?start=gAAA".to_owned()));
        let keyboard = serde_json::to_value(&parts[0].keyboard).expect("it is JSON");
        assert_eq!(
            keyboard["inline_keyboard"][0][0],
            json!({ "text": "○ はい", "url": "https://t.me/hoshi_bot?start=gAAA" })
        );
        assert!(!keyboard.to_string().contains("callback_data"));
    }

    #[test]
    fn the_buttons_of_a_long_message_stand_below_its_last_part() {
        let mut message = question();
        message.text = Text::parse(&"あいうえおかきくけこさしすせそ\n".repeat(600), &[]);
        let parts = parts(&message, Leads::Here);
        assert_eq!(parts.len(), 3);
        assert!(parts[..2].iter().all(|part| part.keyboard.is_none() && part.html.ends_with('\n')));
        assert!(parts[2].keyboard.is_some());
    }

    #[test]
    fn what_finds_no_place_is_listed_in_the_text() {
        let mut message = question();
        let many = (0..101).map(|at| Button { label: format!("{at}番"), ..message.rows[0][0].clone() }).collect();
        message.rows = vec![many];
        let parts = parts(&message, Leads::Here);
        assert!(parts[0].html.ends_with("\n・100番"));
    }

    #[test]
    fn a_message_without_words_has_no_part() {
        assert_eq!(parts(&Message::plain(Text::default()), Leads::Here), []);
    }
}
