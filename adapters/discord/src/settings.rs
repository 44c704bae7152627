//! What the adapter has to be told.

use chat::{Command, Secret};
use reqwest::Url;
use std::sync::Arc;
use std::time::Duration;

/// Tells the time in milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// What the adapter itself says, in the language Discord tells of a person (`ja`, `en-US`, ...).
pub type Speech = Arc<dyn Fn(Option<&str>) -> Phrases + Send + Sync>;

/// The words of the slash command in a language of Discord: `en-US` for everybody, `ja` beside it.
pub type Words = Arc<dyn Fn(Word, &str) -> String + Send + Sync>;

/// What the adapter itself says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// The conversation goes on in a direct message.
    pub in_private: String,
    /// A file was too large to be sent here; its name follows.
    pub too_large: String,
}

/// A place on Discord's screen where words of the slash command stand; at most 100 characters each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// What `/hoshi` is for.
    Hoshi,
    /// What its option is for.
    Option,
    /// A choice of the option.
    Choice(Command),
}

/// Whether the gateway is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gateway {
    /// It is: words, mentions and servers that add or remove the bot arrive by it.
    #[default]
    Open,
    /// It is not: nothing but commands and buttons is heard, at the signed door. Servers are asked for now and then.
    Off,
}

/// How long the adapter waits for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// For a connection to stand.
    pub connect: Duration,
    /// For the answer to a request, and for the gateway's greeting.
    pub answer: Duration,
    /// Before the first new attempt; every further one waits twice as long.
    pub again: Duration,
    /// The longest wait between two attempts.
    pub again_at_most: Duration,
    /// Between two IDENTIFYs.
    pub identify: Duration,
    /// Between two looks at Discord while the gateway is off.
    pub look: Duration,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing {
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(15),
            again: Duration::from_secs(1),
            again_at_most: Duration::from_mins(1),
            identify: Duration::from_secs(5),
            look: Duration::from_secs(25),
        }
    }
}

/// What the adapter has to be told.
#[derive(Clone)]
pub struct Settings {
    /// The bot's token.
    pub token: Secret,
    /// The application's public key in hexadecimal, if Discord is to bring presses and commands to our door.
    pub public_key: Option<String>,
    /// Whether the gateway is opened.
    pub gateway: Gateway,
    /// The address of the interface, for example `http://127.0.0.1:4000/api/v10`; Discord's own if none. With an address set, nothing
    /// ever dials another host.
    pub base: Option<String>,
    /// Somebody whom `doctor` looks for in the guilds: the id of an account.
    pub sample: Option<String>,
    /// The time.
    pub clock: Clock,
    /// What the adapter itself says.
    pub phrases: Speech,
    /// The words of the slash command.
    pub words: Words,
    /// How long to wait for what.
    pub timing: Timing,
}

impl Settings {
    /// Makes the settings for Discord itself, heard through the gateway.
    pub fn new(token: Secret, clock: Clock, phrases: Speech, words: Words) -> Settings {
        Settings {
            token,
            public_key: None,
            gateway: Gateway::Open,
            base: None,
            sample: None,
            clock,
            phrases,
            words,
            timing: Timing::default(),
        }
    }

    /// Says where the interface is.
    pub(crate) fn base(&self) -> String {
        let own = || format!("https://discord.com/api/v{}", crate::limits::VERSION);
        self.base.as_deref().map_or_else(own, |base| base.trim_end_matches('/').to_owned())
    }

    /// Tells whether a gateway's address may be dialled. It comes from the network, and the token is sent there: only Discord's own
    /// hosts by TLS, or the host and port that are set.
    pub(crate) fn may_dial(&self, gateway: &str) -> bool {
        let Ok(gateway) = Url::parse(gateway) else { return false };
        let Some(host) = gateway.host_str() else { return false };
        match &self.base {
            None => {
                let ours = host == "discord.gg" || host.ends_with(".discord.gg");
                gateway.scheme() == "wss" && ours && gateway.port().is_none()
            }
            Some(base) => Url::parse(base).is_ok_and(|base| {
                let same = (base.host_str(), base.port_or_known_default());
                matches!(gateway.scheme(), "ws" | "wss") && same == (Some(host), gateway.port_or_known_default())
            }),
        }
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    /// Makes settings that point to nowhere, with a clock that stands.
    pub(crate) fn settings() -> Settings {
        let phrases: Speech = Arc::new(|locale| {
            let words = if locale == Some("ja") { "続きはDMでお送りしました" } else { "I sent you a DM" };
            Phrases { in_private: words.to_owned(), too_large: String::new() }
        });
        let words: Words = Arc::new(|word, locale| format!("{word:?} {locale}"));
        let mut settings = Settings::new(Secret::new("TOKEN-CANARY".into()), Arc::new(|| 1_000_000), phrases, words);
        settings.base = Some("http://127.0.0.1:9/api/v10".into());
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_discord_or_the_host_that_is_set_is_dialled() {
        let mut settings = sample::settings();
        assert!(settings.may_dial("ws://127.0.0.1:9/?v=10"));
        for other in [
            "wss://gateway.discord.gg",
            "ws://127.0.0.1:4000/",
            "ws://127.0.0.2:9/",
            "ws://[::1]:9/",
            "http://127.0.0.1/",
            "nonsense",
            "",
        ] {
            assert!(!settings.may_dial(other), "{other}");
        }
        settings.base = None;
        assert!(settings.may_dial("wss://gateway.discord.gg"));
        assert!(settings.may_dial("wss://gateway-us-east1-b.discord.gg"));
        for other in [
            "ws://gateway.discord.gg",
            "wss://evildiscord.gg",
            "wss://discord.gg.evil.example",
            "ws://127.0.0.1/",
            "wss://127.0.0.1/",
            "wss://169.254.169.254/",
            "wss://[::1]/",
            "wss://gateway.discord.gg:8443/",
        ] {
            assert!(!settings.may_dial(other), "{other}");
        }
    }

    #[test]
    fn a_base_is_taken_with_or_without_its_last_stroke() {
        let mut settings = sample::settings();
        settings.base = Some("http://127.0.0.1:9/api/v10/".into());
        assert_eq!(settings.base(), "http://127.0.0.1:9/api/v10");
        settings.base = None;
        assert_eq!(settings.base(), "https://discord.com/api/v10");
    }
}
