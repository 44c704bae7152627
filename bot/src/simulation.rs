//! The real bot on a stage: a database of its own, a clock that is moved, and a room for each person.
//!
//! `simulate` plays here, and so do the tests. Nothing but the network and the time is made up.

mod chores;
mod company;
mod people;
mod stage;

pub use company::{Company, Line, Spoken};
pub use people::Person;
pub use stage::{Delivered, Stage};

use crate::{Bot, Library, clock::Clock};
use chat::{Acceptance, Account, Act, ChatPlatform, Inbox, InboxError, Message, Update, UpdateKey};
use jiff::{Timestamp, tz::TimeZone};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{OpenError, Store, StoreError};
use thiserror::Error;

/// The real bot on a stage.
pub struct Simulation {
    bot: Arc<Bot>,
    clock: Clock,
    stage: Arc<Stage>,
    acts: AtomicU64,
}

/// Why the play stopped.
#[derive(Debug, Error)]
pub enum SimulationError {
    /// The memory could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The memory failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something a person did was not written down.
    #[error(transparent)]
    Inbox(#[from] InboxError),
}

impl Simulation {
    /// Opens the stage on a file, at an instant.
    ///
    /// # Errors
    /// Fails if the file cannot be opened.
    pub async fn open(file: &Path, library: Library, at: Timestamp) -> Result<Simulation, SimulationError> {
        let clock = Clock::standing_at(at);
        let store = Store::open(file, TimeZone::get("Asia/Tokyo").unwrap_or(TimeZone::UTC), at).await?;
        let stage = Arc::new(Stage::new(clock.clone()));
        let bot = Bot::new(store, library, clock.clone(), vec![Arc::clone(&stage) as Arc<dyn ChatPlatform>]);
        Ok(Simulation { bot: Arc::new(bot), clock, stage, acts: AtomicU64::new(0) })
    }

    /// Gives the bot, to look at.
    pub fn bot(&self) -> &Bot {
        &self.bot
    }

    /// Tells the time on the stage.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Gives the stage, to make it fail.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Lets a person do something, waits until everything that follows has happened, and returns what was said.
    ///
    /// # Errors
    /// Fails if the update was not written down.
    pub async fn act(&self, who: &str, act: Act) -> Result<Vec<Delivered>, SimulationError> {
        let number = self.acts.fetch_add(1, Ordering::SeqCst);
        let key = UpdateKey(format!("stage:{}:{number}", self.clock.now().as_millisecond()));
        self.hand_in(who, key, act).await?;
        Ok(self.stage.take())
    }

    /// Hands an update in under a key of the caller's choice: the same key twice is the same update twice.
    ///
    /// # Errors
    /// Fails if the update was not written down.
    pub async fn hand_in(&self, who: &str, key: UpdateKey, act: Act) -> Result<Acceptance, SimulationError> {
        let from = stage::room_of(who);
        let account = Account { workspace: from.workspace.clone(), id: who.to_owned() };
        // On a stage everybody is called what the network calls them.
        let name = Some(who.to_owned());
        let accepted = self.bot.accept(Update { key, from, account, act, name }).await?;
        self.bot.run_until_quiet().await?;
        Ok(accepted)
    }

    /// Moves the clock, stopping at each thing that is due on the way, and returns what was said.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn advance(&self, to: Timestamp) -> Result<Vec<Delivered>, SimulationError> {
        while let Some(due) = self.bot.next_due().await?.filter(|due| *due <= to) {
            self.clock.move_to(due);
            self.bot.run_until_quiet().await?;
        }
        self.clock.move_to(to);
        self.bot.run_until_quiet().await?;
        Ok(self.stage.take())
    }

    /// Shows the last message with choices that a person has.
    pub fn screen(&self, who: &str) -> Option<Message> {
        self.stage.screen(who)
    }

    /// Tells whether the last message a person got offers nothing to press: it waits for words.
    pub(crate) fn waits_for_words(&self, who: &str) -> bool {
        self.stage.waits_for_words(who)
    }

    /// Ends the play and lets go of the file.
    pub async fn close(self) {
        self.bot.store().close().await;
    }
}
