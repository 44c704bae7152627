//! Hostile words stay words: read back as Telegram reads HTML, and as it looks for links and names in plain text.

use super::*;
use chat::Text;
use proptest::prelude::*;

/// Reads HTML as the Bot API does: four entities, and the tags we write. Returns the text, and what stood in which tag.
fn read_back(html: &str) -> Result<(String, Vec<(String, String)>), String> {
    let (mut text, mut tags, mut open) = (String::new(), Vec::new(), Vec::<(String, usize)>::new());
    let mut rest = html;
    while let Some(letter) = rest.chars().next() {
        if let Some(inner) = rest.strip_prefix('<') {
            let (tag, after) = inner.split_once('>').ok_or("an open tag")?;
            match tag.strip_prefix('/') {
                Some(name) => {
                    let (opened, from) = open.pop().ok_or("nothing to close")?;
                    if opened.split(' ').next() != Some(name) {
                        return Err(format!("</{name}> closes <{opened}>"));
                    }
                    tags.push((opened, text[from..].to_owned()));
                }
                None if tag == "b" || (tag.starts_with("a href=\"") && tag.ends_with('"')) => {
                    open.push((tag.to_owned(), text.len()));
                }
                None => return Err(format!("<{tag}> is no tag of ours")),
            }
            rest = after;
        } else if let Some(entity) = rest.strip_prefix('&') {
            let (name, after) = entity.split_once(';').ok_or("an open entity")?;
            text.push(match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                other => return Err(format!("&{other};")),
            });
            rest = after;
        } else {
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    if open.is_empty() { Ok((text, tags)) } else { Err("a tag stays open".into()) }
}

/// Finds what Telegram makes links of by itself. It is wider than Telegram is: any letter may be part of a name.
fn linked(text: &str) -> Option<String> {
    let part = |letter: Option<&char>| letter.is_some_and(|letter| letter.is_alphanumeric() || "_-%".contains(*letter));
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().find_map(|(at, letter)| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(at + 1);
        let found = match letter {
            '@' | '#' | '$' | '/' => part(after),
            '.' => part(before) && part(after),
            ':' => part(before) && after == Some(&'/'),
            _ => false,
        };
        found.then(|| letters[at.saturating_sub(5)..(at + 6).min(letters.len())].iter().collect())
    })
}

fn hostile() -> impl Strategy<Value = String> {
    let evil = prop::sample::select(vec![
        "@everyone",
        "@hanako",
        "#tag",
        "$USD",
        "/stop",
        "/stop@hoshi_bot",
        "https://evil.example/a?b=1&c=2",
        "evil.example",
        "tg://user?id=5",
        "a@evil.example",
        "<b>",
        "</b>",
        "<a href=\"https://evil.example\">",
        "</a>",
        "&lt;",
        "&amp;",
        "&#60;",
        "<!--",
        "<tg-spoiler>",
        "\"",
        "'",
        "<",
        ">",
        "&",
        "**",
        "__",
        "`",
        "[x](https://evil.example)",
        "\u{202E}",
        "\u{0}",
        "\n",
        "www",
        ".",
        "@",
        "/",
        ":",
        "//",
        "佐藤",
        "🙂",
        " ",
    ]);
    prop_oneof![
        prop::collection::vec(evil, 0..8).prop_map(|parts| parts.concat()),
        "\\PC{0,30}".prop_map(String::from),
        "[a-z@#$/.:<>&\"']{0,20}".prop_map(String::from),
    ]
}

#[test]
fn the_seams_of_a_literal_are_closed() {
    let text = Text {
        spans: vec![
            Span::Plain("宛先 @".into()),
            Span::Literal("hanako".into()),
            Span::Literal("evil".into()),
            Span::Plain(".example".into()),
        ],
    };
    let (text, _) = read_back(&html(&defused(&text.spans))).expect("it reads back");
    assert_eq!(linked(&text), None, "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_a_person_wrote_never_becomes_markup_or_a_mention(words in hostile(), more in hostile()) {
        let spans = [
            Span::Plain("「".into()),
            Span::Literal(words.clone()),
            Span::Literal(more.clone()),
            Span::Plain("」さん".into()),
            Span::Strong("強調 <b>&".into()),
        ];
        let html = html(&defused(&spans));
        let read = read_back(&html);
        prop_assert!(read.is_ok(), "{read:?} {html:?}");
        let (text, tags) = read.expect("it was looked at");
        let visible: String = text.chars().filter(|letter| *letter != BREAK).collect();
        let written: String = words.chars().chain(more.chars()).filter(|letter| *letter != BREAK).collect();
        prop_assert_eq!(visible, format!("「{written}」さん強調 <b>&"));
        prop_assert_eq!(tags, [("b".to_owned(), "強調 <b>&".to_owned())]);
        prop_assert_eq!(linked(text.split("」さん").next().expect("there is always one")), None, "{:?}", text);
    }

    #[test]
    fn an_address_never_leaves_its_quotes(url in "https://[a-z\"<>&' =]{1,20}", label in hostile()) {
        let html = html(&[Span::Link { label, url }]);
        let read = read_back(&html);
        prop_assert!(read.as_ref().is_ok_and(|(_, tags)| tags.len() == 1), "{:?} {:?}", read, html);
    }
}
