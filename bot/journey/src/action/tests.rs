//! Actions: one per gap, in a fixed order, and asked about again once they are done.

use super::*;
use content::Content;
use jiff::civil::date;
use std::collections::BTreeMap;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a time")
}

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect("an id")
}

fn articles(content: &Content) -> &QuestionSet {
    content.set(&SetRef::parse("articles/4.0").expect("a name")).expect("it ships")
}

fn answers(set: &QuestionSet, choice: Choice) -> BTreeMap<QuestionId, Choice> {
    set.questions.iter().map(|question| (question.id.clone(), choice)).collect()
}

fn action(cause: &str, due: Option<Date>, state: ActionState) -> Action {
    Action {
        id: ActionId::derive(cause),
        question: None,
        aim: Aim::Improve,
        measure: None,
        title: Some(cause.to_owned()),
        owner: Owner::Role(Role::Coordinator),
        due,
        state,
        note: None,
        opened_at: at(0),
        closed_at: (state != ActionState::Open).then(|| at(9)),
    }
}

#[test]
fn six_articles_that_are_not_in_place_become_six_actions() {
    let content = Content::embedded();
    let set = articles(&content);
    let gaps = gaps(set, &answers(set, Choice::NotInPlace));
    let diagnosis = DiagnosisId::derive("d");
    let take = |gap: &Gap| Action::take_on(gap, &diagnosis, Owner::Role(Role::Coordinator), None, at(1)).id;
    let actions: BTreeSet<ActionId> = gaps.iter().map(take).collect();
    assert_eq!((gaps.len(), actions.len()), (6, 6));
    assert!(gaps.iter().all(|gap| gap.aim == Aim::Improve && gap.measure.is_some()));
}

#[test]
fn asking_twice_makes_one_action_and_another_diagnosis_another() {
    let content = Content::embedded();
    let set = articles(&content);
    let gap = |choice: Choice| gaps(set, &BTreeMap::from([(id("3"), choice)])).remove(0);
    let (first, second) = (DiagnosisId::derive("d"), DiagnosisId::derive("e"));
    assert_eq!(gap(Choice::NotInPlace).action(&first), gap(Choice::Partly).action(&first));
    assert_ne!(gap(Choice::NotInPlace).action(&first), gap(Choice::NotInPlace).action(&second));
    assert_ne!(gap(Choice::NotInPlace).action(&first), gap(Choice::Unknown).action(&first), "finding out is another");
}

#[test]
fn each_unknown_is_something_to_find_out_and_whatever_is_known_settles_it() {
    let content = Content::embedded();
    let set = articles(&content);
    let mut answers = answers(set, Choice::InPlace);
    answers.insert(id("2"), Choice::Unknown);
    answers.insert(id("6"), Choice::Unknown);
    let gaps = gaps(set, &answers);
    assert_eq!(gaps.iter().map(|gap| gap.aim).collect::<Vec<_>>(), [Aim::FindOut; 2]);
    let owner = Owner::Member(MemberId::derive("m"));
    let action = Action::take_on(&gaps[0], &DiagnosisId::derive("d"), owner, Some(date(2026, 12, 1)), at(1));
    assert_eq!(Choice::ALL.map(|choice| action.is_settled_by(choice)), [true, true, true, false]);
    let improve = Action { aim: Aim::Improve, ..action };
    assert_eq!(Choice::ALL.map(|choice| improve.is_settled_by(choice)), [true, false, false, false]);
}

#[test]
fn gaps_come_in_the_order_in_which_they_are_to_be_looked_at() {
    let content = Content::embedded();
    let set = content.set(&SetRef::parse("self-check/4.0").expect("a name")).expect("it ships");
    let given = [("7", Choice::Partly), ("8", Choice::NotInPlace), ("2", Choice::Partly), ("20", Choice::Unknown)];
    let answers: BTreeMap<_, _> = given.into_iter().map(|(question, choice)| (id(question), choice)).collect();
    let order: Vec<String> = gaps(set, &answers).into_iter().map(|gap| gap.question.1.to_string()).collect();
    assert_eq!(order, ["20", "2", "8", "7"]);
}

#[test]
fn a_suggested_day_is_a_business_day() {
    let content = Content::embedded();
    let calendar = Calendar::new(content.holidays());
    let set = articles(&content);
    let gap = |choice: Choice| gaps(set, &BTreeMap::from([(id("3"), choice)])).remove(0);
    let today = date(2026, 12, 17);
    assert_eq!(default_due(today, &gap(Choice::Unknown), &calendar), date(2027, 1, 4), "12/31 is closed");
    assert_eq!(default_due(today, &gap(Choice::NotInPlace), &calendar), date(2027, 1, 18), "1/16 is a Saturday");
}

#[test]
fn overdue_actions_come_first_and_closed_ones_last() {
    let today = date(2026, 12, 1);
    let actions = [
        action("dropped", Some(date(2026, 1, 1)), ActionState::Dropped),
        action("undated", None, ActionState::Open),
        action("later", Some(date(2026, 12, 9)), ActionState::Open),
        action("today", Some(today), ActionState::Open),
        action("yesterday", Some(date(2026, 11, 30)), ActionState::Open),
        action("long ago", Some(date(2026, 10, 1)), ActionState::Open),
    ];
    let titles = |ordered: Vec<&Action>| -> Vec<String> {
        ordered.into_iter().filter_map(|action| action.title.clone()).collect()
    };
    let expected = ["long ago", "yesterday", "today", "later", "undated", "dropped"];
    assert_eq!(titles(in_order(&actions, today)), expected);
    assert_eq!(titles(in_order(actions.iter().rev(), today)), expected);
    let overdue: Vec<bool> = actions.iter().map(|action| action.is_overdue(today)).collect();
    assert_eq!(overdue, [false, false, false, false, true, true]);
}

#[test]
fn what_was_done_is_asked_again_at_the_next_check_and_only_then() {
    let question = |text: &str| Some((SetRef::parse("self-check/4.0").expect("a name"), id(text)));
    let with = |text: &str, state: ActionState, closed: i64| Action {
        question: question(text),
        closed_at: (state != ActionState::Open).then(|| at(closed)),
        ..action(text, None, state)
    };
    let actions = [
        with("1", ActionState::Done, 50),
        with("2", ActionState::Done, 150),
        with("3", ActionState::Dropped, 150),
        with("4", ActionState::Open, 0),
        Action { question: None, ..with("5", ActionState::Done, 150) },
    ];
    let asked = |last: Option<i64>| -> Vec<String> {
        asks_again(&actions, last.map(at)).into_iter().map(|(_, question)| question.to_string()).collect()
    };
    assert_eq!(asked(Some(100)), ["2"]);
    assert_eq!(asked(None), ["1", "2"]);
    assert_eq!(asked(Some(150)), [""; 0]);
}

#[test]
fn an_action_is_closed_by_whoever_keeps_them_or_has_it() {
    let (owner, other) = (MemberId::derive("owner"), MemberId::derive("other"));
    let (staff, manager) = (BTreeSet::from([Role::Staff]), BTreeSet::from([Role::Manager]));
    let action = Action { owner: Owner::Member(owner.clone()), ..action("a", None, ActionState::Open) };
    assert!(action.may_close(&owner, &staff) && action.may_close(&other, &manager));
    assert!(!action.may_close(&other, &staff) && !action.may_close(&other, &BTreeSet::from([Role::Auditor])));
}
