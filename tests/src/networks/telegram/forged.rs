//! Calls that are nearly Telegram's.

use chat::Knock;
use rand::RngExt;
use rand::rngs::StdRng;

/// A way to forge a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// Without the secret.
    NoSecret,
    /// One letter of the secret is another one.
    Changed,
    /// Only the beginning of the secret.
    Shortened,
    /// The secret with a letter too many.
    Lengthened,
    /// One letter of the secret is a capital.
    OtherCase,
    /// With the secret twice.
    Doubled,
}

/// The header in which Telegram shows the secret.
const HEADER: &str = "x-telegram-bot-api-secret-token";

impl Forgery {
    /// Every way.
    pub const ALL: [Forgery; 6] = [
        Forgery::NoSecret,
        Forgery::Changed,
        Forgery::Shortened,
        Forgery::Lengthened,
        Forgery::OtherCase,
        Forgery::Doubled,
    ];

    /// Forges a call with this body. The secret is ASCII and has small letters.
    pub fn of(self, secret: &str, body: &str, chance: &mut StdRng) -> Knock {
        let mut guess = secret.to_owned();
        let at = chance.random_range(0..guess.len());
        match self {
            Forgery::NoSecret | Forgery::Doubled => {}
            Forgery::Changed => {
                let other = if guess.as_bytes()[at] == b'x' { "y" } else { "x" };
                guess.replace_range(at..=at, other);
            }
            Forgery::Shortened => guess.truncate(at),
            Forgery::Lengthened => guess.insert(at, 'z'),
            Forgery::OtherCase => {
                let small: Vec<usize> =
                    guess.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_lowercase()).map(|(at, _)| at).collect();
                let at = small[chance.random_range(0..small.len())];
                let capital = guess[at..=at].to_ascii_uppercase();
                guess.replace_range(at..=at, &capital);
            }
        }
        let mut knock = shown(&guess, body.as_bytes());
        match self {
            Forgery::NoSecret => knock.headers.retain(|(name, _)| name != HEADER),
            Forgery::Doubled => knock.headers.push((HEADER.to_owned(), secret.into())),
            Forgery::Changed | Forgery::Shortened | Forgery::Lengthened | Forgery::OtherCase => {}
        }
        knock
    }
}

/// Makes the call with which Telegram, showing a secret, tells an update.
pub fn shown(secret: &str, body: &[u8]) -> Knock {
    let headers = vec![
        ("content-type".to_owned(), b"application/json".to_vec()),
        (HEADER.to_owned(), secret.as_bytes().to_vec()),
    ];
    Knock { headers, body: body.to_vec() }
}
