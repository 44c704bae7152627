//! What the tests of Telegram share: settings, a letter box that keeps what comes, a listener in the background.

use async_trait::async_trait;
use chat::{
    Acceptance, Act, Address, Button, ChatPlatform, Does, Inbox, InboxError, ListenError, Message, Platform, Secret,
    Text, Token, Update, WorkspaceChange,
};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use telegram::{Arrival, Patience, Phrases, Settings, Telegram, Webhook};
use tests::networks::telegram::TelegramNetwork;
use tokio::task::JoinHandle;

/// The words that lead to the private conversation.
pub(super) const HINT: &str = "続きは個別の画面でお送りしました";
/// The webhook's secret.
pub(super) const SECRET: &str = "a-secret-that-nobody-guesses_canary";

/// Settings that never leave this machine, and that lose no time.
pub(super) fn settings(network: &TelegramNetwork, arrival: Arrival) -> Settings {
    Settings {
        token: Secret::new(network.token().to_owned()),
        base: Some(network.base()),
        arrival,
        patience: Patience {
            poll: Duration::from_secs(5),
            request: Duration::from_secs(5),
            first: Duration::from_millis(20),
            most: Duration::from_millis(200),
        },
        sample: None,
        phrases: Arc::new(|locale| {
            let in_private = if locale == Some("en") { "Answered in private" } else { HINT };
            Phrases { in_private: in_private.to_owned(), too_large: "大きすぎます。".to_owned() }
        }),
        describe: Arc::new(|command, language| format!("{} ({})", command.name(), language.unwrap_or("-"))),
        clock: network.clock(),
    }
}

/// Makes the webhook's settings.
pub(super) fn webhook(url: &str) -> Arrival {
    Arrival::Webhook(Webhook { url: url.to_owned(), path: "/telegram".into(), secret: Secret::new(SECRET.into()) })
}

/// Makes a bot that asks for updates.
pub(super) fn polling(network: &TelegramNetwork) -> Arc<Telegram> {
    Arc::new(Telegram::new(settings(network, Arrival::Polling)).expect("the settings are good"))
}

/// A letter box in memory. It knows an update again, and can be full.
#[derive(Default)]
pub(super) struct Tray {
    known: Mutex<BTreeSet<String>>,
    pub(super) updates: Mutex<Vec<Update>>,
    pub(super) changes: Mutex<Vec<WorkspaceChange>>,
    /// So many more are not taken.
    pub(super) full: AtomicU32,
    /// So many were known already.
    pub(super) known_again: AtomicU32,
    /// How long presses are kept, as it was told each time that Telegram was heard.
    pub(super) heard: Mutex<Vec<Duration>>,
}

impl Tray {
    /// Shows what was accepted.
    pub(super) fn updates(&self) -> Vec<Update> {
        locked(&self.updates).clone()
    }

    /// Shows what people did.
    pub(super) fn acts(&self) -> Vec<Act> {
        locked(&self.updates).iter().map(|update| update.act.clone()).collect()
    }

    /// Shows what happened to groups.
    pub(super) fn changes(&self) -> Vec<WorkspaceChange> {
        locked(&self.changes).clone()
    }

    fn take(&self, key: &str) -> Result<Acceptance, InboxError> {
        if self.full.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
            return Err(InboxError::Full);
        }
        if locked(&self.known).insert(key.to_owned()) {
            return Ok(Acceptance::New);
        }
        self.known_again.fetch_add(1, Ordering::SeqCst);
        Ok(Acceptance::Duplicate)
    }
}

fn locked<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Inbox for Tray {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let taken = self.take(&update.key.0)?;
        if taken == Acceptance::New {
            locked(&self.updates).push(update);
        }
        Ok(taken)
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        let taken = self.take(&change.key.0)?;
        if taken == Acceptance::New {
            locked(&self.changes).push(change);
        }
        Ok(taken)
    }

    async fn heard(&self, _: Platform, keeps: Duration) {
        locked(&self.heard).push(keeps);
    }

    async fn settled(&self, _address: &Address) {}
}

/// A bot that listens in the background until it is dropped, as a process that is killed.
pub(super) struct Ear(pub(super) JoinHandle<Result<(), ListenError>>);

impl Drop for Ear {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Lets a bot listen.
pub(super) fn listening(bot: &Arc<Telegram>, tray: &Arc<Tray>) -> Ear {
    let (bot, tray) = (Arc::clone(bot), Arc::clone(tray));
    Ear(tokio::spawn(async move { bot.listen(tray.as_ref()).await }))
}

/// A message with one button.
pub(super) fn message(words: &str) -> Message {
    let token = Token::parse("a.k3f2q8x1.11.0").expect("it is one");
    Message {
        text: Text::parse(words, &[]),
        rows: vec![vec![Button { label: "○ はい".into(), does: Does::Press(token) }]],
        ..Message::default()
    }
}
