//! What the simulated Telegram knows: people, chats, messages, updates that wait, calls that were made.

use super::clock::Clock;
use super::faults::Faults;
use super::rates::Rates;
use super::spec::Spec;
use crate::networks::Attached;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// The bot's id, its name and its token.
pub(super) const BOT: i64 = 7_000_000_001;
pub(super) const BOT_NAME: &str = "hoshi_test_bot";
pub(super) const TOKEN: &str = "7000000001:AAF-simulated_canary_token_0123456789";

/// Everything.
pub(super) struct State {
    pub(super) clock: Clock,
    pub(super) people: BTreeMap<String, Person>,
    pub(super) groups: BTreeMap<i64, Group>,
    pub(super) messages: Vec<Sent>,
    pub(super) waiting: VecDeque<Waiting>,
    pub(super) presses: BTreeMap<String, Press>,
    pub(super) webhook: Option<Webhook>,
    /// The kinds of updates that the bot asked for; all that there are until it says so.
    pub(super) allowed: Option<Vec<String>>,
    pub(super) commands: BTreeMap<String, Value>,
    pub(super) calls: Vec<Call>,
    pub(super) violations: Vec<String>,
    pub(super) rates: Rates,
    pub(super) faults: Faults,
    pub(super) spec: Option<Spec>,
    /// Which of several long polls is the newest.
    pub(super) poller: u64,
    next_update: i64,
    next_message: i64,
    next_id: i64,
}

/// Somebody.
#[derive(Clone)]
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) language: Option<String>,
    pub(super) started: bool,
    pub(super) blocked: bool,
}

/// A group.
pub(super) struct Group {
    pub(super) title: String,
    pub(super) forum: bool,
    pub(super) members: Vec<String>,
    pub(super) bot: Membership,
    /// Whether the bot hears only what is said to it.
    pub(super) privacy: bool,
    /// The group's new id, once it has moved.
    pub(super) moved: Option<i64>,
}

/// How the bot stands in a group.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Membership {
    Member,
    Left,
    Kicked,
}

impl Membership {
    pub(super) fn json(self) -> Value {
        match self {
            Membership::Member => json!({ "status": "member", "user": bot_user() }),
            Membership::Left => json!({ "status": "left", "user": bot_user() }),
            Membership::Kicked => json!({ "status": "kicked", "user": bot_user(), "until_date": 0 }),
        }
    }
}

/// A message of the bot's.
#[derive(Clone)]
pub(super) struct Sent {
    pub(super) chat: i64,
    pub(super) id: i64,
    pub(super) thread: Option<i64>,
    pub(super) at: i64,
    pub(super) text: String,
    pub(super) entities: Vec<Value>,
    pub(super) markup: Option<Value>,
    /// The file it is, if it is one; its text stands below it.
    pub(super) file: Option<Attached>,
    pub(super) silent: bool,
    /// The message it answers.
    pub(super) above: Option<i64>,
    /// What it was when it arrived.
    pub(super) first: String,
    pub(super) revised: u32,
    pub(super) deleted: bool,
}

/// An update that is not confirmed yet.
pub(super) struct Waiting {
    pub(super) id: i64,
    pub(super) at: Duration,
    pub(super) body: Value,
    /// Whether it is lost when nobody asks for it for 150 seconds.
    pub(super) press: bool,
    /// How often it has to be confirmed before it is gone.
    pub(super) confirmations: u32,
    /// Updates of one lane are told to a webhook one after another.
    pub(super) lane: i64,
    pub(super) tries: u32,
    pub(super) due: Duration,
}

/// A pressed button.
pub(super) struct Press {
    /// Whose press it is: the id of the account.
    pub(super) by: i64,
    pub(super) at: Duration,
    pub(super) answered: u32,
    pub(super) notice: Option<String>,
    /// After how long it was answered or confirmed, whatever was first.
    pub(super) acknowledged: Option<Duration>,
}

impl Press {
    pub(super) fn new(by: i64, at: Duration) -> Press {
        Press { by, at, answered: 0, notice: None, acknowledged: None }
    }

    pub(super) fn acknowledge(&mut self, now: Duration) {
        self.acknowledged.get_or_insert(now.saturating_sub(self.at));
    }
}

/// Where updates are posted to.
#[derive(Clone)]
pub(super) struct Webhook {
    pub(super) url: String,
    pub(super) secret: String,
}

/// A call of the bot's.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method, in lower case.
    pub method: String,
    /// What came with it.
    pub body: Value,
    /// The code of the answer; 200 if all is well.
    pub code: u16,
}

const PRESS_LIVES: Duration = Duration::from_secs(150);
const UPDATE_LIVES: Duration = Duration::from_hours(24);

impl State {
    pub(super) fn new() -> State {
        State {
            clock: Clock::new(),
            people: BTreeMap::new(),
            groups: BTreeMap::new(),
            messages: Vec::new(),
            waiting: VecDeque::new(),
            presses: BTreeMap::new(),
            webhook: None,
            allowed: None,
            commands: BTreeMap::new(),
            calls: Vec::new(),
            violations: Vec::new(),
            rates: Rates::default(),
            faults: Faults::default(),
            spec: Spec::load(),
            poller: 0,
            next_update: 812_345_670,
            next_message: 1,
            // Above 32 bits, as new accounts are.
            next_id: 5_100_000_000,
        }
    }

    pub(super) fn violation(&mut self, what: impl Into<String>) {
        self.violations.push(what.into());
    }

    /// Counts updates from a number of its own choice, which Telegram does after a quiet week.
    pub(super) fn count_anew(&mut self) {
        self.next_update = 4_711;
    }

    pub(super) fn new_id(&mut self) -> i64 {
        self.next_id += 7;
        self.next_id
    }

    pub(super) fn new_message_id(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message
    }

    /// Finds a person by the id of the account.
    pub(super) fn person_of(&self, id: i64) -> Option<&Person> {
        self.people.values().find(|person| person.id == id)
    }

    /// Finds a message that is still there.
    pub(super) fn message(&mut self, chat: i64, id: i64) -> Option<&mut Sent> {
        self.messages.iter_mut().find(|sent| sent.chat == chat && sent.id == id && !sent.deleted)
    }

    /// Puts an update into the queue, unless the bot does not want its kind.
    pub(super) fn tell(&mut self, kind: &str, what: &Value, lane: i64) {
        if self.allowed.as_ref().is_some_and(|allowed| !allowed.iter().any(|one| one == kind)) {
            return;
        }
        let (copies, confirmations) = self.faults.again.shape();
        for _ in 0..copies {
            self.next_update += 1;
            let body = json!({ "update_id": self.next_update, kind: what });
            let wrong = self.spec.as_ref().map(|spec| spec.update(&body)).unwrap_or_default();
            self.violations.extend(wrong.into_iter().map(|fault| format!("the simulation's own update: {fault}")));
            let now = self.clock.age();
            let press = kind == "callback_query";
            self.waiting.push_back(Waiting {
                id: self.next_update,
                at: now,
                body,
                press,
                confirmations,
                lane,
                tries: 0,
                due: now,
            });
        }
    }

    /// Puts something into the queue that nobody knows how to read.
    pub(super) fn tell_raw(&mut self, mut body: Value) {
        self.next_update += 1;
        body["update_id"] = json!(self.next_update);
        let at = self.clock.age();
        let id = self.next_update;
        self.waiting.push_back(Waiting { id, at, body, press: false, confirmations: 1, lane: 0, tries: 0, due: at });
    }

    /// Forgets updates that nobody asked for in time: presses live 150 seconds, everything else a day.
    pub(super) fn forget_old(&mut self) {
        let now = self.clock.age();
        self.waiting.retain(|one| now < one.at + if one.press { PRESS_LIVES } else { UPDATE_LIVES });
    }

    /// Takes away what is confirmed by asking for `offset`.
    pub(super) fn confirm(&mut self, offset: i64) {
        for one in self.waiting.iter_mut().filter(|one| one.id < offset) {
            one.confirmations = one.confirmations.saturating_sub(1);
        }
        self.let_go();
    }

    /// Takes away what is confirmed as often as it has to be.
    pub(super) fn let_go(&mut self) {
        let now = self.clock.age();
        for one in self.waiting.iter().filter(|one| one.confirmations == 0) {
            if let Some(press) = one.body["callback_query"]["id"].as_str().and_then(|id| self.presses.get_mut(id)) {
                press.acknowledge(now);
            }
        }
        self.waiting.retain(|one| one.confirmations > 0);
    }
}

/// The bot as others see it.
pub(super) fn bot_user() -> Value {
    json!({ "id": BOT, "is_bot": true, "first_name": "星守り", "username": BOT_NAME })
}

/// A person as the Bot API shows one.
pub(super) fn user(person: &Person) -> Value {
    let mut user = json!({ "id": person.id, "is_bot": false, "first_name": person.name });
    if let Some(language) = &person.language {
        user["language_code"] = json!(language);
    }
    user
}

/// A private chat as the Bot API shows one.
pub(super) fn private_chat(person: &Person) -> Value {
    json!({ "id": person.id, "type": "private", "first_name": person.name })
}

/// A group as the Bot API shows one.
pub(super) fn group_chat(id: i64, group: &Group) -> Value {
    let kind = if id <= -1_000_000_000_000 { "supergroup" } else { "group" };
    let mut chat = json!({ "id": id, "type": kind, "title": group.title });
    if group.forum {
        chat["is_forum"] = json!(true);
    }
    chat
}
