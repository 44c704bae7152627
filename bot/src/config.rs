//! `hoshimori.toml` and the environment → a typed configuration, or every problem at once (AD2).

mod fields;
mod networks;

pub use fields::{Problem, Problems};
pub use networks::{Discord, DiscordGateway, DiscordMode, Slack, SlackMode, SlackWorkspace, Telegram, TelegramMode};

use fields::Fields;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

/// Everything `serve` needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The folder that keeps `hoshimori.db`.
    pub data: PathBuf,
    /// A folder with content files to lay over the built-in ones.
    pub content: Option<PathBuf>,
    /// Where `/livez`, `/readyz`, `/metrics` and the networks' calls are answered.
    pub listen: SocketAddr,
    /// Who runs this bot, as people are told.
    pub operator: String,
    /// What becomes of somebody who belongs to no company here.
    pub strangers: Strangers,
    /// The font of the pictures; without it, one that the machine has.
    pub font: Option<PathBuf>,
    /// Slack, if it is used.
    pub slack: Option<Slack>,
    /// Discord, if it is used.
    pub discord: Option<Discord>,
    /// Telegram, if it is used.
    pub telegram: Option<Telegram>,
}

/// What becomes of somebody who writes to the bot and belongs to no company here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    /// They are invited to join by a code.
    Invited,
    /// They may start a company of their own.
    Welcome,
}

/// The folder of a server, as the systemd unit makes it.
const DATA: &str = "/var/lib/hoshimori";
/// Loopback, unless somebody decides otherwise.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8787);

impl Config {
    /// Reads the text of a file and the environment.
    ///
    /// # Errors
    /// Returns every problem, each with its place, its reason and what to do.
    pub fn read(file: &Path, text: &str, environment: &BTreeMap<String, String>) -> Result<Config, Problems> {
        let mut fields = Fields::parse(file, text, environment)?;
        let config = Config::take(&mut fields);
        fields.finish(config)
    }

    fn take(fields: &mut Fields<'_>) -> Config {
        let listen = fields.parsed("server", "listen", "an address and a port, such as 127.0.0.1:8787");
        let strangers =
            fields.one_of("server", "strangers", &[("invited", Strangers::Invited), ("welcome", Strangers::Welcome)]);
        let config = Config {
            data: fields.text("server", "data").map_or_else(|| PathBuf::from(DATA), PathBuf::from),
            content: fields.text("server", "content").map(PathBuf::from),
            listen: listen.unwrap_or(LISTEN),
            operator: fields.required_text("server", "operator", "who runs this bot, as people are told"),
            strangers: strangers.unwrap_or(Strangers::Invited),
            font: fields.text("server", "font").map(PathBuf::from),
            slack: networks::slack(fields),
            discord: networks::discord(fields),
            telegram: networks::telegram(fields),
        };
        if config.slack.is_none() && config.discord.is_none() && config.telegram.is_none() {
            fields.problem("", "no network is set up", "add a section [slack], [discord] or [telegram]");
        }
        config
    }
}

#[cfg(test)]
mod tests;
