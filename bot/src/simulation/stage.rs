//! The network of the stage: it remembers what was delivered, and can be told to fail.

use crate::clock::Clock;
use async_trait::async_trait;
use chat::{Address, ChatPlatform, DeliveryError, Inbox, ListenError, Message, Once, Pace, Platform, Receipt, Room};
use jiff::Timestamp;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One thing that reached a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// When.
    pub at: Timestamp,
    /// Whose room.
    pub to: Address,
    /// The words.
    pub message: Message,
    /// The message it stands in.
    pub receipt: Receipt,
    /// The message that was rewritten by it, if it was no new one.
    pub over: Option<Receipt>,
}

impl Delivered {
    /// Names the person or the channel it reached.
    pub fn who(&self) -> &str {
        match &self.to.room {
            Room::Private(who) | Room::Shared(who) => who,
        }
    }
}

/// The network of the stage.
pub struct Stage {
    clock: Clock,
    board: Mutex<Board>,
}

#[derive(Default)]
struct Board {
    delivered: Vec<Delivered>,
    screens: BTreeMap<Address, Message>,
    /// The last message of each room, with choices or without.
    last: BTreeMap<Address, Message>,
    faults: VecDeque<DeliveryError>,
    receipts: u64,
}

impl Stage {
    pub(super) fn new(clock: Clock) -> Stage {
        Stage { clock, board: Mutex::default() }
    }

    /// Makes the next deliveries fail, one after the other.
    pub fn fail_next(&self, faults: impl IntoIterator<Item = DeliveryError>) {
        self.board().faults.extend(faults);
    }

    /// Takes what was delivered since the last time.
    pub fn take(&self) -> Vec<Delivered> {
        std::mem::take(&mut self.board().delivered)
    }

    pub(super) fn screen(&self, who: &str) -> Option<Message> {
        self.board().screens.get(&room_of(who)).cloned()
    }

    /// Tells whether the last message somebody got offers nothing to press: it waits for words.
    pub(super) fn waits_for_words(&self, who: &str) -> bool {
        self.board().last.get(&room_of(who)).is_some_and(|message| message.rows.is_empty())
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, to: &Address, message: &Message, over: Option<Receipt>) -> Result<Receipt, DeliveryError> {
        let mut board = self.board();
        if let Some(fault) = board.faults.pop_front() {
            return Err(fault);
        }
        board.last.insert(to.clone(), message.clone());
        if !message.rows.is_empty() {
            board.screens.insert(to.clone(), message.clone());
        }
        let at = self.clock.now();
        let receipt = over.clone().unwrap_or_else(|| Receipt(format!("{}-{}", at.as_millisecond(), board.receipts)));
        board.receipts += 1;
        let (to, message) = (to.clone(), message.clone());
        board.delivered.push(Delivered { at, to, message, receipt: receipt.clone(), over });
        Ok(receipt)
    }
}

/// Names the room of a person.
pub(super) fn room_of(who: &str) -> Address {
    Address::private(Platform::Console, "stage", who)
}

#[async_trait]
impl ChatPlatform for Stage {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    async fn listen(&self, _inbox: &dyn Inbox) -> Result<(), ListenError> {
        // People act through the simulation; the stage itself has nothing to tell.
        Ok(())
    }

    fn pace(&self) -> Pace {
        Pace::FREE
    }

    async fn deliver(&self, to: &Address, message: &Message, _once: &Once) -> Result<Receipt, DeliveryError> {
        self.show(to, message, None)
    }

    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        self.show(to, message, Some(receipt.clone())).map(drop)
    }
}
