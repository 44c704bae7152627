//! Passwords: the word for one, and something that looks like one behind it.

/// Words for a password, folded and in small letters; a longer one stands before what it ends with.
const NAMES: [&str; 16] = [
    "パスワード",
    "パスフレーズ",
    "暗証番号",
    "合言葉",
    "password",
    "passwort",
    "passwd",
    "passphrase",
    "passcode",
    "pass",
    "pwd",
    "pw",
    "pin",
    "secret",
    "api key",
    "api_key",
];

/// Words that stand behind 「password:」 without being one.
const HARMLESS: [&str; 24] = [
    "all",
    "change",
    "changed",
    "check",
    "checked",
    "done",
    "expired",
    "forgot",
    "forgotten",
    "hidden",
    "long",
    "manager",
    "missing",
    "none",
    "policy",
    "protected",
    "required",
    "reset",
    "rule",
    "rules",
    "safe",
    "shared",
    "strong",
    "unknown",
];

/// Letters that make a number a count or a day: 「10文字」, 「2026年」.
const COUNTERS: &str = "年月日時分秒文字桁回個人件種台社名つ以点%";

/// How a value is joined to the word for a password.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// By a sign, as in a list: whatever follows is the value.
    Sign,
    /// By a verb, as in a sentence: only what looks like a password is one.
    Verb,
}

/// Tells whether a folded text holds a password.
pub(super) fn is_in(text: &str) -> bool {
    let small = text.to_lowercase();
    NAMES.iter().any(|name| {
        small.match_indices(name).any(|(at, _)| {
            let begins = !name.is_ascii() || !small[..at].ends_with(|letter: char| letter.is_ascii_alphabetic());
            // The letters of another word, such as 「passed」 and 「pinned」.
            let rest = &small[at + name.len()..];
            let ends = !name.is_ascii() || !rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
            begins && ends && follows(rest)
        })
    })
}

/// Tells whether a value follows the word for a password.
fn follows(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '」', '"', '\'', '*', '`']);
    let joins = [
        ("=", Join::Sign),
        (":", Join::Sign),
        ("→", Join::Sign),
        ("は", Join::Verb),
        ("is ", Join::Verb),
        ("が", Join::Verb),
    ];
    let joined = joins.into_iter().find_map(|(join, kind)| Some((rest.strip_prefix(join)?, kind)));
    let Some((behind, join)) = joined else { return false };
    let behind = behind.trim_start_matches([' ', '\n', '=', ':', '、']);
    let quoted = behind.starts_with(['「', '『', '"', '\'', '`', '“']);
    let behind = behind.trim_start_matches(['「', '『', '"', '\'', '`', '“']);
    let end = behind
        .find(|letter: char| !letter.is_ascii_graphic() || matches!(letter, '"' | '\'' | '`'))
        .unwrap_or(behind.len());
    let (value, after) = behind.split_at(end);
    let value = value.trim_end_matches(['.', ',', ')', ';']);
    is_password(value, after, if quoted { Join::Sign } else { join })
}

fn is_password(value: &str, after: &str, join: Join) -> bool {
    let any = |kind: fn(char) -> bool| value.contains(kind);
    if value.chars().count() < 4 || HARMLESS.contains(&value) || value.starts_with("http") {
        return false;
    }
    // Dots, stars and crosses are what stands where a password was taken out.
    if !any(|letter| letter.is_ascii_alphanumeric())
        || value.chars().all(|letter| matches!(letter, 'x' | '*' | '.' | '•'))
    {
        return false;
    }
    let only_digits = value.chars().all(|letter| letter.is_ascii_digit());
    if only_digits && after.starts_with(|letter| COUNTERS.contains(letter)) {
        return false;
    }
    match join {
        Join::Sign => true,
        Join::Verb => {
            any(|letter| letter.is_ascii_digit())
                || any(|letter| matches!(letter, '!' | '@' | '#' | '$' | '%' | '&' | '*' | '_'))
        }
    }
}
