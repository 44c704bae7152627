//! What the adapter is told: tokens, addresses, waits, and the few words it says by itself.

use chat::Secret;
use std::sync::Arc;
use std::time::Duration;

/// Tells the time in milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Gives the adapter's own words in the language the network named, if it named one.
pub type PhrasesFor = Arc<dyn Fn(Option<&str>) -> Phrases + Send + Sync>;

/// Slack's own address.
pub const OFFICIAL: &str = "https://slack.com/api/";

/// The few words the adapter says by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// Says in a shared room that the conversation goes on in private.
    pub in_private: String,
    /// Says that a file was too large to be sent here; its name follows.
    pub too_large: String,
}

/// What one workspace, or one app of ours there, let us have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The bot token (`xoxb-`): with it messages are sent.
    pub bot: Secret,
    /// The app-level token (`xapp-`): with it Socket Mode is opened.
    pub app: Option<Secret>,
    /// The signing secret: with it requests from Slack are checked.
    pub signing: Option<Secret>,
    /// Somebody to whom `doctor` opens a direct conversation for a try: the id of a member (`U…`).
    pub sample: Option<String>,
}

/// How long the adapter waits for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// For the answer to a call.
    pub call: Duration,
    /// Before the first new try after a failure; every further one waits twice as long.
    pub first: Duration,
    /// Before a new try at most.
    pub longest: Duration,
    /// Before a new try when Slack counts too many sockets.
    pub crowded: Duration,
    /// For a sign of life, before we ask for one, and again for the answer.
    pub silence: Duration,
    /// For the end of a socket that has been replaced.
    pub drain: Duration,
    /// Between two looks whether Slack answers and takes the tokens.
    pub look: Duration,
}

impl Default for Waits {
    fn default() -> Waits {
        Waits {
            call: Duration::from_secs(10),
            first: Duration::from_secs(1),
            longest: Duration::from_mins(1),
            crowded: Duration::from_secs(30),
            silence: Duration::from_secs(30),
            drain: Duration::from_secs(30),
            look: Duration::from_secs(25),
        }
    }
}

/// Everything the adapter is told.
#[derive(Clone)]
pub struct Settings {
    /// The workspaces, each with its own tokens.
    pub workspaces: Vec<Access>,
    /// The address below which the Web API lies. With another one than [`OFFICIAL`], only its host is ever called.
    pub api: String,
    /// The path at which Slack knocks.
    pub path: String,
    /// The adapter's own words.
    pub phrases: PhrasesFor,
    /// The time.
    pub clock: Clock,
    /// How long to wait for what.
    pub waits: Waits,
}

impl Settings {
    /// Speaks with Slack itself, with the usual waits.
    pub fn new(workspaces: Vec<Access>, phrases: PhrasesFor, clock: Clock) -> Settings {
        Settings {
            workspaces,
            api: OFFICIAL.to_owned(),
            path: "/slack".to_owned(),
            phrases,
            clock,
            waits: Waits::default(),
        }
    }

    /// Lists the app-level tokens, each once: several workspaces may have the same app.
    pub(crate) fn app_tokens(&self) -> Vec<Secret> {
        distinct(self.workspaces.iter().filter_map(|access| access.app.clone()))
    }

    /// Lists the signing secrets, each once.
    pub(crate) fn signing_secrets(&self) -> Vec<Secret> {
        distinct(self.workspaces.iter().filter_map(|access| access.signing.clone()))
    }
}

fn distinct(secrets: impl Iterator<Item = Secret>) -> Vec<Secret> {
    let mut distinct = Vec::new();
    for secret in secrets {
        if !distinct.contains(&secret) {
            distinct.push(secret);
        }
    }
    distinct
}
