//! How often Telegram takes messages: 30 a second in all, about one a second to a person, 20 a minute to a group.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// What was sent, and who was told to wait.
#[derive(Default)]
pub(super) struct Rates {
    sent: BTreeMap<i64, VecDeque<Duration>>,
    all: VecDeque<Duration>,
    closed: BTreeMap<i64, Duration>,
    /// Sends that were refused because there were too many.
    pub(super) floods: usize,
    /// Whether Telegram counts at all.
    pub(super) off: bool,
}

/// So many to one person are let through in ten seconds: one a second, and a short burst.
const PRIVATE: usize = 14;
const GROUP: usize = 20;
const ALL: usize = 30;
const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_mins(1);

/// What a send meets.
pub(super) enum Verdict {
    /// It goes through.
    Free,
    /// It has to wait so many seconds.
    Wait(u64),
    /// It has to wait, and was told so before.
    Ignored(u64),
}

impl Rates {
    /// Closes a chat for a while.
    pub(super) fn close(&mut self, chat: i64, until: Duration) {
        self.closed.insert(chat, until);
    }

    /// Tells whether a chat is closed.
    pub(super) fn is_closed(&self, chat: i64, now: Duration) -> bool {
        self.closed.get(&chat).is_some_and(|until| *until > now)
    }

    /// Counts a send.
    pub(super) fn send(&mut self, chat: i64, now: Duration) -> Verdict {
        if let Some(until) = self.closed.get(&chat).copied().filter(|until| *until > now) {
            return Verdict::Ignored(seconds(until.saturating_sub(now)));
        }
        if self.off {
            return Verdict::Free;
        }
        let (most, window) = if chat < 0 { (GROUP, MINUTE) } else { (PRIVATE, SECOND * 10) };
        let waits =
            [wait(self.sent.entry(chat).or_default(), most, window, now), wait(&mut self.all, ALL, SECOND, now)];
        if let Some(wait) = waits.into_iter().flatten().max() {
            self.floods += 1;
            self.closed.insert(chat, now + wait);
            return Verdict::Wait(seconds(wait));
        }
        self.sent.entry(chat).or_default().push_back(now);
        self.all.push_back(now);
        Verdict::Free
    }
}

/// Forgets what is outside of the window, and tells how long it stays full.
fn wait(sent: &mut VecDeque<Duration>, most: usize, window: Duration, now: Duration) -> Option<Duration> {
    while sent.front().is_some_and(|at| *at + window <= now) {
        sent.pop_front();
    }
    (sent.len() >= most).then(|| sent.front().map(|first| (*first + window).saturating_sub(now))).flatten()
}

fn seconds(wait: Duration) -> u64 {
    wait.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX)
}
