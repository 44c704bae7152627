//! What somebody who runs the server can set.

use crate::limits;
use chat::{Command, Secret};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;

/// Tells the time in milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Finds the adapter's own words in the language that Telegram told (for example `ja`), if it told one.
pub type Phrasebook = Arc<dyn Fn(Option<&str>) -> Phrases + Send + Sync>;

/// Describes a command in a language (`ja`, `en`), or for everybody whose language has no list of its own.
pub type Describe = Arc<dyn Fn(Command, Option<&str>) -> String + Send + Sync>;

/// What the adapter says by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// The answer goes to the private conversation.
    pub in_private: String,
    /// A file was too large to be sent here; its name follows.
    pub too_large: String,
}

/// How the bot stands on Telegram.
#[derive(Clone)]
pub struct Settings {
    /// The token that `@BotFather` gave.
    pub token: Secret,
    /// Where the Bot API is, if not at `https://api.telegram.org`. With a base URL nothing ever dials the real network.
    pub base: Option<String>,
    /// How updates arrive.
    pub arrival: Arrival,
    /// How long to wait for what.
    pub patience: Patience,
    /// Somebody to whom `doctor` tries to reach out: the id of an account that has started the bot.
    pub sample: Option<i64>,
    /// The adapter's own words.
    pub phrases: Phrasebook,
    /// The words of the command list.
    pub describe: Describe,
    /// The clock.
    pub clock: Clock,
}

/// How updates arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// We ask for them; nothing has to be reachable from outside.
    Polling,
    /// Telegram calls us.
    Webhook(Webhook),
}

/// Where Telegram calls us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// The public address, for example `https://bot.example.jp/telegram`.
    pub url: String,
    /// The path under which our server hears that address.
    pub path: String,
    /// What Telegram shows at every call, so that we know that it is Telegram.
    pub secret: Secret,
}

/// How long to wait for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// How long Telegram may hold a question for updates open.
    pub poll: Duration,
    /// How long any call may take (besides the holding open).
    pub request: Duration,
    /// The first pause after something failed; it doubles from then on.
    pub first: Duration,
    /// The longest pause.
    pub most: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            poll: Duration::from_secs(25),
            request: Duration::from_secs(15),
            first: Duration::from_millis(500),
            most: Duration::from_secs(30),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("token", &self.token)
            .field("base", &self.base)
            .field("arrival", &self.arrival)
            .field("patience", &self.patience)
            .finish_non_exhaustive()
    }
}

/// Why settings cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SettingsError {
    /// The token has another form.
    #[error("the token does not look like one of @BotFather's (numbers, a colon, letters)")]
    Token,
    /// The base URL is none.
    #[error("the base URL is not an address that begins with http:// or https://")]
    Base,
    /// The webhook's URL is none that Telegram calls.
    #[error("the webhook's address must begin with https://")]
    Url,
    /// The webhook's path is none.
    #[error("the webhook's path must begin with /")]
    Path,
    /// The secret has letters that Telegram does not take, or is too short to be one.
    #[error("the webhook's secret must have 16 to {} letters of A-Z, a-z, 0-9, _ and -", limits::SECRET)]
    Secret,
    /// There is no HTTP client to be had.
    #[error("the HTTP client could not be made")]
    Http,
}

/// The fewest letters of a secret that nobody guesses.
const SHORTEST_SECRET: usize = 16;

impl Settings {
    /// Reads the bot's own id, which is the first part of its token, and looks at everything else.
    ///
    /// # Errors
    /// Names the first setting that cannot be used.
    pub(crate) fn check(&self) -> Result<i64, SettingsError> {
        let bot = bot_of(&self.token).ok_or(SettingsError::Token)?;
        let http = |base: &String| base.starts_with("http://") || base.starts_with("https://");
        if !self.base.as_ref().is_none_or(http) {
            return Err(SettingsError::Base);
        }
        let Arrival::Webhook(webhook) = &self.arrival else { return Ok(bot) };
        // A simulation on this machine has no certificate.
        let called = webhook.url.starts_with("https://") || (self.base.is_some() && http(&webhook.url));
        if !called {
            return Err(SettingsError::Url);
        }
        if !webhook.path.starts_with('/') {
            return Err(SettingsError::Path);
        }
        let secret = webhook.secret.expose();
        let sound = (SHORTEST_SECRET..=limits::SECRET).contains(&secret.len()) && secret.bytes().all(is_url_safe);
        if sound { Ok(bot) } else { Err(SettingsError::Secret) }
    }
}

fn bot_of(token: &Secret) -> Option<i64> {
    let (id, key) = token.expose().split_once(':')?;
    let sound = !key.is_empty() && key.bytes().all(is_url_safe) && id.bytes().all(|byte| byte.is_ascii_digit());
    if sound { id.parse().ok() } else { None }
}

fn is_url_safe(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(token: &str) -> Settings {
        Settings {
            token: Secret::new(token.to_owned()),
            base: None,
            arrival: Arrival::Polling,
            patience: Patience::default(),
            sample: None,
            phrases: Arc::new(|_| Phrases { in_private: String::new(), too_large: String::new() }),
            describe: Arc::new(|command, _| command.name().to_owned()),
            clock: Arc::new(|| 0),
        }
    }

    #[test]
    fn the_bot_is_named_by_its_token() {
        assert_eq!(settings("123456:AAF-x_9").check(), Ok(123_456));
        for wrong in ["", "123456", ":AAF", "123456:", "12a:AAF", "123:AA F", "-5:AAF", "123:AA/../F"] {
            assert_eq!(settings(wrong).check(), Err(SettingsError::Token), "{wrong:?}");
        }
    }

    #[test]
    fn a_webhook_wants_https_a_path_and_a_long_secret() {
        let with = |url: &str, path: &str, secret: &str| {
            let webhook = Webhook { url: url.into(), path: path.into(), secret: Secret::new(secret.into()) };
            Settings { arrival: Arrival::Webhook(webhook), ..settings("1:A") }.check()
        };
        assert_eq!(with("https://bot.example", "/t", "0123456789abcdef"), Ok(1));
        assert_eq!(with("http://bot.example", "/t", "0123456789abcdef"), Err(SettingsError::Url));
        assert_eq!(with("https://bot.example", "t", "0123456789abcdef"), Err(SettingsError::Path));
        for secret in ["", "short", "0123456789abcde!", &"x".repeat(257)] {
            assert_eq!(with("https://bot.example", "/t", secret), Err(SettingsError::Secret), "{secret:?}");
        }
    }

    #[test]
    fn settings_print_without_the_token() {
        let mut settings = settings("123456:AAF-canary");
        settings.arrival = Arrival::Webhook(Webhook {
            url: "https://bot.example".into(),
            path: "/t".into(),
            secret: Secret::new("0123456789canary".into()),
        });
        assert!(!format!("{settings:?}").contains("canary"));
    }
}
