//! The story at a line prompt: what is kept there is the measure for every network.

use super::story::{STORY, Step};
use content::{Content, Locale};
use std::path::Path;
use tests::binary::{Screen, Talk, command};
use tests::kept::{Kept, kept};

/// Somebody at a prompt.
struct Prompt<'a> {
    content: Content,
    folder: &'a Path,
    locale: Locale,
    talk: Option<Talk>,
    screen: Screen,
}

/// Plays the story at a prompt, and reads what is kept.
pub(super) async fn at_a_prompt() -> Kept {
    let folder = tempfile::tempdir().expect("there is room");
    let mut talk = Talk::open(&mut command(folder.path()));
    let screen = talk.prompt();
    let (content, locale) = (Content::embedded(), Locale::Ja);
    let mut prompt = Prompt { content, folder: folder.path(), locale, talk: Some(talk), screen };
    for step in STORY {
        prompt.play(*step);
    }
    drop(prompt.talk.take().map(Talk::leave));
    kept(folder.path()).await.expect("there is a database")
}

impl Prompt<'_> {
    fn play(&mut self, step: Step) {
        match step {
            Step::Begins => {
                for key in ["language-ja", "button-agree", "button-check"] {
                    self.press(&self.words(key));
                }
            }
            Step::Opens => self.type_in(&self.words("button-menu")),
            Step::Presses(key) | Step::Unfolds(key) => self.press(&self.words(key)),
            Step::Picks(label) | Step::Answers(_, label) => self.press(label),
            Step::Speaks(locale) => {
                self.press(&self.words(&format!("language-{locale}")));
                self.locale = locale;
            }
            Step::BotRestarts => {
                drop(self.talk.take().map(Talk::kill));
                let mut talk = Talk::open(&mut command(self.folder));
                self.screen = talk.prompt();
                self.talk = Some(talk);
            }
            Step::NetworkRestarts => {}
        }
    }

    fn words(&self, key: &str) -> String {
        self.content.words().say(self.locale, key, &[])
    }

    fn press(&mut self, label: &str) {
        let number = self.screen.number(label);
        let number = number.unwrap_or_else(|| panic!("no choice reads {label}:\n{}", self.screen.0));
        self.type_in(&number.to_string());
    }

    fn type_in(&mut self, line: &str) {
        let talk = self.talk.as_mut().expect("it is open between two steps");
        talk.say(line);
        self.screen = talk.prompt();
    }
}
