//! Configuration → networks: what speaks, what is knocked at, what is watched.

use crate::clock::Clock;
use crate::config::{Config, Discord, DiscordGateway, DiscordMode, Slack, SlackMode, Telegram, TelegramMode};
use crate::health::Watched;
use crate::{Library, phrases};
use anyhow::{Context, Result};
use chat::{ChatPlatform, Command, Door, Platform};
use std::sync::Arc;

/// The networks of a configuration, ready to listen.
#[derive(Default)]
pub(crate) struct Networks {
    /// What speaks.
    pub(crate) platforms: Vec<Arc<dyn ChatPlatform>>,
    /// What is knocked at.
    pub(crate) doors: Vec<(Platform, Arc<dyn Door>)>,
    /// What is watched.
    pub(crate) watched: Vec<Watched>,
}

/// Makes the networks of a configuration.
///
/// # Errors
/// Fails if a network cannot be used as it is set up.
pub(crate) fn connect(config: &Config, library: &Library, clock: &Clock) -> Result<Networks> {
    let mut networks = Networks::default();
    if let Some(slack) = &config.slack {
        networks.slack(slack, library, clock).context("slack")?;
    }
    if let Some(discord) = &config.discord {
        networks.discord(discord, library, clock).context("discord")?;
    }
    if let Some(telegram) = &config.telegram {
        networks.telegram(telegram, library, clock).context("telegram")?;
    }
    Ok(networks)
}

impl Networks {
    fn slack(&mut self, config: &Slack, library: &Library, clock: &Clock) -> Result<()> {
        let slack = Arc::new(slack::Slack::new(slack_settings(config, library, clock))?);
        let knocks = (config.mode == SlackMode::Http).then(|| slack.knocks());
        self.watched.push(Watched { platform: Platform::Slack, pulse: slack.pulse(), knocks });
        self.doors.extend(slack.doors().into_iter().map(|door| (Platform::Slack, door)));
        self.platforms.push(slack);
        Ok(())
    }

    fn discord(&mut self, config: &Discord, library: &Library, clock: &Clock) -> Result<()> {
        let discord = Arc::new(discord::Discord::new(discord_settings(config, library, clock))?);
        let knocks = (config.mode == DiscordMode::Http).then(|| discord.knocks());
        self.watched.push(Watched { platform: Platform::Discord, pulse: discord.pulse(), knocks });
        self.doors.extend(discord.door().map(|door| (Platform::Discord, door)));
        self.platforms.push(discord);
        Ok(())
    }

    fn telegram(&mut self, config: &Telegram, library: &Library, clock: &Clock) -> Result<()> {
        let telegram = Arc::new(telegram::Telegram::new(telegram_settings(config, library, clock))?);
        let knocks = (config.mode == TelegramMode::Webhook).then(|| telegram.knocks());
        self.watched.push(Watched { platform: Platform::Telegram, pulse: telegram.pulse(), knocks });
        let door = telegram.door().map(|door| (Platform::Telegram, Arc::new(door) as Arc<dyn Door>));
        self.doors.extend(door);
        self.platforms.push(telegram);
        Ok(())
    }
}

/// Tells Slack's adapter what is set up.
pub(crate) fn slack_settings(config: &Slack, library: &Library, clock: &Clock) -> slack::Settings {
    let access = |workspace: &crate::config::SlackWorkspace| slack::Access {
        bot: workspace.bot_token.clone(),
        app: config.app_token.clone().filter(|_| config.mode == SlackMode::Socket),
        signing: config.signing_secret.clone().filter(|_| config.mode == SlackMode::Http),
        sample: workspace.sample.clone(),
    };
    let content = Arc::clone(&library.content);
    let phrases = Arc::new(move |locale: Option<&str>| slack::Phrases {
        in_private: phrases::in_private(&content, locale),
        too_large: phrases::too_large(&content, locale),
    });
    let mut settings =
        slack::Settings::new(config.workspaces.iter().map(access).collect(), phrases, milliseconds(clock));
    if let Some(base) = &config.base_url {
        settings.api = format!("{base}/");
    }
    settings
}

/// Tells Discord's adapter what is set up.
pub(crate) fn discord_settings(config: &Discord, library: &Library, clock: &Clock) -> discord::Settings {
    let content = Arc::clone(&library.content);
    let phrases = Arc::new(move |locale: Option<&str>| discord::Phrases {
        in_private: phrases::in_private(&content, locale),
        too_large: phrases::too_large(&content, locale),
    });
    let content = Arc::clone(&library.content);
    let words = Arc::new(move |word: discord::Word, locale: &str| match word {
        discord::Word::Hoshi => phrases::slash_command(&content, Some(locale)),
        discord::Word::Option => phrases::slash_option(&content, Some(locale)),
        discord::Word::Choice(command) => phrases::command(&content, command, Some(locale)),
    });
    let mut settings = discord::Settings::new(config.token.clone(), milliseconds(clock), phrases, words);
    settings.public_key = config.public_key.clone().filter(|_| config.mode == DiscordMode::Http);
    settings.gateway = match config.gateway {
        DiscordGateway::Open => discord::Gateway::Open,
        DiscordGateway::Off => discord::Gateway::Off,
    };
    settings.base.clone_from(&config.base_url);
    settings.sample = config.sample.map(|id| id.to_string());
    settings
}

/// Tells Telegram's adapter what is set up.
pub(crate) fn telegram_settings(config: &Telegram, library: &Library, clock: &Clock) -> telegram::Settings {
    let content = Arc::clone(&library.content);
    let phrases = Arc::new(move |locale: Option<&str>| telegram::Phrases {
        in_private: phrases::in_private(&content, locale),
        too_large: phrases::too_large(&content, locale),
    });
    let content = Arc::clone(&library.content);
    let describe = Arc::new(move |command: Command, locale: Option<&str>| phrases::command(&content, command, locale));
    let arrival = match (config.mode, &config.webhook_url, &config.secret_token) {
        (TelegramMode::Webhook, Some(url), Some(secret)) => telegram::Arrival::Webhook(telegram::Webhook {
            url: url.clone(),
            path: "/telegram".to_owned(),
            secret: secret.clone(),
        }),
        (TelegramMode::Webhook | TelegramMode::Polling, _, _) => telegram::Arrival::Polling,
    };
    telegram::Settings {
        token: config.token.clone(),
        base: config.base_url.clone(),
        arrival,
        patience: telegram::Patience::default(),
        sample: config.sample.and_then(|id| id.try_into().ok()),
        phrases,
        describe,
        clock: milliseconds(clock),
    }
}

/// The clock as adapters take it.
pub(crate) fn milliseconds(clock: &Clock) -> Arc<dyn Fn() -> i64 + Send + Sync> {
    let clock = clock.clone();
    Arc::new(move || clock.now().as_millisecond())
}
