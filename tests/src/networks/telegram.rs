//! Telegram, simulated: `/bot<token>/<method>` on this machine, with people, groups, topics and everything that goes wrong.

mod clock;
mod faults;
mod files;
pub mod forged;
mod html;
mod machines;
mod methods;
mod people;
mod rates;
mod rules;
mod server;
mod spec;
mod state;
mod webhook;

pub use faults::{Again, Fault};
pub use people::Blocked;
pub use state::Call;

use super::dated::dated;
use super::{Network, Shown};
use anyhow::bail;
use async_trait::async_trait;
use chat::Platform;
use people::{buttons, sees};
use serde_json::Value;
use state::{State, TOKEN};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

/// A simulated Telegram. It ends when it is dropped.
pub struct TelegramNetwork {
    shared: Arc<Shared>,
    address: SocketAddr,
    tasks: Vec<JoinHandle<()>>,
}

/// What the server and the people share.
struct Shared {
    state: Mutex<State>,
    changed: Notify,
}

/// The longest that a test waits for something.
const BOUND: Duration = Duration::from_secs(20);

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for TelegramNetwork {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl TelegramNetwork {
    /// Opens a Telegram of one's own.
    ///
    /// # Errors
    /// Fails if this machine has no port left.
    pub async fn begin() -> anyhow::Result<TelegramNetwork> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { state: Mutex::new(State::new()), changed: Notify::new() });
        let time = Arc::clone(&shared);
        let routes = dated(server::router(Arc::clone(&shared)), move || time.state().clock.millis());
        let server = axum::serve(listener, routes);
        let serving = tokio::spawn(async move {
            // It serves until it is aborted.
            let _ = server.await;
        });
        let posting = tokio::spawn(webhook::deliver(Arc::clone(&shared)));
        Ok(TelegramNetwork { shared, address, tasks: vec![serving, posting] })
    }

    /// Tells where the Bot API is.
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Tells the token of the only bot there is.
    pub fn token(&self) -> &'static str {
        TOKEN
    }

    /// Tells the time in milliseconds since 1970.
    pub fn now(&self) -> i64 {
        self.shared.state().clock.millis()
    }

    /// Makes the clock that the simulation goes by.
    pub fn clock(&self) -> Arc<dyn Fn() -> i64 + Send + Sync> {
        let shared = Arc::clone(&self.shared);
        Arc::new(move || shared.state().clock.millis())
    }

    /// Goes by the machine's time from here on, for a program that has no other.
    pub fn keep_real_time(&self) {
        self.change(|state| state.clock.keep_real_time());
    }

    /// Lets time pass at once.
    pub fn pass(&self, time: Duration) {
        self.change(|state| state.clock.jump(time));
    }

    /// Takes any number of messages, as fast as they come.
    pub fn never_too_many(&self) {
        self.change(|state| state.rates.off = true);
    }

    /// Lets the next sends go wrong, one by one.
    pub fn fail_next(&self, faults: &[Fault]) {
        self.change(|state| state.faults.next.extend(faults.iter().copied().map(Some)));
    }

    /// Lets so many sends go well, and the next one wrong.
    pub fn fail_after(&self, well: usize, fault: Fault) {
        let well = std::iter::repeat_n(None, well);
        self.change(|state| state.faults.next.extend(well.chain([Some(fault)])));
    }

    /// Lets so many of a thousand sends go wrong, in any way.
    pub fn fail_often(&self, of_a_thousand: u32) {
        self.change(|state| state.faults.often = of_a_thousand);
    }

    /// Counts the sends that arrived although their answer was cut off: the bot may repeat each of them.
    pub fn cut_off(&self) -> usize {
        self.shared.state().faults.cut_off
    }

    /// Counts the sends that were refused because there were too many.
    pub fn floods(&self) -> usize {
        self.shared.state().rates.floods
    }

    /// Takes nothing for a chat (a person's account or a group) for a while.
    pub fn close(&self, chat: i64, time: Duration) {
        self.change(|state| {
            let until = state.clock.age() + time;
            state.rates.close(chat, until);
        });
    }

    /// Tells whether a chat takes nothing yet.
    pub fn is_closed(&self, chat: i64) -> bool {
        let state = self.shared.state();
        state.rates.is_closed(chat, state.clock.age())
    }

    /// Tells updates more than once from now on, or not.
    pub fn repeat(&self, again: Again) {
        self.change(|state| state.faults.again = again);
    }

    /// Breaks every connection and takes no other, until [`TelegramNetwork::up`].
    pub fn down(&self) {
        self.change(|state| state.faults.down = true);
    }

    /// Is at home again.
    pub fn up(&self) {
        self.change(|state| state.faults.down = false);
    }

    /// Takes the token back.
    pub fn forbid_token(&self) {
        self.change(|state| {
            state.faults.forbidden = true;
            // A question that is held open ends as well.
            state.poller += 1;
        });
    }

    /// Sets a webhook from outside, as another program would.
    pub fn steal_webhook(&self) {
        self.change(|state| {
            state.webhook = Some(state::Webhook { url: "http://127.0.0.1:9/".into(), secret: "stolen".into() });
        });
    }

    /// Asks for updates as a second program would, which ends the bot's own question.
    pub fn steal_poll(&self) {
        self.change(|state| state.poller += 1);
    }

    /// Tells an update that is like no other.
    pub fn tell_oddly(&self, update: Value) {
        self.change(|state| state.tell_raw(update));
    }

    /// Numbers updates anew, from below, as after a week in which nothing happened.
    pub fn count_anew(&self) {
        self.change(State::count_anew);
    }

    /// Deletes a message of the bot's, as the person could.
    pub fn delete(&self, chat: i64, id: &str) {
        let id = id.parse().unwrap_or_default();
        self.change(|state| state.message(chat, id).into_iter().for_each(|sent| sent.deleted = true));
    }

    /// Counts the questions for updates that were ever begun.
    pub fn polls(&self) -> u64 {
        self.shared.state().poller
    }

    /// Counts the updates that are not confirmed.
    pub fn waiting(&self) -> usize {
        self.shared.state().waiting.len()
    }

    /// Counts the presses of which the button spins still.
    pub fn spinning(&self) -> usize {
        self.shared.state().presses.values().filter(|press| press.answered == 0).count()
    }

    /// Lists the notices that answered presses.
    pub fn notices(&self) -> Vec<String> {
        self.shared.state().presses.values().filter_map(|press| press.notice.clone()).collect()
    }

    /// Lists the calls of a method, in lower case.
    pub fn calls(&self, method: &str) -> Vec<Call> {
        self.shared.state().calls.iter().filter(|call| call.method == method).cloned().collect()
    }

    /// Lists every call.
    pub fn all_calls(&self) -> Vec<Call> {
        self.shared.state().calls.clone()
    }

    /// Lists the messages in a chat, of any age.
    pub fn in_chat(&self, chat: i64) -> Vec<Shown> {
        let state = self.shared.state();
        state.messages.iter().filter(|sent| sent.chat == chat && !sent.deleted).map(shown).collect()
    }

    /// Says in which topics of a chat messages stand, message by message.
    pub fn topics(&self, chat: i64) -> Vec<Option<i64>> {
        self.shared.state().messages.iter().filter(|sent| sent.chat == chat).map(|sent| sent.thread).collect()
    }

    /// Counts the messages that rang.
    pub fn rings(&self) -> usize {
        self.shared.state().messages.iter().filter(|sent| !sent.silent).count()
    }

    /// Fails if the bot did anything that Telegram would not take.
    ///
    /// # Errors
    /// Lists what it was.
    pub fn assert_clean(&self) -> anyhow::Result<()> {
        let violations = self.violations();
        if violations.is_empty() { Ok(()) } else { bail!("not clean:\n{}", violations.join("\n")) }
    }

    /// Waits until something is so of this network.
    ///
    /// # Errors
    /// Fails with `what` when it is not so for too long.
    pub async fn until(&self, what: &str, test: impl Fn(&TelegramNetwork) -> bool) -> anyhow::Result<()> {
        let end = Instant::now() + BOUND;
        loop {
            let mut changed = std::pin::pin!(self.shared.changed.notified());
            changed.as_mut().enable();
            if test(self) {
                return Ok(());
            }
            if timeout(end.saturating_duration_since(Instant::now()), changed).await.is_err() {
                bail!("waited in vain: {what}");
            }
        }
    }

    fn change(&self, what: impl FnOnce(&mut State)) {
        what(&mut self.shared.state());
        self.shared.changed.notify_waiters();
    }
}

fn shown(sent: &state::Sent) -> Shown {
    let label = |button: &Value| button["text"].as_str().map(str::to_owned);
    Shown {
        id: sent.id.to_string(),
        text: sent.text.clone(),
        buttons: buttons(sent.markup.as_ref()).filter_map(label).collect(),
        private: sent.chat > 0,
        revised: sent.revised,
        files: sent.file.iter().cloned().collect(),
        above: sent.above.map(|id| id.to_string()),
    }
}

#[async_trait]
impl Network for TelegramNetwork {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    async fn press(&self, who: &str, label: &str) -> anyhow::Result<()> {
        self.pressed(who, label)
    }

    async fn forge_press(&self, who: &str, carried: &str) -> anyhow::Result<()> {
        self.press_forged(who, &carried.into());
        Ok(())
    }

    async fn say(&self, who: &str, text: &str) -> anyhow::Result<()> {
        self.typed(who, text)
    }

    async fn open(&self, who: &str) -> anyhow::Result<()> {
        self.start(who, "");
        Ok(())
    }

    fn newest(&self, who: &str, most: usize) -> Vec<Shown> {
        let state = self.shared.state();
        let Some(person) = state.people.get(who) else { return Vec::new() };
        let seen = state.messages.iter().rev().filter(|sent| !sent.deleted && sees(&state, person, sent.chat));
        let mut newest: Vec<Shown> = seen.take(most).map(shown).collect();
        newest.reverse();
        newest
    }

    async fn wait_until(
        &self,
        what: &str,
        test: &(dyn for<'a> Fn(&'a dyn Network) -> bool + Sync),
    ) -> anyhow::Result<()> {
        self.until(what, |network| test(network)).await
    }

    fn violations(&self) -> Vec<String> {
        self.shared.state().violations.clone()
    }

    fn sends(&self) -> usize {
        self.shared.state().messages.len()
    }

    fn goes_down(&self) {
        self.down();
    }

    fn comes_up(&self) {
        self.up();
    }

    fn arrived(&self, who: &str) -> Vec<String> {
        let state = self.shared.state();
        let Some(person) = state.people.get(who) else { return Vec::new() };
        state.messages.iter().filter(|sent| sent.chat == person.id).map(|sent| sent.first.clone()).collect()
    }

    fn acknowledged(&self, who: &str) -> Vec<Option<Duration>> {
        let state = self.shared.state();
        let Some(person) = state.people.get(who) else { return Vec::new() };
        state.presses.values().filter(|press| press.by == person.id).map(|press| press.acknowledged).collect()
    }
}
