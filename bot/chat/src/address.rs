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

impl Workspace {
    /// Writes the workspace so that no two are written alike, for example `slack:T1`. Only the id stands before a colon, so a
    /// colon of its own is written otherwise.
    pub fn written(&self) -> String {
        format!("{}:{}", self.platform, self.id.replace('%', "%25").replace(':', "%3A"))
    }

    /// Reads a workspace that [`Workspace::written`] wrote.
    pub fn read(written: &str) -> Option<Workspace> {
        let (platform, id) = written.split_once(':')?;
        let id = id.replace("%3A", ":").replace("%25", "%");
        Some(Workspace { platform: Platform::parse(platform)?, id })
    }
}

impl Address {
    /// Reads an address that [`fmt::Display`] wrote.
    pub fn read(written: &str) -> Option<Address> {
        let mut parts = written.splitn(3, ':');
        let platform = Platform::parse(parts.next()?)?;
        let id = parts.next()?.replace("%3A", ":").replace("%25", "%");
        let room = parts.next()?;
        let private = room.strip_prefix('@').map(|id| Room::Private(id.to_owned()));
        let shared = || room.strip_prefix('#').map(|id| Room::Shared(id.to_owned()));
        Some(Address { workspace: Workspace { platform, id }, room: private.or_else(shared)? })
    }
}

impl fmt::Display for Address {
    /// Writes the address as tables and logs do, for example `slack:T1:@D9` or `slack:T1:#C3`; no two are written alike.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let workspace = self.workspace.written();
        match &self.room {
            Room::Private(room) => write!(f, "{workspace}:@{room}"),
            Room::Shared(room) => write!(f, "{workspace}:#{room}"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn odd_ids_read_back_and_never_meet() {
        let odd = ["a:@b", "a", "%3A", "%253A", "a%", "", ":", "#x", "家:#"];
        let mut seen = BTreeSet::new();
        for workspace in odd {
            for id in odd {
                for made in [
                    Address::private(Platform::Console, workspace, id),
                    Address::shared(Platform::Console, workspace, id),
                ] {
                    assert_eq!(Address::read(&made.to_string()), Some(made.clone()));
                    assert_eq!(Workspace::read(&made.workspace.written()).as_ref(), Some(&made.workspace));
                    assert!(seen.insert(made.to_string()), "{made}");
                }
            }
        }
        for wrong in ["", "slack", "slack:T1", "slack:T1:D9", "fax:T1:@D9"] {
            assert_eq!(Address::read(wrong), None, "{wrong:?}");
        }
    }
}
