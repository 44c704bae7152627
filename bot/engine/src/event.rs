//! What can happen to a conversation.

use chat::Act;
use jiff::Timestamp;
use journey::EventId;
use serde::{Deserialize, Serialize};

/// Something that happened, or is due, in one conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names it for ever; new ids of the turn are derived from it.
    pub id: EventId,
    /// What it is.
    pub what: What,
}

/// The two things that can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The person did something.
    Act(Act),
    /// An appointment is due.
    Due(Appointment),
}

/// A date this conversation has with itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Appointment {
    /// When it is due.
    pub at: Timestamp,
    /// What for.
    pub purpose: Purpose,
}

/// What an appointment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The person asked to be reminded of what is open.
    Remind,
    /// What the person pressed before that time may be lost: the network was not heard for longer than it keeps presses.
    AskAgain,
}
