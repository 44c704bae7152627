//! Teams, roles, and whom we may write to without being asked.

use super::Ledger;
use crate::{MemberId, Role, TeamId};
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
            | StaffFact::Granted { .. }
            | StaffFact::Withdrawn { .. }
            | StaffFact::RolledOut { .. } => serde_json::to_value(self).expect("a fact is plain data"),
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &StaffFact) {
    match fact {
        StaffFact::TeamMade { team, name } => {
            ledger.teams.entry(team.clone()).or_insert(Team { name: name.clone(), room: None, closed: false });
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
        StaffFact::Granted { member, grant } => {
            ledger.grants.entry(member.clone()).or_default().insert(grant.clone());
        }
        StaffFact::Withdrawn { member, grant } => {
            if let Some(grants) = ledger.grants.get_mut(member) {
                grants.remove(grant);
            }
        }
        StaffFact::RolledOut { to } => ledger.rollout = to.clone(),
    }
    ledger.grants.retain(|_, grants| !grants.is_empty());
}
