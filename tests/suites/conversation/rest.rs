//! Rests, coming back, and being left alone (ST3, ST4, UX9, UX12, RM6).

use super::kept;
use content::{Choice, Content, SetKind, Sources};
use engine::{Place, Promise};
use jiff::{Timestamp, ToSpan, civil::Weekday, tz::TimeZone};
use std::collections::BTreeMap;
use tests::talk::{Talk, World, instant};

fn open(talk: &Talk) -> String {
    talk.open_question().map(|question| question.as_str().to_owned()).unwrap_or_default()
}

#[test]
fn after_five_questions_there_is_a_rest_and_only_the_person_goes_on() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    for (block, next) in [(1, "6"), (2, "11"), (3, "16"), (4, "21")] {
        for _ in 0..4 {
            talk.press("○");
            assert_eq!(talk.kinds(), ["Settled", "Asked"]);
        }
        talk.press("○");
        assert_eq!(talk.kinds(), ["Settled", "Rest"], "after block {block}");
        assert!(talk.said().contains(&format!("{}/25", block * 5)), "{}", talk.said());
        assert!(talk.appointments.is_empty(), "nothing goes on by itself");
        assert_eq!(talk.labels(), ["続ける", "あとで知らせて", "メニュー"]);
        talk.wait(1.minute()).press("続ける");
        assert_eq!((talk.kinds(), open(&talk).as_str()), (vec!["Asked".to_owned()], next));
    }
    talk.answer_all([Choice::InPlace; 5]);
    assert_eq!(talk.kinds(), ["Settled", "Review"]);
}

#[test]
fn a_change_of_language_does_not_make_the_block_longer() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").press("○").say("English").say("日本語").press("○").press("○").press("○");
    assert_eq!(talk.kinds(), ["Settled", "Rest"]);
}

#[test]
fn one_may_stop_at_any_question_and_finds_it_again() {
    for number in 1..=25_usize {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.answer_all(vec![Choice::InPlace; number - 1]);
        if matches!(talk.dossier.place, Place::Resting { .. }) {
            talk.press("続ける");
        }
        talk.press("中断");
        assert_eq!(talk.kinds(), ["Resting"]);
        assert!(talk.said().contains(&format!("{}/25まで保存", number - 1)), "{}", talk.said());
        talk.wait(2.hours()).press("続ける");
        assert_eq!((open(&talk), talk.answers().len()), (number.to_string(), number - 1));
    }
}

#[test]
fn after_a_restart_the_same_question_is_in_front() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 3]).arrive();
    assert_eq!((talk.kinds(), open(&talk).as_str()), (vec!["Asked".to_owned()], "4"));
}

#[test]
fn answers_are_taken_on_a_holiday_and_at_night() {
    for time in ["2026-11-23T03:00[Asia/Tokyo]", "2027-01-01T23:59[Asia/Tokyo]", "2026-11-28T12:00[Asia/Tokyo]"] {
        let mut talk = Talk::begun();
        talk.at(time).say("25問").press("○");
        assert_eq!((talk.answers().len(), open(&talk).as_str()), (1, "2"), "{time}");
    }
}

#[test]
fn a_reminder_that_falls_on_a_holiday_waits_for_the_next_business_day() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.at("2026-11-20T11:00[Asia/Tokyo]").say("後で").press("1時間後");
    let wished = talk.appointments[0].at;
    assert_eq!(wished, instant("2026-11-20T12:00[Asia/Tokyo]"));
    talk.at("2026-11-23T11:00[Asia/Tokyo]");
    talk.due();
    assert!(talk.letters.is_empty(), "勤労感謝の日");
    assert_eq!(talk.appointments[0].at, instant("2026-11-24T10:00[Asia/Tokyo]"));
    talk.due();
    assert_eq!(talk.kinds(), ["Reminder"]);
    assert_eq!(talk.letters[0].promise, Promise::AtMostOnce);
    assert!(talk.appointments.is_empty() && talk.dossier.member.snoozed_until.is_none(), "once is enough");
}

#[test]
fn a_reminder_never_interrupts_and_never_repeats_the_question() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.say("後で").press("1時間後");
    talk.at("2026-11-24T11:50[Asia/Tokyo]").press("○").due();
    assert!(talk.letters.is_empty(), "in the middle of it");
    assert_eq!(talk.appointments[0].at, instant("2026-11-24T12:30[Asia/Tokyo]"));
    talk.due();
    assert_eq!(talk.kinds(), ["Reminder"]);
    let question = "後回しにせず";
    assert!(!talk.said().contains(question) && talk.labels().contains(&"続ける"), "{}", talk.said());
    assert_eq!(open(&talk), "2");
    talk.say("はい");
    assert_eq!(
        (talk.answers().len(), talk.kinds()),
        (1, vec!["Asked".to_owned()]),
        "a yes to the reminder is no answer"
    );
}

#[test]
fn a_reminder_is_let_go_when_it_is_not_wanted_any_more() {
    let ready = || {
        let mut talk = Talk::at_first(SetKind::SelfCheck);
        talk.say("後で").press("明日");
        talk
    };
    let mut stopped = ready();
    stopped.say("お知らせを止めて").due();
    assert!(stopped.letters.is_empty() && stopped.appointments.is_empty());
    let mut done = ready();
    done.answer_all([Choice::InPlace; 25]).press("提出する").due();
    assert!(done.letters.is_empty() && done.appointments.is_empty());
    let mut wished_again = ready();
    wished_again.say("後で").press("来週").due();
    assert!(wished_again.letters.is_empty(), "the older wish is void");
    wished_again.due();
    assert_eq!(wished_again.kinds(), ["Reminder"]);
}

#[test]
fn whoever_has_not_begun_is_reminded_too() {
    let mut talk = Talk::begun();
    talk.say("後で").press("明日").due();
    assert_eq!(talk.kinds(), ["Reminder"]);
    assert_eq!(talk.labels()[..2], ["6か条を確かめる", "25問の自社診断"]);
    assert!(!talk.said().contains("続き"), "nothing was begun: {}", talk.said());
}

#[test]
fn nothing_is_sent_while_somebody_is_away() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.say("後で").press("明日").say("休み").press("1週間");
    assert!(talk.said().contains("11月30日まで"), "{}", talk.said());
    talk.due();
    assert!(talk.letters.is_empty());
    assert_eq!(talk.appointments[0].at, instant("2026-12-01T10:00[Asia/Tokyo]"));
    talk.due();
    assert_eq!(talk.kinds(), ["Reminder"]);
    let mut back = Talk::begun();
    back.say("休み").press("3日").say("休み").press("戻りました");
    assert_eq!((back.kinds(), back.dossier.member.away_until), (vec!["Back".to_owned()], None));
}

#[test]
fn a_snooze_always_lands_in_the_window_and_never_in_the_past() {
    let tokyo = TimeZone::get("Asia/Tokyo").expect("the zone is compiled in");
    let start = instant("2026-12-21T00:07[Asia/Tokyo]");
    for hour in 0..(24 * 21) {
        let now = start + i64::from(hour).hours();
        for label in ["1時間後", "夕方", "明日", "来週"] {
            let mut talk = Talk::begun();
            talk.now = now;
            talk.say("後で").press(label);
            let until = talk.dossier.member.snoozed_until.expect("it was wished");
            assert_eq!(talk.appointments.iter().map(|one| one.at).collect::<Vec<Timestamp>>(), [until]);
            let local = until.to_zoned_datetime(tokyo.clone());
            let minutes = i32::from(local.hour()) * 60 + i32::from(local.minute());
            let weekend = matches!(local.date().weekday(), Weekday::Saturday | Weekday::Sunday);
            assert!(until > now && (600..990).contains(&minutes) && !weekend, "{label} at {now}: {local}");
            let told = format!("{}月{}日の{:02}:{:02}", local.month(), local.day(), local.hour(), local.minute());
            assert!(talk.said().contains(&told), "{}", talk.said());
        }
    }
}

#[test]
fn thirty_days_later_one_is_told_how_far_one_was() {
    let mut asking = Talk::at_first(SetKind::SelfCheck);
    asking
        .answer_all([Choice::InPlace; 4])
        .answer_all([Choice::InPlace; 1])
        .press("続ける")
        .answer_all([Choice::Partly; 2]);
    let mut idle = asking.clone();
    idle.press(engine::Press::Name).say("やめる");
    for talk in [&mut asking, &mut idle] {
        talk.wait(30.days()).arrive();
        assert_eq!(talk.kinds(), ["WelcomeBack"]);
        assert!(talk.said().contains("7/25まで進んでいます") && !talk.said().contains("新しく"), "{}", talk.said());
        assert_eq!(talk.labels(), ["続ける", "最初から見直す", "あとで", "メニュー"]);
        for (label, kind, at) in [("続ける", "Asked", "8"), ("最初から見直す", "Asked", "1"), ("あとで", "Later", "")]
        {
            let mut talk = talk.clone();
            talk.press(label);
            assert_eq!(talk.kinds(), [kind], "{label}");
            assert!(at.is_empty() || open(&talk) == at, "{label}");
            assert_eq!(talk.answers().len(), 7, "{label}");
        }
    }
}

#[test]
fn somebody_away_for_a_coffee_is_met_with_the_question_itself() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 2]).wait(40.minutes()).arrive();
    assert_eq!(talk.kinds(), ["Asked"]);
}

/// The shipped content with other words for the first question.
fn reworded() -> &'static World {
    let shipped = Sources::embedded();
    let path = "locales/ja/self-check.ftl";
    let text = shipped.text(path).expect("it is shipped");
    let changed = text.replace("self-check-2 = 仕事のパソコンやスマホで", "self-check-2 = 会社のパソコンやスマホで");
    assert_ne!(text, changed, "the fixture changes something");
    let sources = shipped.overlay(BTreeMap::from([(path.to_owned(), changed)]));
    World::of(Content::load(&sources).expect("only a word differs"))
}

#[test]
fn words_that_changed_meanwhile_are_told_and_the_answers_stay() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 3]);
    let before = talk.sheet().answers.clone();
    talk.wait(30.days()).enter(reworded()).arrive();
    assert!(talk.said().contains("言い回しが新しくなりました"), "{}", talk.said());
    assert_eq!(talk.sheet().answers, before, "each answer keeps the words it was given under");
    talk.press("続ける").press("○").wait(1.day()).arrive();
    assert!(!talk.said().contains("新しくなりました"), "told once: {}", talk.said());
}

#[test]
fn another_language_is_no_new_wording() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.answer_all([Choice::InPlace; 3]).say("English").wait(30.days()).arrive();
    assert_eq!(talk.kinds(), ["WelcomeBack"]);
    assert!(talk.replies(|reply| matches!(reply, engine::Reply::WelcomeBack { reworded: false, .. }))[0]);
    assert_eq!(kept(&talk, "answered"), 0);
}

#[test]
fn the_own_data_names_every_wish_that_is_kept() {
    let mut talk = Talk::begun();
    talk.say("自分のデータ");
    for absent in ["止めています", "お休み", "次のお知らせ"] {
        assert!(!talk.said().contains(absent), "{}", talk.said());
    }
    talk.say("後で").press("明日").say("休み").press("3日").say("お知らせを止めて").say("自分のデータ");
    for kept in ["お知らせ: 止めています", "お休み: 2026-11-26まで", "次のお知らせ: 2026-11-25 10:00"]
    {
        assert!(talk.said().contains(kept), "{kept}: {}", talk.said());
    }
}

#[test]
fn going_back_in_a_block_does_not_make_it_shorter() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").press("○").press("○").press("←").press("スキップ").press("○");
    assert_eq!(talk.kinds(), ["Settled", "Asked"]);
    talk.press("○");
    assert_eq!((talk.kinds(), talk.answers().len()), (vec!["Settled".to_owned(), "Rest".to_owned()], 5));
}
