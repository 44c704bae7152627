//! Windows, clocks that jump, and being away ourselves (RM1, RM8, R13).

use super::*;
use crate::roll::Fate;

const ZONES: [&str; 5] = ["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu"];

#[test]
fn two_weeks_of_minutes_in_five_zones_never_leave_the_window() {
    for (from, opened) in [("2026-10-24T00:00[UTC]", "2026-10-23T00:00"), ("2027-03-08T00:00[UTC]", "2027-03-05T00:00")]
    {
        let mut roll = company(&ZONES);
        open(&mut roll, tokyo(opened), None);
        let asked = ["wish", "day", "late"];
        for name in ZONES {
            let zone = Some(name.to_owned());
            roll.people.get_mut(&member(name)).expect("there").hours.zone.clone_from(&zone);
            for what in asked {
                let mut one = somebody();
                one.hours.zone.clone_from(&zone);
                roll.people.insert(member(&format!("{name} {what}")), one);
            }
        }
        let zone_of = |who: &To| {
            ZONES.into_iter().find(|name| {
                asked.iter().any(|what| *who == To::Member(member(&format!("{name} {what}"))))
                    || *who == To::Member(member(name))
            })
        };
        for minute in 0..(14 * 24 * 60) {
            let now = at(from) + SignedDuration::from_mins(minute);
            for name in ZONES {
                roll.people.get_mut(&member(&format!("{name} wish"))).expect("there").snoozed_until = Some(now);
                roll.people.get_mut(&member(&format!("{name} late"))).expect("there").last_act = Some(now);
            }
            roll.looked = Some(now - SignedDuration::from_mins(if minute % 7 == 0 { 300 } else { 1 }));
            for item in plan(&roll, calendar(), now).items {
                let name = zone_of(&item.to).expect("somebody of ours");
                let there = local(item.at, name);
                assert!(calendar().is_business_day(there.date()), "{name} {there}");
                assert!(
                    (10..16).contains(&there.hour()) || (there.hour() == 16 && there.minute() < 30),
                    "{name} {there}"
                );
                assert_eq!(item.on, there.date());
            }
        }
    }
}

/// A company that was looked after until `last` and again from `back` on.
fn away_between(last: Timestamp, back: Timestamp, due: Option<Date>) -> (Roll, Plan) {
    let mut roll = company(&["佐藤"]);
    open(&mut roll, tokyo("2026-12-01T10:00"), due);
    for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-01T10:00"), last) {
        roll.note(&look.plan, look.at);
    }
    roll.looked = Some(last);
    let found = plan(&roll, calendar(), back);
    roll.note(&found, back);
    (roll, found)
}

/// When the third day's reminder is due.
fn third() -> Timestamp {
    let mut roll = company(&["佐藤"]);
    open(&mut roll, tokyo("2026-12-01T10:00"), None);
    said(&roll, tokyo("2026-12-01T10:00"), tokyo("2026-12-05T00:00"))[1].0
}

#[test]
fn one_minute_away_says_it_now() {
    let (_, found) = away_between(third() - SignedDuration::from_secs(1), third() + SignedDuration::from_mins(1), None);
    assert_eq!(found.due(third() + SignedDuration::from_mins(1)).count(), 1);
    assert_eq!(found.missed, []);
}

#[test]
fn an_hour_away_says_it_in_the_next_half_hour() {
    let back = third() + SignedDuration::from_mins(61);
    let (roll, found) = away_between(third() - SignedDuration::from_secs(1), back, None);
    assert_eq!((found.due(back).count(), found.missed.len()), (0, 0));
    let later = said(&roll, back, tokyo("2026-12-09T00:00"));
    assert_eq!(later.len(), 1, "one catch-up: {later:?}");
    assert!(
        later[0].0.duration_since(back) <= SignedDuration::from_mins(30)
            || local(later[0].0, "Asia/Tokyo").date() == date(2026, 12, 7)
    );
}

#[test]
fn five_hours_away_give_it_up_and_show_it() {
    let back = third() + SignedDuration::from_hours(5);
    let (roll, found) = away_between(third() - SignedDuration::from_secs(1), back, None);
    let [missed] = &found.missed[..] else { panic!("{found:?}") };
    assert_eq!((missed.what.of.clone(), missed.due), (Matter::Rung(run(), Rung::Third), third()));
    assert_eq!(roll.told[&missed.what].fate, Fate::Missed);
    let later = said(&roll, back, tokyo("2026-12-20T00:00"));
    assert_eq!(days_of(&later, &To::Member(member("佐藤"))), [(date(2026, 12, 10), vec![Rung::Seventh])]);
}

#[test]
fn eight_days_away_make_at_most_one_message() {
    // Two rungs came and went: the first is covered by the second, and the second is too old.
    let back = tokyo("2026-12-11T16:00");
    let (roll, found) = away_between(tokyo("2026-12-03T16:00"), back, Some(date(2026, 12, 22)));
    assert_eq!((found.items.len(), found.missed.len()), (0, 1), "{found:?}");
    let later = said(&roll, back, tokyo("2027-01-20T00:00"));
    assert_eq!(days_of(&later, &To::Member(member("佐藤"))), [(date(2026, 12, 21), vec![Rung::DayBefore])]);
}

#[test]
fn a_clock_set_back_says_nothing_twice_and_loses_nothing() {
    for back in [1, 24] {
        let mut roll = company(&["佐藤", "森", "加藤"]);
        open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
        let until = tokyo("2026-12-04T13:00");
        let mut heard = said(&roll, tokyo("2026-12-01T10:00"), until);
        for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-01T10:00"), until) {
            roll.note(&look.plan, look.at);
        }
        let again = until - SignedDuration::from_hours(back);
        heard.extend(said(&roll, again, tokyo("2027-01-01T00:00")));
        let mut parts: Vec<_> = heard.iter().map(|(_, to, parts)| format!("{to:?} {parts:?}")).collect();
        let all = parts.len();
        parts.sort();
        parts.dedup();
        assert_eq!((parts.len(), all), (12, 12), "{back} h back");
    }
}

#[test]
fn a_clock_set_forward_for_a_while_loses_nothing() {
    for ahead in [1, 24] {
        let mut roll = company(&["佐藤", "森", "加藤"]);
        open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
        for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-01T10:00"), tokyo("2026-12-04T09:00")) {
            roll.note(&look.plan, look.at);
        }
        let wrong = tokyo("2026-12-04T09:00") + SignedDuration::from_hours(ahead);
        let found = plan(&roll, calendar(), wrong);
        roll.note(&found, wrong);
        // And right again, a minute later.
        let heard = said(&roll, tokyo("2026-12-04T09:01"), tokyo("2027-01-01T00:00"));
        let said_then = found.due(wrong).count();
        assert_eq!(heard.len() + said_then, 9, "three each: {heard:?}");
    }
}

#[test]
fn five_hundred_people_are_spread_over_the_day() {
    let people: Vec<String> = (0..500).map(|number| number.to_string()).collect();
    let names: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut roll = company(&names);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    let said = said(&roll, tokyo("2026-12-01T08:00"), tokyo("2026-12-02T00:00"));
    assert_eq!(said.len(), 500);
    let mut minutes: BTreeMap<Timestamp, usize> = BTreeMap::new();
    for (at, ..) in &said {
        *minutes.entry(*at).or_default() += 1;
    }
    assert!(minutes.values().all(|count| *count <= 8), "{:?}", minutes.values().max());
    assert!(minutes.len() > 200, "{}", minutes.len());
}
