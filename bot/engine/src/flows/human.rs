//! Asking a human (ST7): what somebody types goes to those who coordinate, under their name, and the answer comes back here.

mod read;
mod send;

pub(crate) use read::{came_since, waiting};

use super::{menu, question, welcome};
use crate::outcome::Outcome;
use crate::press::HumanPress;
use crate::reply::{Circle, HumanReply, Wanted};
use crate::{Asking, Event, Heard, HumanTyping, Place, Reply, Scene, Typing};
use content::{Meaning, Question, QuestionId, SetRef};
use journey::ledger::Enquiry;
use journey::{Deed, MemberId};

/// Answers 「人に聞く」.
pub(crate) fn command<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let outside = welcome::first_steps(scene).is_some() || scene.dossier.member.left.is_some();
    if outside {
        return welcome::then_first_steps(scene, Outcome::stay(scene).say(Reply::Human(HumanReply::Outside)));
    }
    let (readers, me) = (readers(scene), &scene.dossier.member.id);
    if scene.dossier.may(Deed::AnswerHuman) {
        let company = if scene.dossier.organization.members <= 1 { Circle::Alone } else { Circle::Several };
        let waiting = scene.dossier.ledger.waiting_for(me).len();
        let yourself = HumanReply::Yourself { waiting, others: readers.len(), company };
        return menu::quiet(scene).say(Reply::Human(yourself));
    }
    write(scene)
}

/// Does what a button means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: &HumanPress) -> Outcome<'a> {
    match press {
        HumanPress::Write => write(scene),
        HumanPress::List => read::list(scene),
        HumanPress::Show(enquiry) => read::show(scene, enquiry),
        HumanPress::Reply(enquiry) => send::reply(scene, enquiry),
        HumanPress::Leave => leave(scene),
    }
}

/// Takes what was typed, unless it is a word that leads away from it (UX3).
pub(crate) fn typed<'a>(scene: &Scene<'a>, event: &Event, what: &HumanTyping, text: &str, heard: Heard) -> Outcome<'a> {
    match heard {
        Heard::Meaning(Meaning::Pause | Meaning::Back | Meaning::Skip | Meaning::Continue | Meaning::No) => {
            leave(scene)
        }
        // A word for the question behind it, or a number of a list, is nothing that one asks a human.
        Heard::Meaning(_) | Heard::Number(_) => again(scene, what),
        Heard::Nothing => match what {
            HumanTyping::Enquiry { about, .. } => send::enquiry(scene, event, about.as_ref(), text),
            HumanTyping::Reply { enquiry, .. } => send::replied(scene, enquiry, text),
        },
    }
}

/// Asks again for what is typed.
pub(crate) fn again<'a>(scene: &Scene<'a>, what: &HumanTyping) -> Outcome<'a> {
    match what {
        HumanTyping::Enquiry { .. } => write(scene),
        HumanTyping::Reply { enquiry, .. } => send::reply(scene, enquiry),
    }
}

/// Asks what is to be asked. The number of an open question goes along.
fn write<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let dossier = scene.dossier;
    let readers = readers(scene);
    if readers.is_empty() {
        let reply = match dossier.organization.members {
            0 | 1 => HumanReply::Yourself { waiting: 0, others: 0, company: Circle::Alone },
            _ => HumanReply::Nobody,
        };
        return menu::quiet(scene).say(Reply::Human(reply));
    }
    let asked = dossier.ledger.asked_by(&dossier.member.id);
    if asked.iter().filter(|(_, enquiry)| enquiry.is_open()).count() >= Enquiry::MOST_OPEN {
        return menu::quiet(scene).say(Reply::Human(HumanReply::TooMany));
    }
    let back = dossier.place.open().cloned();
    let at_open = || back.as_ref().and_then(|asking| question_at(scene, asking));
    let about = match &dossier.place {
        Place::Typing { what: Typing::Human(HumanTyping::Enquiry { about: Some(about), .. }) } => Some(about.clone()),
        Place::Typing { .. }
        | Place::New
        | Place::Reading
        | Place::Idle { .. }
        | Place::Naming
        | Place::Asking(_)
        | Place::Resting { .. }
        | Place::Reviewing { .. } => at_open(),
    };
    let wanted = Wanted {
        to: readers.into_iter().map(|reader| called(scene, reader)).collect(),
        name: dossier.member.name.as_deref(),
        about: about.as_ref().and_then(|about| question_of(scene, about)),
        before: asked.len(),
    };
    wait_for(HumanTyping::Enquiry { about, back }, HumanReply::Wanted(wanted))
}

fn wait_for(what: HumanTyping, reply: HumanReply<'_>) -> Outcome<'_> {
    Outcome::at(Place::Typing { what: Typing::Human(what) }).say(Reply::Human(reply))
}

/// Leaves what is being typed; nothing was sent.
fn leave<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    go_back(scene, Outcome::stay(scene).say(Reply::Human(HumanReply::Left)))
}

/// Goes back to the question that was open, or to the menu.
fn go_back<'a>(scene: &Scene<'a>, outcome: Outcome<'a>) -> Outcome<'a> {
    let after = if let Some(asking) = scene.dossier.place.open() {
        question::reopen(scene, asking.clone())
    } else {
        let ledger = scene.ledger_after(&outcome.records);
        menu::quiet(scene).say(menu::with_waiting(scene, read::waiting_in(scene, &ledger)))
    };
    welcome::and_then(outcome, after)
}

/// Lists those who read what somebody asks: whoever coordinates, is still here, and is somebody else.
fn readers<'a>(scene: &Scene<'a>) -> Vec<&'a MemberId> {
    let dossier = scene.dossier;
    let contacts = dossier.colleagues.contacts.iter().filter(|(_, contact)| contact.agreed && !contact.left);
    contacts.filter(|(who, _)| dossier.ledger.may(who, Deed::AnswerHuman)).map(|(who, _)| who).collect()
}

fn called<'a>(scene: &Scene<'a>, member: &MemberId) -> Option<&'a str> {
    super::staff::board::called(scene, member)
}

fn question_at(scene: &Scene<'_>, asking: &Asking) -> Option<(SetRef, QuestionId)> {
    let sheet = scene.dossier.sheet(&asking.sheet)?;
    Some((sheet.diagnosis.set, asking.question.clone()))
}

fn question_of<'a>(scene: &Scene<'a>, (set, question): &(SetRef, QuestionId)) -> Option<&'a Question> {
    scene.content.set(set)?.question(question)
}
