//! What the store hands out: an event with all that is known, a letter with its address.

use crate::Tenancy;
use chat::{Address, Receipt, Update, Workspace};
use engine::{Appointment, Dossier, Event, Letter};
use journey::{EventId, MemberId, Roll};
use std::collections::BTreeMap;
use std::fmt;

/// How often a conversation moved on. A turn is kept only if nobody else's was in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub(crate) i64);

/// How often the ledger of a company was changed. A turn that changes it is kept only if nobody else's was in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LedgerVersion(pub(crate) i64);

impl LedgerVersion {
    /// The version of a ledger that is not there yet.
    pub(crate) const UNWRITTEN: LedgerVersion = LedgerVersion(0);
    /// The version of a ledger that was just begun.
    pub(crate) const FIRST: LedgerVersion = LedgerVersion(1);
}

/// What may change more of a plan than the part of whoever did it, counted. A round is kept only if nothing of it happened since
/// the roll was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RoundVersion(pub(crate) i64);

/// How often the conversations of somebody moved on, wherever they are: with everything they do. A round speaks to them only if
/// they did nothing since the roll was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moves(pub(crate) i64);

/// All that is known about an organization when we look who hears from us, and where each of them is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollCall {
    /// Whose it is.
    pub tenancy: Tenancy,
    /// What is known.
    pub roll: Roll,
    /// The private room of each who can be reached.
    pub rooms: BTreeMap<MemberId, Address>,
    pub(crate) version: RoundVersion,
    pub(crate) moves: BTreeMap<MemberId, Moves>,
}

/// What became of an update that was read against the memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It is written down already.
    Duplicate,
    /// It is new. Nothing is written yet.
    Fresh(Box<Claimed>),
}

/// An event in hand, with all that is known about its conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// What happened.
    pub event: Event,
    /// Whose it is.
    pub tenancy: Tenancy,
    /// All that is known. For a newcomer: what will be known once the turn is kept.
    pub dossier: Dossier,
    /// How often the conversation moved on before.
    pub version: Version,
    pub(crate) ledger: LedgerVersion,
    pub(crate) cause: Cause,
    pub(crate) standing: Standing,
    pub(crate) welcome: Welcome,
    /// How often it was claimed; nothing if it is handled as it arrives, without a row.
    pub(crate) tries: Option<u32>,
}

impl Claimed {
    /// Tells how often it was taken up, from 1.
    pub fn attempt(&self) -> u32 {
        self.tries.unwrap_or(1)
    }
}

/// Where an event came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A network told us.
    Told(Box<Update>),
    /// A stored appointment is due.
    Due {
        /// What names the occurrence.
        key: String,
        /// The address of the conversation, as rows have it.
        room: String,
        /// Who it concerns.
        member: MemberId,
        /// The appointment.
        appointment: Appointment,
    },
}

impl Cause {
    /// Tells what names the event for ever.
    pub(crate) fn key(&self) -> &str {
        match self {
            Cause::Told(update) => &update.key.0,
            Cause::Due { key, .. } => key,
        }
    }
}

/// Whether a conversation is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is.
    Known,
    /// It begins with this event.
    New,
}

/// Who has to be written down before the turn, or moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Welcome {
    /// Nobody: the person is known.
    Nobody,
    /// Somebody new in an organization that we know.
    Member,
    /// The first one who acts in a workspace: their organization begins with it.
    Company(Workspace),
    /// A stranger, who was met in no workspace.
    Stranger,
    /// A stranger of whom we know, met in the workspace of an organization: there they belong.
    Admitted {
        /// Their lobby.
        from: Tenancy,
    },
    /// A stranger of whom we know, the first one who acts in a workspace: their lobby becomes its company.
    SetUp(Workspace),
}

/// What became of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Commit {
    /// It is kept. These of its letters may leave at once, in this order; the others wait for their turn.
    Done(Vec<ClaimedLetter>),
    /// It was kept before; nothing happened.
    Duplicate,
}

/// What became of an event that could not be handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It comes back later.
    Later,
    /// It was tried too often and is set aside for a person to look at.
    SetAside,
}

/// Names a letter for ever: its event and its place among the letters of the event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterId(pub(crate) String);

impl LetterId {
    /// Names the letter at `index` of an event.
    pub(crate) fn of(event: &EventId, index: usize) -> LetterId {
        LetterId(format!("{event}.{}", index + 1))
    }

    /// Shows the id as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LetterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A letter in hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedLetter {
    /// Its id.
    pub id: LetterId,
    /// The letter.
    pub letter: Letter,
    /// The message it rewrites, as far as was known when it was claimed. Ask [`crate::Store::receipt_of`] again right
    /// before delivery: the letter before it may just have landed.
    pub over: Option<Receipt>,
    /// How often it was taken up, from 1.
    pub attempt: u32,
}
