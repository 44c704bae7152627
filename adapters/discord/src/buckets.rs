//! How much Discord takes at the moment, by its own headers. Pure: the time is an argument.

use crate::limits;
use std::collections::BTreeMap;
use std::time::Duration;

/// What Discord said about its limits, for every route that was called. Nothing is assumed that it did not say.
/// <https://discord.com/developers/docs/topics/rate-limits>
#[derive(Debug, Default)]
pub(crate) struct Buckets {
    /// Which bucket a kind of call belongs to, once Discord has said so; until then the call is a bucket of its own.
    names: BTreeMap<&'static str, String>,
    /// What is left in a bucket for one channel (or other resource at the top of a path).
    left: BTreeMap<(String, String), Left>,
    /// No call at all before this.
    all: Option<Wait>,
    /// The calls that were refused lately, and since when they are counted.
    refused: (i64, u32),
}

/// What the headers of an answer said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Headers {
    /// `X-RateLimit-Bucket`.
    pub(crate) bucket: Option<String>,
    /// `X-RateLimit-Remaining`.
    pub(crate) remaining: Option<u32>,
    /// `X-RateLimit-Reset-After`.
    pub(crate) reset_after: Option<Duration>,
}

#[derive(Clone, Copy, Debug)]
struct Left {
    calls: u32,
    until: Wait,
}

/// A time to wait, and when it began: a clock that is set back must not make it longer.
#[derive(Clone, Copy, Debug)]
struct Wait {
    from: i64,
    length: Duration,
}

impl Wait {
    fn rest(self, now: i64) -> Option<Duration> {
        let gone = Duration::from_millis(u64::try_from(now - self.from).ok()?);
        self.length.checked_sub(gone).filter(|rest| !rest.is_zero())
    }
}

/// The most buckets that are remembered; those whose time is over go first.
const BUCKETS: usize = 10_000;

impl Buckets {
    /// Asks to make a call now. Says how long to wait instead, if there is nothing left.
    pub(crate) fn take(&mut self, kind: &'static str, resource: &str, now: i64) -> Result<(), Duration> {
        if let Some(rest) = self.all.and_then(|wait| wait.rest(now)) {
            return Err(rest);
        }
        if let Some(rest) = self.too_often_refused(now) {
            return Err(rest);
        }
        let key = self.key(kind, resource);
        if let Some(left) = self.left.get_mut(&key) {
            match (left.until.rest(now), left.calls.checked_sub(1)) {
                (Some(rest), None) => return Err(rest),
                // Counted as it leaves, so that two calls at the same time don't both take the last place.
                (Some(_), Some(calls)) => left.calls = calls,
                (None, _) => drop(self.left.remove(&key)),
            }
        }
        Ok(())
    }

    /// Takes note of what an answer said.
    pub(crate) fn note(&mut self, kind: &'static str, resource: &str, headers: &Headers, now: i64) {
        if let Some(bucket) = &headers.bucket {
            self.names.insert(kind, bucket.clone());
        }
        let (Some(calls), Some(length)) = (headers.remaining, headers.reset_after) else { return };
        if self.left.len() >= BUCKETS {
            self.left.retain(|_, left| left.until.rest(now).is_some());
        }
        let key = self.key(kind, resource);
        // Answers overtake each other: within one period only the smallest number is true.
        let calls = match self.left.get(&key) {
            Some(known) if known.until.rest(now).is_some_and(|rest| rest.abs_diff(length) <= JITTER) => {
                calls.min(known.calls)
            }
            Some(_) | None => calls,
        };
        self.left.insert(key, Left { calls, until: Wait { from: now, length } });
    }

    /// Takes note of a 429 for one bucket.
    pub(crate) fn empty(&mut self, kind: &'static str, resource: &str, after: Duration, now: i64) {
        let key = self.key(kind, resource);
        self.left.insert(key, Left { calls: 0, until: Wait { from: now, length: after } });
    }

    /// Takes note of a 429 for everything.
    pub(crate) fn empty_all(&mut self, after: Duration, now: i64) {
        self.all = Some(Wait { from: now, length: after });
    }

    /// Takes note of a call that was refused (401, 403, 429): Discord bans an address that has too many of them.
    pub(crate) fn refused(&mut self, now: i64) {
        let (since, count) = self.refused;
        let running = Wait { from: since, length: limits::REFUSED_WITHIN }.rest(now).is_some();
        self.refused = if running { (since, count + 1) } else { (now, 1) };
    }

    fn too_often_refused(&self, now: i64) -> Option<Duration> {
        let (since, count) = self.refused;
        let rest = Wait { from: since, length: limits::REFUSED_WITHIN }.rest(now);
        rest.filter(|_| count >= limits::REFUSED)
    }

    fn key(&self, kind: &'static str, resource: &str) -> (String, String) {
        (self.names.get(kind).map_or(kind, String::as_str).to_owned(), resource.to_owned())
    }
}

/// How far two answers of the same period may differ in what they say is left of it.
const JITTER: Duration = Duration::from_millis(500);

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn headers(bucket: &str, remaining: u32, reset_after: Duration) -> Headers {
        Headers { bucket: Some(bucket.into()), remaining: Some(remaining), reset_after: Some(reset_after) }
    }

    #[test]
    fn nothing_is_assumed_before_discord_has_spoken() {
        let mut buckets = Buckets::default();
        for _ in 0..100 {
            assert_eq!(buckets.take("create", "1", 0), Ok(()));
        }
    }

    #[test]
    fn an_empty_bucket_waits_until_it_is_full_again() {
        let mut buckets = Buckets::default();
        buckets.note("create", "1", &headers("b", 1, SECOND), 0);
        assert_eq!(buckets.take("create", "1", 100), Ok(()));
        assert_eq!(buckets.take("create", "1", 200), Err(Duration::from_millis(800)));
        assert_eq!(buckets.take("create", "2", 200), Ok(()));
        assert_eq!(buckets.take("create", "1", 1000), Ok(()));
    }

    #[test]
    fn kinds_of_one_bucket_share_it() {
        let mut buckets = Buckets::default();
        buckets.note("create", "1", &headers("b", 3, SECOND), 0);
        buckets.note("edit", "1", &headers("b", 0, SECOND), 0);
        assert_eq!(buckets.take("create", "1", 0), Err(SECOND));
    }

    #[test]
    fn an_answer_that_was_overtaken_gives_nothing_back() {
        let mut buckets = Buckets::default();
        buckets.note("create", "1", &headers("b", 0, SECOND), 0);
        buckets.note("create", "1", &headers("b", 1, SECOND), 1);
        assert!(buckets.take("create", "1", 2).is_err());
    }

    #[test]
    fn a_refusal_for_everything_stops_everything() {
        let mut buckets = Buckets::default();
        buckets.empty_all(SECOND, 0);
        assert_eq!(buckets.take("me", "", 500), Err(Duration::from_millis(500)));
        assert_eq!(buckets.take("me", "", 1000), Ok(()));
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_waiting() {
        let mut buckets = Buckets::default();
        buckets.empty("create", "1", SECOND, 1_000_000);
        assert_eq!(buckets.take("create", "1", 0), Ok(()));
    }

    #[test]
    fn too_many_refusals_are_followed_by_a_rest() {
        let mut buckets = Buckets::default();
        for _ in 0..limits::REFUSED {
            buckets.refused(1000);
        }
        assert!(buckets.take("create", "1", 2000).is_err());
        assert_eq!(buckets.take("create", "1", 601_000), Ok(()));
        buckets.refused(601_000);
        assert_eq!(buckets.take("create", "1", 601_001), Ok(()));
    }
}
