//! What was asked and answered, for those whose business it is.

use super::{called, question_of};
use crate::flows::menu;
use crate::outcome::Outcome;
use crate::reply::{EnquiryLabel, EnquiryShown, EnquiryState, HumanReply, Speaker};
use crate::{Reply, Scene};
use journey::ledger::{Enquiry, EnquiryLine};
use journey::{EnquiryId, Ledger};

/// The enquiries of each kind that are listed.
const LISTED: usize = 8;
/// The things said that are shown: together they fit into a message.
const LINES: usize = 3;

/// Lists what waits for the person, and what they asked.
pub(super) fn list<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let (ledger, me) = (&scene.dossier.ledger, &scene.dossier.member.id);
    let label = |(id, enquiry): (&'a EnquiryId, &'a Enquiry)| EnquiryLabel {
        enquiry: id.clone(),
        from: Some(&enquiry.from).filter(|from| *from != me).and_then(|from| called(scene, from)),
        begins: enquiry.lines.first().map(|line| line.words.as_str()).unwrap_or_default(),
        state: state(enquiry),
    };
    let waiting = ledger.waiting_for(me).into_iter().take(LISTED).map(label).collect();
    let own = ledger.asked_by(me).into_iter().take(LISTED).map(label).collect();
    menu::quiet(scene).say(Reply::Human(HumanReply::List { waiting, own }))
}

/// Shows one.
pub(super) fn show<'a>(scene: &Scene<'a>, enquiry: &EnquiryId) -> Outcome<'a> {
    match shown(scene, enquiry) {
        Some(shown) => menu::quiet(scene).say(Reply::Human(HumanReply::Shown(shown))),
        None => gone(scene),
    }
}

/// Says that it is not there any more.
pub(super) fn gone<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    menu::quiet(scene).say(Reply::Human(HumanReply::Gone))
}

/// Puts one together as its reader sees it; nothing for whom it is no business of.
pub(super) fn shown<'a>(scene: &Scene<'a>, id: &EnquiryId) -> Option<EnquiryShown<'a>> {
    let (ledger, me) = (&scene.dossier.ledger, &scene.dossier.member.id);
    let enquiry = ledger.enquiry(id, me)?;
    let earlier = enquiry.lines.len().saturating_sub(LINES);
    let speaker = |line: &'a EnquiryLine| {
        let by = line.by.as_ref();
        let asked = by == Some(&enquiry.from);
        match by.and_then(|by| called(scene, by)) {
            _ if by == Some(me) => Speaker::You,
            // Who of those who coordinate answered is told where they are known to the reader.
            Some(name) => Speaker::Named(name),
            None if asked => Speaker::Asker,
            None => Speaker::Coordinator,
        }
    };
    Some(EnquiryShown {
        enquiry: id.clone(),
        about: enquiry.about.as_ref().and_then(|about| question_of(scene, about)),
        state: state(enquiry),
        earlier,
        lines: enquiry.lines[earlier..].iter().map(|line| (speaker(line), line.at, line.words.as_str())).collect(),
    })
}

/// Counts what waits for the person, for the menu.
pub(crate) fn waiting(scene: &Scene<'_>) -> usize {
    waiting_in(scene, &scene.dossier.ledger)
}

/// Counts what waits for the person in a ledger.
pub(super) fn waiting_in(scene: &Scene<'_>, ledger: &Ledger) -> usize {
    ledger.waiting_for(&scene.dossier.member.id).len()
}

/// Tells whether something was said to the person since they did something here: what they type next may mean that.
pub(crate) fn came_since(scene: &Scene<'_>) -> bool {
    let (ledger, me) = (&scene.dossier.ledger, &scene.dossier.member.id);
    let own = ledger.asked_by(me).into_iter().filter(|(_, enquiry)| !enquiry.is_open());
    let last = own.chain(ledger.waiting_for(me)).filter_map(|(_, enquiry)| enquiry.lines.last());
    let since = |line: &EnquiryLine| scene.dossier.last_act.is_some_and(|act| line.at > act);
    last.into_iter().any(since)
}

fn state(enquiry: &Enquiry) -> EnquiryState {
    if enquiry.is_open() { EnquiryState::Open } else { EnquiryState::Answered }
}
