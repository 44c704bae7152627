//! Many people in front of one server at once, each through the 25 questions, whatever happens to it meanwhile.
//!
//! They do what people do: look, press what is offered, wait, and press again only where the network showed that a press
//! failed. What each of them pressed, and when, is written down to be compared with what the server kept.

mod ledger;
mod times;
mod walk;

pub use ledger::{Ledger, ledger};
pub use times::{Times, report};
pub use walk::{Chosen, Press, Walked};

use crate::networks::Network;
use crate::server::Site;
use anyhow::bail;
use chat::Platform;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;
use walk::Walker;

/// People who walk through the questions of one network.
pub struct Crowd {
    network: Arc<dyn Network>,
    /// The people by name, each with what their accounts are called.
    people: BTreeMap<String, String>,
    rng: StdRng,
    downs: Downs,
}

/// Everybody who is on the way.
pub struct Walk {
    walking: JoinSet<anyhow::Result<Walked>>,
    arrived: Vec<Walked>,
}

/// When the server was not there.
#[derive(Clone, Default)]
pub struct Downs(Arc<Mutex<Vec<Down>>>);

/// From when to when; without an end it lasts.
type Down = (Instant, Option<Instant>);

impl Crowd {
    /// Discord's own interval between two beats. The simulation's own would be too short where a machine is busy.
    const BEAT: Duration = Duration::from_millis(41_250);

    /// Lets so many people use the first network of a site; another seed makes other answers.
    pub fn of(site: &Site, people: usize, seed: u64) -> Crowd {
        let network = site.network();
        if network.platform() == Platform::Discord {
            site.discord().beat_every(Crowd::BEAT);
        }
        let id_of = |who: &String| match network.platform() {
            Platform::Slack => site.slack().id_of(who).unwrap_or_default(),
            Platform::Discord => site.discord().id_of(who),
            Platform::Telegram => site.telegram().person(who).to_string(),
            Platform::Console => who.clone(),
        };
        let names = (1..=people).map(|number| format!("社員{number:02}"));
        let known = names.map(|who| {
            site.add_person(&who);
            let account = id_of(&who);
            (who, account)
        });
        let people = known.collect();
        Crowd { network, people, rng: StdRng::seed_from_u64(seed), downs: Downs::default() }
    }

    /// Shows when the server was not there, so that whoever takes it away can say so.
    pub fn downs(&self) -> Downs {
        self.downs.clone()
    }

    /// Lets everybody begin at once, answer everything and hand in.
    pub fn sets_out(&mut self) -> Walk {
        self.sets_out_for(walk::ALL)
    }

    /// Lets everybody begin at once and answer so many questions; with all 25 they hand in.
    pub fn sets_out_for(&mut self, answers: usize) -> Walk {
        let mut walk = Walk { walking: JoinSet::new(), arrived: Vec::new() };
        for who in self.people.keys() {
            let rng = StdRng::seed_from_u64(self.rng.random());
            walk.walking.spawn(Walker::new(Arc::clone(&self.network), who, rng).walk(answers));
        }
        walk
    }

    /// Compares what was kept with what everybody did: nothing lost, nothing wrong, everything in order; and every press that
    /// failed did so because the server was not there.
    ///
    /// # Errors
    /// Names everything that is not so.
    pub fn judge(&self, walked: &[Walked], ledger: &Ledger) -> anyhow::Result<()> {
        let mut faults = ledger.faults.clone();
        for one in walked {
            let mut asked: Vec<usize> = one.chosen().map(|(_, chosen)| chosen.question).collect();
            asked.dedup();
            if asked != (1..=asked.len()).collect::<Vec<_>>() {
                faults.push(format!("{} was asked in this order: {asked:?}", one.who));
            }
            let none = BTreeMap::new();
            let kept = self.people.get(&one.who).and_then(|account| ledger.answers.get(account)).unwrap_or(&none);
            faults.extend(one.differs_from(kept));
            let strange = one.failed().filter(|press| !self.downs.explain(press));
            faults.extend(strange.map(|press| format!("{} pressed {:?} in vain", one.who, press.label)));
        }
        let arrived: BTreeSet<&String> = walked.iter().map(|one| &one.who).collect();
        let missing = self.people.keys().filter(|who| !arrived.contains(who));
        faults.extend(missing.map(|who| format!("{who} never arrived")));
        let known: BTreeSet<&String> = self.people.values().collect();
        let strangers = ledger.answers.keys().filter(|account| !known.contains(account));
        faults.extend(strangers.map(|account| format!("there are answers of somebody unknown: {account}")));
        if faults.is_empty() { Ok(()) } else { bail!("{} faults:\n{}", faults.len(), faults.join("\n")) }
    }

    /// Counts the messages that the network refused because there were too many.
    pub fn floods(&self, site: &Site) -> usize {
        match self.network.platform() {
            Platform::Slack => site.slack().floods(),
            Platform::Discord => site.discord().floods(),
            Platform::Telegram => site.telegram().floods(),
            Platform::Console => 0,
        }
    }

    /// Counts the messages that reached people more often than once.
    pub fn repeated(&self) -> usize {
        let repeated = |who: &String| {
            let arrived = self.network.arrived(who);
            let different: BTreeSet<&String> = arrived.iter().collect();
            arrived.len() - different.len()
        };
        self.people.keys().map(repeated).sum()
    }
}

impl Walk {
    /// Waits until everybody has arrived. Whoever gives up waiting may wait again.
    ///
    /// # Errors
    /// Fails, with the first of them, if somebody cannot get on.
    pub async fn arrive(&mut self) -> anyhow::Result<Vec<Walked>> {
        while let Some(one) = self.walking.join_next().await {
            self.arrived.push(one??);
        }
        self.arrived.sort_by(|one, other| one.who.cmp(&other.who));
        Ok(std::mem::take(&mut self.arrived))
    }
}

impl Downs {
    /// Notes that the server is taken away.
    pub fn begin(&self) {
        self.lock(|downs| downs.push((Instant::now(), None)));
    }

    /// Notes that it is back.
    pub fn end(&self) {
        self.lock(|downs| {
            if let Some(last) = downs.last_mut() {
                last.1 = Some(Instant::now());
            }
        });
    }

    /// Tells whether the server was not there at some time of a press.
    fn explain(&self, press: &Press) -> bool {
        let end = press.at + Press::FAILS_AFTER;
        self.lock(|downs| downs.iter().any(|(from, until)| *from <= end && until.is_none_or(|until| press.at <= until)))
    }

    fn lock<T>(&self, what: impl FnOnce(&mut Vec<Down>) -> T) -> T {
        what(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
