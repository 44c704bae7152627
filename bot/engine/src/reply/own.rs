//! What is said about one's own data (PR4).

use content::System;
use jiff::{Timestamp, civil::Date};

/// What is said about one's own data.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnReply<'a> {
    /// What is kept about the person, to read.
    Shown(Box<MyData<'a>>),
    /// The same and more, as a file.
    File {
        /// The file: JSON.
        json: String,
    },
    /// What would be erased, and what would stay as a number: really?
    EraseAsked(Erasing),
    /// Nothing was erased.
    Kept,
    /// Everything is erased; goodbye.
    Erased,
}

/// What an erasure would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasing {
    /// Answers that were handed in: they stay as numbers of nobody.
    pub stays: usize,
    /// Sheets that were cut loose from the person: what they said can be found by nobody, and stays.
    pub cast: usize,
    /// Answers that were not handed in: they go.
    pub goes: usize,
    /// What the person asked a human: it goes, with what was answered.
    pub enquiries: usize,
    /// What they said to checks: it goes.
    pub checks: usize,
    /// What they see to from here on: it goes to those who coordinate.
    pub actions: usize,
    /// Whether the company is so small that numbers may tell whose they are (SC9).
    pub few: bool,
    /// What else is lost.
    pub extent: Lost,
}

/// What else is lost with a person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Nothing: others keep the company's things.
    Nothing,
    /// What they decided stays, as that of somebody who coordinates.
    Decided,
    /// The whole company: nobody else is in it.
    Company,
}

/// What is left of the answers of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filed {
    /// So many are kept.
    Answers(usize),
    /// They were cut loose from the person.
    Loose,
}

/// What is stored about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyData<'a> {
    /// Their id.
    pub id: &'a str,
    /// What they are called.
    pub name: Option<&'a str>,
    /// The company's name.
    pub organization: Option<&'a str>,
    /// Their team.
    pub team: Option<&'a str>,
    /// Their time zone.
    pub zone: String,
    /// Their system.
    pub system: Option<System>,
    /// When they began.
    pub agreed: Option<Timestamp>,
    /// Whether they want no message unasked.
    pub stopped: bool,
    /// The first day on which they are back.
    pub away_until: Option<Date>,
    /// When they want to be reminded.
    pub snoozed_until: Option<Timestamp>,
    /// Their sheets: edition and what is left of the answers.
    pub sheets: Vec<(String, Filed)>,
    /// How many accounts lead to them.
    pub accounts: usize,
    /// How much they asked a human.
    pub enquiries: usize,
    /// How often they answered a check.
    pub checks: usize,
    /// How often we spoke to them first.
    pub said_first: usize,
}
