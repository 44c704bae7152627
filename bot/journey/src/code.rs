//! Codes that let somebody in. They are typed or come with a link, and only their hash is kept.

use crate::hash::sha256;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// How a code lets somebody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// As a new member of the organization; several people may use it.
    Join,
    /// As the very member who asked for it, from another account; it is used up at once.
    Link,
}

impl Entry {
    /// Both.
    pub const ALL: [Entry; 2] = [Entry::Join, Entry::Link];

    /// Names the entry as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Entry::Join => "join",
            Entry::Link => "link",
        }
    }

    /// Reads a name that [`Entry::name`] wrote.
    pub fn parse(name: &str) -> Option<Entry> {
        Entry::ALL.into_iter().find(|entry| entry.name() == name)
    }
}

/// A code: what cannot be guessed, easy to type. It prints as dots; [`Code::expose`] shows it to whoever asked for it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

/// What every code begins with.
const HEAD: &str = "hoshi";
/// No i, l, o or u: nothing that is read as something else, and no word by accident.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Groups of four letters, 20 bits each: sixty bits in all.
const GROUPS: usize = 3;
/// Letters in a group.
const GROUP: usize = 4;
/// Whoever writes more than this, in characters, writes no code.
const LONGEST: usize = 64;

impl Code {
    /// Derives the code of an event from a secret. The same event always has the same code, so that a turn that runs twice
    /// says the same.
    pub fn derive(secret: &[u8], event: &str) -> Code {
        let digest = Sha256::new().chain_update(b"code\n").chain_update(secret).chain_update(event).finalize();
        let mut letters = digest.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        let mut code = String::from(HEAD);
        for _ in 0..GROUPS {
            code.push('-');
            code.extend(letters.by_ref().take(GROUP));
        }
        Code(code)
    }

    /// Reads what somebody typed: in any width and case, with any dash or blank between the groups, or with none.
    pub fn read(text: &str) -> Option<Code> {
        let text = text.trim_matches(|letter: char| !letter.is_alphanumeric());
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        let folded: String = text.chars().map(narrow).collect::<String>().to_lowercase();
        let parts: Vec<&str> = folded.split(is_between).filter(|part| !part.is_empty()).collect();
        let body = match parts[..] {
            // Without a dash and without a digit it is more likely somebody's name.
            [whole] if whole.contains(|letter: char| letter.is_ascii_digit()) => whole.strip_prefix(HEAD)?.to_owned(),
            [HEAD, ref groups @ ..] if groups.iter().all(|group| group.len() == GROUP) => groups.concat(),
            _ => return None,
        };
        let letters: Option<Vec<char>> = body.chars().map(known).collect();
        let letters = letters.filter(|letters| letters.len() == GROUPS * GROUP)?;
        let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
        Some(Code(format!("{HEAD}-{}", groups.join("-"))))
    }

    /// Shows the code, to whoever asked for it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Gives what is kept instead of the code: 64 hexadecimal digits.
    pub fn hash(&self) -> String {
        sha256(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("••••")
    }
}

/// Makes a full-width letter narrow.
fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        letter => letter,
    }
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '_' | '.' | '‐'..='―' | '−' | 'ー' | 'ｰ' | '・')
}

/// Takes a letter for the one it was meant to be.
fn known(letter: char) -> Option<char> {
    let meant = match letter {
        'o' => '0',
        'i' | 'l' => '1',
        letter => letter,
    };
    u8::try_from(meant).ok().filter(|byte| LETTERS.contains(byte)).map(char::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = Code::derive(&[7; 32], "event");
        let shown = code.expose().to_owned();
        assert_eq!(shown.len(), HEAD.len() + GROUPS * (GROUP + 1));
        let wide: String = shown.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).expect("a letter")).collect();
        for typed in [
            shown.clone(),
            shown.to_uppercase(),
            format!(" 「{shown}」。"),
            shown.replace('-', " "),
            shown.replace('-', "ー"),
            wide,
        ] {
            assert_eq!(Code::read(&typed), Some(code.clone()), "{typed}");
        }
        let slips = Code::read("hoshi-OIl0-0000-000a");
        assert_eq!(slips.expect("the letters are taken for digits").expose(), "hoshi-0110-0000-000a");
        assert_eq!(Code::read("hoshi0110aaaa0000"), Code::read("hoshi-0110-aaaa-0000"));
    }

    #[test]
    fn names_and_other_words_are_no_codes() {
        for text in [
            "",
            "星工業",
            "Hoshi Technology Co",
            "hoshitechnologyco",
            "hoshi",
            "hoshi-abcd-abcd",
            "hoshi-abcd-abcd-abcd-abcd",
            "hoshi-abcd-abcu-abcd",
            "hoshi-abc-dabcd-abcd",
            "hoshi-星星星星-abcd-abcd",
            &"hoshi-".repeat(40),
        ] {
            assert_eq!(Code::read(text), None, "{text}");
        }
    }

    #[test]
    fn another_event_or_another_secret_gives_another_code_and_nothing_prints_it() {
        let codes = (0..10_000).map(|event| Code::derive(&[7; 32], &event.to_string()).hash());
        assert_eq!(codes.collect::<BTreeSet<_>>().len(), 10_000);
        assert_ne!(Code::derive(&[7; 32], "event"), Code::derive(&[8; 32], "event"));
        let code = Code::derive(&[7; 32], "event");
        assert!(!format!("{code:?}").contains("hoshi") && !code.hash().contains("hoshi"));
    }
}
