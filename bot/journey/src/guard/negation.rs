//! Whether a claim is denied, asked about or warned of, and so not made.

/// How a claim is denied behind it, folded.
const DENIALS: [&str; 29] = [
    "ではありません",
    "ではない",
    "ではなく",
    "では無",
    "でない",
    "でなく",
    "じゃない",
    "はありません",
    "はなく",
    "はない",
    "がない",
    "がありません",
    "とは異な",
    "とは違",
    "しません",
    "されません",
    "いません",
    "せずに",
    "しないで",
    "意味しません",
    "わず",
    "かず",
    "使わない",
    "書かない",
    "えません",
    "言えない",
    "避け",
    "誤り",
    "ですか",
];

/// Where what is said of a claim ends, folded.
const ENDS: [&str; 8] = ["し、", "して、", "ており", "おり、", "ました", "した", "ので、", "ため、"];

/// English words that deny what follows them.
const NOT: [&str; 8] = ["not ", "n't ", "no ", "never ", "neither ", "nor ", "without ", "rather than "];

/// How far from a claim its denial may stand, in characters.
const FAR: usize = 80;

/// Tells whether the claim that stands at `at..end` of a folded sentence is denied.
pub(super) fn denies(folded: &str, at: usize, end: usize) -> bool {
    let behind = &folded[end..];
    // Farther away nothing is said of the claim, however long the sentence is.
    let behind = behind.char_indices().nth(FAR).map_or(behind, |(far, _)| &behind[..far]);
    let reach = ENDS.iter().filter_map(|stop| behind.find(stop)).min().unwrap_or(behind.len());
    let said = &behind[..reach];
    if DENIALS.iter().any(|denial| said.contains(denial)) {
        return true;
    }
    // In English the denial stands in front, in the same clause.
    let before = &folded[..at];
    let before = before.char_indices().rev().nth(FAR).map_or(before, |(far, _)| &before[far..]);
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
    NOT.iter().any(|word| clause.match_indices(word).any(|(start, _)| is_word_start(clause, start, word)))
}

fn is_word_start(clause: &str, start: usize, word: &str) -> bool {
    word.starts_with('n') && word.contains('\'')
        || !clause[..start].chars().next_back().is_some_and(|letter| letter.is_ascii_alphanumeric())
}
