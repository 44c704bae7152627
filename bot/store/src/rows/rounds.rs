//! Rows of looks around an organization.

use super::company::team;
use super::{maybe, read};
use crate::{StoreError, lease};
use content::Locale;
use jiff::Timestamp;
use jiff::civil::Date;
use journey::roll::{Begun, Enrolled, Fate, Matter, Occurrence, Reach, To, Told};
use journey::{DiagnosisId, MemberId, SheetId};
use sqlx::FromRow;
use std::collections::BTreeMap;

/// When an organization is looked at.
#[derive(FromRow)]
pub(crate) struct RoundRow {
    looks_at: i64,
    looked_at: Option<i64>,
    pub(crate) version: i64,
}

impl RoundRow {
    /// Reads when it is looked at next, and was last.
    pub(crate) fn times(&self) -> Result<(Timestamp, Option<Timestamp>), StoreError> {
        Ok((lease::instant("looks_at", self.looks_at)?, lease::maybe_instant("looked_at", self.looked_at)?))
    }
}

/// Somebody of an organization.
#[derive(FromRow)]
pub(crate) struct EnrolledRow {
    id: String,
    team: Option<String>,
    locale: Option<String>,
    hours: Option<String>,
    agreed: Option<i64>,
    stopped: bool,
    away_until: Option<String>,
    snoozed_until: Option<i64>,
    reminded_at: Option<i64>,
    put_off: Option<String>,
    left_at: Option<i64>,
    heard: Option<i64>,
}

impl EnrolledRow {
    /// Reads the row; whether they can be reached, and what they began, comes apart.
    pub(crate) fn into_enrolled(self) -> Result<(MemberId, Enrolled), StoreError> {
        let hours = maybe("hours", self.hours.as_deref(), |hours| serde_json::from_str(hours).ok())?;
        let person = Enrolled {
            team: team(self.team.as_deref())?,
            locale: maybe("locale", self.locale.as_deref(), Locale::parse)?,
            hours: hours.unwrap_or_default(),
            agreed: lease::maybe_instant("agreed", self.agreed)?,
            stopped: self.stopped,
            away_until: maybe("away_until", self.away_until.as_deref(), |day| day.parse::<Date>().ok())?,
            snoozed_until: lease::maybe_instant("snoozed_until", self.snoozed_until)?,
            put_off: maybe("put_off", self.put_off.as_deref(), |all| serde_json::from_str(all).ok())?
                .unwrap_or_default(),
            reminded: lease::maybe_instant("reminded_at", self.reminded_at)?,
            left: lease::maybe_instant("left_at", self.left_at)?,
            reach: Reach::Unconnected,
            last_act: None,
            heard: lease::maybe_instant("heard", self.heard)?,
            sheets: BTreeMap::new(),
        };
        Ok((member(&self.id)?, person))
    }
}

/// A room of somebody's.
#[derive(FromRow)]
pub(crate) struct TheirRoomRow {
    pub(crate) member: String,
    pub(crate) room: String,
    pub(crate) version: i64,
    last_act: Option<i64>,
}

impl TheirRoomRow {
    /// Reads whose it is.
    pub(crate) fn member(&self) -> Result<MemberId, StoreError> {
        member(&self.member)
    }

    /// Reads when they last did something there.
    pub(crate) fn last_act(&self) -> Result<Option<Timestamp>, StoreError> {
        lease::maybe_instant("last_act", self.last_act)
    }
}

/// How far somebody is in a run.
#[derive(FromRow)]
pub(crate) struct BegunRow {
    member: String,
    diagnosis: String,
    id: String,
    submitted_at: Option<i64>,
    answered: i64,
    last_answer: Option<i64>,
}

impl BegunRow {
    /// Reads the row.
    pub(crate) fn into_begun(self) -> Result<(MemberId, DiagnosisId, Begun), StoreError> {
        let begun = Begun {
            sheet: read("sheet", SheetId::parse(&self.id).ok())?,
            answered: read("answered", usize::try_from(self.answered).ok())?,
            last_answer: lease::maybe_instant("last_answer", self.last_answer)?,
            handed_in: lease::maybe_instant("submitted_at", self.submitted_at)?,
        };
        Ok((member(&self.member)?, read("diagnosis", DiagnosisId::parse(&self.diagnosis).ok())?, begun))
    }
}

/// What became of an occurrence.
#[derive(FromRow)]
pub(crate) struct ToldRow {
    recipient: String,
    matter: String,
    day: String,
    at: i64,
    fate: String,
    quiet: bool,
    state: Option<String>,
}

impl ToldRow {
    /// Reads the row.
    pub(crate) fn into_told(self) -> Result<(Occurrence, Told), StoreError> {
        let to = read("recipient", To::parse(&self.recipient))?;
        let of = read("matter", Matter::parse(&self.matter))?;
        let fate = match (self.fate.as_str(), self.quiet, self.state.as_deref()) {
            ("missed", true, _) => Fate::Quiet,
            ("missed", false, _) => Fate::Missed,
            (_, _, Some("given-up" | "unknown")) => Fate::Lost,
            (_, _, _) => Fate::Said,
        };
        let told = Told { on: day(&self.day)?, at: lease::instant("at", self.at)?, fate };
        Ok((Occurrence { to, of }, told))
    }
}

/// When a round last spoke to somebody.
#[derive(FromRow)]
pub(crate) struct SpokenRow {
    recipient: String,
    day: String,
}

impl SpokenRow {
    /// Reads the row.
    pub(crate) fn into_spoken(self) -> Result<(To, Date), StoreError> {
        Ok((read("recipient", To::parse(&self.recipient))?, day(&self.day)?))
    }
}

fn day(day: &str) -> Result<Date, StoreError> {
    read("day", day.parse().ok())
}

fn member(id: &str) -> Result<MemberId, StoreError> {
    read("member", MemberId::parse(id).ok())
}
