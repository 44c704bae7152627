//! The word to each that whoever answers for their team may see names (RM7): said by the round, by all its rules, once.

use super::*;
use crate::ledger::{LeaderFact, Rollout, Silence};
use crate::roll::Told;

const BOSS: &str = "佐藤";

/// 佐藤 coordinates; 加藤 and 林 are of 営業, where names were allowed on the 1st of December.
fn allowed() -> Roll {
    let mut roll = company(&[BOSS, "加藤", "林"]);
    for name in ["営業", "製造"] {
        let made = StaffFact::TeamMade { team: team(name), name: name.to_owned() };
        roll.ledger.apply(&Fact::Staff(made), &member(BOSS), tokyo("2026-11-02T10:00"));
    }
    for name in ["加藤", "林"] {
        person(&mut roll, name).team = Some(team("営業"));
    }
    wish(&mut roll, &["営業"]);
    roll
}

fn wish(roll: &mut Roll, teams: &[&str]) {
    let teams = teams.iter().map(|name| team(name)).collect();
    let fact = Fact::Leader(LeaderFact::LeadersAllowed { teams });
    roll.ledger.apply(&fact, &member(BOSS), tokyo("2026-12-01T09:00"));
}

fn person<'a>(roll: &'a mut Roll, name: &str) -> &'a mut Enrolled {
    roll.people.get_mut(&member(name)).expect("there")
}

/// Lists who is told in December and January: when, whom, as one of which team, and from when on they may be named.
fn words(roll: &Roll) -> Vec<(Timestamp, To, TeamId, Date)> {
    let said = said(roll, tokyo("2026-12-01T09:00"), tokyo("2027-01-31T00:00"));
    let leads = |part| if let Part::Leads { team, from } = part { Some((team, from)) } else { None };
    let words = said.into_iter().flat_map(|(at, to, parts)| {
        parts.into_iter().filter_map(leads).map(move |(team, from)| (at, to.clone(), team, from))
    });
    words.collect()
}

fn words_to(roll: &Roll, name: &str) -> Vec<(Timestamp, TeamId, Date)> {
    let to = To::Member(member(name));
    words(roll).into_iter().filter(|(_, who, ..)| *who == to).map(|(at, _, team, from)| (at, team, from)).collect()
}

#[test]
fn each_of_the_team_is_told_once_in_their_own_hours_and_nobody_else() {
    let mut roll = allowed();
    person(&mut roll, "林").hours.zone = Some("America/New_York".to_owned());
    let told = words(&roll);
    assert_eq!(told.len(), 2, "{told:?}");
    for (name, zone, from) in [("加藤", "Asia/Tokyo", date(2026, 12, 8)), ("林", "America/New_York", date(2026, 12, 8))]
    {
        let [(at, of, day)] = &words_to(&roll, name)[..] else { panic!("once") };
        let there = local(*at, zone);
        let minute = i32::from(there.hour()) * 60 + i32::from(there.minute());
        assert!((600..990).contains(&minute) && there.weekday().to_monday_zero_offset() < 5, "{there}");
        assert_eq!(*of, team("営業"));
        // Whichever day is further on, theirs or the company's, the notice is a week from there.
        let last = there.date().max(local(*at, "Asia/Tokyo").date());
        assert_eq!(*day, Ledger::named_after(last, &calendar()), "{name}");
        assert!(*day >= from, "{name}");
    }
    assert!(words_to(&roll, BOSS).is_empty());
}

#[test]
fn over_the_turn_of_the_year_five_business_days_lie_before_the_first_name() {
    let mut roll = allowed();
    person(&mut roll, "加藤").away_until = Some(date(2026, 12, 28));
    let [(at, _, from)] = &words_to(&roll, "加藤")[..] else { panic!("once") };
    assert_eq!((local(*at, "Asia/Tokyo").date(), *from), (date(2026, 12, 28), date(2027, 1, 8)));
}

/// Something that happens to the company before the round.
type Change = fn(&mut Roll);

#[test]
fn whoever_the_round_may_not_speak_to_is_not_told() {
    let silent: [(&str, Change); 8] = [
        ("stopped", |roll| person(roll, "加藤").stopped = true),
        ("never began", |roll| person(roll, "加藤").agreed = None),
        ("left", |roll| person(roll, "加藤").left = Some(tokyo("2026-12-01T00:00"))),
        ("on the list only", |roll| person(roll, "加藤").reach = Reach::Unconnected),
        ("taken out", |roll| person(roll, "加藤").reach = Reach::TakenOut),
        ("away", |roll| person(roll, "加藤").away_until = Some(date(2027, 3, 1))),
        ("outside the rollout", |roll| roll.ledger.rollout = Rollout::Pilot([member("林")].into())),
        ("quiet", |roll| roll.ledger.silence = Silence::On),
    ];
    for (why, change) in silent {
        let mut roll = allowed();
        change(&mut roll);
        assert!(words_to(&roll, "加藤").is_empty(), "{why}");
    }
}

#[test]
fn a_snooze_time_off_and_the_weekday_they_like_come_first() {
    let mut snoozed = allowed();
    person(&mut snoozed, "加藤").snoozed_until = Some(tokyo("2026-12-03T11:00"));
    let mut away = allowed();
    person(&mut away, "加藤").away_until = Some(date(2026, 12, 4));
    let mut friday = allowed();
    person(&mut friday, "加藤").hours.weekday = Some(crate::Workday::Friday);
    for (roll, day) in [(snoozed, date(2026, 12, 4)), (away, date(2026, 12, 4)), (friday, date(2026, 12, 4))] {
        let [(at, ..)] = &words_to(&roll, "加藤")[..] else { panic!("once") };
        assert!(local(*at, "Asia/Tokyo").date() >= day, "{at}");
    }
}

#[test]
fn it_shares_the_message_of_the_day() {
    let mut roll = allowed();
    open(&mut roll, tokyo("2026-12-01T09:00"), Some(date(2026, 12, 22)));
    let said = said(&roll, tokyo("2026-12-01T09:30"), tokyo("2026-12-02T00:00"));
    let to = To::Member(member("加藤"));
    let parts: Vec<&Vec<Part>> = said.iter().filter(|(_, who, _)| *who == to).map(|(.., parts)| parts).collect();
    let [parts] = &parts[..] else { panic!("one message: {parts:?}") };
    assert!(matches!(&parts[..], [Part::Rung { .. }, Part::Leads { .. }]), "{parts:?}");
}

#[test]
fn whoever_moves_is_told_for_the_new_team_and_a_team_that_is_off_tells_nobody() {
    let mut roll = allowed();
    let end = tokyo("2026-12-02T00:00");
    for look in forecast(&roll, calendar(), tokyo("2026-12-01T09:00"), end) {
        roll.note(&look.plan, look.at);
    }
    assert!(roll.ledger.named_from(&team("営業"), &member("加藤")).is_some());
    person(&mut roll, "加藤").team = Some(team("製造"));
    assert!(words(&roll).is_empty(), "製造 is off");
    wish(&mut roll, &["製造"]);
    assert!(!roll.ledger.may_be_named(&team("製造"), &member("加藤"), date(2027, 2, 1)));
    let told = words(&roll);
    assert!(
        matches!(&told[..], [(_, to, of, _)] if *to == To::Member(member("加藤")) && *of == team("製造")),
        "{told:?}"
    );
}

#[test]
fn what_was_given_up_is_said_anew_and_what_may_have_arrived_is_not() {
    let what = Occurrence { to: To::Member(member("加藤")), of: Matter::Leads(team("営業")) };
    for (fate, times) in [(Fate::Missed, 1), (Fate::Lost, 0), (Fate::Said, 0)] {
        let mut roll = allowed();
        let told = Told { on: date(2026, 11, 27), at: tokyo("2026-11-27T11:00"), fate };
        roll.told.insert(what.clone(), told);
        assert_eq!(words_to(&roll, "加藤").len(), times, "{fate:?}");
    }
}
