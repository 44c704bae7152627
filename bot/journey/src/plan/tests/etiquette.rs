//! The ladder, one message a day, absence, wishes (RM3–RM6, ST5, ST6).

use super::*;
use crate::Workday;

const SATO: &str = "佐藤";

#[test]
fn the_ladder_is_climbed_once_and_then_we_are_silent() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2027-03-01T00:00"));
    assert_eq!(
        days_of(&said, &To::Member(member(SATO))),
        [
            (date(2026, 12, 1), vec![Rung::Invite]),
            (date(2026, 12, 4), vec![Rung::Third]),
            (date(2026, 12, 10), vec![Rung::Seventh]),
            (date(2026, 12, 21), vec![Rung::DayBefore]),
        ]
    );
    assert_eq!(reason(&roll, SATO, tokyo("2026-12-23T10:00")), Some(Reason::PastDue));
}

#[test]
fn everything_of_a_day_comes_in_one_message() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let mut other = run_of(&mut roll).clone();
    other.set = SetRef::parse("articles/4.0").expect("a set");
    roll.ledger.runs.insert(DiagnosisId::derive("e"), other);
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2027-01-01T00:00"));
    let rungs = |parts: &Vec<Part>| parts.iter().filter(|part| matches!(part, Part::Rung { .. })).count();
    let counts: Vec<usize> = said.iter().map(|(_, _, parts)| rungs(parts)).collect();
    assert_eq!(counts, [2, 2, 2, 2]);
}

#[test]
fn ten_missed_things_make_one_message_on_return() {
    let mut roll = company(&[SATO]);
    for number in 0..10 {
        open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2027, 1, 29)));
        let one = roll.ledger.runs.remove(&run()).expect("it was opened");
        roll.ledger.runs.insert(DiagnosisId::derive(&number.to_string()), one);
    }
    roll.people.get_mut(&member(SATO)).expect("there").away_until = Some(date(2026, 12, 14));
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2026-12-20T00:00"));
    let [(at, _, parts)] = &said[..] else { panic!("{said:?}") };
    assert_eq!((local(*at, "Asia/Tokyo").date(), parts.len()), (date(2026, 12, 14), 10));
    assert!(parts.iter().all(|part| matches!(part, Part::Rung { rung: Rung::Seventh, .. })));
}

#[test]
fn nobody_hears_on_the_day_they_begin_or_answer() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), None);
    let now = tokyo("2026-12-01T10:00");
    let person = roll.people.get_mut(&member(SATO)).expect("there");
    // Begun this morning, and nothing answered yet.
    person.last_act = Some(tokyo("2026-12-01T09:00"));
    person.sheets.insert(run(), sheet(0, None, None));
    assert_eq!(reason(&roll, SATO, now), Some(Reason::AtItToday));
    let answered = sheet(3, Some(tokyo("2026-12-01T08:00")), None);
    roll.people.get_mut(&member(SATO)).expect("there").sheets.insert(run(), answered);
    assert_eq!(reason(&roll, SATO, now), Some(Reason::AtItToday));
    let said = said(&roll, now, tokyo("2026-12-03T00:00"));
    assert_eq!(days_of(&said, &To::Member(member(SATO))), [(date(2026, 12, 2), vec![Rung::Invite])]);
}

#[test]
fn whoever_is_in_the_middle_is_left_alone_for_half_an_hour() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T09:00"), None);
    let base = plan(&roll, calendar(), tokyo("2026-12-01T09:30")).items[0].at;
    roll.people.get_mut(&member(SATO)).expect("there").last_act = Some(base - SignedDuration::from_mins(1));
    let found = plan(&roll, calendar(), base);
    assert_eq!(found.due(base).count(), 0);
    assert_eq!(found.items[0].at, base + SignedDuration::from_mins(30));
}

#[test]
fn a_promise_takes_the_days_place_and_what_it_covers_is_not_said_again() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), None);
    roll.people.get_mut(&member(SATO)).expect("there").snoozed_until = Some(tokyo("2026-12-04T10:00"));
    assert_eq!(reason(&roll, SATO, tokyo("2026-12-01T10:00")), Some(Reason::Snoozed(tokyo("2026-12-04T10:00"))));
    let morning = plan(&roll, calendar(), tokyo("2026-12-04T09:00"));
    assert_eq!(morning.items[0].parts, [Part::Promised]);
    assert_eq!(morning.due(tokyo("2026-12-04T10:00")).count(), 0, "the appointment says it");
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2027-01-01T00:00"));
    assert_eq!(days_of(&said, &To::Member(member(SATO))), [(date(2026, 12, 10), vec![Rung::Seventh])]);
}

#[test]
fn what_anybody_started_takes_the_days_place() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), None);
    roll.people.get_mut(&member(SATO)).expect("there").heard = Some(tokyo("2026-12-01T09:00"));
    assert_eq!(reason(&roll, SATO, tokyo("2026-12-01T10:00")), Some(Reason::HeardToday));
}

#[test]
fn whoever_stops_hears_nothing_and_afterwards_one_message() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2027, 1, 29)));
    roll.people.get_mut(&member(SATO)).expect("there").stopped = true;
    let looks = forecast(&roll, calendar(), tokyo("2026-12-01T10:00"), tokyo("2026-12-15T12:00"));
    assert!(looks.iter().all(|look| look.plan.items.is_empty()));
    roll.looked = looks.last().map(|look| look.at);
    roll.people.get_mut(&member(SATO)).expect("there").stopped = false;
    let said = said(&roll, tokyo("2026-12-15T12:00"), tokyo("2026-12-25T00:00"));
    assert_eq!(days_of(&said, &To::Member(member(SATO))).len(), 1);
}

#[test]
fn a_company_that_paused_and_goes_on_is_not_flooded() {
    let people: Vec<String> = (0..30).map(|number| number.to_string()).collect();
    let names: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut roll = company(&names);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2027, 1, 29)));
    roll.ledger.silence = crate::ledger::Silence::On;
    let looks = forecast(&roll, calendar(), tokyo("2026-12-01T10:00"), tokyo("2026-12-16T11:00"));
    assert!(looks.iter().all(|look| look.plan.items.is_empty()), "paused means silent");
    roll.looked = looks.last().map(|look| look.at);
    roll.ledger.silence = crate::ledger::Silence::Off;
    let said = said(&roll, tokyo("2026-12-16T11:00"), tokyo("2026-12-25T00:00"));
    assert_eq!(said.len(), 30, "one message each");
    let most = said.iter().map(|(at, ..)| said.iter().filter(|(other, ..)| other == at).count()).max();
    assert!(most <= Some(6), "spread, not all at once: {most:?}");
}

#[test]
fn a_liked_hour_and_weekday_are_kept() {
    let mut roll = company(&[SATO]);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let hour = Some(crate::Hour::inside(13));
    roll.people.get_mut(&member(SATO)).expect("there").hours =
        Hours { zone: None, hour, weekday: Some(Workday::Wednesday) };
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2027-01-01T00:00"));
    assert!(said.iter().all(|(at, ..)| local(*at, "Asia/Tokyo").hour() == 13), "{said:?}");
    assert_eq!(
        days_of(&said, &To::Member(member(SATO))),
        [
            (date(2026, 12, 2), vec![Rung::Invite]),
            (date(2026, 12, 9), vec![Rung::Third]),
            (date(2026, 12, 16), vec![Rung::Seventh]),
            (date(2026, 12, 21), vec![Rung::DayBefore]),
        ]
    );
}

#[test]
fn whoever_coordinates_hears_the_day_before_how_many_need_help_and_nobody_else_does() {
    let mut roll = company(&[SATO, "森", "加藤", "林"]);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let done = sheet(25, Some(tokyo("2026-12-02T11:00")), Some(tokyo("2026-12-02T11:00")));
    for name in [SATO, "林"] {
        roll.people.get_mut(&member(name)).expect("there").sheets.insert(run(), done.clone());
    }
    let lost = crate::check::Hurdle::HowUnknown;
    roll.people.get_mut(&member("森")).expect("there").put_off.insert(run(), lost);
    let said = said(&roll, tokyo("2026-12-01T10:00"), tokyo("2027-02-01T00:00"));
    let help = said.iter().flat_map(|(at, to, parts)| parts.iter().map(move |part| (at, to, part)));
    let help: Vec<_> = help.filter(|(_, _, part)| matches!(part, Part::Help { .. })).collect();
    let [(at, to, Part::Help { behind, .. })] = help[..] else { panic!("{help:?}") };
    assert_eq!((local(*at, "Asia/Tokyo").date(), to), (date(2026, 12, 21), &To::Member(member(SATO))));
    assert_eq!(*behind, Behind { open: 2, lost: 1 });
}
