//! SHA-256, written as people compare it.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Gives the SHA-256 of a text: 64 hexadecimal digits.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::with_capacity(64), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes every write");
        hex
    })
}
