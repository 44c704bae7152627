//! Whether a request is Slack's: <https://docs.slack.dev/authentication/verifying-requests-from-slack>.

use crate::limits;
use chat::{Knock, Secret};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Checks that a request was signed with one of the secrets, not long ago and not ahead of time, on the bytes as they came.
pub(crate) fn is_genuine(knock: &Knock, secrets: &[Secret], now: i64) -> bool {
    let Some((stamp, signature)) = signed(knock) else { return false };
    let Some(seconds) = seconds(stamp) else { return false };
    if now.div_euclid(1000).abs_diff(seconds) > limits::CLOCK.unsigned_abs() {
        return false;
    }
    // Every secret is tried, whether or not one has fitted.
    secrets.iter().fold(false, |genuine, secret| genuine | fits(secret, stamp, &knock.body, &signature))
}

fn signed(knock: &Knock) -> Option<(&str, [u8; 32])> {
    let stamp = knock.only("x-slack-request-timestamp")?;
    let signature = knock.only("x-slack-signature")?.strip_prefix("v0=")?;
    Some((stamp, bytes(signature)?))
}

/// Reads a time as Slack writes it: digits and nothing else, so that no two texts mean the same time.
fn seconds(stamp: &str) -> Option<i64> {
    let plain = (1..=15).contains(&stamp.len()) && stamp.bytes().all(|byte| byte.is_ascii_digit());
    if plain && !(stamp.len() > 1 && stamp.starts_with('0')) { stamp.parse().ok() } else { None }
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let digits = hex.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    }
}

/// Compares in constant time.
fn fits(secret: &Secret, stamp: &str, body: &[u8], signature: &[u8; 32]) -> bool {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.expose().as_bytes()).expect("HMAC takes a key of any length");
    for part in [b"v0:", stamp.as_bytes(), b":", body] {
        mac.update(part);
    }
    mac.verify_slice(signature).is_ok()
}
