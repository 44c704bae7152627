//! What a flow makes of an event, before it has words.

use crate::{Appointment, Place, Placing, Reply, Scene, Slot};
use journey::{MemberId, Record, TeamId};

/// What a flow makes of an event, before it has words.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'a> {
    /// Where the conversation stands afterwards.
    pub place: Place,
    /// What is kept.
    pub records: Vec<Record>,
    /// What is said, and where.
    pub replies: Vec<(Reply<'a>, Placing)>,
    /// What is said in other conversations of the company.
    pub elsewhere: Vec<Elsewhere<'a>>,
    /// What comes up later.
    pub appointments: Vec<Appointment>,
    /// Whether we speak first, without having been asked just now.
    pub unasked: bool,
}

/// What is said in another conversation of the company.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere<'a> {
    /// To whom.
    pub to: Recipient,
    /// Why.
    pub occasion: Occasion,
    /// What.
    pub reply: Reply<'a>,
    /// Where it stands among the others of that conversation.
    pub placing: Placing,
}

/// Who is told something that happened in somebody else's conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// One person, where they were heard last. Nobody is told who cannot be reached.
    Member(MemberId),
    /// Everybody who reads the room of a team; nobody where the team has none.
    Team(TeamId),
}

/// Why somebody else is told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// We think that it concerns them: they hear of it if they may be written to first.
    Ours,
    /// They asked for it.
    Theirs,
}

impl<'a> Outcome<'a> {
    /// Leaves the conversation where it stands.
    pub(crate) fn stay(scene: &Scene<'a>) -> Outcome<'a> {
        Outcome::at(scene.dossier.place.clone())
    }

    /// Moves the conversation.
    pub(crate) fn at(place: Place) -> Outcome<'a> {
        Outcome {
            place,
            records: Vec::new(),
            replies: Vec::new(),
            elsewhere: Vec::new(),
            appointments: Vec::new(),
            unasked: false,
        }
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

    /// Lets typed words point only at what was said last: a question with something else below it is covered, a list
    /// that scrolled away is not handed in, and a name that is not asked for any more is no name.
    pub(crate) fn seen_after(mut self, before: &Place) -> Outcome<'a> {
        let answered = !self.replies.is_empty();
        if answered && self.place.misheard() <= before.misheard() {
            self.place = self.place.with_misheard(0);
        }
        let last = self.replies.iter().rev().find(|(_, placing)| placing.notifies()).map(|(reply, _)| reply);
        let Some(last) = last else { return self };
        let asks_back = matches!(last, Reply::NotHeard | Reply::Perhaps { .. });
        match &mut self.place {
            Place::Asking(asking) if !asks_back => asking.covered = !matches!(last, Reply::Asked(_)),
            Place::Naming if !matches!(last, Reply::NameWanted { .. } | Reply::NameRefused { .. }) => {
                self.place = Place::Idle { misheard: 0 };
            }
            Place::Typing { .. } if !last.awaits_typing() => self.place = self.place.after_typing(),
            Place::Reviewing { .. } if !asks_back && !matches!(last, Reply::Review { .. }) => {
                self.place = Place::Idle { misheard: 0 };
            }
            Place::New
            | Place::Reading
            | Place::Idle { .. }
            | Place::Naming
            | Place::Typing { .. }
            | Place::Asking(_)
            | Place::Resting { .. }
            | Place::Reviewing { .. } => {}
        }
        self
    }

    /// Says something in a new message.
    pub(crate) fn say(mut self, reply: Reply<'a>) -> Outcome<'a> {
        self.replies.push((reply, Placing::Loose));
        self
    }

    /// Tells somebody else of the company, if they may be written to without having asked (AD10); else nobody hears of it.
    pub fn tell(mut self, to: Recipient, reply: Reply<'a>) -> Outcome<'a> {
        self.elsewhere.push(Elsewhere { to, occasion: Occasion::Ours, reply, placing: Placing::Loose });
        self
    }

    /// Tells somebody else of the company what they asked for.
    pub fn answer(mut self, to: Recipient, reply: Reply<'a>) -> Outcome<'a> {
        self.elsewhere.push(Elsewhere { to, occasion: Occasion::Theirs, reply, placing: Placing::Loose });
        self
    }

    /// Posts something in the room of a team that may be rewritten later, if we may speak first there.
    pub(crate) fn post(mut self, team: TeamId, slot: Slot, reply: Reply<'a>) -> Outcome<'a> {
        let (to, placing) = (Recipient::Team(team), Placing::As(slot));
        self.elsewhere.push(Elsewhere { to, occasion: Occasion::Ours, reply, placing });
        self
    }

    /// Rewrites what was posted in the room of a team, because somebody asked for it by a press.
    pub(crate) fn repost(mut self, team: TeamId, slot: Slot, reply: Reply<'a>) -> Outcome<'a> {
        let (to, placing) = (Recipient::Team(team), Placing::Over(slot));
        self.elsewhere.push(Elsewhere { to, occasion: Occasion::Theirs, reply, placing });
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
