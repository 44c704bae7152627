//! What somebody may do, asked without anything being kept.

use super::{Office, scene};
use chat::Act;
use engine::{ActionReply, Dossier, Event, FormReply, Reply, RulingReply, StaffReply, What};
use journey::{EventId, Record};

/// Whether somebody was told that somebody else does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They were not.
    No,
    /// They were.
    SomebodyElse,
}

impl Office {
    /// Decides what the engine would make of an act, without keeping anything: the facts, and whether somebody else does it.
    pub fn would(&self, dossier: &Dossier, act: Act) -> (Vec<Record>, Refusal) {
        let event = Event { id: EventId::derive("would"), what: What::Act(act) };
        let outcome = engine::respond(&scene(&self.house, dossier, self.now), &event);
        let refused = |reply: &Reply<'_>| {
            matches!(
                reply,
                Reply::Staff(StaffReply::NotYours)
                    | Reply::Form(FormReply::NotYours)
                    | Reply::Rulings(RulingReply::NotYours)
                    | Reply::Actions(ActionReply::NotYours)
            )
        };
        let told = outcome.replies.iter().any(|(reply, _)| refused(reply));
        (outcome.records, if told { Refusal::SomebodyElse } else { Refusal::No })
    }
}
