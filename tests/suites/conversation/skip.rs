//! Back and skip, at any depth (UX6).

use super::kept;
use content::{Choice, SetKind};
use tests::talk::Talk;

fn open(talk: &Talk) -> String {
    talk.open_question().map(|question| question.as_str().to_owned()).unwrap_or_default()
}

#[test]
fn back_works_from_every_question_to_the_first() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 24]);
    assert_eq!(open(&talk), "25");
    for earlier in (1..=24).rev() {
        talk.press("←");
        assert_eq!(open(&talk), earlier.to_string());
        assert!(talk.said().contains("いまの答えは「○ 実施している」"), "{}", talk.said());
    }
    assert_eq!(talk.answers().len(), 24);
    talk.press("←");
    assert_eq!(talk.kinds(), ["FirstAlready", "Asked"]);
    talk.say("戻る");
    assert_eq!((open(&talk).as_str(), talk.answers().len()), ("1", 24));
    talk.press("×");
    assert_eq!(talk.answers()[0].1, Choice::NotInPlace);
    assert_eq!(open(&talk), "25", "what has an answer is not asked again");
}

#[test]
fn back_goes_to_a_skipped_question_too() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("スキップ").press("←");
    assert_eq!(open(&talk), "1");
    talk.press("○");
    assert_eq!((open(&talk).as_str(), talk.sheet().skipped.len()), ("2", 0));
}

#[test]
fn what_was_skipped_returns_at_the_end_once() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.press("○").press("スキップ").press("○").press("スキップ").press("○").press("続ける").press("○");
    assert_eq!(open(&talk), "2", "the first of those put aside");
    talk.press("○");
    assert_eq!(open(&talk), "4");
    talk.press("スキップ");
    assert_eq!(talk.kinds(), ["Left", "Review"]);
    assert_eq!(talk.answers().len(), 5);
    assert!(talk.said().contains("あと1問です"), "{}", talk.said());
    assert!(!talk.labels().contains(&"提出する"));
    talk.press("残りに答える");
    assert_eq!(open(&talk), "4");
    talk.press("△");
    assert!(talk.labels().contains(&"提出する"));
}

#[test]
fn skipped_is_not_unknown() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("スキップ");
    assert_eq!((kept(&talk, "skipped"), kept(&talk, "answered")), (1, 0));
    assert!(talk.answers().is_empty());
    talk.press("？");
    assert_eq!((kept(&talk, "skipped"), kept(&talk, "answered")), (0, 1));
    assert_eq!(talk.answers()[0].1, Choice::Unknown);
    assert!(talk.sheet().skipped.iter().all(|question| question.as_str() == "1"));
}

#[test]
fn skipping_an_answered_question_leaves_its_answer() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").press("←").press("スキップ");
    assert_eq!(talk.kinds(), ["Left", "Asked"]);
    assert_eq!((talk.answers(), open(&talk).as_str()), (vec![("1".to_owned(), Choice::InPlace)], "2"));
    assert_eq!(kept(&talk, "skipped"), 0);
}

#[test]
fn whoever_skips_everything_is_asked_everything_once_more_and_then_shown_the_list() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let mut asked = Vec::new();
    for _ in 0..60 {
        if talk.kinds().last().is_some_and(|kind| kind == "Review") {
            break;
        }
        if talk.kinds().last().is_some_and(|kind| kind == "Rest") {
            talk.press("続ける");
        }
        asked.push(open(&talk));
        talk.press("スキップ");
    }
    let all: Vec<String> = (1..=25).map(|number| number.to_string()).collect();
    assert_eq!(asked, [all.clone(), all].concat());
    assert!(talk.answers().is_empty());
}

#[test]
fn going_through_from_the_first_keeps_every_answer_that_is_not_changed() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 7]).wait(jiff::ToSpan::days(3)).arrive().press("最初から見直す");
    assert_eq!(open(&talk), "1");
    talk.press("スキップ").press("△").press("スキップ").press("スキップ").press("スキップ");
    assert_eq!(talk.kinds().last().map(String::as_str), Some("Rest"), "this is a block of five too");
    talk.press("続ける");
    assert_eq!(open(&talk), "6");
    let changed: Vec<String> =
        talk.answers().into_iter().filter(|(_, choice)| *choice == Choice::Partly).map(|(id, _)| id).collect();
    assert_eq!((changed, talk.answers().len()), (vec!["2".to_owned()], 7));
}
