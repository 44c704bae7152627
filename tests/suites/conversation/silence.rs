//! After a silence of the network in which presses may be lost, the open question is asked again (R10).

use chat::Command;
use content::{Choice, Locale, SetKind};
use engine::{Appointment, Lead, Place, Placing, Promise, Purpose, Reply, What};
use jiff::ToSpan;
use tests::talk::Talk;

/// The network is heard again, as somebody may be asked again only now.
fn heard_again(talk: &mut Talk) {
    let at = talk.now;
    talk.wait(1.second()).play(What::Due(Appointment { at, purpose: Purpose::AskAgain }));
}

/// Somebody at the second question, a few minutes ago.
fn in_the_middle() -> Talk {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.press("○").wait(5.minutes());
    talk
}

#[test]
fn the_open_question_is_asked_again_and_says_why() {
    let mut talk = in_the_middle();
    let before = talk.dossier.place.clone();
    heard_again(&mut talk);
    assert_eq!(talk.kinds(), ["Asked"]);
    let leads = |reply: &Reply<'_>| matches!(reply, Reply::Asked(asked) if asked.lead == Lead::OutOfReach);
    assert_eq!(talk.replies(leads), [true]);
    assert!(talk.said().contains("つながっていませんでした") && talk.said().contains("2/25"), "{}", talk.said());
    assert_eq!(talk.dossier.place, before);
    assert_eq!(talk.letters[0].promise, Promise::AtMostOnce, "we speak first");
    assert!(matches!(talk.letters[0].placing, Placing::As(_)), "the answer rewrites the new message");
    talk.press("×");
    assert_eq!(talk.answers(), [("1".to_owned(), Choice::InPlace), ("2".to_owned(), Choice::NotInPlace)]);
}

#[test]
fn the_old_buttons_answer_it_as_well() {
    let mut talk = in_the_middle();
    let old = talk.button("×").expect("the question is open");
    heard_again(&mut talk);
    talk.press(old);
    assert_eq!(talk.answers().len(), 2);
    assert_eq!(talk.open_question().expect("the next one is open").as_str(), "3");
}

#[test]
fn it_is_said_in_the_language_of_the_person() {
    for (locale, words) in [(Locale::JaEasy, "つながっていません"), (Locale::En, "couldn't be reached")] {
        let mut talk = Talk::begun_in(locale);
        talk.say("25問").wait(5.minutes());
        heard_again(&mut talk);
        assert!(talk.said().contains(words), "{}", talk.said());
    }
}

#[test]
fn whoever_came_back_by_themselves_is_not_asked_again() {
    let mut talk = in_the_middle();
    let at = talk.now;
    talk.wait(1.second()).press("○");
    talk.play(What::Due(Appointment { at, purpose: Purpose::AskAgain }));
    assert_eq!(talk.letters, []);
}

#[test]
fn whoever_wants_no_message_or_is_at_no_question_hears_nothing() {
    let stories: [fn(&mut Talk); 4] = [
        |talk| {
            talk.say("お知らせを止めて");
        },
        |talk| {
            talk.ask(Command::TimeOff).press("3日");
        },
        |talk| {
            talk.say("メニュー").press("会社の名前");
        },
        |talk| talk.dossier.place = Place::Idle { misheard: 0 },
    ];
    for (number, story) in stories.into_iter().enumerate() {
        let mut talk = in_the_middle();
        story(&mut talk);
        talk.wait(1.minute());
        heard_again(&mut talk);
        assert_eq!(talk.letters, [], "story {number}");
    }
}
