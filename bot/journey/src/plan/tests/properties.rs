//! What holds in every company (RM1, RM4, RM10).

use super::*;
use crate::Workday;
use proptest::prelude::*;

/// Somebody of whom anything may be true.
fn anybody() -> impl Strategy<Value = Enrolled> {
    let zone = prop_oneof![
        Just(None),
        Just(Some("America/New_York")),
        Just(Some("Europe/London")),
        Just(Some("Pacific/Auckland")),
        Just(Some("Mars/Olympus")),
    ];
    let when = (0_i64..40 * 24 * 60).prop_map(|minutes| tokyo("2026-12-01T00:00") + SignedDuration::from_mins(minutes));
    let hours = (zone, proptest::option::of(0_u8..24), proptest::option::of(0_usize..5));
    let flags = (0_u8..8, 0_u8..6, 0_u8..8);
    (hours, flags, proptest::option::of(when.clone()), proptest::option::of(when), 0_i8..30).prop_map(
        |((zone, hour, weekday), (stopped, reach, left), snoozed, handed_in, away)| {
            let mut one = somebody();
            one.hours = Hours {
                zone: zone.map(str::to_owned),
                hour: hour.map(crate::Hour::inside),
                weekday: weekday.map(|day| Workday::ALL[day]),
            };
            one.stopped = stopped == 0;
            one.reach = if reach == 0 { Reach::Unconnected } else { Reach::Room };
            one.left = (left == 0).then(|| tokyo("2026-12-01T00:00"));
            one.snoozed_until = snoozed;
            one.away_until = (away > 15).then(|| date(2026, 12, away));
            if handed_in.is_some() {
                one.sheets.insert(run(), sheet(25, handed_in, handed_in));
            }
            one
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_told_twice_twice_a_day_or_outside_their_hours(
        people in proptest::collection::vec(anybody(), 1..12),
        opened in proptest::collection::vec((0_i64..30 * 24, proptest::option::of(0_i8..40)), 1..4),
        downs in proptest::collection::vec((0_i64..60 * 24, 1_i64..80), 0..4),
    ) {
        let names: Vec<String> = (0..people.len()).map(|number| number.to_string()).collect();
        let mut roll = company(&names.iter().map(String::as_str).collect::<Vec<_>>());
        for (name, person) in names.iter().zip(people) {
            roll.people.insert(member(name), person);
        }
        for (number, (hours, days)) in opened.into_iter().enumerate() {
            let at = tokyo("2026-12-01T00:00") + SignedDuration::from_hours(hours);
            let due = days.map(|days| local(at, "Asia/Tokyo").date().saturating_add(jiff::Span::new().days(days)));
            open(&mut roll, at, due);
            let one = roll.ledger.runs.remove(&run()).expect("it was opened");
            let id = if number == 0 { run() } else { DiagnosisId::derive(&number.to_string()) };
            roll.ledger.runs.insert(id, one);
        }
        let (mut now, end) = (tokyo("2026-12-01T00:00"), tokyo("2027-02-15T00:00"));
        let mut seen: BTreeSet<(To, Matter)> = BTreeSet::new();
        let mut days: BTreeSet<(To, Date)> = BTreeSet::new();
        let mut rungs: BTreeMap<(To, DiagnosisId), usize> = BTreeMap::new();
        while now < end {
            let found = plan(&roll, calendar(), now);
            prop_assert_eq!(&plan(&roll, calendar(), now), &found, "the same look finds the same");
            for person in roll.people.keys() {
                let who = To::Member(person.clone());
                let items = found.items.iter().filter(|item| item.to == who).count();
                let skips = found.skips.iter().filter(|skip| skip.who == who).count();
                prop_assert_eq!(items + skips, 1, "each either hears something or has a reason");
            }
            for item in &found.items {
                let To::Member(id) = &item.to else { continue };
                let person = &roll.people[id];
                let (zone, _) = moment::zone_of(person.hours.zone.as_deref(), None, &roll.ledger);
                let window = Window::new(calendar(), zone);
                prop_assert!(window.is_open(item.at));
                prop_assert!(!person.stopped && person.left.is_none() && person.reach == Reach::Room);
            }
            for item in found.due(now) {
                prop_assert!(days.insert((item.to.clone(), item.on)), "twice on {}", item.on);
                for of in item.matters() {
                    prop_assert!(seen.insert((item.to.clone(), of.clone())), "{of:?} twice");
                    if let Matter::Rung(run, _) = of {
                        let count = rungs.entry((item.to.clone(), run)).or_default();
                        *count += 1;
                        prop_assert!(*count <= 4);
                    }
                }
            }
            roll.note(&found, now);
            prop_assert!(found.next > now);
            let down = downs.iter().map(|(from, hours)| {
                let from = tokyo("2026-12-01T00:00") + SignedDuration::from_hours(*from);
                (from, from + SignedDuration::from_hours(*hours))
            });
            let asleep = down.filter(|(from, to)| (*from..*to).contains(&found.next)).map(|(_, to)| to).max();
            now = asleep.unwrap_or(found.next);
        }
    }
}
