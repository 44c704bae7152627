//! Our text in Slack's markup, and Slack's markup as plain words.

use crate::limits::{self, letters};
use chat::{Span, Text};
use serde_json::{Value, json};

/// Writes the text for where blocks are not shown: plain, shortened, with nothing in it that Slack would read as markup.
pub(crate) fn fallback(text: &Text) -> String {
    escaped(&limits::shortened(&text.to_plain(), limits::FALLBACK))
}

/// Escapes the three letters that open every mention, link and entity of Slack.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Cuts a text into pieces that one block each can hold, at line ends where possible. The pieces are elements of rich
/// text: what is said and how it looks travel apart, so that no words can become markup, and bold needs no blanks around.
pub(crate) fn pieces(text: &Text) -> Vec<Vec<Value>> {
    let mut paper = Paper::default();
    for span in &text.spans {
        match span {
            Span::Plain(words) | Span::Literal(words) => paper.write(words, &Look::Plain),
            Span::Strong(words) => paper.write(words, &Look::Strong),
            Span::Link { label, url } => paper.link(label, url),
        }
    }
    paper.pieces.into_iter().map(|piece| piece.runs.into_iter().map(Run::element).collect()).collect()
}

/// Reads what a person typed: entities as letters, links as their words, mentions left out, and the four answers where
/// Slack turned their picture into its name.
pub(crate) fn heard(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        let markup = after.split_once('>').and_then(|(inside, after)| Some((reading(inside)?, after)));
        let (read, after) = markup.unwrap_or(("<", after));
        words.push_str(read);
        rest = after;
    }
    words.push_str(rest);
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    picture(words.trim()).map_or_else(|| words.trim().to_owned(), str::to_owned)
}

/// Reads what stands between angle brackets; nothing if it is no markup of Slack.
fn reading(inside: &str) -> Option<&str> {
    let shown = inside.split_once('|').map(|(_, shown)| shown);
    match inside.chars().next()? {
        '@' => Some(""),
        '#' | '!' => Some(shown.unwrap_or_default()),
        _ if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| inside.starts_with(scheme)) => {
            Some(shown.unwrap_or(inside))
        }
        _ => None,
    }
}

fn picture(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix(':')?.strip_suffix(':')?;
    let name = name.split("::skin-tone-").next().unwrap_or(name);
    match name {
        "o" => Some("○"),
        "small_red_triangle" => Some("△"),
        "x" => Some("×"),
        "question" | "grey_question" => Some("？"),
        "+1" | "thumbsup" => Some("👍"),
        "-1" | "thumbsdown" => Some("👎"),
        _ => None,
    }
}

#[derive(Default)]
struct Paper {
    pieces: Vec<Piece>,
}

#[derive(Default)]
struct Piece {
    letters: usize,
    runs: Vec<Run>,
}

struct Run {
    look: Look,
    words: String,
}

#[derive(Clone, PartialEq, Eq)]
enum Look {
    Plain,
    Strong,
    Link(String),
}

impl Paper {
    fn write(&mut self, words: &str, look: &Look) {
        for line in words.split_inclusive('\n') {
            for part in parts(line) {
                self.put(part, look.clone(), letters(part));
            }
        }
    }

    fn link(&mut self, label: &str, url: &str) {
        let label = limits::shortened(label, limits::BLOCK_TEXT / 2);
        let weight = letters(&label) + letters(url);
        if !label.is_empty() {
            self.put(&label, Look::Link(url.to_owned()), weight);
        }
    }

    fn put(&mut self, words: &str, look: Look, weight: usize) {
        let full = self.pieces.last().is_none_or(|piece| piece.letters + weight > limits::BLOCK_TEXT);
        if full {
            self.end_line();
            self.pieces.push(Piece::default());
        }
        let piece = self.pieces.last_mut().expect("one was pushed if there was none");
        piece.letters += weight;
        match piece.runs.last_mut().filter(|run| run.look == look) {
            Some(run) => run.words.push_str(words),
            None => piece.runs.push(Run { look, words: words.to_owned() }),
        }
    }

    /// The end of a block is the end of a line already.
    fn end_line(&mut self) {
        let Some(piece) = self.pieces.last_mut() else { return };
        if let Some(run) = piece.runs.last_mut().filter(|run| run.words.ends_with('\n') && run.words.len() > 1) {
            run.words.pop();
        }
    }
}

/// Cuts a line that is longer than a block.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut weight) = (0, 0);
    for (at, letter) in line.char_indices() {
        if weight + letter.len_utf16() > limits::BLOCK_TEXT {
            parts.push(&line[from..at]);
            (from, weight) = (at, 0);
        }
        weight += letter.len_utf16();
    }
    if from < line.len() {
        parts.push(&line[from..]);
    }
    parts
}

impl Run {
    fn element(self) -> Value {
        match self.look {
            Look::Plain => json!({ "type": "text", "text": self.words }),
            Look::Strong => json!({ "type": "text", "text": self.words, "style": { "bold": true } }),
            Look::Link(url) => json!({ "type": "link", "url": url, "text": self.words }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bold_stands_beside_japanese_without_blanks() {
        let pieces = pieces(&Text::parse("いま**7/25**です。[資料](https://www.ipa.go.jp/)へ", &[]));
        assert_eq!(
            Value::from(pieces.into_iter().map(Value::from).collect::<Vec<_>>()),
            json!([[
                { "type": "text", "text": "いま" },
                { "type": "text", "text": "7/25", "style": { "bold": true } },
                { "type": "text", "text": "です。" },
                { "type": "link", "url": "https://www.ipa.go.jp/", "text": "資料" },
                { "type": "text", "text": "へ" },
            ]])
        );
    }

    #[test]
    fn typed_markup_is_read_as_words() {
        for (typed, read) in [
            ("はい", "はい"),
            ("  <@U0HOSHI> メニュー ", "メニュー"),
            ("<https://www.ipa.go.jp/|IPA> &amp; &lt;b&gt;", "IPA & <b>"),
            ("<#C1|general> で <!subteam^S1|@全員>", "general で @全員"),
            ("<mailto:a@example.jp|a@example.jp>", "a@example.jp"),
            ("1 < 2 > 0", "1 < 2 > 0"),
            ("a <b", "a <b"),
            (":o:", "○"),
            (":+1::skin-tone-3:", "👍"),
            ("10:30:x", "10:30:x"),
            ("&amp;lt;", "&lt;"),
        ] {
            assert_eq!(heard(typed), read, "{typed:?}");
        }
    }

    #[test]
    fn a_long_text_is_cut_at_line_ends() {
        let line = format!("{}\n", "あ".repeat(999));
        let text = Text { spans: vec![Span::Plain(line.repeat(7))] };
        let cut = pieces(&text);
        assert_eq!(cut.len(), 3);
        let first = cut[0][0]["text"].as_str().expect("it is text");
        assert_eq!(letters(first), 2999, "the last line end is the block's own");
        let endless = pieces(&Text { spans: vec![Span::Strong("👍".repeat(4000))] });
        assert_eq!(endless.len(), 3);
    }

    fn hostile() -> impl Strategy<Value = String> {
        let trap = prop::sample::select(vec![
            "<!channel>",
            "<!here>",
            "@everyone",
            "<@U1>",
            "<#C1>",
            "<https://evil.example|x>",
            "&lt;!channel&gt;",
            "*",
            "_",
            "~",
            "`",
            "```",
            ">",
            "\n",
            ":tada:",
            "&",
            "\u{202E}",
            "あ",
            "\"}]",
        ]);
        prop::collection::vec(prop_oneof![trap.prop_map(str::to_owned), any::<String>()], 0..12)
            .prop_map(|all| all.concat())
    }

    proptest! {
        #[test]
        fn what_a_person_wrote_stays_words(words in hostile()) {
            let text = Text { spans: vec![Span::Plain("名前: ".into()), Span::Literal(words.clone())] };
            let fallback = fallback(&text);
            prop_assert!(!fallback.contains(['<', '>']));
            let back = fallback.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            prop_assert_eq!(back, format!("名前: {words}"));
            let mut shown = String::new();
            for element in pieces(&text).concat() {
                prop_assert_eq!(&element["type"], "text");
                prop_assert!(element.get("style").is_none());
                shown.push_str(element["text"].as_str().unwrap());
            }
            prop_assert_eq!(shown, format!("名前: {words}"));
        }
    }
}
