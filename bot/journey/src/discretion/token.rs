//! Keys and tokens, known by how they begin.

/// How a key begins, and how many letters of a key must follow so that the mere name of the beginning passes.
const BEGINNINGS: [(&str, usize); 18] = [
    ("xoxb-", 8),
    ("xoxp-", 8),
    ("xoxa-", 8),
    ("xoxe-", 8),
    ("xoxs-", 8),
    ("xapp-", 8),
    ("ghp_", 16),
    ("gho_", 16),
    ("ghs_", 16),
    ("ghu_", 16),
    ("github_pat_", 16),
    ("glpat-", 16),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("sk-", 20),
    ("sk_live_", 12),
    ("eyJ", 40),
];

/// Tells whether a folded text holds a key.
pub(super) fn is_in(text: &str) -> bool {
    text.contains("-----BEGIN")
        || BEGINNINGS.iter().any(|(begin, more)| holds(text, begin, *more))
        || holds_bot_key(text)
}

fn holds(text: &str, begin: &str, more: usize) -> bool {
    text.match_indices(begin).any(|(at, _)| {
        let inside = text[..at].chars().next_back().is_some_and(|letter| letter.is_ascii_alphanumeric());
        !inside && text[at + begin.len()..].chars().take_while(|letter| is_of_key(*letter)).count() >= more
    })
}

/// Finds keys of bots without a beginning of their own: a number, a colon and 30 letters or more, or three long parts with
/// full stops between.
fn holds_bot_key(text: &str) -> bool {
    text.split(|letter: char| !is_of_key(letter) && letter != ':').any(|word| {
        let numbered = word.split_once(':').is_some_and(|(number, key)| {
            number.len() >= 6 && number.bytes().all(|byte| byte.is_ascii_digit()) && is_random(key) && key.len() >= 30
        });
        let parts: Vec<&str> = word.split('.').collect();
        let three = matches!(parts[..], [id, stamp, seal]
            if id.len() >= 18 && stamp.len() >= 5 && seal.len() >= 25 && is_random(id) && is_random(seal));
        numbered || three
    })
}

fn is_of_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

/// Tells whether a word mixes capitals, small letters and digits as no word of a language does.
fn is_random(word: &str) -> bool {
    let any = |kind: fn(&u8) -> bool| word.as_bytes().iter().any(kind);
    any(u8::is_ascii_uppercase) && any(u8::is_ascii_lowercase) && any(u8::is_ascii_digit)
}
