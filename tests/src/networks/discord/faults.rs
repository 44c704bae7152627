//! What goes wrong on demand.

use std::collections::VecDeque;
use std::time::Duration;

/// What goes wrong with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The server has trouble, and nothing was done.
    Trouble,
    /// Too many in this channel, says the server.
    TooMany(Duration),
    /// Too many of everything, says the server.
    TooManyAll(Duration),
    /// The message arrives, but the answer is cut off.
    CutOff,
}

/// What is set to go wrong.
#[derive(Default)]
pub(super) struct Faults {
    /// The next messages, one by one.
    pub(super) next: VecDeque<Fault>,
    /// So many of a thousand messages.
    pub(super) often: u32,
    /// The token is taken back.
    pub(super) forbidden: bool,
    /// Nobody is at home.
    pub(super) down: bool,
    drawn: u64,
}

impl Faults {
    /// Draws what happens to the next message.
    pub(super) fn draw(&mut self) -> Option<Fault> {
        if let Some(fault) = self.next.pop_front() {
            return Some(fault);
        }
        // A row of numbers that looks random and is the same in every run.
        self.drawn = self.drawn.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.drawn ^ (self.drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = mixed ^ (mixed >> 31);
        let wait = Duration::from_millis(50);
        let faults = [Fault::Trouble, Fault::TooMany(wait), Fault::CutOff];
        let index = usize::try_from(mixed >> 40).unwrap_or_default() % faults.len();
        (mixed % 1000 < u64::from(self.often)).then(|| faults[index])
    }
}
