//! What goes wrong on demand.

use std::collections::VecDeque;

/// What goes wrong with a send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The server has trouble, and nothing was done.
    Trouble,
    /// Too many calls, says the server: wait so many seconds.
    TooMany(u64),
    /// The message arrives, but the answer is cut off.
    CutOff,
    /// The connection breaks before anything was done.
    Broken,
}

/// How often the same update is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Again {
    /// Once.
    #[default]
    Never,
    /// Twice with the same id: the first confirmation is lost.
    SameId,
    /// Twice, the second time with a fresh id.
    FreshId,
}

impl Again {
    /// Tells how many updates there are of it, and how often each must be confirmed.
    pub(super) fn shape(self) -> (u32, u32) {
        match self {
            Again::Never => (1, 1),
            Again::SameId => (1, 2),
            Again::FreshId => (2, 1),
        }
    }
}

/// What is set to go wrong.
#[derive(Default)]
pub(super) struct Faults {
    /// The next sends, one by one.
    pub(super) next: VecDeque<Option<Fault>>,
    /// So many of a thousand sends, and what is drawn from.
    pub(super) often: u32,
    pub(super) again: Again,
    /// The token is taken back.
    pub(super) forbidden: bool,
    /// Nobody is at home.
    pub(super) down: bool,
    /// Sends that arrived although the bot could not know.
    pub(super) cut_off: usize,
    drawn: u64,
}

impl Faults {
    /// Draws what happens to the next send.
    pub(super) fn draw(&mut self) -> Option<Fault> {
        if let Some(fault) = self.next.pop_front() {
            return fault;
        }
        let die = self.die();
        if die % 1000 >= u64::from(self.often) {
            return None;
        }
        Some(match self.die() % 4 {
            0 => Fault::Trouble,
            1 => Fault::TooMany(1),
            2 => Fault::CutOff,
            _ => Fault::Broken,
        })
    }

    /// Throws the same dice in every run.
    fn die(&mut self) -> u64 {
        self.drawn = self.drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.drawn >> 33
    }
}
