//! The two ports: a network we speak on, and the letter box it fills.

use crate::{Address, Message, Platform, Update, WorkspaceChange};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use thiserror::Error;

/// A chat network the bot can speak on.
#[async_trait]
pub trait ChatPlatform: Send + Sync {
    /// Says which network this is.
    fn platform(&self) -> Platform;

    /// Hands every update to `inbox`, until the conversation ends or the future is dropped.
    async fn listen(&self, inbox: &dyn Inbox) -> Result<(), ListenError>;

    /// Says how fast the network takes messages. The courier keeps to it without being told off first.
    fn pace(&self) -> Pace;

    /// Delivers one message and says where it landed. `once` names the message for ever: where the network can tell that it
    /// has it already, a second delivery is none.
    async fn deliver(&self, to: &Address, message: &Message, once: &Once) -> Result<Receipt, DeliveryError>;

    /// Delivers one message that belongs to another one of its room: in a thread of that one where the network has threads, as an
    /// answer to it elsewhere, and simply after it where there is neither. Nobody is notified more than the network insists on.
    async fn deliver_below(
        &self,
        to: &Address,
        _above: &Receipt,
        message: &Message,
        once: &Once,
    ) -> Result<Receipt, DeliveryError> {
        self.deliver(to, message, once).await
    }

    /// Rewrites a delivered message without a new notification.
    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError>;
}

/// The bot's letter box.
#[async_trait]
pub trait Inbox: Send + Sync {
    /// Takes `update` in. Acknowledge it to the network only after this returns.
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError>;

    /// Takes in what happened to a workspace as a whole. Acknowledge it to the network only after this returns.
    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError>;

    /// Hears that a network is heard: to be told after every look at it that came to something. `keeps` says how long the network
    /// keeps what people press while nobody looks; after a longer silence something may be lost, and what is open is asked
    /// again.
    async fn heard(&self, _platform: Platform, _keeps: Duration) {}

    /// Returns when every letter that waited for `address` at the time of the call has left or failed.
    async fn settled(&self, address: &Address);
}

/// What became of an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// It is written down, with all that follows from it.
    New,
    /// It was known already; nothing happened.
    Duplicate,
}

/// Why an update was not written down. Nothing of it was kept; the network must not be told it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InboxError {
    /// The disk has no room.
    #[error("the disk is full")]
    Full,
    /// The database cannot be written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// Somebody else holds the database; try again.
    #[error("the database is busy")]
    Busy,
    /// Anything else; the log says more.
    #[error("the update could not be written down")]
    Broken,
}

/// Names a message for ever: at most 25 bytes of ASCII, which is what Discord takes as a nonce.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Once(pub String);

/// So many at once, and then one after each interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many may go at once after a rest.
    pub burst: u32,
    /// The time after which one more may go.
    pub every: Duration,
}

/// How fast a network takes messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// In a room of one person.
    pub private: Option<Rate>,
    /// In a room of several people.
    pub shared: Option<Rate>,
    /// In all rooms together.
    pub all: Option<Rate>,
}

impl Pace {
    /// A network that takes whatever comes.
    pub const FREE: Pace = Pace { private: None, shared: None, all: None };
}

/// Where a message landed, in the network's own terms; enough to rewrite it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Receipt(pub String);

/// Why a message did not arrive, in terms of what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DeliveryError {
    /// Not now. Try again, after the time the network named.
    #[error("the network asks to try later")]
    Later {
        /// How long to wait, if the network said so.
        after: Option<Duration>,
    },
    /// This person or room cannot be written to (blocked, closed, gone).
    #[error("nobody can be reached there")]
    Unreachable,
    /// The network will never take this message.
    #[error("the network refused the message: {0}")]
    Refused(String),
    /// It may or may not have arrived.
    #[error("it is unknown whether the message arrived")]
    Unknown,
}

/// Why listening ended before it was asked to.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ListenError {
    /// The connection is lost; listening may be tried again.
    #[error("the connection was lost: {0}")]
    Lost(String),
    /// The network does not want us (token, rights); trying again will not help.
    #[error("the network refused the connection: {0}")]
    Refused(String),
}
