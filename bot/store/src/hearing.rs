//! Whether a network was heard all the time.

use jiff::SignedDuration;

/// Whether a network was heard all the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// It was, or it is heard for the first time.
    Still,
    /// It was silent for longer than it keeps presses: some may be lost.
    Again,
}

impl Hearing {
    /// How often it is noted at the most that a network is heard. A silence is known to begin within this time.
    pub const GRAIN: SignedDuration = SignedDuration::from_secs(30);
}
