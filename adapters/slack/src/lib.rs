#![doc = include_str!("../README.md")]

mod client;
mod deliver;
mod doctor;
mod door;
mod escape;
mod failure;
mod files;
mod incoming;
pub mod limits;
mod listen;
pub mod manifest;
mod outgoing;
mod reception;
mod settings;
mod signature;
mod socket;
mod teams;
mod wire;

pub use client::SetUpError;
pub use doctor::examine;
pub use outgoing::{Payload, payloads};
pub use settings::{Access, Clock, OFFICIAL, Phrases, PhrasesFor, Settings, Waits};

use async_trait::async_trait;
use chat::{
    Address, ChatPlatform, DeliveryError, Door, Inbox, ListenError, Message, Once, Pace, Platform, Pulse, Rate, Receipt,
};
use reception::Reception;
use std::sync::Arc;

/// Slack as a chat network.
pub struct Slack {
    reception: Arc<Reception>,
}

impl Slack {
    /// Prepares the adapter. Nothing is called before [`ChatPlatform::listen`] or the first message.
    ///
    /// # Errors
    /// Fails if the address of the Web API is none.
    pub fn new(settings: Settings) -> Result<Slack, SetUpError> {
        Ok(Slack { reception: Arc::new(Reception::new(settings)?) })
    }

    /// Gives the doors for signed HTTP: one if there is a signing secret, else none.
    pub fn doors(&self) -> Vec<Arc<dyn Door>> {
        if self.reception.settings.signing_secrets().is_empty() {
            return Vec::new();
        }
        vec![Arc::new(door::Slit::new(Arc::clone(&self.reception)))]
    }

    /// Gives the sign of life: the last frame of a socket; without one, the last answer or genuine knock of Slack.
    pub fn pulse(&self) -> Pulse {
        self.reception.pulse.clone()
    }

    /// Gives the last genuine knock.
    pub fn knocks(&self) -> Pulse {
        self.reception.knocks.clone()
    }
}

#[async_trait]
impl ChatPlatform for Slack {
    fn platform(&self) -> Platform {
        Platform::Slack
    }

    async fn listen(&self, inbox: &dyn Inbox) -> Result<(), ListenError> {
        listen::listen(&self.reception, inbox).await
    }

    fn pace(&self) -> Pace {
        let rate = Rate { burst: limits::BURST, every: limits::EVERY };
        Pace { private: Some(rate), shared: Some(rate), all: None }
    }

    async fn deliver(&self, to: &Address, message: &Message, once: &Once) -> Result<Receipt, DeliveryError> {
        deliver::deliver(&self.reception, to, None, message, once).await
    }

    async fn deliver_below(
        &self,
        to: &Address,
        above: &Receipt,
        message: &Message,
        once: &Once,
    ) -> Result<Receipt, DeliveryError> {
        deliver::deliver(&self.reception, to, Some(above), message, once).await
    }

    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        deliver::revise(&self.reception, to, receipt, message).await
    }
}
