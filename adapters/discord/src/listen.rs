//! Listening: getting ready, the connections, and the waits between them.

use crate::client::Failure;
use crate::manifest;
use crate::settings::Gateway;
use crate::shard::Shard;
use crate::shared::Shared;
use crate::visits;
use chat::{Inbox, ListenError};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// Listens until listening makes no sense any more.
pub(crate) async fn listen(shared: &Arc<Shared>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    match shared.settings.gateway {
        Gateway::Open => listen_to_the_gateway(shared, inbox).await,
        Gateway::Off => visits::keep(shared, inbox).await,
    }
}

async fn listen_to_the_gateway(shared: &Arc<Shared>, inbox: &dyn Inbox) -> Result<(), ListenError> {
    let timing = shared.settings.timing;
    let mut again = Again::new(timing.again, timing.again_at_most);
    loop {
        let shards = match shared.client.gateway().await {
            Ok(gateway) => gateway.shards.max(1),
            Err(failure) if failure.is_unauthorized() => {
                return Err(ListenError::Refused("the bot's token is not valid".to_owned()));
            }
            Err(failure) => {
                tracing::warn!(?failure, "Discord can't be reached");
                pause(again.next()).await;
                continue;
            }
        };
        register(shared).await;
        let turnstile = Turnstile::default();
        let connections =
            (0..shards).map(|number| Shard::new(Arc::clone(shared), inbox, &turnstile, number, shards).run());
        let mut connections: FuturesUnordered<_> = connections.collect();
        match connections.next().await {
            Some(ListenError::Lost(why)) => tracing::warn!(why, "listening begins anew"),
            Some(refused @ ListenError::Refused(_)) => return Err(refused),
            None => {}
        }
        pause(again.next()).await;
    }
}

/// Registers the slash command if it is not there as it should be. Without it people still have buttons and words.
pub(crate) async fn register(shared: &Shared) {
    let wanted = manifest::commands(&shared.settings.words);
    let registered = async {
        let application = shared.client.application().await?.id;
        let present = shared.client.commands(&application).await?;
        if manifest::is_same(&present, &wanted) {
            return Ok(());
        }
        shared.client.set_commands(&application, &wanted).await?;
        tracing::info!("the slash command is registered");
        Ok::<(), Failure>(())
    };
    if let Err(failure) = registered.await {
        tracing::warn!(?failure, "the slash command could not be registered");
    }
}

/// Where new sessions pass one by one: Discord takes one every five seconds, and a thousand a day.
/// <https://discord.com/developers/docs/events/gateway#session-start-limit>
#[derive(Default)]
pub(crate) struct Turnstile(Mutex<u64>);

/// The last sessions of a day are kept for a restart by hand.
const KEPT: u32 = 5;

/// The longest wait for new sessions to be allowed before the question is asked again.
const DAY: Duration = Duration::from_hours(24);

impl Turnstile {
    /// Asks where the gateway is, and waits there if no new session is allowed.
    pub(crate) async fn gateway(&self, shared: &Shared) -> Result<String, Failure> {
        loop {
            let gateway = shared.client.gateway().await?;
            if gateway.session_start_limit.remaining > KEPT {
                return Ok(gateway.url);
            }
            tracing::error!("nearly all new sessions of the day are used up; listening waits");
            let reset = Duration::from_millis(gateway.session_start_limit.reset_after);
            pause(reset.clamp(shared.settings.timing.identify, DAY)).await;
        }
    }

    /// Waits until a new session may begin.
    pub(crate) async fn pass(&self, between: Duration) {
        let mut passed = self.0.lock().await;
        if *passed > 0 {
            pause(between).await;
        }
        *passed += 1;
    }
}

/// The waits between attempts: none after a connection that was good, then ever longer ones.
pub(crate) struct Again {
    first: Duration,
    most: Duration,
    tries: u32,
}

/// After so many attempts the waits grow no more as long as the trouble is ours.
const OURS: u32 = 3;

impl Again {
    pub(crate) fn new(first: Duration, most: Duration) -> Again {
        Again { first, most, tries: 0 }
    }

    /// Notes that the connection is a good one.
    pub(crate) fn fresh(&mut self) {
        self.tries = 0;
    }

    /// Sees to it that the next attempt is not made at once, and not late either: the trouble is ours, and may be over in a
    /// moment.
    pub(crate) fn slowly(&mut self) {
        self.tries = self.tries.clamp(1, OURS);
    }

    /// Says how long to wait for the next attempt.
    pub(crate) fn next(&mut self) -> Duration {
        let tries = self.tries;
        self.tries = tries.saturating_add(1);
        let Some(doublings) = tries.checked_sub(1) else { return Duration::ZERO };
        let wait = self.first.saturating_mul(1_u32.checked_shl(doublings).unwrap_or(u32::MAX)).min(self.most);
        wait / 2 + share(wait / 2)
    }
}

/// Takes a random share of a time.
pub(crate) fn share(whole: Duration) -> Duration {
    let random = RandomState::new().hash_one(0_u8) >> 32;
    whole.mul_f64(f64::from(u32::try_from(random).unwrap_or_default()) / f64::from(u32::MAX))
}

/// Waits.
#[expect(clippy::disallowed_methods, reason = "the one place of this adapter that waits")]
pub(crate) async fn pause(time: Duration) {
    tokio::time::sleep(time).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_with_every_try_and_begin_anew() {
        let second = Duration::from_secs(1);
        let mut again = Again::new(second, 10 * second);
        assert_eq!(again.next(), Duration::ZERO);
        for most in [1, 2, 4, 8, 10, 10] {
            let wait = again.next();
            assert!(wait >= second * most / 2 && wait <= second * most, "{wait:?}");
        }
        again.fresh();
        again.slowly();
        assert!(again.next() >= second / 2);
        again.tries = u32::MAX;
        again.slowly();
        assert!(again.next() <= 4 * second);
        again.tries = u32::MAX;
        assert!(again.next() <= 10 * second);
    }

    #[test]
    fn a_share_is_at_most_the_whole() {
        for _ in 0..100 {
            assert!(share(Duration::from_secs(1)) <= Duration::from_secs(1));
        }
    }
}
