//! The company's papers as files: Japanese always, and beside it the person's own language (CT7, JN1, JN3, PR9).

mod made;

pub(crate) use made::{Missing, card, document};

use super::{form, guard, handbook, name};
use crate::outcome::Outcome;
use crate::press::{Format, HandbookPress, Paper, PrintPress};
use crate::reply::PrintReply;
use crate::{Reply, Scene};
use content::Locale;
use journey::Deed;

/// Does what a button of papers as files means.
pub(crate) fn pressed<'a>(scene: &Scene<'a>, press: PrintPress) -> Outcome<'a> {
    match press {
        PrintPress::Shelf => shelf(scene),
        PrintPress::Choose(Paper::Handbook) => choose_handbook(scene),
        PrintPress::Choose(paper) => {
            refuse(scene, paper).unwrap_or_else(|| say(Outcome::stay(scene), PrintReply::Formats { paper }))
        }
        PrintPress::Print(paper, format) => refuse(scene, paper).unwrap_or_else(|| print(scene, paper, format)),
    }
}

/// Shows which papers there are for this person.
fn shelf<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let has = |paper: &Paper| {
        let handed_out = *paper == Paper::Handbook && scene.dossier.ledger.handbook.posted.is_some();
        handed_out || deed(*paper).is_none_or(|deed| scene.dossier.may(deed))
    };
    let papers = Paper::ALL.into_iter().filter(has).collect();
    say(Outcome::stay(scene), PrintReply::Shelf { papers })
}

/// Whoever keeps the company's papers sees how the handbook stands; everybody else gets the one that was handed out.
fn choose_handbook<'a>(scene: &Scene<'a>) -> Outcome<'a> {
    let reads = !scene.dossier.may(Deed::Export) && scene.dossier.ledger.handbook.posted.is_some();
    handbook::pressed(scene, if reads { HandbookPress::Mine } else { HandbookPress::Show })
}

/// Sends a paper; what is missing in it is asked for first.
fn print<'a>(scene: &Scene<'a>, paper: Paper, format: Format) -> Outcome<'a> {
    match documents(scene, |locale| document(scene, paper, locale)) {
        Ok(documents) => say(Outcome::stay(scene), PrintReply::Here { paper, format, documents }),
        Err(missing) => ask(scene, paper, missing),
    }
}

/// Writes something in Japanese, and beside it in the person's own language.
pub(crate) fn documents<T, E>(scene: &Scene<'_>, write: impl Fn(Locale) -> Result<T, E>) -> Result<Vec<T>, E> {
    beside(scene.dossier.member.locale(), write)
}

/// Writes something in Japanese, and beside it in another language.
pub(crate) fn beside<T, E>(locale: Locale, write: impl Fn(Locale) -> Result<T, E>) -> Result<Vec<T>, E> {
    let other = Some(locale).filter(|other| *other != Locale::Ja);
    [Locale::Ja].into_iter().chain(other).map(write).collect()
}

/// Asks for what is missing in a paper, or says who writes it.
pub(crate) fn ask<'a>(scene: &Scene<'a>, paper: Paper, missing: Missing) -> Outcome<'a> {
    let dossier = scene.dossier;
    let asked = match missing {
        Missing::Name => dossier.may(Deed::EditCompany).then(|| name::ask(scene)),
        Missing::Form(form) => dossier.may(form::fills(form)).then(|| match dossier.ledger.missing(form) {
            Some(spec) => form::ask_again(scene, form, spec.field),
            None => form::show(scene, form),
        }),
        Missing::Rulings => Some(say(Outcome::stay(scene), PrintReply::NoRules)),
        Missing::Field(form, field) => dossier.may(form::fills(form)).then(|| form::ask_again(scene, form, field)),
    };
    asked.unwrap_or_else(|| say(Outcome::stay(scene), PrintReply::NotYet { paper }))
}

/// Answers somebody who may not have a paper; none if they may.
fn refuse<'a>(scene: &Scene<'a>, paper: Paper) -> Option<Outcome<'a>> {
    guard::refuse(scene, deed(paper)?)
}

/// Tells what one must be allowed to do to have a paper; nothing for what everybody may have.
fn deed(paper: Paper) -> Option<Deed> {
    match paper {
        Paper::Policy | Paper::Preparation | Paper::Notice | Paper::Handbook => Some(Deed::Export),
        Paper::Card => Some(Deed::SeeIncidentCard),
        Paper::Privacy => None,
    }
}

fn say(outcome: Outcome<'_>, reply: PrintReply) -> Outcome<'_> {
    outcome.say(Reply::Prints(Box::new(reply)))
}
