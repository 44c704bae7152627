//! Whether whoever answers for a team may see who of it has something left to do (RM7). The company's wish alone shows nobody:
//! the round tells each person of the team, and somebody is named only some days after they themselves were told.

use super::Ledger;
use crate::check::CycleId;
use crate::{Calendar, DiagnosisId, MemberId, TeamId};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// So many days lie between the word to somebody and the first day on which they may be named,
const NOTICE: i32 = 7;
/// and so many business days, where holidays leave fewer of them in those days.
const NOTICE_AT_WORK: u8 = 5;

/// The wish that whoever answers for a team may see who of it is not done, and who of it knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Allowance {
    /// The day on which the company wished so.
    pub since: Date,
    /// Who was told as one of this team, and from which day on they may be named.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub told: BTreeMap<MemberId, Date>,
}

/// What happened to the right of those who answer for a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum LeaderFact {
    /// The company wishes that they see the names of their own team who are not done; nobody is told yet.
    LeadersAllowed {
        /// The teams.
        teams: BTreeSet<TeamId>,
    },
    /// They may no more, at once; whoever was told is told again if it is wished again.
    LeadersForbidden,
    /// A round told somebody of a team.
    LeadersTold {
        /// As one of which team.
        team: TeamId,
        /// Whom.
        member: MemberId,
        /// From which day of the company's on they may be named.
        from: Date,
    },
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

pub(super) fn apply(ledger: &mut Ledger, fact: &LeaderFact, at: Timestamp) {
    match fact {
        LeaderFact::LeadersAllowed { teams } => {
            let since = ledger.day_at(at);
            for team in teams {
                let wished = || Allowance { since, told: BTreeMap::new() };
                ledger.leaders.entry(team.clone()).or_insert_with(wished);
            }
        }
        LeaderFact::LeadersForbidden => ledger.leaders.clear(),
        LeaderFact::LeadersTold { team, member, from } => {
            if let Some(allowance) = ledger.leaders.get_mut(team) {
                allowance.told.insert(member.clone(), *from);
            }
        }
        LeaderFact::TeamNamesSeen { .. } | LeaderFact::TeamCheckNamesSeen { .. } => {}
    }
}

impl Ledger {
    /// Tells from which day on somebody may be named who is told on a day.
    pub fn named_after(told: Date, calendar: &Calendar<'_>) -> Date {
        told.saturating_add(NOTICE.days()).max(calendar.business_days_after(told, NOTICE_AT_WORK))
    }

    /// Tells what the company wished for a team that is there; nothing where whoever answers for it sees no names.
    pub fn allowance(&self, team: &TeamId) -> Option<&Allowance> {
        self.team(team)?;
        self.leaders.get(team)
    }

    /// Tells from which day on somebody may be named as one of a team; nothing where they were not told.
    pub fn named_from(&self, team: &TeamId, member: &MemberId) -> Option<Date> {
        self.allowance(team)?.told.get(member).copied()
    }

    /// Tells whether somebody may be named on a day as one of a team. Whether they are in it, the caller knows.
    pub fn may_be_named(&self, team: &TeamId, member: &MemberId, day: Date) -> bool {
        self.named_from(team, member).is_some_and(|from| from <= day)
    }

    /// Takes back that somebody was told: the word never left.
    pub fn was_not_told(&mut self, team: &TeamId, member: &MemberId) {
        if let Some(allowance) = self.leaders.get_mut(team) {
            allowance.told.remove(member);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Fact, StaffFact};
    use content::Content;
    use jiff::civil::date;

    fn ledger() -> (Ledger, [TeamId; 2], [MemberId; 2]) {
        let teams = [TeamId::derive("a"), TeamId::derive("b")];
        let mut ledger = Ledger::default();
        for (team, name) in teams.iter().zip(["営業", "製造"]) {
            keep(&mut ledger, &Fact::Staff(StaffFact::TeamMade { team: team.clone(), name: name.to_owned() }));
        }
        (ledger, teams, [MemberId::derive("m"), MemberId::derive("n")])
    }

    fn keep(ledger: &mut Ledger, fact: &Fact) {
        ledger.apply(fact, &MemberId::derive("boss"), Timestamp::UNIX_EPOCH);
    }

    fn allowed(teams: &[&TeamId]) -> Fact {
        Fact::Leader(LeaderFact::LeadersAllowed { teams: teams.iter().copied().cloned().collect() })
    }

    fn told(team: &TeamId, member: &MemberId, from: Date) -> Fact {
        Fact::Leader(LeaderFact::LeadersTold { team: team.clone(), member: member.clone(), from })
    }

    #[test]
    fn somebody_is_named_only_from_their_own_day_on_and_only_as_one_of_the_team_they_were_told_for() {
        let (mut ledger, [own, other], [one, two]) = ledger();
        let from = date(2026, 12, 8);
        keep(&mut ledger, &told(&own, &one, from));
        keep(&mut ledger, &allowed(&[&own, &other]));
        assert!(!ledger.may_be_named(&own, &one, from), "what was told before the wish counts for nothing");
        keep(&mut ledger, &told(&own, &one, from));
        assert!(!ledger.may_be_named(&own, &one, date(2026, 12, 7)) && ledger.may_be_named(&own, &one, from));
        assert!(!ledger.may_be_named(&other, &one, from) && !ledger.may_be_named(&own, &two, from));
        keep(&mut ledger, &allowed(&[&own]));
        assert!(ledger.may_be_named(&own, &one, from), "to wish it twice changes nothing");
        keep(&mut ledger, &Fact::Leader(LeaderFact::LeadersForbidden));
        assert!(!ledger.may_be_named(&own, &one, from));
        keep(&mut ledger, &allowed(&[&own]));
        assert!(!ledger.may_be_named(&own, &one, from), "everybody is told again");
    }

    #[test]
    fn a_team_that_is_gone_shows_nothing_and_nobody_who_is_forgotten_stays_on_the_list() {
        let (mut ledger, [own, other], [one, two]) = ledger();
        keep(&mut ledger, &allowed(&[&own, &other]));
        for (team, member) in [(&own, &one), (&other, &one), (&other, &two)] {
            keep(&mut ledger, &told(team, member, date(2026, 12, 8)));
        }
        keep(&mut ledger, &Fact::Staff(StaffFact::TeamClosed { team: own.clone() }));
        assert!(ledger.allowance(&own).is_none() && !ledger.may_be_named(&own, &one, date(2026, 12, 20)));
        ledger.forget(&one);
        let written = serde_json::to_string(&ledger).expect("it is plain data");
        assert!(!written.contains(one.as_str()) && written.contains(two.as_str()), "{written}");
        ledger.was_not_told(&other, &two);
        assert_eq!(ledger.named_from(&other, &two), None);
    }

    #[test]
    fn the_notice_is_a_week_and_never_fewer_than_five_business_days() {
        let content = Content::embedded();
        let calendar = Calendar::new(content.holidays());
        for (day, from) in [
            (date(2026, 12, 1), date(2026, 12, 8)),
            (date(2026, 12, 28), date(2027, 1, 8)),
            (date(2026, 4, 28), date(2026, 5, 11)),
        ] {
            assert_eq!(Ledger::named_after(day, &calendar), from, "{day}");
        }
    }
}
