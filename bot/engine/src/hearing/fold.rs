//! Typed text folded into the one form in which phrases are compared: width, case, kana, spelling, punctuation.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;

/// What is typed in kanji or in kana as one likes, brought to one spelling.
const SPELLINGS: [(&str, &str); 58] = [
    ("下さい", "ください"),
    ("致し", "いたし"),
    ("お願い", "おねがい"),
    ("出来", "でき"),
    ("分か", "わか"),
    ("分ら", "わから"),
    ("解ら", "わから"),
    ("判ら", "わから"),
    ("知ら", "しら"),
    ("知り", "しり"),
    ("知れ", "しれ"),
    ("無い", "ない"),
    ("無し", "なし"),
    ("有り", "あり"),
    ("未だ", "まだ"),
    ("多分", "たぶん"),
    ("恐らく", "おそらく"),
    ("思", "おも"),
    ("筈", "はず"),
    ("言え", "いえ"),
    ("大体", "だいたい"),
    ("概ね", "おおむね"),
    ("殆ど", "ほとんど"),
    ("時々", "ときどき"),
    ("偶に", "たまに"),
    ("全然", "ぜんぜん"),
    ("全部", "ぜんぶ"),
    ("全て", "すべて"),
    ("既に", "すでに"),
    ("少し", "すこし"),
    ("半分", "はんぶん"),
    ("完璧", "かんぺき"),
    ("違", "ちが"),
    ("戻", "もど"),
    ("飛ば", "とば"),
    ("続", "つづ"),
    ("始め", "はじめ"),
    ("辞め", "やめ"),
    ("見直", "みなお"),
    ("助け", "たすけ"),
    ("教え", "おしえ"),
    ("聞", "き"),
    ("見", "み"),
    ("使い", "つかい"),
    ("い方", "いかた"),
    ("り方", "りかた"),
    ("何故", "なぜ"),
    ("何で", "なんで"),
    ("何の", "なんの"),
    ("間違", "まちが"),
    ("次", "つぎ"),
    ("後", "あと"),
    ("優しい", "やさしい"),
    ("易しい", "やさしい"),
    ("簡単", "かんたん"),
    ("言葉", "ことば"),
    ("日本語", "にほんご"),
    ("英語", "えいご"),
];

/// How 「〜ている」 is said, politely and not, brought to its shortest form. The longer ending stands first.
const PROGRESSIVES: [(&str, &str); 16] = [
    ("ておりません", "てない"),
    ("ていません", "てない"),
    ("でいません", "でない"),
    ("ていない", "てない"),
    ("でいない", "でない"),
    ("てません", "てない"),
    ("てねえ", "てない"),
    ("てねー", "てない"),
    ("てへん", "てない"),
    ("ております", "てる"),
    ("ています", "てる"),
    ("んでいます", "んでる"),
    ("ている", "てる"),
    ("んでいる", "んでる"),
    ("てまーす", "てる"),
    ("てます", "てる"),
];

/// Folds a text and splits it at punctuation and at spaces, except those between words of one Latin phrase.
pub(super) fn parts(text: &str) -> Vec<String> {
    let folded: Vec<char> = text
        .chars()
        .filter(|c| !is_invisible(*c) && *c != '´')
        .map(symbol)
        .nfkc()
        .filter(|c| !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .map(hiragana)
        .collect();
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut before = None;
    for (index, &c) in folded.iter().enumerate() {
        let next = folded[index + 1..].iter().copied().find(|next| !next.is_whitespace());
        match fate(before, c, next) {
            Fate::Keep(kept) => part.push(kept),
            Fate::Split => flush(&mut part, &mut parts),
            Fate::SplitAndKeep => {
                flush(&mut part, &mut parts);
                part.push(c);
            }
            Fate::Drop => {}
        }
        before = part.chars().last();
    }
    flush(&mut part, &mut parts);
    parts
}

/// Puts the parts of a text together as one phrase; only Latin words keep a space between them.
pub(super) fn joined(parts: &[String]) -> String {
    let mut whole = String::new();
    for part in parts {
        if ends_in_word(whole.chars().last()) && ends_in_word(part.chars().next()) {
            whole.push(' ');
        }
        whole.push_str(part);
    }
    spelled(&whole)
}

/// Brings 「〜ています」 and its sisters at the end of a phrase to 「〜てる」.
pub(super) fn plain(phrase: &str) -> Cow<'_, str> {
    let found = PROGRESSIVES.iter().find_map(|(long, short)| Some((phrase.strip_suffix(long)?, short)));
    match found {
        Some((stem, short)) => Cow::Owned(format!("{stem}{short}")),
        None => Cow::Borrowed(phrase),
    }
}

/// Tells whether a character is one of the signs that buttons carry, or a thumb.
pub(super) fn is_symbol(c: char) -> bool {
    matches!(c, '○' | '△' | '×' | '?' | '←' | '👍' | '👎')
}

/// What becomes of one character.
enum Fate {
    Keep(char),
    Split,
    SplitAndKeep,
    Drop,
}

fn fate(before: Option<char>, c: char, next: Option<char>) -> Fate {
    if is_symbol(c) {
        // A run of signs is one part, so that the 「○○」 of a form is no answer; a question mark doubts what it follows.
        let goes_on = before.is_none_or(|before| is_symbol(before) && (before == '?') == (c == '?'));
        return if goes_on { Fate::Keep(c) } else { Fate::SplitAndKeep };
    }
    if c == '!' && (before == Some('?') || before.is_none() && next == Some('?')) {
        // 「！？」 is astonished; it is not the sign of an answer.
        return Fate::Keep(c);
    }
    if is_dash(c) {
        return match (before, next) {
            (Some('ー'), _) => Fate::Drop,
            (Some(before), _) if is_hiragana(before) => Fate::Keep('ー'),
            _ if is_digit(before) || is_digit(next) => Fate::Keep('-'),
            _ if ends_in_word(before) && ends_in_word(next) => Fate::Keep(' '),
            _ => Fate::Split,
        };
    }
    if c.is_alphanumeric() {
        return if before.is_some_and(is_symbol) { Fate::SplitAndKeep } else { Fate::Keep(c) };
    }
    if matches!(c, ' ' | '\t') {
        return match before {
            Some(' ') => Fate::Drop,
            _ if ends_in_word(before) && ends_in_word(next) => Fate::Keep(' '),
            _ => Fate::Split,
        };
    }
    // 「50%」 and 「1/2」 are no numbers of a choice; 「(2)」 and 「2.」 are.
    if (is_digit(before) || is_digit(next)) && !is_harmless(c) { Fate::Keep(c) } else { Fate::Split }
}

fn flush(part: &mut String, parts: &mut Vec<String>) {
    let done = spelled(part.trim());
    if !done.is_empty() {
        parts.push(done);
    }
    part.clear();
}

fn spelled(text: &str) -> String {
    let mut text = text.to_owned();
    for (variant, spelling) in SPELLINGS {
        if text.contains(variant) {
            text = text.replace(variant, spelling);
        }
    }
    // 「6ヶ条」, 「6ケ条」, 「6箇条」 and 「6カ条」 are the same six; the last is 「6か条」 already.
    for variant in ["ゖ条", "け条", "箇条", "ゕ条"] {
        if text.contains(variant) {
            text = text.replace(variant, "か条");
        }
    }
    text
}

fn symbol(c: char) -> char {
    match c {
        '〇' | '◯' | '⭕' | '✅' | '✔' | '✓' | '☑' | '◎' | '🙆' => '○',
        '▲' | '🔺' => '△',
        '✕' | '❌' | '☓' | '✖' | '✗' | '✘' | '╳' | '⨯' | '🙅' => '×',
        '？' | '❓' | '❔' | '🤷' => '?',
        '⬅' | '🔙' => '←',
        '👌' | '🆗' => '👍',
        '❶'..='❾' => digit(c, '❶'),
        '➀'..='➈' => digit(c, '➀'),
        '➊'..='➒' => digit(c, '➊'),
        c => c,
    }
}

fn digit(c: char, one: char) -> char {
    char::from_digit(u32::from(c) - u32::from(one) + 1, 10).unwrap_or(c)
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        c => c,
    }
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

fn ends_in_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_alphanumeric())
}

fn is_dash(c: char) -> bool {
    matches!(c, 'ー' | '-' | '~' | '〜' | '‐'..='―' | '−' | '⁓' | '─' | '━')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Joiners, direction marks, variation selectors, skin tones: they stand inside words and pictures and mean nothing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e007f}')
}

fn is_harmless(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '.' | ',' | '!' | ':' | ';' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '“' | '”' | '#' | '*')
        || matches!(c, '、' | '。' | '・' | '「' | '」' | '『' | '』' | '【' | '】' | '〔' | '〕' | '《' | '》' | '…')
        || c >= '\u{1f000}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(text: &str) -> String {
        joined(&parts(text))
    }

    #[test]
    fn width_case_and_kana_do_not_matter() {
        for text in ["スキップ", "ｽｷｯﾌﾟ", "すきっぷ", " スキップ。", "「スキップ」", "スキ\u{200b}ップ！"]
        {
            assert_eq!(fold(text), "すきっぷ", "{text:?}");
        }
        for text in ["Don't know", "ＤＯＮ’Ｔ　ＫＮＯＷ", "dont   know.", "don`t-know"] {
            assert_eq!(fold(text), "dont know", "{text:?}");
        }
    }

    #[test]
    fn long_marks_are_one_mark_after_kana_and_nothing_elsewhere() {
        for text in ["ヘルプー", "ヘルプ〜〜", "ﾍﾙﾌﾟｰ", "ヘルプ－", "へるぷ~ー"] {
            assert_eq!(fold(text), "へるぷー", "{text:?}");
        }
        assert_eq!(fold("了解ー"), "了解");
        assert_eq!(fold("- はい"), "はい");
    }

    #[test]
    fn spaces_inside_japanese_do_not_matter_and_punctuation_parts() {
        assert_eq!(fold("やっ て　ます"), "やってます");
        assert_eq!(parts("はい、やってます！"), ["はい", "やってます"]);
        assert_eq!(parts("○ 実施"), ["○", "実施"]);
        assert_eq!(parts("○○株式会社"), ["○○", "株式会社"]);
        assert_eq!(parts("yes, of course"), ["yes", "of course"]);
    }

    #[test]
    fn a_sign_beside_a_digit_stays_where_it_changes_the_meaning() {
        for text in ["50%", "1/2", "-1", "3+", "¥2"] {
            assert!(!fold(text).bytes().all(|byte| byte.is_ascii_digit()), "{text}");
        }
        for text in ["（2）", "２．", "②", "2️⃣", "❷", "#2", "[2]", "2、"] {
            assert_eq!(fold(text), "2", "{text}");
        }
    }
}
