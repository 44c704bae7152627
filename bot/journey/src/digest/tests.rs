//! What weeks look like.

use super::town::{MONDAY, Town, asked, run, team, worker};
use super::*;
use crate::ledger::{Fact, PaperFact, RulingFact};
use crate::{Action, ActionId, ActionState, Aim, Crowd, DeclarationId, Declared, MemberId, Owner, Star, Telling};
use content::{Choice, QuestionId};
use jiff::{ToSpan, civil::date};
use std::collections::BTreeSet;

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).expect("an id")
}

/// Lets the first `count` of the workers hand in.
fn hand_in(town: &mut Town, count: usize) {
    town.workers[..count].iter_mut().for_each(|worker| worker.submitted = true);
}

#[test]
fn where_nobody_answered_the_line_says_so() {
    let content = Content::embedded();
    let town = Town::of(&content, &[8]);
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    let digest = &digests.teams[&team(0)];
    assert_eq!(digest.done.now, Telling::New(Crowd::of(0, 8)));
    assert_eq!((digest.voices.as_ref(), digest.step.clone()), (None, Step::Answer));
    assert_eq!(digest.coming, [Coming { day: date(2026, 12, 18), what: Occasion::Due }]);
}

#[test]
fn a_week_is_compared_with_the_one_before() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    hand_in(&mut town, 3);
    let (_, told) = town.tell(&content, MONDAY, &Told::default());
    hand_in(&mut town, 5);
    let (digests, told) = town.tell(&content, MONDAY.saturating_add(1.week()), &told);
    let done = digests.teams[&team(0)].done;
    assert_eq!((done.now, done.change()), (Telling::New(Crowd::of(5, 8)), Some(2)));
    let (digests, _) = town.tell(&content, MONDAY.saturating_add(2.weeks()), &told);
    let again = &digests.teams[&team(0)];
    assert_eq!((again.done.now, again.done.change()), (Telling::Same(Crowd::of(5, 8)), Some(0)));
    assert_eq!((again.freshness, digests.company.freshness), (Freshness::Quiet, Freshness::Quiet));
}

#[test]
fn made_again_in_the_same_week_it_is_the_same() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8, 3]);
    let (_, told) = town.tell(&content, MONDAY, &Told::default());
    hand_in(&mut town, 6);
    let later = MONDAY.saturating_add(1.week());
    let (once, told) = town.tell(&content, later, &told);
    let (again, told_again) = town.tell(&content, later, &told);
    assert_eq!((&once, &told), (&again, &told_again));
    let stored = serde_json::to_string(&told).expect("plain data");
    assert_eq!(serde_json::from_str::<Told>(&stored).expect("its own writing"), told);
}

#[test]
fn what_came_in_on_the_same_day_is_told_and_compared_with_last_week() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    let (_, told) = town.tell(&content, MONDAY, &Told::default());
    let later = MONDAY.saturating_add(1.week());
    hand_in(&mut town, 2);
    let (_, told) = town.tell(&content, later, &told);
    hand_in(&mut town, 4);
    let (digests, _) = town.tell(&content, later, &told);
    assert_eq!(digests.teams[&team(0)].done.change(), Some(4));
}

#[test]
fn a_small_team_is_told_of_with_the_company() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[3, 6, 8]);
    hand_in(&mut town, 17);
    for worker in &mut town.workers {
        worker.answers[2] = Choice::NotInPlace;
    }
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    let small = &digests.teams[&team(0)];
    assert_eq!((small.done.now, small.company), (Telling::Hidden, CompanySide::All(Some(Crowd::of(14, 14)))));
    assert_eq!(small.voices, digests.company.voices);
    assert_eq!(small.voices.as_ref().map(|voices| (voices.people, voices.gaps.len())), Some((14, 1)));
    // Three are too few to be told of: the whole leaves them out, so that nobody subtracts.
    let told: BTreeSet<&crate::TeamId> = digests.company.teams.iter().map(|(team, _)| team).collect();
    assert_eq!((told, digests.company.view), (BTreeSet::from([&team(1), &team(2)]), View::Without));
}

#[test]
fn small_teams_that_are_enough_together_are_told_of_in_the_whole() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[3, 2, 8]);
    hand_in(&mut town, 4);
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    assert_eq!((digests.company.done.now, digests.company.view), (Telling::New(Crowd::of(4, 13)), View::Merged));
    assert_eq!(digests.company.teams.len(), 1);
    assert_eq!(digests.teams[&team(1)].company, CompanySide::All(Some(Crowd::of(4, 13))));
}

#[test]
fn a_team_without_anybody_has_no_summary() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[0, 5]);
    town.workers.iter_mut().for_each(|worker| worker.left = true);
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    assert!(digests.teams.is_empty());
    assert_eq!(digests.company.done.now, Telling::Hidden);
}

#[test]
fn the_weightiest_gaps_stand_in_front_and_a_later_straggler_changes_nothing() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[9]);
    for (number, worker) in town.workers.iter_mut().enumerate() {
        worker.answers[7] = Choice::NotInPlace;
        worker.answers[3] = if number < 5 { Choice::Partly } else { Choice::InPlace };
        worker.answers[0] = if number == 0 { Choice::Unknown } else { Choice::InPlace };
    }
    hand_in(&mut town, 8);
    let ids = asked(&content);
    let (digests, told) = town.tell(&content, MONDAY, &Told::default());
    let voices = digests.teams[&team(0)].voices.clone().expect("eight are enough");
    assert_eq!(voices.gaps, [(ids[7].clone(), Weight::Most), (ids[3].clone(), Weight::Half)]);
    assert_eq!((voices.people, voices.unknown), (8, Unknown::Exactly(1)));
    hand_in(&mut town, 9);
    let (digests, _) = town.tell(&content, MONDAY.saturating_add(1.week()), &told);
    assert_eq!(digests.teams[&team(0)].voices.as_ref(), Some(&voices), "one more sheet waits for others");
    assert_eq!(digests.teams[&team(0)].step, Step::Gap(ids[7].clone()), "all have answered");
}

#[test]
fn the_head_of_a_team_is_counted_and_not_heard_as_staff() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[5]);
    town.manager(0);
    hand_in(&mut town, 5);
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    let digest = &digests.teams[&team(0)];
    assert_eq!((digest.done.now, digest.voices.as_ref()), (Telling::New(Crowd::of(5, 5)), None));
}

#[test]
fn what_was_decided_stands_beside_what_the_staff_said() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    let ids = asked(&content);
    town.workers.iter_mut().for_each(|worker| worker.answers[1] = Choice::Partly);
    hand_in(&mut town, 8);
    let answers =
        [(ids[1].clone(), Choice::InPlace), (ids[2].clone(), Choice::NotInPlace), (ids[3].clone(), Choice::InPlace)];
    let fact = Fact::Ruling(RulingFact::Accepted { diagnosis: run(), answers: answers.into() });
    town.ledger.apply(&fact, &MemberId::derive("boss"), town::at(MONDAY));
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    let contrasts = &digests.company.contrasts;
    assert_eq!(*contrasts, [(ids[1].clone(), Contrast::Doubtful), (ids[2].clone(), Contrast::Better)]);
    assert_eq!(digests.company.ruled.as_ref().map(|ruled| (ruled.tally.answered(), ruled.tally.asked)), Some((3, 25)));
    assert_eq!(digests.company.step, Step::Decide);
    let few = Town { workers: town.workers[..4].to_vec(), ..town };
    let (digests, _) = few.tell(&content, MONDAY, &Told::default());
    assert!(digests.company.contrasts.is_empty(), "four are too few to be told of");
}

#[test]
fn overdue_actions_are_counted_and_never_whose_they_are() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[4, 3]);
    for (number, owner) in [Owner::Member(worker(0)), Owner::Member(worker(5)), Owner::Role(crate::Role::Coordinator)]
        .into_iter()
        .enumerate()
    {
        let id = ActionId::derive(&number.to_string());
        let due = Some(date(2026, 11, 20));
        let (question, title) = (None, Some("x".to_owned()));
        let action = Action {
            id: id.clone(),
            question,
            aim: Aim::Improve,
            measure: None,
            title,
            owner,
            due,
            state: ActionState::Open,
            note: None,
            opened_at: town::at(MONDAY),
            closed_at: None,
        };
        town.ledger.actions.insert(id, action);
    }
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    assert_eq!((digests.company.open, digests.company.overdue), (3, 3));
    assert_eq!(digests.teams[&team(1)].overdue, 0, "in a small team one would know whose it is");
}

#[test]
fn half_a_year_after_the_declaration_its_week_comes_back_to_it() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[5]);
    let (id, _) = DeclarationId::parse("40000000001").expect("an id");
    let declared = Declared::new(Star::One, id, date(2026, 6, 5), None, MONDAY).expect("it was");
    town.ledger.apply(&Fact::Paper(PaperFact::Declared { declared }), &MemberId::derive("boss"), town::at(MONDAY));
    let follow_up = |day| town.tell(&content, day, &Told::default()).0.company.follow_up;
    // 5 December 2026 is a Saturday.
    assert_eq!(follow_up(MONDAY), None);
    assert_eq!(follow_up(date(2026, 12, 8)), Some((date(2026, 12, 7), FollowUp::HalfYear)));
}

#[test]
fn the_trend_has_the_last_four_and_no_points_before_all_is_decided() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[5]);
    let set = town::set(&content);
    let boss = MemberId::derive("boss");
    for (year, points) in [(2021, 0), (2022, 1), (2023, 2), (2024, 3), (2025, 25)] {
        let id = crate::DiagnosisId::derive(&year.to_string());
        let opened = RulingFact::Opened {
            diagnosis: id.clone(),
            set: set.name,
            mode: crate::Mode::Named,
            asked: crate::ledger::Asked::Alone,
            due: None,
        };
        let answers =
            set.questions.iter().take(points).map(|question| (question.id.clone(), Choice::InPlace)).collect();
        for fact in [opened, RulingFact::HandedIn { diagnosis: id, answers }] {
            town.ledger.apply(&Fact::Ruling(fact), &boss, town::at(date(year, 6, 1)));
        }
    }
    let (digests, _) = town.tell(&content, MONDAY, &Told::default());
    let points: Vec<_> =
        digests.company.trend.iter().map(|point| (point.opened.year(), format!("{:?}", point.score))).collect();
    assert_eq!(points.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2023, 2024, 2025, 2026]);
    assert!(points[0].1.starts_with("Provisional") && points[2].1.starts_with("Complete { points: 100"), "{points:?}");
}

#[test]
fn a_run_that_is_told_of_again_counts_no_sheet_twice() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    hand_in(&mut town, 5);
    let (_, first) = town.tell(&content, MONDAY, &Told::default());
    let between = crate::DiagnosisId::derive("between");
    let opened = RulingFact::Opened {
        diagnosis: between.clone(),
        set: town::set(&content).name,
        mode: crate::Mode::Counted,
        asked: crate::ledger::Asked::All,
        due: None,
    };
    let (second_week, third_week) = (MONDAY.saturating_add(1.week()), MONDAY.saturating_add(2.weeks()));
    let boss = MemberId::derive("boss");
    town.ledger.apply(&Fact::Ruling(opened), &boss, town::at(second_week));
    let (_, second) = town.tell(&content, second_week, &first);
    assert_eq!(second.run.as_ref(), Some(&between));
    town.ledger.apply(&Fact::Ruling(RulingFact::Ended { diagnosis: between }), &boss, town::at(third_week));
    hand_in(&mut town, 6);
    let (digests, third) = town.tell(&content, third_week, &second);
    assert_eq!((third.run.as_ref(), &third.counted), (Some(&run()), &first.counted), "the sixth waits for others");
    assert_eq!(digests.teams[&team(0)].voices.as_ref().map(|voices| voices.people), Some(5));
}

#[test]
fn of_an_anonymous_run_it_is_told_who_handed_in_and_not_what() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    town.ledger.runs.get_mut(&run()).expect("the town's run").mode = crate::Mode::Anonymous;
    hand_in(&mut town, 8);
    let (digests, now) = town.tell(&content, MONDAY, &Told::default());
    let digest = &digests.teams[&team(0)];
    assert_eq!(digest.done.now, Telling::New(Crowd::of(8, 8)));
    assert!(now.counted.is_empty() && digest.voices.is_none() && digests.company.voices.is_none());
}

#[test]
fn a_new_run_begins_with_nothing_told() {
    let content = Content::embedded();
    let mut town = Town::of(&content, &[8]);
    hand_in(&mut town, 8);
    let (_, told) = town.tell(&content, MONDAY, &Told::default());
    let next = RulingFact::Opened {
        diagnosis: crate::DiagnosisId::derive("next"),
        set: town::set(&content).name,
        mode: crate::Mode::Counted,
        asked: crate::ledger::Asked::All,
        due: None,
    };
    let later = MONDAY.saturating_add(26.weeks());
    town.ledger.apply(
        &Fact::Ruling(RulingFact::Ended { diagnosis: run() }),
        &MemberId::derive("boss"),
        town::at(later),
    );
    town.ledger.apply(&Fact::Ruling(next), &MemberId::derive("boss"), town::at(later));
    town.workers.iter_mut().for_each(|worker| worker.submitted = false);
    let (digests, now) = town.tell(&content, later, &told);
    assert_eq!(digests.teams[&team(0)].done.now, Telling::New(Crowd::of(0, 8)));
    assert!(now.counted.is_empty() && digests.teams[&team(0)].voices.is_none());
    assert_eq!(question("1"), town::set(&content).questions[0].id);
}
