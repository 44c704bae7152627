//! Typed words: the same deeds as the buttons, no guessing, and the one thing that is typed freely (UX2, UX3, UX4).

use super::kept;
use content::{Choice, Meaning, SetKind};
use engine::{Heard, Place};
use tests::talk::{Talk, WORLD};

fn open(talk: &Talk) -> String {
    talk.open_question().map(|question| question.as_str().to_owned()).unwrap_or_default()
}

#[test]
fn typed_words_answer_as_the_buttons_do() {
    for (typed, choice) in [
        ("はい", Choice::InPlace),
        ("１", Choice::InPlace),
        ("やってます。", Choice::InPlace),
        ("一部", Choice::Partly),
        ("②", Choice::Partly),
        ("まだ", Choice::NotInPlace),
        ("ｲｲｴ", Choice::NotInPlace),
        ("3", Choice::NotInPlace),
        ("わかりません", Choice::Unknown),
        ("？", Choice::Unknown),
    ] {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.say(typed);
        assert_eq!(talk.answers(), [("1".to_owned(), choice)], "{typed}");
        assert_eq!(open(&talk), "2", "{typed}");
    }
}

#[test]
fn perhaps_asks_back_and_guesses_nothing() {
    for typed in ["たぶん", "多分やってる", "maybe", "2？"] {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.say(typed);
        assert_eq!(talk.kinds(), ["Perhaps"], "{typed}");
        assert!(talk.answers().is_empty());
        assert_eq!(talk.labels(), ["○ 実施している", "△ 一部実施", "× していない", "？ わからない"]);
        talk.say("一部");
        assert_eq!(talk.answers(), [("1".to_owned(), Choice::Partly)]);
    }
}

#[test]
fn numbers_that_are_no_choice_are_no_answer() {
    for typed in ["0", "5", "26", "99999999999", "-1", "1.5", "１２"] {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.say(typed);
        assert!(talk.answers().is_empty() && talk.records.is_empty(), "{typed}");
        assert_eq!(talk.kinds(), ["NotHeard"], "{typed}");
    }
}

#[test]
fn reserved_words_are_never_stored_as_an_answer() {
    for (phrase, meaning) in WORLD.content.hearing().iter().filter(|(_, meaning)| !meaning.is_answer()) {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.say(phrase);
        assert!(talk.answers().is_empty(), "{phrase} means {meaning:?}");
        assert!(!talk.letters.is_empty(), "{phrase} means {meaning:?}");
    }
}

#[test]
fn reserved_words_are_never_stored_as_a_name() {
    for (phrase, meaning) in WORLD.content.hearing().iter() {
        let yes_or_no = matches!(meaning, Meaning::Yes | Meaning::No | Meaning::Perhaps);
        if meaning.is_answer() && !yes_or_no {
            continue;
        }
        let mut talk = Talk::begun();
        talk.press("会社の名前").say(phrase);
        assert_eq!(talk.dossier.organization.name, None, "{phrase} means {meaning:?}");
    }
}

#[test]
fn cancel_typed_at_the_name_is_not_stored_and_leaves_the_name_as_it_was() {
    for cancel in ["cancel", "やめる", "キャンセル", "ｃａｎｃｅｌ", "戻る", "スキップ"] {
        let mut talk = Talk::begun();
        talk.press("会社の名前").say("星工業").press("会社の名前").say(cancel);
        assert_eq!(talk.kinds(), ["NameKept", "Menu"], "{cancel}");
        assert_eq!(talk.dossier.organization.name.as_deref(), Some("星工業"));
        assert!(matches!(talk.dossier.place, Place::Idle { .. }));
    }
}

#[test]
fn a_name_is_kept_and_shown_letter_by_letter() {
    let hostile = "**<!channel>** [x](https://evil.example) { $name } =HYPERLINK(1) \u{202E}@everyone";
    let mut talk = Talk::begun();
    talk.press("会社の名前").say(&format!("  {}  ", &hostile[..47]));
    let name = talk.dossier.organization.name.clone().expect("it was typed");
    assert_eq!(name, "**<!channel>** [x](https://evil.example) { $nam");
    let literal = |talk: &Talk| {
        let spans = talk.letters.iter().flat_map(|letter| letter.message.text.spans.iter());
        spans.filter(|span| matches!(span, chat::Span::Literal(words) if *words == name)).count()
    };
    assert_eq!(literal(&talk), 1, "{:?}", talk.letters[0].message.text);
    for label in ["会社の名前", "自分のデータ", "このボットについて"] {
        talk.press(label);
        assert_eq!(literal(&talk), 1, "{label}");
    }
}

#[test]
fn what_cannot_be_a_name_is_refused_kindly_and_asked_again() {
    for (typed, why) in [
        ("1234 5678 9012", "マイナンバー"),
        ("星工業 １２３４−５６７８−９０１２", "マイナンバー"),
        ("123456789012です", "マイナンバー"),
        (&"星".repeat(61), "60文字"),
        (" \u{3000}\t", "会社の名前を入力"),
        ("\u{202E}\u{200F}\u{7}", "会社の名前を入力"),
    ] {
        let mut talk = Talk::begun();
        talk.press("会社の名前").say(typed);
        assert_eq!(talk.dossier.organization.name, None, "{typed:?}");
        assert!(talk.records.is_empty() && talk.said().contains(why), "{typed:?}: {}", talk.said());
        assert_eq!(talk.dossier.place, Place::Naming, "it is still asked for");
        talk.say("星\u{202E}工業\u{1b}[31m");
        assert_eq!(talk.dossier.organization.name.as_deref(), Some("星工業[31m"), "without what cannot be seen");
    }
}

#[test]
fn whoever_went_elsewhere_is_not_asked_for_a_name_any_more() {
    for press in ["人に聞く", "使い方", "自分の回答", "あとで知らせて"] {
        let mut talk = Talk::begun();
        talk.press("会社の名前").press(press).say("ありがとう、助かりました");
        assert_eq!(talk.dossier.organization.name, None, "{press}");
    }
}

#[test]
fn unknown_words_get_a_hint_then_buttons_and_a_person_and_no_third_lecture() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    for (number, kinds) in
        [["NotHeard"].as_slice(), &["NotHeardAgain", "Asked"], &["Asked"], &["Asked"]].iter().enumerate()
    {
        talk.say("ぴよぴよ");
        assert_eq!(talk.kinds(), *kinds, "time {}", number + 1);
        assert!(talk.records.is_empty());
    }
    assert!(talk.button("人に聞く").is_some());
    talk.press("○").say("ぴよ");
    assert_eq!(talk.kinds(), ["NotHeard"], "a new question, a new try");
    talk.press("なぜ?").say("ぴよ");
    assert_eq!(talk.kinds(), ["NotHeard"], "only what is misheard in a row counts");
}

#[test]
fn the_counter_of_unknown_words_works_wherever_one_is() {
    let mut resting = Talk::at_first(SetKind::SelfCheck);
    resting.answer_all([Choice::InPlace; 5]);
    assert!(matches!(resting.dossier.place, Place::Resting { .. }));
    let mut reviewing = Talk::at_first(SetKind::Articles);
    reviewing.answer_all([Choice::InPlace; 6]);
    for (mut talk, shown) in [(Talk::begun(), "Menu"), (resting, "Menu"), (reviewing, "Review")] {
        let place = talk.dossier.place.clone();
        for kinds in [["NotHeard"].as_slice(), &["NotHeardAgain", shown], &[shown], &[shown]] {
            talk.say("ぴよぴよ");
            assert_eq!(talk.kinds(), kinds, "{place:?}");
        }
        assert_eq!(std::mem::discriminant(&talk.dossier.place), std::mem::discriminant(&place));
    }
}

#[test]
fn words_typed_below_something_else_do_not_answer_the_question_behind_it() {
    for aside in ["メニュー", "Language", "使い方", "人に聞く", "後で", "自分のデータ"] {
        for typed in ["はい", "2", "まだ", "スキップ", "戻る"] {
            let mut talk = Talk::at_first(SetKind::SelfCheck);
            talk.press("○").say(aside).say(typed);
            assert_eq!(talk.answers().len(), 1, "{typed} after {aside}");
            assert_eq!((talk.kinds(), open(&talk).as_str()), (vec!["Asked".to_owned()], "2"), "{typed} after {aside}");
            talk.say(typed);
            assert!(talk.kinds() != ["Asked"] || typed == "戻る", "{typed} counts when the question is in front");
        }
    }
}

#[test]
fn a_yes_hands_in_only_what_is_being_shown() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::InPlace; 6]).say("メニュー").say("はい");
    assert_eq!(talk.sheet().submitted, None);
    assert_eq!(talk.kinds(), ["Review"]);
    let part = engine::Press::Part(talk.sheet().id.clone(), 1);
    talk.press(part).say("はい");
    assert_eq!(talk.sheet().submitted, None, "a part of the list asks for nothing");
    talk.say("はい");
    assert_eq!(kept(&talk, "submitted"), 1, "the whole list does");
}

#[test]
fn the_table_of_typed_words_is_long_enough() {
    let heard =
        include_str!("../../hearing.tsv").lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    assert!(heard.count() >= 200);
    assert_eq!(WORLD.ear.hear("実施していません"), Heard::Meaning(Meaning::Choice(Choice::NotInPlace)));
}
