#![doc = include_str!("../README.md")]

mod client;
mod deliver;
mod desk;
mod doctor;
mod door;
mod escape;
mod files;
mod group;
mod incoming;
mod keyboard;
mod lanes;
mod limits;
mod listen;
mod manifest;
mod outgoing;
mod settings;
mod split;
mod spot;

pub use doctor::examine;
pub use door::WebhookDoor;
pub use manifest::command_list;
pub use settings::{Arrival, Clock, Describe, Patience, Phrasebook, Phrases, Settings, SettingsError, Webhook};

use async_trait::async_trait;
use chat::{
    Address, ChatPlatform, DeliveryError, Inbox, ListenError, Message, Once, Pace, Platform, Pulse, Rate, Receipt,
};
use deliver::Halves;
use desk::Desk;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Telegram as a chat network.
pub struct Telegram {
    desk: Arc<Desk>,
    halves: Halves,
}

impl Telegram {
    /// Prepares the bot. Nothing is called yet.
    ///
    /// # Errors
    /// Names the first setting that cannot be used.
    pub fn new(settings: Settings) -> Result<Telegram, SettingsError> {
        Ok(Telegram { desk: Arc::new(Desk::new(settings)?), halves: Halves::default() })
    }

    /// Shares the last sign of life of Telegram.
    pub fn pulse(&self) -> Pulse {
        self.desk.pulse.clone()
    }

    /// Shares the last time that Telegram called us.
    pub fn knocks(&self) -> Pulse {
        self.desk.knocks.clone()
    }

    /// Makes the door that Telegram knocks at, if updates arrive by webhook. [`ChatPlatform::listen`] sets the webhook.
    pub fn door(&self) -> Option<WebhookDoor> {
        match &self.desk.settings.arrival {
            Arrival::Polling => None,
            Arrival::Webhook(webhook) => Some(WebhookDoor {
                desk: Arc::clone(&self.desk),
                path: webhook.path.clone(),
                secret: webhook.secret.clone(),
            }),
        }
    }
}

#[async_trait]
impl ChatPlatform for Telegram {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    async fn listen(&self, inbox: &dyn Inbox) -> Result<(), ListenError> {
        self.desk.listening.store(true, Ordering::SeqCst);
        let end = listen::listen(&self.desk, inbox).await;
        self.desk.listening.store(false, Ordering::SeqCst);
        self.desk.pulse.lost();
        end
    }

    fn pace(&self) -> Pace {
        Pace {
            private: Some(Rate { burst: limits::PRIVATE_BURST, every: limits::PRIVATE_EVERY }),
            shared: Some(Rate { burst: limits::GROUP_BURST, every: limits::GROUP_EVERY }),
            all: Some(Rate { burst: limits::ALL_BURST, every: limits::ALL_EVERY }),
        }
    }

    async fn deliver(&self, to: &Address, message: &Message, once: &Once) -> Result<Receipt, DeliveryError> {
        deliver::deliver(&self.desk, &self.halves, to, None, message, once).await
    }

    async fn deliver_below(
        &self,
        to: &Address,
        above: &Receipt,
        message: &Message,
        once: &Once,
    ) -> Result<Receipt, DeliveryError> {
        deliver::deliver(&self.desk, &self.halves, to, Some(above), message, once).await
    }

    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        deliver::revise(&self.desk, to, receipt, message).await
    }
}
