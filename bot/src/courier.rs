//! Carries letters: one lane a workspace, in order, each as carefully as it was promised.

use crate::clock::Clock;
use chat::{Address, ChatPlatform, DeliveryError, Platform, Receipt, Room, Workspace};
use engine::{Audience, Promise};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use store::{ClaimedLetter, Store, StoreError};
use tokio::sync::{mpsc, oneshot};
use tracing::{error, warn};

/// Carries letters to their networks.
pub(crate) struct Courier {
    bag: Arc<Bag>,
    lanes: Mutex<BTreeMap<Workspace, mpsc::UnboundedSender<Parcel>>>,
}

struct Bag {
    store: Arc<Store>,
    clock: Clock,
    platforms: BTreeMap<Platform, Arc<dyn ChatPlatform>>,
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
    pub(crate) fn new(store: Arc<Store>, clock: Clock, platforms: Vec<Arc<dyn ChatPlatform>>) -> Courier {
        let platforms = platforms.into_iter().map(|platform| (platform.platform(), platform)).collect();
        Courier { bag: Arc::new(Bag { store, clock, platforms }), lanes: Mutex::default() }
    }

    /// Takes letters that are leased to this process.
    pub(crate) fn carry(&self, letters: Vec<ClaimedLetter>) {
        for letter in letters {
            let workspace = letter.letter.to.workspace.clone();
            self.put(&workspace, Parcel::Letter(Box::new(letter)));
        }
    }

    /// Returns when everything that waited for a workspace has left or failed.
    pub(crate) async fn settled(&self, workspace: &Workspace) {
        let (mark, reached) = oneshot::channel();
        self.put(workspace, Parcel::Mark(mark));
        // A lane that is gone has nothing left to carry.
        let _ = reached.await;
    }

    /// Returns when every lane is empty.
    pub(crate) async fn all_settled(&self) {
        let workspaces: Vec<Workspace> = self.open().keys().cloned().collect();
        for workspace in workspaces {
            self.settled(&workspace).await;
        }
    }

    fn put(&self, workspace: &Workspace, parcel: Parcel) {
        let mut lanes = self.open();
        let lane = lanes.entry(workspace.clone()).or_insert_with(|| open_lane(&self.bag));
        if let Err(mpsc::error::SendError(parcel)) = lane.send(parcel) {
            let fresh = open_lane(&self.bag);
            // A lane that was just opened takes what it is given.
            let _ = fresh.send(parcel);
            *lane = fresh;
        }
    }

    fn open(&self) -> std::sync::MutexGuard<'_, BTreeMap<Workspace, mpsc::UnboundedSender<Parcel>>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn open_lane(bag: &Arc<Bag>) -> mpsc::UnboundedSender<Parcel> {
    let (lane, parcels) = mpsc::unbounded_channel();
    tokio::spawn(walk(Arc::clone(bag), parcels));
    lane
}

/// Walks one lane to its end, letter by letter.
async fn walk(bag: Arc<Bag>, mut parcels: mpsc::UnboundedReceiver<Parcel>) {
    // Rooms that asked to wait: what comes after waits behind it, so that the order stays.
    let mut waiting: BTreeMap<Address, Timestamp> = BTreeMap::new();
    while let Some(parcel) = parcels.recv().await {
        match parcel {
            Parcel::Mark(mark) => {
                let _ = mark.send(());
            }
            Parcel::Letter(letter) => {
                let now = bag.clock.now();
                waiting.retain(|_, until| *until > now);
                let outcome = match waiting.get(&letter.letter.to) {
                    Some(until) => bag.store.put_off(&letter.id, *until).await.map(|()| None),
                    None => bag.deliver(&letter, now).await,
                };
                match outcome {
                    Ok(Some(until)) => drop(waiting.insert(letter.letter.to.clone(), until)),
                    Ok(None) => {}
                    // The letter stays leased and is found again when the lease runs out.
                    Err(error) => error!(letter.id = %letter.id, %error, "a receipt was not written down"),
                }
            }
        }
    }
}

impl Bag {
    /// Delivers one letter; returns until when its room has to wait, if it has to.
    async fn deliver(&self, claimed: &ClaimedLetter, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
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
        let over = self.store.receipt_of(claimed).await?;
        let sent = match &over {
            Some(receipt) => match platform.revise(&letter.to, receipt, &letter.message).await {
                Ok(()) => Ok(receipt.clone()),
                // The old message is gone or too old to rewrite: say it anew.
                Err(DeliveryError::Refused(_)) => platform.deliver(&letter.to, &letter.message).await,
                Err(error) => Err(error),
            },
            None => platform.deliver(&letter.to, &letter.message).await,
        };
        self.note(claimed, sent, now).await
    }

    async fn note(
        &self,
        claimed: &ClaimedLetter,
        sent: Result<Receipt, DeliveryError>,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        match sent {
            Ok(receipt) => self.store.delivered(&claimed.id, Some(&receipt), now).await.map(|()| None),
            Err(DeliveryError::Later { after }) if claimed.attempt < TRIES => {
                let wait = after.and_then(|after| SignedDuration::try_from(after).ok());
                let until = now.saturating_add(wait.unwrap_or_else(|| patience(claimed.attempt))).unwrap_or(Timestamp::MAX);
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
