//! A long text in several messages, parted at line ends.

use crate::escape::{length, words};
use chat::Span;

/// Parts a text so that none has more than `most` characters. A line that is too long by itself is cut.
pub(crate) fn split(spans: &[Span], most: usize) -> Vec<Vec<Span>> {
    let mut parts = vec![Vec::new()];
    let mut room = most;
    for line in lines(spans) {
        let mut rest = line;
        let mut needs = measure(&rest);
        if needs > room && room < most {
            parts.push(Vec::new());
            room = most;
        }
        while needs > room {
            let (head, tail) = cut(rest, room);
            parts.last_mut().expect("there is always one").extend(head);
            parts.push(Vec::new());
            room = most;
            rest = tail;
            needs = measure(&rest);
        }
        room -= needs;
        parts.last_mut().expect("there is always one").extend(rest);
    }
    parts.into_iter().map(joined).filter(|part| !is_blank(part)).collect()
}

/// Tells whether nothing can be seen of a text.
pub(crate) fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| words(span).chars().all(|letter| letter.is_whitespace() || letter == crate::escape::BREAK))
}

fn measure(spans: &[Span]) -> usize {
    spans.iter().map(|span| length(words(span))).sum()
}

/// Takes spans apart into lines; each keeps its line end.
fn lines(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut lines = vec![Vec::new()];
    for span in spans {
        for line in words(span).split_inclusive('\n') {
            lines.last_mut().expect("there is always one").push(with(span, line));
            if line.ends_with('\n') {
                lines.push(Vec::new());
            }
        }
    }
    lines
}

/// Cuts a line behind so many characters.
fn cut(line: Vec<Span>, room: usize) -> (Vec<Span>, Vec<Span>) {
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    let mut left = room;
    for span in line {
        let mut end = 0;
        for letter in words(&span).chars() {
            if !tail.is_empty() || letter.len_utf16() > left {
                break;
            }
            left -= letter.len_utf16();
            end += letter.len_utf8();
        }
        let (fits, rest) = words(&span).split_at(end);
        if !fits.is_empty() {
            head.push(with(&span, fits));
        }
        if !rest.is_empty() {
            left = 0;
            tail.push(with(&span, rest));
        }
    }
    (head, tail)
}

fn with(span: &Span, words: &str) -> Span {
    let words = words.to_owned();
    match span {
        Span::Plain(_) => Span::Plain(words),
        Span::Strong(_) => Span::Strong(words),
        Span::Literal(_) => Span::Literal(words),
        Span::Link { url, .. } => Span::Link { label: words, url: url.clone() },
    }
}

/// Joins what was taken apart at line ends.
fn joined(part: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in part {
        match (joined.last_mut(), span) {
            (Some(Span::Plain(before)), Span::Plain(more))
            | (Some(Span::Strong(before)), Span::Strong(more))
            | (Some(Span::Literal(before)), Span::Literal(more)) => before.push_str(&more),
            (Some(Span::Link { label, url }), Span::Link { label: more, url: same }) if *url == same => {
                label.push_str(&more);
            }
            (_, span) => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(words: &str) -> Vec<Span> {
        vec![Span::Plain(words.to_owned())]
    }

    #[test]
    fn a_short_text_stays_whole() {
        let spans = [Span::Plain("一行\n".into()), Span::Strong("二行\n三行".into())];
        assert_eq!(split(&spans, 100), [spans.to_vec()]);
    }

    #[test]
    fn a_long_text_is_parted_at_line_ends() {
        assert_eq!(split(&plain("aaaa\nbbbb\ncccc\n"), 10), [plain("aaaa\nbbbb\n"), plain("cccc\n")]);
    }

    #[test]
    fn a_line_without_end_is_cut_and_keeps_its_meaning() {
        let parts = split(&[Span::Plain("12345".into()), Span::Strong("678901234567".into())], 10);
        assert_eq!(
            parts,
            [vec![Span::Plain("12345".into()), Span::Strong("67890".into())], vec![Span::Strong("1234567".into())]]
        );
    }

    #[test]
    fn nothing_is_sent_of_what_cannot_be_seen() {
        assert_eq!(split(&plain(" \n\n"), 10), Vec::<Vec<Span>>::new());
        assert_eq!(split(&[], 10), Vec::<Vec<Span>>::new());
    }

    proptest! {
        #[test]
        fn every_part_fits_and_no_word_is_lost(texts in prop::collection::vec("[a🙂あ\n ]{0,40}", 0..8), most in 2_usize..30) {
            let make = |(at, words): (usize, &String)| match at % 3 {
                0 => Span::Plain(words.clone()),
                1 => Span::Strong(words.clone()),
                _ => Span::Literal(words.clone()),
            };
            let spans: Vec<Span> = texts.iter().enumerate().map(make).collect();
            let parts = split(&spans, most);
            for part in &parts {
                prop_assert!(measure(part) <= most && !is_blank(part));
            }
            let visible = |spans: &[Span]| {
                let all: String = spans.iter().map(words).collect();
                all.chars().filter(|letter| !letter.is_whitespace()).collect::<String>()
            };
            prop_assert_eq!(visible(&parts.concat()), visible(&spans));
        }
    }
}
