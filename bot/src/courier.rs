//! Carries letters: one lane a room, in order, at the network's pace, each as carefully as it was promised.

mod pace;

use crate::metrics::{Metrics, count};
use crate::{clock::Clock, rounds};
use chat::{Address, ChatPlatform, DeliveryError, Once, Platform, Receipt, Room};
use engine::{Audience, Promise};
use jiff::{SignedDuration, Timestamp};
use pace::Meters;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::{ClaimedLetter, Store, StoreError};
use tokio::sync::oneshot;
use tracing::{error, warn};

/// Carries letters to their networks.
pub(crate) struct Courier {
    bag: Arc<Bag>,
}

/// What every lane shares.
struct Bag {
    store: Arc<Store>,
    clock: Clock,
    platforms: BTreeMap<Platform, Arc<dyn ChatPlatform>>,
    lanes: Mutex<BTreeMap<Address, VecDeque<Parcel>>>,
    meters: Mutex<BTreeMap<Platform, Meters<Address>>>,
    metrics: Metrics,
}

enum Parcel {
    Letter(Box<ClaimedLetter>),
    /// Everything before it has left or failed.
    Mark(oneshot::Sender<()>),
}

/// How long a letter waits when the network did not say, doubled with each try, at most [`LONGEST`].
const FIRST: SignedDuration = SignedDuration::from_secs(2);
/// The longest wait between two tries.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// After so many tries a letter is given up.
const TRIES: u32 = 12;

impl Courier {
    pub(crate) fn new(
        store: Arc<Store>,
        clock: Clock,
        platforms: Vec<Arc<dyn ChatPlatform>>,
        metrics: Metrics,
    ) -> Courier {
        let meters = platforms.iter().map(|platform| (platform.platform(), Meters::new(platform.pace()))).collect();
        let platforms = platforms.into_iter().map(|platform| (platform.platform(), platform)).collect();
        let bag = Bag { store, clock, platforms, lanes: Mutex::default(), meters: Mutex::new(meters), metrics };
        Courier { bag: Arc::new(bag) }
    }

    /// Takes letters that are leased to this process.
    pub(crate) fn carry(&self, letters: Vec<ClaimedLetter>) {
        for letter in letters {
            let to = letter.letter.to.clone();
            self.put(to, Parcel::Letter(Box::new(letter)));
        }
    }

    /// Returns when everything that waited for a room has left or failed.
    pub(crate) async fn settled(&self, address: &Address) {
        let (mark, reached) = oneshot::channel();
        self.put(address.clone(), Parcel::Mark(mark));
        // A lane that is gone has nothing left to carry.
        let _ = reached.await;
    }

    /// Returns when every lane is empty.
    pub(crate) async fn all_settled(&self) {
        let rooms: Vec<Address> = self.bag.lanes().keys().cloned().collect();
        for room in rooms {
            self.settled(&room).await;
        }
    }

    fn put(&self, to: Address, parcel: Parcel) {
        match self.bag.lanes().entry(to) {
            Entry::Occupied(mut lane) => lane.get_mut().push_back(parcel),
            Entry::Vacant(lane) => {
                let room = lane.key().clone();
                lane.insert(VecDeque::from([parcel]));
                tokio::spawn(walk(Arc::clone(&self.bag), room));
            }
        }
    }
}

/// Walks one lane until it is empty, letter by letter. A lane that is empty is gone.
async fn walk(bag: Arc<Bag>, room: Address) {
    // Once the room asked to wait, what comes after waits behind it, so that the order stays.
    let mut waiting: Option<Timestamp> = None;
    while let Some(parcel) = bag.next(&room) {
        let letter = match parcel {
            Parcel::Mark(mark) => {
                let _ = mark.send(());
                continue;
            }
            Parcel::Letter(letter) => letter,
        };
        waiting = waiting.filter(|until| *until > bag.clock.now());
        let outcome = match waiting {
            Some(until) => bag.store.put_off(&letter.id, until).await.map(|()| Some(until)),
            None => bag.deliver(&letter).await,
        };
        match outcome {
            Ok(until) => waiting = until,
            // The letter stays leased and is found again when the lease runs out.
            Err(error) => error!(letter.id = %letter.id, %error, "a receipt was not written down"),
        }
    }
}

impl Bag {
    fn lanes(&self) -> MutexGuard<'_, BTreeMap<Address, VecDeque<Parcel>>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the next parcel of a lane, and closes the lane behind the last one.
    fn next(&self, room: &Address) -> Option<Parcel> {
        let mut lanes = self.lanes();
        let parcel = lanes.get_mut(room).and_then(VecDeque::pop_front);
        if parcel.is_none() {
            lanes.remove(room);
        }
        parcel
    }

    /// Waits until the network takes the next message in a room.
    async fn keep_pace(&self, room: &Address) {
        let now = self.clock.now();
        let leaves = {
            let mut meters = self.meters.lock().unwrap_or_else(PoisonError::into_inner);
            let meters = meters.get_mut(&room.workspace.platform);
            meters.map_or(now, |meters| meters.reserve(room, room.is_private(), now))
        };
        if let Ok(wait) = Duration::try_from(leaves.duration_since(now)) {
            rounds::wait(wait).await;
        }
    }

    /// Delivers one letter; returns until when its room has to wait, if it has to.
    async fn deliver(&self, claimed: &ClaimedLetter) -> Result<Option<Timestamp>, StoreError> {
        self.keep_pace(&claimed.letter.to).await;
        let now = self.clock.now();
        let letter = &claimed.letter;
        if let Some(why) = forbidden(&letter.audience, &letter.to) {
            error!(letter.id = %claimed.id, why, "a letter was not sent");
            return self.store.give_up(&claimed.id, why, now).await.map(|()| None);
        }
        let Some(platform) = self.platforms.get(&letter.to.workspace.platform) else {
            return self.store.give_up(&claimed.id, "no such network here", now).await.map(|()| None);
        };
        if letter.promise == Promise::AtMostOnce {
            self.store.leaving(&claimed.id).await?;
        }
        let once = Once(claimed.id.to_string());
        let over = self.store.receipt_of(claimed).await?;
        let sent = match &over {
            Some(receipt) => match platform.revise(&letter.to, receipt, &letter.message).await {
                Ok(()) => Ok(receipt.clone()),
                // The old message is gone or too old to rewrite: say it anew.
                Err(DeliveryError::Refused(_)) => platform.deliver(&letter.to, &letter.message, &once).await,
                Err(error) => Err(error),
            },
            None => platform.deliver(&letter.to, &letter.message, &once).await,
        };
        self.note(claimed, sent, now).await
    }

    async fn note(
        &self,
        claimed: &ClaimedLetter,
        sent: Result<Receipt, DeliveryError>,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let platform = claimed.letter.to.workspace.platform;
        count(self.metrics.of(&sent, claimed.attempt < TRIES), platform);
        match sent {
            Ok(receipt) => self.store.delivered(&claimed.id, Some(&receipt), now).await.map(|()| None),
            Err(DeliveryError::Later { after }) if claimed.attempt < TRIES => {
                let wait = after.and_then(|after| SignedDuration::try_from(after).ok());
                let until =
                    now.saturating_add(wait.unwrap_or_else(|| patience(claimed.attempt))).unwrap_or(Timestamp::MAX);
                self.store.put_off(&claimed.id, until).await.map(|()| Some(until))
            }
            Err(DeliveryError::Unknown) if claimed.letter.promise == Promise::AtMostOnce => {
                warn!(letter.id = %claimed.id, "it is unknown whether a letter arrived");
                self.store.unsure(&claimed.id, now).await.map(|()| None)
            }
            Err(DeliveryError::Unknown) if claimed.attempt < TRIES => {
                let until = now.saturating_add(patience(claimed.attempt)).unwrap_or(Timestamp::MAX);
                self.store.put_off(&claimed.id, until).await.map(|()| Some(until))
            }
            Err(error) => {
                warn!(letter.id = %claimed.id, %error, "a letter is given up");
                self.store.give_up(&claimed.id, &error.to_string(), now).await.map(|()| None)
            }
        }
    }
}

/// A private letter never enters a shared room (invariant 9).
fn forbidden(audience: &Audience, to: &Address) -> Option<&'static str> {
    match (audience, &to.room) {
        (Audience::Private(_), Room::Private(_)) => None,
        (Audience::Private(_), Room::Shared(_)) => Some("a private letter for a shared room"),
    }
}

fn patience(attempt: u32) -> SignedDuration {
    FIRST.saturating_mul(1 << attempt.min(9)).min(LONGEST)
}
