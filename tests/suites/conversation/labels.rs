//! The label of a button, typed, does what the button does: where pressing is not to somebody's liking, or not possible.

use chat::{Button, Does};
use content::{Locale, SetKind};
use jiff::ToSpan;
use std::collections::BTreeSet;
use tests::talk::Talk;

/// Lists the buttons of the last message that send something back, each label once.
fn offered(talk: &Talk) -> Vec<Button> {
    let mut labels = BTreeSet::new();
    let last = talk.letters.last().into_iter().flat_map(|letter| letter.message.buttons());
    last.filter(|button| matches!(button.does, Does::Press(_)) && labels.insert(button.label.clone()))
        .cloned()
        .collect()
}

/// Types the label for one and presses the button for the other, and compares what comes of it.
fn is_the_same(talk: &Talk, button: &Button) {
    let Does::Press(token) = &button.does else { return };
    let (mut typing, mut pressing) = (talk.clone(), talk.clone());
    typing.say(&button.label);
    pressing.press(token.clone());
    let (label, asked) = (&button.label, talk.said());
    assert_eq!(typing.said(), pressing.said(), "{label:?} was typed after\n{asked}");
    assert_eq!(typing.records, pressing.records, "{label:?} was typed after\n{asked}");
    assert_eq!(typing.dossier.place, pressing.dossier.place, "{label:?} was typed after\n{asked}");
}

#[test]
fn every_label_is_heard_wherever_one_comes() {
    for locale in Locale::ALL {
        let mut seen = BTreeSet::new();
        for first in 0..6_usize {
            let mut talk = Talk::new();
            talk.say("こんにちは");
            let mut way = first;
            for step in 0..60 {
                talk.wait(2.minutes());
                let buttons = offered(&talk);
                for button in &buttons {
                    seen.insert(button.label.clone());
                    is_the_same(&talk, button);
                }
                if step == 0 {
                    talk.press(engine::Press::Speak(locale));
                    continue;
                }
                // Ways that differ, and the same ones in every run.
                way = way.wrapping_mul(31).wrapping_add(step * 7 + first);
                match buttons.get(way % buttons.len().max(1)) {
                    Some(Button { does: Does::Press(token), .. }) => talk.press(token.clone()),
                    Some(_) | None => talk.ask(chat::Command::SelfCheck),
                };
            }
        }
        assert!(seen.len() > 30, "{locale}: the walks saw only {seen:?}");
    }
}

#[test]
fn a_label_is_heard_only_while_it_stands_on_the_last_message() {
    let mut talk = Talk::at_first(SetKind::SelfCheck);
    talk.ask(chat::Command::Menu).wait(2.minutes());
    let menu: Vec<String> = offered(&talk).into_iter().map(|button| button.label).collect();
    talk.say("続ける").wait(2.minutes());
    let question: Vec<String> = offered(&talk).into_iter().map(|button| button.label).collect();
    assert!(talk.open_question().is_some() && menu != question);
    for label in menu.iter().filter(|label| !question.contains(label)) {
        let mut typing = talk.clone();
        typing.say(label);
        assert!(typing.answers().is_empty(), "{label:?} was taken for an answer");
    }
}
