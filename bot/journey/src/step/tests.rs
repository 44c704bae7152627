//! ★ is open whatever the answers are; ★★ opens with its three parts and nothing else.

use super::*;
use crate::{DeclarationId, gaps};
use content::{Choice, Content, QuestionId, QuestionSet, SetRef};
use jiff::civil::date;
use std::collections::BTreeMap;

fn ground() -> Ground {
    Ground {
        articles: Decided::default(),
        gaps: 0,
        actions: (0, 0),
        self_check: Decided::default(),
        policy: PolicyState::Missing,
        declared: None,
        next_review: None,
    }
}

fn declared(star: Star) -> Option<Declared> {
    let id = DeclarationId::parse("50123456789").expect("an id").0;
    Declared::new(star, id, date(2026, 11, 1), None, date(2026, 11, 25)).ok()
}

fn answers(set: &QuestionSet, choice: Choice) -> BTreeMap<QuestionId, Choice> {
    set.questions.iter().map(|question| (question.id.clone(), choice)).collect()
}

const DONE: Decided = Decided { decided: 25, of: 25 };

#[test]
fn six_articles_with_gaps_leave_the_first_step_open() {
    let content = Content::embedded();
    let set = content.set(&SetRef::parse("articles/4.0").expect("a name")).expect("it ships");
    for choice in Choice::ALL {
        let gaps = gaps(set, &answers(set, choice)).len();
        assert_eq!(gaps, if choice == Choice::InPlace { 0 } else { 6 });
        let board = board(&Ground { articles: Decided { decided: 6, of: 6 }, gaps, actions: (gaps, 0), ..ground() });
        assert_eq!((board.one.state, board.one.gaps), (StepState::Ready, gaps), "{choice:?}");
    }
    let five = board(&Ground { articles: Decided { decided: 5, of: 6 }, ..ground() });
    assert_eq!((five.one.state, five.one.articles), (StepState::Locked, PartState::Underway));
    assert_eq!(board(&ground()).one.articles, PartState::ToDo);
}

#[test]
fn two_stars_stay_locked_until_all_three_parts_are_there() {
    for policy in PolicyState::ALL {
        for decided in [0, 1, 24, 25] {
            let board = board(&Ground { self_check: Decided { decided, of: 25 }, policy, ..ground() });
            let whole = decided == 25 && policy == PolicyState::Published;
            let expected = if whole { StepState::Ready } else { StepState::Locked };
            assert_eq!(board.two.state, expected, "{decided} {policy:?}");
            assert_eq!(board.two.parts().iter().all(|part| *part == PartState::Done), whole);
        }
    }
}

#[test]
fn no_score_is_a_gate() {
    let content = Content::embedded();
    let set = content.set(&SetRef::parse("self-check/4.0").expect("a name")).expect("it ships");
    for choice in Choice::ALL {
        let self_check = Decided::of(set, &answers(set, choice));
        let board = board(&Ground { self_check, policy: PolicyState::Published, ..ground() });
        assert_eq!(board.two.state, StepState::Ready, "{choice:?}");
    }
    let begun = BTreeMap::from([(set.questions[0].id.clone(), Choice::Unknown)]);
    assert_eq!(Decided::of(set, &begun), Decided { decided: 1, of: 25 });
}

#[test]
fn two_stars_do_not_wait_for_one_star() {
    let board = board(&Ground { self_check: DONE, policy: PolicyState::Published, ..ground() });
    assert_eq!((board.one.state, board.two.state), (StepState::Locked, StepState::Ready));
}

#[test]
fn ready_is_not_declared_and_what_was_declared_stays_declared() {
    let whole = Ground {
        articles: Decided { decided: 6, of: 6 },
        self_check: DONE,
        policy: PolicyState::Published,
        ..ground()
    };
    let states = |ground: &Ground| (board(ground).one.state, board(ground).two.state);
    assert_eq!(states(&whole), (StepState::Ready, StepState::Ready));
    let one = Ground { declared: declared(Star::One), ..whole.clone() };
    assert_eq!(states(&one), (StepState::Declared, StepState::Ready));
    let two = Ground { declared: declared(Star::Two), ..whole };
    assert_eq!(states(&two), (StepState::Declared, StepState::Declared));
    let changed = Ground { policy: PolicyState::ToRepublish, ..two };
    assert_eq!(board(&changed).two.publication, PartState::ToRedo, "要再公開");
    assert_eq!(board(&changed).two.state, StepState::Declared, "nothing expires");
    let undeclared = Ground { declared: None, ..changed };
    assert_eq!(board(&undeclared).two.state, StepState::Locked);
}

#[test]
fn the_next_look_is_a_year_later_on_a_business_day() {
    let content = Content::embedded();
    let calendar = Calendar::new(content.holidays());
    assert_eq!(next_review(date(2025, 11, 23), &calendar), date(2026, 11, 24), "勤労感謝の日 is a holiday");
    assert_eq!(next_review(date(2024, 2, 29), &calendar), date(2025, 2, 28));
}
