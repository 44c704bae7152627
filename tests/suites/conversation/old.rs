//! Old buttons, forged buttons and double taps (UX10, UX11, S6).

use super::{FOUR, kept};
use chat::{Act, Token};
use content::{Choice, QuestionId, SetKind};
use engine::{Aside, Deed, Place, Press, What};
use jiff::ToSpan;
use journey::SheetId;
use tests::talk::Talk;

fn open(talk: &Talk) -> String {
    talk.open_question().map(|question| question.as_str().to_owned()).unwrap_or_default()
}

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).expect("an id of the content")
}

/// Somebody at question 3, with ○ for 1 and △ for 2.
fn at_third() -> Talk {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").press("△").wait(1.minute());
    talk
}

#[test]
fn a_stale_press_asks_before_it_changes_anything() {
    let mut talk = at_third();
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Answer(sheet, question("1"), Choice::NotInPlace));
    assert_eq!(talk.kinds(), ["ChangeIt"]);
    assert!(talk.records.is_empty());
    assert!(talk.said().contains("いまは「○ 実施している」です。「× していない」に変えますか"), "{}", talk.said());
    talk.press("はい");
    assert_eq!((talk.answers()[0].1, open(&talk).as_str()), (Choice::NotInPlace, "3"));
    assert_eq!(talk.kinds(), ["Settled", "Asked"], "and the open question is in front again");
    assert_eq!(talk.sheet().answers[&question("1")].revision, 2);
}

#[test]
fn a_stale_press_may_be_taken_back() {
    for keep in ["そのままにする", "いいえ"] {
        let mut talk = at_third();
        let sheet = talk.sheet().id.clone();
        talk.press(Press::Answer(sheet, question("1"), Choice::NotInPlace));
        match talk.button(keep) {
            Some(token) => talk.press(token),
            None => talk.say(keep),
        };
        assert!(talk.records.is_empty(), "{keep}");
        assert_eq!((talk.answers()[0].1, open(&talk).as_str()), (Choice::InPlace, "3"), "{keep}");
    }
}

#[test]
fn a_typed_yes_after_a_stale_press_changes_that_answer_and_no_other() {
    let mut talk = at_third();
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Answer(sheet.clone(), question("1"), Choice::NotInPlace)).say("はい");
    assert_eq!(talk.answers(), [("1".to_owned(), Choice::NotInPlace), ("2".to_owned(), Choice::Partly)]);
    talk.press(Press::Answer(sheet, question("2"), Choice::NotInPlace)).say("3");
    assert_eq!(talk.answers().len(), 2, "a number could mean the buttons or the question");
    assert!(talk.records.is_empty());
}

#[test]
fn an_old_button_of_the_answer_that_stands_says_so() {
    let mut talk = at_third();
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Answer(sheet, question("1"), Choice::InPlace));
    assert_eq!(talk.kinds(), ["KeptAlready"]);
    assert!(talk.records.is_empty());
    assert_eq!(talk.labels(), ["続ける", "メニュー"]);
}

#[test]
fn the_button_of_a_skipped_question_asks_too() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let sheet = talk.sheet().id.clone();
    talk.press("スキップ").press(Press::Answer(sheet, question("1"), Choice::Unknown));
    assert!(talk.said().contains("「？ わからない」と答えますか"), "{}", talk.said());
    talk.press("はい");
    assert_eq!((talk.answers(), talk.sheet().skipped.len()), (vec![("1".to_owned(), Choice::Unknown)], 0));
}

#[test]
fn the_buttons_of_an_ended_run_say_that_it_is_over() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all(FOUR).answer_all([Choice::InPlace; 2]).press("提出する");
    let old = talk.sheet().id.clone();
    let before = talk.sheet().answers.clone();
    talk.press("もう一度はじめる").press("はい");
    for press in [
        Press::Answer(old.clone(), question("1"), Choice::NotInPlace),
        Press::Change(old.clone(), question("1"), Choice::NotInPlace),
        Press::At(old.clone(), question("1"), Aside::Skip),
        Press::At(old.clone(), question("1"), Aside::Edit),
        Press::Part(old.clone(), 1),
        Press::Sheet(old.clone(), Deed::Submit),
        Press::Sheet(old.clone(), Deed::Continue),
        Press::Sheet(old.clone(), Deed::FromFirst),
    ] {
        talk.press(press.clone());
        assert_eq!(talk.kinds(), ["Ended"], "{press:?}");
        assert!(talk.said().contains("この回は終わりました") && talk.records.is_empty(), "{press:?}");
    }
    talk.press(Press::Sheet(old.clone(), Deed::Review));
    assert!(talk.said().contains("もう終わっています") && !talk.labels().contains(&"提出する"), "{}", talk.said());
    let ended = talk.dossier.sheet(&old).expect("it is kept");
    assert_eq!(ended.answers, before);
}

#[test]
fn foreign_and_forged_buttons_get_a_kind_answer_and_leave_no_record() {
    let mut talk = at_third();
    let own = talk.sheet().id.as_str().to_owned();
    let other = SheetId::derive("somebody else's").as_str().to_owned();
    let place = talk.dossier.place.clone();
    let huge = "9".repeat(50);
    let forged = [
        format!("a.{other}.0.3"),
        format!("m.{other}.0.3"),
        format!("q.{other}.s.3"),
        format!("s.{other}.submit"),
        format!("p.{other}.1"),
        format!("a.{own}.0.0"),
        format!("a.{own}.0.26"),
        format!("m.{own}.0.26"),
        format!("q.{own}.b.26"),
        format!("a.{own}.4.3"),
        format!("a.{own}.-1.3"),
        format!("a.{own}.0.-1"),
        format!("a.{own}.0"),
        format!("p.{own}.9"),
        format!("p.{own}.256"),
        format!("s.{own}.drop"),
        format!("o.{huge}"),
        format!("a.{huge}"),
        huge.clone(),
        "a.3.0.3".to_owned(),
        "c.sudo".to_owned(),
        "l.fr".to_owned(),
        "n.quiz".to_owned(),
        "';DROP--".to_owned(),
        "<b>".to_owned(),
    ];
    for text in forged {
        let token = Token::parse(&text).expect("a token that a client could send");
        talk.press(token);
        assert_eq!(talk.kinds(), ["Strange"], "{text}");
        assert!(talk.records.is_empty(), "{text}");
        assert!(!talk.labels().is_empty(), "{text}");
        assert_eq!((talk.answers().len(), open(&talk).as_str()), (2, "3"), "{text}");
    }
    for text in ["", "😀", "a.b\n", "質問", &"x".repeat(65)] {
        assert!(Token::parse(text).is_err(), "{text:?} does not get in at all");
    }
    talk.arrive();
    assert_eq!(talk.dossier.place, place, "the same question is in front");
}

#[test]
fn a_question_out_of_order_is_asked_about_and_never_taken_silently() {
    let mut talk = at_third();
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Answer(sheet, question("20"), Choice::InPlace));
    assert_eq!(talk.kinds(), ["ChangeIt"]);
    assert!(talk.records.is_empty());
}

#[test]
fn a_double_tap_has_one_effect_and_no_second_message() {
    let mut talk = Talk::new();
    talk.arrive();
    for label in ["日本語", "はじめる", "25問の自社診断", "○", "スキップ", "×", "←", "△", "中断"]
    {
        let token = talk.button(label).expect("the button is shown");
        talk.press(token.clone());
        if label == "25問の自社診断" {
            continue;
        }
        let (dossier, notified) = (talk.dossier.clone(), talk.notified);
        for _ in 0..3 {
            talk.wait(1.second()).press(token.clone());
            assert!(talk.records.is_empty() && talk.letters.is_empty(), "{label}: {:?}", talk.kinds());
        }
        assert_eq!(talk.notified, notified, "{label}");
        assert_eq!((&talk.dossier.place, &talk.dossier.sheets), (&dossier.place, &dossier.sheets), "{label}");
    }
}

#[test]
fn a_double_tap_on_what_comes_after_the_last_question_has_one_effect() {
    let mut talk = Talk::at_first(SetKind::Articles);
    talk.answer_all([Choice::InPlace; 6]);
    for label in ["提出する", "はい"] {
        if label == "はい" {
            talk.wait(1.minute()).press("もう一度はじめる");
        }
        let token = talk.button(label).expect("the button is shown");
        talk.press(token.clone());
        let dossier = talk.dossier.clone();
        talk.wait(1.second()).press(token);
        assert!(talk.records.is_empty() && talk.letters.is_empty(), "{label}: {:?}", talk.kinds());
        assert_eq!((&talk.dossier.place, &talk.dossier.sheets), (&dossier.place, &dossier.sheets), "{label}");
    }
    assert_eq!(talk.dossier.sheets.len(), 2);
}

#[test]
fn a_double_tap_on_a_wish_has_one_effect() {
    for (command, label) in [("後で", "1時間後"), ("休み", "3日")] {
        let mut talk = Talk::begun();
        talk.say(command);
        let token = talk.button(label).expect("the button is shown");
        talk.press(token.clone()).wait(2.seconds());
        let (member, coming) = (talk.dossier.member.clone(), talk.appointments.len());
        talk.press(token);
        assert!(talk.letters.is_empty(), "{label}");
        assert_eq!((talk.dossier.member.clone(), talk.appointments.len()), (member, coming), "{label}");
    }
}

#[test]
fn whoever_comes_back_to_the_same_old_button_later_is_answered() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let token = talk.button("○").expect("the button is shown");
    talk.press(token.clone()).wait(10.minutes()).press(token);
    assert_eq!(talk.kinds(), ["KeptAlready"]);
    let mut talk = Talk::begun();
    talk.say("後で").press("1時間後");
    let token = talk.button("1時間後").expect("the button is shown");
    talk.wait(20.hours()).press(token);
    assert_eq!(talk.kinds(), ["Later"], "the same wish on another day is a new wish");
}

#[test]
fn the_same_answer_from_two_devices_is_kept_once() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    let press = |choice| Press::Answer(SheetId::parse(&"a".repeat(10)).expect("ten letters"), question("1"), choice);
    let sheet = talk.sheet().id.clone();
    talk.press(Press::Answer(sheet.clone(), question("1"), Choice::InPlace));
    talk.press(Press::Answer(sheet, question("1"), Choice::Partly));
    assert_eq!(talk.kinds(), ["ChangeIt"], "the second device is asked");
    assert_eq!(talk.answers(), [("1".to_owned(), Choice::InPlace)]);
    talk.press(press(Choice::InPlace));
    assert_eq!(talk.kinds(), ["Strange"]);
}

#[test]
fn a_press_below_another_sheet_never_loses_the_open_question() {
    let mut talk = at_third();
    talk.say("6か条");
    let articles = talk.sheet().id.clone();
    talk.answer_all([Choice::InPlace; 6]).say("25問");
    assert_eq!(open(&talk), "3");
    talk.press(Press::Sheet(articles, Deed::Submit));
    assert_eq!(kept(&talk, "submitted"), 1);
    assert!(matches!(&talk.dossier.place, Place::Asking(asking) if asking.question == question("3")));
    talk.play(What::Act(Act::Arrived));
    assert_eq!(open(&talk), "3");
}
