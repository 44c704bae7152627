//! Requests that are nearly Discord's.

use super::Signet;
use chat::Knock;
use rand::RngExt;
use rand::rngs::StdRng;

/// A way to forge a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// Signed with a key of one's own.
    OtherKey,
    /// One bit of the body is another one.
    ChangedBody,
    /// A signature of nothing but zeros.
    Zeros,
    /// One digit of the signature is another one.
    ChangedSignature,
    /// Another time than the one that was signed.
    OtherTime,
    /// Genuine once, more than five minutes ago, or signed for a time that is still to come.
    Stale,
    /// Without a signature.
    NoSignature,
    /// With the signature twice.
    DoubledSignature,
}

/// Where the headers stand that [`Signet::sign`] writes.
const SIGNATURE: usize = 1;
const TIME: usize = 2;

impl Forgery {
    /// Every way.
    pub const ALL: [Forgery; 8] = [
        Forgery::OtherKey,
        Forgery::ChangedBody,
        Forgery::Zeros,
        Forgery::ChangedSignature,
        Forgery::OtherTime,
        Forgery::Stale,
        Forgery::NoSignature,
        Forgery::DoubledSignature,
    ];

    /// Forges a request with this body; at `seconds` a genuine one would be let in.
    pub fn of(self, signet: &Signet, seconds: i64, body: &str, chance: &mut StdRng) -> Knock {
        let mut knock = match self {
            Forgery::OtherKey => Signet::new(chance.random_range(100..=u8::MAX)).sign(seconds, body),
            Forgery::Stale => {
                let off = chance.random_range(400..1_000_000_000);
                signet.sign(if chance.random() { seconds + off } else { seconds - off }, body)
            }
            Forgery::ChangedBody
            | Forgery::Zeros
            | Forgery::ChangedSignature
            | Forgery::OtherTime
            | Forgery::NoSignature
            | Forgery::DoubledSignature => signet.sign(seconds, body),
        };
        match self {
            Forgery::OtherKey | Forgery::Stale => {}
            Forgery::ChangedBody => {
                let at = chance.random_range(0..knock.body.len());
                knock.body[at] ^= 1 << chance.random_range(0..7);
            }
            Forgery::Zeros => knock.headers[SIGNATURE].1 = vec![b'0'; 128],
            Forgery::ChangedSignature => {
                let at = chance.random_range(0..128);
                let digit = &mut knock.headers[SIGNATURE].1[at];
                *digit = if *digit == b'f' { b'0' } else { b'f' };
            }
            Forgery::OtherTime => knock.headers[TIME].1 = (seconds - chance.random_range(1..200)).to_string().into(),
            Forgery::NoSignature => drop(knock.headers.remove(SIGNATURE)),
            Forgery::DoubledSignature => knock.headers.push(knock.headers[SIGNATURE].clone()),
        }
        knock
    }
}
