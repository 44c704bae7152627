//! Text as it was meant: one width, no marks that cannot be seen.

use unicode_normalization::UnicodeNormalization;

/// Folds widths and look-alikes together (NFKC), for reading and never for keeping.
pub(crate) fn fold(text: &str) -> String {
    text.nfkc().filter(|letter| !is_unseen(*letter)).collect()
}

/// Takes out what cannot be seen and makes each run of blanks one blank, for keeping.
pub(crate) fn clean(text: &str) -> String {
    let seen: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !is_unseen(*letter))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tells whether a letter takes no room: soft hyphens, joiners, marks of direction, and the like.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Tells whether a letter joins or parts the digits of one number.
pub(crate) fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '‐'..='―' | '−' | 'ー' | '﹣' | '－' | 'ｰ' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_folded_and_unseen_marks_are_gone() {
        assert_eq!(fold("ＡＢＣ１２３\u{200b}ｶﾞ"), "ABC123ガ");
        assert_eq!(clean(" 星\u{202e}工業\n\t 株式会社 "), "星工業 株式会社");
        assert!("-‐―−ー".chars().all(is_dash) && !"一0 ".chars().any(is_dash));
    }
}
