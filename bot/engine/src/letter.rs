//! Something to say, and how carefully.

use chat::{Address, Message};
use journey::MemberId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Something to say, to someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Where it goes.
    pub to: Address,
    /// Who may read it.
    pub audience: Audience,
    /// The words.
    pub message: Message,
    /// How often it may arrive.
    pub promise: Promise,
    /// Where it stands among the others of its conversation.
    pub placing: Placing,
}

/// Who may read a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// One member alone. Such a letter never enters a shared room.
    Private(MemberId),
    /// Whoever reads a shared room. Such a letter holds nothing about anybody.
    Shared,
}

/// How often a letter may arrive when something breaks on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Promise {
    /// An answer to a press: rather twice than never.
    AtLeastOnce,
    /// We speak first: rather never than twice.
    AtMostOnce,
}

/// Names a message of a conversation that may be rewritten later, for example the open question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slot(pub String);

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a letter stands among the others of its conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placing {
    /// A new message.
    Loose,
    /// A new message that takes the slot; an older one in it is let go.
    As(Slot),
    /// Rewrites the message in the slot, without a notification; a new one if there is none.
    Over(Slot),
    /// A new message that belongs to the one in the slot, in its thread or as an answer to it; nothing if there is none.
    Below(Slot),
}

impl Placing {
    /// Tells the slot that the message is in from then on.
    pub fn slot(&self) -> Option<&Slot> {
        match self {
            Placing::Loose | Placing::Below(_) => None,
            Placing::As(slot) | Placing::Over(slot) => Some(slot),
        }
    }

    /// Tells the slot of a message that must be there already: the one to rewrite, or the one this belongs to.
    pub fn needs(&self) -> Option<&Slot> {
        match self {
            Placing::Loose | Placing::As(_) => None,
            Placing::Over(slot) | Placing::Below(slot) => Some(slot),
        }
    }

    /// Tells whether the person is notified.
    pub fn notifies(&self) -> bool {
        match self {
            Placing::Loose | Placing::As(_) => true,
            Placing::Over(_) | Placing::Below(_) => false,
        }
    }
}
