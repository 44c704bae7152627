//! A place for a server: a simulated network or several, a folder, an address that stays, and the configuration that ties them.

use crate::networks::Network;
use crate::networks::discord::DiscordNetwork;
use crate::networks::slack::{self, Simulation};
use crate::networks::telegram::TelegramNetwork;
use ::slack::manifest::{Introduction, Way as Entrance, manifest};
use chat::{Platform, Secret};
use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use tempfile::TempDir;
use toml::{Table, Value};

/// A network, and how it reaches the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Slack, by sockets that the bot opens.
    SlackSocket,
    /// Slack, by signed requests.
    SlackHttp,
    /// Discord, by the gateway.
    DiscordGateway,
    /// Discord, by signed requests.
    DiscordHttp,
    /// Telegram, asked for updates.
    TelegramPolling,
    /// Telegram, by webhook.
    TelegramWebhook,
}

impl Way {
    /// Every way there is.
    pub const ALL: [Way; 6] = [
        Way::SlackSocket,
        Way::SlackHttp,
        Way::DiscordGateway,
        Way::DiscordHttp,
        Way::TelegramPolling,
        Way::TelegramWebhook,
    ];

    /// Says which network it is.
    pub fn platform(self) -> Platform {
        match self {
            Way::SlackSocket | Way::SlackHttp => Platform::Slack,
            Way::DiscordGateway | Way::DiscordHttp => Platform::Discord,
            Way::TelegramPolling | Way::TelegramWebhook => Platform::Telegram,
        }
    }

    /// Tells whether the bot holds a connection open, so that it notices at once when the network is gone.
    pub fn holds_a_connection(self) -> bool {
        match self {
            Way::SlackSocket | Way::DiscordGateway | Way::TelegramPolling => true,
            Way::SlackHttp | Way::DiscordHttp | Way::TelegramWebhook => false,
        }
    }

    /// Names the mode as the configuration does.
    fn mode(self) -> &'static str {
        match self {
            Way::SlackSocket => "socket",
            Way::SlackHttp | Way::DiscordHttp => "http",
            Way::DiscordGateway => "gateway",
            Way::TelegramPolling => "polling",
            Way::TelegramWebhook => "webhook",
        }
    }
}

/// A simulated network that is running.
#[derive(Clone)]
pub enum Simulated {
    /// Slack, with the team [`Site::TEAM`].
    Slack(Arc<Simulation>),
    /// Discord.
    Discord(Arc<DiscordNetwork>),
    /// Telegram.
    Telegram(Arc<TelegramNetwork>),
}

impl Simulated {
    /// Shows the network as its people see it.
    pub fn network(&self) -> Arc<dyn Network> {
        match self {
            Simulated::Slack(network) => Arc::clone(network) as Arc<dyn Network>,
            Simulated::Discord(network) => Arc::clone(network) as Arc<dyn Network>,
            Simulated::Telegram(network) => Arc::clone(network) as Arc<dyn Network>,
        }
    }
}

/// A place for a server. It survives the server, with the same address and the same folder.
pub struct Site {
    ways: Vec<Way>,
    networks: BTreeMap<Platform, Simulated>,
    folder: TempDir,
    address: SocketAddr,
    settings: Table,
    environment: BTreeMap<String, String>,
}

/// The section of what concerns the server as a whole.
const SERVER: &str = "server";

impl Site {
    /// The team in which the simulated Slack begins.
    pub const TEAM: &'static str = "T0KAISHA";
    /// What the simulated Telegram shows when it calls.
    pub const WEBHOOK_SECRET: &'static str = "a-secret-that-nobody-guesses_canary";

    /// Prepares a place with one network. Strangers are welcome to begin as a company.
    ///
    /// # Errors
    /// Fails if this machine has no room left.
    pub async fn of(way: Way) -> anyhow::Result<Site> {
        Site::of_several(&[way]).await
    }

    /// Prepares a place with several networks, of each at most one way.
    ///
    /// # Errors
    /// Fails if this machine has no room left.
    pub async fn of_several(ways: &[Way]) -> anyhow::Result<Site> {
        let folder = tempfile::tempdir()?;
        let address = address_of_its_own();
        let mut site = Site {
            ways: ways.to_vec(),
            networks: BTreeMap::new(),
            folder,
            address,
            settings: Table::new(),
            environment: BTreeMap::new(),
        };
        let data = site.data().display().to_string();
        let listen = address.to_string();
        for (key, value) in [("operator", "星見製作所"), ("strangers", "welcome"), ("data", &data), ("listen", &listen)]
        {
            site.note(SERVER, key, value);
        }
        for way in ways {
            let network = site.open(*way).await?;
            site.networks.insert(way.platform(), network);
        }
        site.write()?;
        Ok(site)
    }

    /// Prepares a place with a Slack that is there already, reached by sockets.
    ///
    /// # Errors
    /// Fails if this machine has no room left.
    pub async fn around(network: Simulation) -> anyhow::Result<Site> {
        let mut site = Site::of(Way::SlackSocket).await?;
        network.keep_real_time();
        site.note_slack(Way::SlackSocket, &network);
        site.networks.insert(Platform::Slack, Simulated::Slack(Arc::new(network)));
        site.write()?;
        Ok(site)
    }

    fn note_slack(&mut self, way: Way, network: &Simulation) {
        let (section, access) = (way.platform().name(), network.access(Site::TEAM));
        self.note_secret(section, "bot-token", Some(&access.bot));
        if way == Way::SlackHttp {
            self.note_secret(section, "signing-secret", access.signing.as_ref());
        } else {
            self.note_secret(section, "app-token", access.app.as_ref());
        }
        self.note(section, "base-url", network.api().trim_end_matches('/'));
    }

    /// Opens the network of a way, in this machine's time, and notes how it is reached.
    async fn open(&mut self, way: Way) -> anyhow::Result<Simulated> {
        let section = way.platform().name();
        let door = format!("{}/{section}", self.address());
        self.note(section, "mode", way.mode());
        match way {
            Way::SlackSocket | Way::SlackHttp => {
                let network = slack_with(way, &door).await?;
                self.note_slack(way, &network);
                Ok(Simulated::Slack(Arc::new(network)))
            }
            Way::DiscordGateway | Way::DiscordHttp => {
                let network = DiscordNetwork::begin().await?;
                network.keep_real_time();
                self.note(section, "token", network.token());
                if way == Way::DiscordHttp {
                    network.bring_to(&door);
                    self.note(section, "public-key", &network.signet().public_key());
                }
                self.note(section, "base-url", &network.base());
                Ok(Simulated::Discord(Arc::new(network)))
            }
            Way::TelegramPolling | Way::TelegramWebhook => {
                let network = TelegramNetwork::begin().await?;
                network.keep_real_time();
                self.note(section, "token", network.token());
                if way == Way::TelegramWebhook {
                    self.note(section, "secret-token", Site::WEBHOOK_SECRET);
                    self.note(section, "webhook-url", &door);
                }
                self.note(section, "base-url", &network.base());
                Ok(Simulated::Telegram(Arc::new(network)))
            }
        }
    }

    /// Sets one more field of the configuration, or another value of one, for the next start.
    ///
    /// # Errors
    /// Fails if the file cannot be written.
    pub fn set(&mut self, section: &str, key: &str, value: &str) -> anyhow::Result<()> {
        self.note(section, key, value);
        self.write()
    }

    /// Sets a variable that a server of this place finds in its environment.
    pub fn put(&mut self, name: &str, value: &str) {
        self.environment.insert(name.to_owned(), value.to_owned());
    }

    /// Moves every secret out of the configuration into a file of its own, which a variable `…_FILE` names.
    ///
    /// # Errors
    /// Fails if a file cannot be written.
    pub fn keep_secrets_apart(&mut self) -> anyhow::Result<()> {
        for (section, fields) in &mut self.settings {
            let Value::Table(fields) = fields else { continue };
            for key in ["bot-token", "app-token", "signing-secret", "token", "secret-token"] {
                let Some(Value::String(secret)) = fields.remove(key) else { continue };
                let file = self.folder.path().join(format!("{section}-{key}"));
                // As `echo` writes it, with a line end.
                fs::write(&file, secret + "\n")?;
                let name = format!("HOSHIMORI_{section}_{key}_FILE").to_uppercase().replace('-', "_");
                self.environment.insert(name, file.display().to_string());
            }
        }
        self.write()
    }

    /// Shows the ways of this place.
    pub fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// Shows the first network, as its people see it.
    ///
    /// # Panics
    /// Panics if there is none.
    pub fn network(&self) -> Arc<dyn Network> {
        self.ways.first().map(|way| self.networks[&way.platform()].network()).expect("a site has a network")
    }

    /// Shows a network, as its people see it.
    ///
    /// # Panics
    /// Panics if there is no such network here.
    pub fn network_of(&self, platform: Platform) -> Arc<dyn Network> {
        self.networks.get(&platform).map(Simulated::network).expect("the test set it up")
    }

    /// Shows the simulated Slack.
    ///
    /// # Panics
    /// Panics if there is none here.
    pub fn slack(&self) -> &Arc<Simulation> {
        match self.networks.get(&Platform::Slack) {
            Some(Simulated::Slack(network)) => network,
            Some(Simulated::Discord(_) | Simulated::Telegram(_)) | None => panic!("there is no Slack here"),
        }
    }

    /// Shows the simulated Discord.
    ///
    /// # Panics
    /// Panics if there is none here.
    pub fn discord(&self) -> &Arc<DiscordNetwork> {
        match self.networks.get(&Platform::Discord) {
            Some(Simulated::Discord(network)) => network,
            Some(Simulated::Slack(_) | Simulated::Telegram(_)) | None => panic!("there is no Discord here"),
        }
    }

    /// Shows the simulated Telegram.
    ///
    /// # Panics
    /// Panics if there is none here.
    pub fn telegram(&self) -> &Arc<TelegramNetwork> {
        match self.networks.get(&Platform::Telegram) {
            Some(Simulated::Telegram(network)) => network,
            Some(Simulated::Slack(_) | Simulated::Discord(_)) | None => panic!("there is no Telegram here"),
        }
    }

    /// Lets somebody use every network of this place.
    pub fn add_person(&self, who: &str) {
        for network in self.networks.values() {
            match network {
                Simulated::Slack(network) => network.add_person(who, Site::TEAM),
                Simulated::Discord(network) => network.add_person(who),
                Simulated::Telegram(network) => {
                    network.person(who);
                }
            }
        }
    }

    /// Fails if the bot did anything that a network of this place would not take.
    ///
    /// # Panics
    /// Panics with what it was.
    pub fn assert_clean(&self) {
        for (platform, network) in &self.networks {
            let violations = network.network().violations();
            assert!(violations.is_empty(), "{platform}: {} to put right:\n{}", violations.len(), violations.join("\n"));
        }
    }

    /// Names the folder with the database.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Names the configuration file.
    pub fn config(&self) -> PathBuf {
        self.folder.path().join("hoshimori.toml")
    }

    /// Names a file beside the configuration, for what a test needs.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Tells where the server of this place answers, for example `http://127.128.48.57:20000`.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lists what a server of this place finds in its environment.
    pub fn environment(&self) -> &BTreeMap<String, String> {
        &self.environment
    }

    fn note(&mut self, section: &str, key: &str, value: &str) {
        let section = self.settings.entry(section).or_insert_with(|| Value::Table(Table::new()));
        if let Value::Table(section) = section {
            section.insert(key.to_owned(), Value::String(value.to_owned()));
        }
    }

    fn note_secret(&mut self, section: &str, key: &str, secret: Option<&Secret>) {
        if let Some(secret) = secret {
            self.note(section, key, secret.expose());
        }
    }

    fn write(&self) -> anyhow::Result<()> {
        Ok(fs::write(self.config(), self.settings.to_string())?)
    }
}

/// Finds an address of this machine that nobody else takes, not even while the server is down: the whole of 127.0.0.0/8
/// is loopback, the id of this process is a place in it, and the system hands out no ports as low as these by itself.
fn address_of_its_own() -> SocketAddr {
    static SITES: AtomicU16 = AtomicU16::new(20_000);
    let [_, high, middle, low] = std::process::id().to_be_bytes();
    // Far from 127.0.0.1, where everybody else is.
    (Ipv4Addr::new(127, high | 0x80, middle, low), SITES.fetch_add(1, Ordering::Relaxed)).into()
}

async fn slack_with(way: Way, door: &str) -> anyhow::Result<Simulation> {
    let entrance = if way == Way::SlackHttp { Entrance::Http(door.to_owned()) } else { Entrance::Socket };
    let introduction = Introduction {
        name: "Hoshimori".to_owned(),
        handle: "hoshimori".to_owned(),
        description: "test".to_owned(),
        command: "test".to_owned(),
    };
    let network = Simulation::start_with(manifest(&introduction, &entrance)).await?;
    network.keep_real_time();
    if way == Way::SlackHttp {
        network.reach_by(slack::Way::Http(door.to_owned()));
    }
    Ok(network)
}
