//! What the listener, the door and the sender have in common.

use crate::client::{Client, Failure};
use crate::incoming::Interaction;
use crate::recents::Recents;
use crate::settings::{Gateway, Settings};
use crate::signature::Seal;
use chat::Pulse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use thiserror::Error;

/// What the listener, the door and the sender have in common.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) client: Client,
    pub(crate) seal: Option<Seal>,
    pub(crate) pulse: Pulse,
    /// The last genuine knock.
    pub(crate) knocks: Pulse,
    recents: Mutex<Recents>,
    /// The rooms where people are alone with us; they are for ever.
    rooms: Mutex<BTreeMap<String, String>>,
    /// The guilds we are in, as far as the inbox was told, while no gateway tells them.
    guilds: Mutex<BTreeSet<String>>,
}

/// Why settings can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unfit {
    /// The token is empty, or has a character no token has.
    #[error("the token is no bot's token")]
    Token,
    /// The public key is not 64 hexadecimal digits, or no key.
    #[error("the public key is not the 64 hexadecimal digits that the developer portal shows")]
    PublicKey,
    /// Neither the gateway nor the door is to be open.
    #[error("without the gateway, the application's public key is needed to hear anything")]
    Deaf,
    /// The address of the interface is none.
    #[error("the address of the interface is no http or https address")]
    Base,
    /// Encryption could not be set up.
    #[error("TLS could not be set up")]
    Tls,
}

impl Shared {
    pub(crate) fn new(settings: Settings) -> Result<Shared, Unfit> {
        let token = settings.token.expose();
        if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Unfit::Token);
        }
        let seal =
            settings.public_key.as_deref().map(|key| Seal::parse(key.trim()).ok_or(Unfit::PublicKey)).transpose()?;
        if settings.gateway == Gateway::Off && seal.is_none() {
            return Err(Unfit::Deaf);
        }
        let base = reqwest::Url::parse(&settings.base()).map_err(|_| Unfit::Base)?;
        if !matches!(base.scheme(), "http" | "https") {
            return Err(Unfit::Base);
        }
        let client = Client::new(&settings).map_err(|_| Unfit::Tls)?;
        let (recents, rooms, guilds) = (Mutex::default(), Mutex::default(), Mutex::default());
        let (pulse, knocks) = (Pulse::new(), Pulse::new());
        Ok(Shared { settings, client, seal, pulse, knocks, recents, rooms, guilds })
    }

    pub(crate) fn now(&self) -> i64 {
        (self.settings.clock)()
    }

    /// Says that a file was too large; in nobody's language in particular, because a message tells none.
    pub(crate) fn too_large(&self) -> String {
        (self.settings.phrases)(None).too_large
    }

    pub(crate) fn recents(&self) -> MutexGuard<'_, Recents> {
        self.recents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Finds the room where a person is alone with us.
    pub(crate) async fn room_of(&self, person: &str) -> Result<String, Failure> {
        if let Some(room) = self.rooms().get(person) {
            return Ok(room.clone());
        }
        let room = self.client.open(person).await?.id;
        self.rooms().insert(person.to_owned(), room.clone());
        Ok(room)
    }

    /// Gives the guilds we are in, as far as the inbox was told.
    pub(crate) fn guilds(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.guilds.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Learns the room where a person is alone with us.
    pub(crate) fn learn_room(&self, person: &str, room: &str) {
        self.rooms().insert(person.to_owned(), room.to_owned());
    }

    /// Remembers an interaction, and what it tells.
    pub(crate) fn remember(&self, interaction: &Interaction) {
        if let Some(room) = &interaction.room {
            self.learn_room(&interaction.person, room);
        }
        self.recents().remember(interaction, self.now());
    }

    fn rooms(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
