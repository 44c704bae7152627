//! Every reason for hearing nothing (RM12).

use super::*;
use crate::ledger::{Rollout, Silence};

#[test]
fn each_who_hears_nothing_has_a_reason() {
    let now = tokyo("2026-12-01T09:00");
    let mut bare = company(&["佐藤", "森"]);
    open(&mut bare, tokyo("2026-12-01T08:00"), Some(date(2026, 12, 22)));
    assert_eq!(reason(&bare, "森", now), None, "森 hears something");
    let with = |change: &dyn Fn(&mut Roll)| {
        let mut roll = bare.clone();
        change(&mut roll);
        reason(&roll, "森", now)
    };
    let mori =
        |change: &dyn Fn(&mut Enrolled)| with(&|roll| change(roll.people.get_mut(&member("森")).expect("there")));
    let cases = [
        (mori(&|one| one.left = Some(now)), Reason::Left),
        (mori(&|one| one.reach = Reach::Unconnected), Reason::Unconnected),
        (mori(&|one| one.reach = Reach::TakenOut), Reason::TakenOut),
        (mori(&|one| one.agreed = None), Reason::NotBegun),
        (mori(&|one| one.stopped = true), Reason::Stopped),
        (with(&|roll| roll.ledger.silence = Silence::On), Reason::Paused),
        (mori(&|one| one.away_until = Some(date(2026, 12, 3))), Reason::Away(date(2026, 12, 3))),
        (mori(&|one| one.snoozed_until = Some(tokyo("2026-12-02T11:00"))), Reason::Snoozed(tokyo("2026-12-02T11:00"))),
        (with(&|roll| roll.ledger.rollout = Rollout::OnlyUs), Reason::NotReached),
        (mori(&|one| drop(one.sheets.insert(run(), sheet(25, Some(now), Some(now))))), Reason::Done),
        (with(&|roll| roll.ledger.runs.clear()), Reason::NothingOpen),
        (with(&|roll| run_of(roll).due = Some(date(2026, 11, 30))), Reason::PastDue),
        (mori(&|one| one.heard = Some(now)), Reason::HeardToday),
        (mori(&|one| drop(one.sheets.insert(run(), sheet(2, Some(now), None)))), Reason::AtItToday),
    ];
    for (found, expected) in cases {
        assert_eq!(found, Some(expected));
    }
    assert_eq!(reason(&bare, "森", tokyo("2026-12-01T16:30")), Some(Reason::Over));
    let mut weekend = bare.clone();
    weekend.looked = Some(tokyo("2026-12-04T16:40"));
    assert_eq!(reason(&weekend, "森", tokyo("2026-12-05T11:00")), Some(Reason::Closed));
}

#[test]
fn the_ladder_says_when_it_goes_on_and_when_it_is_finished() {
    let mut roll = company(&["佐藤"]);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-01T08:00"), tokyo("2026-12-02T00:00")) {
        roll.note(&look.plan, look.at);
    }
    assert_eq!(reason(&roll, "佐藤", tokyo("2026-12-02T11:00")), Some(Reason::Waits(date(2026, 12, 4))));
    for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-02T08:00"), tokyo("2026-12-20T00:00")) {
        roll.note(&look.plan, look.at);
    }
    assert_eq!(reason(&roll, "佐藤", tokyo("2026-12-21T11:00")), Some(Reason::Finished));
}

#[test]
fn whoever_coordinates_is_written_to_before_everybody_else_is() {
    let mut roll = company(&["佐藤", "森"]);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    roll.ledger.rollout = Rollout::OnlyUs;
    let heard: BTreeSet<To> =
        said(&roll, tokyo("2026-12-01T08:00"), tokyo("2027-02-01T00:00")).into_iter().map(|(_, to, _)| to).collect();
    assert_eq!(heard, BTreeSet::from([To::Member(member("佐藤"))]));
}

#[test]
fn an_unknown_zone_and_the_end_of_the_calendar_are_told() {
    let mut roll = company(&["佐藤"]);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    let hours = Hours { zone: Some("Mars/Olympus".to_owned()), ..Hours::default() };
    roll.people.get_mut(&member("佐藤")).expect("there").hours = hours;
    let found = plan(&roll, calendar(), tokyo("2026-12-01T09:00"));
    assert!(found.warnings.contains(&Warning::UnknownZone("Mars/Olympus".to_owned())));
    assert_eq!(local(found.items[0].at, "Asia/Tokyo").date(), date(2026, 12, 1), "the company's zone is followed");
    let end = CONTENT.holidays().known_until;
    let day =
        |days: i64| end.saturating_sub(jiff::Span::new().days(days)).to_zoned_datetime(TimeZone::UTC).expect("a day");
    let warned = |days| plan(&roll, calendar(), day(days).timestamp()).warnings;
    assert!(warned(100).contains(&Warning::CalendarEnds(end)), "half a year before");
    assert!(warned(-2).contains(&Warning::CalendarEnded(end)));
    assert!(!warned(300).iter().any(|one| matches!(one, Warning::CalendarEnds(_) | Warning::CalendarEnded(_))));
    // Behind its end weekends and the turn of the year still count.
    let behind = date(end.year() + 2, 12, 30);
    assert!(!calendar().is_business_day(behind));
}
