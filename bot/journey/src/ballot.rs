//! Ballots: answers that belong to nobody (匿名, PR3).
//!
//! A ballot is made when somebody hands in, and waits. Who handed in, and in which order, is known; so a ballot that came out
//! alone, or waits alone, would be that of whoever came last. Therefore it waits in a pool that is never emptied while a run is
//! open: once 2 [`K`] wait, all but [`K`] of them come out together, drawn by lot. From the fourth on at least [`K`] wait, so
//! at the end of a run the rest comes out as one batch that is large enough by itself; no rest of one to three is ever left
//! over. Where fewer than [`K`] handed in at all, what they said can be shown to nobody, and is let go of.

use crate::crowd::K;
use content::{Choice, Question, QuestionId, Scope};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody said, who is nobody. It carries no language either: the only one who reads English would be known by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// What was chosen.
    pub answers: BTreeMap<QuestionId, Choice>,
    /// The day on which it came out, with the others of its batch.
    pub out: Timestamp,
}

/// What becomes of a sheet that is handed in without a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// What the person answered about themselves: it goes on the ballot.
    pub ballot: BTreeSet<QuestionId>,
    /// What they answered for their team or the company: it is their office's answer, and stays on the sheet.
    pub office: BTreeSet<QuestionId>,
}

/// Divides what somebody is asked. Every ballot of a run answers the same questions, whatever the person's role.
pub fn cut<'a>(asked: impl IntoIterator<Item = &'a Question>) -> Cut {
    let mut cut = Cut::default();
    for question in asked {
        let part = match question.scope {
            Scope::Person => &mut cut.ballot,
            Scope::Team | Scope::Company => &mut cut.office,
        };
        part.insert(question.id.clone());
    }
    cut
}

/// Tells how many of the ballots that wait come out while a run is open; those are drawn by lot.
pub fn come_out(waiting: usize) -> usize {
    if waiting >= 2 * K { waiting - K } else { 0 }
}

/// What becomes of the ballots that wait when a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// All of them come out together.
    Out,
    /// They are too few, and go.
    Gone,
}

/// Tells what becomes of the ballots that wait when a run ends.
pub fn rest(waiting: usize) -> Rest {
    if waiting >= K { Rest::Out } else { Rest::Gone }
}

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Gives the beginning of the day (UTC) of an instant: nothing finer is kept of handing in.
pub fn day_of(at: Timestamp) -> Timestamp {
    let days = at.as_second().div_euclid(DAY.as_secs());
    Timestamp::from_second(days * DAY.as_secs()).unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
mod tests;
