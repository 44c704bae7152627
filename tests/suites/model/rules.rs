//! The rules of one sheet, written down a second time and without looking at the engine.

use super::moves::{Do, Say};
use std::collections::BTreeSet;

/// Where the conversation stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum At {
    Question,
    Rest,
    List,
    Idle,
}

/// In which order the questions come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Order {
    Open,
    Skipped,
    All,
}

/// One sheet and the way through it.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    answers: Vec<Option<(usize, u32)>>,
    pub(crate) skipped: BTreeSet<usize>,
    pub(crate) submitted: bool,
    pub(crate) at: At,
    question: usize,
    order: Order,
    picked: bool,
    settled: usize,
    covered: bool,
    language: usize,
    last: Option<Do>,
}

impl Rules {
    pub(crate) fn new(questions: usize) -> Rules {
        let (answers, skipped) = (vec![None; questions], BTreeSet::new());
        let (at, order, question, settled, language) = (At::Question, Order::Open, 0, 0, 0);
        let (submitted, picked, covered, last) = (false, false, false, None);
        Rules { answers, skipped, submitted, at, question, order, picked, settled, covered, language, last }
    }

    pub(crate) fn open(&self) -> Option<usize> {
        (self.at == At::Question).then_some(self.question)
    }

    pub(crate) fn answers(&self) -> Vec<(usize, usize, u32)> {
        let kept =
            |(place, answer): (usize, &Option<(usize, u32)>)| answer.map(|(choice, count)| (place, choice, count));
        self.answers.iter().enumerate().filter_map(kept).collect()
    }

    pub(crate) fn happens(&mut self, seconds: i64, what: &Do) {
        let before = self.last.take();
        let again = before.clone().unwrap_or(Do::Arrive);
        let what = if *what == Do::Again { again } else { what.clone() };
        let twice = before.as_ref() == Some(&what) && seconds < 30;
        if let Do::Say(words) = what {
            return self.say(words, before.as_ref().filter(|_| seconds < 1800));
        }
        self.last = Some(what.clone()).filter(|what| *what != Do::Arrive);
        let here = |question| self.open() == Some(question);
        match what {
            Do::Answer(question, _) | Do::Back(question) | Do::Skip(question) if twice && !here(question) => {}
            Do::Change(..) | Do::Pause(_) | Do::Submit if twice => {}
            Do::Continue | Do::FromFirst if twice && self.at == At::Question => {}
            Do::Speak(language) if twice && language == self.language => {}
            Do::Answer(question, choice) | Do::Change(question, choice) if here(question) => self.settle(Some(choice)),
            Do::Change(question, choice) => self.change(question, choice),
            Do::Answer(..) | Do::Part | Do::Menu => self.cover(),
            Do::Edit(question) => self.ask(question, Order::Open, true, 0),
            Do::FromFirst => self.ask(0, Order::All, false, 0),
            Do::List => self.at = At::List,
            Do::Submit => self.submit(),
            Do::Continue => self.go_on(),
            Do::Speak(language) => (self.language, self.covered) = (language, false),
            Do::Back(question) if here(question) => self.back(),
            Do::Skip(question) if here(question) => self.settle(None),
            Do::Pause(question) if here(question) => (self.covered, self.settled) = (true, 0),
            Do::Why(question) if here(question) => {}
            Do::Back(_) | Do::Skip(_) | Do::Pause(_) | Do::Why(_) => match self.at {
                At::Question => self.covered = false,
                At::List => {}
                At::Rest | At::Idle => self.go_on(),
            },
            Do::Arrive => self.covered = seconds >= 12 * 3600,
            Do::Again | Do::Say(_) => unreachable!("handled above"),
        }
    }

    fn say(&mut self, words: Say, before: Option<&Do>) {
        let asked = before.and_then(|before| {
            let Do::Answer(question, choice) = *before else { return None };
            let stands = self.answers[question].is_some_and(|(kept, _)| kept == choice);
            (self.open() != Some(question) && !stands).then_some((question, choice))
        });
        match (self.at, words, asked) {
            (At::Question, Say::No, Some(_)) => self.covered = false,
            (_, Say::Menu, _) | (_, Say::No, Some(_)) => self.cover(),
            (_, Say::English, _) => (self.language, self.covered) = (2, false),
            (_, Say::Yes, Some((question, choice))) => self.change(question, choice),
            (At::Question, Say::Pause, _) => (self.covered, self.settled) = (true, 0),
            (_, Say::List, _) | (At::Question | At::Rest | At::Idle, Say::Submit, _) => self.at = At::List,
            (_, Say::Continue, _)
            | (At::Idle, Say::Yes, _)
            | (At::Rest, Say::Yes | Say::Number(0) | Say::Sign(0), _) => {
                self.go_on_or_rest();
            }
            (At::Question, _, _) if self.covered => self.covered = false,
            (At::Question, Say::Yes, _) => self.settle(Some(0)),
            (At::Question, Say::No, _) => self.settle(Some(2)),
            (At::Question, Say::Number(choice) | Say::Sign(choice), _) => self.settle(Some(choice)),
            (At::Question, Say::Back, _) => self.back(),
            (At::Question, Say::Skip, _) => self.settle(None),
            (At::List, Say::Yes | Say::Submit, _) => self.submit(),
            (At::List, Say::No | Say::Back | Say::Pause, _) => self.at = At::Idle,
            (_, _, _) => {}
        }
    }

    fn keep(&mut self, question: usize, choice: usize) {
        self.skipped.remove(&question);
        match &mut self.answers[question] {
            Some((kept, _)) if *kept == choice => {}
            Some((kept, count)) => (*kept, *count) = (choice, *count + 1),
            none => *none = Some((choice, 1)),
        }
    }

    fn settle(&mut self, choice: Option<usize>) {
        match choice {
            Some(choice) => self.keep(self.question, choice),
            None if self.answers[self.question].is_none() => drop(self.skipped.insert(self.question)),
            None => {}
        }
        let (after, order) = (Some(self.question), self.order);
        let left = match order {
            Order::Open => self.unanswered(0),
            Order::Skipped => self.unanswered(self.question + 1),
            Order::All => self.answers.len() - self.question - 1,
        };
        match self.next(after, order) {
            Some(_) if !self.picked && self.settled >= 4 && left > 2 => self.at = At::Rest,
            Some((question, order)) if !self.picked => self.ask(question, order, false, self.settled + 1),
            _ => self.at = if self.submitted { At::Idle } else { At::List },
        }
    }

    fn change(&mut self, question: usize, choice: usize) {
        if self.answers[question].is_some_and(|(kept, _)| kept == choice) {
            return self.cover();
        }
        self.keep(question, choice);
        match self.at {
            _ if self.submitted => self.at = At::Idle,
            At::Question => self.covered = false,
            At::Rest => {}
            At::List | At::Idle => self.at = At::List,
        }
    }

    fn back(&mut self) {
        self.covered = false;
        match self.question.checked_sub(1) {
            _ if self.picked => self.at = At::List,
            Some(earlier) => (self.question, self.settled) = (earlier, self.settled.saturating_sub(1)),
            None => {}
        }
    }

    fn go_on_or_rest(&mut self) {
        if self.at != At::Idle || !self.submitted {
            self.go_on();
        }
    }

    fn go_on(&mut self) {
        let (after, order) = if self.at == At::Rest { (Some(self.question), self.order) } else { (None, Order::Open) };
        match self.next(after, order) {
            _ if self.at == At::Question => (self.covered, self.settled) = (false, 0),
            Some((question, order)) => self.ask(question, order, false, 0),
            None => self.at = At::List,
        }
    }

    fn submit(&mut self) {
        self.submitted |= self.unanswered(0) == 0;
        self.at = if self.submitted { At::Idle } else { At::List };
    }

    /// Something else was said below.
    fn cover(&mut self) {
        self.covered = true;
        self.at = if self.at == At::List { At::Idle } else { self.at };
    }

    fn ask(&mut self, question: usize, order: Order, picked: bool, settled: usize) {
        (self.at, self.question, self.order) = (At::Question, question, order);
        (self.picked, self.settled, self.covered) = (picked, settled, false);
    }

    fn unanswered(&self, from: usize) -> usize {
        self.answers[from..].iter().filter(|answer| answer.is_none()).count()
    }

    fn next(&self, after: Option<usize>, order: Order) -> Option<(usize, Order)> {
        let count = self.answers.len();
        let from = after.map_or(0, |question| question + 1);
        let open = |question: &usize| self.answers[*question].is_none();
        match order {
            Order::Open => {
                let circle = (from..count).chain(0..from.min(count));
                let first = circle.filter(open).find(|question| !self.skipped.contains(question));
                let aside = || (0..count).filter(open).find(|question| Some(*question) != after);
                first.map(|question| (question, order)).or_else(|| Some((aside()?, Order::Skipped)))
            }
            Order::Skipped => (from..count).find(open).map(|question| (question, order)),
            Order::All => (from < count).then_some((from, order)),
        }
    }
}
