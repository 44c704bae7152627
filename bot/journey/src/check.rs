//! Checks: what is asked again and again, when each is asked, and what people say to it (CT8, domain section 8).
//!
//! A check comes up in cycles. Each cycle opens on a business day, is hoped for until its due day, and takes answers until the
//! next one opens. No cycle opens before the company's first run ended: whoever is still answering their first 25 questions has
//! enough to do. Nobody is ever reminded to change a password by the calendar.

mod owed;
mod schedule;

pub use owed::{Confirmations, Owed, Tally, said_in};
pub use schedule::{Beginning, cycle_on, cycles, release_day};

use crate::named::named;
use content::{Check, CheckId};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

/// One turn of a check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cycle {
    /// The first day, a business day.
    pub opens: Date,
    /// Which check.
    pub check: CheckId,
    /// Until when it is hoped to be done, a business day; the one date every place shows (RM9).
    pub due: Date,
    /// From which day on people may be asked one by one (RM5). A card may be posted from the first day on.
    pub nudges_from: Date,
    /// The last day on which an answer belongs to it.
    pub closes: Date,
}

impl Cycle {
    /// Names the cycle for ever.
    pub fn id(&self) -> CycleId {
        CycleId { check: self.check.clone(), opened: self.opens }
    }

    /// Tells whether answers belong to it on a day.
    pub fn is_open(&self, day: Date) -> bool {
        (self.opens..=self.closes).contains(&day)
    }
}

/// Names one cycle: the check, and the day on which it opened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CycleId {
    /// Which check.
    pub check: CheckId,
    /// The day on which it opened.
    pub opened: Date,
}

named! {
    /// What an answer comes to.
    CheckAnswer {
        /// できた.
        Done = "done",
        /// まだ.
        NotYet = "not-yet",
        /// わからない.
        Unknown = "unknown",
        /// 対象外: there is nothing to check for this person.
        NotConcerned = "not-concerned",
    }
}

named! {
    /// What keeps somebody from it (RM6, RM7).
    Hurdle {
        /// 休み.
        Away = "away",
        /// 端末が手元にない.
        NoDevice = "no-device",
        /// 手順が不明.
        HowUnknown = "how-unknown",
        /// その他.
        Other = "other",
    }
}

named! {
    /// Why a check does not concern somebody.
    Exempt {
        /// They use no such thing.
        NotUsed = "not-used",
        /// It is done for them in one place.
        Central = "central",
        /// It is somebody else's job.
        Elsewhere = "elsewhere",
        /// Something else.
        Other = "other",
    }
}

named! {
    /// When a copy last succeeded.
    LastCopy {
        /// Within a week.
        Week = "week",
        /// Longer ago, or never.
        Older = "older",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

named! {
    /// Whether a copy lies apart: disconnected, or in another place.
    ApartCopy {
        /// One does.
        Yes = "yes",
        /// None does.
        No = "no",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

named! {
    /// When somebody last tried to bring something back from a copy.
    LastRestore {
        /// Within half a year.
        HalfYear = "half-year",
        /// Within a year.
        Year = "year",
        /// Longer ago, or never.
        Older = "older",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

/// The three things one must know to say that the backup is well (domain rule 18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct BackupLook {
    /// When a copy last succeeded.
    pub last: LastCopy,
    /// Whether one lies apart.
    pub apart: ApartCopy,
    /// When it was last tried to bring something back.
    pub restore: LastRestore,
}

impl BackupLook {
    /// Says what the three come to. A copy of this week alone is no backup: one must lie apart, and one must have been tried
    /// within a year.
    pub fn answer(self) -> CheckAnswer {
        let (last, apart, restore) = (self.last, self.apart, self.restore);
        if last == LastCopy::Older || apart == ApartCopy::No || restore == LastRestore::Older {
            CheckAnswer::NotYet
        } else if last == LastCopy::Unknown || apart == ApartCopy::Unknown || restore == LastRestore::Unknown {
            CheckAnswer::Unknown
        } else {
            CheckAnswer::Done
        }
    }
}

/// Tells whether three things are asked behind a check: a copy of this week alone is no backup (domain rule 18).
pub fn has_three_questions(check: &Check) -> bool {
    check.id.as_str() == "backup"
}

/// What somebody says to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Said {
    /// できた.
    Done,
    /// まだ.
    NotYet {
        /// What is in the way, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hurdle: Option<Hurdle>,
    },
    /// わからない.
    Unknown {
        /// What is in the way, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hurdle: Option<Hurdle>,
    },
    /// 対象外.
    NotConcerned {
        /// Why.
        why: Exempt,
    },
    /// The three things about the backup.
    Backup {
        /// What was found.
        look: BackupLook,
        /// What is in the way, if they said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hurdle: Option<Hurdle>,
    },
}

impl Said {
    /// Says what it comes to.
    pub fn answer(self) -> CheckAnswer {
        match self {
            Said::Done => CheckAnswer::Done,
            Said::NotYet { .. } => CheckAnswer::NotYet,
            Said::Unknown { .. } => CheckAnswer::Unknown,
            Said::NotConcerned { .. } => CheckAnswer::NotConcerned,
            Said::Backup { look, .. } => look.answer(),
        }
    }

    /// Tells what is in the way, if they said so.
    pub fn hurdle(self) -> Option<Hurdle> {
        match self {
            Said::NotYet { hurdle } | Said::Unknown { hurdle } | Said::Backup { hurdle, .. } => hurdle,
            Said::Done | Said::NotConcerned { .. } => None,
        }
    }

    /// Adds what is in the way; where nothing is, there is nothing to add.
    #[must_use]
    pub fn with(self, why: Hurdle) -> Said {
        let hurdle = Some(why);
        match self {
            Said::NotYet { .. } => Said::NotYet { hurdle },
            Said::Unknown { .. } => Said::Unknown { hurdle },
            Said::Backup { look, .. } if look.answer() != CheckAnswer::Done => Said::Backup { look, hurdle },
            Said::Done | Said::NotConcerned { .. } | Said::Backup { .. } => self,
        }
    }

    /// Tells whether nothing is left to do: silence is never one of these (domain rule 20).
    pub fn is_settled(self) -> bool {
        matches!(self.answer(), CheckAnswer::Done | CheckAnswer::NotConcerned)
    }

    /// Tells whether it settles a check for whoever answers for the company: of a backup, できた alone leaves the copy apart and the
    /// one that was tried unsaid (domain rule 18).
    pub fn settles(self, check: &Check) -> bool {
        self.is_settled() && !(has_three_questions(check) && self == Said::Done)
    }
}

/// What a member said in a cycle. A newer one takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// In which cycle.
    pub cycle: CycleId,
    /// What they said.
    pub said: Said,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests;
