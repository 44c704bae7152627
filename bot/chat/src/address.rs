//! Where a message can go, and who is there.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A chat network the bot can speak on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Platform {
    /// The terminal, and the stage of `simulate`.
    Console,
    /// Slack.
    Slack,
    /// Discord.
    Discord,
    /// Telegram.
    Telegram,
}

impl Platform {
    /// Every platform, in the order of this enum.
    pub const ALL: [Platform; 4] = [Platform::Console, Platform::Slack, Platform::Discord, Platform::Telegram];

    /// Names the platform as keys, tables and logs do.
    pub fn name(self) -> &'static str {
        match self {
            Platform::Console => "console",
            Platform::Slack => "slack",
            Platform::Discord => "discord",
            Platform::Telegram => "telegram",
        }
    }

    /// Reads a name that [`Platform::name`] wrote.
    pub fn parse(name: &str) -> Option<Platform> {
        Platform::ALL.into_iter().find(|platform| platform.name() == name)
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// An organization's home on one network: a Slack team, a Discord guild, a Telegram group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Workspace {
    /// The network.
    pub platform: Platform,
    /// The network's own id of the workspace.
    pub id: String,
}

impl Workspace {
    /// The home of direct conversations on networks where those belong to no workspace (Discord, Telegram).
    pub fn direct(platform: Platform) -> Workspace {
        Workspace { platform, id: "direct".to_owned() }
    }

    /// Tells whether this is the home of direct conversations.
    pub fn is_direct(&self) -> bool {
        self.id == "direct"
    }
}

/// A room of a workspace, and whether one person alone can read it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Room {
    /// A direct conversation with one person.
    Private(String),
    /// A channel or group that several people read.
    Shared(String),
}

/// A place a message can go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The home of the room.
    pub workspace: Workspace,
    /// The room.
    pub room: Room,
}

impl Address {
    /// Makes the address of a direct conversation.
    pub fn private(platform: Platform, workspace: &str, room: &str) -> Address {
        Address { workspace: Workspace { platform, id: workspace.to_owned() }, room: Room::Private(room.to_owned()) }
    }

    /// Makes the address of a shared room.
    pub fn shared(platform: Platform, workspace: &str, room: &str) -> Address {
        Address { workspace: Workspace { platform, id: workspace.to_owned() }, room: Room::Shared(room.to_owned()) }
    }

    /// Tells whether one person alone reads what is sent here.
    pub fn is_private(&self) -> bool {
        matches!(self.room, Room::Private(_))
    }
}

impl fmt::Display for Address {
    /// Writes the address as tables and logs do, for example `slack:T1:@D9` or `slack:T1:#C3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Workspace { platform, id } = &self.workspace;
        match &self.room {
            Room::Private(room) => write!(f, "{platform}:{id}:@{room}"),
            Room::Shared(room) => write!(f, "{platform}:{id}:#{room}"),
        }
    }
}

/// A person's account on one network, as the network names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Account {
    /// The workspace the account was met in; [`Workspace::direct`] where the person wrote to us alone.
    pub workspace: Workspace,
    /// The network's own id of the person.
    pub id: String,
}

impl Account {
    /// Tells the home in which the id is unique: a Slack id belongs to its team, a Discord or Telegram id to the network.
    pub fn scope(&self) -> Workspace {
        match self.workspace.platform {
            Platform::Console | Platform::Slack => self.workspace.clone(),
            Platform::Discord | Platform::Telegram => Workspace::direct(self.workspace.platform),
        }
    }
}
