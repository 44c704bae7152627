//! Whether a request comes from Discord, decided on its raw bytes before anything in it is read.

use crate::limits;
use chat::Knock;
use ed25519_dalek::{Signature, VerifyingKey};

/// What Discord signs its requests with.
#[derive(Clone, Debug)]
pub(crate) struct Seal(VerifyingKey);

impl Seal {
    /// Reads the public key that the developer portal shows, in hexadecimal.
    pub(crate) fn parse(hex: &str) -> Option<Seal> {
        VerifyingKey::from_bytes(&bytes::<32>(hex)?).ok().filter(|key| !key.is_weak()).map(Seal)
    }

    /// Tells whether a request bears the seal, and bears it at about `now`, in milliseconds. Verification is strict, and takes the
    /// same time wherever it fails.
    pub(crate) fn is_on(&self, knock: &Knock, now: i64) -> bool {
        let signature = knock.only("x-signature-ed25519").and_then(bytes::<64>);
        let (Some(signature), Some(time)) = (signature, knock.only("x-signature-timestamp")) else { return false };
        let Some(seconds) = whole_seconds(time) else { return false };
        let skew = now.div_euclid(1000).abs_diff(seconds);
        let signed = [time.as_bytes(), &knock.body].concat();
        let sound = self.0.verify_strict(&signed, &Signature::from_bytes(&signature)).is_ok();
        sound && skew <= limits::CLOCK_SKEW.as_secs()
    }
}

/// Reads a time that is nothing but digits: no sign, no blank, no second way to write it.
fn whole_seconds(text: &str) -> Option<i64> {
    let digits = (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let hex = hex.as_bytes();
    if hex.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(hex.chunks_exact(2)) {
        *byte = u8::try_from(nibble(pair[0])? * 16 + nibble(pair[1])?).ok()?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u32> {
    char::from(digit).to_digit(16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer, SigningKey};

    const NOW: i64 = 1_700_000_000_000;
    const BODY: &[u8] = br#"{"type":1}"#;

    fn discord() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn hex(bytes: &[u8]) -> String {
        bytes
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|half| char::from_digit(half.into(), 16))
            .collect()
    }

    fn seal() -> Seal {
        Seal::parse(&hex(discord().verifying_key().as_bytes())).unwrap()
    }

    fn signed_by(key: &SigningKey, time: &str, body: &[u8]) -> Knock {
        let signature = hex(&key.sign(&[time.as_bytes(), body].concat()).to_bytes());
        let headers = [("x-signature-ed25519", signature), ("x-signature-timestamp", time.to_owned())];
        Knock {
            headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value.into_bytes())).collect(),
            body: body.to_vec(),
        }
    }

    fn signed(seconds: i64) -> Knock {
        signed_by(&discord(), &seconds.to_string(), BODY)
    }

    fn changed(change: impl FnOnce(&mut Knock)) -> Knock {
        let mut knock = signed(NOW / 1000);
        change(&mut knock);
        knock
    }

    #[test]
    fn discord_is_known_within_five_minutes_on_both_sides() {
        for seconds in [0, 1, 299, 300, -300] {
            assert!(seal().is_on(&signed(NOW / 1000 + seconds), NOW), "{seconds}");
        }
        for seconds in [301, -301, 86_400, -1_600_000_000] {
            assert!(!seal().is_on(&signed(NOW / 1000 + seconds), NOW), "{seconds}");
        }
    }

    #[test]
    fn nobody_else_is() {
        let time = (NOW / 1000).to_string();
        let forged = [
            ("another key", signed_by(&SigningKey::from_bytes(&[8; 32]), &time, BODY)),
            ("another body", changed(|knock| knock.body.push(b' '))),
            ("no body", changed(|knock| knock.body.clear())),
            ("another time", changed(|knock| knock.headers[1].1 = (NOW / 1000 + 1).to_string().into_bytes())),
            ("a zero signature", changed(|knock| knock.headers[0].1 = vec![b'0'; 128])),
            ("a short signature", changed(|knock| knock.headers[0].1.truncate(126))),
            ("a long signature", changed(|knock| knock.headers[0].1.extend(b"00"))),
            ("no hexadecimal", changed(|knock| knock.headers[0].1[0] = b'+')),
            ("no text", changed(|knock| knock.headers[0].1[0] = 0xFF)),
            ("no signature", changed(|knock| drop(knock.headers.remove(0)))),
            ("no time", changed(|knock| drop(knock.headers.remove(1)))),
            ("two signatures", changed(|knock| knock.headers.push(knock.headers[0].clone()))),
            ("two times", changed(|knock| knock.headers.push(knock.headers[1].clone()))),
            ("nothing", Knock::default()),
        ];
        for (what, knock) in forged {
            assert!(!seal().is_on(&knock, NOW), "{what}");
        }
    }

    #[test]
    fn a_time_is_digits_and_nothing_else() {
        for time in [
            "",
            "+1700000000",
            "-1700000000",
            " 1700000000",
            "1700000000 ",
            "1.7e9",
            "１７００００００００",
            "01700000000000",
        ] {
            assert!(!seal().is_on(&signed_by(&discord(), time, BODY), NOW), "{time:?}");
        }
    }

    #[test]
    fn every_changed_bit_of_a_signature_is_noticed() {
        for at in 0..64 {
            let mut knock = signed(NOW / 1000);
            let digit = &mut knock.headers[0].1[at * 2];
            *digit = if *digit == b'0' { b'1' } else { b'0' };
            assert!(!seal().is_on(&knock, NOW), "{at}");
        }
    }

    #[test]
    fn a_key_that_signs_anything_is_no_key() {
        for odd in ["", "00", &"0".repeat(64), &format!("01{}", "0".repeat(62)), &"g".repeat(64)] {
            assert!(Seal::parse(odd).is_none(), "{odd}");
        }
    }
}
