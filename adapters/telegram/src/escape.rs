//! Text in Telegram's HTML. What a person wrote stays what it is: no markup, and nothing that Telegram itself would make a
//! mention, a link or a command of.

use chat::Span;

/// A letter without width that is no part of any name or address: it parts what Telegram would read as one.
pub(crate) const BREAK: char = '\u{2060}';

/// Telegram makes links of plain words by itself: `@name`, `#tag`, `$CASH`, `/command`, `host.name`, `scheme://`.
const LINKING: [char; 6] = ['@', '#', '$', '/', '.', ':'];

/// Parts the literals so that Telegram finds nothing in them, nor at their seams.
pub(crate) fn defused(spans: &[Span]) -> Vec<Span> {
    let shown: Vec<&str> = spans.iter().map(words).collect();
    let defuse = |(at, span): (usize, &Span)| match span {
        Span::Literal(words) => {
            let before = shown[..at].iter().rev().find_map(|words| words.chars().last());
            let after = shown[at + 1..].iter().find_map(|words| words.chars().next());
            Span::Literal(parted(words, before, after))
        }
        Span::Plain(_) | Span::Strong(_) | Span::Link { .. } => span.clone(),
    };
    spans.iter().enumerate().map(defuse).collect()
}

fn parted(words: &str, before: Option<char>, after: Option<char>) -> String {
    let links = |letter: char| LINKING.contains(&letter);
    let mut parted = String::with_capacity(words.len());
    if !words.is_empty() && before.is_some_and(links) {
        parted.push(BREAK);
    }
    for letter in words.chars() {
        // Both sides: what stands before a dot is as much of an address as what stands behind it.
        if links(letter) {
            parted.extend([BREAK, letter, BREAK]);
        } else {
            parted.push(letter);
        }
    }
    if after.is_some_and(links) {
        parted.push(BREAK);
    }
    parted
}

/// Shows the words of a span.
pub(crate) fn words(span: &Span) -> &str {
    match span {
        Span::Plain(words) | Span::Strong(words) | Span::Literal(words) => words,
        Span::Link { label, .. } => label,
    }
}

/// Counts a text as Telegram does at most: in UTF-16 units.
pub(crate) fn length(words: &str) -> usize {
    words.chars().map(char::len_utf16).sum()
}

/// Writes spans as HTML.
pub(crate) fn html(spans: &[Span]) -> String {
    let mut html = String::new();
    for span in spans {
        match span {
            Span::Plain(words) | Span::Literal(words) => escape(&mut html, words),
            Span::Strong(words) => within(&mut html, "<b>", words, "</b>"),
            Span::Link { label, url } => {
                html.push_str("<a href=\"");
                escape(&mut html, url);
                within(&mut html, "\">", label, "</a>");
            }
        }
    }
    html
}

fn within(html: &mut String, open: &str, words: &str, close: &str) {
    html.push_str(open);
    escape(html, words);
    html.push_str(close);
}

fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests;
