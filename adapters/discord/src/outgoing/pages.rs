//! Text on pages of limited size, broken at line ends where that is possible.

use crate::escape::{self, Piece};

/// Paper that begins a new page when one is full.
pub(super) struct Paper {
    size: usize,
    full: Vec<String>,
    page: String,
    begun: bool,
}

/// Stands for a page without words: Discord takes no empty message.
const BLANK: &str = "\u{200B}";

impl Paper {
    /// Takes paper whose pages hold `size` UTF-16 units.
    pub(super) fn new(size: usize) -> Paper {
        Paper { size, full: Vec::new(), page: String::new(), begun: false }
    }

    /// Writes a line below what is there.
    pub(super) fn write(&mut self, line: &[Piece]) {
        let mut rest = line;
        let whole = escape::write(rest);
        if units(&self.page) + 1 + units(&whole) <= self.size || !self.begun && units(&whole) <= self.size {
            self.append(&whole);
            return;
        }
        self.turn();
        while !rest.is_empty() {
            let fit = fitting(rest, self.size);
            self.append(&escape::write(&rest[..fit]));
            rest = &rest[fit..];
            if !rest.is_empty() {
                self.turn();
            }
        }
    }

    /// Hands the pages out; there is always one.
    pub(super) fn pages(mut self) -> Vec<String> {
        self.turn();
        if self.full.is_empty() {
            self.full.push(BLANK.to_owned());
        }
        self.full
    }

    fn append(&mut self, line: &str) {
        if self.begun {
            self.page.push('\n');
        }
        self.page.push_str(line);
        self.begun = true;
    }

    /// Begins a new page; one without words is not kept.
    fn turn(&mut self) {
        let page = std::mem::take(&mut self.page);
        self.begun = false;
        let words = page.trim_matches('\n');
        if !words.trim().is_empty() {
            self.full.push(words.to_owned());
        }
    }
}

/// Counts the pieces of a line that fit on a page, and ends them with a sentence if one ends in the last third.
fn fitting(line: &[Piece], size: usize) -> usize {
    // Stars are written once around a run; counting them at both ends of every run errs on the side of room.
    let mut used = 0;
    let mut strong = false;
    let mut fit = 0;
    for piece in line {
        used += units(&piece.sent) + if piece.strong && !strong { 4 } else { 0 };
        strong = piece.strong;
        if used > size {
            break;
        }
        fit += 1;
    }
    if fit == line.len() {
        return fit;
    }
    let sentence = line[..fit].iter().rposition(|piece| matches!(piece.sent.as_str(), "。" | "！" | "？" | " "));
    match sentence {
        Some(end) if end + 1 > fit * 2 / 3 => end + 1,
        Some(_) | None => fit.max(1),
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chat::{Span, Text};
    use proptest::prelude::*;

    fn pages(text: &Text, size: usize) -> Vec<String> {
        let mut paper = Paper::new(size);
        for line in escape::lines(text) {
            paper.write(&line);
        }
        paper.pages()
    }

    fn plain(words: &str) -> Text {
        Text { spans: vec![Span::Plain(words.into())] }
    }

    #[test]
    fn pages_break_at_line_ends() {
        assert_eq!(pages(&plain("一二三\n四五\n六七八九"), 7), ["一二三\n四五", "六七八九"]);
    }

    #[test]
    fn a_line_that_is_too_long_breaks_after_a_sentence() {
        assert_eq!(pages(&plain("あいうえ。かきくけこ"), 6), ["あいうえ。", "かきくけこ"]);
        assert_eq!(pages(&plain("あいうえおかきくけこ"), 6), ["あいうえおか", "きくけこ"]);
    }

    #[test]
    fn emphasis_is_closed_and_opened_at_a_break() {
        let text = Text { spans: vec![Span::Strong("あいうえおかきく".into())] };
        assert_eq!(pages(&text, 8), ["**あいうえ**", "**おかきく**"]);
    }

    #[test]
    fn nothing_to_say_is_still_a_page() {
        assert_eq!(pages(&Text::default(), 10), [BLANK]);
        assert_eq!(pages(&plain("\n \n"), 10), [BLANK]);
    }

    proptest! {
        #[test]
        fn every_page_fits_and_no_letter_is_lost(words in "[a-z*_ 。\n𠮷]{0,200}", size in 12_usize..40) {
            let text = plain(&words);
            let pages = pages(&text, size);
            for page in &pages {
                prop_assert!(units(page) <= size, "{page:?}");
            }
            let letters = |text: &str| {
                text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200B}').collect::<String>()
            };
            let whole: String = escape::lines(&text).iter().map(|line| escape::write(line)).collect();
            prop_assert_eq!(letters(&pages.concat()), letters(&whole));
        }
    }
}
