//! What people type, in every spelling, and what the bot hears (UX2, UX3).

use content::{Content, Meaning};
use engine::{Ear, Heard};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../hearing.tsv");

static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);
static EAR: LazyLock<Ear> = LazyLock::new(|| Ear::new(CONTENT.hearing()));

/// What people and keyboards leave between words.
const ODD: &str = "[ 、。ー〜~?？!()○×2２\u{200d}\u{fe0f}\u{3099}\u{1f3fb}だよなねwxo]{0,4}";

/// UX3: what is never stored as an answer, and what it asks for.
const RESERVED: [(&str, Meaning); 44] = [
    ("やめる", Meaning::Pause),
    ("やめます", Meaning::Pause),
    ("中断", Meaning::Pause),
    ("終了", Meaning::Pause),
    ("キャンセル", Meaning::Pause),
    ("cancel", Meaning::Pause),
    ("quit", Meaning::Pause),
    ("exit", Meaning::Pause),
    ("戻る", Meaning::Back),
    ("もどる", Meaning::Back),
    ("前へ", Meaning::Back),
    ("back", Meaning::Back),
    ("スキップ", Meaning::Skip),
    ("飛ばす", Meaning::Skip),
    ("とばす", Meaning::Skip),
    ("skip", Meaning::Skip),
    ("ヘルプ", Meaning::Help),
    ("help", Meaning::Help),
    ("なぜ", Meaning::Why),
    ("理由", Meaning::Why),
    ("why", Meaning::Why),
    ("やり方", Meaning::How),
    ("方法", Meaning::How),
    ("how", Meaning::How),
    ("メニュー", Meaning::Menu),
    ("menu", Meaning::Menu),
    ("続ける", Meaning::Continue),
    ("再開", Meaning::Continue),
    ("continue", Meaning::Continue),
    ("見直す", Meaning::Review),
    ("提出", Meaning::Submit),
    ("言語", Meaning::Language),
    ("language", Meaning::Language),
    ("English", Meaning::Speak(content::Locale::En)),
    ("日本語", Meaning::Speak(content::Locale::Ja)),
    ("やさしい日本語", Meaning::Speak(content::Locale::JaEasy)),
    ("人に聞く", Meaning::Human),
    ("停止", Meaning::Stop),
    ("お知らせを止める", Meaning::Stop),
    ("stop", Meaning::Stop),
    ("start", Meaning::Start),
    ("はじめる", Meaning::Start),
    ("自分のデータ", Meaning::MyData),
    ("後で", Meaning::Snooze),
];

#[test]
fn every_line_of_the_table_is_heard_as_written() {
    let mut wrong = Vec::new();
    for (line, text, expected) in rows() {
        let heard = name(EAR.hear(&text));
        if heard != expected {
            wrong.push(format!("hearing.tsv:{line}: {text:?} is heard as {heard}, not as {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_is_long_and_wide_enough() {
    let rows = rows();
    let count = |meaning: &str| rows.iter().filter(|(_, _, expected)| expected == meaning).count();
    assert!(rows.len() >= 200, "{}", rows.len());
    assert!(count("nothing") >= 40 && count("perhaps") >= 15);
    let texts: BTreeSet<&str> = rows.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!(texts.len(), rows.len(), "a text stands twice");
    for meaning in Meaning::ALL {
        assert!(count(meaning.name()) > 0, "no line is heard as {}", meaning.name());
    }
}

#[test]
fn every_phrase_of_the_lexicon_is_heard_as_it_is_written_there() {
    for (phrase, meaning) in CONTENT.hearing().iter() {
        assert_eq!(EAR.hear(phrase), Heard::Meaning(meaning), "{phrase}");
    }
}

#[test]
fn reserved_words_are_commands_in_every_spelling_and_never_an_answer() {
    for (word, meaning) in RESERVED {
        let spellings = [
            word.to_owned(),
            word.to_uppercase(),
            full_width(word),
            katakana(word),
            format!("  {word}\u{3000}\n"),
            format!("「{word}」"),
            format!("{word}。"),
            format!("{word}!!"),
            format!("{word}？"),
            format!("/{word}"),
            format!("{word} 🙏"),
            format!("すみません、{word}"),
            format!("{word}, please"),
            format!("{word} {word}"),
        ];
        for spelling in spellings {
            assert_eq!(EAR.hear(&spelling), Heard::Meaning(meaning), "{spelling:?}");
        }
        assert!(!meaning.is_answer(), "{word}");
    }
}

#[test]
fn a_reserved_word_with_an_answer_or_a_doubt_beside_it_is_never_an_answer() {
    for (word, _) in RESERVED {
        for text in [format!("はい、{word}"), format!("{word} まだ"), format!("たぶん{word}"), format!("maybe {word}")]
        {
            let heard = EAR.hear(&text);
            assert!(!matches!(heard, Heard::Meaning(meaning) if meaning.is_answer()), "{text:?}: {heard:?}");
        }
    }
}

#[test]
fn a_sentence_around_a_phrase_takes_its_certainty_away() {
    for (phrase, _) in CONTENT.hearing().iter() {
        for text in [
            format!("{phrase}わけではない"),
            format!("{phrase}とは限らない"),
            format!("{phrase}と言われた人もいる"),
            format!("バックアップは{phrase}時に見ます"),
            format!("our {phrase} policy is old"),
        ] {
            assert_eq!(EAR.hear(&text), Heard::Nothing, "{text:?}");
        }
    }
}

#[test]
fn odd_characters_alone_are_nothing() {
    let odd = [
        "",
        " ",
        "\u{0}",
        "\u{200b}",
        "\u{feff}",
        "\u{3099}",
        "\u{202e}",
        "ーーー",
        "〜",
        "…",
        "😀",
        "👨‍👩‍👧‍👦",
        "🇯🇵",
        "\u{fdfa}",
        "\u{10ffff}",
        "\r\n\t",
        "゛",
        "''''",
        "、。",
        "(^^)",
    ];
    for text in odd {
        assert_eq!(EAR.hear(text), Heard::Nothing, "{text:?}");
    }
    assert_eq!(EAR.hear(&"\u{301}".repeat(100_000)), Heard::Nothing);
}

proptest! {
    #[test]
    fn hearing_never_panics_and_never_hears_an_answer_in_foreign_letters(text in any::<String>()) {
        let _ = EAR.hear(&text);
        let foreign = "ж".repeat(text.chars().count() % 250);
        prop_assert_eq!(EAR.hear(&foreign), Heard::Nothing);
    }

    #[test]
    fn phrases_in_a_row_with_odd_things_between_never_panic(
        picks in prop::collection::vec((any::<prop::sample::Index>(), ODD), 1..6)
    ) {
        let phrases: Vec<&str> = CONTENT.hearing().iter().map(|(phrase, _)| phrase).collect();
        let text: String = picks.iter().flat_map(|(index, odd)| [*index.get(&phrases), odd.as_str()]).collect();
        let heard = EAR.hear(&text);
        prop_assert_eq!(heard, EAR.hear(&text));
    }
}

fn rows() -> Vec<(usize, String, String)> {
    let lines = TABLE.lines().enumerate().filter(|(_, row)| !row.is_empty() && !row.starts_with("# "));
    lines
        .map(|(index, row)| {
            let (text, expected) = row.rsplit_once('\t').unwrap_or_else(|| panic!("hearing.tsv:{}: no tab", index + 1));
            (index + 1, unescape(text), expected.to_owned())
        })
        .collect()
}

fn name(heard: Heard) -> String {
    match heard {
        Heard::Number(number) => format!("number:{number}"),
        Heard::Meaning(meaning) => meaning.name().to_owned(),
        Heard::Nothing => "nothing".to_owned(),
    }
}

/// Reads `\n`, `\t` and `\u{…}`, because editors lose what cannot be seen.
fn unescape(text: &str) -> String {
    let mut plain = text.replace(r"\n", "\n").replace(r"\t", "\t");
    while let Some((before, rest)) = plain.split_once(r"\u{") {
        let (code, after) = rest.split_once('}').expect("an escape ends with a brace");
        let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("an escape names a character");
        plain = format!("{before}{c}{after}");
    }
    plain
}

fn full_width(text: &str) -> String {
    let widened = text.chars().map(|c| if ('!'..='~').contains(&c) { u32::from(c) + 0xFEE0 } else { u32::from(c) });
    widened.map(|code| char::from_u32(code).expect("the full-width block is whole")).collect()
}

fn katakana(text: &str) -> String {
    let raised = text.chars().map(|c| if ('ぁ'..='ゖ').contains(&c) { u32::from(c) + 0x60 } else { u32::from(c) });
    raised.map(|code| char::from_u32(code).expect("the katakana block is whole")).collect()
}
