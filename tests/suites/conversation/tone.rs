//! How the bot sounds when things go wrong (UX16, domain rule 1).

use content::{Choice, Locale, SetKind};
use engine::{Heard, Press};
use tests::talk::{Talk, WORLD};

/// What a person is never told.
const BLAME: [&str; 9] = ["間違", "エラー", "失敗", "不正", "無効", "ダメ", "error", "invalid", "wrong"];

/// What a star is never called, outside the one sentence that says it is not.
const GRANTED: [&str; 4] = ["認証", "取得", "合格", "お墨付き"];

#[test]
fn nobody_is_blamed_for_a_word_or_a_button_that_was_not_understood() {
    for locale in Locale::ALL {
        let mut talk = Talk::begun_in(locale);
        let forged = chat::Token::parse("a.b.c").expect("it is short ASCII");
        let mut said = String::new();
        for _ in 0..3 {
            said.push_str(&talk.say("ぴよぴよ").said());
            said.push_str(&talk.press(forged.clone()).said());
            talk.press(Press::Name);
            said.push_str(&talk.say("123456789012").said());
            talk.say("cancel");
        }
        for word in BLAME {
            assert!(!said.to_lowercase().contains(word), "{locale}: {word} in {said}");
        }
    }
}

#[test]
fn a_weak_result_thanks_and_shows_the_next_step_without_a_grade() {
    for locale in Locale::ALL {
        for choice in [Choice::NotInPlace, Choice::Unknown] {
            let mut talk = Talk::at_first(SetKind::SelfCheck);
            talk.press(Press::Speak(locale));
            for _ in 0..25 {
                if talk.open_question().is_none() {
                    let go_on = Press::Sheet(talk.sheet().id.clone(), engine::Deed::Continue);
                    talk.press(go_on);
                }
                let (sheet, question) = (talk.sheet().id.clone(), talk.open_question().expect("a question is open"));
                talk.press(Press::Answer(sheet, question, choice));
            }
            let submit = Press::Sheet(talk.sheet().id.clone(), engine::Deed::Submit);
            let said = talk.press(submit).said();
            for word in BLAME.iter().chain(&GRANTED) {
                assert!(!said.to_lowercase().contains(word), "{locale}: {word} in {said}");
            }
            assert_eq!(said.matches("→").count(), 4, "three next steps and the way to declare: {said}");
        }
    }
}

#[test]
fn every_word_the_bot_tells_people_to_type_is_heard() {
    let words = WORLD.content.words();
    let mut heard = 0;
    for locale in Locale::ALL {
        for key in ["help", "notice-stop", "name-ask", "resting"] {
            let text = words.say(locale, key, &[("answered", 1.into()), ("of", 25.into())]);
            let japanese = text.split('「').skip(1).filter_map(|rest| rest.split('」').next());
            for quoted in japanese.chain(text.split('"').skip(1).step_by(2)) {
                assert_ne!(WORLD.ear.hear(quoted), Heard::Nothing, "{key} in {locale}: {quoted}");
                heard += 1;
            }
        }
    }
    assert!(heard > 20, "{heard}");
}
