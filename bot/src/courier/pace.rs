//! Keeps to a rate: says how long the next one has to wait.

use chat::{Pace, Rate};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// Keeps to one rate. It remembers one instant: when the next one would be due if everything went evenly.
#[derive(Clone, Copy, Debug)]
struct Meter {
    rate: Rate,
    due: Timestamp,
    /// When somebody asked last. The clock may be set back meanwhile, and nobody waits for that.
    asked: Timestamp,
}

impl Meter {
    fn new(rate: Rate) -> Meter {
        Meter { rate, due: Timestamp::MIN, asked: Timestamp::MIN }
    }

    /// Takes a place in the row, and tells when it comes up.
    fn reserve(&mut self, now: Timestamp) -> Timestamp {
        if now < self.asked {
            let back = self.asked.duration_since(now);
            self.due = self.due.checked_sub(back).unwrap_or(Timestamp::MIN);
        }
        self.asked = now;
        let every = SignedDuration::try_from(self.rate.every).unwrap_or(SignedDuration::ZERO);
        let head_start = every.saturating_mul(i32::try_from(self.rate.burst.saturating_sub(1)).unwrap_or(i32::MAX));
        let due = self.due.max(now);
        self.due = due.checked_add(every).unwrap_or(Timestamp::MAX);
        due.checked_sub(head_start).unwrap_or(Timestamp::MIN).max(now)
    }
}

/// Keeps to the pace of one network, in each room and in all.
#[derive(Debug)]
pub(super) struct Meters<Room> {
    pace: Pace,
    all: Option<Meter>,
    rooms: BTreeMap<Room, Meter>,
}

/// Rooms remembered before those that have been at rest are forgotten.
const ROOMS: usize = 4096;

impl<Room: Ord + Clone> Meters<Room> {
    pub(super) fn new(pace: Pace) -> Meters<Room> {
        let all = pace.all.map(Meter::new);
        Meters { pace, all, rooms: BTreeMap::new() }
    }

    /// Takes a place for a message in its room, and tells when the room lets it go. Only then its place among all is taken, so that
    /// a room that waits takes nobody's.
    pub(super) fn reserve_in_room(&mut self, room: &Room, private: bool, now: Timestamp) -> Timestamp {
        if self.rooms.len() >= ROOMS {
            self.rooms.retain(|_, meter| meter.due > now);
        }
        let rate = if private { self.pace.private } else { self.pace.shared };
        rate.map_or(now, |rate| self.rooms.entry(room.clone()).or_insert(Meter::new(rate)).reserve(now))
    }

    /// Takes a place among all for a message that its room lets go, and tells when it may leave. What it waits here, those after it
    /// in its room wait too: else they would leave on its heels.
    pub(super) fn reserve_among_all(&mut self, room: &Room, now: Timestamp) -> Timestamp {
        let leaves = self.all.as_mut().map_or(now, |all| all.reserve(now));
        if let Some(meter) = self.rooms.get_mut(room) {
            meter.due = meter.due.checked_add(leaves.duration_since(now)).unwrap_or(Timestamp::MAX);
        }
        leaves
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn at(millisecond: i64) -> Timestamp {
        Timestamp::from_millisecond(millisecond).expect("a time")
    }

    #[test]
    fn a_burst_goes_at_once_and_the_rest_evenly() {
        let rate = Rate { burst: 3, every: Duration::from_secs(1) };
        let mut meters = Meters::new(Pace { private: Some(rate), shared: None, all: None });
        let leaves: Vec<_> = (0..5).map(|_| meters.reserve_in_room(&"room", true, at(0)).as_millisecond()).collect();
        assert_eq!(leaves, [0, 0, 0, 1000, 2000]);
        assert_eq!(meters.reserve_in_room(&"room", true, at(60_000)), at(60_000));
        assert_eq!(meters.reserve_in_room(&"other", true, at(0)), at(0));
    }

    #[test]
    fn all_rooms_together_keep_to_the_common_rate() {
        let rate = Rate { burst: 1, every: Duration::from_millis(100) };
        let mut meters = Meters::new(Pace { private: None, shared: None, all: Some(rate) });
        let leaves: Vec<_> = (0..4).map(|room| meters.reserve_among_all(&room, at(0)).as_millisecond()).collect();
        assert_eq!(leaves, [0, 100, 200, 300]);
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_waiting() {
        let rate = Rate { burst: 1, every: Duration::from_secs(1) };
        let mut meters = Meters::new(Pace { private: Some(rate), shared: None, all: Some(rate) });
        assert_eq!(meters.reserve_in_room(&"room", true, at(3_600_000)), at(3_600_000));
        assert_eq!(meters.reserve_among_all(&"room", at(3_600_000)), at(3_600_000));
        assert_eq!(meters.reserve_in_room(&"room", true, at(0)), at(1_000), "a second, and not an hour");
        assert_eq!(meters.reserve_among_all(&"room", at(1_000)), at(2_000));
    }

    #[test]
    fn what_waited_for_others_is_not_followed_on_its_heels() {
        let (slow, fast) = (Duration::from_secs(1), Duration::from_millis(100));
        let pace = |every| Some(Rate { burst: 1, every });
        let mut meters = Meters::new(Pace { private: pace(slow), shared: None, all: pace(fast) });
        for other in 0..5 {
            meters.reserve_among_all(&other, at(0));
        }
        assert_eq!(meters.reserve_in_room(&9, true, at(0)), at(0));
        assert_eq!(meters.reserve_among_all(&9, at(0)), at(500));
        assert_eq!(meters.reserve_in_room(&9, true, at(500)), at(1500), "a second after the one before it left");
    }
}
