//! The preparation sheet (JN1): what to have at hand before somebody with a GBizID declares at the official site.

use content::{Content, Locale};
use jiff::civil::Date;

use crate::document::{Block, Document, Length};
use crate::handbook::facts;
use crate::line::{Line, Passage};
use crate::voice::Voice;

/// What a company declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Star {
    /// That it works on the articles.
    One,
    /// That it knows where it stands, and has a policy published outside.
    Two {
        /// Where the policy is published: an address, a brochure.
        published: Passage,
    },
}

/// The GBizID of a company; an Entry account does not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GBizId {
    /// Of the representative.
    Prime,
    /// Of somebody of the company.
    Member,
    /// Still to come.
    None,
}

/// By which number a company is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// Its corporate number: 13 digits, checked by whoever read it.
    Corporate(Line),
    /// None, as sole proprietors have.
    SoleProprietor,
}

/// How many people work for a company, as the sheet and the form at the official site have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Up to 5.
    UpTo5,
    /// 6 to 20.
    UpTo20,
    /// 21 to 50.
    UpTo50,
    /// 51 to 100.
    UpTo100,
    /// 101 to 300.
    UpTo300,
    /// More than 300.
    More,
}

impl People {
    /// Every band, the smallest first.
    pub const ALL: [Self; 6] = [Self::UpTo5, Self::UpTo20, Self::UpTo50, Self::UpTo100, Self::UpTo300, Self::More];

    fn key(self) -> &'static str {
        match self {
            Self::UpTo5 => "paper-people-up-to-5",
            Self::UpTo20 => "paper-people-up-to-20",
            Self::UpTo50 => "paper-people-up-to-50",
            Self::UpTo100 => "paper-people-up-to-100",
            Self::UpTo300 => "paper-people-up-to-300",
            Self::More => "paper-people-more",
        }
    }
}

/// What a sheet is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFields {
    /// The name of the company.
    pub company: Line,
    /// Its number.
    pub number: Number,
    /// Its GBizID.
    pub gbizid: GBizId,
    /// What it does.
    pub industry: Line,
    /// How many people work there.
    pub people: People,
    /// What it declares.
    pub star: Star,
    /// The day the sheet was made.
    pub made: Date,
}

/// Why a sheet cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// A number that is no corporate number; one of 12 digits may be somebody's own.
    #[error("a corporate number has 13 digits")]
    Number,
}

/// A sheet that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparationSheet(SheetFields);

impl PreparationSheet {
    /// Takes the fields of a sheet.
    ///
    /// # Errors
    /// When the corporate number has not 13 digits.
    pub fn new(fields: SheetFields) -> Result<Self, SheetFault> {
        match &fields.number {
            Number::Corporate(number)
                if number.as_str().len() != 13 || !number.as_str().bytes().all(|b| b.is_ascii_digit()) =>
            {
                Err(SheetFault::Number)
            }
            Number::Corporate(_) | Number::SoleProprietor => Ok(Self(fields)),
        }
    }

    /// Writes the sheet.
    pub fn document(&self, content: &Content, locale: Locale) -> Document {
        let fields = &self.0;
        let voice = Voice::new(content, locale);
        let each = |keys: &[&str]| keys.iter().map(|key| voice.say(key, &[])).collect::<Vec<_>>();
        let site = voice.address("sa-system");
        let mut steps = vec![voice.say("paper-go-open", &[("url", (&site).into())])];
        steps.extend(each(&["paper-go-check", "paper-go-choose", "paper-go-keep", "paper-go-logo"]));
        let mut hand = each(&["paper-hand-gbizid", "paper-hand-company", "paper-hand-person"]);
        hand.extend(match fields.star {
            Star::One => each(&["paper-hand-articles"]),
            Star::Two { .. } => each(&["paper-hand-diagnosis", "paper-hand-policy"]),
        });
        let made = voice.date(fields.made);
        let blocks = vec![
            Block::Framed(vec![voice.say("paper-declaration-frame", &[])]),
            Block::Heading(voice.say("paper-declaration-known", &[])),
            facts(voice, &self.known(voice)),
            Block::Heading(voice.say("paper-declaration-hand", &[])),
            Block::Boxes(hand),
            Block::Heading(voice.say("paper-declaration-steps", &[])),
            Block::Steps(steps),
            Block::Remark(voice.say("paper-declaration-note", &[])),
            Block::Right(vec![voice.say("paper-declaration-dated", &[("date", (&made).into())])]),
        ];
        Document {
            locale,
            title: voice.say("paper-declaration", &[]),
            company: fields.company.clone(),
            length: Length::Sheet,
            blocks,
        }
    }

    /// Gives what the form asks, with the name of each field.
    fn known(&self, voice: Voice<'_>) -> Vec<(&'static str, String)> {
        let fields = &self.0;
        let number = match &fields.number {
            Number::Corporate(number) => number.to_string(),
            Number::SoleProprietor => voice.say("paper-number-none", &[]),
        };
        let gbizid = match fields.gbizid {
            GBizId::Prime => "paper-gbizid-prime",
            GBizId::Member => "paper-gbizid-member",
            GBizId::None => "paper-gbizid-none",
        };
        let (star, published) = match &fields.star {
            Star::One => ("paper-star-one", None),
            Star::Two { published } => ("paper-star-two", Some(("paper-fact-published", published.to_string()))),
        };
        let mut known = vec![
            ("paper-fact-company", fields.company.to_string()),
            ("paper-fact-number", number),
            ("paper-fact-gbizid", voice.say(gbizid, &[])),
            ("paper-fact-industry", fields.industry.to_string()),
            ("paper-fact-size", voice.say(fields.people.key(), &[])),
            ("paper-fact-star", voice.say(star, &[])),
        ];
        known.extend(published);
        known
    }
}
