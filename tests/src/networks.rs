//! The networks, simulated on this machine: they keep what was said, complain about what a real network would not take, and
//! fail on demand.

mod dated;
pub mod discord;
mod form;
pub mod slack;
pub mod telegram;
pub mod trap;

use async_trait::async_trait;
use chat::Platform;
use std::time::Duration;

/// A simulated network, as its people see it.
#[async_trait]
pub trait Network: Send + Sync {
    /// Says which network this is.
    fn platform(&self) -> Platform;

    /// Presses the newest button with this label that the person sees.
    async fn press(&self, who: &str, label: &str) -> anyhow::Result<()>;

    /// Presses the newest button that the person sees, but what it carries is something else: a program of one's own can do
    /// that where an app cannot.
    async fn forge_press(&self, who: &str, carried: &str) -> anyhow::Result<()>;

    /// Types words into the person's private conversation with the bot.
    async fn say(&self, who: &str, text: &str) -> anyhow::Result<()>;

    /// Opens the conversation: `/hoshi`, or `/start`.
    async fn open(&self, who: &str) -> anyhow::Result<()>;

    /// Lists what the person sees, oldest first.
    fn screen(&self, who: &str) -> Vec<Shown> {
        self.newest(who, usize::MAX)
    }

    /// Lists at most so many of the newest messages that the person sees, oldest first. It costs little, however many there are.
    fn newest(&self, who: &str, most: usize) -> Vec<Shown>;

    /// Waits until something is so, and fails with `what` when it is not so for too long.
    // `for<'a>` is written out because `async_trait` names every lifetime it sees left out, inside of `Fn` too.
    async fn wait_until(
        &self,
        what: &str,
        test: &(dyn for<'a> Fn(&'a dyn Network) -> bool + Sync),
    ) -> anyhow::Result<()>;

    /// Lists what the bot did that the real network would not take.
    fn violations(&self) -> Vec<String>;

    /// Counts the messages that arrived.
    fn sends(&self) -> usize;

    /// Breaks every connection, forgets whom it spoke with, and takes no other connection until [`Network::comes_up`].
    fn goes_down(&self);

    /// Is at home again.
    fn comes_up(&self);

    /// Lists the messages that reached a person, each as it was when it arrived: its words and what its buttons carry.
    fn arrived(&self, who: &str) -> Vec<String>;

    /// Tells of each press of a person, in order, after how long the bot acknowledged it; of one that it did not, nothing.
    fn acknowledged(&self, who: &str) -> Vec<Option<Duration>>;
}

/// Makes the time between two instants that are told in milliseconds.
fn between(from: i64, to: i64) -> Duration {
    Duration::from_millis(u64::try_from(to - from).unwrap_or_default())
}

/// Tells the machine's time in milliseconds since 1970.
fn real_time() -> i64 {
    hoshimori::clock::Clock::Wall.now().as_millisecond()
}

/// A message as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The network's own id of it.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The labels of its buttons, row by row.
    pub buttons: Vec<String>,
    /// Whether this person alone can read it.
    pub private: bool,
    /// How often it was rewritten.
    pub revised: u32,
    /// The files that came with it.
    pub files: Vec<Attached>,
    /// The id of the message in whose thread it stands, or which it answers.
    pub above: Option<String>,
}

/// A file as a person gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What is said of it to people who do not see it.
    pub alt: Option<String>,
}

impl Attached {
    /// Tells whether this is a file that was sent.
    pub fn is(&self, file: &chat::File) -> bool {
        self.name == file.name() && self.bytes == file.bytes() && self.alt.as_deref() == file.alt()
    }
}
