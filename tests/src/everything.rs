//! All that the bot says on its way through everything, for tests of how a network spells it.

use crate::talk::Talk;
use chat::{Command, Message};
use content::{Choice, Locale};
use engine::Place;
use std::time::Duration;

/// Goes through everything in one language: each command, and the 25 questions with their reasons, ways and longest lessons.
///
/// # Panics
/// Panics if the conversation does not come to its end.
pub fn everything_said(locale: Locale) -> Vec<Message> {
    let mut talk = Talk::begun_in(locale);
    let mut said = Vec::new();
    let mut keep = |talk: &mut Talk| said.extend(talk.letters.iter().map(|letter| letter.message.clone()));
    for command in Command::ALL {
        keep(talk.ask(command));
    }
    keep(talk.ask(Command::SelfCheck));
    for _ in 0..60 {
        match &talk.dossier.place {
            Place::Asking(_) => {
                keep(talk.say("なぜ"));
                keep(talk.say("やり方"));
                keep(talk.press(Choice::NotInPlace.symbol()));
            }
            Place::Resting { .. } => keep(talk.say("続ける")),
            Place::New
            | Place::Reading
            | Place::Naming
            | Place::Typing { .. }
            | Place::Idle { .. }
            | Place::Reviewing { .. } => break,
        }
        talk.now += Duration::from_mins(1);
    }
    assert_eq!(talk.sheet().answers.len(), 25, "{locale}: the conversation did not come to its end");
    for command in [Command::Answers, Command::Score, Command::Menu] {
        keep(talk.ask(command));
    }
    said
}
