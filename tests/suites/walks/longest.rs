//! The longest texts there are: every question unfolded in every way, and every list at its fullest.

use super::sound;
use chat::Command;
use content::{Choice, Locale, SetKind, System};
use engine::{Aside, Deed, Press};
use tests::talk::{Talk, WORLD};

/// A name of as many of the widest letters as are taken.
fn long_name() -> String {
    "株式会社＊＊星＊＊".repeat(6)
}

fn check(talk: &Talk, place: &str) {
    for letter in &talk.letters {
        sound::message(&letter.message, place);
    }
}

#[test]
fn every_question_fits_however_much_is_unfolded() {
    for locale in Locale::ALL {
        for kind in SetKind::ALL {
            let mut talk = Talk::at_first(kind);
            talk.press(Press::Speak(locale));
            let sheet = talk.sheet().id.clone();
            for question in &WORLD.content.set(&talk.sheet().diagnosis.set).expect("it is shipped").questions {
                let place = format!("{kind} {} in {locale}", question.id);
                let asides = [Aside::Edit, Aside::Why, Aside::How].into_iter();
                for aside in asides.chain(System::ALL.map(Aside::HowOn)) {
                    talk.press(Press::At(sheet.clone(), question.id.clone(), aside));
                    check(&talk, &place);
                }
                for choice in Choice::ALL {
                    talk.press(Press::At(sheet.clone(), question.id.clone(), Aside::Edit));
                    talk.press(Press::Answer(sheet.clone(), question.id.clone(), choice));
                    check(&talk, &place);
                }
            }
        }
    }
}

#[test]
fn every_list_and_every_page_fits_at_its_fullest() {
    for locale in Locale::ALL {
        for kind in SetKind::ALL {
            for choice in Choice::ALL {
                let mut talk = Talk::begun();
                talk.press(Press::Name).say(&long_name());
                talk.press(Press::Speak(locale)).ask(Command::Articles).ask(match kind {
                    SetKind::Articles => Command::Articles,
                    SetKind::SelfCheck => Command::SelfCheck,
                });
                check(&talk, "the beginning");
                let sheet = talk.sheet().id.clone();
                for question in &WORLD.content.set(&talk.sheet().diagnosis.set).expect("it is shipped").questions {
                    talk.press(Press::At(sheet.clone(), question.id.clone(), Aside::Edit));
                    talk.press(Press::Answer(sheet.clone(), question.id.clone(), choice));
                    check(&talk, "an answer");
                }
                let presses = [Deed::Review, Deed::Submit, Deed::Explain].map(|deed| Press::Sheet(sheet.clone(), deed));
                let parts = [1, 2, 3].map(|part| Press::Part(sheet.clone(), part));
                for press in presses.into_iter().chain(parts).chain(Command::ALL.map(Press::Command)) {
                    talk.press(press.clone());
                    check(&talk, &format!("{press:?} in {locale}"));
                }
            }
        }
    }
}
