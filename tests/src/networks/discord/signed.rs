//! Interactions as signed requests, and forged ones.

use chat::Knock;
use ed25519_dalek::{Signer, SigningKey};

/// Discord's side of the signature: the key whose public half the developer portal shows.
pub struct Signet(SigningKey);

impl Signet {
    /// Makes the signet of an application; every number gives another.
    pub fn new(number: u8) -> Signet {
        Signet(SigningKey::from_bytes(&[number; 32]))
    }

    /// Shows the public key as the developer portal does.
    pub fn public_key(&self) -> String {
        hex(self.0.verifying_key().as_bytes())
    }

    /// Signs a body at a time in seconds, as Discord does.
    pub fn sign(&self, seconds: i64, body: &str) -> Knock {
        self.sign_bytes(seconds, body.as_bytes())
    }

    /// Signs any bytes.
    pub fn sign_bytes(&self, seconds: i64, body: &[u8]) -> Knock {
        let time = seconds.to_string();
        let signature = hex(&self.0.sign(&[time.as_bytes(), body].concat()).to_bytes());
        let header = |name: &str, value: String| (name.to_owned(), value.into_bytes());
        Knock {
            headers: vec![
                header("content-type", "application/json".to_owned()),
                header("x-signature-ed25519", signature),
                header("x-signature-timestamp", time),
            ],
            body: body.to_vec(),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}
