//! People who do anything at any time (invariant 2): nothing breaks, nothing is lost, and there is always a way on.

mod longest;
mod person;
mod sound;

use content::{Choice, Locale};
use engine::{Deed, Place, Press, RulingPress, RulingTyping, SetUpStep, Typing};
use person::Person;
use tests::talk::Talk;

/// Walks per language: few in a gate, many at night.
fn walks() -> u64 {
    if std::env::var("HOSHIMORI_LONG").is_ok_and(|long| long == "1") { 4_000 } else { 80 }
}

/// Things a person does on one walk.
const STEPS: usize = 150;

fn walk_in(locale: Locale) {
    for seed in 0..walks() {
        let mut person = Person::new(seed, locale);
        for step in 0..STEPS {
            let what = person.does();
            let place = format!("walk {seed} in {locale}, step {step}: {what:?}");
            sound::play(&mut person.talk, &what, &place);
            person.remembers();
        }
        finish(&mut person.talk, seed);
    }
}

/// Whatever happened before, the 25 questions can be begun, answered and handed in with one button after the other.
fn finish(talk: &mut Talk, seed: u64) {
    talk.press(Press::Speak(Locale::Ja)).press(Press::Agree).press(Press::Command(chat::Command::SelfCheck));
    for _ in 0..100 {
        talk.now += jiff::SignedDuration::from_mins(1);
        let press = match &talk.dossier.place {
            Place::Asking(asking) => Press::Answer(asking.sheet.clone(), asking.question.clone(), Choice::Partly),
            Place::Resting { sheet, .. } | Place::Reviewing { sheet, .. } => {
                let complete = talk.dossier.sheet(sheet).is_some_and(|sheet| sheet.answers.len() == 25);
                Press::Sheet(sheet.clone(), if complete { Deed::Submit } else { Deed::Continue })
            }
            Place::Idle { .. } => return,
            Place::Typing { what: Typing::Rulings(RulingTyping::SetUp(so_far)) } => {
                Press::Rulings(RulingPress::SetUp(so_far.kind, SetUpStep::Alone))
            }
            stuck @ (Place::New | Place::Reading | Place::Naming | Place::Typing { .. }) => {
                panic!("walk {seed} ends at {stuck:?}")
            }
        };
        let shown = press.token();
        let offered = talk.buttons().any(|button| button.does == chat::Does::Press(shown.clone()));
        assert!(offered, "walk {seed}: {press:?} is on no button");
        talk.press(press);
    }
    panic!("walk {seed} cannot be finished");
}

#[test]
fn whatever_people_do_in_japanese_nothing_is_lost_and_there_is_a_way_on() {
    walk_in(Locale::Ja);
}

#[test]
fn whatever_people_do_in_easy_japanese_nothing_is_lost_and_there_is_a_way_on() {
    walk_in(Locale::JaEasy);
}

#[test]
fn whatever_people_do_in_english_nothing_is_lost_and_there_is_a_way_on() {
    walk_in(Locale::En);
}
