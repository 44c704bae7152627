//! A tiny markup parsed to spans, so that each network can escape in its own way.

use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// What is said, as spans. Line ends are `\n` inside a span.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    /// The spans, in reading order.
    pub spans: Vec<Span>,
}

/// A run of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Our own words.
    Plain(String),
    /// Our own words, emphasised.
    Strong(String),
    /// What a person wrote. It is shown letter by letter and never read as markup.
    Literal(String),
    /// A page to read: words and address.
    Link {
        /// What is shown.
        label: String,
        /// Where it leads.
        url: String,
    },
}

/// Opens a reference to a literal inside markup; a private-use character no keyboard types.
const OPEN: char = '\u{E000}';
/// Closes a reference to a literal.
const CLOSE: char = '\u{E001}';

impl Text {
    /// Writes the placeholder that [`Text::parse`] replaces by the literal at `index`.
    pub fn placeholder(index: usize) -> String {
        format!("{OPEN}{index}{CLOSE}")
    }

    /// Parses our own markup: `**strong**` and `[label](address)`. Placeholders become the literals they point to; a
    /// literal is cleaned of control and direction characters, and whatever else it contains is shown as it is.
    pub fn parse(markup: &str, literals: &[&str]) -> Text {
        let mut text = Text::default();
        let mut rest = markup;
        while let Some(found) = next_mark(rest, literals) {
            text.push_plain(&rest[..found.at]);
            text.spans.push(found.span);
            rest = &rest[found.end..];
        }
        text.push_plain(rest);
        text
    }

    /// Makes a text of what a person wrote.
    pub fn literal(words: &str) -> Text {
        Text { spans: vec![Span::Literal(clean(words))] }
    }

    /// Appends another text after a line end.
    pub fn then(mut self, below: Text) -> Text {
        if !self.spans.is_empty() && !below.spans.is_empty() {
            self.push_plain("\n");
        }
        self.spans.extend(below.spans);
        self
    }

    /// Reads the text without any emphasis; a link keeps its address in brackets.
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        for span in &self.spans {
            match span {
                Span::Plain(words) | Span::Strong(words) | Span::Literal(words) => plain.push_str(words),
                Span::Link { label, url } => {
                    write!(plain, "{label} ({url})").expect("a string takes every write");
                }
            }
        }
        plain
    }

    fn push_plain(&mut self, words: &str) {
        if !words.is_empty() {
            self.spans.push(Span::Plain(words.to_owned()));
        }
    }
}

struct Mark {
    at: usize,
    end: usize,
    span: Span,
}

fn next_mark(text: &str, literals: &[&str]) -> Option<Mark> {
    text.char_indices().find_map(|(at, letter)| match letter {
        '*' => strong(text, at),
        '[' => link(text, at),
        OPEN => literal(text, at, literals),
        _ => None,
    })
}

fn strong(text: &str, at: usize) -> Option<Mark> {
    let inner = text[at..].strip_prefix("**")?;
    let length = inner.find("**").filter(|length| *length > 0)?;
    let words = &inner[..length];
    // A literal inside emphasis would have to be both; it stays a literal, and the stars are shown.
    (!words.contains(OPEN)).then(|| Mark { at, end: at + length + 4, span: Span::Strong(words.to_owned()) })
}

fn link(text: &str, at: usize) -> Option<Mark> {
    let (label, rest) = text[at + 1..].split_once("](")?;
    let (url, _) = rest.split_once(')')?;
    let sound = !label.contains(['[', '\n', OPEN]) && url.starts_with("https://") && !url.contains(char::is_whitespace);
    let end = at + 1 + label.len() + 2 + url.len() + 1;
    sound.then(|| Mark { at, end, span: Span::Link { label: label.to_owned(), url: url.to_owned() } })
}

fn literal(text: &str, at: usize, literals: &[&str]) -> Option<Mark> {
    let (index, _) = text[at + OPEN.len_utf8()..].split_once(CLOSE)?;
    let words = literals.get(index.parse::<usize>().ok()?)?;
    let end = at + OPEN.len_utf8() + index.len() + CLOSE.len_utf8();
    Some(Mark { at, end, span: Span::Literal(clean(words)) })
}

/// Drops what could steer a terminal or turn the reading direction: C0, C1, bidirectional marks and our own placeholders.
fn clean(words: &str) -> String {
    let steers = |letter: &char| {
        letter.is_control()
            || matches!(*letter, OPEN | CLOSE | '\u{200E}' | '\u{200F}' | '\u{061C}')
            || ('\u{202A}'..='\u{202E}').contains(letter)
            || ('\u{2066}'..='\u{2069}').contains(letter)
    };
    words.chars().filter(|letter| *letter == '\n' || !steers(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_markup_becomes_spans() {
        let text = Text::parse("いま **7/25** です。[公式の資料](https://www.ipa.go.jp/)へ。", &[]);
        assert_eq!(
            text.spans,
            [
                Span::Plain("いま ".into()),
                Span::Strong("7/25".into()),
                Span::Plain(" です。".into()),
                Span::Link { label: "公式の資料".into(), url: "https://www.ipa.go.jp/".into() },
                Span::Plain("へ。".into()),
            ]
        );
    }

    #[test]
    fn what_a_person_wrote_is_never_markup() {
        let hostile = "**<!channel>** [x](https://evil.example) \u{202E}\u{1b}[31m\u{E000}0\u{E001}";
        let text = Text::parse(&format!("{}さん、**どうぞ**", Text::placeholder(0)), &[hostile]);
        assert_eq!(text.spans[0], Span::Literal("**<!channel>** [x](https://evil.example) [31m0".into()));
        assert_eq!(text.spans[2], Span::Strong("どうぞ".into()));
    }

    #[test]
    fn broken_markup_is_shown_as_it_is() {
        for odd in ["**", "****", "[a](b)", "[a](http://plain.example)", "a * b", "[", "\u{E000}9\u{E001}", "**x"] {
            assert_eq!(Text::parse(odd, &[]).spans, [Span::Plain(odd.into())], "{odd:?}");
        }
    }
}
