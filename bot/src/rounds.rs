//! The loop that looks at what is due, for as long as the process lives.

use crate::Bot;
use engine::{Around, House, Telling};
use jiff::{SignedDuration, Timestamp};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;
use store::{RollCall, StoreError, Tenancy};
use tracing::{error, info, warn};

/// How often what nobody owns any more is swept out (MT3).
const SWEEP: SignedDuration = SignedDuration::from_hours(6);
/// The shortest wait between two looks.
const SHORTEST: Duration = Duration::from_millis(200);
/// The wait after the memory failed, so that a full disk is not asked five times a second.
const AFTER_A_FAILURE: Duration = Duration::from_secs(2);
/// Companies looked at in one go.
const COMPANIES: u32 = 16;
/// How often a round is planned anew when something changed meanwhile.
const TRIES: u32 = 8;
/// How long a company rests whose round could not be kept.
const AGAIN: SignedDuration = SignedDuration::from_mins(1);
/// The longest one: what another process left behind, or a moved clock, is found after it.
const LONGEST: Duration = Duration::from_secs(20);

impl Bot {
    /// Handles what is due, again and again, until the task is ended.
    pub async fn keep_rounds(self: Arc<Self>) {
        let mut swept = Timestamp::MIN;
        // The pass is held for one look around, so that the bot stops between two of them.
        while let Some(pass) = self.gate.enter().await {
            let now = self.clock.now();
            if now.duration_since(swept) >= SWEEP {
                swept = now;
                if let Err(error) = self.store.purge(now).await {
                    warn!(%error, "what nobody owns any more was not swept out; it is tried again");
                }
            }
            let asking = self.ask_some_again().await.unwrap_or_else(|error| {
                warn!(%error, "nobody was asked again; it is tried again");
                None
            });
            let looked = self.run_due().await;
            drop(pass);
            if let Err(error) = looked {
                warn!(%error, "a look around did not finish; it is tried again");
                wait(AFTER_A_FAILURE).await;
            }
            if asking.is_some() {
                wait(SHORTEST).await;
                continue;
            }
            tokio::select! {
                () = wait(self.until_next().await.unwrap_or(AFTER_A_FAILURE)) => {}
                () = self.stir.notified() => wait(SHORTEST).await,
            }
        }
    }

    /// Tells when something is due next: an event, a letter, or a look around a company. A time that has passed means: at once.
    ///
    /// # Errors
    /// Fails if the memory does.
    pub async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let (due, round) = (self.store.next_due().await?, self.store.next_round().await?);
        Ok(due.into_iter().chain(round.filter(|_| self.speaks_first())).min())
    }

    /// Tells whether we speak first at all. On somebody's own computer there is nobody to be reminded but whoever sits there.
    fn speaks_first(&self) -> bool {
        match *self.library.house {
            House::Company { .. } => true,
            House::ThisComputer { .. } => false,
        }
    }

    /// Looks around every company that is due. Returns how many there were.
    pub(crate) async fn look_at_due(&self, now: Timestamp) -> Result<usize, StoreError> {
        if !self.speaks_first() {
            return Ok(0);
        }
        let due = self.store.due_rounds(COMPANIES, now).await?;
        for whose in &due {
            let kept = match self.keep_round(whose).await {
                Err(error) if error.concerns_everybody() => return Err(error),
                kept => kept,
            };
            if let Err(error) = kept {
                // One company whose round cannot be kept must not keep the others waiting.
                error!(organization = %whose.organization(), %error, "a round was not kept; it is tried again");
                let later = now.saturating_add(AGAIN).unwrap_or(Timestamp::MAX);
                self.store.put_off_round(whose, later).await?;
            }
        }
        Ok(due.len())
    }

    /// Looks around one company; again with what is known then, if something changed meanwhile.
    async fn keep_round(&self, whose: &Tenancy) -> Result<(), StoreError> {
        let mut tries = 0;
        loop {
            let (call, now) = (self.store.roll(whose).await?, self.clock.now());
            let panicked = || StoreError::Broken("the round panicked".to_owned());
            let around = self.around(&call, now);
            let plan = unharmed(&call, || engine::plan(&around)).ok_or_else(panicked)?;
            // Without a summary nobody's sheet is read.
            let week = if engine::tells_a_week(&around, &plan) { self.week(&call, now).await? } else { None };
            // Where the summaries cannot be worded, the rest is said without them.
            let with_week = week.as_ref().and_then(|(digests, told)| {
                let telling = Telling { digests, told, typeface: self.library.typeface.as_ref() };
                unharmed(&call, || engine::round_of_week(&around, &plan, &telling))
            });
            let without = || unharmed(&call, || engine::round(&around, &plan));
            let round = with_week.or_else(without).ok_or_else(panicked)?;
            match self.store.commit_round(&call, &round, now).await {
                Err(StoreError::Conflict) if tries < TRIES => tries += 1,
                Err(error) => return Err(error),
                Ok(letters) => {
                    let missed = round.missed.len();
                    info!(organization = %whose.organization(), letters, missed, "a round is kept");
                    return Ok(());
                }
            }
        }
    }

    fn around<'a>(&'a self, call: &'a RollCall, now: Timestamp) -> Around<'a> {
        let library = &self.library;
        Around { content: &library.content, house: &library.house, roll: &call.roll, rooms: &call.rooms, now }
    }

    async fn until_next(&self) -> Result<Duration, StoreError> {
        let Some(due) = self.next_due().await? else { return Ok(LONGEST) };
        let wait = due.duration_since(self.clock.now()).max(SignedDuration::ZERO);
        Ok(Duration::try_from(wait).unwrap_or(LONGEST).clamp(SHORTEST, LONGEST))
    }
}

/// Looks around; nothing where that panicked. It is a pure function of what it is given, so nothing half-done is left behind.
pub(crate) fn unharmed<T>(call: &RollCall, look: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(look))
        .inspect_err(|_| error!(organization = %call.tenancy.organization(), "a round panicked; please report this"))
        .ok()
}

/// Waits; nothing to wait for is no wait at all.
#[expect(clippy::disallowed_methods, reason = "only the loops wait, and all of them here")]
pub(crate) async fn wait(duration: Duration) {
    if !duration.is_zero() {
        tokio::time::sleep(duration).await;
    }
}
