//! Discord, simulated: its interface, its gateway, its signed requests, and people who use it.

mod faults;
mod files;
pub mod forged;
mod gateway;
mod honest;
mod interactions;
mod limits;
mod machines;
mod messages;
mod network;
mod payloads;
mod people;
mod rest;
mod rules;
mod setup;
mod signed;
mod spec;
mod state;
mod wire;

pub use faults::Fault;
pub use signed::Signet;
pub use state::Call;

use super::Network;
use super::dated::dated;
use axum::Router;
use axum::routing::get;
use chat::Secret;
use discord::{Phrases, Settings, Timing, Word};
use serde_json::{Value, json};
use state::{Channel, Guild, Person, State, TOKEN, Wire};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A simulated Discord. It ends when it is dropped.
pub struct DiscordNetwork {
    hall: Arc<Hall>,
    task: JoinHandle<()>,
}

/// What the server and the people share.
struct Hall {
    http: reqwest::Client,
    signet: Signet,
    state: Mutex<State>,
    change: Notify,
}

/// The longest that anything is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

impl DiscordNetwork {
    /// Opens a Discord of one's own, with one guild that the bot is in.
    ///
    /// # Errors
    /// Fails if this machine has no port left.
    pub async fn begin() -> anyhow::Result<DiscordNetwork> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let hall = Arc::new(Hall {
            http: reqwest::Client::builder().no_proxy().build()?,
            signet: Signet::new(7),
            state: Mutex::new(State::new(listener.local_addr()?.to_string())),
            change: Notify::new(),
        });
        let routes = Router::new().route("/", get(wire::link)).fallback(rest::serve).with_state(Arc::clone(&hall));
        let time = Arc::clone(&hall);
        let routes = dated(routes, move || time.state().now());
        let task = tokio::spawn(async move {
            // It serves until the task is ended.
            drop(axum::serve(listener, routes).await);
        });
        let network = DiscordNetwork { hall, task };
        network.add_bot("山田商店");
        Ok(network)
    }

    /// Gives settings that lead to this simulation, with waits that suit tests.
    pub fn settings(&self) -> Settings {
        let hall = Arc::clone(&self.hall);
        let phrases = |locale: Option<&str>| {
            let words =
                if locale == Some("ja") { "続きはDMでお送りしました" } else { "Let's go on in private" };
            Phrases { in_private: words.to_owned(), too_large: "大きすぎます。".to_owned() }
        };
        let words = |word: Word, locale: &str| format!("{word:?} {locale}");
        let clock = Arc::new(move || hall.state().now());
        let mut settings = Settings::new(Secret::new(TOKEN.to_owned()), clock, Arc::new(phrases), Arc::new(words));
        settings.base = Some(self.base());
        settings.timing = Timing {
            connect: Duration::from_secs(2),
            answer: Duration::from_secs(5),
            again: Duration::from_millis(20),
            again_at_most: Duration::from_millis(200),
            identify: Duration::from_millis(50),
            look: Duration::from_millis(100),
        };
        settings
    }

    /// Tells where the interface is.
    pub fn base(&self) -> String {
        format!("http://{}/api/v10", self.hall.state().host)
    }

    /// Shows Discord's side of the signatures.
    pub fn signet(&self) -> &Signet {
        &self.hall.signet
    }

    /// Tells the bot's token, so that it can be looked for where it must not be.
    pub fn token(&self) -> &'static str {
        TOKEN
    }

    /// Tells the time in milliseconds since 1970.
    pub fn now(&self) -> i64 {
        self.hall.state().now()
    }

    /// Goes by the machine's time from here on, for a program that has no other.
    pub fn keep_real_time(&self) {
        self.change(State::keep_real_time);
    }

    /// Lets time pass at once.
    pub fn pass(&self, time: Duration) {
        self.change(|state| state.pass(time));
    }

    /// Lets somebody use Discord.
    pub fn add_person(&self, who: &str) {
        self.change(|state| {
            let person = Person { id: state.id(), name: who.to_owned(), locale: "ja", room: None, closed: false };
            state.people.insert(who.to_owned(), person);
        });
    }

    /// Tells the id of somebody.
    pub fn id_of(&self, who: &str) -> String {
        self.hall.state().people.get(who).map(|person| person.id.clone()).unwrap_or_default()
    }

    /// Lets somebody take no direct messages any more.
    pub fn close_door(&self, who: &str) {
        self.change(|state| {
            if let Some(person) = state.people.get_mut(who) {
                person.closed = true;
            }
        });
    }

    /// Adds the bot to a guild with one channel, and gives both ids.
    pub fn add_bot(&self, name: &str) -> (String, String) {
        let mut state = self.hall.state();
        let (id, channel, joined) = (state.id(), state.id(), payloads::time(state.now()));
        state.channels.insert(channel.clone(), Channel::Guild(id.clone()));
        let guild =
            Guild { name: name.to_owned(), joined: Some(joined), permissions: discord::manifest::permissions() };
        let told = payloads::guild(&state, &id, &guild);
        state.guilds.insert(id.clone(), guild);
        self.hall.tell(&mut state, "GUILD_CREATE", &told);
        (id, channel)
    }

    /// Removes the bot from a guild.
    pub fn remove_bot(&self, guild: &str) {
        let mut state = self.hall.state();
        if let Some(guild) = state.guilds.get_mut(guild) {
            guild.joined = None;
        }
        self.hall.tell(&mut state, "GUILD_DELETE", &json!({ "id": guild }));
    }

    /// Lets a guild be out of reach for a while.
    pub fn outage(&self, guild: &str) {
        let mut state = self.hall.state();
        self.hall.tell(&mut state, "GUILD_DELETE", &json!({ "id": guild, "unavailable": true }));
    }

    /// Lets somebody use the command, in a channel or in private.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub fn command(&self, who: &str, channel: Option<&str>, word: &str) -> anyhow::Result<String> {
        self.hall.command(who, channel, word)
    }

    /// Lets somebody call the bot by its name in a channel.
    ///
    /// # Errors
    /// Fails if nobody has this name.
    pub fn mention(&self, who: &str, channel: &str) -> anyhow::Result<String> {
        let words = format!("<@{}> こんにちは", self.hall.state().bot);
        self.hall.type_in(who, Some(channel), &words)
    }

    /// Tells every event of people again, with fresh numbers.
    pub fn tell_again(&self) {
        self.change(|state| {
            for session in state.sessions.values_mut() {
                let theirs = |event: &&(u64, Value)| {
                    matches!(event.1["t"].as_str(), Some("INTERACTION_CREATE" | "MESSAGE_CREATE"))
                };
                let events: Vec<Value> = session.events.iter().filter(theirs).map(|(_, event)| event.clone()).collect();
                for event in events {
                    session.tell(event["t"].as_str().unwrap_or_default(), event["d"].clone());
                }
            }
        });
    }

    /// Asks for a beat of the heart this often from here on. It begins with Discord's own interval, which leaves a busy machine its time.
    pub fn beat_every(&self, interval: Duration) {
        self.change(|state| state.gateway.interval = u64::try_from(interval.as_millis()).unwrap_or(u64::MAX));
    }

    /// Takes the bot's token back.
    pub fn forbid_token(&self) {
        self.change(|state| state.faults.forbidden = true);
        self.close(4004);
    }

    /// Takes so many messages within this time in a channel.
    pub fn allow(&self, calls: u32, within: Duration) {
        self.change(|state| (state.rates.calls, state.rates.within) = (calls, within));
    }

    /// Takes as many requests as come.
    pub fn never_too_many(&self) {
        self.change(|state| (state.rates.calls, state.rates.all) = (u32::MAX, usize::MAX));
    }

    /// Lists the requests so far.
    pub fn calls(&self) -> Vec<Call> {
        self.hall.state().calls.clone()
    }

    /// Tells the type of the first answer to an interaction.
    pub fn answer_to(&self, interaction: &str) -> Option<u64> {
        self.hall.state().interactions.get(interaction)?.answer
    }

    /// Lists the messages with their markup as they were sent.
    pub fn raw(&self) -> Vec<String> {
        let state = self.hall.state();
        state
            .messages
            .values()
            .filter(|message| message.author.is_none())
            .map(|message| message.content.clone())
            .collect()
    }

    /// Waits until something is so, at most 20 seconds.
    ///
    /// # Errors
    /// Fails when it is not so for too long.
    pub async fn until(&self, what: &str, test: impl Fn(&DiscordNetwork) -> bool) -> anyhow::Result<()> {
        let so = async {
            while !test(self) {
                // Something may have changed just before: look again after a moment at the latest.
                let _either = timeout(Duration::from_millis(20), self.hall.change.notified()).await;
            }
        };
        let waited = timeout(PATIENCE, so).await;
        waited.map_err(|_| anyhow::anyhow!("waited in vain for {what}; wrong so far: {:?}", self.violations()))
    }

    /// Fails if the bot did anything that Discord forbids, or the simulation anything that Discord does not.
    pub fn assert_clean(&self) {
        let violations = self.violations();
        assert!(violations.is_empty(), "{} to put right:\n{}", violations.len(), violations.join("\n"));
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let changed = change(&mut self.hall.state());
        self.hall.changed();
        changed
    }

    fn wire(&self, what: &Wire) {
        self.change(|state| state.sessions.values().for_each(|session| session.say(what.clone())));
    }
}

impl Drop for DiscordNetwork {
    fn drop(&mut self) {
        self.task.abort();
        self.cut();
    }
}

impl Hall {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn changed(&self) {
        self.change.notify_waiters();
    }
}
