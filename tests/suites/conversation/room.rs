//! A room that several people read: a card that leads away, and nothing about anybody (UX13, UX19).

use chat::{Act, Address, Command, Does, Platform, Token};
use content::{Choice, Locale, SetKind};
use engine::{Appointment, Audience, Press, Purpose, What};
use tests::talk::{Talk, WORLD};

/// Somebody in the middle of a sheet, who calls the bot among others.
fn among_others(locale: Locale) -> Talk {
    let mut talk = Talk::begun_in(locale);
    talk.press(Press::Name).say("星工業").ask(Command::SelfCheck).press(Press::Speak(locale));
    for choice in [Choice::NotInPlace, Choice::Unknown] {
        let (sheet, question) = (talk.sheet().id.clone(), talk.open_question().expect("a question is open"));
        talk.press(Press::Answer(sheet, question, choice));
    }
    talk.dossier.address = Address::shared(Platform::Console, "here", "everybody");
    talk
}

#[test]
fn a_call_in_a_shared_room_is_answered_with_a_card_for_everybody() {
    for (locale, label) in
        [(Locale::Ja, "自分の分を見る"), (Locale::JaEasy, "自分のチェックを見る"), (Locale::En, "Show mine")]
    {
        let mut talk = among_others(locale);
        talk.ask(Command::Menu);
        let [letter] = &talk.letters[..] else { panic!("one card: {}", talk.said()) };
        assert_eq!((&letter.audience, &letter.to), (&Audience::Shared, &talk.dossier.address));
        assert_eq!((talk.kinds(), talk.labels()), (vec!["StartCard".to_owned()], vec![label]));
        let press = Does::Press(Press::Command(Command::Menu).token());
        assert_eq!(letter.message.rows[0][0].does, press);
        assert_eq!(talk.said(), WORLD.content.words().say(locale, "room-card", &[]));
        assert_eq!(talk.said().matches(['。', '.']).count(), 1, "one sentence: {}", talk.said());
    }
}

#[test]
fn whatever_happens_in_a_shared_room_nothing_else_is_said_and_nothing_is_kept() {
    let start = among_others(Locale::Ja);
    let (sheet, question) = (start.sheet().id.clone(), start.open_question().expect("a question is open"));
    let mut presses = vec![Press::Name, Press::Agree, Press::Found, Press::Answer(sheet, question, Choice::InPlace)];
    presses.extend(Locale::ALL.map(Press::Speak));
    presses.extend(Command::ALL.map(Press::Command));
    presses.extend(SetKind::ALL.map(Press::Anew));
    let presses = presses.iter().map(|press| What::Act(Act::Pressed(press.token())));
    let typed =
        ["はい", "1", "メニュー", "hoshi-k3f2-q8x1-9zt7", "@everyone"].map(|text| What::Act(Act::Said(text.into())));
    let asked = Command::ALL.map(|command| What::Act(Act::Asked(command)));
    let due = What::Due(Appointment { at: start.now, purpose: Purpose::Remind });
    let forged = What::Act(Act::Pressed(Token::parse("x.y").expect("it is short ASCII")));
    for what in presses.chain(typed).chain(asked).chain([due, forged, What::Act(Act::Arrived)]) {
        let mut talk = start.clone();
        talk.dossier.member.snoozed_until = Some(talk.now);
        talk.play(what.clone());
        assert!(talk.records.is_empty() && talk.appointments.is_empty(), "{what:?}");
        assert!(talk.kinds().iter().all(|kind| kind == "StartCard"), "{what:?}: {:?}", talk.kinds());
        assert!(talk.letters.iter().all(|letter| letter.audience == Audience::Shared), "{what:?}");
        assert_eq!(
            talk.letters.len(),
            usize::from(matches!(what, What::Act(Act::Asked(_) | Act::Said(_)))),
            "{what:?}"
        );
        assert_eq!(talk.dossier.place, start.dossier.place, "{what:?}");
    }
}
