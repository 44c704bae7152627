//! One of many: looks, presses, waits, and writes down what was pressed.

use crate::networks::Network;
use crate::server::Sight;
use crate::talk::WORLD;
use anyhow::{Context as _, bail};
use chat::Platform;
use content::{Choice, Locale};
use rand::RngExt;
use rand::rngs::StdRng;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, interval, timeout};

/// One of many, on the way.
pub(super) struct Walker {
    network: Arc<dyn Network>,
    who: String,
    rng: StdRng,
    /// What the person thinks of each question they saw: a question that comes twice is answered in the same way.
    choices: BTreeMap<usize, Choice>,
    /// How often they had pressed before they set out.
    earlier: usize,
    presses: Vec<Press>,
}

/// Somebody who has answered, and all they did.
#[derive(Debug)]
pub struct Walked {
    /// Their name.
    pub who: String,
    /// Everything they pressed, in order.
    pub presses: Vec<Press>,
}

/// A press.
#[derive(Clone, Debug)]
pub struct Press {
    /// What stands on the button.
    pub label: String,
    /// Which answer it is, if it is one.
    pub chosen: Option<Chosen>,
    /// When it was pressed.
    pub at: Instant,
    /// After how long the network knew that it arrived; nothing if it failed.
    pub acknowledged: Option<Duration>,
    /// After how long there was something else to press.
    pub answered: Duration,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The question's number.
    pub question: usize,
    /// What was chosen.
    pub choice: Choice,
}

/// How often somebody looks at the screen.
const LOOK: Duration = Duration::from_millis(100);
/// So many of the newest messages somebody looks at.
const NEWEST: usize = 8;
/// How long somebody waits before they give up. A network's own pace takes its time with many people.
const PATIENCE: Duration = Duration::from_mins(2);

/// How long somebody waits before they open the conversation once more.
const AGAIN: Duration = Duration::from_secs(10);
/// Questions of the self-check; who has no role is asked fewer.
pub(super) const ALL: usize = 25;

impl Press {
    /// How long a network waits before it shows that a press failed: Slack's and Discord's three seconds.
    pub const FAILS_AFTER: Duration = Duration::from_secs(3);
}

impl Walked {
    /// Lists the presses that were answers.
    pub fn chosen(&self) -> impl Iterator<Item = (&Press, Chosen)> {
        self.presses.iter().filter_map(|press| Some((press, press.chosen?)))
    }

    /// Lists the presses of which the network never knew that they arrived.
    pub fn failed(&self) -> impl Iterator<Item = &Press> {
        self.presses.iter().filter(|press| press.acknowledged.is_none())
    }

    /// Adds what the same person did later.
    pub fn and(&mut self, later: &Walked) {
        self.presses.extend_from_slice(&later.presses);
    }

    /// Compares what was kept with what was pressed. A press that failed may be kept or not; it was the same answer the next
    /// time, which leaves no second trace.
    pub(super) fn differs_from(&self, kept: &BTreeMap<usize, Vec<String>>) -> Option<String> {
        let mut pressed: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (_, chosen) in self.chosen() {
            let revisions = pressed.entry(chosen.question).or_default();
            if revisions.last().is_none_or(|last| last != chosen.choice.name()) {
                revisions.push(chosen.choice.name().to_owned());
            }
        }
        (pressed != *kept).then(|| format!("{} pressed {pressed:?}, kept is {kept:?}", self.who))
    }
}

impl Walker {
    pub(super) fn new(network: Arc<dyn Network>, who: &str, rng: StdRng) -> Walker {
        let earlier = network.acknowledged(who).len();
        Walker { network, who: who.to_owned(), rng, choices: BTreeMap::new(), earlier, presses: Vec::new() }
    }

    /// Walks until so many questions are answered; with all 25, until they are handed in.
    pub(super) async fn walk(mut self, answers: usize) -> anyhow::Result<Walked> {
        let mut sight = self.opens().await?;
        while !is_handed_in(&sight) {
            let question = sight.question();
            if answers < ALL && (question == Some(answers + 1) || self.has_answered(answers)) {
                break;
            }
            let (label, chosen) = self.decides(&sight, question)?;
            sight = self.presses(&sight, label, chosen).await?;
        }
        self.hears_the_rest().await?;
        Ok(Walked { who: self.who, presses: self.presses })
    }

    /// Goes on where they stand, or opens the conversation; again, where nothing comes of it and the network keeps no command for later.
    async fn opens(&self) -> anyhow::Result<Sight> {
        let begun = Instant::now();
        if let Some(sight) = Sight::on(&self.network.newest(&self.who, NEWEST)) {
            return Ok(sight);
        }
        loop {
            self.network.open(&self.who).await?;
            let seen = timeout(AGAIN, self.sees(None, None)).await;
            match seen {
                Err(_) if self.shows_failures() && begun.elapsed() < PATIENCE => {}
                Err(_) => return self.sees(None, None).await,
                Ok(seen) => return seen,
            }
        }
    }

    fn has_answered(&self, answers: usize) -> bool {
        self.presses.iter().filter_map(|press| press.chosen).any(|chosen| chosen.question == answers)
    }

    /// Decides what to press: mostly that all is well, for whoever has nothing to improve is told less.
    fn decides(&mut self, sight: &Sight, question: Option<usize>) -> anyhow::Result<(String, Option<Chosen>)> {
        if let Some(question) = question {
            let number = self.rng.random_range(0..10_usize).saturating_sub(6);
            let choice = *self.choices.entry(question).or_insert(Choice::ALL[number]);
            let label = sight.offers(choice.symbol());
            let label = label.with_context(|| format!("{} cannot answer {choice:?}: {sight:?}", self.who))?;
            return Ok((label.to_owned(), Some(Chosen { question, choice })));
        }
        let language = format!("language-{}", Locale::Ja);
        let way = [&language, "button-found", "button-agree", "button-check", "button-continue", "button-submit"];
        let label = way.into_iter().find_map(|key| sight.offers(&words(key)).map(str::to_owned));
        Ok((label.with_context(|| format!("{} sees no way on: {sight:?}", self.who))?, None))
    }

    /// Presses until it has an effect.
    async fn presses(&mut self, sight: &Sight, label: String, chosen: Option<Chosen>) -> anyhow::Result<Sight> {
        loop {
            let (at, number) = (Instant::now(), self.network.acknowledged(&self.who).len());
            self.network.press(&self.who, &label).await?;
            let seen = self.sees(Some(sight), Some((number, at))).await;
            let press = Press { label: label.clone(), chosen, at, acknowledged: None, answered: at.elapsed() };
            self.presses.push(press);
            match seen {
                Err(_) if at.elapsed() < PATIENCE => {}
                seen => return seen,
            }
        }
    }

    /// Waits until there is something else to press than before, or until the network shows that a press failed.
    async fn sees(&self, before: Option<&Sight>, press: Option<(usize, Instant)>) -> anyhow::Result<Sight> {
        let (begun, mut looks) = (Instant::now(), interval(LOOK));
        while begun.elapsed() < PATIENCE {
            looks.tick().await;
            let screen = self.network.newest(&self.who, NEWEST);
            if let Some(sight) = Sight::after(before, &screen) {
                return Ok(sight);
            }
            let stands = Sight::on(&screen).as_ref() == before;
            if let Some((number, at)) = press
                && self.shows_failures()
                && stands
                && at.elapsed() > Press::FAILS_AFTER
                && self.acknowledged(number).is_none()
            {
                bail!("the press failed");
            }
        }
        bail!("{} waited in vain; the last thing they saw: {before:?}", self.who)
    }

    /// Waits until the network knows of every press whether it arrived, which may be a moment after its answer.
    async fn hears_the_rest(&mut self) -> anyhow::Result<()> {
        let (begun, mut looks) = (Instant::now(), interval(LOOK));
        let patience = if self.shows_failures() { Press::FAILS_AFTER } else { PATIENCE };
        while begun.elapsed() < patience {
            let known = self.network.acknowledged(&self.who);
            for (press, known) in self.presses.iter_mut().zip(known.iter().skip(self.earlier)) {
                press.acknowledged = *known;
            }
            if known.iter().all(Option::is_some) {
                break;
            }
            looks.tick().await;
        }
        Ok(())
    }

    fn acknowledged(&self, number: usize) -> Option<Duration> {
        self.network.acknowledged(&self.who).get(number).copied().flatten()
    }

    /// Tells whether the network shows a press that failed as such. Telegram keeps it until it is taken.
    fn shows_failures(&self) -> bool {
        match self.network.platform() {
            Platform::Slack | Platform::Discord => true,
            Platform::Telegram | Platform::Console => false,
        }
    }
}

/// Tells whether it is what follows the handing-in: the points, or thanks and nothing more to do.
fn is_handed_in(sight: &Sight) -> bool {
    let offers = |key: &str| sight.offers(&words(key)).is_some();
    offers("button-explain") || (offers("button-answers") && !offers("button-check"))
}

fn words(key: &str) -> String {
    WORLD.content.words().say(Locale::Ja, key, &[])
}
