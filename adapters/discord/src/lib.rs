#![doc = include_str!("../README.md")]

mod acknowledge;
mod buckets;
mod client;
mod deliver;
mod doctor;
mod door;
mod escape;
mod gateway;
mod incoming;
pub mod limits;
mod listen;
pub mod manifest;
mod outgoing;
mod place;
mod recents;
mod settings;
mod shard;
mod shared;
mod signature;
mod socket;
mod visits;
mod window;
mod work;

pub use doctor::examine;
pub use settings::{Clock, Gateway, Phrases, Settings, Speech, Timing, Word, Words};
pub use shared::Unfit;

use async_trait::async_trait;
use chat::{
    Address, ChatPlatform, DeliveryError, Door, Inbox, ListenError, Message, Once, Pace, Platform, Pulse, Rate, Receipt,
};
use shared::Shared;
use std::sync::Arc;
use std::time::Duration;

/// Discord, as a network we speak on.
#[derive(Clone)]
pub struct Discord(Arc<Shared>);

impl Discord {
    /// Takes the settings. Nothing is dialled yet.
    ///
    /// # Errors
    /// Fails on settings that can't be used, before the first word to Discord.
    pub fn new(settings: Settings) -> Result<Discord, Unfit> {
        Shared::new(settings).map(|shared| Discord(Arc::new(shared)))
    }

    /// Tells whether the gateway is alive; while it is off, whether Discord answers.
    pub fn pulse(&self) -> Pulse {
        self.0.pulse.clone()
    }

    /// Gives the last genuine knock at the door.
    pub fn knocks(&self) -> Pulse {
        self.0.knocks.clone()
    }

    /// Opens the door for signed requests, if a public key is set.
    pub fn door(&self) -> Option<Arc<dyn Door>> {
        let seal = self.0.seal.clone()?;
        Some(Arc::new(door::SignedDoor { shared: Arc::clone(&self.0), seal }))
    }
}

#[async_trait]
impl ChatPlatform for Discord {
    fn platform(&self) -> Platform {
        Platform::Discord
    }

    async fn listen(&self, inbox: &dyn Inbox) -> Result<(), ListenError> {
        listen::listen(&self.0, inbox).await
    }

    /// Discord tells its limits with every answer and they are kept to; these stay below what it is known to take.
    fn pace(&self) -> Pace {
        let second = Duration::from_secs(1);
        Pace {
            private: Some(Rate { burst: 5, every: second }),
            shared: Some(Rate { burst: 5, every: second }),
            // A bot may send 50 in any second. It opens rooms besides, and on a busy machine what left evenly arrives in bunches.
            all: Some(Rate { burst: 5, every: second / 30 }),
        }
    }

    async fn deliver(&self, to: &Address, message: &Message, once: &Once) -> Result<Receipt, DeliveryError> {
        deliver::deliver(&self.0, to, message, once).await
    }

    async fn deliver_below(
        &self,
        to: &Address,
        above: &Receipt,
        message: &Message,
        once: &Once,
    ) -> Result<Receipt, DeliveryError> {
        deliver::deliver_below(&self.0, to, above, message, once).await
    }

    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        deliver::revise(&self.0, to, receipt, message).await
    }
}
