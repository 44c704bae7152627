//! What keeps the promise alive, and what is never asked for: rules 17 to 22.

use super::{saying, set};
use chat::Command;
use content::{Cadence, Choice, SetKind};
use engine::{Aside, Press};
use jiff::civil::date;
use journey::ledger::Form;
use journey::{Device, DeviceId, DeviceKind, Score, device_doubts, indiscretion, score};
use tests::talk::{Talk, WORLD};

#[test]
fn rule_17_updates_are_looked_at_after_the_makers_day_and_within_fourteen_days_of_it() {
    let update = WORLD.content.checks().iter().find(|check| check.id.as_str() == "update").expect("it ships");
    assert_eq!(update.cadence, Cadence::PatchDay);
    assert!(update.basis.contains("14 days of release"), "{}", update.basis);
}

#[test]
fn rule_18_a_backup_is_three_questions() {
    for part in ["last-success", "separate-copy", "restore-test"] {
        assert!(WORLD.content.words().has_attribute("check-backup", part), "{part}");
    }
}

#[test]
fn rule_19_nobody_is_told_to_change_passwords_now_and_then() {
    let nagging = saying(&[
        "パスワードを定期",
        "定期的にパスワード",
        "定期的な変更",
        "change your password every",
        "change passwords regularly",
    ]);
    assert!(nagging.is_empty(), "{nagging:?}");
    assert!(WORLD.content.checks().iter().all(|check| !check.id.as_str().contains("password")));
}

#[test]
fn rule_20_silence_is_no_answer() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let (sheet, question) = (talk.sheet().id.clone(), talk.open_question().expect("one is open"));
    talk.press(Press::At(sheet, question, Aside::Skip)).wait(jiff::Span::new().days(40)).arrive();
    assert!(talk.sheet().answers.is_empty());
    let decided = score(set("self-check/4.0"), talk.sheet());
    assert_eq!(decided, Some(Score::Provisional { decided: 0, of: 25 }));
}

#[test]
fn rule_21_updated_is_not_supported() {
    let system = WORLD.content.supports().iter().find(|one| one.id.as_str() == "windows-10").expect("it ships");
    let device = Device {
        id: DeviceId::derive("d"),
        kind: DeviceKind::Pc,
        label: "受付のパソコン".to_owned(),
        system: Some(system.id.clone()),
        keeper: None,
        extended_support: content::Extended::Nothing,
    };
    assert!(!device_doubts([&device], WORLD.content.supports(), date(2026, 11, 25)).is_empty());
    assert_eq!(system.over_from, Some(date(2025, 10, 15)));
}

#[test]
fn rule_22_secrets_are_neither_asked_for_nor_kept() {
    for secret in ["パスワードは hoshi-1234 です", "1234 5678 9012", "4111 1111 1111 1111"] {
        assert!(indiscretion(secret).is_some(), "{secret}");
    }
    let asked = saying(&[
        "パスワードを入力してください",
        "マイナンバーを入力してください",
        "enter your password",
        "send a screenshot",
    ]);
    assert!(asked.is_empty(), "{asked:?}");
    let mut talk = Talk::begun();
    talk.ask(Command::Policy).say("星工業 1234-5678-9012");
    assert_eq!(talk.dossier.ledger.filled(Form::Policy, journey::ledger::Field::Company), None, "{}", talk.said());
    let private = set("self-check/4.0").questions.iter().all(|question| !question.words.is_empty());
    assert!(private && Choice::ALL.len() == 4);
}
