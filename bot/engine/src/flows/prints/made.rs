//! From what the company filled in and ruled to a document, or to what is missing in it.

use crate::flows::leads;
use crate::flows::papers::policy;
use crate::press::Paper;
use crate::{House, Scene};
use content::{Choice, Locale, QuestionId, SetKind};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journey::ledger::{Field, Form, Run};
use journey::{Declarer, Gbiz, Ledger, Outlet, Size, Star};
use papers::{
    CardFields, Clocks, Contact, ContactRole, Document, GBizId, Handbook, HandbookFields, IncidentCard, Line,
    NoticeFields, Number, Passage, People, PreparationSheet, Retention, SheetFields, rules,
};
use std::collections::BTreeMap;

/// What is missing in a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// What the company is called.
    Name,
    /// Something in a form.
    Form(Form),
    /// One field of a form that may stay empty elsewhere.
    Field(Form, Field),
    /// A self-check in which everything is decided.
    Rulings,
}

/// Makes a paper in a language.
pub(crate) fn document(scene: &Scene<'_>, paper: Paper, locale: Locale) -> Result<Document, Missing> {
    let (content, ledger) = (scene.content, &scene.dossier.ledger);
    let today = scene.dossier.member.today(scene.now);
    match paper {
        Paper::Policy => {
            let made = policy(ledger, today).ok_or(Missing::Form(Form::Policy))?;
            Ok(made.document(content, locale))
        }
        Paper::Preparation => sheet(scene, today).map(|sheet| sheet.document(content, locale)),
        Paper::Card => card(scene, None).map(|card| card.document(content, locale)),
        Paper::Handbook => handbook(scene, locale),
        Paper::Notice => Ok(notice(scene)?.notice(content, locale)),
        Paper::Privacy => Ok(notice(scene)?.privacy(content, locale)),
    }
}

/// Makes the incident card, with the dates of a loss that happened or without.
pub(crate) fn card(scene: &Scene<'_>, clocks: Option<Clocks>) -> Result<IncidentCard, Missing> {
    let company = company(scene)?;
    let contacts = contacts(scene);
    let made = scene.dossier.member.today(scene.now);
    IncidentCard::new(CardFields { company, made, contacts, clocks }).map_err(|_| Missing::Form(Form::Incident))
}

fn sheet(scene: &Scene<'_>, made: Date) -> Result<PreparationSheet, Missing> {
    const FORM: Missing = Missing::Form(Form::Preparation);
    let company = company(scene)?;
    let prepared = scene.dossier.ledger.preparation();
    let number = match prepared.declarer.ok_or(FORM)? {
        Declarer::SoleProprietor => Number::SoleProprietor,
        Declarer::Corporation(None) => return Err(Missing::Field(Form::Preparation, Field::Number)),
        Declarer::Corporation(Some(number)) => Number::Corporate(line(&String::from(number)).ok_or(FORM)?),
    };
    let star = match (prepared.star.ok_or(FORM)?, prepared.published_at) {
        (Star::One, _) => papers::Star::One,
        (Star::Two, None) => return Err(Missing::Form(Form::Publication)),
        (Star::Two, Some(outlet)) => {
            let place = match &outlet {
                Outlet::Website(address) => address.as_str(),
                Outlet::Brochure(words) | Outlet::Other(words) => words,
            };
            papers::Star::Two { published: Passage::parse(place).map_err(|_| Missing::Form(Form::Publication))? }
        }
    };
    let gbizid = match prepared.gbiz.ok_or(FORM)? {
        Gbiz::Prime => GBizId::Prime,
        Gbiz::Member => GBizId::Member,
        Gbiz::NotYet | Gbiz::Entry => GBizId::None,
    };
    let industry = prepared.industry.and_then(|industry| line(&industry)).ok_or(FORM)?;
    let people = people(prepared.size.ok_or(FORM)?);
    PreparationSheet::new(SheetFields { company, number, gbizid, industry, people, star, made })
        .map_err(|_| Missing::Field(Form::Preparation, Field::Number))
}

fn people(size: Size) -> People {
    match size {
        Size::UpTo5 => People::UpTo5,
        Size::UpTo20 => People::UpTo20,
        Size::UpTo50 => People::UpTo50,
        Size::UpTo100 => People::UpTo100,
        Size::UpTo300 => People::UpTo300,
        Size::More => People::More,
    }
}

/// Makes the handbook of what was ruled last in a self-check that is decided to its end.
fn handbook(scene: &Scene<'_>, locale: Locale) -> Result<Document, Missing> {
    let (content, ledger) = (scene.content, &scene.dossier.ledger);
    let questions = |set: &content::SetRef| content.set(set).map(|set| set.questions.len());
    let (_, run) = ledger.decided_run(SetKind::SelfCheck, questions).ok_or(Missing::Rulings)?;
    let set = content.set(&run.set).ok_or(Missing::Rulings)?;
    let company = company(scene)?;
    let responsible = ledger.filled(Form::Incident, Field::Lead).and_then(line);
    let answers: BTreeMap<QuestionId, Choice> = run.answers();
    let fields = HandbookFields {
        company,
        decided: decided(ledger, run),
        responsible: responsible.ok_or(Missing::Form(Form::Incident))?,
        contacts: contacts(scene),
        rules: rules(content, locale, set, &answers),
    };
    match Handbook::new(fields) {
        Ok(handbook) => Ok(handbook.document(content, locale)),
        Err(papers::HandbookFault::NoContact) => Err(Missing::Form(Form::Incident)),
        Err(papers::HandbookFault::NoRule) => Err(Missing::Rulings),
    }
}

/// Tells the company's day on which the last of the rulings was made; the same whoever asks, wherever they are.
fn decided(ledger: &Ledger, run: &Run) -> Date {
    let named = ledger.zone.as_deref().and_then(|zone| TimeZone::get(zone).ok());
    let zone = named.unwrap_or_else(|| TimeZone::fixed(jiff::tz::offset(9)));
    let last = run.standing().values().map(|ruling| ruling.at).max().unwrap_or(run.opened_at);
    zone.to_datetime(last).date()
}

fn notice(scene: &Scene<'_>) -> Result<NoticeFields, Missing> {
    const FORM: Missing = Missing::Form(Form::Notice);
    let company = company(scene)?;
    let ledger = &scene.dossier.ledger;
    let begins = ledger.day(Form::Notice, Field::On).ok_or(FORM)?;
    let contact = ledger.filled(Form::Notice, Field::Contact).and_then(line).ok_or(FORM)?;
    let operator = match scene.house {
        House::Company { operator, .. } => line(operator).unwrap_or_else(|| contact.clone()),
        House::ThisComputer { .. } => contact.clone(),
    };
    let leaders = leads::seen_in(ledger);
    Ok(NoticeFields { company, begins, contact, operator, retention: Retention::USUAL, leaders })
}

/// Gives what the company is called on its papers.
fn company(scene: &Scene<'_>) -> Result<Line, Missing> {
    let written = scene.dossier.ledger.filled(Form::Policy, Field::Company);
    written.or(scene.dossier.organization.name.as_deref()).and_then(line).ok_or(Missing::Name)
}

/// Lists whom to call, as the form of the incident card has it.
fn contacts(scene: &Scene<'_>) -> Vec<Contact> {
    let ledger = &scene.dossier.ledger;
    if ledger.missing(Form::Incident).is_some() {
        return Vec::new();
    }
    let contact = |(field, role)| {
        let call = ledger.filled(Form::Incident, field).and_then(line)?;
        Some(Contact { role, call })
    };
    CONTACTS.into_iter().filter_map(contact).collect()
}

/// Who stands in which field of the card, the first to be called first.
const CONTACTS: [(Field, ContactRole); 4] = [
    (Field::Lead, ContactRole::Lead),
    (Field::Manager, ContactRole::Manager),
    (Field::Vendor, ContactRole::Vendor),
    (Field::Partner, ContactRole::Partner),
];

fn line(text: &str) -> Option<Line> {
    Line::parse(text).ok()
}
