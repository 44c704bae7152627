//! The devices people work with, and whether their systems are still supported (JN4, domain rule 21).
//!
//! "Updated" is not "supported": a system out of support gets no corrections, however often one looks for updates.

use crate::named::named;
use crate::{DeviceId, LineFault, Role, read_line};
use content::{Choice, Extended, Question, SetKind, Support, SupportId};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

named! {
    /// What kind of device it is.
    DeviceKind {
        /// A computer.
        Pc = "pc",
        /// A phone or tablet.
        Phone = "phone",
        /// A spare machine in a cupboard.
        Spare = "spare",
        /// Somebody's own, used for work.
        Byod = "byod",
        /// The router to the Internet.
        Router = "router",
        /// What one dials in through.
        Vpn = "vpn",
        /// A shared disk.
        Nas = "nas",
        /// Something else.
        Other = "other",
    }
}

impl DeviceKind {
    /// Tells whether people work on it, so that it has one of the systems we know.
    pub fn has_known_system(self) -> bool {
        match self {
            DeviceKind::Pc | DeviceKind::Phone | DeviceKind::Spare | DeviceKind::Byod => true,
            DeviceKind::Router | DeviceKind::Vpn | DeviceKind::Nas | DeviceKind::Other => false,
        }
    }
}

/// Who looks after a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keeper {
    /// Whoever holds a role.
    Role(Role),
    /// In somebody's own words: a person, a place, a company.
    Words(String),
}

/// One device of the company, or one that is used for its work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// What kind of device it is.
    pub kind: DeviceKind,
    /// What people call it.
    pub label: String,
    /// The version of its system, where it was said and is one we know.
    pub system: Option<SupportId>,
    /// Who looks after it.
    pub keeper: Option<Keeper>,
    /// Support that was bought for longer.
    #[serde(default)]
    pub extended_support: Extended,
}

/// The longest name of a device, in characters.
const LONGEST: usize = 40;
/// For how many days ahead an end of support is told.
const AHEAD: i32 = 180;

impl Device {
    /// Reads what people call a device.
    ///
    /// # Errors
    /// Fails on what says nothing, too much, or what must not be written.
    pub fn read_label(text: &str) -> Result<String, LineFault> {
        read_line(text, LONGEST)
    }
}

/// What is doubtful about a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeviceDoubt {
    /// Its system has had no corrections since this day.
    OutOfSupport {
        /// The first day without them, in Japan.
        since: Date,
    },
    /// Its system will get none from this day on.
    EndsSoon {
        /// The first day without them, in Japan.
        on: Date,
    },
    /// Nobody said which system it has, or no end of its support is published.
    Unknown,
}

/// Lists what is doubtful, the gravest first.
pub fn device_doubts<'a>(
    devices: impl IntoIterator<Item = &'a Device>,
    supports: &[Support],
    today: Date,
) -> Vec<(DeviceDoubt, &'a Device)> {
    let mut found: Vec<(DeviceDoubt, &Device)> =
        devices.into_iter().filter_map(|device| Some((doubt(device, supports, today)?, device))).collect();
    found.sort_by(|(one, device), (other, another)| (one, &device.id).cmp(&(other, &another.id)));
    found
}

fn doubt(device: &Device, supports: &[Support], today: Date) -> Option<DeviceDoubt> {
    if !device.kind.has_known_system() && device.system.is_none() {
        return None;
    }
    let support = supports.iter().find(|support| Some(&support.id) == device.system.as_ref());
    match support.and_then(|support| support.over_from(device.extended_support)) {
        None => Some(DeviceDoubt::Unknown),
        Some(since) if since <= today => Some(DeviceDoubt::OutOfSupport { since }),
        Some(on) if on <= today.saturating_add(AHEAD.days()) => Some(DeviceDoubt::EndsSoon { on }),
        Some(_) => None,
    }
}

/// Lists the devices that make an answer doubtful: whoever says ○ to keeping systems up to date while one of them is out of
/// support is asked about it. The answer stays theirs.
pub fn devices_against<'a>(
    kind: SetKind,
    question: &Question,
    choice: Choice,
    doubts: &[(DeviceDoubt, &'a Device)],
) -> Vec<&'a Device> {
    let about_updates = match kind {
        SetKind::Articles => true,
        SetKind::SelfCheck => question.article.as_ref().is_some_and(|article| article.as_str() == UPDATES),
    };
    let about_updates = about_updates && question.id.as_str() == UPDATES;
    if !about_updates || choice != Choice::InPlace {
        return Vec::new();
    }
    let is_out = |doubt: &DeviceDoubt| matches!(doubt, DeviceDoubt::OutOfSupport { .. });
    doubts.iter().filter(|(doubt, _)| is_out(doubt)).map(|(_, device)| *device).collect()
}

/// The article on keeping systems up to date and the question of the self-check that goes with it have this number in every
/// edition so far.
const UPDATES: &str = "1";

#[cfg(test)]
mod tests;
