//! One letter on its way: whether it may leave, what the network said, and that this is written down.

use super::Bag;
use crate::metrics::count;
use chat::{Address, ChatPlatform, DeliveryError, Once, Receipt, Room};
use engine::{Audience, Letter, Placing, Promise};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use store::{ClaimedLetter, StoreError};
use tracing::{error, warn};

/// How long a letter waits when the network did not say, doubled with each try, at most [`LONGEST`].
const FIRST: SignedDuration = SignedDuration::from_secs(2);
/// The longest wait between two tries.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// After so many claims an answer is given up: more than a day of a network that is down.
const TRIES_OF_AN_ANSWER: u32 = 120;
/// After so many claims what we started ourselves is given up: nobody waits for it, and it grows stale.
const TRIES_OF_OURS: u32 = 12;

/// How long the memory is left alone after it did not do as asked.
const AFTER_A_FAILURE: Duration = Duration::from_secs(2);

/// What became of a letter.
type Sent = Result<Receipt, DeliveryError>;

impl Bag {
    /// Delivers one letter, if it is still ours to deliver and nothing of its room is before it.
    pub(super) async fn deliver(&self, claimed: &ClaimedLetter) -> Result<(), StoreError> {
        let room = &claimed.letter.to;
        let sent = loop {
            match self.send(claimed).await {
                Err(error) if error.concerns_everybody() => self.leave_alone(room, error).await?,
                sent => break sent?,
            }
        };
        let Some(sent) = sent else { return Ok(()) };
        // It has left. As long as that is not written down, its room waits, and a new start would say it once more.
        loop {
            match self.note(claimed, &sent).await {
                Err(error) if error.concerns_everybody() => self.leave_alone(room, error).await?,
                noted => return noted,
            }
        }
    }

    /// Waits until the memory may be well again, unless nothing begins to leave any more. Nobody is kept waiting for that.
    async fn leave_alone(&self, room: &Address, error: StoreError) -> Result<(), StoreError> {
        self.mark_stuck(room, true);
        let open = self.rest(AFTER_A_FAILURE).await;
        self.mark_stuck(room, false);
        if open { Ok(()) } else { Err(error) }
    }

    /// Sends a letter, if it is still ours to send. Whatever fails in the memory fails before that.
    async fn send(&self, claimed: &ClaimedLetter) -> Result<Option<Sent>, StoreError> {
        // Asked before a place in the row is taken, which a letter that others hold must not take; and again after the wait.
        if !self.store.may_leave(claimed, self.clock.now()).await? {
            return Ok(None);
        }
        if !self.keep_pace(&claimed.letter.to).await || !self.store.may_leave(claimed, self.clock.now()).await? {
            return Ok(None);
        }
        let letter = &claimed.letter;
        if let Some(why) = forbidden(&letter.audience, &letter.to) {
            error!(letter.id = %claimed.id, why, "a letter was not sent");
            return self.give_up(claimed, why).await.map(|()| None);
        }
        let Some(platform) = self.platforms.get(&letter.to.workspace.platform) else {
            return self.give_up(claimed, "no such network here").await.map(|()| None);
        };
        let once = Once(claimed.id.to_string());
        let there = self.store.receipt_of(claimed).await?;
        if let Some(why) = misses(letter).filter(|_| there.is_none()) {
            return self.give_up(claimed, why).await.map(|()| None);
        }
        if letter.promise == Promise::AtMostOnce {
            self.store.leaving(&claimed.id).await?;
        }
        let sent = hand_over(platform.as_ref(), letter, there.as_ref(), &once).await;
        Ok(Some(sent))
    }

    /// Writes down what became of a letter.
    async fn note(&self, claimed: &ClaimedLetter, sent: &Sent) -> Result<(), StoreError> {
        let (now, platform) = (self.clock.now(), claimed.letter.to.workspace.platform);
        match (sent, claimed.letter.promise) {
            (Ok(receipt), _) => {
                self.store.delivered(&claimed.id, Some(receipt), now).await?;
                count(&self.metrics.sent, platform);
                Ok(())
            }
            (Err(DeliveryError::Unknown), Promise::AtMostOnce) => {
                self.store.unsure(&claimed.id, now).await?;
                warn!(letter.id = %claimed.id, "it is unknown whether a letter arrived");
                count(&self.metrics.failed, platform);
                Ok(())
            }
            (Err(DeliveryError::Later { after }), promise) if claimed.attempt < tries(promise) => {
                let wait = after.and_then(|after| SignedDuration::try_from(after).ok());
                self.put_off(claimed, wait.unwrap_or_else(|| patience(claimed.attempt))).await
            }
            (Err(DeliveryError::Unknown), promise) if claimed.attempt < tries(promise) => {
                self.put_off(claimed, patience(claimed.attempt)).await
            }
            (Err(error), _) => {
                self.give_up(claimed, &error.to_string()).await?;
                warn!(letter.id = %claimed.id, %error, "a letter is given up");
                Ok(())
            }
        }
    }

    async fn put_off(&self, claimed: &ClaimedLetter, wait: SignedDuration) -> Result<(), StoreError> {
        let until = self.clock.now().saturating_add(wait).unwrap_or(Timestamp::MAX);
        self.store.put_off(&claimed.id, until).await?;
        count(&self.metrics.retried, claimed.letter.to.workspace.platform);
        self.stir.notify_one();
        Ok(())
    }

    async fn give_up(&self, claimed: &ClaimedLetter, why: &str) -> Result<(), StoreError> {
        self.store.give_up(&claimed.id, why, self.clock.now()).await?;
        count(&self.metrics.failed, claimed.letter.to.workspace.platform);
        Ok(())
    }
}

/// Hands a letter to its network: over what is there already, below it, or as a new message.
async fn hand_over(platform: &dyn ChatPlatform, letter: &Letter, there: Option<&Receipt>, once: &Once) -> Sent {
    let Letter { to, message, .. } = letter;
    match (there, &letter.placing) {
        (None, _) | (Some(_), Placing::Loose | Placing::As(_)) => platform.deliver(to, message, once).await,
        (Some(above), Placing::Below(_)) => platform.deliver_below(to, above, message, once).await,
        (Some(receipt), Placing::Over(_)) => match platform.revise(to, receipt, message).await {
            Ok(()) => Ok(receipt.clone()),
            // The old message is gone or too old to rewrite: say it anew.
            Err(DeliveryError::Refused(_)) => platform.deliver(to, message, once).await,
            Err(error) => Err(error),
        },
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

/// Says why a letter is nothing without the message it rewrites or belongs to.
fn misses(letter: &Letter) -> Option<&'static str> {
    match (&letter.audience, &letter.placing) {
        // What a room of several shows is rewritten in silence at any hour; a new message there has hours, and is a round's.
        (Audience::Shared, Placing::Over(_)) => Some("what it rewrites is not there"),
        (_, Placing::Below(_)) => Some("what it belongs to is not there"),
        (Audience::Shared, Placing::Loose | Placing::As(_))
        | (Audience::Private(_), Placing::Loose | Placing::As(_) | Placing::Over(_)) => None,
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
