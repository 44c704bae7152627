//! What somebody took on: by one tap, with an owner and a day, until the question is asked again (MG6, CT6, SC6).

use chat::Command;
use content::{Choice, QuestionId, SetKind};
use engine::{ActionPress, Press, RulingPress, Verdict};
use jiff::civil::date;
use journey::{Action, ActionState, Aim, Owner, Role, Score, score};
use tests::office::{COMPANY, Office};
use tests::talk::WORLD;

fn actions(office: &Office) -> Vec<Action> {
    office.dossier("佐藤").ledger.actions.into_values().collect()
}

fn points(office: &Office) -> Option<Score> {
    let dossier = office.dossier("佐藤");
    let (_, run) = dossier.ledger.run_of(SetKind::SelfCheck)?;
    score(WORLD.content.set(&run.set)?, &run.answers())
}

/// Somebody alone who said × to all six articles and handed in.
fn six_gaps() -> Office {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::Articles).answers("佐藤", |_| Choice::NotInPlace).hush().press("佐藤", "提出する");
    office
}

#[test]
fn six_gaps_block_no_declaration_and_become_six_actions_by_one_tap() {
    let mut office = six_gaps();
    assert!(office.heard("佐藤").contains("できていない項目があっても宣言できます"));
    assert!(actions(&office).is_empty());
    office.press("佐藤", "6件を対応にする");
    let taken = actions(&office);
    assert_eq!(taken.len(), 6);
    assert!(taken.iter().all(|action| action.aim == Aim::Improve && action.due.is_some() && action.measure.is_some()));
    assert_eq!(taken[0].owner, Owner::Member(office.member("佐藤")));
    office.push("佐藤", &Press::Actions(ActionPress::TakeOn(taken_run(&office))));
    assert_eq!(actions(&office).len(), 6, "a second time takes nothing on twice");
}

fn taken_run(office: &Office) -> journey::DiagnosisId {
    office.dossier("佐藤").ledger.run_of(SetKind::Articles).expect("it is open").0.clone()
}

#[test]
fn three_are_shown_first_and_more_on_request() {
    let mut office = six_gaps();
    office.press("佐藤", "6件を対応にする").hush().ask("佐藤", Command::Actions);
    assert_eq!(office.heard("佐藤").matches("担当: あなた").count(), 3);
    office.press("佐藤", "続きを見る");
    assert_eq!(office.heard("佐藤").matches("担当: あなた").count(), 3, "the rest");
}

#[test]
fn what_nobody_knows_opens_one_action_that_the_new_answer_closes() {
    let mut office = Office::company();
    let run = office.opened();
    for one in COMPANY {
        office.handed_in(one.name, |id| if id.as_str() == "25" { Choice::Unknown } else { Choice::InPlace });
    }
    office.ask("佐藤", Command::Rulings).press("佐藤", "25問をまとめて決める");
    let opened = actions(&office);
    assert!(
        matches!(&*opened, [action] if action.aim == Aim::FindOut && action.owner == Owner::Role(Role::Coordinator))
    );
    assert!(matches!(points(&office), Some(Score::Complete { points: 95, .. })));
    let id = QuestionId::parse("25").expect("an id");
    let press = RulingPress::Pick(run, id, Verdict::Choice(Choice::InPlace), 1);
    office.push("佐藤", &Press::Rulings(press)).say("佐藤", "書類を見つけた");
    assert_eq!(actions(&office)[0].state, ActionState::Done);
    assert!(matches!(points(&office), Some(Score::Complete { points: 100, .. })), "four and the one it cost");
}

#[test]
fn an_action_gets_an_owner_a_day_and_a_note() {
    let mut office = Office::company();
    office.opened();
    for one in COMPANY {
        office.handed_in(one.name, |id| if id.as_str() == "25" { Choice::NotInPlace } else { Choice::InPlace });
    }
    office.ask("佐藤", Command::Rulings).press("佐藤", "25問をまとめて決める").press("佐藤", "1件を対応にする");
    let id = actions(&office)[0].id.clone();
    let show = Press::Actions(ActionPress::Show(id.clone()));
    office.push("佐藤", &show).press("佐藤", "担当を変える").hush().say("佐藤", "大森");
    assert!(office.heard("佐藤").contains("見つかりませんでした"));
    office.say("佐藤", "加藤さん");
    assert_eq!(actions(&office)[0].owner, Owner::Member(office.member("加藤")));
    office.press("佐藤", "期限を変える").hush().say("佐藤", "2026-11-01");
    assert!(office.heard("佐藤").contains("もう過ぎています"));
    office.say("佐藤", "12/18").press("佐藤", "メモを書く").hush().say("佐藤", "パスワードは hunter2!A です");
    assert!(office.heard("佐藤").contains("保存しません") && office.records.is_empty());
    office.say("佐藤", "業者に見積もりを頼んだ");
    let action = actions(&office).remove(0);
    assert_eq!((action.due, action.note.as_deref()), (Some(date(2026, 12, 18)), Some("業者に見積もりを頼んだ")));
    office.hush().ask("加藤", Command::Actions);
    let heard = office.heard("加藤");
    assert!(heard.contains("担当: あなた") && heard.contains("12月18日"), "{heard}");
    office.push("加藤", &Press::Actions(ActionPress::Set(id.clone(), ActionState::Done)));
    assert_eq!(actions(&office)[0].state, ActionState::Done, "whoever it was given to closes it");
    office.push("木村", &Press::Actions(ActionPress::Set(id.clone(), ActionState::Open)));
    office.push("木村", &Press::Actions(ActionPress::Weeks(id, 1)));
    assert_eq!(actions(&office)[0].state, ActionState::Done, "nobody else does");
    office.hush().ask("木村", Command::Actions);
    assert!(office.heard("木村").contains("いまのところありません"));
}

#[test]
fn a_done_action_asks_its_question_again_and_the_new_answer_counts() {
    let mut office = Office::small(0);
    office.ask("佐藤", Command::SelfCheck);
    office.answers("佐藤", |id| if id.as_str() == "3" { Choice::NotInPlace } else { Choice::InPlace });
    office.press("佐藤", "提出する").press("佐藤", "1件を対応にする");
    assert!(matches!(points(&office), Some(Score::Complete { points: 96, .. })));
    let id = actions(&office)[0].id.clone();
    office.hush().ask("佐藤", Command::Actions);
    assert!(!office.heard("佐藤").contains("もう一度聞かせて"));
    office.push("佐藤", &Press::Actions(ActionPress::Set(id, ActionState::Done)));
    assert!(office.heard("佐藤").contains("もう一度お聞きします"));
    office.ask("佐藤", Command::Actions).press("佐藤", "「3 パスワード」に答え直す").press("佐藤", "○");
    assert!(matches!(points(&office), Some(Score::Complete { points: 100, .. })), "{:?}", points(&office));
    office.hush().ask("佐藤", Command::Actions);
    assert!(!office.heard("佐藤").contains("もう一度聞かせて"), "it is settled");
}

#[test]
fn what_was_given_up_stays_given_up_and_may_be_taken_up_again() {
    let mut office = six_gaps();
    office.press("佐藤", "6件を対応にする");
    let id = actions(&office)[0].id.clone();
    office.push("佐藤", &Press::Actions(ActionPress::Set(id.clone(), ActionState::Dropped)));
    office.push("佐藤", &Press::Actions(ActionPress::TakeOn(taken_run(&office))));
    let state = |office: &Office| office.dossier("佐藤").ledger.actions[&id].state;
    assert_eq!(state(&office), ActionState::Dropped);
    office.push("佐藤", &Press::Actions(ActionPress::Show(id.clone()))).press("佐藤", "もう一度進める");
    assert_eq!(state(&office), ActionState::Open);
}
