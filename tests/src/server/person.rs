//! Somebody who uses a network as people do: looks at the screen, and presses what is offered there.

use super::sight::Sight;
use crate::networks::Network;
use crate::talk::WORLD;
use anyhow::Context as _;
use content::{Choice, Locale};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Somebody who uses a network, and remembers what they answered.
pub struct Person {
    network: Arc<dyn Network>,
    name: String,
    locale: Locale,
    /// What was seen when something was done last.
    before: Option<Sight>,
    answers: Vec<(usize, Choice, usize)>,
}

/// An answer somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question's number.
    pub question: usize,
    /// What was chosen.
    pub choice: Choice,
    /// Whether the bot told the network that the press arrived.
    pub acknowledged: bool,
}

impl Person {
    /// Somebody who speaks Japanese. The network knows the person by this name: [`super::Site::add_person`].
    pub fn new(network: Arc<dyn Network>, name: &str) -> Person {
        Person { network, name: name.to_owned(), locale: Locale::Ja, before: None, answers: Vec::new() }
    }

    /// Lets the person speak another language from here on, and read the buttons in it.
    pub fn speaks(&mut self, locale: Locale) {
        self.locale = locale;
    }

    /// Gives the person's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Shows what the person has before their eyes.
    pub fn sight(&self) -> Option<Sight> {
        Sight::on(&self.network.screen(&self.name))
    }

    /// Tells which question the person is asked.
    pub fn asked(&self) -> Option<usize> {
        self.sight()?.question()
    }

    /// Opens the conversation: `/hoshi`, or `/start`. Waits until something new can be pressed.
    ///
    /// # Errors
    /// Fails if nothing comes.
    pub async fn opens(&mut self) -> anyhow::Result<Sight> {
        self.before = self.sight();
        self.network.open(&self.name).await?;
        self.waits().await
    }

    /// Comes from anywhere to the first question of the self-check.
    ///
    /// # Errors
    /// Fails if there is no way.
    pub async fn begins(&mut self) -> anyhow::Result<()> {
        let mut sight = match self.sight() {
            Some(sight) => sight,
            None => self.opens().await?,
        };
        while sight.question().is_none() {
            let language = format!("language-{}", self.locale);
            let way = [language.as_str(), "button-found", "button-agree", "button-check", "button-continue"];
            let words = way.map(|key| self.words(key));
            let label = words.iter().find_map(|label| sight.offers(label));
            let label = label.with_context(|| format!("there is no way on from here: {sight:?}"))?.to_owned();
            sight = self.presses(&label).await?;
        }
        Ok(())
    }

    /// Presses a button, by its label or the symbol the label begins with, and does not wait.
    ///
    /// # Errors
    /// Fails if there is no such button.
    pub async fn taps(&mut self, label: &str) -> anyhow::Result<()> {
        let screen = self.network.screen(&self.name);
        let messages = screen.iter().rev().filter(|shown| shown.private);
        let fits = |one: &&String| *one == label || one.split(' ').next() == Some(label);
        let found = messages.flat_map(|shown| &shown.buttons).find(fits);
        let label = found.with_context(|| format!("{} sees no button {label:?}: {screen:#?}", self.name))?;
        self.before = Sight::on(&screen);
        self.network.press(&self.name, label).await
    }

    /// Waits until there is something else to press than before the last tap.
    ///
    /// # Errors
    /// Fails if nothing comes.
    pub async fn waits(&mut self) -> anyhow::Result<Sight> {
        let what = format!("{} to see something else than {:?}", self.name, self.before);
        let new = |network: &dyn Network| Sight::after(self.before.as_ref(), &network.screen(&self.name));
        self.network.wait_until(&what, &|network| new(network).is_some()).await?;
        new(self.network.as_ref()).context("it was there a moment ago")
    }

    /// Waits until the network knows that every press of the person arrived, which may be a moment after its answer.
    ///
    /// # Errors
    /// Fails if a press is never acknowledged.
    pub async fn is_acknowledged(&self) -> anyhow::Result<()> {
        let all = |network: &dyn Network| network.acknowledged(&self.name).iter().all(Option::is_some);
        self.network.wait_until("every press to be acknowledged", &|network| all(network)).await
    }

    /// Presses a button, and waits until there is something else to press.
    ///
    /// # Errors
    /// Fails if there is no such button, or nothing comes of it.
    pub async fn presses(&mut self, label: &str) -> anyhow::Result<Sight> {
        self.taps(label).await?;
        self.waits().await
    }

    /// Answers the open question by the symbol of a choice, and does not wait.
    ///
    /// # Errors
    /// Fails if no question is open, or it has no such choice.
    pub async fn taps_answer(&mut self, symbol: &str) -> anyhow::Result<()> {
        let question = self.asked().with_context(|| format!("no question is open: {:?}", self.sight()))?;
        let choice = Choice::ALL.into_iter().find(|choice| choice.symbol() == symbol);
        let choice = choice.with_context(|| format!("there is no choice {symbol}"))?;
        let number = self.network.acknowledged(&self.name).len();
        self.answers.push((question, choice, number));
        self.taps(symbol).await
    }

    /// Answers the open question by the symbol of a choice, and waits for what comes of it.
    ///
    /// # Errors
    /// Fails if no question is open, or nothing comes of it.
    pub async fn answers(&mut self, symbol: &str) -> anyhow::Result<Sight> {
        self.taps_answer(symbol).await?;
        self.waits().await
    }

    /// Answers question after question by symbols, and goes on after every rest.
    ///
    /// # Errors
    /// Fails if a question does not come.
    pub async fn answers_all<'a>(&mut self, symbols: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
        for symbol in symbols {
            if self.asked().is_none() {
                self.goes_on().await?;
            }
            self.answers(symbol).await?;
        }
        Ok(())
    }

    /// Goes on after a rest.
    ///
    /// # Errors
    /// Fails if nothing offers it.
    pub async fn goes_on(&mut self) -> anyhow::Result<Sight> {
        self.presses(&self.words("button-continue")).await
    }

    /// Hands in, and waits for the result.
    ///
    /// # Errors
    /// Fails if it is not offered.
    pub async fn hands_in(&mut self) -> anyhow::Result<Sight> {
        self.presses(&self.words("button-submit")).await
    }

    /// Says a word of the catalogue as the person reads it, for example the label of a button.
    pub fn words(&self, key: &str) -> String {
        WORLD.content.words().say(self.locale, key, &[])
    }

    /// Lists the answers the person gave, in order, each with what the network knows about it.
    pub fn answered(&self) -> Vec<Answer> {
        let presses = self.network.acknowledged(&self.name);
        let answer = |&(question, choice, number): &(usize, Choice, usize)| {
            let acknowledged = presses.get(number).is_some_and(Option::is_some);
            Answer { question, choice, acknowledged }
        };
        self.answers.iter().map(answer).collect()
    }

    /// Lists the answers that were acknowledged as [`crate::kept::kept`] lists what is kept: every revision, by question.
    pub fn acknowledged(&self) -> BTreeMap<usize, Vec<String>> {
        let mut answers: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for answer in self.answered().into_iter().filter(|answer| answer.acknowledged) {
            let revisions = answers.entry(answer.question).or_default();
            // The same choice again leaves no trace.
            if revisions.last().is_none_or(|last| last != answer.choice.name()) {
                revisions.push(answer.choice.name().to_owned());
            }
        }
        answers
    }
}
