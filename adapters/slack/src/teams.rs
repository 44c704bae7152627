//! Which token speaks for which team, and where people are met alone.

use crate::client::{Client, Method};
use crate::failure::CallError;
use crate::settings::Access;
use chat::Secret;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tracing::{error, info};

/// The teams whose tokens we have.
pub(crate) struct Teams {
    accesses: Vec<Access>,
    known: Mutex<Known>,
    asking: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    tokens: BTreeMap<String, Secret>,
    /// Which of the accesses need not be asked for again.
    settled: BTreeSet<usize>,
    refused: Option<String>,
    greeted: BTreeSet<String>,
    rooms: BTreeMap<(String, String), String>,
}

/// What came of asking whose the tokens are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Learned {
    /// Every token has been asked about, and at least one is good.
    All,
    /// Slack could not be asked about all of them.
    Later(Option<Duration>),
    /// None of the tokens is good, and none will be.
    None(String),
}

impl Teams {
    pub(crate) fn new(accesses: Vec<Access>) -> Teams {
        Teams { accesses, known: Mutex::default(), asking: tokio::sync::Mutex::default() }
    }

    /// Asks Slack whose the tokens are, as far as it is not known yet.
    pub(crate) async fn learn(&self, client: &Client) -> Learned {
        let _one_at_a_time = self.asking.lock().await;
        for (number, access) in self.accesses.iter().enumerate() {
            if self.known().settled.contains(&number) {
                continue;
            }
            match client
                .ask(Method::AuthTest, &access.bot)
                .await
                .and_then(|reply| Ok(reply.text("/team_id")?.to_owned()))
            {
                Ok(team) => {
                    info!(workspace.id = team, "the token speaks for this workspace");
                    let mut known = self.known();
                    known.tokens.insert(team, access.bot.clone());
                    known.settled.insert(number);
                }
                Err(refused) if refused.is_final() => {
                    error!(workspace.number = number + 1, %refused, "the bot token is worth nothing");
                    let mut known = self.known();
                    known.refused = Some(refused.to_string());
                    known.settled.insert(number);
                }
                Err(later) => return Learned::Later(later.wait()),
            }
        }
        let known = self.known();
        if known.tokens.is_empty() {
            let refused = known.refused.clone();
            return Learned::None(refused.unwrap_or_else(|| "there is no workspace in the settings".to_owned()));
        }
        Learned::All
    }

    /// Gives the token of a team; asks Slack if not all are known.
    pub(crate) async fn token(&self, client: &Client, team: &str) -> Result<Option<Secret>, CallError> {
        let (token, settled) = {
            let known = self.known();
            (known.tokens.get(team).cloned(), known.settled.len() == self.accesses.len())
        };
        if token.is_some() || settled {
            return Ok(token);
        }
        match self.learn(client).await {
            Learned::All | Learned::None(_) => Ok(self.known().tokens.get(team).cloned()),
            Learned::Later(after) => match self.known().tokens.get(team).cloned() {
                Some(token) => Ok(Some(token)),
                None => Err(after.map_or(CallError::Unreached, |after| CallError::Limited(Some(after)))),
            },
        }
    }

    /// Lists the teams whose tokens are known.
    pub(crate) fn all(&self) -> Vec<String> {
        self.known().tokens.keys().cloned().collect()
    }

    /// Gives what names this installation in this team, if the team has not been greeted since the start. A new installation
    /// has a new token; the fingerprint of the token tells one from the other, and nothing about the token.
    pub(crate) fn greeting(&self, team: &str) -> Option<String> {
        let known = self.known();
        let token = known.tokens.get(team)?;
        (!known.greeted.contains(team)).then(|| fingerprint(token))
    }

    pub(crate) fn greeted(&self, team: &str) {
        self.known().greeted.insert(team.to_owned());
    }

    /// Gives the room of the direct conversation with a person, if it is known.
    pub(crate) fn room(&self, team: &str, user: &str) -> Option<String> {
        self.known().rooms.get(&(team.to_owned(), user.to_owned())).cloned()
    }

    pub(crate) fn remember_room(&self, team: &str, user: &str, room: &str) {
        self.known().rooms.insert((team.to_owned(), user.to_owned()), room.to_owned());
    }

    pub(crate) fn forget_room(&self, team: &str, user: &str) {
        self.known().rooms.remove(&(team.to_owned(), user.to_owned()));
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn fingerprint(token: &Secret) -> String {
    let mut shown = String::new();
    for byte in &Sha256::digest(format!("installation {}", token.expose()))[..8] {
        write!(shown, "{byte:02x}").expect("a string takes every write");
    }
    shown
}
