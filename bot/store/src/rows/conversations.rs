//! Rows of organizations, members and conversations.

use super::company::team;
use super::{maybe, read};
use crate::{StoreError, Version, lease};
use chat::Token;
use content::{Locale, System};
use engine::{Offer, Place, Sent};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use journey::{Kind, Member, MemberId, Organization, OrganizationId};
use sqlx::FromRow;

/// Whose account it is.
#[derive(FromRow)]
pub(crate) struct WhoseRow {
    pub(crate) organization: String,
    pub(crate) member: String,
    pub(crate) kind: String,
}

/// An organization.
#[derive(FromRow)]
pub(crate) struct OrganizationRow {
    kind: String,
    name: Option<String>,
    members: i64,
}

impl OrganizationRow {
    /// Reads the row.
    pub(crate) fn into_organization(self, id: OrganizationId) -> Result<Organization, StoreError> {
        let members = read("members", usize::try_from(self.members).ok())?;
        Ok(Organization { id, kind: kind(&self.kind)?, name: self.name, members })
    }
}

/// Reads what an organization is to us.
pub(crate) fn kind(name: &str) -> Result<Kind, StoreError> {
    read("kind", Kind::parse(name))
}

/// A member.
#[derive(FromRow)]
pub(crate) struct MemberRow {
    name: Option<String>,
    team: Option<String>,
    left_at: Option<i64>,
    locale: Option<String>,
    zone: String,
    system: Option<String>,
    agreed: Option<i64>,
    stopped: bool,
    away_until: Option<String>,
    snoozed_until: Option<i64>,
    hours: Option<String>,
    put_off: Option<String>,
}

impl MemberRow {
    /// Reads the row.
    pub(crate) fn into_member(self, id: MemberId) -> Result<Member, StoreError> {
        Ok(Member {
            id,
            name: self.name,
            team: team(self.team.as_deref())?,
            left: lease::maybe_instant("left_at", self.left_at)?,
            locale: maybe("locale", self.locale.as_deref(), Locale::parse)?,
            zone: read("zone", TimeZone::get(&self.zone).ok())?,
            system: maybe("system", self.system.as_deref(), System::parse)?,
            agreed: lease::maybe_instant("agreed", self.agreed)?,
            stopped: self.stopped,
            away_until: maybe("away_until", self.away_until.as_deref(), |day| day.parse::<Date>().ok())?,
            snoozed_until: lease::maybe_instant("snoozed_until", self.snoozed_until)?,
            put_off: maybe("put_off", self.put_off.as_deref(), |all| serde_json::from_str(all).ok())?
                .unwrap_or_default(),
            hours: maybe("hours", self.hours.as_deref(), |hours| serde_json::from_str(hours).ok())?.unwrap_or_default(),
        })
    }
}

/// Where a conversation stands.
#[derive(FromRow)]
pub(crate) struct ConversationRow {
    place: String,
    version: i64,
    last_act: Option<i64>,
    last_press: Option<String>,
    offered: String,
}

/// Where a conversation stands, read.
pub(crate) struct Standpoint {
    pub(crate) place: Place,
    pub(crate) version: Version,
    pub(crate) last_act: Option<Timestamp>,
    pub(crate) last_press: Option<Token>,
    pub(crate) offered: Vec<Offer>,
}

impl ConversationRow {
    /// Reads the row.
    pub(crate) fn into_standpoint(self) -> Result<Standpoint, StoreError> {
        Ok(Standpoint {
            place: read("place", serde_json::from_str(&self.place).ok())?,
            version: Version(self.version),
            last_act: lease::maybe_instant("last_act", self.last_act)?,
            last_press: maybe("last_press", self.last_press.as_deref(), |token| Token::parse(token).ok())?,
            offered: read("offered", serde_json::from_str(&self.offered).ok())?,
        })
    }
}

/// A room with a conversation.
#[derive(FromRow)]
pub(crate) struct RoomRow {
    pub(crate) organization: String,
    pub(crate) room: String,
}

/// A letter that reached a room.
#[derive(FromRow)]
pub(crate) struct SentRow {
    settled_at: i64,
    opening: String,
}

impl SentRow {
    /// Reads the row.
    pub(crate) fn into_sent(self) -> Result<Sent, StoreError> {
        Ok(Sent { at: lease::instant("settled_at", self.settled_at)?, opening: self.opening })
    }
}
