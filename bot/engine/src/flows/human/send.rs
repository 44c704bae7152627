//! Words on their way to a human, and back.

use super::{called, go_back, question_of, read, readers, wait_for};
use crate::flows::typing::cleaned;
use crate::outcome::Outcome;
use crate::reply::{Hearing, HumanReply, Passed};
use crate::{Event, HumanTyping, Recipient, Reply, Scene};
use content::{QuestionId, SetRef};
use journey::ledger::{Enquiry, EnquiryFact, Fact};
use journey::{EnquiryId, Record};

/// Sends what somebody asks to those who coordinate.
pub(super) fn enquiry<'a>(
    scene: &Scene<'a>,
    event: &Event,
    about: Option<&(SetRef, QuestionId)>,
    text: &str,
) -> Outcome<'a> {
    let words = match cleaned(text, Enquiry::LONGEST) {
        Ok(words) => words,
        Err(why) => return Outcome::stay(scene).say(Reply::Human(HumanReply::Refused { why })),
    };
    if readers(scene).is_empty() {
        // Whoever coordinated left while this was being typed.
        return go_back(scene, Outcome::stay(scene).say(Reply::Human(HumanReply::Nobody)));
    }
    let enquiry = EnquiryId::derive(event.id.as_str());
    let made = EnquiryFact::EnquiryMade { enquiry: enquiry.clone(), about: about.cloned(), words: words.clone() };
    let passed = Passed {
        enquiry,
        by: scene.dossier.member.name.as_deref(),
        about: about.and_then(|about| question_of(scene, about)),
        words,
    };
    to_readers(scene, keep(Outcome::stay(scene), made), &passed)
}

/// Asks for an answer, or for more of the same.
pub(super) fn reply<'a>(scene: &Scene<'a>, enquiry: &EnquiryId) -> Outcome<'a> {
    let Some(shown) = read::shown(scene, enquiry) else { return read::gone(scene) };
    let back = scene.dossier.place.open().cloned();
    wait_for(HumanTyping::Reply { enquiry: enquiry.clone(), back }, HumanReply::ReplyWanted { shown })
}

/// Sends an answer to whoever asked, or what they say next to those who coordinate.
pub(super) fn replied<'a>(scene: &Scene<'a>, id: &EnquiryId, text: &str) -> Outcome<'a> {
    let (dossier, stay) = (scene.dossier, Outcome::stay(scene));
    let me = &dossier.member.id;
    let Some(enquiry) = dossier.ledger.enquiry(id, me) else { return read::gone(scene) };
    let words = match cleaned(text, Enquiry::LONGEST) {
        Ok(words) => words,
        Err(why) => return stay.say(Reply::Human(HumanReply::Refused { why })),
    };
    let continued = EnquiryFact::EnquiryContinued { enquiry: id.clone(), words: words.clone() };
    let about = enquiry.about.as_ref().and_then(|about| question_of(scene, about));
    let passed = Passed { enquiry: id.clone(), by: dossier.member.name.as_deref(), about, words };
    if enquiry.from == *me {
        if readers(scene).is_empty() {
            return go_back(scene, stay.say(Reply::Human(HumanReply::Nobody)));
        }
        return to_readers(scene, keep(stay, continued), &passed);
    }
    if dossier.colleagues.contacts.get(&enquiry.from).is_none_or(|contact| contact.left) {
        return go_back(scene, stay.say(Reply::Human(HumanReply::Unreachable)));
    }
    let (by, from) = (passed.by, called(scene, &enquiry.from));
    let outcome = keep(stay, continued);
    let outcome = outcome.answer(Recipient::Member(enquiry.from.clone()), Reply::Human(HumanReply::Answered(passed)));
    // The others who were asked need not answer it as well.
    let others = readers(scene).into_iter().filter(|reader| enquiry.is_open() && **reader != enquiry.from);
    let outcome = others.fold(outcome, |outcome, reader| {
        outcome.tell(Recipient::Member(reader.clone()), Reply::Human(HumanReply::Settled { by, from }))
    });
    go_back(scene, outcome.say(Reply::Human(HumanReply::Sent { heard: Hearing::Now })))
}

fn to_readers<'a>(scene: &Scene<'a>, outcome: Outcome<'a>, passed: &Passed<'a>) -> Outcome<'a> {
    let readers = readers(scene);
    let at_once = readers.iter().any(|reader| scene.dossier.may_write_first(&scene.dossier.ledger, reader));
    let outcome = readers.into_iter().fold(outcome, |outcome, reader| {
        outcome.tell(Recipient::Member(reader.clone()), Reply::Human(HumanReply::Came(passed.clone())))
    });
    let heard = if at_once { Hearing::Now } else { Hearing::Later };
    go_back(scene, outcome.say(Reply::Human(HumanReply::Sent { heard })))
}

fn keep(outcome: Outcome<'_>, fact: EnquiryFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Enquiry(fact) })
}
