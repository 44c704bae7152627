//! Words that claim more for ★ than it is (CT10, domain section 5.4 and rules 1 and 9).
//!
//! ★ and ★★ are declared by the company itself. Nobody certifies, grants or passes anything, and neither comes close to the ★3
//! of the supply-chain scheme. Whoever writes so on a page is told, with what to write instead; a sentence that denies such a
//! claim is right, and so is one about another scheme.

mod mention;
mod negation;

use crate::named::named;
use crate::plain::{clean, fold};
use mention::{Mention, mentions};

named! {
    /// What a text claims.
    Claim {
        /// 認定.
        Certified = "certified",
        /// 認証.
        Attested = "attested",
        /// 取得.
        Obtained = "obtained",
        /// 合格.
        Passed = "passed",
        /// お墨付き, IPA公認: that somebody stands behind it.
        Endorsed = "endorsed",
        /// ★3相当.
        Equivalent = "equivalent",
    }
}

named! {
    /// What to write instead.
    WordingAdvice {
        /// That it was declared (宣言しました).
        Declare = "declare",
        /// That no mark has to be reached.
        NoPassMark = "no-pass-mark",
        /// That IPA certifies nobody here.
        NobodyCertifies = "nobody-certifies",
        /// That the supply-chain scheme is another one, with requirements of its own.
        OtherScheme = "other-scheme",
    }
}

impl Claim {
    /// Gives what to write instead.
    pub fn advice(self) -> WordingAdvice {
        match self {
            Claim::Certified | Claim::Attested | Claim::Obtained => WordingAdvice::Declare,
            Claim::Passed => WordingAdvice::NoPassMark,
            Claim::Endorsed => WordingAdvice::NobodyCertifies,
            Claim::Equivalent => WordingAdvice::OtherScheme,
        }
    }
}

/// A sentence that claims too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// The sentence as it was written.
    pub sentence: String,
    /// What it claims.
    pub claim: Claim,
}

/// Words that claim, folded and in small letters.
const CLAIMS: [(&str, Claim); 25] = [
    ("認定", Claim::Certified),
    ("認可", Claim::Certified),
    ("授与", Claim::Certified),
    ("certified", Claim::Certified),
    ("certification", Claim::Certified),
    ("certificate", Claim::Certified),
    ("accredited", Claim::Certified),
    ("accreditation", Claim::Certified),
    ("認証", Claim::Attested),
    ("取得", Claim::Obtained),
    ("獲得", Claim::Obtained),
    ("obtained", Claim::Obtained),
    ("acquired", Claim::Obtained),
    ("awarded", Claim::Obtained),
    ("earned", Claim::Obtained),
    ("合格", Claim::Passed),
    ("passed", Claim::Passed),
    ("お墨付", Claim::Endorsed),
    ("お墨つき", Claim::Endorsed),
    ("おすみつき", Claim::Endorsed),
    ("公認", Claim::Endorsed),
    ("endorsed", Claim::Endorsed),
    ("approved by ipa", Claim::Endorsed),
    ("ipa-approved", Claim::Endorsed),
    ("ipa approved", Claim::Endorsed),
];

/// What a word is not a claim in, by what stands before or behind it.
const BEFORE: [(&str, &[&str]); 2] = [
    ("認証", &["多要素", "二要素", "2要素", "二段階", "2段階", "生体", "顔", "指紋", "本人", "ユーザー", "パスワード"]),
    (
        "取得",
        &[
            "バックアップ",
            "コピー",
            "ログ",
            "記録",
            "id",
            "アカウント",
            "情報",
            "データ",
            "同意",
            "許可",
            "休暇",
            "連絡先",
        ],
    ),
];
const BEHIND: [(&str, &[&str]); 2] = [
    ("認証", &["情報", "アプリ", "コード", "サーバ", "キー", "画面", "方式", "番号"]),
    ("認定", &["npo", "こども園", "支援機関", "経営革新", "看護", "介護", "農業", "特定非営利", "事業者番号"]),
];

/// How ★3 is compared with, folded; whether it is denied is looked at as with the other claims.
const EQUIVALENT: [&str; 17] = [
    "★3相当",
    "★3に相当",
    "★3同等",
    "★3と同等",
    "★3並み",
    "★3レベル",
    "★★★相当",
    "★★★に相当",
    "★★★同等",
    "★★★と同等",
    "三つ星相当",
    "三つ星に相当",
    "三つ星同等",
    "三つ星と同等",
    "3つ星相当",
    "3つ星に相当",
    "3つ星と同等",
];
const EQUIVALENT_EN: [&str; 8] = [
    "star 3 equivalent",
    "star-3 equivalent",
    "★3 equivalent",
    "3-star equivalent",
    "three-star equivalent",
    "equivalent to star 3",
    "equivalent to ★3",
    "equivalent to three stars",
];

/// Finds every sentence that claims too much, in the order of the text; one for each advice in a sentence.
pub fn check_wording(text: &str) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    let mut before = None;
    for sentence in sentences(text) {
        let folded = fold(&sentence).to_lowercase();
        let mentions = mentions(&folded);
        let from = finds.len();
        for claim in claims(&folded, &mentions, before) {
            if finds[from..].iter().all(|find| find.claim.advice() != claim.advice()) {
                finds.push(Find { sentence: sentence.clone(), claim });
            }
        }
        // What was spoken of last stays in mind for one sentence.
        before = mentions.last().map(|mention| mention.of);
    }
    finds
}

/// Parts a text into sentences, as they were written.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends = match letter {
            '。' | '！' | '!' | '？' | '?' | '\n' | '\r' => true,
            '.' => letters.peek().is_none_or(|next| next.is_whitespace()),
            _ => false,
        };
        if let Some(sentence) = sentences.last_mut() {
            sentence.push(letter);
        }
        if ends {
            sentences.push(String::new());
        }
    }
    sentences.iter().map(|sentence| clean(sentence)).filter(|sentence| !sentence.is_empty()).collect()
}

/// Lists what a folded sentence claims of the scheme.
fn claims(folded: &str, mentions: &[Mention], before: Option<mention::Of>) -> Vec<Claim> {
    let mut found: Vec<(usize, Claim)> = Vec::new();
    for words in EQUIVALENT.into_iter().chain(EQUIVALENT_EN) {
        let at = folded.match_indices(words).filter(|(at, _)| !negation::denies(folded, *at, at + words.len()));
        found.extend(at.map(|(at, _)| (at, Claim::Equivalent)));
    }
    for (words, claim) in CLAIMS {
        for (at, _) in folded.match_indices(words) {
            let end = at + words.len();
            let claim = if by_ipa(&folded[..at]) { Claim::Endorsed } else { claim };
            let is_one = !is_harmless(folded, words, at, mentions) && !negation::denies(folded, at, end);
            if is_one
                && (claim == Claim::Endorsed && by_ipa(&folded[..at])
                    || mention::concerns(mentions, at, end, claim, before))
            {
                found.push((at, claim));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, claim)| claim).collect()
}

/// Tells whether a claim is said to come from IPA: 「IPA認定」, 「IPAの認定」, 「IPAから認定」.
fn by_ipa(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '「', '『', '"']);
    let particles = ["の", "が", "から", "より", "による", "に", "(情報処理推進機構)", "(情報処理推進機構)の", ""];
    particles.into_iter().any(|particle| {
        before.strip_suffix(particle).is_some_and(|rest| rest.ends_with("ipa") || rest.ends_with("情報処理推進機構"))
    })
}

/// Tells whether a word is part of another one, or is said of something that may well be obtained.
fn is_harmless(folded: &str, words: &str, at: usize, mentions: &[Mention]) -> bool {
    let others = |list: &[(&str, &'static [&'static str])]| {
        list.iter().filter(|(claim, _)| *claim == words).flat_map(|(_, others)| others.iter()).collect::<Vec<_>>()
    };
    // What was said since the last comma, or since the stars were named.
    let named = mentions.iter().rev().find(|mention| mention.end <= at).map_or(0, |mention| mention.end);
    let said = folded[named..at].rsplit(['、', ',', ';']).next().unwrap_or_default();
    let bare = said.trim_end_matches(['を', 'の', 'も', ' ']);
    let behind = &folded[at + words.len()..];
    let object = |other: &&&str| bare.ends_with(**other) || said.contains(&format!("{other}を"));
    others(&BEFORE).iter().any(object) || others(&BEHIND).iter().any(|other| behind.starts_with(**other))
}
