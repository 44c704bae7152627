//! The way from a group into the private conversation: a signed `?start=` parameter that says from which group somebody came.

use crate::limits;
use chat::Secret;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt::Write as _;

/// Signs and reads the parameters. Its key is derived from the bot's token, so that there is no other secret to keep.
pub(crate) struct GroupKey(Hmac<Sha256>);

/// What a `?start=` parameter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// The person comes from this group.
    Group(i64),
    /// It has the form of ours, but is forged or too old.
    Stale,
    /// It is something else, for example a join code.
    Other,
}

/// How many days a parameter is good for: the message with the button stays in the group for long, and is said anew each week.
const DAYS: i64 = 7;
/// What the parameter begins with.
const MARK: char = 'g';
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

    /// Writes the parameter for a group, on a day counted from 1970.
    fn start(&self, group: i64, day: i64) -> String {
        let mut body = [0; 12];
        body[..8].copy_from_slice(&group.to_be_bytes());
        body[8..].copy_from_slice(&u32::try_from(day).unwrap_or(0).to_be_bytes());
        let mut start = String::from(MARK);
        start.push_str(&encode(body));
        for byte in &self.seal(&body).finalize().into_bytes()[..SEAL / 2] {
            write!(start, "{byte:02x}").expect("a string takes every write");
        }
        start
    }

    /// Writes the address that opens the bot for somebody from a group.
    pub(crate) fn link(&self, bot: &str, group: i64, day: i64) -> String {
        format!("https://t.me/{bot}?start={}", self.start(group, day))
    }

    /// Reads a parameter on a day counted from 1970.
    pub(crate) fn read(&self, start: &str, today: i64) -> Start {
        let Some((body, seal)) = taken_apart(start) else { return Start::Other };
        // The comparison takes the same time wherever the first difference is.
        if self.seal(&body).verify_truncated_left(&seal).is_err() {
            return Start::Stale;
        }
        let (group, day) = body.split_at(8);
        let group = i64::from_be_bytes(group.try_into().expect("it was split there"));
        let day = i64::from(u32::from_be_bytes(day.try_into().expect("four are left")));
        // A clock that was set back a little must not shut anybody out.
        if (day..=day + DAYS).contains(&today) || today + 1 == day { Start::Group(group) } else { Start::Stale }
    }

    fn seal(&self, body: &[u8]) -> Hmac<Sha256> {
        self.0.clone().chain_update(body)
    }
}

fn mac(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes a key of any length")
}

fn taken_apart(start: &str) -> Option<([u8; 12], [u8; SEAL / 2])> {
    let rest = start.strip_prefix(MARK).filter(|rest| rest.len() == BODY + SEAL && rest.is_ascii())?;
    let (body, digits) = rest.split_at(BODY);
    let lower = digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    let mut seal = [0; SEAL / 2];
    for (byte, at) in seal.iter_mut().zip((0..SEAL).step_by(2)) {
        *byte = u8::from_str_radix(&digits[at..at + 2], 16).ok().filter(|_| lower)?;
    }
    Some((decode(body)?, seal))
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
        let start = key("1:A").start(-1_001_234_567_890, 20_000);
        assert!(start.len() <= limits::START && start.bytes().all(|byte| LETTERS.contains(&byte)));
        for today in 19_999..=20_007 {
            assert_eq!(key("1:A").read(&start, today), Start::Group(-1_001_234_567_890), "{today}");
        }
        for today in [0, 19_998, 20_008, 30_000] {
            assert_eq!(key("1:A").read(&start, today), Start::Stale, "{today}");
        }
    }

    #[test]
    fn another_bots_parameter_is_not_ours() {
        let start = key("1:A").start(-5, 20_000);
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

    proptest! {
        #[test]
        fn every_group_reads_back(group: i64, day in 0_i64..100_000) {
            prop_assert_eq!(key("1:A").read(&key("1:A").start(group, day), day), Start::Group(group));
        }

        #[test]
        fn one_changed_letter_breaks_the_seal(group: i64, at in 1_usize..33, other in "[A-Za-z0-9_-]") {
            let start = key("1:A").start(group, 20_000);
            let mut forged = start.clone();
            forged.replace_range(at..=at, &other);
            prop_assume!(forged != start);
            prop_assert_ne!(key("1:A").read(&forged, 20_000), Start::Group(group));
            let read = key("1:A").read(&forged, 20_000);
            prop_assert!(!matches!(read, Start::Group(_)));
        }
    }
}
