//! What the simulated Slack remembers.

use super::files::Upload;
use super::sockets::Line;
use crate::networks::Attached;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use tokio::time::{Duration, Instant};

/// Everything the simulation remembers.
pub(super) struct State {
    started: Instant,
    /// When it began, in milliseconds since 1970.
    pub(super) began: i64,
    pub(super) manifest: Value,
    pub(super) teams: BTreeMap<String, Team>,
    pub(super) people: BTreeMap<String, Person>,
    pub(super) rooms: BTreeMap<String, Room>,
    pub(super) posts: Vec<Post>,
    pub(super) calls: Vec<Call>,
    pub(super) faults: VecDeque<(String, Fault)>,
    /// So many of a thousand messages go wrong.
    pub(super) often: u32,
    pub(super) dice: Dice,
    /// Messages that arrived although their answer was cut off.
    pub(super) cut_off: usize,
    /// Messages that were refused because there were too many.
    pub(super) floods: usize,
    pub(super) violations: Vec<String>,
    pub(super) lines: BTreeMap<u64, Line>,
    pub(super) tickets: BTreeSet<String>,
    pub(super) envelopes: BTreeMap<String, Envelope>,
    pub(super) way: Way,
    pub(super) echo: Echo,
    pub(super) edits_closed: bool,
    pub(super) any_pace: bool,
    /// Nobody is at home.
    pub(super) down: bool,
    pub(super) astray: Option<String>,
    pub(super) uploads: BTreeMap<String, Upload>,
    pub(super) uploads_astray: Option<String>,
    pub(super) failed_interactions: usize,
    /// After how long each press of a person was acknowledged, if it was.
    pub(super) presses: BTreeMap<String, Vec<Option<Duration>>>,
    pub(super) lost_events: usize,
    pub(super) fewest_lines: usize,
    numbers: u64,
}

/// A workspace in which the app is installed, or was.
pub(super) struct Team {
    pub(super) token: String,
    pub(super) bot: String,
    pub(super) installed: bool,
}

/// Somebody who works in a team.
pub(super) struct Person {
    pub(super) team: String,
    pub(super) id: String,
    pub(super) direct: String,
    pub(super) unreachable: bool,
}

/// A conversation.
pub(super) struct Room {
    pub(super) team: String,
    pub(super) direct: bool,
    pub(super) name: String,
    /// When the next message would be due if everything went evenly.
    pub(super) due: Instant,
    /// Until when Slack has told the bot to wait.
    pub(super) closed: Instant,
}

/// A message of the bot.
#[derive(Clone, Debug)]
pub(super) struct Post {
    pub(super) team: String,
    pub(super) room: String,
    pub(super) stamp: String,
    pub(super) text: String,
    pub(super) blocks: Vec<Value>,
    /// What it was when it arrived.
    pub(super) first: String,
    pub(super) revised: u32,
    /// The only person who sees it, if it is a hint.
    pub(super) only: Option<String>,
    pub(super) files: Vec<Attached>,
    /// The stamp of the message in whose thread it stands.
    pub(super) thread: Option<String>,
}

impl Post {
    /// Makes a message of words alone.
    pub(super) fn plain(team: &str, room: &str, stamp: &str, text: &str) -> Post {
        Post {
            team: team.to_owned(),
            room: room.to_owned(),
            stamp: stamp.to_owned(),
            text: text.to_owned(),
            blocks: Vec::new(),
            first: text.to_owned(),
            revised: 0,
            only: None,
            files: Vec::new(),
            thread: None,
        }
    }
}

/// A call of the bot and what it was told.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The method.
    pub method: String,
    /// The arguments.
    pub arguments: Value,
    /// The HTTP status.
    pub status: u16,
    /// The word of Slack's refusal, if it refused.
    pub error: Option<String>,
}

/// What goes wrong with the next call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429, with so many seconds to wait.
    Busy(u32),
    /// 500, and nothing was done.
    Broken,
    /// It is carried out, and the connection ends before the answer does.
    Cut,
    /// Slack says no, in this word.
    No(&'static str),
}

/// What is drawn from; the same in every run.
#[derive(Default)]
pub(super) struct Dice(u64);

impl Dice {
    fn draw(&mut self, of_a_thousand: u32) -> Option<Fault> {
        if self.throw() % 1000 >= u64::from(of_a_thousand) {
            return None;
        }
        Some(match self.throw() % 3 {
            0 => Fault::Busy(1),
            1 => Fault::Broken,
            _ => Fault::Cut,
        })
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

/// How Slack reaches the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Through the sockets it opened.
    Socket,
    /// By signed requests to this address.
    Http(String),
}

/// How often an event comes although it was acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Echo {
    /// Once.
    Once,
    /// Again so many times, as a retry of the same event.
    Retried(u32),
    /// Again so many times, each time as a new event about the same thing.
    Fresh(u32),
}

/// Something sent through a socket.
pub(super) struct Envelope {
    pub(super) line: u64,
    pub(super) takes_answer: bool,
    pub(super) acknowledged: bool,
    pub(super) answer: Option<Value>,
}

impl State {
    pub(super) fn new(manifest: Value) -> State {
        State {
            started: Instant::now(),
            began: super::BEGAN * 1000,
            manifest,
            teams: BTreeMap::new(),
            people: BTreeMap::new(),
            rooms: BTreeMap::new(),
            posts: Vec::new(),
            calls: Vec::new(),
            faults: VecDeque::new(),
            often: 0,
            dice: Dice::default(),
            cut_off: 0,
            floods: 0,
            violations: Vec::new(),
            lines: BTreeMap::new(),
            tickets: BTreeSet::new(),
            envelopes: BTreeMap::new(),
            way: Way::Socket,
            echo: Echo::Once,
            edits_closed: false,
            any_pace: false,
            down: false,
            astray: None,
            uploads: BTreeMap::new(),
            uploads_astray: None,
            failed_interactions: 0,
            presses: BTreeMap::new(),
            lost_events: 0,
            fewest_lines: usize::MAX,
            numbers: 0,
        }
    }

    /// Gives the next number; no two things have the same.
    pub(super) fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// Gives the next time stamp, which is also the name of what happened then.
    pub(super) fn stamp(&mut self) -> String {
        let seconds = self.now() / 1000;
        format!("{seconds}.{:06}", self.number())
    }

    /// Tells how long it runs, in milliseconds.
    pub(super) fn age(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// Tells the time in milliseconds since 1970.
    pub(super) fn now(&self) -> i64 {
        self.began + self.age()
    }

    pub(super) fn violation(&mut self, what: impl Into<String>) {
        self.violations.push(what.into());
    }

    /// Finds a part of the manifest that is a list of words.
    pub(super) fn asked_for(&self, pointer: &str) -> Vec<String> {
        let list = self.manifest.pointer(pointer).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    pub(super) fn person(&self, who: &str) -> anyhow::Result<&Person> {
        self.people.get(who).ok_or_else(|| anyhow::anyhow!("nobody is called {who}"))
    }

    pub(super) fn by_id(&self, team: &str, user: &str) -> Option<&Person> {
        self.people.values().find(|person| person.team == team && person.id == user)
    }

    /// Takes the first fault that waits for this method, or draws one for what brings words.
    pub(super) fn fault(&mut self, method: &str) -> Option<Fault> {
        if let Some(at) = self.faults.iter().position(|(on, _)| on == method || on == "*") {
            return self.faults.remove(at).map(|(_, fault)| fault);
        }
        let fault =
            matches!(method, "chat.postMessage" | "chat.update").then(|| self.dice.draw(self.often)).flatten()?;
        self.cut_off += usize::from(fault == Fault::Cut && method == "chat.postMessage");
        Some(fault)
    }
}

/// A message a second into one room, at most five at once: <https://docs.slack.dev/apis/web-api/rate-limits>.
const EVERY: Duration = Duration::from_secs(1);
const BURST: u32 = 5;

impl Room {
    pub(super) fn new(team: &str, name: &str, direct: bool) -> Room {
        Room { team: team.to_owned(), name: name.to_owned(), direct, due: Instant::now(), closed: Instant::now() }
    }

    /// Takes a message in if it does not come too fast; else tells in how many seconds it may come.
    pub(super) fn admit(&mut self) -> Result<(), u64> {
        let now = Instant::now();
        let due = self.due.max(now);
        let ahead = due - now;
        let most = EVERY * (BURST - 1);
        if ahead > most {
            return Err(ahead.saturating_sub(most).as_secs() + 1);
        }
        self.due = due + EVERY;
        Ok(())
    }
}
