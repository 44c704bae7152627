//! What the simulated Discord remembers.

use super::faults::Faults;
use super::limits::Rates;
use crate::networks::{Attached, real_time};
use serde_json::Value;
use std::collections::BTreeMap;
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::{Duration, Instant};

/// The bot's token, which must never be seen anywhere.
pub(super) const TOKEN: &str = "MTQwMDAwMDAwMDAwMDAwMDAw.CANARY.discord-bot-token";

/// When the simulation begins: 2026-11-24 at 11:00 in Tokyo, in milliseconds since 1970.
const BEGAN: i64 = 1_795_485_600_000;

/// What the simulated Discord remembers.
pub(super) struct State {
    /// Where it is.
    pub(super) host: String,
    pub(super) bot: String,
    pub(super) application: String,
    pub(super) people: BTreeMap<String, Person>,
    pub(super) guilds: BTreeMap<String, Guild>,
    pub(super) channels: BTreeMap<String, Channel>,
    pub(super) messages: BTreeMap<String, Message>,
    pub(super) nonces: BTreeMap<(String, String), (String, i64)>,
    /// Messages that came again under the nonce of one that was there.
    pub(super) known_again: usize,
    pub(super) interactions: BTreeMap<String, Interaction>,
    pub(super) commands: Vec<Value>,
    /// The commands as they were told last.
    pub(super) told_commands: Value,
    pub(super) sessions: BTreeMap<String, Session>,
    pub(super) gateway: Gateway,
    /// Where interactions are brought, if not to the gateway.
    pub(super) endpoint: Option<String>,
    pub(super) faults: Faults,
    pub(super) rates: Rates,
    pub(super) calls: Vec<Call>,
    pub(super) violations: Vec<String>,
    pub(super) sends: usize,
    numbers: u64,
    started: Instant,
    /// When it began, in milliseconds since 1970.
    began: i64,
    ahead: Duration,
}

/// Somebody.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) locale: &'static str,
    /// The room where they are alone with the bot.
    pub(super) room: Option<String>,
    /// Whether they take no direct messages.
    pub(super) closed: bool,
}

/// A guild, and since when the bot is in it.
#[derive(Clone, Debug)]
pub(super) struct Guild {
    pub(super) name: String,
    pub(super) joined: Option<String>,
    /// What the bot may do there.
    pub(super) permissions: u64,
}

/// A channel of a guild, a thread in one, or the room of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    Guild(String),
    /// Its id is that of the message it belongs to; the guild.
    Thread(String),
    Private(String),
}

/// A message.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub(super) channel: String,
    /// The name of who wrote it; none for the bot.
    pub(super) author: Option<String>,
    pub(super) content: String,
    pub(super) components: Value,
    pub(super) flags: u64,
    pub(super) nonce: Option<String>,
    /// The name of the only person who sees it.
    pub(super) only: Option<String>,
    /// What it was when it arrived.
    pub(super) first: String,
    pub(super) files: Vec<Attached>,
    pub(super) revised: u32,
    /// The message it answers.
    pub(super) above: Option<String>,
    pub(super) at: i64,
}

/// Something a person did that waits for an answer.
#[derive(Clone, Debug)]
pub(super) struct Interaction {
    pub(super) token: String,
    pub(super) who: String,
    pub(super) channel: String,
    /// 2 for a command, 3 for a component.
    pub(super) kind: u64,
    pub(super) at: i64,
    /// The type of the first answer.
    pub(super) answer: Option<u64>,
    /// When it came.
    pub(super) answered: Option<i64>,
    /// The message that the first answer became.
    pub(super) original: Option<String>,
}

/// A session of the gateway. It goes on when its connection breaks.
pub(super) struct Session {
    pub(super) shard: (u64, u64),
    pub(super) intents: u64,
    pub(super) last: u64,
    /// Every event of the session, for whoever resumes.
    pub(super) events: Vec<(u64, Value)>,
    pub(super) wire: Option<UnboundedSender<Wire>>,
    /// When its last connection ended.
    pub(super) left: Option<Instant>,
}

/// How long a session without a connection is kept. Discord names no number.
const SESSION_LIFE: Duration = Duration::from_mins(1);

/// What is put on the wire of a connection.
#[derive(Clone, Debug)]
pub(super) enum Wire {
    Say(Value),
    Close(u16),
    Cut,
}

/// How the gateway behaves.
pub(super) struct Gateway {
    /// In milliseconds.
    pub(super) interval: u64,
    pub(super) shards: u64,
    pub(super) starts_left: u64,
    pub(super) identifies: usize,
    pub(super) resumes: usize,
    /// The number each RESUME went on after.
    pub(super) resumed_after: Vec<u64>,
    pub(super) beats: usize,
    /// Beats are not answered.
    pub(super) deaf: bool,
    /// Greetings are not answered.
    pub(super) aloof: bool,
    /// Nobody gets through.
    pub(super) down: bool,
    /// The address that is told instead of the true one.
    pub(super) lie: Option<String>,
    /// Where sessions are said to be resumed, if not where they are.
    pub(super) resume: Option<String>,
    /// Intents that are not allowed.
    pub(super) disallowed: u64,
}

/// A request of the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The method and the path, without the tokens of interactions.
    pub what: String,
    /// What came with it.
    pub said: Value,
    /// What it was answered.
    pub status: u16,
    /// When it came, in milliseconds since 1970.
    pub at: i64,
}

impl State {
    pub(super) fn new(host: String) -> State {
        let mut state = State {
            host,
            bot: String::new(),
            application: String::new(),
            people: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            nonces: BTreeMap::new(),
            known_again: 0,
            interactions: BTreeMap::new(),
            commands: Vec::new(),
            told_commands: Value::Null,
            sessions: BTreeMap::new(),
            gateway: Gateway {
                interval: 41_250,
                shards: 1,
                starts_left: 1000,
                identifies: 0,
                resumes: 0,
                resumed_after: Vec::new(),
                beats: 0,
                deaf: false,
                aloof: false,
                down: false,
                lie: None,
                resume: None,
                disallowed: 0,
            },
            endpoint: None,
            faults: Faults::default(),
            rates: Rates::default(),
            calls: Vec::new(),
            violations: Vec::new(),
            sends: 0,
            numbers: 0,
            started: Instant::now(),
            began: BEGAN,
            ahead: Duration::ZERO,
        };
        state.bot = state.id();
        state.application = state.bot.clone();
        state
    }

    /// Makes an id; later ones are larger, also as text.
    pub(super) fn id(&mut self) -> String {
        self.numbers += 1;
        (1_400_000_000_000_000_000 + self.numbers).to_string()
    }

    /// Tells the time in milliseconds since 1970.
    pub(super) fn now(&self) -> i64 {
        self.began + self.age()
    }

    fn age(&self) -> i64 {
        let gone = self.started.elapsed() + self.ahead;
        i64::try_from(gone.as_millis()).unwrap_or(i64::MAX)
    }

    /// Goes by the machine's time from here on.
    pub(super) fn keep_real_time(&mut self) {
        self.began = real_time() - self.age();
    }

    /// Lets time pass at once.
    pub(super) fn pass(&mut self, time: Duration) {
        self.ahead += time;
    }

    /// Notes what the real Discord would not take, or what it would not say.
    pub(super) fn violation(&mut self, what: impl Into<String>) {
        self.violations.push(what.into());
    }

    /// Finds somebody by their id.
    pub(super) fn person(&self, id: &str) -> Option<&Person> {
        self.people.values().find(|person| person.id == id)
    }

    /// Finds or opens the room where somebody is alone with the bot.
    pub(super) fn room_of(&mut self, who: &str) -> Option<String> {
        if let Some(room) = self.people.get(who)?.room.clone() {
            return Some(room);
        }
        let room = self.id();
        self.channels.insert(room.clone(), Channel::Private(who.to_owned()));
        self.people.get_mut(who)?.room = Some(room.clone());
        Some(room)
    }

    /// Tells every session that listens for it.
    pub(super) fn tell(&mut self, name: &str, data: &Value) {
        let private = data.get("guild_id").is_none() && !name.starts_with("GUILD");
        let guild = if name.starts_with("GUILD") { data["id"].as_str() } else { data["guild_id"].as_str() };
        let number = guild.and_then(|id| id.parse::<u64>().ok()).unwrap_or_default() >> 22;
        let needed = match (name, private) {
            ("MESSAGE_CREATE", true) => 1 << 12,
            ("MESSAGE_CREATE", false) => 1 << 9,
            (name, _) if name.starts_with("GUILD") => 1,
            _ => 0,
        };
        self.sessions.retain(|_, session| session.left.is_none_or(|left| left.elapsed() < SESSION_LIFE));
        for session in self.sessions.values_mut() {
            let (shard, of) = session.shard;
            let theirs = if private { shard == 0 } else { number % of == shard };
            if theirs && session.intents & needed == needed {
                session.tell(name, data.clone());
            }
        }
    }
}

impl Session {
    /// Numbers an event, keeps it, and says it if somebody is on the wire.
    #[expect(clippy::needless_pass_by_value, reason = "the data is made to be told")]
    pub(super) fn tell(&mut self, name: &str, data: Value) {
        self.last += 1;
        let event = serde_json::json!({ "op": 0, "s": self.last, "t": name, "d": data });
        self.events.push((self.last, event.clone()));
        self.say(Wire::Say(event));
    }

    /// Puts something on the wire, if there is one.
    pub(super) fn say(&self, what: Wire) {
        if let Some(wire) = &self.wire {
            // A wire that broke is noticed by its own end.
            drop(wire.send(what));
        }
    }
}
