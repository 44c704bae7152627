//! Checks: a word once one may be asked, another before it is due, and a card a cycle (RM5, CT12).

use super::*;
use crate::check::{Confirmation, CycleId, Said};
use crate::ledger::CheckFact;
use crate::roll::Nudge;
use content::CheckId;

const FIVE: [&str; 5] = ["佐藤", "森", "加藤", "林", "木村"];

fn almanac() -> Almanac<'static> {
    Almanac { calendar: calendar(), checks: CONTENT.checks() }
}

/// A company whose checks began in November 2026.
fn begun(people: &[&str]) -> Roll {
    let mut roll = company(people);
    let fact = Fact::Check(CheckFact::ChecksBegun);
    roll.ledger.apply(&fact, &member(people[0]), tokyo("2026-11-27T10:00"));
    roll
}

/// What somebody hears about one check.
fn heard(roll: &Roll, who: &str, check: &str, from: &str, until: &str) -> Vec<(Date, Nudge)> {
    let looks = forecast(roll, almanac(), tokyo(from), tokyo(until));
    let to = To::Member(member(who));
    let items = looks.iter().flat_map(|look| look.plan.due(look.at)).filter(|item| item.to == to);
    let of = |item: &Item| {
        let nudge = item.parts.iter().find_map(|part| match part {
            Part::Check { cycle, nudge } => (cycle.check.as_str() == check).then_some(*nudge),
            Part::Rung { .. }
            | Part::Promised
            | Part::Card { .. }
            | Part::Help { .. }
            | Part::CheckHelp { .. }
            | Part::Leads { .. }
            | Part::Post { .. }
            | Part::Week(_) => None,
        });
        nudge.map(|nudge| (item.on, nudge))
    };
    items.filter_map(of).collect()
}

#[test]
fn nobody_is_asked_about_updates_in_the_first_three_business_days() {
    let roll = begun(&FIVE);
    // Release in Japan: Wednesday 2026-12-09; due within fourteen days.
    assert_eq!(
        heard(&roll, "森", "update", "2026-12-07T09:00", "2026-12-24T00:00"),
        [(date(2026, 12, 14), Nudge::First), (date(2026, 12, 22), Nudge::Last)]
    );
}

#[test]
fn whoever_confirmed_or_answered_today_hears_of_it_no_more() {
    let mut roll = begun(&FIVE);
    let cycle = CycleId { check: CheckId::parse("update").expect("an id"), opened: date(2026, 12, 9) };
    let said = |said, at| vec![Confirmation { cycle: cycle.clone(), said, at: tokyo(at) }];
    roll.checked.insert(member("森"), said(Said::Done, "2026-12-10T10:00"));
    assert_eq!(heard(&roll, "森", "update", "2026-12-07T09:00", "2026-12-24T00:00"), []);
    roll.checked.insert(member("森"), said(Said::NotYet { hurdle: None }, "2026-12-14T09:00"));
    let asked = heard(&roll, "森", "update", "2026-12-14T09:00", "2026-12-24T00:00");
    assert_eq!(asked.iter().map(|(day, _)| *day).collect::<Vec<_>>(), [date(2026, 12, 15), date(2026, 12, 22)]);
}

#[test]
fn everything_of_a_day_still_is_one_message_and_silence_is_silence() {
    let mut roll = begun(&FIVE);
    open(&mut roll, tokyo("2026-12-14T08:00"), Some(date(2026, 12, 25)));
    let looks = forecast(&roll, almanac(), tokyo("2026-12-01T09:00"), tokyo("2027-02-01T00:00"));
    let mut days: BTreeSet<(To, Date)> = BTreeSet::new();
    for item in looks.iter().flat_map(|look| look.plan.due(look.at)) {
        assert!(days.insert((item.to.clone(), item.on)), "{item:?}");
    }
    let both = looks.iter().flat_map(|look| look.plan.due(look.at)).any(|item| item.parts.len() > 1);
    assert!(both, "a run and a check meet somewhere");
    roll.people.get_mut(&member("森")).expect("there").stopped = true;
    let looks = forecast(&roll, almanac(), tokyo("2026-12-01T09:00"), tokyo("2027-02-01T00:00"));
    let mut items = looks.iter().flat_map(|look| look.plan.due(look.at));
    assert!(items.all(|item| item.to != To::Member(member("森"))));
}

#[test]
fn the_last_word_comes_before_a_long_holiday() {
    let roll = begun(&FIVE);
    let heard = heard(&roll, "森", "long-holiday", "2026-12-23T00:00", "2027-01-05T00:00");
    assert_eq!(heard, [(date(2026, 12, 24), Nudge::First)]);
}

/// A company with a team and its room.
fn with_room() -> Roll {
    let mut roll = begun(&FIVE);
    let team = team("営業");
    for fact in [
        StaffFact::TeamMade { team: team.clone(), name: "営業".to_owned() },
        StaffFact::TeamRoom { team: team.clone(), room: Some("console:a:#b".to_owned()) },
    ] {
        roll.ledger.apply(&Fact::Staff(fact), &member(FIVE[0]), tokyo("2026-11-02T10:00"));
    }
    roll.people.values_mut().for_each(|person| person.team = Some(team.clone()));
    roll
}

/// The day of a card, its check, and the numbers it shows.
type Shown = (Date, String, Option<(usize, usize)>);

fn cards(roll: &Roll, from: &str, until: &str) -> Vec<Shown> {
    let looks = forecast(roll, almanac(), tokyo(from), tokyo(until));
    let items = looks.iter().flat_map(|look| look.plan.due(look.at)).filter(|item| item.to == To::Team(team("営業")));
    items
        .map(|item| match &item.parts[..] {
            [Part::Card { cycle, count }] => (item.on, cycle.check.to_string(), count.shown()),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_room_gets_one_card_a_cycle_on_its_first_day() {
    let mut roll = with_room();
    let (from, until) = ("2026-12-07T00:00", "2026-12-14T00:00");
    assert_eq!(
        cards(&roll, from, until),
        [
            (date(2026, 12, 7), "backup".to_owned(), Some((0, 5))),
            (date(2026, 12, 9), "update".to_owned(), Some((0, 5))),
        ]
    );
    let cycle = CycleId { check: CheckId::parse("update").expect("an id"), opened: date(2026, 12, 9) };
    // Somebody posted it by hand.
    let posted = Fact::Check(CheckFact::CardPosted { team: team("営業"), cycle });
    roll.ledger.apply(&posted, &member(FIVE[0]), tokyo("2026-12-09T09:00"));
    assert_eq!(cards(&roll, from, until).len(), 1);
}

#[test]
fn a_card_that_was_given_up_before_it_left_is_posted_anew_and_one_that_may_hang_there_is_not() {
    let mut roll = with_room();
    let cycle = CycleId { check: CheckId::parse("update").expect("an id"), opened: date(2026, 12, 9) };
    let posted = Fact::Check(CheckFact::CardPosted { team: team("営業"), cycle: cycle.clone() });
    roll.ledger.apply(&posted, &member(FIVE[0]), tokyo("2026-12-09T10:00"));
    let what = Occurrence { to: To::Team(team("営業")), of: Matter::Card(cycle) };
    let mut updates = |fate| {
        let told = crate::roll::Told { on: date(2026, 12, 9), at: tokyo("2026-12-09T10:00"), fate };
        roll.told.insert(what.clone(), told);
        let cards = cards(&roll, "2026-12-10T00:00", "2026-12-14T00:00");
        cards.into_iter().filter(|(_, check, _)| check == "update").map(|(day, ..)| day).collect::<Vec<_>>()
    };
    assert_eq!(updates(Fate::Missed), [date(2026, 12, 10)]);
    assert_eq!(updates(Fate::Lost), []);
    assert_eq!(updates(Fate::Said), []);
}

#[test]
fn a_card_counts_only_those_who_can_answer() {
    let mut roll = with_room();
    let mut change = |who, change: fn(&mut Enrolled)| change(roll.people.get_mut(&member(who)).expect("there"));
    change("森", |person| person.reach = Reach::Unconnected);
    change("加藤", |person| person.agreed = None);
    roll.people.insert(member("阿部"), Enrolled { team: Some(team("営業")), ..somebody() });
    roll.people.insert(member("清水"), Enrolled { team: Some(team("営業")), ..somebody() });
    let first = cards(&roll, "2026-12-07T00:00", "2026-12-08T00:00");
    assert_eq!(first, [(date(2026, 12, 7), "backup".to_owned(), Some((0, 5)))], "of seven on the list");
}

#[test]
fn a_card_is_late_rather_than_twice_after_we_were_away() {
    let mut roll = with_room();
    roll.looked = Some(tokyo("2026-12-08T17:00"));
    roll.dated = Some(tokyo("2026-12-09T10:00"));
    let late = cards(&roll, "2026-12-11T12:00", "2026-12-12T00:00");
    assert_eq!(
        late.iter().map(|(_, check, _)| check.as_str()).collect::<BTreeSet<_>>(),
        BTreeSet::from(["backup", "update"])
    );
    assert!(
        cards(&roll, "2026-12-24T12:00", "2026-12-25T00:00").iter().all(|(_, check, _)| check != "update"),
        "not when it was due"
    );
}
