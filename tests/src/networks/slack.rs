//! Slack, simulated: its Web API, its Socket Mode, its signed requests, and people who use it.

mod api;
mod deliveries;
mod files;
pub mod forged;
mod machines;
mod payloads;
mod people;
mod porch;
mod rules;
mod schemas;
mod sockets;
mod state;
mod waits;

pub use porch::Porch;
pub use state::{Call, Echo, Fault, Way};

use super::dated::dated;
use super::real_time;
use axum::Router;
use axum::routing::{get, post};
use chat::Secret;
use serde_json::Value;
use slack::manifest::{Introduction, manifest};
use slack::{Access, Clock, Phrases, Settings, Waits};
use sockets::{Frame, disconnect};
use state::{Person, Room, State, Team};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::Duration;

/// When the simulation begins: 2026-11-24 at 11:00 in Tokyo, in seconds since 1970.
pub const BEGAN: i64 = 1_795_485_600;

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running simulation; it ends when it is dropped.
pub struct Simulation {
    pub(crate) hall: Arc<Hall>,
    task: JoinHandle<()>,
}

/// What all parts of the simulation share.
pub(crate) struct Hall {
    pub(crate) host: String,
    app_token: String,
    signing_secret: String,
    retries: [Duration; 3],
    http: reqwest::Client,
    state: Mutex<State>,
    change: Notify,
    crowd: AtomicUsize,
}

impl Simulation {
    /// Starts with one team, in which the app is installed as its manifest asks.
    ///
    /// # Errors
    /// Fails if no port is free.
    pub async fn start() -> anyhow::Result<Simulation> {
        let introduction = Introduction {
            name: "Hoshimori".to_owned(),
            handle: "hoshimori".to_owned(),
            description: "test".to_owned(),
            command: "test".to_owned(),
        };
        Simulation::start_with(manifest(&introduction, &slack::manifest::Way::Socket)).await
    }

    /// Starts with an app made from any manifest.
    ///
    /// # Errors
    /// Fails if no port is free.
    pub async fn start_with(manifest: Value) -> anyhow::Result<Simulation> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let hall = Arc::new(Hall {
            host: listener.local_addr()?.to_string(),
            app_token: "xapp-1-A0HOSHI-canary".to_owned(),
            signing_secret: "0123456789abcdef0123456789abcdef".to_owned(),
            retries: [Duration::ZERO, Duration::from_secs(1), Duration::from_secs(20)],
            http: reqwest::Client::builder().no_proxy().build()?,
            state: Mutex::new(State::new(manifest)),
            change: Notify::new(),
            crowd: AtomicUsize::new(0),
        });
        let routes = Router::new()
            .route("/api/{method}", post(api::call))
            .route("/upload/v1/{ticket}", post(files::upload))
            .route("/link/", get(sockets::link))
            .with_state(Arc::clone(&hall));
        let time = Arc::clone(&hall);
        let routes = dated(routes, move || time.now());
        let task = tokio::spawn(async move {
            // It serves until the task is ended.
            drop(axum::serve(listener, routes).await);
        });
        let simulation = Simulation { hall, task };
        simulation.add_bot("T0KAISHA");
        Ok(simulation)
    }

    /// Tells where the Web API is.
    pub fn api(&self) -> String {
        format!("http://{}/api/", self.hall.host)
    }

    /// Gives the tokens of a team, for both ways in.
    pub fn access(&self, team: &str) -> Access {
        let token = self.hall.state().teams.get(team).map(|team| team.token.clone()).unwrap_or_default();
        Access {
            bot: Secret::new(token),
            app: Some(Secret::new(self.hall.app_token.clone())),
            signing: Some(Secret::new(self.hall.signing_secret.clone())),
            sample: None,
        }
    }

    /// Gives settings that lead to this simulation, with waits that suit tests.
    pub fn settings(&self, teams: &[&str]) -> Settings {
        let phrases = |_: Option<&str>| Phrases {
            in_private: "続きはDMでお送りしました".to_owned(),
            too_large: "大きすぎます。".to_owned(),
        };
        let workspaces = teams.iter().map(|team| self.access(team)).collect();
        let mut settings = Settings::new(workspaces, Arc::new(phrases), self.clock());
        settings.api = self.api();
        settings.waits = Waits {
            call: Duration::from_secs(5),
            first: Duration::from_millis(20),
            longest: Duration::from_millis(200),
            crowded: Duration::from_millis(100),
            silence: Duration::from_secs(30),
            drain: Duration::from_secs(5),
            look: Duration::from_millis(200),
        };
        settings
    }

    /// Gives the simulation's time in milliseconds; it goes on from [`BEGAN`] at the speed of tokio's clock, unless it goes
    /// by the machine's time.
    pub fn clock(&self) -> Clock {
        let hall = Arc::clone(&self.hall);
        Arc::new(move || hall.now())
    }

    /// Goes by the machine's time from here on, for a program that has no other.
    pub fn keep_real_time(&self) {
        let mut state = self.hall.state();
        state.began = real_time() - state.age();
    }

    /// Lets Slack reach the bot another way.
    pub fn reach_by(&self, way: Way) {
        self.hall.state().way = way;
    }

    /// Lets every event from here on come again although it was acknowledged.
    pub fn echo(&self, echo: Echo) {
        self.hall.state().echo = echo;
    }

    /// Lets the next call of a method fail; `*` stands for every method.
    pub fn fail(&self, method: &str, fault: Fault) {
        self.hall.state().faults.push_back((method.to_owned(), fault));
    }

    /// Lets so many of a thousand messages go wrong, in any way.
    pub fn fail_often(&self, of_a_thousand: u32) {
        self.hall.state().often = of_a_thousand;
    }

    /// Counts the messages that arrived although their answer was cut off, of those that go wrong often: the bot may repeat
    /// each of them.
    pub fn cut_off(&self) -> usize {
        self.hall.state().cut_off
    }

    /// Counts the messages that were refused because there were too many.
    pub fn floods(&self) -> usize {
        self.hall.state().floods
    }

    /// Takes messages at any pace from here on.
    pub fn take_any_pace(&self) {
        self.hall.state().any_pace = true;
    }

    /// Allows no message to be rewritten any more.
    pub fn close_edits(&self) {
        self.hall.state().edits_closed = true;
    }

    /// Gives the room where somebody is alone with the bot.
    pub fn room_of(&self, who: &str) -> Option<String> {
        self.hall.state().people.get(who).map(|person| person.direct.clone())
    }

    /// Installs the app in a team, again with a new token if it was there before.
    pub fn add_bot(&self, team: &str) {
        let mut state = self.hall.state();
        let token = format!("xoxb-canary-{team}-{}", state.number());
        state.teams.insert(team.to_owned(), Team { token, bot: "U0HOSHI".to_owned(), installed: true });
    }

    /// Takes the app out of a team.
    pub async fn remove_bot(&self, team: &str) {
        let events: Vec<Value> = {
            let mut state = self.hall.state();
            if let Some(team) = state.teams.get_mut(team) {
                team.installed = false;
            }
            let gone = serde_json::json!({ "type": "app_uninstalled" });
            state.subscribed(team, "app_uninstalled", &gone).into_iter().collect()
        };
        for event in events {
            self.hall.event(event).await;
        }
    }

    /// Takes every bot token back, without a word.
    pub fn revoke_tokens(&self) {
        self.hall.state().teams.values_mut().for_each(|team| team.installed = false);
    }

    /// Lets somebody work in a team.
    pub fn add_person(&self, who: &str, team: &str) {
        let mut state = self.hall.state();
        let number = state.number();
        let (id, direct) = (format!("U{number:08}"), format!("D{number:08}"));
        state.rooms.insert(direct.clone(), Room::new(team, "directmessage", true));
        let person = Person { team: team.to_owned(), id, direct, unreachable: false };
        state.people.insert(who.to_owned(), person);
    }

    /// Makes a channel and gives its id. Everybody of the team is in it.
    pub fn add_channel(&self, name: &str, team: &str) -> String {
        let mut state = self.hall.state();
        let id = format!("C{:08}", state.number());
        state.rooms.insert(id.clone(), Room::new(team, name, false));
        id
    }

    /// Lets nobody write to somebody any more.
    pub fn make_unreachable(&self, who: &str) {
        if let Some(person) = self.hall.state().people.get_mut(who) {
            person.unreachable = true;
        }
    }

    /// Gives the id of somebody.
    pub fn id_of(&self, who: &str) -> Option<String> {
        self.hall.state().people.get(who).map(|person| person.id.clone())
    }

    /// Announces the end of every open socket, waits until a new one is there, and closes the old ones. Tells the fewest
    /// that were open at any moment from the announcement on.
    ///
    /// # Errors
    /// Fails if no new one is opened.
    pub async fn refresh(&self, reason: &str) -> anyhow::Result<usize> {
        let old: Vec<u64> = {
            let mut state = self.hall.state();
            state.fewest_lines = state.lines.len();
            for line in state.lines.values_mut() {
                line.leaving = true;
                drop(line.frames.send(Frame::Text(disconnect(reason))));
            }
            state.lines.keys().copied().collect()
        };
        self.hall.until("a new socket", |state| state.lines.keys().any(|number| !old.contains(number))).await?;
        self.each_line(&old, || Frame::Close);
        self.hall
            .until("the old sockets to end", |state| old.iter().all(|number| !state.lines.contains_key(number)))
            .await?;
        Ok(self.hall.state().fewest_lines)
    }

    /// Lets every socket break off.
    pub fn cut_sockets(&self) {
        let all: Vec<u64> = self.hall.state().lines.keys().copied().collect();
        self.each_line(&all, || Frame::Drop);
    }

    /// Lets every socket stand, with nobody at the other end.
    pub fn freeze_sockets(&self) {
        let all: Vec<u64> = self.hall.state().lines.keys().copied().collect();
        self.each_line(&all, || Frame::Freeze);
    }

    /// Gives out this address when asked for a socket.
    pub fn lead_astray(&self, address: &str) {
        self.hall.state().astray = Some(address.to_owned());
    }

    /// Gives out this address when asked where a file goes.
    pub fn lead_files_astray(&self, address: &str) {
        self.hall.state().uploads_astray = Some(address.to_owned());
    }

    /// Switches Socket Mode off.
    pub fn switch_socket_mode_off(&self) {
        let mut state = self.hall.state();
        state.manifest["settings"]["socket_mode_enabled"] = false.into();
        for line in state.lines.values() {
            drop(line.frames.send(Frame::Text(disconnect("link_disabled"))));
        }
    }

    /// Refuses the next sockets because there are too many.
    pub fn crowd(&self, times: usize) {
        self.hall.crowd.store(times, Ordering::SeqCst);
    }

    /// Waits until so many sockets are open.
    ///
    /// # Errors
    /// Fails after 20 seconds.
    pub async fn connected(&self, many: usize) -> anyhow::Result<()> {
        self.hall.until("the sockets", |state| state.lines.len() == many).await
    }

    /// Lists the calls so far.
    pub fn calls(&self) -> Vec<Call> {
        self.hall.state().calls.clone()
    }

    /// Counts the buttons and commands after which a person saw a warning.
    pub fn failed_interactions(&self) -> usize {
        self.hall.state().failed_interactions
    }

    /// Counts the events that were given up.
    pub fn lost_events(&self) -> usize {
        self.hall.state().lost_events
    }

    /// Signs a body as Slack does, at a time of the caller's choice.
    pub fn sign(&self, stamp: &str, body: &[u8]) -> String {
        deliveries::sign(&self.hall.signing_secret, stamp, body)
    }

    /// Signs a body with any secret.
    pub fn sign_with(secret: &str, stamp: &str, body: &[u8]) -> String {
        deliveries::sign(secret, stamp, body)
    }

    /// Fails if the bot did anything that Slack forbids.
    pub fn assert_clean(&self) {
        let violations = &self.hall.state().violations;
        assert!(violations.is_empty(), "{} to put right:\n{}", violations.len(), violations.join("\n"));
    }

    fn each_line(&self, numbers: &[u64], frame: impl Fn() -> Frame) {
        let state = self.hall.state();
        for line in numbers.iter().filter_map(|number| state.lines.get(number)) {
            // Whoever has hung up already needs no further word.
            drop(line.frames.send(frame()));
        }
    }
}

impl Drop for Simulation {
    fn drop(&mut self) {
        self.task.abort();
        self.cut_sockets();
    }
}

impl Hall {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> i64 {
        self.state().now()
    }

    fn crowded(&self) -> bool {
        self.crowd.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
    }
}
