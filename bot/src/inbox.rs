//! The bot's letter box: an update comes in, and is acknowledged when all that follows from it is written down.

use crate::courier::Courier;
use crate::gate::Gate;
use crate::metrics::{Metrics, count};
use crate::turns::{Handled, TurnError};
use crate::{Library, clock::Clock};
use async_trait::async_trait;
use chat::{Acceptance, Address, ChatPlatform, Inbox, InboxError, Platform, Update, WorkspaceChange};
use content::Locale;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::{Arrival, Hearing, Store, StoreError};
use tokio::sync::Notify;
use tokio::time::timeout;
use tracing::{error, warn};

/// How long the bot finishes what is in hand when it is told to stop.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits then for a letter that is on its way. Both together stay below the ten seconds that Docker gives.
const LAST: Duration = Duration::from_secs(3);

/// The bot: memory, content, clock and courier together.
pub struct Bot {
    pub(crate) store: Arc<Store>,
    pub(crate) library: Library,
    pub(crate) clock: Clock,
    pub(crate) courier: Courier,
    pub(crate) metrics: Metrics,
    pub(crate) gate: Gate,
    /// Wakes the rounds: something will be due sooner than they know.
    pub(crate) stir: Arc<Notify>,
    /// When it was last written down that a network is heard.
    heard: Mutex<BTreeMap<Platform, Timestamp>>,
}

/// How often it is written down that a network is heard: more often than [`Hearing::GRAIN`], so that a silence is known to begin
/// within that time.
const HEARD_EVERY: SignedDuration = SignedDuration::from_secs(20);

impl Bot {
    /// Puts a bot together. It must be called inside a tokio runtime: the courier's lanes are tasks.
    pub fn new(store: Store, library: Library, clock: Clock, platforms: Vec<Arc<dyn ChatPlatform>>) -> Bot {
        let store = Arc::new(store);
        let metrics = Metrics::new(&platforms.iter().map(|platform| platform.platform()).collect::<Vec<_>>());
        let stir = Arc::new(Notify::new());
        let courier = Courier::new(Arc::clone(&store), clock.clone(), platforms, metrics.clone(), Arc::clone(&stir));
        Bot { store, library, clock, courier, metrics, gate: Gate::default(), stir, heard: Mutex::default() }
    }

    /// Gives the memory, to look at.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Gives the content.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Tells the language of the person at an address, if it is known.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn locale_at(&self, address: &Address) -> Result<Option<Locale>, StoreError> {
        for (tenancy, known) in self.store.conversations().await? {
            if known == *address {
                let known = self.store.dossier(&tenancy, address).await?;
                return Ok(known.and_then(|(dossier, _)| dossier.member.locale));
            }
        }
        Ok(None)
    }

    /// Takes nothing in any more and finishes what is in hand: first the turns, then the letters. Letters that would have to
    /// wait longer than [`PATIENCE`] stay for the next start; only one that is on its way is waited for even then. Tells
    /// whether all is done.
    pub(crate) async fn finish(&self) -> bool {
        let all = async {
            self.gate.close().await;
            self.courier.all_settled().await;
        };
        if timeout(PATIENCE, all).await.is_ok() {
            return true;
        }
        self.courier.close();
        // What is on its way ends within a network's own time limit, or counts as unknown.
        let _ = timeout(LAST, self.courier.all_settled()).await;
        false
    }

    /// Tells whether the bot takes nothing in any more.
    pub(crate) fn is_stopping(&self) -> bool {
        self.gate.is_closed()
    }

    /// Brings the numbers up to date that are not counted as they happen.
    pub(crate) async fn look_around(&self) {
        let now = self.clock.now();
        if let Ok(waits) = self.store.waits_since(now).await {
            self.metrics.queue_age.set(waits.map_or(0, |since| now.duration_since(since).as_secs().max(0)));
        }
        if let Ok(open) = self.store.open_sheets().await {
            self.metrics.questionnaires.set(open);
        }
    }

    /// Tells whether it is time to write down that a network is heard.
    fn is_news(&self, platform: Platform, now: Timestamp) -> bool {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get(&platform).is_none_or(|last| now.duration_since(*last).abs() >= HEARD_EVERY)
    }

    async fn take_in(&self, update: &Update) -> Result<Acceptance, StoreError> {
        match self.take_at_once(update).await {
            Ok(Handled::Done) => return Ok(Acceptance::New),
            Ok(Handled::Duplicate) => return Ok(Acceptance::Duplicate),
            Err(TurnError::Store(error)) if error.concerns_everybody() => return Err(error),
            // The side road: the bare event is kept, and tried again later with what is known then. One update that cannot
            // be handled must not keep those behind it waiting.
            Err(error) => warn!(%error, "an update is set by"),
        }
        self.store.set_by(update, self.clock.now()).await?;
        self.stir.notify_one();
        Ok(Acceptance::New)
    }

    async fn take_at_once(&self, update: &Update) -> Result<Handled, TurnError> {
        match self.store.arrive(update).await? {
            Arrival::Duplicate => Ok(Handled::Duplicate),
            Arrival::Fresh(claimed) => self.handle(*claimed).await,
        }
    }
}

#[async_trait]
impl Inbox for Bot {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let Some(_pass) = self.gate.enter().await else { return Err(InboxError::Busy) };
        let platform = update.from.workspace.platform;
        let taken = self.take_in(&update).await;
        match taken {
            Ok(Acceptance::New) => count(&self.metrics.taken, platform),
            Ok(Acceptance::Duplicate) => count(&self.metrics.duplicates, platform),
            Err(_) => {}
        }
        taken.map_err(|error| refused(&error))
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        let Some(_pass) = self.gate.enter().await else { return Err(InboxError::Busy) };
        let changed = self.store.changed(&change, self.clock.now()).await;
        changed.map_err(|error| refused(&error))
    }

    async fn heard(&self, platform: Platform, keeps: Duration) {
        let now = self.clock.now();
        if !self.is_news(platform, now) {
            return;
        }
        let keeps = SignedDuration::try_from(keeps).unwrap_or(SignedDuration::MAX);
        match self.store.heard(platform, keeps, now).await {
            Ok(hearing) => {
                self.heard.lock().unwrap_or_else(PoisonError::into_inner).insert(platform, now);
                if hearing == Hearing::Again {
                    warn!(platform = platform.name(), "presses may be lost; open questions are asked again");
                    self.stir.notify_one();
                }
            }
            // It is told again soon, and the silence is no shorter for it.
            Err(error) => warn!(%error, "it was not written down that a network is heard"),
        }
    }

    async fn settled(&self, address: &Address) {
        self.courier.settled(address).await;
    }
}

/// Says to a network why nothing was written down.
fn refused(error: &StoreError) -> InboxError {
    error!(%error, "an update was not written down");
    match error {
        StoreError::Full => InboxError::Full,
        StoreError::ReadOnly | StoreError::Failing(_) => InboxError::ReadOnly,
        StoreError::Busy | StoreError::Conflict => InboxError::Busy,
        StoreError::Damaged | StoreError::Broken(_) => InboxError::Broken,
    }
}
