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
use tokio::sync::{Notify, oneshot, watch};
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
    /// Wakes the rounds: something will be due sooner than they know.
    stir: Arc<Notify>,
    /// Whether nothing begins to leave any more.
    closed: watch::Sender<bool>,
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
/// After so many claims an answer is given up: more than a day of a network that is down.
const TRIES_OF_AN_ANSWER: u32 = 120;
/// After so many claims what we started ourselves is given up: nobody waits for it, and it grows stale.
const TRIES_OF_OURS: u32 = 12;

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

    /// Lets nothing begin to leave any more. What stays in hand is free again at the next start.
    pub(crate) fn close(&self) {
        self.bag.closed.send_replace(true);
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
    let _gone = Gone { bag: &bag, room: &room };
    while let Some(parcel) = bag.next(&room) {
        match parcel {
            Parcel::Mark(mark) => {
                let _ = mark.send(());
            }
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
            let mut closed = self.closed.subscribe();
            tokio::select! {
                () = rounds::wait(wait) => {}
                _ = closed.wait_for(|closed| *closed) => {}
            }
        }
    }

    /// Delivers one letter, if it is still ours to deliver and nothing of its room is before it.
    async fn deliver(&self, claimed: &ClaimedLetter) -> Result<(), StoreError> {
        // Asked before a place in the row is taken, which a letter that others hold must not take; and again after the wait.
        if !self.store.may_leave(claimed).await? {
            return Ok(());
        }
        self.keep_pace(&claimed.letter.to).await;
        if *self.closed.borrow() || !self.store.may_leave(claimed).await? {
            return Ok(());
        }
        let letter = &claimed.letter;
        if let Some(why) = forbidden(&letter.audience, &letter.to) {
            error!(letter.id = %claimed.id, why, "a letter was not sent");
            return self.give_up(claimed, why).await;
        }
        let Some(platform) = self.platforms.get(&letter.to.workspace.platform) else {
            return self.give_up(claimed, "no such network here").await;
        };
        let once = Once(claimed.id.to_string());
        let over = self.store.receipt_of(claimed).await?;
        if letter.promise == Promise::AtMostOnce {
            self.store.leaving(&claimed.id).await?;
        }
        let sent = match &over {
            Some(receipt) => match platform.revise(&letter.to, receipt, &letter.message).await {
                Ok(()) => Ok(receipt.clone()),
                // The old message is gone or too old to rewrite: say it anew.
                Err(DeliveryError::Refused(_)) => platform.deliver(&letter.to, &letter.message, &once).await,
                Err(error) => Err(error),
            },
            None => platform.deliver(&letter.to, &letter.message, &once).await,
        };
        self.note(claimed, sent).await
    }

    async fn note(&self, claimed: &ClaimedLetter, sent: Result<Receipt, DeliveryError>) -> Result<(), StoreError> {
        let (now, platform) = (self.clock.now(), claimed.letter.to.workspace.platform);
        match (sent, claimed.letter.promise) {
            (Ok(receipt), _) => {
                count(&self.metrics.sent, platform);
                self.store.delivered(&claimed.id, Some(&receipt), now).await
            }
            (Err(DeliveryError::Unknown), Promise::AtMostOnce) => {
                warn!(letter.id = %claimed.id, "it is unknown whether a letter arrived");
                count(&self.metrics.failed, platform);
                self.store.unsure(&claimed.id, now).await
            }
            (Err(DeliveryError::Later { after }), promise) if claimed.attempt < tries(promise) => {
                let wait = after.and_then(|after| SignedDuration::try_from(after).ok());
                self.put_off(claimed, wait.unwrap_or_else(|| patience(claimed.attempt))).await
            }
            (Err(DeliveryError::Unknown), promise) if claimed.attempt < tries(promise) => {
                self.put_off(claimed, patience(claimed.attempt)).await
            }
            (Err(error), _) => {
                warn!(letter.id = %claimed.id, %error, "a letter is given up");
                self.give_up(claimed, &error.to_string()).await
            }
        }
    }

    async fn put_off(&self, claimed: &ClaimedLetter, wait: SignedDuration) -> Result<(), StoreError> {
        count(&self.metrics.retried, claimed.letter.to.workspace.platform);
        let until = self.clock.now().saturating_add(wait).unwrap_or(Timestamp::MAX);
        self.store.put_off(&claimed.id, until).await?;
        self.stir.notify_one();
        Ok(())
    }

    async fn give_up(&self, claimed: &ClaimedLetter, why: &str) -> Result<(), StoreError> {
        count(&self.metrics.failed, claimed.letter.to.workspace.platform);
        self.store.give_up(&claimed.id, why, self.clock.now()).await
    }
}

/// A private letter never enters a shared room (invariant 9), and what is for everybody goes nowhere else.
fn forbidden(audience: &Audience, to: &Address) -> Option<&'static str> {
    match (audience, &to.room) {
        (Audience::Private(_), Room::Private(_)) | (Audience::Shared, Room::Shared(_)) => None,
        (Audience::Private(_), Room::Shared(_)) => Some("a private letter for a shared room"),
        (Audience::Shared, Room::Private(_)) => Some("a letter for everybody in a private room"),
    }
}

fn patience(attempt: u32) -> SignedDuration {
    FIRST.saturating_mul(1 << attempt.saturating_sub(1).min(9)).min(LONGEST)
}

fn tries(promise: Promise) -> u32 {
    match promise {
        Promise::AtLeastOnce => TRIES_OF_AN_ANSWER,
        Promise::AtMostOnce => TRIES_OF_OURS,
    }
}
