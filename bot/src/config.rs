//! `hoshimori.toml` and the environment → a typed configuration, or every problem at once (AD2).

mod fields;
mod networks;

pub use fields::{Problem, Problems};
pub use networks::{Discord, DiscordMode, Slack, SlackMode, SlackWorkspace, Telegram, TelegramMode};

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
        let listen = fields.parsed("server", "listen", "an address and a port, such as 127.0.0.1:8787");
        let strangers =
            fields.one_of("server", "strangers", &[("invited", Strangers::Invited), ("welcome", Strangers::Welcome)]);
        let config = Config {
            data: fields.text("server", "data").map_or_else(|| PathBuf::from(DATA), PathBuf::from),
            content: fields.text("server", "content").map(PathBuf::from),
            listen: listen.unwrap_or(LISTEN),
            operator: fields.required_text("server", "operator", "who runs this bot, as people are told"),
            strangers: strangers.unwrap_or(Strangers::Invited),
            slack: networks::slack(&mut fields),
            discord: networks::discord(&mut fields),
            telegram: networks::telegram(&mut fields),
        };
        if config.slack.is_none() && config.discord.is_none() && config.telegram.is_none() {
            fields.problem("", "no network is set up", "add a section [slack], [discord] or [telegram]");
        }
        fields.finish(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::read(Path::new("hoshimori.toml"), text, &environment).map_err(|problems| problems.to_string())
    }

    #[test]
    fn a_short_file_is_enough() {
        let config =
            read("[server]\noperator = '星見製作所'\n[telegram]\ntoken = '1:abcdefghijklmnopqrstuvwxyz'\n", &[]);
        let config = config.expect("nothing is wrong with it");
        assert_eq!(config.listen, LISTEN);
        assert_eq!(config.strangers, Strangers::Invited);
        assert_eq!(config.telegram.expect("it is set up").mode, TelegramMode::Polling);
    }

    #[test]
    fn the_environment_stands_before_the_file() {
        let config = read(
            "[server]\noperator = 'a'\n[slack]\nbot-token = 'xoxb-file'\n",
            &[("HOSHIMORI_SLACK_BOT_TOKEN", "xoxb-env"), ("HOSHIMORI_SLACK_APP_TOKEN", "xapp-1")],
        );
        let slack = config.expect("nothing is wrong with it").slack.expect("it is set up");
        assert_eq!(slack.workspaces[0].bot_token.expose(), "xoxb-env");
    }

    #[test]
    fn a_secret_may_stand_in_a_file_of_its_own() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("token");
        std::fs::write(&file, "1:abcdefghijklmnopqrstuvwxyz\n").expect("room on the disk");
        let path = file.display().to_string();
        let environment = [("HOSHIMORI_TELEGRAM_TOKEN_FILE", path.as_str()), ("HOSHIMORI_SERVER_OPERATOR", "a")];
        let config = read("", &environment).expect("nothing is wrong with it");
        assert_eq!(config.telegram.expect("it is set up").token.expose(), "1:abcdefghijklmnopqrstuvwxyz");
    }

    #[test]
    fn every_problem_is_told_at_once_with_file_key_reason_and_fix() {
        let text = "[server]\nlisten = 'here'\nstrangers = 'yes'\n[slack]\nmode = 'http'\nbot-token = 'xoxp-secret-1'\nbot = 1\n\
                    [discord]\nmode = 'http'\npublic-key = 'zz'\n[telegram]\ntoken = 'secret 2'\nwebhook-url = 'http://example.com'\n";
        let problems = read(text, &[("HOSHIMORI_SLACK_BOTTOKEN", "secret-3")]).expect_err("much is wrong with it");
        assert_eq!(
            problems,
            "hoshimori.toml:2: server.listen: it cannot be read; write an address and a port, such as 127.0.0.1:8787\n\
             hoshimori.toml:3: server.strangers: it is none of the choices; write one of invited, welcome\n\
             hoshimori.toml:1: server.operator: it is missing; give who runs this bot, as people are told here or in HOSHIMORI_SERVER_OPERATOR\n\
             hoshimori.toml:6: slack.bot-token: this is another kind of token; use the one that begins with xoxb-\n\
             hoshimori.toml:4: slack.signing-secret: it is missing; give the signing secret from Basic Information here or in HOSHIMORI_SLACK_SIGNING_SECRET\n\
             hoshimori.toml:8: discord.token: it is missing; give the bot token from the page Bot here or in HOSHIMORI_DISCORD_TOKEN\n\
             hoshimori.toml:10: discord.public-key: it is not 64 hexadecimal digits; copy it from General Information\n\
             hoshimori.toml:12: telegram.token: it is empty or holds a space or a character no token has; copy it again, without quotes or line ends\n\
             hoshimori.toml:13: telegram.webhook-url: it is no https address; begin with https:// (http:// is taken on this machine only)\n\
             hoshimori.toml:7: slack.bot: nobody reads this; check its spelling and its section\n\
             environment: HOSHIMORI_SLACK_BOTTOKEN: nobody reads this; check its spelling"
        );
        assert!(!problems.contains("secret-1") && !problems.contains("secret 2") && !problems.contains("secret-3"));
    }

    #[test]
    fn what_is_no_toml_and_what_sets_nothing_up_are_told() {
        let broken = read("[server\n", &[]).expect_err("it is no TOML");
        assert!(broken.starts_with("hoshimori.toml:1: this is not TOML"), "{broken}");
        let empty = read("[server]\noperator = 'a'\n", &[]).expect_err("no network");
        assert_eq!(empty, "hoshimori.toml: no network is set up; add a section [slack], [discord] or [telegram]");
    }
}
