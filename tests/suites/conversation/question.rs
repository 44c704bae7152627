//! One question and what follows from its answer (CT9, UX1, UX5, UX14).

use super::{FOUR, kept};
use chat::{Does, Token};
use content::{Choice, Locale, Scope, SetKind, System};
use engine::{Aside, Press, Reply, Unfolded};
use journey::{asked_of, progress};
use std::fmt::Write as _;
use tests::talk::{Talk, WORLD};

#[test]
fn a_question_is_one_message_with_symbol_and_word_in_a_fixed_order() {
    let mut shown = String::new();
    for locale in Locale::ALL {
        let mut talk = Talk::begun_in(locale);
        talk.say("25問");
        assert_eq!(talk.kinds(), ["Begun", "Asked"]);
        let asked = &talk.letters[1].message;
        for row in &asked.rows {
            let labels: Vec<&str> = row.iter().map(|button| button.label.as_str()).collect();
            writeln!(shown, "{locale}: {}", labels.join(" / ")).expect("a string takes every write");
        }
    }
    assert_eq!(
        shown,
        "\
ja: ○ 実施している / △ 一部実施 / × していない / ？ わからない
ja: ← 戻る / スキップ / なぜ? / やり方 / 中断
ja-easy: ○ している / △ 少（すこ）しだけしている / × していない / ？ わからない
ja-easy: ← 戻（もど）る / とばす / なぜ? / やり方 / 休む
en: ○ In place / △ Partly in place / × Not in place / ？ Don't know
en: ← Back / Skip / Why? / How? / Pause
"
    );
}

#[test]
fn every_button_of_a_question_carries_a_short_token() {
    let talk = Talk::at_first(SetKind::SelfCheck);
    for button in talk.buttons() {
        let Does::Press(token) = &button.does else { continue };
        assert!(token.as_str().len() <= Token::MAX, "{token}");
        assert!(Press::read(token).is_some(), "{token}");
    }
}

#[test]
fn one_tap_answers_and_brings_the_next_question() {
    for choice in FOUR {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.press(choice.symbol());
        assert_eq!(talk.answers(), [("1".to_owned(), choice)]);
        assert_eq!(talk.open_question().expect("a question is open").as_str(), "2");
    }
}

#[test]
fn a_lesson_follows_every_answer_but_in_place() {
    for (choice, kinds, notified) in [
        (Choice::InPlace, ["Settled", "Asked"].as_slice(), 1),
        (Choice::Partly, &["Settled", "Lesson", "Asked"], 2),
        (Choice::NotInPlace, &["Settled", "Lesson", "Asked"], 2),
        (Choice::Unknown, &["Settled", "Lesson", "Asked"], 2),
    ] {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        let before = talk.notified;
        talk.press(choice.symbol());
        assert_eq!(talk.kinds(), kinds, "{choice:?}");
        assert_eq!(talk.notified - before, notified, "the answered question is rewritten, not repeated");
        let thanks = talk.said().contains("ありがとう");
        assert_eq!(thanks, choice == Choice::InPlace, "{}", talk.said());
        assert_eq!(talk.said().contains("正直でいい答え"), choice == Choice::Unknown, "{}", talk.said());
    }
}

#[test]
fn a_lesson_is_short_for_every_question_system_and_language() {
    let content = &WORLD.content;
    for set in content.sets() {
        for question in &set.questions {
            for locale in Locale::ALL {
                let why = content.words().attribute(locale, &question.words, "why", &[]);
                let most = if locale == Locale::En { 240 } else { 120 };
                assert!(why.chars().count() <= most, "{} {locale}: {why}", question.words);
                let measure = question.measures.first().expect("every question has a measure");
                let systems = System::ALL.map(System::name).into_iter().chain(["any"]);
                let key = format!("measure-{measure}");
                for system in systems.filter(|system| content.words().has_attribute(&key, system)) {
                    let steps = content.words().attribute(locale, &key, system, &[]);
                    assert!((2..=5).contains(&steps.lines().count()), "{key}.{system} {locale}: {steps}");
                }
            }
        }
    }
}

#[test]
fn steps_fit_the_system_once_it_is_chosen() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("やり方");
    assert!(!talk.said().contains("アップルメニュー") && talk.said().contains("お使いの機器"), "{}", talk.said());
    talk.press("Mac");
    assert_eq!(talk.dossier.member.system, Some(System::Mac));
    assert!(talk.said().contains("Macでのやり方") && talk.said().contains("アップルメニュー"), "{}", talk.said());
    assert!(talk.button("Mac").is_none() && talk.button("Windows").is_some(), "another machine may be looked at");
    let (sheet, question) = (talk.sheet().id.clone(), talk.open_question().expect("it is open"));
    talk.press(Press::At(sheet, question, Aside::HowOn(System::Mac)));
    assert_eq!(kept(&talk, "system-chosen"), 0, "it is known already");
    talk.press("×");
    assert!(talk.said().contains("アップルメニュー"), "{}", talk.said());
    for hidden in ["Windows Update", "Playストア"] {
        assert!(!talk.said().contains(hidden), "{}", talk.said());
    }
}

#[test]
fn why_and_how_unfold_below_the_question_without_a_notification() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let (before, open) = (talk.notified, talk.open_question());
    for (label, unfolded) in
        [("なぜ?", Unfolded::Why), ("やり方", Unfolded::How(None)), ("Windows", Unfolded::How(Some(System::Windows)))]
    {
        talk.press(label);
        let shown = talk.replies(|reply| {
            let Reply::Asked(asked) = reply else { panic!("{reply:?}") };
            asked.unfolded
        });
        assert_eq!(shown, [unfolded]);
        assert_eq!((talk.notified, talk.open_question()), (before, open.clone()));
        assert!(talk.labels().contains(&"○ 実施している"), "the answers stay below");
    }
    talk.say("なぜ").say("やり方");
    assert_eq!(talk.notified, before);
    talk.press("○");
    assert_eq!(talk.answers().len(), 1);
}

#[test]
fn progress_tells_place_part_and_minutes() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    assert!(talk.said().contains("1/25 ・ みんなの基本 ・ あと約5分"), "{}", talk.said());
    talk.answer_all([Choice::InPlace; 6]);
    assert!(talk.said().contains("7/25 ・ 日々の仕事 ・ あと約4分"), "{}", talk.said());
}

#[test]
fn progress_counts_only_the_questions_of_this_person() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let set = WORLD.content.set(&talk.sheet().diagnosis.set).expect("it was just begun");
    let staff = asked_of(set, &[Scope::Person]);
    let company = set.questions.iter().filter(|question| question.scope != Scope::Person).count();
    assert_eq!(staff.len() + company, 25);
    assert!(!staff.is_empty() && company > 0, "the fixture branches");
    let last = staff.last().expect("there is one");
    let told = progress(&staff, talk.sheet(), &last.id).expect("it is one of them");
    assert_eq!((told.position, told.of), (staff.len(), staff.len()));
    assert_eq!(told.minutes, staff.len().div_ceil(5));
    talk.press(Choice::InPlace.symbol());
    let told = progress(&staff, talk.sheet(), &staff[1].id).expect("it is one of them");
    assert_eq!((told.position, told.minutes), (2, (staff.len() - 1).div_ceil(5)));
    let others = set.questions.iter().find(|question| question.scope == Scope::Company).expect("there is one");
    assert_eq!(progress(&staff, talk.sheet(), &others.id), None);
}

#[test]
fn a_question_that_is_picked_from_the_list_leads_back_to_it() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::InPlace; 6]);
    let sheet = talk.sheet().id.clone();
    let third = WORLD.content.set(&talk.sheet().diagnosis.set).expect("it was just begun").questions[2].id.clone();
    talk.press(Press::At(sheet, third, Aside::Edit));
    assert_eq!(talk.labels()[4..], ["一覧へ戻る", "なぜ?", "やり方"]);
    talk.press("一覧へ戻る");
    assert_eq!(talk.kinds(), ["Review"]);
    assert_eq!(talk.answers().len(), 6);
}
