//! How many requests the simulated Discord takes: buckets told by headers, and fifty a second in all.

use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::Instant;

/// How many requests are taken.
pub(super) struct Rates {
    /// So many messages in one channel...
    pub(super) calls: u32,
    /// ...within this time.
    pub(super) within: Duration,
    /// So many requests a second in all.
    pub(super) all: usize,
    buckets: BTreeMap<(&'static str, String), Bucket>,
    recent: Vec<Instant>,
    /// Everything waits until then.
    shut: Option<Instant>,
}

struct Bucket {
    left: u32,
    until: Instant,
    /// Since when the bot knows that nothing is taken, and until when.
    told: Option<(Instant, Instant)>,
}

/// What becomes of a request.
#[derive(Clone, Debug)]
pub(super) enum Verdict {
    /// It is taken; this much is left.
    Taken { left: u32, of: u32, reset_after: Duration },
    /// It has to wait.
    Wait { after: Duration, global: bool, scolded: bool },
}

/// A request that was on its way when the bot was told to wait is no fault.
const ON_ITS_WAY: Duration = Duration::from_millis(150);

impl Default for Rates {
    fn default() -> Rates {
        Rates {
            calls: 5,
            within: Duration::from_millis(100),
            all: 50,
            buckets: BTreeMap::new(),
            recent: Vec::new(),
            shut: None,
        }
    }
}

impl Rates {
    /// Counts a request of a bucket for one resource.
    pub(super) fn count(&mut self, bucket: &'static str, resource: &str, now: Instant) -> Verdict {
        if let Some(shut) = self.shut.filter(|shut| now < *shut) {
            return Verdict::Wait { after: shut - now, global: true, scolded: false };
        }
        self.recent.retain(|then| now.duration_since(*then) < Duration::from_secs(1));
        if self.recent.len() >= self.all {
            return Verdict::Wait { after: Duration::from_secs(1), global: true, scolded: false };
        }
        self.recent.push(now);
        let (calls, within) = (self.calls, self.within);
        let fresh = || Bucket { left: calls, until: now + within, told: None };
        let entry = self.buckets.entry((bucket, resource.to_owned())).or_insert_with(fresh);
        let scolded = entry.told.is_some_and(|(since, until)| now > since + ON_ITS_WAY && now + ON_ITS_WAY < until);
        if now >= entry.until {
            *entry = fresh();
        }
        if let Some(left) = entry.left.checked_sub(1) {
            entry.left = left;
            Verdict::Taken { left, of: calls, reset_after: entry.until - now }
        } else {
            entry.told.get_or_insert((now, entry.until));
            Verdict::Wait { after: entry.until - now, global: false, scolded }
        }
    }

    /// Lets a bucket take nothing for a while.
    pub(super) fn shut(&mut self, bucket: &'static str, resource: &str, after: Duration, now: Instant) {
        let until = now + after;
        self.buckets.insert((bucket, resource.to_owned()), Bucket { left: 0, until, told: Some((now, until)) });
    }

    /// Takes nothing at all for a while.
    pub(super) fn shut_all(&mut self, after: Duration, now: Instant) {
        self.shut = Some(now + after);
    }
}
