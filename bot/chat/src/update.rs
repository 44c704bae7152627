//! What a network told us, in neutral words.

use crate::{Account, Address, Command, Token, Workspace};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names an update for ever: the same thing told twice has the same key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UpdateKey(pub String);

impl fmt::Display for UpdateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing that happened on a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// What makes it itself, for deduplication.
    pub key: UpdateKey,
    /// The room it happened in; answers go there.
    pub from: Address,
    /// The person who did it.
    pub account: Account,
    /// What the person did.
    pub act: Act,
    /// What the network calls the person, where it tells so: the display name and nothing more (PR1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Typed something.
    Said(String),
    /// Pressed a button of ours.
    Pressed(Token),
    /// Used a command of the network.
    Asked(Command),
    /// Opened the conversation. What is still on the screen need not be said again.
    Arrived,
}

/// What happened to a workspace as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceChange {
    /// What makes it itself, for deduplication.
    pub key: UpdateKey,
    /// Which workspace.
    pub workspace: Workspace,
    /// What happened.
    pub what: Change,
}

/// What can happen to a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The bot was added, for the first time or again.
    Added,
    /// The bot was removed: nothing is sent there any more.
    Removed,
    /// The network gave the workspace another id (Telegram: a group became a supergroup).
    Moved(Workspace),
}
