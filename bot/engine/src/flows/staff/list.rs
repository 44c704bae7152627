//! The list of people: pasted, shown before anything changes, and taken in (AD14).

use super::{board, idle, people, wait_for};
use crate::flows::{guard, welcome};
use crate::outcome::Outcome;
use crate::reply::ListShown;
use crate::{Event, Place, Reply, Scene, StaffReply, StaffTyping, Typing};
use journey::Deed;
use journey::roster::{self, Absent, Listed};

/// Asks for the list.
pub(super) fn ask<'a>(_: &Scene<'a>) -> Outcome<'a> {
    wait_for(StaffTyping::List, StaffReply::ListWanted)
}

/// Reads a list that was pasted, and shows what it would change.
pub(super) fn typed<'a>(scene: &Scene<'a>, text: &str) -> Outcome<'a> {
    if let Some(refused) = guard::refuse(scene, Deed::ImportMembers) {
        return refused.go(Place::Idle { misheard: 0 });
    }
    let read = roster::lines(text);
    if read.listed.is_empty() {
        return wait_for(StaffTyping::List, StaffReply::ListEmpty);
    }
    show(scene, read.listed, read.refused)
}

/// Shows what a list would change.
pub(super) fn show<'a>(scene: &Scene<'a>, listed: Vec<Listed>, refused: Vec<usize>) -> Outcome<'a> {
    let changes = roster::changes(&scene.dossier.ledger, &people::everybody(scene), &listed);
    let gone = changes.gone.iter().filter_map(|member| board::called(scene, member)).collect();
    let ways = match (changes.is_nothing(Absent::Stay), changes.gone.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![Absent::Leave],
        (false, true) => vec![Absent::Stay],
        (false, false) => vec![Absent::Leave, Absent::Stay],
    };
    let shown = ListShown { changes, gone, refused, ways };
    wait_for(StaffTyping::Listed(listed), StaffReply::ListShown(Box::new(shown)))
}

/// Takes in the list that was shown.
pub(super) fn take_in<'a>(scene: &Scene<'a>, event: &Event, absent: Absent) -> Outcome<'a> {
    let Place::Typing { what: Typing::Staff { typing: StaffTyping::Listed(listed) } } = &scene.dossier.place else {
        return welcome::and_then(Outcome::stay(scene).say(Reply::Staff(StaffReply::ListGone)), ask(scene));
    };
    let ledger = &scene.dossier.ledger;
    let changes = roster::changes(ledger, &people::everybody(scene), listed);
    let mut outcome = idle();
    for record in roster::records(ledger, &changes, absent, event.id.as_str()) {
        outcome = outcome.keep(record);
    }
    let gone = match absent {
        Absent::Leave => changes.gone.len(),
        Absent::Stay => 0,
    };
    let (new, moved) = (changes.new.len() + changes.back.len(), changes.moved.len());
    outcome.say(Reply::Staff(StaffReply::TakenIn { new, moved, gone }))
}
