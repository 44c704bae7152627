//! Words that are never said: a star is declared, never awarded, and nobody is blamed.

use crate::locale::Locale;

/// Words for an award by somebody else, which SECURITY ACTION (a self-declaration) is not.
const AWARDS: [&str; 7] = ["認定", "認証", "取得", "合格", "お墨付き", "公認", "★3相当"];

/// Compounds and denials in which those words are right.
const RIGHT: [&str; 9] = [
    "多要素認証",
    "二要素認証",
    "二段階認証",
    "認証アプリ",
    "認定する制度ではありません",
    "認定する制度ではない",
    "認定ではありません",
    "認証ではありません",
    "公認ではありません",
];

const BLAME: [&str; 7] = ["だめ", "ダメ", "失格", "怠慢", "サボ", "違反者", "駄目"];

const DOUBLE: [&str; 6] =
    ["ないわけではない", "ないわけではありません", "なくはない", "なくはありません", "なくもない", "ないとは言えない"];

const ENGLISH: [&str; 7] = ["certified", "certification", "accredited", "passed", "failed", "lazy", "accreditation"];

const ENGLISH_RIGHT: [&str; 3] = ["not a certification", "not certified", "not an accreditation"];

/// Tells which words of a line are never said, as the second half of a sentence.
pub(crate) fn told(locale: Locale, text: &str) -> Vec<String> {
    match locale {
        Locale::Ja | Locale::JaEasy => japanese(text),
        Locale::En => english(text),
    }
}

fn japanese(text: &str) -> Vec<String> {
    // Easy Japanese puts spaces between words, and they may fall into one of these.
    let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let awards = RIGHT.iter().fold(text.clone(), |text, right| text.replace(right, ""));
    let mut told: Vec<String> = AWARDS
        .iter()
        .filter(|word| awards.contains(**word))
        .map(|word| format!("says 「{word}」, which is never said of a star; say 「宣言」, or use another word"))
        .collect();
    told.extend(
        BLAME
            .iter()
            .filter(|word| text.contains(**word))
            .map(|word| format!("says 「{word}」, which blames people; say what helps")),
    );
    told.extend(
        DOUBLE
            .iter()
            .filter(|phrase| text.contains(**phrase))
            .map(|phrase| format!("says no twice (「{phrase}」); say it once, or say yes")),
    );
    told
}

fn english(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let text = ENGLISH_RIGHT.iter().fold(text, |text, right| text.replace(right, ""));
    let words: Vec<&str> = text.split(|character: char| !character.is_alphanumeric()).collect();
    ENGLISH
        .iter()
        .filter(|banned| words.contains(banned))
        .map(|word| format!("says \"{word}\", which is never said; a star is declared, and nobody is blamed"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_declared() {
        assert_eq!(told(Locale::Ja, "二つ星を宣言しました。").len(), 0);
        assert_eq!(told(Locale::Ja, "二つ星を取得しました。").len(), 1);
        assert_eq!(told(Locale::En, "You declared two stars.").len(), 0);
        assert_eq!(told(Locale::En, "You are Certified; you passed.").len(), 2);
    }

    #[test]
    fn signing_in_with_two_factors_is_no_award_and_denying_one_is_right() {
        assert_eq!(told(Locale::Ja, "多要素認証を使います。認証アプリを入れます。").len(), 0);
        assert_eq!(told(Locale::JaEasy, "IPAが 認定する 制度では ありません。").len(), 0);
        assert_eq!(told(Locale::Ja, "多要素認証と認証を受けること").len(), 1);
        assert_eq!(told(Locale::En, "SECURITY ACTION is not a certification by IPA.").len(), 0);
    }

    #[test]
    fn nobody_is_blamed_and_nothing_is_denied_twice() {
        assert_eq!(told(Locale::Ja, "これではダメです。").len(), 1);
        assert_eq!(told(Locale::JaEasy, "危険が ない わけではない。").len(), 1);
    }
}
