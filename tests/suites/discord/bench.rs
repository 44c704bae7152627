//! The adapter between a simulated Discord and a shelf that keeps what is handed in.

use async_trait::async_trait;
use chat::{
    Acceptance, Address, Button, ChatPlatform, DeliveryError, Does, Inbox, InboxError, ListenError, Message, Once,
    Platform, Receipt, Room, Text, Token, Update, UpdateKey, Workspace, WorkspaceChange,
};
use discord::Discord;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tests::networks::Network;
use tests::networks::discord::DiscordNetwork;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A shelf that keeps what is handed in, once each.
pub(super) struct Shelf {
    kept: Mutex<Kept>,
    held: watch::Sender<bool>,
}

#[derive(Default)]
struct Kept {
    known: BTreeSet<UpdateKey>,
    updates: Vec<Update>,
    changes: Vec<WorkspaceChange>,
    asked: usize,
    trouble: Option<InboxError>,
}

impl Shelf {
    pub(super) fn new() -> Arc<Shelf> {
        Arc::new(Shelf { kept: Mutex::default(), held: watch::Sender::new(false) })
    }

    pub(super) fn updates(&self) -> Vec<Update> {
        self.kept().updates.clone()
    }

    pub(super) fn changes(&self) -> Vec<WorkspaceChange> {
        self.kept().changes.clone()
    }

    /// Counts how often something was handed in, known or not.
    pub(super) fn asked(&self) -> usize {
        self.kept().asked
    }

    /// Keeps nothing any more, for this reason.
    pub(super) fn refuse(&self, why: InboxError) {
        self.kept().trouble = Some(why);
    }

    /// Keeps again.
    pub(super) fn recover(&self) {
        self.kept().trouble = None;
    }

    /// Lets whoever hands something in wait.
    pub(super) fn hold(&self) {
        self.held.send_replace(true);
    }

    /// Lets nobody wait any more.
    pub(super) fn release(&self) {
        self.held.send_replace(false);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn keep(&self, key: &UpdateKey, put: impl FnOnce(&mut Kept)) -> Result<Acceptance, InboxError> {
        self.kept().asked += 1;
        let mut held = self.held.subscribe();
        held.wait_for(|held| !held).await.expect("the shelf outlives whoever waits at it");
        let mut kept = self.kept();
        if let Some(trouble) = kept.trouble {
            return Err(trouble);
        }
        if !kept.known.insert(key.clone()) {
            return Ok(Acceptance::Duplicate);
        }
        put(&mut kept);
        Ok(Acceptance::New)
    }
}

#[async_trait]
impl Inbox for Shelf {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let key = update.key.clone();
        self.keep(&key, |kept| kept.updates.push(update)).await
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        let key = change.key.clone();
        self.keep(&key, |kept| kept.changes.push(change)).await
    }

    async fn settled(&self, _: &Address) {}
}

/// The adapter between both.
pub(super) struct Bench {
    pub(super) network: Arc<DiscordNetwork>,
    pub(super) discord: Discord,
    pub(super) shelf: Arc<Shelf>,
    pub(super) listening: JoinHandle<Result<(), ListenError>>,
}

impl Bench {
    /// Starts with 佐藤, who uses Discord, and waits until the adapter listens.
    pub(super) async fn start() -> Bench {
        let network = DiscordNetwork::begin().await.expect("there is a port");
        let bench = Bench::around(network);
        bench.network.until("a connection", |network| network.connected() == 1).await.expect("the test stands on it");
        bench.until("the guild", |shelf| shelf.changes().len() == 1).await;
        bench
    }

    /// Starts with a network that was made ready before.
    pub(super) fn around(network: DiscordNetwork) -> Bench {
        network.add_person("佐藤");
        let discord = Discord::new(network.settings()).expect("the settings are sound");
        let (network, shelf) = (Arc::new(network), Shelf::new());
        let (ear, inbox) = (discord.clone(), Arc::clone(&shelf));
        let listening = tokio::spawn(async move { ear.listen(&*inbox).await });
        Bench { network, discord, shelf, listening }
    }

    /// Waits until the shelf is so.
    pub(super) async fn until(&self, what: &str, test: impl Fn(&Shelf) -> bool) {
        self.network.until(what, |_| test(&self.shelf)).await.expect("the test stands on it");
    }

    /// Names the room where somebody is alone with the bot.
    pub(super) fn room(&self, who: &str) -> Address {
        Address { workspace: Workspace::direct(Platform::Discord), room: Room::Private(self.network.id_of(who)) }
    }

    /// Sends somebody a message.
    pub(super) async fn send(
        &self,
        who: &str,
        words: &str,
        labels: &[&str],
        once: &str,
    ) -> Result<Receipt, DeliveryError> {
        self.discord.deliver(&self.room(who), &message(words, labels), &Once(once.into())).await
    }

    /// Lists the texts that somebody sees.
    pub(super) fn texts(&self, who: &str) -> Vec<String> {
        self.network.screen(who).into_iter().map(|shown| shown.text).collect()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// Makes a message whose buttons carry their place as a token.
pub(super) fn message(words: &str, labels: &[&str]) -> Message {
    let button = |(index, label): (usize, &&str)| Button {
        label: (*label).to_owned(),
        does: Does::Press(Token::parse(&format!("t.{index}")).expect("it is short")),
    };
    Message {
        text: Text::parse(words, &[]),
        rows: vec![labels.iter().enumerate().map(button).collect()],
        ..Message::default()
    }
}
