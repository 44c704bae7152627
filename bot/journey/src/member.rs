//! An organization and a person of it.

use crate::check::Hurdle;
use crate::{DiagnosisId, Hours, MemberId, OrganizationId, TeamId};
use content::{Locale, System};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;

/// What an organization is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// One stranger alone, who has not come in yet: a code opens the door.
    Lobby,
    /// A company.
    Company,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Lobby, Kind::Company];

    /// Names the kind as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Lobby => "lobby",
            Kind::Company => "company",
        }
    }

    /// Reads a name that [`Kind::name`] wrote.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The small company being helped (会社).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// What it is to us.
    pub kind: Kind,
    /// Its name, as somebody of it typed it.
    pub name: Option<String>,
    /// How many people of it we know.
    pub members: usize,
}

/// A person of an organization (メンバー).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their id.
    pub id: MemberId,
    /// What they are called, as they, a list of the company or their network said it.
    pub name: Option<String>,
    /// The team they belong to.
    pub team: Option<TeamId>,
    /// When they left the company, if they did.
    pub left: Option<Timestamp>,
    /// The language they chose; none before the first choice.
    pub locale: Option<Locale>,
    /// The time zone their reminders follow.
    pub zone: TimeZone,
    /// The system their steps are shown for.
    pub system: Option<System>,
    /// When they read the notice and began. No answer exists without it (ST1).
    pub agreed: Option<Timestamp>,
    /// Whether they asked us never to speak first (ST6).
    pub stopped: bool,
    /// The first day on which they are back (ST5).
    pub away_until: Option<Date>,
    /// When they want to be reminded of what is open (RM6).
    pub snoozed_until: Option<Timestamp>,
    /// When they like to hear from us (RM13).
    pub hours: Hours,
    /// What they said is in the way of a run that they put off until after it is due (RM6).
    pub put_off: BTreeMap<DiagnosisId, Hurdle>,
}

impl Member {
    /// Makes a member of whom nothing is known yet.
    pub fn new(id: MemberId, zone: TimeZone) -> Member {
        Member {
            id,
            name: None,
            team: None,
            left: None,
            locale: None,
            zone,
            system: None,
            agreed: None,
            stopped: false,
            away_until: None,
            snoozed_until: None,
            hours: Hours::default(),
            put_off: BTreeMap::new(),
        }
    }

    /// Tells the language to speak to them.
    pub fn locale(&self) -> Locale {
        self.locale.unwrap_or(Locale::Ja)
    }

    /// Tells their calendar day at an instant.
    pub fn today(&self, now: Timestamp) -> Date {
        now.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Tells whether they are away at an instant.
    pub fn is_away(&self, now: Timestamp) -> bool {
        self.away_until.is_some_and(|back| self.today(now) < back)
    }
}

/// Somebody else of the organization, as far as those see them who keep the company's things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Their id.
    pub id: MemberId,
    /// What they are called.
    pub name: Option<String>,
    /// The team they belong to.
    pub team: Option<TeamId>,
    /// The language they chose.
    pub locale: Option<Locale>,
    /// When they read the notice and began.
    pub agreed: Option<Timestamp>,
    /// Whether they asked us never to speak first. Why is nobody's business (ST6).
    pub stopped: bool,
    /// The first day on which they are back.
    pub away_until: Option<Date>,
    /// When they left the company, if they did.
    pub left: Option<Timestamp>,
    /// Whether they have an account with us; somebody who stands on a list only has none (未接続).
    pub connected: bool,
}
