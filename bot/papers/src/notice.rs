//! What staff are told (PR9): the notice before the first question, and how personal information is handled.

use content::{Content, Locale};
use jiff::civil::Date;

use crate::document::{Block, Document, Length, Table};
use crate::line::Line;
use crate::voice::Voice;

/// Something that is kept about a person (PR1); nothing else is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// Their id at the chat service.
    Account,
    /// The name they show there.
    Name,
    /// The team they are in.
    Team,
    /// The language they read.
    Language,
    /// The time zone they are in.
    Zone,
    /// What they answered, in a diagnosis or a check.
    Answers,
    /// When they answered, and when something was sent.
    Times,
}

impl Kept {
    /// Everything that is kept about a person.
    pub const ALL: [Self; 7] =
        [Self::Account, Self::Name, Self::Team, Self::Language, Self::Zone, Self::Answers, Self::Times];

    fn key(self) -> &'static str {
        match self {
            Self::Account => "paper-kept-account",
            Self::Name => "paper-kept-name",
            Self::Team => "paper-kept-team",
            Self::Language => "paper-kept-language",
            Self::Zone => "paper-kept-zone",
            Self::Answers => "paper-kept-answers",
            Self::Times => "paper-kept-times",
        }
    }

    /// Says what it is.
    pub fn name(self, content: &Content, locale: Locale) -> String {
        Voice::new(content, locale).say(self.key(), &[])
    }
}

/// How long things are kept (PR5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Months for what each person answered.
    pub answers: u32,
    /// Years for the results of the company.
    pub results: u32,
    /// Months for the record of what was sent.
    pub deliveries: u32,
    /// Days for people who left.
    pub leavers: u32,
}

impl Retention {
    /// What holds where nobody set anything else.
    pub const USUAL: Self = Self { answers: 13, results: 5, deliveries: 13, leavers: 30 };
}

/// What whoever answers for a team may see of it (RM7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadersSee {
    /// How many are not done.
    Numbers,
    /// In some teams also who is not done, of those who were told before.
    Names,
}

/// What the notice and the sheet are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeFields {
    /// The name of the company.
    pub company: Line,
    /// The day the bot begins.
    pub begins: Date,
    /// Who answers questions about it.
    pub contact: Line,
    /// Who runs the server.
    pub operator: Line,
    /// How long things are kept.
    pub retention: Retention,
    /// What whoever answers for a team may see of it.
    pub leaders: LeadersSee,
}

impl NoticeFields {
    /// Writes the notice for staff.
    pub fn notice(&self, content: &Content, locale: Locale) -> Document {
        let voice = Voice::new(content, locale);
        let begins = voice.date(self.begins);
        let opening = [("company", self.company.as_str().into()), ("date", (&begins).into())];
        let mut blocks = vec![Block::Paragraph(voice.say("paper-notice-opening", &opening))];
        for key in ["paper-notice-asks", "paper-notice-not"] {
            blocks.push(Block::Heading(voice.say(key, &[])));
            blocks.push(Block::Points(voice.lines(key, "list", &[])));
        }
        blocks.extend(self.seen(voice).map(Block::Paragraph));
        blocks.extend(self.kept(voice));
        blocks.extend([
            Block::Heading(voice.say("paper-notice-rights", &[])),
            Block::Points(voice.lines("paper-notice-rights", "list", &[])),
            Block::Right(vec![begins, self.company.to_string(), self.asks(voice)]),
        ]);
        self.written(locale, voice.say("paper-notice", &[]), blocks)
    }

    /// Writes how personal information is handled (個人情報の取扱い), as one sheet.
    pub fn privacy(&self, content: &Content, locale: Locale) -> Document {
        let voice = Voice::new(content, locale);
        let company = [("company", self.company.as_str().into())];
        let mut blocks = vec![
            Block::Paragraph(voice.say("paper-privacy-opening", &company)),
            Block::Heading(voice.say("paper-privacy-purpose", &[])),
            Block::Points(voice.lines("paper-privacy-purpose", "list", &[])),
        ];
        blocks.extend(self.kept(voice));
        let operator = [("operator", self.operator.as_str().into())];
        let parts: [(&str, &[_]); 3] =
            [("paper-privacy-seen", &operator), ("paper-privacy-outside", &[]), ("paper-notice-rights", &[])];
        for (key, args) in parts {
            blocks.push(Block::Heading(voice.say(key, &[])));
            let seen = self.seen(voice).filter(|_| key == "paper-privacy-seen");
            blocks.push(Block::Points(voice.lines(key, "list", args).into_iter().chain(seen).collect()));
        }
        let dated = voice.say("paper-privacy-dated", &[("date", (&voice.date(self.begins)).into())]);
        blocks.push(Block::Right(vec![dated, self.company.to_string(), self.asks(voice)]));
        self.written(locale, voice.say("paper-privacy", &[]), blocks)
    }

    /// Says who else sees who is not done.
    fn seen(&self, voice: Voice<'_>) -> Option<String> {
        match self.leaders {
            LeadersSee::Numbers => None,
            LeadersSee::Names => Some(voice.say("paper-notice-leaders", &[])),
        }
    }

    fn asks(&self, voice: Voice<'_>) -> String {
        voice.say("paper-notice-contact", &[("contact", self.contact.as_str().into())])
    }

    fn written(&self, locale: Locale, title: String, blocks: Vec<Block>) -> Document {
        Document { locale, title, company: self.company.clone(), length: Length::Card, blocks }
    }

    /// Writes what is kept, and for how long.
    fn kept(&self, voice: Voice<'_>) -> [Block; 4] {
        let row = |kept: Kept| vec![voice.say(kept.key(), &[]), voice.attribute(kept.key(), "why", &[])];
        let head = |keys: [&str; 2]| keys.map(|key| voice.say(key, &[])).to_vec();
        let Retention { answers, results, deliveries, leavers } = self.retention;
        let until = [
            ("paper-until-answers", "paper-months", answers),
            ("paper-until-results", "paper-years", results),
            ("paper-until-deliveries", "paper-months", deliveries),
            ("paper-until-leavers", "paper-days", leavers),
        ];
        let until =
            until.map(|(what, unit, count)| vec![voice.say(what, &[]), voice.say(unit, &[("count", count.into())])]);
        let table = |head, rows| Block::Table(Table { widths: vec![45, 55], head, rows });
        [
            Block::Heading(voice.say("paper-notice-kept", &[])),
            table(head(["paper-head-kept", "paper-head-why"]), Kept::ALL.map(row).to_vec()),
            Block::Heading(voice.say("paper-notice-how-long", &[])),
            table(head(["paper-head-what", "paper-head-until"]), until.to_vec()),
        ]
    }
}
