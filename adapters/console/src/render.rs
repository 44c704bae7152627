//! From text to lines: wrapping by the rules of Japanese, and emphasis.

use crate::Emphasis;
use chat::{Span, Text};
use std::ops::Range;
use textwrap::WordSeparator;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

const BOLD: &str = "\u{1b}[1m";
const NO_BOLD: &str = "\u{1b}[22m";

/// Lays a text out in lines of at most `width` columns; an address is never broken, so that it can be copied.
pub(crate) fn lines(text: &Text, width: usize, emphasis: Emphasis) -> Vec<String> {
    let words = Words::of(text);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in words.plain.split('\n') {
        let whole: Vec<Range<usize>> = words.within(&words.whole, start, paragraph.len());
        let strong: Vec<Range<usize>> = words.within(&words.strong, start, paragraph.len());
        let hang = hang(paragraph).min(width / 2);
        for (row, line) in wrap(paragraph, width, hang, &whole).into_iter().enumerate() {
            let indent = if row == 0 { 0 } else { hang };
            lines.push(" ".repeat(indent) + &emphasise(paragraph, line, &strong, emphasis));
        }
        start += paragraph.len() + 1;
    }
    lines
}

/// Lays plain words out in lines of at most `width` columns, the second and later ones indented by `hang`.
pub(crate) fn hanging(words: &str, width: usize, hang: usize) -> Vec<String> {
    let hang = hang.min(width / 2);
    let indent = |row: usize| if row == 0 { 0 } else { hang };
    let rows = wrap(words, width, hang, &[]).into_iter().enumerate();
    rows.map(|(row, line)| " ".repeat(indent(row)) + &words[line]).collect()
}

/// Puts emphasis around words.
pub(crate) fn bold(words: &str, emphasis: Emphasis) -> String {
    match emphasis {
        Emphasis::Bold => format!("{BOLD}{words}{NO_BOLD}"),
        Emphasis::Plain => words.to_owned(),
    }
}

/// Drops what could steer the terminal. Literals come clean; labels and addresses are not parsed by anybody before.
pub(crate) fn harmless(words: &str) -> String {
    words
        .chars()
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .filter(|letter| !letter.is_control())
        .collect()
}

/// Tells how many columns words take.
pub(crate) fn columns(words: &str) -> usize {
    words.width()
}

/// A text without its spans, and where they were.
#[derive(Default)]
struct Words {
    plain: String,
    strong: Vec<Range<usize>>,
    whole: Vec<Range<usize>>,
}

impl Words {
    fn of(text: &Text) -> Words {
        let mut words = Words::default();
        for span in &text.spans {
            let start = words.plain.len();
            match span {
                Span::Plain(said) | Span::Literal(said) => words.push(said),
                Span::Strong(said) => {
                    words.push(said);
                    words.strong.push(start..words.plain.len());
                }
                Span::Link { label, url } => {
                    words.push(label);
                    words.push(" ");
                    let start = words.plain.len();
                    words.push(&format!("({url})"));
                    words.whole.push(start..words.plain.len());
                }
            }
        }
        words
    }

    fn push(&mut self, said: &str) {
        let lines: Vec<String> = said.split('\n').map(harmless).collect();
        self.plain.push_str(&lines.join("\n"));
    }

    /// Cuts ranges to one paragraph and counts from its start.
    fn within(&self, ranges: &[Range<usize>], start: usize, length: usize) -> Vec<Range<usize>> {
        let end = (start + length).min(self.plain.len());
        let cut = ranges.iter().map(|range| range.start.max(start)..range.end.min(end));
        cut.filter(|range| range.start < range.end).map(|range| range.start - start..range.end - start).collect()
    }
}

/// Breaks a paragraph greedily at the places Unicode allows, so that no line begins with 。 or 」.
fn wrap(paragraph: &str, width: usize, hang: usize, whole: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    for piece in pieces(paragraph, width - hang, whole) {
        let room = if lines.is_empty() { width } else { width - hang };
        if columns(paragraph[line.start..piece.end].trim_end()) > room && !line.is_empty() {
            lines.push(line);
            line = piece.clone();
        }
        line.end = piece.end;
    }
    lines.push(line);
    let trim = |line: Range<usize>| line.start..line.start + paragraph[line].trim_end().len();
    lines.into_iter().map(trim).collect()
}

fn pieces(paragraph: &str, room: usize, whole: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for word in WordSeparator::UnicodeBreakProperties.find_words(paragraph) {
        let end = start + word.word.len() + word.whitespace.len();
        let inside = whole.iter().any(|range| range.start < start && start < range.end);
        match pieces.last_mut() {
            Some(last) if inside => last.end = end,
            Some(_) | None => pieces.push(start..end),
        }
        start = end;
    }
    let kept = |piece: &Range<usize>| whole.iter().any(|range| range.start < piece.end && piece.start < range.end);
    pieces.into_iter().flat_map(|piece| if kept(&piece) { vec![piece] } else { cut(paragraph, piece, room) }).collect()
}

/// Cuts a word that is longer than a line.
fn cut(paragraph: &str, piece: Range<usize>, room: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = piece.start;
    let mut taken = 0;
    for (at, letter) in paragraph[piece.clone()].trim_end().char_indices() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide > room && taken > 0 {
            parts.push(start..piece.start + at);
            start = piece.start + at;
            taken = 0;
        }
        taken += wide;
    }
    parts.push(start..piece.end);
    parts
}

/// Tells how far the second line of a paragraph is moved in: below the words of `・ …`, `○ …` and `1. …`.
fn hang(paragraph: &str) -> usize {
    let words = paragraph.trim_start();
    let indent = columns(&paragraph[..paragraph.len() - words.len()]);
    let mark = match words.split_once([' ', '\u{3000}']) {
        _ if words.starts_with('・') => columns("・"),
        Some((mark, rest)) if !mark.is_empty() && columns(mark) <= 3 && !mark.contains(char::is_alphabetic) => {
            columns(words) - columns(rest)
        }
        Some(_) | None => 0,
    };
    indent + mark
}

fn emphasise(paragraph: &str, line: Range<usize>, strong: &[Range<usize>], emphasis: Emphasis) -> String {
    let mut shown = String::new();
    let mut at = line.start;
    for range in strong {
        let (start, end) = (range.start.max(at), range.end.min(line.end));
        if start < end {
            shown.push_str(&paragraph[at..start]);
            shown.push_str(&bold(&paragraph[start..end], emphasis));
            at = end;
        }
    }
    shown.push_str(&paragraph[at..line.end]);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(markup: &str, width: usize) -> Vec<String> {
        lines(&Text::parse(markup, &[]), width, Emphasis::Plain)
    }

    #[test]
    fn japanese_is_two_columns_wide_and_breaks_anywhere_but_before_a_full_stop() {
        assert_eq!(plain("パソコンを最新にします。次へ", 24), ["パソコンを最新にします。", "次へ"]);
        assert_eq!(plain("パソコンを最新にします。次へ", 23), ["パソコンを最新にしま", "す。次へ"]);
        for width in 20..60 {
            for line in
                plain("「ＯＳやソフトは、いつも最新ですか？」と、「ウイルス対策ソフト」のことを聞きます。", width)
            {
                assert!(!line.starts_with(['。', '、', '」', '？', 'ッ', 'ー']), "{width}: {line}");
                assert!(!line.ends_with('「'), "{width}: {line}");
                assert!(columns(&line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn line_ends_stay_and_empty_lines_too() {
        assert_eq!(plain("はい\n\nいいえ", 40), ["はい", "", "いいえ"]);
        assert_eq!(plain("", 40), [""]);
    }

    #[test]
    fn emphasis_is_bold_on_each_line_it_reaches() {
        let text = Text::parse("aa **bb cccccccccccccccccc** dd", &[]);
        let bold = lines(&text, 20, Emphasis::Bold);
        assert_eq!(bold, ["aa \u{1b}[1mbb\u{1b}[22m", "\u{1b}[1mcccccccccccccccccc\u{1b}[22m", "dd"]);
        assert_eq!(lines(&text, 20, Emphasis::Plain), ["aa bb", "cccccccccccccccccc", "dd"]);
    }

    #[test]
    fn an_address_stays_in_one_piece() {
        let shown = plain("くわしくは[公式の資料](https://www.ipa.go.jp/security/sme/f55m8k-att/a.pdf)へ。", 30);
        let address = "(https://www.ipa.go.jp/security/sme/f55m8k-att/a.pdf)";
        assert!(shown.iter().any(|line| line.contains(address)), "{shown:?}");
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        let shown = plain(&"w".repeat(50), 20);
        assert_eq!(shown.iter().map(String::len).collect::<Vec<_>>(), [20, 20, 10]);
    }

    #[test]
    fn lists_hang_below_their_words() {
        assert_eq!(plain("・パスワードを長くします", 20), ["・パスワードを長くし", "  ます"]);
        assert_eq!(plain("1. aaaa bbbb cccc dddd", 20), ["1. aaaa bbbb cccc", "   dddd"]);
        assert_eq!(plain("はい 次の質問です。どうぞ", 20), ["はい 次の質問です。", "どうぞ"]);
    }

    #[test]
    fn nothing_steers_the_terminal() {
        let text = Text { spans: vec![Span::Plain("a\u{1b}[31mb\u{7}".into()), Span::Literal("\u{9b}2J\tc".into())] };
        assert_eq!(lines(&text, 40, Emphasis::Bold), ["a[31mb2J c"]);
    }
}
