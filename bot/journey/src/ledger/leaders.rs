//! Whether whoever answers for a team may see who of it has something left to do, and from when on (RM7). It begins only once
//! the people of the team were told, and some days after; of a team that was told nothing, nothing is shown.

use super::Ledger;
use crate::check::CycleId;
use crate::{DiagnosisId, MemberId, TeamId};
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// So many days lie between the word to a team and the first day on which somebody may look.
const NOTICE: i32 = 7;

/// What happened to the right of those who answer for a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum LeaderFact {
    /// They may see the names of their own team who are not done; its people were told so.
    LeadersAllowed {
        /// From this day on.
        from: Date,
        /// The teams that were told.
        teams: BTreeSet<TeamId>,
    },
    /// They may no more, at once.
    LeadersForbidden,
    /// One of them looked who of their team has not handed in.
    TeamNamesSeen {
        /// Of which team.
        team: TeamId,
        /// In which run.
        diagnosis: DiagnosisId,
    },
    /// One of them looked who of their team has something left to do in a check.
    TeamCheckNamesSeen {
        /// Of which team.
        team: TeamId,
        /// In which cycle.
        cycle: CycleId,
    },
}

impl LeaderFact {
    /// Writes the fact; nothing in it was typed.
    pub(super) fn for_audit(&self) -> Value {
        serde_json::to_value(self).expect("a fact is plain data")
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &LeaderFact) {
    match fact {
        LeaderFact::LeadersAllowed { from, teams } => {
            for team in teams {
                // Whoever was told a day is held to it.
                ledger.leaders.entry(team.clone()).or_insert(*from);
            }
        }
        LeaderFact::LeadersForbidden => ledger.leaders.clear(),
        LeaderFact::TeamNamesSeen { .. } | LeaderFact::TeamCheckNamesSeen { .. } => {}
    }
}

impl Ledger {
    /// Tells from which day on they may look if people are told on a day.
    pub fn leaders_after(told: Date) -> Date {
        told.saturating_add(NOTICE.days())
    }

    /// Tells from which day on whoever answers for a team may look; none where it was told nothing.
    pub fn leaders_from(&self, team: &TeamId) -> Option<Date> {
        self.team(team)?;
        self.leaders.get(team).copied()
    }

    /// Tells the first day on which any of them may look; none while it is off.
    pub fn leaders_since(&self) -> Option<Date> {
        self.leaders.keys().filter_map(|team| self.leaders_from(team)).min()
    }

    /// Tells whether somebody may see, on a day, who of a team is not done: it is theirs, and its people were told in time.
    pub fn leader_sees(&self, member: &MemberId, team: &TeamId, day: Date) -> bool {
        self.leaders_from(team).is_some_and(|from| from <= day) && self.teams_of_manager(member).contains(team)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;
    use crate::ledger::{Fact, Grant, StaffFact};
    use jiff::Timestamp;
    use jiff::civil::date;

    fn ledger() -> (Ledger, MemberId, TeamId, TeamId) {
        let (me, one, other) = (MemberId::derive("m"), TeamId::derive("a"), TeamId::derive("b"));
        let mut ledger = Ledger::default();
        for (team, name) in [(&one, "営業"), (&other, "製造")] {
            let made = StaffFact::TeamMade { team: team.clone(), name: name.to_owned() };
            ledger.apply(&Fact::Staff(made), &me, Timestamp::UNIX_EPOCH);
        }
        let grant = Grant { role: Role::Manager, team: Some(one.clone()) };
        ledger.apply(&Fact::Staff(StaffFact::Granted { member: me.clone(), grant }), &me, Timestamp::UNIX_EPOCH);
        (ledger, me, one, other)
    }

    fn keep(ledger: &mut Ledger, fact: LeaderFact) {
        ledger.apply(&Fact::Leader(fact), &MemberId::derive("boss"), Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn only_of_ones_own_team_only_once_it_was_told_and_only_from_the_day_on() {
        let (mut ledger, me, own, other) = ledger();
        let from = Ledger::leaders_after(date(2026, 12, 1));
        assert_eq!(from, date(2026, 12, 8));
        assert!(!ledger.leader_sees(&me, &own, from));
        keep(&mut ledger, LeaderFact::LeadersAllowed { from, teams: [own.clone(), other.clone()].into() });
        assert!(!ledger.leader_sees(&me, &own, date(2026, 12, 7)));
        assert!(ledger.leader_sees(&me, &own, from) && !ledger.leader_sees(&me, &other, from));
        assert_eq!(ledger.leaders_since(), Some(from));
        keep(&mut ledger, LeaderFact::LeadersForbidden);
        assert!(!ledger.leader_sees(&me, &own, from) && ledger.leaders_since().is_none());
    }

    #[test]
    fn whoever_was_told_a_day_is_held_to_it_and_a_team_that_is_gone_shows_nothing() {
        let (mut ledger, me, own, other) = ledger();
        keep(&mut ledger, LeaderFact::LeadersAllowed { from: date(2026, 12, 8), teams: [own.clone()].into() });
        let both = [own.clone(), other.clone()].into();
        keep(&mut ledger, LeaderFact::LeadersAllowed { from: date(2026, 12, 15), teams: both });
        assert_eq!(ledger.leaders_from(&own), Some(date(2026, 12, 8)));
        assert_eq!(ledger.leaders_from(&other), Some(date(2026, 12, 15)));
        let closed = Fact::Staff(StaffFact::TeamClosed { team: own.clone() });
        ledger.apply(&closed, &me, Timestamp::UNIX_EPOCH);
        assert!(!ledger.leader_sees(&me, &own, date(2026, 12, 20)));
    }
}
