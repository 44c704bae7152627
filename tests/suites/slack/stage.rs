//! The adapter, listening to the simulation, with a letter box behind it.

use async_trait::async_trait;
use chat::{
    Acceptance, Act, Address, Button, ChatPlatform, Does, Inbox, InboxError, ListenError, Message, Once, Platform,
    Receipt, Text, Token, Update, WorkspaceChange,
};
use slack::{Settings, Slack};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tests::networks::Network as _;
use tests::networks::slack::{Porch, Simulation, Way};
use tokio::task::JoinHandle;

/// The team of these tests.
pub(super) const TEAM: &str = "T0KAISHA";

/// Keeps every update once, by its key.
#[derive(Default)]
pub(super) struct Letterbox {
    kept: Mutex<Vec<Update>>,
    changes: Mutex<Vec<WorkspaceChange>>,
    keys: Mutex<BTreeMap<String, usize>>,
    full: AtomicBool,
    refusals: AtomicUsize,
}

#[async_trait]
impl Inbox for Letterbox {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let accepted = self.keep(&update.key.0)?;
        if accepted == Acceptance::New {
            self.kept.lock().expect("no test panics here").push(update);
        }
        Ok(accepted)
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        let accepted = self.keep(&change.key.0)?;
        if accepted == Acceptance::New {
            self.changes.lock().expect("no test panics here").push(change);
        }
        Ok(accepted)
    }

    async fn settled(&self, _: &Address) {}
}

impl Letterbox {
    fn keep(&self, key: &str) -> Result<Acceptance, InboxError> {
        if self.full.load(Ordering::SeqCst) {
            self.refusals.fetch_add(1, Ordering::SeqCst);
            return Err(InboxError::Full);
        }
        let mut keys = self.keys.lock().expect("no test panics here");
        let times = keys.entry(key.to_owned()).or_default();
        *times += 1;
        Ok(if *times == 1 { Acceptance::New } else { Acceptance::Duplicate })
    }

    /// Has no room from here on, or has room again.
    pub(super) fn set_full(&self, full: bool) {
        self.full.store(full, Ordering::SeqCst);
    }

    /// Counts what it had no room for.
    pub(super) fn refusals(&self) -> usize {
        self.refusals.load(Ordering::SeqCst)
    }

    pub(super) fn acts(&self) -> Vec<Act> {
        self.kept.lock().expect("no test panics here").iter().map(|update| update.act.clone()).collect()
    }

    pub(super) fn updates(&self) -> Vec<Update> {
        self.kept.lock().expect("no test panics here").clone()
    }

    pub(super) fn changes(&self) -> Vec<WorkspaceChange> {
        self.changes.lock().expect("no test panics here").clone()
    }

    /// Counts how often anything was handed in.
    pub(super) fn deliveries(&self) -> usize {
        self.keys.lock().expect("no test panics here").values().sum()
    }
}

/// Everything together.
pub(super) struct Stage {
    pub(super) simulation: Simulation,
    pub(super) slack: Arc<Slack>,
    pub(super) letterbox: Arc<Letterbox>,
    listening: JoinHandle<Result<(), ListenError>>,
    _porch: Option<Porch>,
}

/// Which way Slack comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entrance {
    Socket,
    Door,
}

impl Stage {
    /// Sets up 佐藤 in her team, with the adapter listening.
    pub(super) async fn set(entrance: Entrance) -> anyhow::Result<Stage> {
        let simulation = Simulation::start().await?;
        for who in ["佐藤", "待人"] {
            simulation.add_person(who, TEAM);
        }
        let mut settings = simulation.settings(&[TEAM]);
        if entrance == Entrance::Door {
            settings.workspaces.iter_mut().for_each(|access| access.app = None);
        }
        Stage::with(simulation, settings, entrance).await
    }

    /// Lets the adapter listen as these settings say.
    pub(super) async fn with(simulation: Simulation, settings: Settings, entrance: Entrance) -> anyhow::Result<Stage> {
        let letterbox = Arc::new(Letterbox::default());
        let slack = Arc::new(Slack::new(settings)?);
        let listening = {
            let (slack, letterbox) = (Arc::clone(&slack), Arc::clone(&letterbox));
            tokio::spawn(async move { slack.listen(&*letterbox).await })
        };
        let mut porch = None;
        if entrance == Entrance::Door {
            let open = Porch::open(slack.doors(), Arc::clone(&letterbox) as Arc<dyn Inbox>).await?;
            simulation.reach_by(Way::Http(open.address.clone()));
            porch = Some(open);
        }
        let stage = Stage { simulation, slack, letterbox, listening, _porch: porch };
        match entrance {
            Entrance::Socket => stage.simulation.connected(1).await?,
            Entrance::Door => stage.wait("the greeting", |stage| !stage.letterbox.changes().is_empty()).await?,
        }
        Ok(stage)
    }

    /// Waits until something is so.
    pub(super) async fn wait(&self, what: &str, so: impl Fn(&Stage) -> bool + Sync) -> anyhow::Result<()> {
        self.simulation.wait_until(what, &|_| so(self)).await
    }

    /// Waits until the adapter gives up listening, and says why.
    pub(super) async fn given_up(mut self) -> anyhow::Result<String> {
        let end = tokio::time::timeout(tokio::time::Duration::from_secs(20), &mut self.listening).await??;
        match end {
            Err(ListenError::Refused(why)) => Ok(why),
            Err(ListenError::Lost(why)) => anyhow::bail!("lost: {why}"),
            Ok(()) => anyhow::bail!("it just ended"),
        }
    }

    /// Sends a message with buttons to somebody.
    pub(super) async fn ask(&self, to: &Address) -> Result<Receipt, chat::DeliveryError> {
        self.slack.deliver(to, &question(), &Once("1".to_owned())).await
    }

    pub(super) fn private(&self, who: &str) -> Address {
        let id = self.simulation.id_of(who).expect("somebody has this name");
        Address::private(Platform::Slack, TEAM, &id)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// A message with two buttons.
pub(super) fn question() -> Message {
    let press = |label: &str, token: &str| Button {
        label: label.to_owned(),
        does: Does::Press(Token::parse(token).expect("it is a token")),
    };
    Message {
        text: Text::parse("**1/25** 更新していますか", &[]),
        rows: vec![vec![press("○ 実施している", "a.1"), press("× していない", "a.3")]],
        ..Message::default()
    }
}

pub(super) fn pressed(token: &str) -> Act {
    Act::Pressed(Token::parse(token).expect("it is a token"))
}
