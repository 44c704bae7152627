//! Who hears how far people are (RM7): whoever coordinates, and whoever answers for a team once its people were told.

use super::*;
use crate::Role;
use crate::ledger::{Grant, LeaderFact};
use crate::plan::Whose;

const SATO: &str = "佐藤";
const NAMES: [&str; 9] = [SATO, "森", "加藤", "林", "木村", "阿部", "清水", "井上", "山本"];

/// 森 answers for 営業 (森, 加藤, 林, 木村), 阿部 for 製造 (the others but 佐藤).
fn two_teams() -> Roll {
    let mut roll = company(&NAMES);
    let now = tokyo("2026-11-02T10:00");
    for (name, head, people) in [("営業", "森", &NAMES[1..5]), ("製造", "阿部", &NAMES[5..])] {
        let id = team(name);
        let grant = Grant { role: Role::Manager, team: Some(id.clone()) };
        for fact in [
            StaffFact::TeamMade { team: id.clone(), name: name.to_owned() },
            StaffFact::Granted { member: member(head), grant },
        ] {
            roll.ledger.apply(&Fact::Staff(fact), &member(SATO), now);
        }
        for one in people {
            roll.people.get_mut(&member(one)).expect("there").team = Some(id.clone());
        }
    }
    open(&mut roll, tokyo("2026-12-01T10:00"), Some(date(2026, 12, 22)));
    let lost = crate::check::Hurdle::HowUnknown;
    roll.people.get_mut(&member("加藤")).expect("there").put_off.insert(run(), lost);
    roll
}

/// Names are allowed in teams, and everybody of them was told that it is from a day on.
fn allow(roll: &mut Roll, from: Date, teams: &[&str]) {
    wish(roll, teams);
    for one in NAMES.iter().map(|name| member(name)) {
        let Some(team) = roll.people[&one].team.clone() else { continue };
        let fact = Fact::Leader(LeaderFact::LeadersTold { team, member: one, from });
        roll.ledger.apply(&fact, &MemberId::nobody(), tokyo("2026-12-01T10:00"));
    }
}

fn wish(roll: &mut Roll, teams: &[&str]) {
    let teams = teams.iter().map(|name| team(name)).collect();
    let fact = Fact::Leader(LeaderFact::LeadersAllowed { teams });
    roll.ledger.apply(&fact, &member(SATO), tokyo("2026-12-01T10:00"));
}

fn help(roll: &Roll) -> Vec<(To, Whose, Behind)> {
    let said = said(roll, tokyo("2026-12-01T10:00"), tokyo("2027-01-10T00:00"));
    let parts = said.into_iter().flat_map(|(_, to, parts)| parts.into_iter().map(move |part| (to.clone(), part)));
    let helps = |(to, part)| if let Part::Help { whose, behind, .. } = part { Some((to, whose, behind)) } else { None };
    let mut all: Vec<_> = parts.filter_map(helps).collect();
    all.sort_by_key(|(to, ..)| to.clone());
    all
}

fn of(who: &str) -> To {
    To::Member(member(who))
}

fn whole() -> (To, Whose, Behind) {
    (of(SATO), Whose::Company, Behind { open: 9, lost: 1 })
}

#[test]
fn whoever_answers_for_a_team_hears_only_of_it_and_only_once_it_was_told() {
    let mut roll = two_teams();
    assert_eq!(help(&roll), [whole()]);
    allow(&mut roll, date(2026, 12, 8), &["営業"]);
    let mut expected = vec![whole(), (of("森"), Whose::Teams, Behind { open: 4, lost: 0 })];
    expected.sort_by_key(|(to, ..)| to.clone());
    assert_eq!(help(&roll), expected, "how many are open in their own team, and not what anybody said");
    roll.ledger.apply(&Fact::Leader(LeaderFact::LeadersForbidden), &member(SATO), tokyo("2026-12-09T10:00"));
    assert_eq!(help(&roll), [whole()]);
}

#[test]
fn only_those_count_of_a_team_who_were_told_in_time() {
    let mut roll = two_teams();
    wish(&mut roll, &["営業", "製造"]);
    roll.people.get_mut(&member("山本")).expect("there").stopped = true;
    let mut expected = vec![whole(), (of("森"), Whose::Teams, Behind { open: 4, lost: 0 })];
    expected.sort_by_key(|(to, ..)| to.clone());
    assert_eq!(help(&roll), expected, "of 製造 three are left, and so no number");
    let late = said(&roll, tokyo("2026-12-16T00:00"), tokyo("2026-12-25T00:00"));
    let teams = |part: &Part| matches!(part, Part::Help { whose: Whose::Teams, .. });
    assert!(!late.iter().flat_map(|(.., parts)| parts).any(teams), "told on the 16th, they count from the 23rd on");
}

#[test]
fn nothing_is_said_before_the_day_of_a_few_or_of_an_anonymous_run() {
    let mut early = two_teams();
    allow(&mut early, date(2026, 12, 23), &["営業", "製造"]);
    assert_eq!(help(&early), [whole()]);
    let mut few = two_teams();
    few.people.get_mut(&member("木村")).expect("there").team = None;
    allow(&mut few, date(2026, 12, 8), &["営業"]);
    assert_eq!(help(&few), [whole()]);
    let mut hidden = two_teams();
    run_of(&mut hidden).mode = Mode::Anonymous;
    allow(&mut hidden, date(2026, 12, 8), &["営業", "製造"]);
    assert_eq!(help(&hidden), [whole()]);
}
