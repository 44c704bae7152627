//! What goes wrong on demand.

use super::DiscordNetwork;
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
    /// Messages that arrived although their answer was cut off.
    pub(super) cut_off: usize,
    /// Requests that were refused because there were too many.
    pub(super) floods: usize,
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

impl DiscordNetwork {
    /// Lets the next messages go wrong, one by one.
    pub fn fail_next(&self, faults: &[Fault]) {
        self.change(|state| state.faults.next.extend(faults));
    }

    /// Lets so many of a thousand messages go wrong, in any way.
    pub fn fail_often(&self, of_a_thousand: u32) {
        self.change(|state| state.faults.often = of_a_thousand);
    }

    /// Counts the messages that arrived although their answer was cut off: a bot without nonces would repeat each of them.
    pub fn cut_off(&self) -> usize {
        self.hall.state().faults.cut_off
    }

    /// Counts the messages that came again and were known by their nonce.
    pub fn known_again(&self) -> usize {
        self.hall.state().known_again
    }

    /// Counts the requests that were refused because there were too many.
    pub fn floods(&self) -> usize {
        self.hall.state().faults.floods
    }
}
