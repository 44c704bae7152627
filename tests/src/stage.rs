//! The bot's stage with people on it, who see what they were sent and press what they see.

use crate::changes::changes;
use crate::transcript::Deed;
use chat::{Act, Button, Does, Message, Receipt, UpdateKey};
use engine::{Dossier, House, Strangers};
use hoshimori::Library;
use hoshimori::simulation::{Delivered, Line, Simulation};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// An empty line inside a message; an empty line of the file is a remark.
const GAP: &str = "    ⋮";

/// How long a restart takes.
const RESTART: SignedDuration = SignedDuration::from_secs(1);

/// The bot's stage with people on it.
pub struct Stage {
    folder: TempDir,
    house: House,
    play: Option<Play>,
    rooms: BTreeMap<String, Room>,
    last: Option<(String, UpdateKey, Act)>,
    acts: u64,
}

struct Play {
    simulation: Simulation,
    zone: TimeZone,
}

/// What somebody was sent: the messages as they stand now, oldest first, and everything they ever said.
#[derive(Default)]
struct Room {
    stands: Vec<(Receipt, Message)>,
    said: Vec<Message>,
}

/// What a step led to, one line each, or why it cannot be played.
type Lines = Result<Vec<String>, String>;

impl Stage {
    /// Makes a stage on which nothing has begun.
    ///
    /// # Panics
    /// Panics if there is no room for a database.
    pub fn empty() -> Stage {
        let folder = tempfile::tempdir().expect("there is room");
        let house = House::Company { operator: "星見製作所".to_owned(), strangers: Strangers::Invited };
        Stage { folder, house, play: None, rooms: BTreeMap::new(), last: None, acts: 0 }
    }

    /// Lets the bot run on the person's own computer.
    ///
    /// # Errors
    /// Fails once the play has begun.
    pub fn on_this_computer(&mut self) -> Result<(), String> {
        if self.play.is_some() {
            return Err("the play has begun".to_owned());
        }
        self.house = House::ThisComputer { keeps: "~/.local/share/hoshimori/hoshimori.db".to_owned() };
        Ok(())
    }

    /// Begins the play.
    ///
    /// # Errors
    /// Fails if it has begun, or the bot cannot be started.
    pub async fn begin(&mut self, at: Timestamp, zone: TimeZone) -> Result<(), String> {
        if self.play.is_some() {
            return Err("the play has begun".to_owned());
        }
        let simulation = self.open(at).await?;
        self.play = Some(Play { simulation, zone });
        Ok(())
    }

    /// Stops the bot and starts it again on the same file.
    ///
    /// # Errors
    /// Fails if it cannot be started.
    pub async fn restart(&mut self) -> Result<(), String> {
        let Play { simulation, zone } = self.play.take().ok_or("nothing has begun")?;
        let at = simulation.now() + RESTART;
        simulation.close().await;
        let simulation = self.open(at).await?;
        self.play = Some(Play { simulation, zone });
        Ok(())
    }

    /// Ends the play.
    pub async fn close(mut self) {
        if let Some(play) = self.play.take() {
            play.simulation.close().await;
        }
    }

    /// Lets time pass.
    ///
    /// # Errors
    /// Fails if the bot does.
    pub async fn pass(&mut self, span: SignedDuration) -> Lines {
        let to = self.play()?.simulation.now() + span;
        self.advance(to).await
    }

    /// Lets time pass until an instant in the zone of the play.
    ///
    /// # Errors
    /// Fails if it is no later than now, or the bot fails.
    pub async fn pass_to(&mut self, local: DateTime) -> Lines {
        let Play { simulation, zone } = self.play()?;
        let to = local.to_zoned_datetime(zone.clone()).map_err(|error| error.to_string())?.timestamp();
        if to <= simulation.now() {
            return Err("time never goes back".to_owned());
        }
        self.advance(to).await
    }

    async fn advance(&mut self, to: Timestamp) -> Lines {
        let before = self.dossiers().await?;
        let delivered = self.play()?.simulation.advance(to).await.map_err(|error| error.to_string())?;
        let Play { simulation, zone } = self.play()?;
        let at = |delivered: &Delivered| {
            let local = delivered.at.to_zoned_datetime(zone.clone());
            (delivered.at < simulation.now()).then(|| format!("  @ {}", local.strftime("%Y-%m-%d %H:%M %a")))
        };
        let times: Vec<Option<String>> = delivered.iter().map(at).collect();
        let mut lines = Vec::new();
        for (delivered, time) in delivered.into_iter().zip(times) {
            lines.extend(time);
            lines.extend(self.see(delivered));
        }
        self.tell_changes(&before, None, lines).await
    }

    /// Lets somebody do something, and waits for all that follows.
    ///
    /// # Errors
    /// Fails if there is no such button, or the update was not written down.
    pub async fn act(&mut self, who: &str, deed: &Deed) -> Lines {
        let act = match deed {
            Deed::Enters => Act::Arrived,
            Deed::Types(words) => Act::Said(words.clone()),
            Deed::Asks(command) => Act::Asked(*command),
            Deed::Presses { label, below } => Act::Pressed(match &self.button(who, label, below.as_deref())?.does {
                Does::Press(token) => token.clone(),
                Does::Open(url) => return Err(format!("this button opens {url}")),
            }),
        };
        self.acts += 1;
        self.last = Some((who.to_owned(), UpdateKey(format!("stage:{}", self.acts)), act));
        self.twice().await
    }

    /// Hands in what came last once more, under the same key.
    ///
    /// # Errors
    /// Fails if nothing came yet, or the update was not written down.
    pub async fn twice(&mut self) -> Lines {
        let (who, key, act) = self.last.clone().ok_or("nobody did anything yet")?;
        let before = self.dossiers().await?;
        let simulation = &self.play()?.simulation;
        simulation.hand_in(&who, key, act).await.map_err(|error| error.to_string())?;
        let mut delivered = simulation.stage().take();
        // Within a room there is an order; which of two rooms is reached first is chance. Whoever did it is shown first.
        delivered.sort_by_key(|delivered| (delivered.who() != who, delivered.who().to_owned()));
        let lines = delivered.into_iter().flat_map(|delivered| self.see(delivered)).collect();
        self.tell_changes(&before, Some(&who), lines).await
    }

    async fn open(&self, at: Timestamp) -> Result<Simulation, String> {
        let library = Library::load(None, self.house.clone()).map_err(|error| error.to_string())?;
        let file = self.folder.path().join("hoshimori.db");
        Simulation::open(&file, library, at).await.map_err(|error| error.to_string())
    }

    fn play(&self) -> Result<&Play, String> {
        self.play.as_ref().ok_or_else(|| "the play has not begun: `@ 2026-11-24 10:05 Asia/Tokyo`".to_owned())
    }

    fn button(&self, who: &str, label: &str, below: Option<&str>) -> Result<&Button, String> {
        let room = self.rooms.get(who).ok_or_else(|| format!("{who} was never sent anything"))?;
        let labelled = |message: &&Message| message.buttons().any(|button| button.label == label);
        let message = match below {
            None => room.stands.iter().rev().map(|(_, message)| message).find(labelled),
            Some(words) => {
                let says = |message: &&Message| message.text.to_plain().contains(words);
                room.said.iter().rev().filter(says).find(labelled)
            }
        };
        let button = message.and_then(|message| message.buttons().find(|button| button.label == label));
        button.ok_or_else(|| format!("{who} has no such button"))
    }

    /// Shows something to whom it was sent, and writes it down.
    fn see(&mut self, delivered: Delivered) -> Vec<String> {
        let room = self.rooms.entry(delivered.who().to_owned()).or_default();
        room.said.push(delivered.message.clone());
        match room.stands.iter_mut().find(|(receipt, _)| *receipt == delivered.receipt) {
            Some((_, message)) => *message = delivered.message.clone(),
            None => room.stands.push((delivered.receipt.clone(), delivered.message.clone())),
        }
        Line::from(delivered)
            .lines()
            .into_iter()
            .map(|line| if line.trim().is_empty() { GAP.to_owned() } else { line })
            .collect()
    }

    async fn dossiers(&self) -> Result<BTreeMap<String, Dossier>, String> {
        let store = self.play()?.simulation.bot().store();
        let mut dossiers = BTreeMap::new();
        for (tenancy, address) in store.conversations().await.map_err(|error| error.to_string())? {
            let dossier = store.dossier(&tenancy, &address).await.map_err(|error| error.to_string())?;
            let (chat::Room::Private(who) | chat::Room::Shared(who)) = address.room;
            dossiers.extend(dossier.map(|(dossier, _)| (who, dossier)));
        }
        Ok(dossiers)
    }

    /// Adds what was kept since: of whoever acted without a name, of everybody else with it.
    async fn tell_changes(
        &self,
        before: &BTreeMap<String, Dossier>,
        actor: Option<&str>,
        mut lines: Vec<String>,
    ) -> Lines {
        for (who, after) in self.dossiers().await? {
            let name = if actor == Some(who.as_str()) { String::new() } else { format!("{who} ") };
            let zone = &self.play()?.zone;
            lines.extend(changes(before.get(&who), &after, zone).iter().map(|change| format!("  ! {name}{change}")));
        }
        Ok(lines)
    }
}
