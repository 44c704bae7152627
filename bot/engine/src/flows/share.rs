//! Codes to give away: to a colleague, or to oneself in another chat (MT1).

use super::menu;
use crate::outcome::Outcome;
use crate::{House, Reply, Scene};
use jiff::{SignedDuration, Timestamp};
use journey::{Entry, Record};

/// Gives a code out.
pub(crate) fn code<'a>(scene: &Scene<'a>, entry: Entry) -> Outcome<'a> {
    match scene.house {
        House::ThisComputer { .. } => return Outcome::stay(scene).say(Reply::Alone),
        House::Company { .. } => {}
    }
    let Some(code) = &scene.dossier.fresh_code else { return menu::show(scene) };
    let until = scene.now.saturating_add(lasts(entry)).unwrap_or(Timestamp::MAX);
    Outcome::stay(scene).keep(Record::CodeIssued { entry, until }).say(Reply::Shared { code, entry })
}

/// How long a code is good: for everybody one meets in a week, or for as long as it takes to change the chat.
fn lasts(entry: Entry) -> SignedDuration {
    match entry {
        Entry::Join => SignedDuration::from_hours(7 * 24),
        Entry::Link => SignedDuration::from_mins(10),
    }
}
