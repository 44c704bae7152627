//! Carries letters: one lane a room, in order, at the network's pace, each as carefully as it was promised.

mod delivery;
mod pace;

use crate::metrics::Metrics;
use crate::{clock::Clock, rounds};
use chat::{Address, ChatPlatform, Platform};
use jiff::Timestamp;
use pace::Meters;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::{ClaimedLetter, Store};
use tokio::sync::{Notify, oneshot, watch};
use tracing::error;

/// Carries letters to their networks. It is cheap to clone; clones are one.
#[derive(Clone)]
pub(crate) struct Courier {
    bag: Arc<Bag>,
}

/// What every lane shares.
struct Bag {
    store: Arc<Store>,
    clock: Clock,
    platforms: BTreeMap<Platform, Arc<dyn ChatPlatform>>,
    lanes: Mutex<BTreeMap<Address, Lane>>,
    meters: Mutex<BTreeMap<Platform, Meters<Address>>>,
    metrics: Metrics,
    /// Wakes the rounds: something will be due sooner than they know.
    stir: Arc<Notify>,
    /// Whether nothing begins to leave any more.
    closed: watch::Sender<bool>,
}

/// What waits for one room.
#[derive(Default)]
struct Lane {
    parcels: VecDeque<Parcel>,
    /// Whether the memory fails: nothing moves until it is well again, and nobody is kept waiting for that.
    stuck: bool,
}

enum Parcel {
    Letter(Box<ClaimedLetter>),
    /// Everything before it has left or failed.
    Mark(oneshot::Sender<()>),
}

impl Courier {
    pub(crate) fn new(
        store: Arc<Store>,
        clock: Clock,
        platforms: Vec<Arc<dyn ChatPlatform>>,
        metrics: Metrics,
        stir: Arc<Notify>,
    ) -> Courier {
        let meters = platforms.iter().map(|platform| (platform.platform(), Meters::new(platform.pace()))).collect();
        let platforms = platforms.into_iter().map(|platform| (platform.platform(), platform)).collect();
        let (lanes, meters, closed) = (Mutex::default(), Mutex::new(meters), watch::Sender::new(false));
        Courier { bag: Arc::new(Bag { store, clock, platforms, lanes, meters, metrics, stir, closed }) }
    }

    /// Takes letters that are leased to this process.
    pub(crate) fn carry(&self, letters: Vec<ClaimedLetter>) {
        for letter in letters {
            let to = letter.letter.to.clone();
            self.put(to, Parcel::Letter(Box::new(letter)));
        }
    }

    /// Returns when everything that waited for a room has left or failed, or when nothing moves there because the memory fails.
    pub(crate) async fn settled(&self, address: &Address) {
        if self.bag.lanes().get(address).is_some_and(|lane| lane.stuck) {
            return;
        }
        let (mark, reached) = oneshot::channel();
        self.put(address.clone(), Parcel::Mark(mark));
        // A lane that is gone has nothing left to carry.
        let _ = reached.await;
    }

    /// Returns when every lane is empty or stuck.
    pub(crate) async fn all_settled(&self) {
        let rooms: Vec<Address> = self.bag.lanes().keys().cloned().collect();
        for room in rooms {
            self.settled(&room).await;
        }
    }

    /// Lets nothing begin to leave any more. What stays in hand is free again at the next start.
    pub(crate) fn close(&self) {
        self.bag.closed.send_replace(true);
    }

    fn put(&self, to: Address, parcel: Parcel) {
        match self.bag.lanes().entry(to) {
            Entry::Occupied(mut lane) => lane.get_mut().parcels.push_back(parcel),
            Entry::Vacant(lane) => {
                let room = lane.key().clone();
                lane.insert(Lane { parcels: VecDeque::from([parcel]), stuck: false });
                tokio::spawn(walk(Arc::clone(&self.bag), room));
            }
        }
    }
}

/// Walks one lane until it is empty, letter by letter. A lane that is empty is gone.
async fn walk(bag: Arc<Bag>, room: Address) {
    let _gone = Gone { bag: &bag, room: &room };
    while let Some(parcel) = bag.next(&room) {
        match parcel {
            Parcel::Mark(mark) => {
                let _ = mark.send(());
            }
            Parcel::Letter(_) if *bag.closed.borrow() => {}
            Parcel::Letter(letter) => {
                if let Err(error) = bag.deliver(&letter).await {
                    // The letter stays leased and is found again when the lease runs out.
                    error!(letter.id = %letter.id, %error, "a letter did not get through the memory");
                }
            }
        }
    }
}

/// Takes a lane away whose walker panicked: what lay in it is found again by its lease, and nobody waits for it.
struct Gone<'a> {
    bag: &'a Bag,
    room: &'a Address,
}

impl Drop for Gone<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.bag.lanes().remove(self.room);
        }
    }
}

impl Bag {
    fn lanes(&self) -> MutexGuard<'_, BTreeMap<Address, Lane>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the next parcel of a lane, and closes the lane behind the last one.
    fn next(&self, room: &Address) -> Option<Parcel> {
        let mut lanes = self.lanes();
        let parcel = lanes.get_mut(room).and_then(|lane| lane.parcels.pop_front());
        if parcel.is_none() {
            lanes.remove(room);
        }
        parcel
    }

    /// Notes whether a lane is stuck. Those who wait for what is in it are let go: the rest of it comes when it comes.
    fn mark_stuck(&self, room: &Address, stuck: bool) {
        if let Some(lane) = self.lanes().get_mut(room) {
            lane.stuck = stuck;
            if stuck {
                // Whoever waits at a mark hears that it is gone.
                lane.parcels.retain(|parcel| matches!(parcel, Parcel::Letter(_)));
            }
        }
    }

    /// Waits until the network takes the next message in a room. Tells `false` if nothing begins to leave any more.
    async fn keep_pace(&self, room: &Address) -> bool {
        self.rest_until(room, |meters, now| meters.reserve_in_room(room, room.is_private(), now)).await
            && self.rest_until(room, |meters, now| meters.reserve_among_all(room, now)).await
    }

    /// Waits for a place in a row. Tells `false` if nothing begins to leave any more.
    async fn rest_until(
        &self,
        room: &Address,
        reserve: impl FnOnce(&mut Meters<Address>, Timestamp) -> Timestamp,
    ) -> bool {
        let now = self.clock.now();
        let leaves = {
            let mut meters = self.meters.lock().unwrap_or_else(PoisonError::into_inner);
            meters.get_mut(&room.workspace.platform).map_or(now, |meters| reserve(meters, now))
        };
        self.rest(Duration::try_from(leaves.duration_since(now)).unwrap_or(Duration::ZERO)).await
    }

    /// Waits. Tells `false`, and waits no longer, if nothing begins to leave any more.
    async fn rest(&self, time: Duration) -> bool {
        let mut closed = self.closed.subscribe();
        tokio::select! {
            biased;
            _ = closed.wait_for(|closed| *closed) => false,
            () = rounds::wait(time) => true,
        }
    }
}
