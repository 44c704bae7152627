//! Our spans in Discord's markup, in pieces that may be parted anywhere between two of them.

use chat::{Span, Text};

/// The least that can be shown: one letter with its escape, or a whole address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// As it is sent.
    pub(crate) sent: String,
    /// Whether it stands between double stars.
    pub(crate) strong: bool,
}

/// Whose words they are, and so how each letter is kept from being markup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// Our own words: what could open markup is escaped, so that it shows as it was written.
    Ours,
    /// Our own words, emphasised.
    Stressed,
    /// A person's words: every punctuation mark of ASCII is escaped. Discord's markup, mentions, shortcodes of emoji, bare links and
    /// invitations all need at least one of them, and a backslash before any of them is never shown.
    Theirs,
}

/// Sets a text in Discord's markup, line by line.
pub(crate) fn lines(text: &Text) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for span in &text.spans {
        match span {
            Span::Plain(words) => set(&mut lines, words, Voice::Ours),
            Span::Strong(words) => set(&mut lines, words, Voice::Stressed),
            Span::Literal(words) => set(&mut lines, words, Voice::Theirs),
            Span::Link { label, url } => {
                set(&mut lines, label, Voice::Ours);
                // Between angle brackets an address is a link without a preview.
                let address = format!(" <{}>", sound(url));
                lines.last_mut().expect("there is always a line").push(Piece { sent: address, strong: false });
            }
        }
    }
    lines
}

/// Writes pieces one after another, with stars around those that are strong.
pub(crate) fn write(pieces: &[Piece]) -> String {
    let mut written = String::new();
    let mut strong = false;
    for piece in pieces {
        if piece.strong != strong {
            written.push_str(STARS);
            strong = piece.strong;
        }
        written.push_str(&piece.sent);
    }
    if strong {
        written.push_str(STARS);
    }
    written
}

/// Escapes words of ours that stand outside a text, for example a button's label within a list.
pub(crate) fn own(words: &str) -> String {
    words.chars().map(|letter| guarded(letter, Voice::Ours)).collect()
}

const STARS: &str = "**";

fn set(lines: &mut Vec<Vec<Piece>>, words: &str, voice: Voice) {
    for letter in words.chars() {
        if letter == '\n' {
            lines.push(Vec::new());
        } else {
            let line = lines.last_mut().expect("there is always a line");
            line.push(Piece { sent: guarded(letter, voice), strong: voice == Voice::Stressed });
        }
    }
}

fn guarded(letter: char, voice: Voice) -> String {
    let escape = match voice {
        Voice::Ours | Voice::Stressed => {
            matches!(letter, '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '>' | '@' | '#' | '[' | ']')
        }
        Voice::Theirs => letter.is_ascii_punctuation(),
    };
    if escape { format!("\\{letter}") } else { letter.to_string() }
}

/// Keeps an address inside its angle brackets.
fn sound(url: &str) -> String {
    url.replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Shows what a person sees, and what of it is markup; a small reader of Discord's rules.
    fn shown(sent: &str) -> (String, Vec<char>) {
        let (mut seen, mut live) = (String::new(), Vec::new());
        let mut letters = sent.chars();
        while let Some(letter) = letters.next() {
            if letter == '\\' {
                seen.extend(letters.next());
                continue;
            }
            if letter.is_ascii_punctuation() {
                live.push(letter);
            }
            seen.push(letter);
        }
        (seen, live)
    }

    fn sent(text: &Text) -> String {
        lines(text).iter().map(|line| write(line)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn our_spans_look_as_they_mean() {
        let text = Text::parse("いま **7/25** です。\n[公式の資料](https://www.ipa.go.jp/a_b)へ。", &[]);
        assert_eq!(sent(&text), "いま **7/25** です。\n公式の資料 <https://www.ipa.go.jp/a_b>へ。");
    }

    #[test]
    fn emphasis_over_two_lines_is_closed_on_each() {
        let text = Text { spans: vec![Span::Strong("一\n二".into()), Span::Strong("三".into())] };
        assert_eq!(sent(&text), "**一**\n**二三**");
    }

    #[test]
    fn our_own_signs_show_as_they_are_written() {
        let text = Text::parse("A_B と C*D (1) <重要> #4", &[]);
        assert_eq!(sent(&text), "A\\_B と C\\*D (1) \\<重要\\> \\#4");
    }

    #[test]
    fn hostile_words_are_only_words() {
        let hostile = [
            "@everyone @here <@123456> <@&1> <#5> </hoshi:7> <t:0:R> <:x:1> <a:x:1> <id:customize>",
            "**b** __u__ ~~s~~ `c` ```\nblock\n``` ||spoiler|| > q\n>>> q\n# h\n-# sub\n- l\n1. n",
            "[click](https://evil.example) https://evil.example discord.gg/evil :smile: steam://x \\",
            "@\u{200B}everyone <\u{200D}@1> *\u{FEFF}b*",
        ];
        for words in hostile {
            let (seen, live) = shown(&sent(&Text::literal(words)));
            assert!(live.is_empty(), "{words}: {live:?}");
            assert_eq!(seen, chat::Text::literal(words).to_plain());
        }
    }

    #[test]
    fn an_address_cannot_leave_its_brackets() {
        let text = Text { spans: vec![Span::Link { label: "x".into(), url: "https://a/> @everyone <".into() }] };
        assert_eq!(sent(&text), "x <https://a/%3E%20@everyone%20%3C>");
    }

    proptest! {
        #[test]
        fn whatever_a_person_writes_is_seen_letter_by_letter(words in any::<String>()) {
            let text = Text::literal(&words);
            let (seen, live) = shown(&sent(&text));
            prop_assert_eq!(seen, text.to_plain());
            prop_assert_eq!(live, Vec::<char>::new());
        }

        #[test]
        fn a_literal_between_our_spans_opens_nothing(words in "[@<>*_~`|#\\[\\](){}:/\\\\a-z0-9 \n-]{0,40}") {
            let clean = Text::literal(&words).to_plain();
            let spans = vec![Span::Strong("強".into()), Span::Literal(clean.clone()), Span::Plain("です".into())];
            let (seen, live) = shown(&sent(&Text { spans }));
            prop_assert_eq!(seen, format!("**強**{clean}です"));
            prop_assert_eq!(live, vec!['*'; 4]);
        }
    }
}
