//! Teams, roles, and whom we may write to without being asked.

use super::Ledger;
use crate::called::key;
use crate::{MemberId, Role, TeamId};
use content::Locale;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A part of a company (部署).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Team {
    /// Its name, as somebody of the company typed it.
    pub name: String,
    /// The shared room it reads, as addresses are written in rows; nothing where none was tied to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Whether it exists no more. Its name stays for old results.
    #[serde(default, skip_serializing_if = "is_open")]
    pub closed: bool,
    /// The IANA name of the time zone that its days follow; nothing where they follow the company's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_open(closed: &bool) -> bool {
    !closed
}

/// A role somebody was given. A manager answers for one team; the other roles are for the whole company.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The team a manager answers for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
}

/// Whom we may write to without being asked (AD10). Whoever writes to us is answered in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rollout {
    /// Only those who coordinate.
    #[default]
    OnlyUs,
    /// These people as well.
    Pilot(BTreeSet<MemberId>),
    /// Everybody of these teams as well.
    Teams(BTreeSet<TeamId>),
    /// Everybody.
    All,
}

/// Whether we keep quiet towards everybody until somebody speaks to us (AD13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// We speak first where the rollout lets us.
    #[default]
    Off,
    /// We only answer.
    On,
}

crate::named::named! {
    /// When the weekly summary is said (MG4).
    Weekly {
        /// Every week there is something to tell of; where nothing changed, in one line.
        Always = "always",
        /// Only in weeks in which something changed.
        WhenNew = "when-new",
        /// Never.
        Never = "never",
    }
}

impl Weekly {
    /// Tells whether nothing else was chosen.
    pub fn is_always(&self) -> bool {
        *self == Weekly::Always
    }
}

#[expect(clippy::derivable_impls, reason = "the list is written by a macro")]
impl Default for Weekly {
    fn default() -> Weekly {
        Weekly::Always
    }
}

/// What happened to teams and roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum StaffFact {
    /// A team was made.
    TeamMade {
        /// Its id.
        team: TeamId,
        /// Its name.
        name: String,
    },
    /// A team has another name.
    TeamNamed {
        /// Which.
        team: TeamId,
        /// Its name from here on.
        name: String,
    },
    /// A team exists no more.
    TeamClosed {
        /// Which.
        team: TeamId,
    },
    /// A team reads this shared room, or none.
    TeamRoom {
        /// Which.
        team: TeamId,
        /// The room, as addresses are written in rows.
        room: Option<String>,
    },
    /// A team's days follow this time zone, or the company's.
    TeamZoned {
        /// Which.
        team: TeamId,
        /// Its IANA name.
        zone: Option<String>,
    },
    /// Somebody was given a role.
    Granted {
        /// Who.
        member: MemberId,
        /// What.
        grant: Grant,
    },
    /// A role was taken back.
    Withdrawn {
        /// From whom.
        member: MemberId,
        /// What.
        grant: Grant,
    },
    /// We may write to these people without being asked.
    RolledOut {
        /// Whom.
        to: Rollout,
    },
    /// The weekly summary is said then.
    WeeklySet {
        /// When.
        weekly: Weekly,
    },
    /// We keep quiet from here on, or do no more.
    Silenced {
        /// Whether.
        silence: Silence,
    },
    /// The company speaks this language where several people read.
    Speaks {
        /// Which.
        locale: Locale,
    },
    /// The company's days follow this time zone.
    Zoned {
        /// Its IANA name.
        zone: String,
    },
}

impl StaffFact {
    /// Writes the fact without names.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            StaffFact::TeamMade { team, .. } => json!({ "kind": "team-made", "team": team }),
            StaffFact::TeamNamed { team, .. } => json!({ "kind": "team-named", "team": team }),
            StaffFact::TeamRoom { team, room } => {
                json!({ "kind": "team-room", "team": team, "tied": room.is_some() })
            }
            StaffFact::TeamClosed { .. }
            | StaffFact::TeamZoned { .. }
            | StaffFact::Granted { .. }
            | StaffFact::Withdrawn { .. }
            | StaffFact::RolledOut { .. }
            | StaffFact::Silenced { .. }
            | StaffFact::WeeklySet { .. }
            | StaffFact::Speaks { .. }
            | StaffFact::Zoned { .. } => serde_json::to_value(self).expect("a fact is plain data"),
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &StaffFact) {
    match fact {
        StaffFact::TeamMade { team, name } => {
            ledger.teams.entry(team.clone()).or_insert(Team {
                name: name.clone(),
                room: None,
                closed: false,
                zone: None,
            });
        }
        StaffFact::TeamNamed { team, name } => {
            if let Some(team) = ledger.teams.get_mut(team) {
                team.name.clone_from(name);
            }
        }
        StaffFact::TeamClosed { team } => {
            if let Some(team) = ledger.teams.get_mut(team) {
                (team.closed, team.room) = (true, None);
            }
            for grants in ledger.grants.values_mut() {
                grants.retain(|grant| grant.team.as_ref() != Some(team));
            }
        }
        StaffFact::TeamRoom { team, room } => {
            if let Some(team) = ledger.teams.get_mut(team) {
                team.room.clone_from(room);
            }
        }
        StaffFact::TeamZoned { team, zone } => {
            if let Some(team) = ledger.teams.get_mut(team) {
                team.zone.clone_from(zone);
            }
        }
        StaffFact::Granted { member, grant } => {
            ledger.grants.entry(member.clone()).or_default().insert(grant.clone());
        }
        StaffFact::Withdrawn { member, grant } => {
            if let Some(grants) = ledger.grants.get_mut(member) {
                grants.remove(grant);
            }
        }
        StaffFact::RolledOut { to } => ledger.rollout = to.clone(),
        StaffFact::Silenced { silence } => ledger.silence = *silence,
        StaffFact::WeeklySet { weekly } => ledger.weekly = *weekly,
        StaffFact::Speaks { locale } => ledger.locale = Some(*locale),
        StaffFact::Zoned { zone } => ledger.zone = Some(zone.clone()),
    }
    ledger.grants.retain(|_, grants| !grants.is_empty());
}

impl Ledger {
    /// Tells whether we may write to somebody of a team without having been asked (AD10). Whether they have begun at all, and
    /// whether they want it, only they know: see `Dossier::may_write_first` of the engine.
    pub fn may_write_first(&self, member: &MemberId, team: Option<&TeamId>) -> bool {
        let reached = match &self.rollout {
            Rollout::OnlyUs => false,
            Rollout::Pilot(people) => people.contains(member),
            Rollout::Teams(teams) => team.is_some_and(|team| teams.contains(team)),
            Rollout::All => true,
        };
        self.silence == Silence::Off && (reached || self.roles(member).contains(&Role::Coordinator))
    }

    /// Tells whether we may post in the room of a team without having been asked.
    pub fn may_post_in(&self, team: &TeamId) -> bool {
        let reached = match &self.rollout {
            Rollout::OnlyUs | Rollout::Pilot(_) => false,
            Rollout::Teams(teams) => teams.contains(team),
            Rollout::All => true,
        };
        self.silence == Silence::Off && reached
    }

    /// Lists the teams that exist, by name.
    pub fn open_teams(&self) -> Vec<(&TeamId, &Team)> {
        let mut open: Vec<_> = self.teams.iter().filter(|(_, team)| !team.closed).collect();
        open.sort_by(|(one, this), (other, that)| (&this.name, one).cmp(&(&that.name, other)));
        open
    }

    /// Finds a team that exists.
    pub fn team(&self, id: &TeamId) -> Option<&Team> {
        self.teams.get(id).filter(|team| !team.closed)
    }

    /// Finds the team that exists under a name.
    pub fn team_called(&self, name: &str) -> Option<&TeamId> {
        let found = self.open_teams().into_iter().find(|(_, team)| key(&team.name) == key(name));
        found.map(|(id, _)| id)
    }

    /// Finds the team that reads a shared room, as addresses are written in rows.
    pub fn team_in(&self, room: &str) -> Option<&TeamId> {
        self.teams.iter().find(|(_, team)| !team.closed && team.room.as_deref() == Some(room)).map(|(id, _)| id)
    }

    /// Tells whether somebody is the only one who coordinates: they must not go before somebody else does (AD11).
    pub fn is_last_coordinator(&self, member: &MemberId) -> bool {
        let mut holders = self.holders(Role::Coordinator);
        holders.next() == Some(member) && holders.next().is_none()
    }

    /// Tells the time zone of the company's days, if one was chosen (RM1).
    pub fn time_zone(&self) -> Option<TimeZone> {
        TimeZone::get(self.zone.as_deref()?).ok()
    }
}

#[cfg(test)]
mod tests;
