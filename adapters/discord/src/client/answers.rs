//! The fields we read of Discord's answers.

use serde::Deserialize;

/// <https://discord.com/developers/docs/resources/user#user-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Myself {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) username: String,
}

/// <https://discord.com/developers/docs/resources/application#application-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Application {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) verify_key: String,
    pub(crate) interactions_endpoint_url: Option<String>,
}

/// <https://discord.com/developers/docs/events/gateway#get-gateway-bot>
#[derive(Debug, Deserialize)]
pub(crate) struct Gateway {
    pub(crate) url: String,
    pub(crate) shards: u32,
    pub(crate) session_start_limit: Starts,
}

/// <https://discord.com/developers/docs/events/gateway#session-start-limit-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Starts {
    pub(crate) remaining: u32,
    /// In milliseconds.
    pub(crate) reset_after: u64,
}

/// <https://discord.com/developers/docs/resources/guild#guild-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Guild {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) name: String,
    /// What we may do there, before the channels' own rules.
    #[serde(default)]
    pub(crate) permissions: String,
}

/// <https://discord.com/developers/docs/resources/channel#channel-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Room {
    pub(crate) id: String,
}

/// <https://discord.com/developers/docs/resources/message#message-object>
#[derive(Debug, Deserialize)]
pub(crate) struct Made {
    pub(crate) id: String,
}
