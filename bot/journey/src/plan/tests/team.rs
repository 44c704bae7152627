//! What the room of a team reads (RM14).

use super::*;
use crate::ledger::Rollout;

const TEAM: &str = "営業";

/// A company with a team of these people, whose room is known.
fn with_team(people: &[&str]) -> Roll {
    let mut roll = company(people);
    let team = team(TEAM);
    for fact in [
        StaffFact::TeamMade { team: team.clone(), name: TEAM.to_owned() },
        StaffFact::TeamRoom { team: team.clone(), room: Some("console:a:#b".to_owned()) },
    ] {
        roll.ledger.apply(&Fact::Staff(fact), &member(people[0]), tokyo("2026-11-02T10:00"));
    }
    roll.people.values_mut().for_each(|person| person.team = Some(team.clone()));
    roll
}

/// The day of a post, which one it is, and the numbers it shows.
type Posted = (Date, Post, Option<(usize, usize)>);

fn posts(roll: &Roll, from: Timestamp, until: Timestamp) -> Vec<Posted> {
    let said = said(roll, from, until).into_iter().filter(|(_, to, _)| *to == To::Team(team(TEAM)));
    said.flat_map(|(at, _, parts)| parts.into_iter().map(move |part| (local(at, "Asia/Tokyo").date(), part)))
        .map(|(day, part)| match part {
            Part::Post { post, count, .. } => (day, post, count.and_then(Crowd::shown)),
            other @ (Part::Rung { .. }
            | Part::Promised
            | Part::Check { .. }
            | Part::Card { .. }
            | Part::Help { .. }
            | Part::CheckHelp { .. }
            | Part::Leads { .. }
            | Part::Week(_)) => panic!("{other:?}"),
        })
        .collect()
}

const FIVE: [&str; 5] = ["佐藤", "森", "加藤", "林", "木村"];
const EIGHT: [&str; 8] = ["佐藤", "森", "加藤", "林", "木村", "阿部", "清水", "井上"];

#[test]
fn a_run_is_posted_three_times_at_most_and_shows_one_number() {
    let mut roll = with_team(&EIGHT);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    for name in ["森", "加藤"] {
        let done = sheet(25, Some(tokyo("2026-12-02T11:00")), Some(tokyo("2026-12-02T11:00")));
        roll.people.get_mut(&member(name)).expect("there").sheets.insert(run(), done);
    }
    let middle = tokyo("2026-12-23T00:00");
    assert_eq!(
        posts(&roll, tokyo("2026-12-01T10:00"), middle),
        [(date(2026, 12, 1), Post::Opening, None), (date(2026, 12, 11), Post::Midway, Some((2, 8)))]
    );
    for look in forecast(&roll.clone(), calendar(), tokyo("2026-12-01T10:00"), middle) {
        roll.note(&look.plan, look.at);
    }
    run_of(&mut roll).closed_at = Some(tokyo("2026-12-25T17:00"));
    assert_eq!(
        posts(&roll, tokyo("2026-12-25T17:01"), tokyo("2027-02-01T00:00")),
        [(date(2026, 12, 28), Post::Thanks, None)]
    );
}

#[test]
fn a_number_too_few_stand_behind_is_not_said() {
    for people in [&FIVE[..3], &FIVE, &EIGHT[..7]] {
        nothing_is_said_in_the_middle(people);
    }
}

fn nothing_is_said_in_the_middle(people: &[&str]) {
    let mut roll = with_team(people);
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let posts = posts(&roll, tokyo("2026-12-01T10:00"), tokyo("2026-12-23T00:00"));
    assert_eq!(posts, [(date(2026, 12, 1), Post::Opening, None)]);
    let found = plan(&roll, calendar(), tokyo("2026-12-11T09:00"));
    let skip = found.skips.iter().find(|skip| skip.who == To::Team(team(TEAM)));
    assert_eq!(skip.map(|skip| skip.reason), Some(Reason::TooFew));
}

#[test]
fn a_room_we_were_taken_out_of_or_may_not_post_in_reads_nothing() {
    let mut roll = with_team(&FIVE);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    let found = |roll: &Roll| {
        let plan = plan(roll, calendar(), tokyo("2026-12-01T09:00"));
        plan.skips.into_iter().find(|skip| skip.who == To::Team(team(TEAM))).map(|skip| skip.reason)
    };
    assert_eq!(found(&roll), None);
    for (change, reason) in [
        ((|roll| roll.shut.extend([team(TEAM)])) as fn(&mut Roll), Reason::TakenOut),
        (|roll| roll.ledger.rollout = Rollout::OnlyUs, Reason::NotReached),
        (|roll| roll.ledger.silence = crate::ledger::Silence::On, Reason::Paused),
        (|roll| roll.ledger.teams.get_mut(&team(TEAM)).expect("there").room = None, Reason::NoRoom),
    ] {
        let mut roll = roll.clone();
        change(&mut roll);
        assert_eq!(found(&roll), Some(reason));
    }
}

#[test]
fn a_run_of_one_or_of_a_few_who_try_it_out_is_not_the_rooms() {
    let mut roll = with_team(&FIVE);
    open(&mut roll, tokyo("2026-12-01T08:00"), None);
    for asked in [Asked::Alone, Asked::People(BTreeSet::from([member("森")])), Asked::Teams(BTreeSet::new())] {
        run_of(&mut roll).asked = asked;
        assert_eq!(posts(&roll, tokyo("2026-12-01T08:00"), tokyo("2027-01-01T00:00")), []);
    }
}
