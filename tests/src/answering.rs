//! A person who answers the 25 questions, and remembers what the program has acknowledged.

use crate::binary::Screen;
use crate::kept::Kept;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};

/// The choices in the order of their numbers, as they are stored.
pub const CHOICES: [&str; 4] = ["in-place", "partly", "not-in-place", "unknown"];

/// A person who answers the 25 questions.
pub struct Answering {
    rng: StdRng,
    /// What was acknowledged: every revision of every question.
    acknowledged: BTreeMap<usize, Vec<String>>,
    /// What was typed and not acknowledged yet.
    typed: Option<Typed>,
    /// Where the conversation may stand.
    open: BTreeSet<usize>,
}

enum Typed {
    Answer { question: usize, choice: &'static str },
    Back { to: usize },
    Other,
}

/// What the person does next.
#[derive(Debug)]
pub enum Next {
    /// Types this line.
    Types(String),
    /// Is done: everything is answered and handed in.
    IsDone,
}

impl Answering {
    /// Somebody new; another number makes another person.
    pub fn new(seed: u64) -> Answering {
        let (acknowledged, open) = (BTreeMap::new(), BTreeSet::from([1]));
        Answering { rng: StdRng::seed_from_u64(seed), acknowledged, typed: None, open }
    }

    /// Begins again in an empty folder, with the same chances running on.
    pub fn begin_anew(&mut self) {
        *self = Answering::new(self.rng.random());
    }

    /// Draws a number below `most`.
    pub fn chance(&mut self, most: u64) -> u64 {
        self.rng.random_range(0..most)
    }

    /// Counts the answers that were acknowledged.
    pub fn answered(&self) -> usize {
        self.acknowledged.len()
    }

    /// Reads a screen, takes it as the acknowledgement of what was typed before, and decides.
    ///
    /// # Panics
    /// Panics if another question is open than should be.
    pub fn reads(&mut self, screen: &Screen) -> Next {
        self.hears();
        let Some(question) = screen.question() else { return self.presses(screen) };
        assert!(
            self.open.contains(&question),
            "question {question} is open, it should be one of {:?}; acknowledged: {:?}; the screen:\n{}",
            self.open,
            self.acknowledged,
            screen.0
        );
        self.open = BTreeSet::from([question]);
        if question > 1 && self.chance(12) == 0 {
            self.typed = Some(Typed::Back { to: question - 1 });
            return Next::Types("戻る".to_owned());
        }
        let number = self.rng.random_range(0..CHOICES.len());
        self.typed = Some(Typed::Answer { question, choice: CHOICES[number] });
        Next::Types((number + 1).to_string())
    }

    fn presses(&mut self, screen: &Screen) -> Next {
        self.typed = Some(Typed::Other);
        if screen.number("点数の内訳").is_some() {
            return Next::IsDone;
        }
        let way = ["日本語", "はじめる", "提出する", "続ける", "25問の自社診断"];
        let found = way.into_iter().find_map(|label| screen.number(label));
        let number = found.unwrap_or_else(|| panic!("there is no way on from here:\n{}", screen.0));
        Next::Types(number.to_string())
    }

    /// Hears that what was typed has been taken in.
    pub fn hears(&mut self) {
        match self.typed.take() {
            Some(Typed::Answer { question, choice }) => {
                note(&mut self.acknowledged, question, choice);
                self.open = BTreeSet::from([self.acknowledged.len() + 1]);
            }
            Some(Typed::Back { to }) => self.open = BTreeSet::from([to]),
            Some(Typed::Other) | None => {}
        }
    }

    /// Compares what is kept with what was acknowledged, after the program was stopped in the middle of something: that
    /// one thing may be kept or not. Whatever it is, it counts from here on.
    ///
    /// # Panics
    /// Panics on any difference.
    pub fn finds(&mut self, kept: Option<&Kept>) {
        let empty = BTreeMap::new();
        let answers = kept.map_or(&empty, |kept| &kept.answers);
        if let Some(kept) = kept {
            assert_eq!(kept.verdict, "ok", "the file is not sound");
            assert!(kept.dangling.is_empty(), "rows point nowhere: {:?}", kept.dangling);
            assert_eq!(kept.doubled, 0, "an update or a letter is there twice");
        }
        match self.typed.take() {
            Some(Typed::Answer { question, choice }) => {
                let mut with = self.acknowledged.clone();
                note(&mut with, question, choice);
                let is_kept = *answers == with;
                assert!(
                    is_kept || *answers == self.acknowledged,
                    "acknowledged: {:?}\nkept: {answers:?}\nin hand: {question} = {choice}",
                    self.acknowledged
                );
                // The same choice again leaves no trace, so either place is right.
                if with == self.acknowledged {
                    self.open.insert(with.len() + 1);
                } else if is_kept {
                    self.acknowledged = with;
                    self.open = BTreeSet::from([self.acknowledged.len() + 1]);
                }
            }
            Some(Typed::Back { to }) => {
                assert_eq!(*answers, self.acknowledged);
                self.open.insert(to);
            }
            Some(Typed::Other) | None => assert_eq!(*answers, self.acknowledged),
        }
    }
}

fn note(answers: &mut BTreeMap<usize, Vec<String>>, question: usize, choice: &str) {
    let revisions = answers.entry(question).or_default();
    if revisions.last().is_none_or(|last| last != choice) {
        revisions.push(choice.to_owned());
    }
}
