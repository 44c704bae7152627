//! What a flow makes of an event, before it has words.

use crate::{Appointment, Place, Placing, Reply, Scene, Slot};
use journey::Record;

/// What a flow makes of an event, before it has words.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'a> {
    /// Where the conversation stands afterwards.
    pub place: Place,
    /// What is kept.
    pub records: Vec<Record>,
    /// What is said, and where.
    pub replies: Vec<(Reply<'a>, Placing)>,
    /// What comes up later.
    pub appointments: Vec<Appointment>,
    /// Whether we speak first, without having been asked just now.
    pub unasked: bool,
}

impl<'a> Outcome<'a> {
    /// Leaves the conversation where it stands.
    pub(crate) fn stay(scene: &Scene<'a>) -> Outcome<'a> {
        Outcome::at(scene.dossier.place.clone())
    }

    /// Moves the conversation.
    pub(crate) fn at(place: Place) -> Outcome<'a> {
        Outcome { place, records: Vec::new(), replies: Vec::new(), appointments: Vec::new(), unasked: false }
    }

    /// Moves on to another place.
    pub(crate) fn go(mut self, place: Place) -> Outcome<'a> {
        self.place = place;
        self
    }

    /// Keeps a fact.
    pub(crate) fn keep(mut self, record: Record) -> Outcome<'a> {
        self.records.push(record);
        self
    }

    /// Says something in a new message.
    pub(crate) fn say(mut self, reply: Reply<'a>) -> Outcome<'a> {
        self.replies.push((reply, Placing::Loose));
        self
    }

    /// Says something in a new message that may be rewritten later.
    pub(crate) fn say_as(mut self, slot: Slot, reply: Reply<'a>) -> Outcome<'a> {
        self.replies.push((reply, Placing::As(slot)));
        self
    }

    /// Rewrites what was said before.
    pub(crate) fn say_over(mut self, slot: Slot, reply: Reply<'a>) -> Outcome<'a> {
        self.replies.push((reply, Placing::Over(slot)));
        self
    }
}
