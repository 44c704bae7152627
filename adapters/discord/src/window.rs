//! How far a session is written down. Events run side by side, yet Discord is told only one number: everything up to it is safe.
//! Pure.

use chat::InboxError;
use std::collections::BTreeMap;

/// The events of a session that are not written down yet.
#[derive(Debug, Default)]
pub(crate) struct Window {
    top: u64,
    open: BTreeMap<u64, State>,
    tries: BTreeMap<u64, u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Running,
    Failed,
}

/// What becomes of an event that could not be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Discord shall send it again.
    Again,
    /// It fails by itself, and must not keep all others waiting: it is set aside.
    SetAside,
}

/// How often an event may fail by itself.
const TRIES: u32 = 5;

impl Window {
    /// Tells whether an event is to be handled, and not known already.
    pub(crate) fn admit(&mut self, number: u64) -> bool {
        let known = match self.open.get(&number) {
            Some(state) => *state == State::Running,
            None => number <= self.top,
        };
        if known {
            return false;
        }
        self.top = self.top.max(number);
        self.open.insert(number, State::Running);
        true
    }

    /// Notes that an event is written down, or was nothing.
    pub(crate) fn done(&mut self, number: u64) {
        self.open.remove(&number);
        self.tries.remove(&number);
    }

    /// Notes that an event was not written down.
    pub(crate) fn failed(&mut self, number: u64, error: InboxError) -> Verdict {
        match error {
            // These are the disk's or the database's trouble: it waits as long as they last.
            InboxError::Full | InboxError::ReadOnly | InboxError::Busy => {}
            InboxError::Broken => {
                let tries = self.tries.entry(number).or_default();
                *tries += 1;
                if *tries >= TRIES {
                    self.done(number);
                    return Verdict::SetAside;
                }
            }
        }
        self.skipped(number);
        Verdict::Again
    }

    /// Notes that an event was not even tried, because one of the same person before it failed.
    pub(crate) fn skipped(&mut self, number: u64) {
        self.open.insert(number, State::Failed);
    }

    /// Tells up to where everything is written down.
    pub(crate) fn safe(&self) -> u64 {
        self.open.first_key_value().map_or(self.top, |(first, _)| first - 1)
    }

    /// Tells whether Discord has to send something again.
    pub(crate) fn has_failed(&self) -> bool {
        self.open.values().any(|state| *state == State::Failed)
    }

    /// Counts what is under way.
    pub(crate) fn running(&self) -> usize {
        self.open.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(admitted: u64) -> Window {
        let mut window = Window::default();
        for number in 1..=admitted {
            assert!(window.admit(number));
        }
        window
    }

    #[test]
    fn only_what_is_written_down_without_a_gap_is_safe() {
        let mut window = window(3);
        assert_eq!(window.safe(), 0);
        window.done(2);
        assert_eq!(window.safe(), 0);
        window.done(1);
        assert_eq!(window.safe(), 2);
        window.done(3);
        assert_eq!(window.safe(), 3);
    }

    #[test]
    fn a_replay_repeats_only_what_failed() {
        let mut window = window(3);
        window.done(1);
        assert_eq!(window.failed(2, InboxError::Full), Verdict::Again);
        window.done(3);
        assert_eq!((window.safe(), window.has_failed()), (1, true));
        assert!(window.admit(2));
        assert!(!window.admit(2));
        assert!(!window.admit(3));
        assert!(!window.admit(1));
        window.done(2);
        assert_eq!((window.safe(), window.has_failed()), (3, false));
    }

    #[test]
    fn an_event_that_fails_by_itself_is_set_aside() {
        let mut window = window(1);
        for _ in 1..TRIES {
            assert_eq!(window.failed(1, InboxError::Broken), Verdict::Again);
            assert!(window.admit(1));
        }
        assert_eq!(window.failed(1, InboxError::Broken), Verdict::SetAside);
        assert_eq!((window.safe(), window.has_failed()), (1, false));
    }

    #[test]
    fn a_full_disk_sets_nothing_aside() {
        let mut window = window(1);
        for _ in 0..100 {
            assert_eq!(window.failed(1, InboxError::Full), Verdict::Again);
            assert!(window.admit(1));
        }
    }
}
