//! What a sentence speaks of: SECURITY ACTION and its stars, or another scheme.

use super::Claim;

/// What is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// SECURITY ACTION, ★ or ★★.
    Stars,
    /// Another scheme, in which one may well be certified.
    Other,
}

/// A place in a folded sentence where something is spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) of: Of,
}

/// Names of the scheme and its stars, folded and in small letters.
const STARS: [&str; 18] = [
    "security action",
    "securityaction",
    "security-action",
    "security_action",
    "セキュリティアクション",
    "セキュリティ アクション",
    "セキュリティ・アクション",
    "セキュリティーアクション",
    "一つ星",
    "二つ星",
    "ひとつ星",
    "ふたつ星",
    "1つ星",
    "2つ星",
    "one star",
    "one-star",
    "two star",
    "two-star",
];

/// Names of other schemes, folded and in small letters.
const OTHERS: [&str; 16] = [
    "isms",
    "iso",
    "pマーク",
    "プライバシーマーク",
    "privacy mark",
    "jis q",
    "soc 2",
    "soc2",
    "pci dss",
    "scs",
    "サプライチェーン強化に向けた",
    "健康経営",
    "くるみん",
    "えるぼし",
    "エコアクション",
    "安全確保支援士",
];

/// How far behind a claim what it is about may stand, in characters: 「取得したSECURITY ACTION」.
const AHEAD: usize = 14;

/// Finds everything a folded sentence speaks of, in order.
pub(super) fn mentions(folded: &str) -> Vec<Mention> {
    let of_names = |names: &'static [&'static str], of: Of| {
        names.iter().flat_map(move |name| {
            let places = folded.match_indices(name).map(|(at, _)| (at, at + name.len()));
            places.filter(|(at, end)| is_whole(folded, *at, *end)).map(move |(at, end)| Mention { at, end, of })
        })
    };
    let mut found: Vec<Mention> = of_names(&STARS, Of::Stars).chain(of_names(&OTHERS, Of::Other)).collect();
    found.extend(signs(folded));
    found.sort_by_key(|mention| (mention.at, mention.end));
    found
}

/// Tells whether no Latin letter goes on before or behind, the plural aside: 「comparison」 holds no 「iso」.
fn is_whole(folded: &str, at: usize, end: usize) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
    let begins = folded[at..].starts_with(|letter: char| letter.is_ascii_alphabetic());
    let ends = folded[..end].ends_with(|letter: char| letter.is_ascii_alphabetic());
    !(begins && is_letter(folded[..at].chars().next_back())
        || ends && is_letter(folded[end..].chars().next().filter(|letter| *letter != 's')))
}

/// Finds runs of ★: one and two are ours, three and more or a digit from 3 on are the supply-chain scheme's.
fn signs(folded: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut rest = folded;
    while let Some(start) = rest.find('★') {
        let at = folded.len() - rest.len() + start;
        let run = folded[at..].chars().take_while(|letter| *letter == '★').count();
        let end = at + run * '★'.len_utf8();
        let digit = folded[end..].chars().next().and_then(|letter| letter.to_digit(10));
        let of = if run > 2 || digit.is_some_and(|digit| digit > 2) { Of::Other } else { Of::Stars };
        found.push(Mention { at, end, of });
        rest = &folded[end..];
    }
    found
}

/// Tells whether a claim at a place is made of the stars: by what was spoken of last before it, else by what follows closely,
/// else by what the sentence before ended with.
pub(super) fn concerns(mentions: &[Mention], at: usize, end: usize, claim: Claim, before: Option<Of>) -> bool {
    let last = mentions.iter().rev().find(|mention| mention.end <= at);
    // Three bytes are one character of Japanese; of English it is a little less near.
    let next = mentions.iter().find(|mention| mention.at >= end && mention.at - end <= AHEAD * 3);
    match last.or(next) {
        Some(mention) => mention.of == Of::Stars,
        // Much can be obtained; only in the same sentence is it the star.
        None => mentions.is_empty() && before == Some(Of::Stars) && claim != Claim::Obtained,
    }
}
