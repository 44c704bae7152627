//! The incident card (JN3): first steps, whom to call, and by when to report; one sheet for the day chat is down.

use content::{Content, Locale};
use jiff::civil::Date;

use crate::contact::{self, Contact};
use crate::document::{Block, Document, Length, Table};
use crate::handbook::FIRST;
use crate::line::Line;
use crate::voice::Voice;

/// The days by which the loss of personal data is reported, as a guide; counted by whoever knows the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// The day somebody of the company knew of it.
    pub known: Date,
    /// The days between which the preliminary report is due.
    pub preliminary: (Date, Date),
    /// The day the full report is due.
    pub full: Date,
    /// The day the full report is due where somebody may have meant harm.
    pub unlawful: Date,
}

/// What a card is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFields {
    /// The name of the company.
    pub company: Line,
    /// The day the card was made.
    pub made: Date,
    /// The company's own contacts, the first to be called first.
    pub contacts: Vec<Contact>,
    /// The dates of a loss that happened, if the card is made for one.
    pub clocks: Option<Clocks>,
}

/// Why a card cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    /// Nobody could be called.
    #[error("it has no contact")]
    NoContact,
    /// So many do not fit on one sheet.
    #[error("it has {0} contacts; at most {most}", most = IncidentCard::MOST)]
    TooMany(usize),
}

/// A card that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentCard(CardFields);

/// A desk outside the company: its message, and the link it shows.
const DESKS: [(&str, &str); 3] =
    [("paper-desk-ipa", "ipa-consult"), ("paper-desk-police", "npa-consult"), ("paper-desk-ppc", "ppc")];

/// The reports, in the order in which they are due.
const REPORTS: [&str; 3] = ["paper-clock-preliminary", "paper-clock-full", "paper-clock-unlawful"];

impl IncidentCard {
    /// How many contacts fit on one sheet.
    pub const MOST: usize = 4;

    /// Takes the fields of a card.
    ///
    /// # Errors
    /// When it has nobody to call, or more than fit on one sheet.
    pub fn new(fields: CardFields) -> Result<Self, CardFault> {
        match fields.contacts.len() {
            0 => Err(CardFault::NoContact),
            many if many > Self::MOST => Err(CardFault::TooMany(many)),
            _ => Ok(Self(fields)),
        }
    }

    /// Writes the card.
    pub fn document(&self, content: &Content, locale: Locale) -> Document {
        let fields = &self.0;
        let voice = Voice::new(content, locale);
        let ppc = voice.address("ppc");
        let mut blocks = vec![
            Block::Framed(vec![voice.say("paper-incident-frame", &[])]),
            Block::Heading(voice.say("paper-incident-first", &[])),
            Block::Steps(FIRST.map(|key| voice.say(key, &[])).to_vec()),
            Block::Heading(voice.say("paper-incident-inside", &[])),
            contact::table(voice, &fields.contacts),
            Block::Heading(voice.say("paper-incident-outside", &[])),
            desks(voice),
            Block::Heading(voice.say("paper-incident-clocks", &[])),
            Block::Remark(voice.attribute("paper-incident-clocks", "about", &[])),
            reports(voice, fields.clocks),
            Block::Remark(voice.attribute("paper-incident-clocks", "note", &[("url", (&ppc).into())])),
        ];
        if let Some(clocks) = fields.clocks {
            let known = voice.date(clocks.known);
            blocks.push(Block::Remark(voice.say("paper-incident-known", &[("date", (&known).into())])));
        }
        let made = voice.date(fields.made);
        let dated = voice.say("paper-incident-dated", &[("date", (&made).into())]);
        blocks.push(Block::Right(vec![fields.company.to_string(), dated]));
        Document {
            locale,
            title: voice.say("paper-incident", &[]),
            company: fields.company.clone(),
            length: Length::Card,
            blocks,
        }
    }
}

fn desks(voice: Voice<'_>) -> Block {
    let row = |(key, link): (&str, &str)| {
        let url = voice.address(link);
        let open = voice.attribute(key, "open", &[("url", (&url).into())]);
        vec![voice.say(key, &[]), voice.attribute(key, "for", &[]), open]
    };
    let head = ["paper-head-desk", "paper-head-for", "paper-head-open"].map(|key| voice.say(key, &[]));
    Block::Table(Table { widths: vec![24, 30, 46], head: head.to_vec(), rows: DESKS.map(row).to_vec() })
}

fn reports(voice: Voice<'_>, clocks: Option<Clocks>) -> Block {
    let mut head = ["paper-head-report", "paper-head-guide"].map(|key| voice.say(key, &[])).to_vec();
    let mut rows = REPORTS.map(|key| vec![voice.say(key, &[]), voice.attribute(key, "guide", &[])]);
    let Some(clocks) = clocks else {
        return Block::Table(Table { widths: vec![60, 40], head, rows: rows.to_vec() });
    };
    head.push(voice.say("paper-head-date", &[]));
    let until = |date| voice.say("paper-dates-until", &[("date", (&voice.date(date)).into())]);
    let (from, to) = (voice.date(clocks.preliminary.0), voice.date(clocks.preliminary.1));
    let between = voice.say("paper-dates-between", &[("from", (&from).into()), ("to", (&to).into())]);
    for (row, date) in rows.iter_mut().zip([between, until(clocks.full), until(clocks.unlawful)]) {
        row.push(date);
    }
    Block::Table(Table { widths: vec![38, 24, 38], head, rows: rows.to_vec() })
}
