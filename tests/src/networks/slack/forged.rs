//! Requests that are nearly Slack's.

use super::Simulation;
use chat::Knock;
use rand::RngExt;
use rand::rngs::StdRng;

/// A way to forge a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgery {
    /// Signed with a secret of one's own.
    WrongSecret,
    /// Signed with nothing.
    NoSecret,
    /// Genuine once, more than five minutes ago.
    Old,
    /// Signed for a time that is still to come.
    Future,
    /// One bit of the body is another one.
    ChangedBody,
    /// One digit of the signature is another one.
    ChangedSignature,
    /// Without a signature.
    NoSignature,
    /// Without a time.
    NoTime,
    /// With the signature twice.
    DoubledSignature,
    /// With the time twice.
    DoubledTime,
    /// With the prefix of a version that does not exist.
    OtherVersion,
}

/// Where the headers stand that [`signed`] writes.
const TIME: usize = 1;
const SIGNATURE: usize = 2;

impl Forgery {
    /// Every way.
    pub const ALL: [Forgery; 11] = [
        Forgery::WrongSecret,
        Forgery::NoSecret,
        Forgery::Old,
        Forgery::Future,
        Forgery::ChangedBody,
        Forgery::ChangedSignature,
        Forgery::NoSignature,
        Forgery::NoTime,
        Forgery::DoubledSignature,
        Forgery::DoubledTime,
        Forgery::OtherVersion,
    ];

    /// Forges a request with this body; at `seconds` a genuine one would be let in.
    pub fn of(self, simulation: &Simulation, seconds: i64, body: &str, chance: &mut StdRng) -> Knock {
        let mut knock = signed(simulation, seconds, body);
        match self {
            Forgery::WrongSecret | Forgery::NoSecret => {
                let number: u64 = chance.random();
                let other = if self == Forgery::NoSecret { String::new() } else { format!("{number:032x}") };
                knock.headers[SIGNATURE].1 = Simulation::sign_with(&other, &seconds.to_string(), &knock.body).into();
            }
            Forgery::Old => return signed(simulation, seconds - chance.random_range(301..1_000_000_000), body),
            // Clocks go on while this is on its way.
            Forgery::Future => return signed(simulation, seconds + chance.random_range(400..1_000_000_000), body),
            Forgery::ChangedBody => {
                let at = chance.random_range(0..knock.body.len());
                knock.body[at] ^= 1 << chance.random_range(0..7);
            }
            Forgery::ChangedSignature => {
                let at = chance.random_range(3..67);
                let digit = &mut knock.headers[SIGNATURE].1[at];
                *digit = if *digit == b'f' { b'0' } else { b'f' };
            }
            Forgery::NoSignature => drop(knock.headers.remove(SIGNATURE)),
            Forgery::NoTime => drop(knock.headers.remove(TIME)),
            Forgery::DoubledSignature => knock.headers.push(knock.headers[SIGNATURE].clone()),
            Forgery::DoubledTime => knock.headers.push(knock.headers[TIME].clone()),
            Forgery::OtherVersion => knock.headers[SIGNATURE].1[1] = b'1',
        }
        knock
    }
}

/// Makes the request with which Slack brings JSON at a time in seconds.
pub fn signed(simulation: &Simulation, seconds: i64, body: &str) -> Knock {
    signed_as(simulation, seconds, "application/json", body.as_bytes())
}

/// Makes a request with Slack's signature and any content.
pub fn signed_as(simulation: &Simulation, seconds: i64, kind: &str, body: &[u8]) -> Knock {
    let stamp = seconds.to_string();
    let signature = simulation.sign(&stamp, body);
    let header = |name: &str, value: &str| (name.to_owned(), value.as_bytes().to_vec());
    let headers = vec![
        header("content-type", kind),
        header("x-slack-request-timestamp", &stamp),
        header("x-slack-signature", &signature),
    ];
    Knock { headers, body: body.to_vec() }
}
