//! Strangers, and the codes that let them in. Before that there is a language, a way in, and nothing else.

use super::{menu, welcome};
use crate::outcome::Outcome;
use crate::{House, Invitation, Place, Reply, Scene, Strangers};
use journey::{Code, Entry, Kind, Record};

/// Shows what opens the door.
pub(crate) fn show<'a>() -> Outcome<'a> {
    Outcome::at(Place::Idle { misheard: 0 }).say(Reply::Lobby)
}

/// Answers a code that was typed; none if it is no code.
pub(crate) fn code<'a>(scene: &Scene<'a>, text: &str) -> Option<Outcome<'a>> {
    Code::read(text)?;
    let dossier = scene.dossier;
    let good = dossier.invitation.as_ref().filter(|invitation| invitation.until > scene.now);
    let say = |reply| Some(welcome::then_first_steps(scene, Outcome::stay(scene).say(reply)));
    match good {
        // Why is not said: whoever tries codes learns nothing from it.
        None => say(Reply::CodeUnknown),
        Some(invitation) if invitation.to == dossier.organization.id => {
            say(Reply::CodeInside { entry: invitation.entry })
        }
        Some(_) if !dossier.may_move() => say(Reply::CodeElsewhere),
        Some(invitation) => Some(enter(scene, invitation)),
    }
}

fn enter<'a>(scene: &Scene<'a>, invitation: &'a Invitation) -> Outcome<'a> {
    let member = &scene.dossier.member;
    let organization = invitation.organization.as_deref();
    let entry = invitation.entry;
    let idle = Outcome::at(Place::Idle { misheard: 0 }).keep(Record::Joined { entry });
    match entry {
        // What this person has begun is not known before the next event.
        Entry::Link => idle.say(Reply::Linked { organization }),
        Entry::Join => {
            let inside = idle.say(Reply::Joined { organization });
            if member.locale.is_none() {
                inside.go(Place::New).say(Reply::Languages)
            } else if member.agreed.is_none() {
                inside.go(Place::Reading).say(Reply::Notice)
            } else {
                inside.say(menu::reply(scene))
            }
        }
    }
}

/// Begins as a company of one's own, where strangers are welcome.
pub(crate) fn found<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let welcome = match scene.house {
        House::ThisComputer { .. } | House::Company { strangers: Strangers::Invited, .. } => false,
        House::Company { strangers: Strangers::Welcome, .. } => scene.dossier.member.locale.is_some(),
    };
    if welcome && scene.dossier.organization.kind == Kind::Lobby {
        return Outcome::at(Place::Reading).keep(Record::CompanyFounded).say(Reply::Notice);
    }
    welcome::arrived(scene)
}
