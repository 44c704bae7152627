//! Somebody at work in private with the bot: does one thing after the other by the words on the screen, and reads on.

use super::sight::Sight;
use crate::networks::{Network, Shown};
use anyhow::{Context as _, bail};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, interval};

/// Somebody at work.
pub struct Hands {
    network: Arc<dyn Network>,
    who: String,
}

/// One thing to do, and a part of the words that come of it.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// Types words.
    Say(&'a str, &'a str),
    /// Presses the button that is called so, or has these words in its label.
    Tap(&'a str, &'a str),
    /// The same, but turns pages by another button until there is one.
    Find(&'a str, &'a str, &'a str),
}

/// How often somebody looks at the screen.
const LOOK: Duration = Duration::from_millis(100);
/// So many of the newest messages somebody looks at.
const NEWEST: usize = 10;
/// How long somebody waits before they give up. A network's own pace takes its time with many people.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long somebody waits for what a press brings before they look again. A network shows much earlier that a press failed.
const AGAIN: Duration = Duration::from_secs(20);

impl Hands {
    /// Somebody whom the network knows by this name.
    pub fn of(network: Arc<dyn Network>, who: &str) -> Hands {
        Hands { network, who: who.to_owned() }
    }

    /// Opens the conversation: `/hoshi`, or `/start`. Waits until there is something to press.
    ///
    /// # Errors
    /// Fails if nothing comes.
    pub async fn opens(&self) -> anyhow::Result<()> {
        self.network.open(&self.who).await?;
        self.looks().await.map(drop)
    }

    /// Waits until there is something to press.
    ///
    /// # Errors
    /// Fails if nothing comes.
    pub async fn looks(&self) -> anyhow::Result<Sight> {
        self.sees("something to press", PATIENCE, Sight::on).await
    }

    /// Does one thing after the other.
    ///
    /// # Errors
    /// Fails if something cannot be done, or its words do not come.
    pub async fn does(&self, steps: &[Step<'_>]) -> anyhow::Result<()> {
        for step in steps {
            let done = match *step {
                Step::Say(words, reads) => self.says(words, reads).await,
                Step::Tap(words, reads) => self.taps(words, reads).await,
                Step::Find(words, turn, reads) => self.finds(words, turn, reads).await,
            };
            done.with_context(|| format!("{step:?}"))?;
        }
        Ok(())
    }

    /// Types words, and gives the new message that has certain words in it.
    ///
    /// # Errors
    /// Fails if it does not come.
    pub async fn says(&self, words: &str, reads: &str) -> anyhow::Result<String> {
        let before = self.screen();
        self.network.say(&self.who, words).await?;
        self.reads(&before, reads).await
    }

    /// Presses a button, and gives the new message that has certain words in it.
    ///
    /// # Errors
    /// Fails if there is no such button, or the message does not come.
    pub async fn taps(&self, words: &str, reads: &str) -> anyhow::Result<String> {
        let what = format!("a button with {words:?}");
        let label = self.sees(&what, PATIENCE, |screen| labelled(screen, words)).await?;
        let before = self.screen();
        self.network.press(&self.who, &label).await?;
        self.reads(&before, reads).await
    }

    async fn finds(&self, words: &str, turn: &str, reads: &str) -> anyhow::Result<String> {
        loop {
            let sight = self.looks().await?;
            if sight.buttons.iter().any(|label| label.contains(words)) {
                return self.taps(words, reads).await;
            }
            self.presses(&sight, turn).await?;
        }
    }

    /// Presses a button, and waits until there is something else to press; not for long, because a press may fail.
    ///
    /// # Errors
    /// Fails if there is no such button, or nothing comes of it.
    pub async fn presses(&self, sight: &Sight, label: &str) -> anyhow::Result<()> {
        self.network.press(&self.who, label).await?;
        self.goes_on(sight).await
    }

    /// Types words, and waits until there is something else to press.
    ///
    /// # Errors
    /// Fails if nothing comes of it.
    pub async fn tells(&self, sight: &Sight, words: &str) -> anyhow::Result<()> {
        self.network.say(&self.who, words).await?;
        self.goes_on(sight).await
    }

    /// Waits until there is something else to press.
    ///
    /// # Errors
    /// Fails if nothing comes.
    pub async fn goes_on(&self, sight: &Sight) -> anyhow::Result<()> {
        self.sees("something else to press", AGAIN, |screen| Sight::after(Some(sight), screen)).await.map(drop)
    }

    async fn reads(&self, before: &[Shown], words: &str) -> anyhow::Result<String> {
        let new = |screen: &[Shown]| {
            let mut new = screen.iter().rev().filter(|shown| !before.contains(shown));
            new.find(|shown| shown.text.contains(words)).map(|shown| shown.text.clone())
        };
        self.sees(&format!("{words:?}"), PATIENCE, new).await
    }

    /// Looks again and again, until something is seen.
    async fn sees<T>(&self, what: &str, patience: Duration, find: impl Fn(&[Shown]) -> Option<T>) -> anyhow::Result<T> {
        let (begun, mut looks) = (Instant::now(), interval(LOOK));
        while begun.elapsed() < patience {
            looks.tick().await;
            if let Some(found) = find(&self.screen()) {
                return Ok(found);
            }
        }
        bail!("{} waited in vain for {what}; before their eyes: {:#?}", self.who, self.screen())
    }

    fn screen(&self) -> Vec<Shown> {
        let newest = self.network.newest(&self.who, NEWEST);
        newest.into_iter().filter(|shown| shown.private).collect()
    }
}

/// Finds the newest button that is called so, or at least has these words in its label.
fn labelled(screen: &[Shown], words: &str) -> Option<String> {
    let labels = || screen.iter().rev().flat_map(|shown| &shown.buttons);
    let called = labels().find(|label| *label == words);
    called.or_else(|| labels().find(|label| label.contains(words))).cloned()
}
