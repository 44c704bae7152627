//! The handbook of the company's own rules: handed out to the rooms of the teams, and read by each for themself (JN2).

use super::prints::{self, Missing};
use super::{guard, staff};
use crate::outcome::{Outcome, Recipient};
use crate::press::{HandbookPress, Paper};
use crate::reply::{HandbookReply, Handed};
use crate::{Reply, Scene};
use content::Locale;
use journey::ledger::{Fact, HandbookFact, HandbookMark};
use journey::{Deed, MemberId, Record, TeamId};
use papers::Document;

/// Does what a button of the handbook means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: HandbookPress) -> Outcome<'a> {
    match press {
        HandbookPress::Show => guard::refuse(scene, Deed::Export).unwrap_or_else(|| show(scene)),
        HandbookPress::Post => guard::refuse(scene, Deed::PostHandbook).unwrap_or_else(|| post(scene)),
        HandbookPress::Read(mark) => read(scene, mark),
        HandbookPress::Mine => mine(scene),
    }
}

fn show<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let mark = match mark(scene) {
        Ok(mark) => mark,
        Err(missing) => return prints::ask(scene, Paper::Handbook, missing),
    };
    let readings = &scene.dossier.ledger.handbook;
    let handed = match &readings.posted {
        None => Handed::NotYet,
        Some(posted) if *posted == mark => Handed::AsItIs,
        Some(_) => Handed::Changed,
    };
    let here: Vec<MemberId> = staff::present(scene);
    let read = readings.crowd(&here).shown();
    say(Outcome::stay(scene), HandbookReply::Standing { handed, read, posts: scene.dossier.may(Deed::PostHandbook) })
}

/// Posts it to every room of a team in which we may speak first.
fn post<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let ledger = &scene.dossier.ledger;
    let locale = ledger.locale.unwrap_or(Locale::Ja);
    let written = mark(scene).and_then(|mark| Ok((mark, beside(scene, locale)?)));
    let (mark, documents) = match written {
        Ok(written) => written,
        Err(missing) => return prints::ask(scene, Paper::Handbook, missing),
    };
    let tied = ledger.open_teams().into_iter().filter(|(id, team)| team.room.is_some() && ledger.may_post_in(id));
    let rooms: Vec<TeamId> = tied.map(|(id, _)| id.clone()).collect();
    if rooms.is_empty() {
        return say(Outcome::stay(scene), HandbookReply::NoRoom);
    }
    let count = rooms.len();
    let kept = keep(Outcome::stay(scene), HandbookFact::HandbookPosted { mark: mark.clone() });
    let told = rooms.into_iter().fold(kept, |outcome, room| {
        let card = HandbookReply::Card { documents: documents.clone(), mark: mark.clone() };
        outcome.tell(Recipient::Team(room), Reply::Handbook(Box::new(card)))
    });
    say(told, HandbookReply::Posted { rooms: count })
}

/// Notes that somebody read the handbook; one that is not handed out any more asks anew.
fn read<'a>(scene: &Scene<'a>, mark: HandbookMark) -> Outcome<'a> {
    let readings = &scene.dossier.ledger.handbook;
    let stay = Outcome::stay(scene);
    match &readings.posted {
        None => say(stay, HandbookReply::NoneYet),
        Some(posted) if *posted != mark => say(stay, HandbookReply::Newer),
        Some(_) if readings.has_read(&scene.dossier.member.id) => say(stay, HandbookReply::Thanks),
        Some(_) => say(keep(stay, HandbookFact::HandbookRead { mark }), HandbookReply::Thanks),
    }
}

/// Sends somebody the handbook, once one was handed out.
fn mine<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let posted = scene.dossier.ledger.handbook.posted.clone();
    let written = mark(scene).and_then(|mark| Ok((mark, beside(scene, scene.dossier.member.locale())?)));
    match (posted, written) {
        (Some(posted), Ok((mark, documents))) => {
            let mark = Some(mark).filter(|mark| *mark == posted);
            say(Outcome::stay(scene), HandbookReply::Mine { documents, mark })
        }
        (_, _) => say(Outcome::stay(scene), HandbookReply::NoneYet),
    }
}

/// Gives the mark of the handbook as it stands. It does not depend on who asks.
fn mark(scene: &Scene<'_>) -> Result<HandbookMark, Missing> {
    prints::document(scene, Paper::Handbook, Locale::Ja).map(|handbook| HandbookMark::of(&handbook.text()))
}

fn beside(scene: &Scene<'_>, locale: Locale) -> Result<Vec<Document>, Missing> {
    prints::beside(locale, |locale| prints::document(scene, Paper::Handbook, locale))
}

fn keep(outcome: Outcome<'_>, fact: HandbookFact) -> Outcome<'_> {
    outcome.keep(Record::Ledger { fact: Fact::Handbook(fact) })
}

fn say(outcome: Outcome<'_>, reply: HandbookReply) -> Outcome<'_> {
    outcome.say(Reply::Handbook(Box::new(reply)))
}
