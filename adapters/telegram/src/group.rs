//! The way from a group into the private conversation: a signed `?start=` parameter that says from which group somebody came.

use crate::limits;
use chat::{Secret, Token};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt::Write as _;

/// Signs and reads the parameters. Its key is derived from the bot's token, so that there is no other secret to keep.
pub(crate) struct GroupKey(Hmac<Sha256>);

/// What a `?start=` parameter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// The person comes from this group.
    Group {
        /// Which.
        group: i64,
        /// What the button carried, if it was short enough for a link.
        press: Option<Token>,
    },
    /// It has the form of ours, but is forged or too old.
    Stale,
    /// It is something else, for example a join code.
    Other,
}

/// How many days a parameter is good for: the message with the button stays in the group for long, and is said anew each week.
const DAYS: i64 = 7;
/// What the parameter begins with.
const MARK: char = 'g';
/// What it begins with if it carries a button.
const WITH_PRESS: char = 'h';
/// The hexadecimal digits of the seal.
const SEAL: usize = 16;
/// The letters that stand for a group and a day: 12 bytes, 6 bits a letter.
const BODY: usize = 16;
/// A link takes it.
const _: () = assert!(MARK.len_utf8() + BODY + SEAL <= limits::START);
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PURPOSE: &[u8] = b"hoshimori: the way from a group, 1";

impl GroupKey {
    /// Derives the key from the bot's token.
    pub(crate) fn new(token: &Secret) -> GroupKey {
        let derived = mac(token.expose().as_bytes()).chain_update(PURPOSE).finalize().into_bytes();
        GroupKey(mac(&derived))
    }

    /// Writes the parameter for a group, on a day counted from 1970, with what a button there carries.
    fn start(&self, group: i64, day: i64, press: Option<&Token>) -> String {
        let press = press.and_then(spell).unwrap_or_default();
        let mut body = [0; 12];
        body[..8].copy_from_slice(&group.to_be_bytes());
        body[8..].copy_from_slice(&u32::try_from(day).unwrap_or(0).to_be_bytes());
        let mut start = String::from(if press.is_empty() { MARK } else { WITH_PRESS });
        start.push_str(&encode(body));
        for byte in &self.seal(&body, &press).finalize().into_bytes()[..SEAL / 2] {
            write!(start, "{byte:02x}").expect("a string takes every write");
        }
        start.push_str(&press);
        start
    }

    /// Writes the address that opens the bot for somebody from a group, with what the button there carries. A button that a
    /// link has no room for leads to the menu.
    pub(crate) fn link(&self, bot: &str, group: i64, day: i64, press: Option<&Token>) -> String {
        format!("https://t.me/{bot}?start={}", self.start(group, day, press))
    }

    /// Reads a parameter on a day counted from 1970.
    pub(crate) fn read(&self, start: &str, today: i64) -> Start {
        let Some((body, seal, press)) = taken_apart(start) else { return Start::Other };
        // The comparison takes the same time wherever the first difference is.
        if self.seal(&body, press).verify_truncated_left(&seal).is_err() {
            return Start::Stale;
        }
        let (group, day) = body.split_at(8);
        let group = i64::from_be_bytes(group.try_into().expect("it was split there"));
        let day = i64::from(u32::from_be_bytes(day.try_into().expect("four are left")));
        // A clock that was set back a little must not shut anybody out.
        if (day..=day + DAYS).contains(&today) || today + 1 == day {
            Start::Group { group, press: read_press(press) }
        } else {
            Start::Stale
        }
    }

    fn seal(&self, body: &[u8], press: &str) -> Hmac<Sha256> {
        self.0.clone().chain_update(body).chain_update(press)
    }
}

fn mac(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes a key of any length")
}

/// Spells a token in letters that a link may carry; nothing if it has others, or is too long.
fn spell(press: &Token) -> Option<String> {
    let plain = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.');
    let text = press.as_str();
    let fits = text.len() <= limits::START - MARK.len_utf8() - BODY - SEAL && text.bytes().all(plain);
    fits.then(|| text.replace('.', "_"))
}

fn read_press(spelled: &str) -> Option<Token> {
    Token::parse(&spelled.replace('_', ".")).ok()
}

fn taken_apart(start: &str) -> Option<([u8; 12], [u8; SEAL / 2], &str)> {
    let alone = start.strip_prefix(MARK).filter(|rest| rest.len() == BODY + SEAL);
    let with = || start.strip_prefix(WITH_PRESS).filter(|rest| rest.len() > BODY + SEAL);
    let rest = alone.or_else(with).filter(|rest| rest.is_ascii())?;
    let (body, rest) = rest.split_at(BODY);
    let (digits, press) = rest.split_at(SEAL);
    let lower = digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    let mut seal = [0; SEAL / 2];
    for (byte, at) in seal.iter_mut().zip((0..SEAL).step_by(2)) {
        *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok().filter(|_| lower)?;
    }
    Some((decode(body)?, seal, press))
}

/// Writes 12 bytes as 16 letters that a link may carry.
fn encode(bytes: [u8; 12]) -> String {
    let letter = |bits: u32, shift: u32| char::from(LETTERS[(bits >> shift & 63) as usize]);
    let three = bytes.chunks_exact(3).map(|three| u32::from_be_bytes([0, three[0], three[1], three[2]]));
    three.flat_map(|bits| [18, 12, 6, 0].map(|shift| letter(bits, shift))).collect()
}

fn decode(letters: &str) -> Option<[u8; 12]> {
    let mut bytes = [0; 12];
    for (three, four) in bytes.chunks_exact_mut(3).zip(letters.as_bytes().chunks_exact(4)) {
        let mut bits = 0;
        for letter in four {
            let value = LETTERS.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        three.copy_from_slice(&bits.to_be_bytes()[1..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(token: &str) -> GroupKey {
        GroupKey::new(&Secret::new(token.to_owned()))
    }

    #[test]
    fn a_parameter_reads_back_for_seven_days() {
        let start = key("1:A").start(-1_001_234_567_890, 20_000, None);
        assert!(start.len() <= limits::START && start.bytes().all(|byte| LETTERS.contains(&byte)));
        for today in 19_999..=20_007 {
            let group = Start::Group { group: -1_001_234_567_890, press: None };
            assert_eq!(key("1:A").read(&start, today), group, "{today}");
        }
        for today in [0, 19_998, 20_008, 30_000] {
            assert_eq!(key("1:A").read(&start, today), Start::Stale, "{today}");
        }
    }

    #[test]
    fn another_bots_parameter_is_not_ours() {
        let start = key("1:A").start(-5, 20_000, None);
        assert_eq!(key("1:B").read(&start, 20_000), Start::Stale);
    }

    #[test]
    fn a_join_code_is_something_else() {
        for other in
            ["", "g", "golf", "k3f2q8x1", "gggggggggggggggggggggggggggggggggggggggg", "g佐藤佐藤佐藤佐藤佐藤ab"]
        {
            assert_eq!(key("1:A").read(other, 20_000), Start::Other, "{other:?}");
        }
    }

    #[test]
    fn a_button_comes_along_sealed_and_one_without_room_leads_to_the_menu() {
        let press = Token::parse("staff.mine.abcdefg234").expect("it is one");
        let start = key("1:A").start(-5, 20_000, Some(&press));
        assert!(start.len() <= limits::START && start.bytes().all(|byte| LETTERS.contains(&byte)));
        assert_eq!(key("1:A").read(&start, 20_001), Start::Group { group: -5, press: Some(press) });
        let forged = start.replace("mine", "took");
        assert_eq!(key("1:A").read(&forged, 20_001), Start::Stale);
        for odd in ["a".repeat(32), "A.b".to_owned(), "a_b".to_owned()] {
            let odd = Token::parse(&odd).expect("it is one");
            let start = key("1:A").start(-5, 20_000, Some(&odd));
            assert_eq!(key("1:A").read(&start, 20_000), Start::Group { group: -5, press: None });
        }
    }

    proptest! {
        #[test]
        fn every_group_reads_back(group: i64, day in 0_i64..100_000) {
            prop_assert_eq!(key("1:A").read(&key("1:A").start(group, day, None), day), Start::Group { group, press: None });
        }

        #[test]
        fn one_changed_letter_breaks_the_seal(group: i64, at in 1_usize..33, other in "[A-Za-z0-9_-]") {
            let start = key("1:A").start(group, 20_000, None);
            let mut forged = start.clone();
            forged.replace_range(at..=at, &other);
            prop_assume!(forged != start);
            let read = key("1:A").read(&forged, 20_000);
            let ours = matches!(read, Start::Group { .. });
            prop_assert!(!ours);
        }
    }
}
