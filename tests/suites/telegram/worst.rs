//! All that the bot says on its way through the 25 questions, in every language, as Telegram takes it.

use super::bench::polling;
use chat::{Address, ChatPlatform as _, Command, Message, Once, Platform};
use content::{Choice, Locale};
use engine::Place;
use std::time::Duration;
use tests::networks::Network as _;
use tests::networks::telegram::TelegramNetwork;
use tests::talk::Talk;

/// Goes through everything, asking why and how at each question, and answering what brings the longest lesson.
fn all_that_is_said(locale: Locale) -> Vec<Message> {
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
    assert_eq!(talk.sheet().answers.len(), 25);
    for command in [Command::Answers, Command::Score, Command::Menu] {
        keep(talk.ask(command));
    }
    said
}

#[tokio::test]
async fn everything_that_is_ever_said_is_taken_whole() {
    let network = TelegramNetwork::begin().await.unwrap();
    network.never_too_many();
    let bot = polling(&network);
    for locale in Locale::ALL {
        let who = format!("{locale}");
        network.start(&who, "");
        let room = Address::private(Platform::Telegram, "direct", &network.person(&who).to_string());
        let messages = all_that_is_said(locale);
        assert!(messages.len() > 100, "{locale}: {} messages", messages.len());
        for (at, message) in messages.iter().enumerate() {
            bot.deliver(&room, message, &Once(at.to_string())).await.unwrap();
        }
        let screen = network.screen(&who);
        assert_eq!(screen.len(), messages.len(), "no message of ours needs two of Telegram's");
        for (shown, message) in screen.iter().zip(&messages) {
            let labels: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
            assert_eq!(shown.buttons, labels);
        }
    }
    network.assert_clean().unwrap();
}
