//! Runs turns: of an update that just came in, and of what is due.

use crate::Bot;
use content::{Locale, PrintedSet};
use engine::{Event, Scene, Turn};
use jiff::{SignedDuration, Timestamp};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use store::{Claimed, Commit, StoreError};
use thiserror::Error;
use tracing::{error, info};

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handled {
    /// It is written down.
    Done,
    /// It was written down before.
    Duplicate,
}

/// Why an event could not be handled now.
#[derive(Debug, Error)]
pub(crate) enum TurnError {
    /// The memory said so.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The turn panicked: a bug of ours, caught so that nobody else is harmed.
    #[error("the turn panicked")]
    Panicked,
}

/// How long an event rests that could not be handled.
const AGAIN: SignedDuration = SignedDuration::from_secs(1);
/// How often an event is handled anew when another turn of the same conversation was faster; each time one of them was kept.
const TRIES: u32 = 24;
/// People who are asked again in one go. With five rounds a second that is half of what the slowest network takes: whoever
/// answers meanwhile must not have to wait behind all the others.
const ASKED_AGAIN: u32 = 3;
/// Events and letters taken up in one go.
const BATCH: u32 = 64;

impl Bot {
    /// Handles one event; again with what is known then, if another turn of the same conversation was faster.
    pub(crate) async fn handle(&self, claimed: Claimed) -> Result<Handled, TurnError> {
        let mut claimed = claimed;
        for _ in 1..TRIES {
            match self.try_once(&claimed).await {
                Err(TurnError::Store(StoreError::Conflict)) => claimed = self.store.renew(&claimed).await?,
                handled => return handled,
            }
        }
        self.try_once(&claimed).await
    }

    /// Runs the turn of one event, commits it, and lets its letters leave.
    async fn try_once(&self, claimed: &Claimed) -> Result<Handled, TurnError> {
        let now = self.clock.now();
        let turn = self.turn(claimed, now).ok_or(TurnError::Panicked)?;
        let prints = self.prints(&turn);
        let (store, courier, claimed) = (Arc::clone(&self.store), self.courier.clone(), claimed.clone());
        // A task of its own: a network that hangs up drops whoever waits here, and what is kept has to be said all the same.
        let keeping = tokio::spawn(async move {
            let letters = match store.commit_turn(&claimed, &turn, &prints, now).await? {
                Commit::Done(letters) => letters,
                Commit::Duplicate => return Ok(Handled::Duplicate),
            };
            let (records, count) = (turn.records.len(), letters.len());
            info!(event.id = %claimed.event.id, records, letters = count, "a turn is kept");
            courier.carry(letters);
            Ok(Handled::Done)
        });
        keeping.await.unwrap_or(Err(TurnError::Panicked))
    }

    /// Has the open question asked again of some of those whose presses may be lost. Returns of how many; nothing when nobody is
    /// left.
    ///
    /// # Errors
    /// Fails if the memory does; it is gone on with where it stopped.
    pub async fn ask_some_again(&self) -> Result<Option<u32>, StoreError> {
        self.store.ask_again(ASKED_AGAIN).await
    }

    /// Handles everything that is due, and lets every letter leave whose time has come. Returns how much there was.
    ///
    /// # Errors
    /// Fails if the memory does; whatever was not finished is found again.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let events = self.store.claim_events(BATCH, now).await?;
        let mut done = events.len();
        for claimed in events {
            self.handle_due(claimed).await?;
        }
        done += self.look_at_due(now).await?;
        let letters = self.store.claim_letters(BATCH, now).await?;
        done += letters.len();
        self.courier.carry(letters);
        Ok(done)
    }

    /// Runs until nothing is due and every letter has left.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn run_until_quiet(&self) -> Result<(), StoreError> {
        loop {
            while self.ask_some_again().await?.is_some() {}
            let done = self.run_due().await?;
            self.courier.all_settled().await;
            if done == 0 {
                return Ok(());
            }
        }
    }

    async fn handle_due(&self, claimed: Claimed) -> Result<(), StoreError> {
        let why = match self.handle(claimed.clone()).await {
            Ok(Handled::Done | Handled::Duplicate) => return Ok(()),
            Err(TurnError::Store(error)) if error.concerns_everybody() => return Err(error),
            Err(error) => error.to_string(),
        };
        let now = self.clock.now();
        self.stir.notify_one();
        // The claim may have run out meanwhile; then somebody else has the event, and that is as well.
        match self.store.retry_event(&claimed, now.saturating_add(AGAIN).unwrap_or(now), &why, now).await {
            Ok(_) | Err(StoreError::Conflict) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn turn(&self, claimed: &Claimed, now: Timestamp) -> Option<Turn> {
        let scene = Scene {
            content: &self.library.content,
            ear: &self.library.ear,
            house: &self.library.house,
            dossier: &claimed.dossier,
            now,
        };
        let event: &Event = &claimed.event;
        // The turn is a pure function of what it is given, so nothing half-done is left behind by a panic.
        catch_unwind(AssertUnwindSafe(|| engine::turn(&scene, event)))
            .inspect_err(|_| error!(event.id = %event.id, "a turn panicked; please report this"))
            .ok()
    }

    /// Collects the printed sets that the answers of a turn point to.
    fn prints(&self, turn: &Turn) -> Vec<Arc<PrintedSet>> {
        let content = &self.library.content;
        let mut prints: Vec<Arc<PrintedSet>> = Vec::new();
        for record in &turn.records {
            let Some(printed) = record.printed() else { continue };
            let every = content.sets().flat_map(|set| Locale::ALL.map(|locale| content.printed(&set.name, locale)));
            prints.extend(every.filter(|print| print.hash == *printed).cloned());
        }
        prints.dedup_by(|one, other| one.hash == other.hash);
        prints
    }
}
