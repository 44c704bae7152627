//! What is asked of whom on a day, and how far a company is with a cycle.

use super::{CheckAnswer, Confirmation, Cycle, CycleId, Hurdle};
use crate::{Calendar, Crowd, Ledger, MemberId, Role};
use content::{Asks, Check};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the members of a company said last to each check.
pub type Confirmations = BTreeMap<MemberId, Vec<Confirmation>>;

/// A check that is asked of somebody, in the cycle that takes answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed<'a> {
    /// Which.
    pub check: &'a Check,
    /// In which cycle.
    pub cycle: Cycle,
    /// What they said to it, or what somebody said whose word counts for all of them.
    pub said: Option<Confirmation>,
}

impl Owed<'_> {
    /// Tells whether something is left to do. Silence is no answer: whoever said nothing has it before them.
    pub fn is_open(&self) -> bool {
        !self.said.as_ref().is_some_and(|confirmation| confirmation.said.settles(self.check))
    }
}

/// Finds what somebody said in a cycle.
pub fn said_in<'a>(confirmations: &'a [Confirmation], cycle: &CycleId) -> Option<&'a Confirmation> {
    confirmations.iter().find(|confirmation| confirmation.cycle == *cycle)
}

impl Ledger {
    /// Lists every check that is asked of somebody on a day, in the order of the content, settled or not.
    pub fn owed<'a>(
        &self,
        checks: &'a [Check],
        calendar: &Calendar<'_>,
        member: &MemberId,
        said: &Confirmations,
        today: Date,
    ) -> Vec<Owed<'a>> {
        let asked = checks.iter().filter(|check| self.asks(check, member));
        let owed = asked.filter_map(|check| {
            let cycle = self.cycle_on(check, calendar, today)?;
            let id = cycle.id();
            let own = said.get(member).and_then(|all| said_in(all, &id));
            let settled = match check.asks {
                Asks::Everyone => None,
                Asks::Coordinator => self.settled_by(check, said, &id),
            };
            let said = settled.or(own).cloned();
            Some(Owed { check, cycle, said })
        });
        owed.collect()
    }

    /// Finds what settled a cycle that is the company's: the word of one who coordinates is enough.
    fn settled_by<'a>(&self, check: &Check, said: &'a Confirmations, cycle: &CycleId) -> Option<&'a Confirmation> {
        let mut words = self.holders(Role::Coordinator).filter_map(|holder| said_in(said.get(holder)?, cycle));
        words.find(|confirmation| confirmation.said.settles(check))
    }
}

/// How far people are with a cycle, in numbers (RM7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many are asked.
    pub asked: usize,
    /// How many have nothing left to do.
    pub settled: usize,
    /// How many of the others don't know how.
    pub lost: usize,
}

impl Tally {
    /// Counts how far these people are.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a MemberId>, said: &Confirmations, cycle: &CycleId) -> Tally {
        people.into_iter().fold(Tally::default(), |tally, member| {
            let word = said.get(member).and_then(|all| said_in(all, cycle)).map(|confirmation| confirmation.said);
            let settled = word.is_some_and(super::Said::is_settled);
            let lost = !settled
                && word.is_some_and(|word| {
                    word.answer() == CheckAnswer::Unknown || word.hurdle() == Some(Hurdle::HowUnknown)
                });
            Tally {
                asked: tally.asked + 1,
                settled: tally.settled + usize::from(settled),
                lost: tally.lost + usize::from(lost),
            }
        })
    }

    /// Gives those who have something left to do; the count hides itself where few stand behind it.
    pub fn open(self) -> Crowd {
        Crowd::of(self.asked - self.settled, self.asked)
    }

    /// Gives those who have nothing left to do; the count hides itself likewise.
    pub fn confirmed(self) -> Crowd {
        Crowd::of(self.settled, self.asked)
    }

    /// Gives those who don't know how.
    pub fn lost(self) -> Crowd {
        Crowd::of(self.lost, self.asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Exempt, Said};
    use crate::ledger::{CheckFact, Fact, Grant, StaffFact};
    use content::{CheckId, Content};
    use jiff::Timestamp;
    use jiff::civil::date;

    fn begun() -> (Ledger, MemberId) {
        let boss = MemberId::derive("boss");
        let mut ledger = Ledger::founded_by(&boss);
        let at = "2026-11-30T01:00:00Z".parse().expect("a time");
        ledger.apply(&Fact::Check(CheckFact::ChecksBegun), &boss, at);
        (ledger, boss)
    }

    fn says(check: &str, opened: Date, said: Said) -> Confirmation {
        let check = CheckId::parse(check).expect("an id");
        Confirmation { cycle: CycleId { check, opened }, said, at: Timestamp::UNIX_EPOCH }
    }

    fn open(ledger: &Ledger, member: &MemberId, said: &Confirmations, today: Date) -> Vec<String> {
        let content = Content::embedded();
        let calendar = ledger.calendar(content.holidays());
        let owed = ledger.owed(content.checks(), &calendar, member, said, today);
        owed.iter().filter(|owed| owed.is_open()).map(|owed| owed.check.id.to_string()).collect()
    }

    #[test]
    fn staff_are_asked_about_their_own_machines_and_the_rest_is_of_those_who_coordinate() {
        let (ledger, boss) = begun();
        let (staff, nothing) = (MemberId::derive("staff"), Confirmations::new());
        let wednesday = date(2026, 12, 9);
        assert_eq!(open(&ledger, &staff, &nothing, wednesday), ["update", "antivirus"]);
        assert_eq!(
            open(&ledger, &boss, &nothing, wednesday),
            ["update", "firmware", "antivirus", "backup", "offline-copy"]
        );
        assert_eq!(open(&ledger, &staff, &nothing, date(2026, 12, 28)), ["update", "antivirus", "long-holiday"]);
        assert!(open(&ledger, &staff, &nothing, date(2026, 11, 30)).is_empty());
    }

    #[test]
    fn silence_and_not_yet_leave_it_open_and_one_word_of_a_coordinator_is_enough_for_the_company() {
        let (mut ledger, boss) = begun();
        let other = MemberId::derive("other");
        let grant = Grant { role: Role::Coordinator, team: None };
        let granted = StaffFact::Granted { member: other.clone(), grant };
        ledger.apply(&Fact::Staff(granted), &boss, Timestamp::UNIX_EPOCH);
        let (day, week) = (date(2026, 12, 9), date(2026, 12, 7));
        let not_yet = says("update", day, Said::NotYet { hurdle: None });
        let mut said = Confirmations::from([(boss.clone(), vec![not_yet])]);
        assert!(open(&ledger, &boss, &said, day).contains(&"update".to_owned()));
        said.insert(boss.clone(), vec![says("update", day, Said::Done), says("firmware", day, Said::Done)]);
        said.insert(other.clone(), vec![says("backup", week, Said::NotConcerned { why: Exempt::Central })]);
        assert_eq!(open(&ledger, &boss, &said, day), ["antivirus", "offline-copy"]);
        assert_eq!(
            open(&ledger, &other, &said, day),
            ["update", "antivirus", "offline-copy"],
            "updates are each one's own"
        );
        assert!(open(&ledger, &boss, &said, date(2027, 1, 13)).contains(&"update".to_owned()), "a new cycle asks anew");
    }

    #[test]
    fn how_far_people_are_is_told_in_numbers_that_hide_where_few_stand_behind_them() {
        let people: Vec<MemberId> = (0..5).map(|number| MemberId::derive(&number.to_string())).collect();
        let day = date(2026, 12, 9);
        let words = [
            Said::Done,
            Said::NotConcerned { why: Exempt::NotUsed },
            Said::NotYet { hurdle: Some(Hurdle::HowUnknown) },
            Said::NotYet { hurdle: Some(Hurdle::Away) },
        ];
        let said: Confirmations =
            people.iter().cloned().zip(words.map(|said| vec![says("update", day, said)])).collect();
        let cycle = CycleId { check: CheckId::parse("update").expect("an id"), opened: day };
        let tally = Tally::of(&people, &said, &cycle);
        assert_eq!(tally, Tally { asked: 5, settled: 2, lost: 1 });
        assert_eq!((tally.open().shown(), tally.lost().shown()), (Some((3, 5)), Some((1, 5))));
        assert_eq!(Tally::of(&people[..3], &said, &cycle).open().shown(), None);
    }
}
