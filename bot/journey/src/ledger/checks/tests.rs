//! What the facts about checks make of a ledger.

use super::*;
use crate::ledger::{Fact, RulingFact, StaffFact};
use crate::{DiagnosisId, Mode};
use content::{Choice, Content, QuestionId, SetRef};
use jiff::civil::date;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn kept(ledger: &mut Ledger, facts: impl IntoIterator<Item = CheckFact>) {
    for fact in facts {
        ledger.apply(&Fact::Check(fact), &MemberId::derive("m"), at("2026-11-30T01:00:00Z"));
    }
}

fn update(content: &Content) -> &Check {
    content.checks().iter().find(|check| check.id.as_str() == "update").expect("it is there")
}

fn opened(ledger: &mut Ledger, name: &str, asked: Asked) -> DiagnosisId {
    let diagnosis = DiagnosisId::derive(name);
    let set = SetRef::parse("self-check/4.0").expect("a set");
    let fact = RulingFact::Opened { diagnosis: diagnosis.clone(), set, mode: Mode::Counted, asked, due: None };
    ledger.apply(&Fact::Ruling(fact), &MemberId::derive("m"), at("2026-11-20T01:00:00Z"));
    diagnosis
}

#[test]
fn nothing_is_asked_before_the_first_run_ended() {
    let content = Content::embedded();
    let mut ledger = Ledger::default();
    let (check, calendar) = (update(&content), Calendar::new(content.holidays()));
    let span = (date(2026, 12, 1), date(2027, 1, 31));
    let run = opened(&mut ledger, "run", Asked::All);
    assert!(ledger.cycles(check, &calendar, span).is_empty());
    let ended = Fact::Ruling(RulingFact::Ended { diagnosis: run });
    // In Japan it is the tenth already: the cycle that opened the day before is not asked for any more.
    ledger.apply(&ended, &MemberId::derive("m"), at("2026-12-09T16:00:00Z"));
    let since = Beginning { since: date(2026, 12, 10), diagnosed: Some(date(2026, 12, 10)) };
    assert_eq!(ledger.checks_beginning(), Some(since));
    let opens: Vec<Date> = ledger.cycles(check, &calendar, span).iter().map(|cycle| cycle.opens).collect();
    assert_eq!(opens, [date(2027, 1, 13)]);
}

#[test]
fn whoever_answers_alone_is_done_when_they_handed_in_and_anybody_may_begin_earlier() {
    let mut ledger = Ledger::default();
    let run = opened(&mut ledger, "run", Asked::Alone);
    assert_eq!(ledger.checks_beginning(), None);
    let answers = BTreeMap::from([(QuestionId::parse("1").expect("an id"), Choice::InPlace)]);
    let handed = Fact::Ruling(RulingFact::HandedIn { diagnosis: run, answers });
    ledger.apply(&handed, &MemberId::derive("m"), at("2026-12-01T01:00:00Z"));
    assert_eq!(ledger.checks_beginning().map(|beginning| beginning.since), Some(date(2026, 12, 1)));
    let mut ledger = Ledger::default();
    opened(&mut ledger, "run", Asked::All);
    kept(&mut ledger, [CheckFact::ChecksBegun]);
    let begun = Beginning { since: date(2026, 11, 30), diagnosed: None };
    assert_eq!(ledger.checks_beginning(), Some(begun));
}

#[test]
fn each_check_is_set_paused_and_resumed_by_itself() {
    let content = Content::embedded();
    let (check, calendar) = (update(&content), Calendar::new(content.holidays()));
    let span = (date(2026, 12, 1), date(2026, 12, 31));
    let mut ledger = Ledger::default();
    kept(&mut ledger, [CheckFact::ChecksBegun]);
    let count = |ledger: &Ledger| ledger.cycles(check, &calendar, span).len();
    assert_eq!((count(&ledger), ledger.cadence(check)), (1, Cadence::PatchDay));
    kept(&mut ledger, [CheckFact::CheckSet { check: check.id.clone(), cadence: Cadence::Weekly }]);
    assert_eq!((count(&ledger), ledger.cadence(check)), (4, Cadence::Weekly));
    kept(&mut ledger, [CheckFact::CheckPaused { check: check.id.clone() }]);
    assert_eq!((count(&ledger), ledger.cycle_on(check, &calendar, date(2026, 12, 8))), (0, None));
    let others = content.checks().iter().filter(|other| other.id != check.id);
    assert!(
        others
            .filter(|other| ledger.cadence(other) == Cadence::Monthly)
            .all(|other| { !ledger.cycles(other, &calendar, (date(2026, 12, 1), date(2027, 1, 31))).is_empty() })
    );
    kept(&mut ledger, [CheckFact::CheckResumed { check: check.id.clone() }]);
    assert_eq!(count(&ledger), 4);
}

#[test]
fn a_team_without_a_room_gets_no_card_and_one_that_wants_none_neither() {
    let content = Content::embedded();
    let (mut ledger, team) = (Ledger::default(), TeamId::derive("t"));
    let staff = |fact: StaffFact| Fact::Staff(fact);
    let (who, now) = (MemberId::derive("m"), at("2026-11-30T01:00:00Z"));
    ledger.apply(&staff(StaffFact::TeamMade { team: team.clone(), name: "営業".into() }), &who, now);
    let cards = |ledger: &Ledger| -> Vec<String> {
        let wanted = content.checks().iter().filter(|check| ledger.wants_card(check, &team));
        wanted.map(|check| check.id.to_string()).collect()
    };
    assert!(cards(&ledger).is_empty());
    ledger.apply(
        &staff(StaffFact::TeamRoom { team: team.clone(), room: Some("console:here:#sales".into()) }),
        &who,
        now,
    );
    assert_eq!(cards(&ledger), ["update", "backup"]);
    let check = CheckId::parse("backup").expect("an id");
    kept(&mut ledger, [CheckFact::CardsOff { team: team.clone(), check: check.clone() }]);
    assert_eq!(cards(&ledger), ["update"]);
    kept(&mut ledger, [CheckFact::CardsOn { team: team.clone(), check }]);
    assert_eq!(cards(&ledger), ["update", "backup"]);
    assert!(ledger.checks.is_blank(), "what is as it always was is not written down");
}

#[test]
fn a_card_belongs_to_its_cycle_and_an_older_one_is_told_nothing_any_more() {
    let (mut ledger, team) = (Ledger::default(), TeamId::derive("t"));
    let check = CheckId::parse("update").expect("an id");
    let cycle = |opened| CycleId { check: check.clone(), opened };
    let (old, new) = (cycle(date(2026, 12, 9)), cycle(date(2027, 1, 13)));
    let told = |cycle: &CycleId, count| CheckFact::CardTold { team: team.clone(), cycle: cycle.clone(), count, of: 20 };
    kept(&mut ledger, [CheckFact::CardPosted { team: team.clone(), cycle: old.clone() }, told(&old, 12)]);
    assert_eq!(ledger.card(&old, &team).and_then(PostedCard::crowd), Some(Crowd::of(12, 20)));
    kept(&mut ledger, [CheckFact::CardPosted { team: team.clone(), cycle: new.clone() }, told(&old, 13)]);
    assert_eq!(ledger.card(&old, &team), None);
    assert_eq!(ledger.card(&new, &team).map(PostedCard::crowd), Some(None));
}
