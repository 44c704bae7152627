//! The sections of the three networks.

use super::fields::Fields;
use chat::Secret;
use url::{Host, Url};

/// How many workspaces one configuration may list.
const MOST_WORKSPACES: usize = 1000;

/// How Slack reaches us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlackMode {
    /// We open a socket; no port of ours is open.
    Socket,
    /// Slack calls us, and signs.
    Http,
}

/// One Slack workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlackWorkspace {
    /// The bot's token, `xoxb-…`.
    pub bot_token: Secret,
    /// Whom `doctor` tries to reach: the id of a member.
    pub sample: Option<String>,
}

/// Slack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slack {
    /// How it reaches us.
    pub mode: SlackMode,
    /// The workspaces.
    pub workspaces: Vec<SlackWorkspace>,
    /// The app's token for the socket, `xapp-…`.
    pub app_token: Option<Secret>,
    /// What signatures are made with.
    pub signing_secret: Option<Secret>,
    /// Another place than slack.com, for tests.
    pub base_url: Option<String>,
}

/// How Discord reaches us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscordMode {
    /// We open the gateway; no port of ours is open.
    Gateway,
    /// Discord calls us, and signs. Only commands and buttons arrive this way.
    Http,
}

/// Whether the gateway is opened beside the signed requests, for what Discord tells in no other way: words, mentions, and
/// servers that add or remove the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscordGateway {
    /// It is.
    Open,
    /// It is not: no connection of ours stays open.
    Off,
}

/// Discord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discord {
    /// How it reaches us.
    pub mode: DiscordMode,
    /// The bot's token.
    pub token: Secret,
    /// The application's public key, 64 hexadecimal digits.
    pub public_key: Option<String>,
    /// Whether the gateway is opened.
    pub gateway: DiscordGateway,
    /// Whom `doctor` looks for: the id of an account.
    pub sample: Option<u64>,
    /// Another place than discord.com, for tests.
    pub base_url: Option<String>,
}

/// How Telegram reaches us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TelegramMode {
    /// We ask for updates; no port of ours is open.
    Polling,
    /// Telegram calls us, and shows a secret.
    Webhook,
}

/// Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telegram {
    /// How it reaches us.
    pub mode: TelegramMode,
    /// The bot's token.
    pub token: Secret,
    /// What Telegram shows when it calls.
    pub secret_token: Option<Secret>,
    /// Where Telegram calls us.
    pub webhook_url: Option<String>,
    /// Whom `doctor` tries to reach: the id of an account.
    pub sample: Option<u64>,
    /// Another place than api.telegram.org, for tests and for a local Bot API server.
    pub base_url: Option<String>,
}

pub(super) fn slack(fields: &mut Fields<'_>) -> Option<Slack> {
    if !fields.has("slack") {
        return None;
    }
    let modes = [("socket", SlackMode::Socket), ("http", SlackMode::Http)];
    let mode = fields.one_of("slack", "mode", &modes).unwrap_or(SlackMode::Socket);
    let mut workspaces = Vec::new();
    let names = (1..=MOST_WORKSPACES).map(|number| format!("slack.workspace.{number}"));
    let sections: Vec<String> = names.take_while(|name| fields.has(name)).collect();
    if sections.is_empty() {
        workspaces.push(workspace(fields, "slack", "the bot token (xoxb-…) from OAuth & Permissions"));
    }
    for section in sections {
        workspaces.push(workspace(fields, &section, "the bot token (xoxb-…) of this workspace"));
    }
    let app_token = fields.secret("slack", "app-token");
    let signing_secret = fields.secret("slack", "signing-secret");
    match mode {
        SlackMode::Socket if app_token.is_none() => {
            fields.missing("slack", "app-token", "the app-level token (xapp-…) from Basic Information");
        }
        SlackMode::Http if signing_secret.is_none() => {
            fields.missing("slack", "signing-secret", "the signing secret from Basic Information");
        }
        SlackMode::Socket | SlackMode::Http => {}
    }
    if let Some(token) = &app_token {
        expect_prefix(fields, "slack.app-token", token, "xapp-");
    }
    if let Some(secret) = &signing_secret {
        let hex = secret.expose().bytes().all(|byte| byte.is_ascii_hexdigit());
        if !hex || secret.expose().len() != 32 {
            let reason = "this is another kind of secret: it is not 32 hexadecimal digits";
            fields.problem("slack.signing-secret", reason, "copy the Signing Secret from Basic Information");
        }
    }
    let base_url = url(fields, "slack", "base-url");
    Some(Slack { mode, workspaces, app_token, signing_secret, base_url })
}

fn workspace(fields: &mut Fields<'_>, section: &str, what: &str) -> SlackWorkspace {
    let bot_token = fields.required_secret(section, "bot-token", what);
    expect_prefix(fields, &format!("{section}.bot-token"), &bot_token, "xoxb-");
    let sample = fields.text(section, "sample");
    let sound = |id: &String| id.starts_with(['U', 'W']) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !sample.as_ref().is_none_or(sound) {
        let fix = "copy the member id (U…) from the person's profile";
        fields.problem(&format!("{section}.sample"), "it is no member of a workspace", fix);
    }
    SlackWorkspace { bot_token, sample }
}

pub(super) fn discord(fields: &mut Fields<'_>) -> Option<Discord> {
    if !fields.has("discord") {
        return None;
    }
    let modes = [("gateway", DiscordMode::Gateway), ("http", DiscordMode::Http)];
    let mode = fields.one_of("discord", "mode", &modes).unwrap_or(DiscordMode::Gateway);
    let token = fields.required_secret("discord", "token", "the bot token from the page Bot");
    let parts: Vec<&str> = token.expose().split('.').collect();
    if !token.expose().is_empty() && (parts.len() != 3 || parts.iter().any(|part| part.is_empty())) {
        let reason = "this is another kind of secret: a bot token has three parts with dots between";
        fields.problem("discord.token", reason, "copy the token from the page Bot (not the client secret)");
    }
    let public_key = fields.text("discord", "public-key");
    let sound = |key: &String| key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    match (&public_key, mode) {
        (None, DiscordMode::Http) => {
            fields.missing("discord", "public-key", "the public key from the page General Information");
        }
        (Some(key), _) if !sound(key) => {
            fields.problem("discord.public-key", "it is not 64 hexadecimal digits", "copy it from General Information");
        }
        (Some(_) | None, _) => {}
    }
    let gateways = [("open", DiscordGateway::Open), ("off", DiscordGateway::Off)];
    let gateway = fields.one_of("discord", "gateway", &gateways).unwrap_or(DiscordGateway::Open);
    if (mode, gateway) == (DiscordMode::Gateway, DiscordGateway::Off) {
        let fix = "write mode = \"http\" beside it, or leave it open";
        fields.problem("discord.gateway", "nothing would be heard: it is off, and the mode is gateway", fix);
    }
    let sample = fields.parsed("discord", "sample", "the id of an account, a number");
    let base_url = url(fields, "discord", "base-url");
    Some(Discord { mode, token, public_key, gateway, sample, base_url })
}

pub(super) fn telegram(fields: &mut Fields<'_>) -> Option<Telegram> {
    if !fields.has("telegram") {
        return None;
    }
    let modes = [("polling", TelegramMode::Polling), ("webhook", TelegramMode::Webhook)];
    let mode = fields.one_of("telegram", "mode", &modes).unwrap_or(TelegramMode::Polling);
    let token = fields.required_secret("telegram", "token", "the token that BotFather gave you");
    let shape = token.expose().split_once(':').is_some_and(|(id, rest)| id.parse::<u64>().is_ok() && rest.len() > 20);
    if !token.expose().is_empty() && !shape {
        fields.problem("telegram.token", "it does not look like 123456:ABC…", "copy it from BotFather again");
    }
    let secret_token = fields.secret("telegram", "secret-token");
    let webhook_url = url(fields, "telegram", "webhook-url");
    if mode == TelegramMode::Webhook {
        if secret_token.is_none() {
            fields.missing("telegram", "secret-token", "a secret of your own, 16 to 256 of A–Z a–z 0–9 _ -");
        }
        if webhook_url.is_none() {
            fields.missing(
                "telegram",
                "webhook-url",
                "the https address at which Telegram reaches /telegram on this server",
            );
        }
    }
    if let Some(secret) = &secret_token {
        let sound = (16..=256).contains(&secret.expose().len())
            && secret.expose().bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        if !sound {
            fields.problem(
                "telegram.secret-token",
                "Telegram does not take it, or it is easy to guess",
                "use 16 to 256 of A–Z a–z 0–9 _ -",
            );
        }
    }
    let sample = fields.parsed("telegram", "sample", "the id of an account, a number");
    let base_url = url(fields, "telegram", "base-url");
    Some(Telegram { mode, token, secret_token, webhook_url, sample, base_url })
}

fn expect_prefix(fields: &mut Fields<'_>, key: &str, token: &Secret, prefix: &str) {
    if !token.expose().is_empty() && !token.expose().starts_with(prefix) {
        let fix = format!("use the one that begins with {prefix}");
        fields.problem(key, "this is another kind of token", &fix);
    }
}

fn url(fields: &mut Fields<'_>, section: &str, key: &str) -> Option<String> {
    let url = fields.text(section, key)?;
    if url.starts_with("https://") || is_plain_on_this_machine(&url) {
        return Some(url.trim_end_matches('/').to_owned());
    }
    let key = format!("{section}.{key}");
    fields.problem(&key, "it is no https address", "begin with https:// (http:// is taken on this machine only)");
    None
}

/// Tells whether an address is one of this machine alone, where http does: nothing of it leaves the machine.
fn is_plain_on_this_machine(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "http" && loopback
}
