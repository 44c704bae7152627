//! Addresses as they stand in rows: readable, and never two alike.

use crate::StoreError;
use chat::{Address, Platform, Room, Workspace};

/// Writes a workspace, for example `slack:T1`.
pub(crate) fn workspace(workspace: &Workspace) -> String {
    // Only the id of a workspace stands before a colon; a colon of its own must not look like the border.
    let id = workspace.id.replace('%', "%25").replace(':', "%3A");
    format!("{}:{id}", workspace.platform)
}

/// Writes an address, for example `slack:T1:@D9`.
pub(crate) fn room(address: &Address) -> String {
    let workspace = workspace(&address.workspace);
    match &address.room {
        Room::Private(room) => format!("{workspace}:@{room}"),
        Room::Shared(room) => format!("{workspace}:#{room}"),
    }
}

/// Reads an address that [`room`] wrote.
pub(crate) fn address(room: &str) -> Result<Address, StoreError> {
    parse(room).ok_or_else(|| StoreError::unreadable("room"))
}

fn parse(room: &str) -> Option<Address> {
    let mut parts = room.splitn(3, ':');
    let platform = Platform::parse(parts.next()?)?;
    let id = parts.next()?.replace("%3A", ":").replace("%25", "%");
    let room = parts.next()?;
    let private = room.strip_prefix('@').map(|id| Room::Private(id.to_owned()));
    let shared = || room.strip_prefix('#').map(|id| Room::Shared(id.to_owned()));
    Some(Address { workspace: Workspace { platform, id }, room: private.or_else(shared)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_logs_write_it() {
        for address in [Address::private(Platform::Slack, "T1", "D9"), Address::shared(Platform::Telegram, "-100", "7")]
        {
            assert_eq!(room(&address), address.to_string());
        }
    }

    #[test]
    fn odd_ids_read_back_and_never_meet() {
        let odd = ["a:@b", "a", "%3A", "%253A", "a%", "", ":", "#x", "家:#"];
        let mut seen = std::collections::BTreeSet::new();
        for workspace in odd {
            for id in odd {
                for made in [
                    Address::private(Platform::Console, workspace, id),
                    Address::shared(Platform::Console, workspace, id),
                ] {
                    assert_eq!(address(&room(&made)), Ok(made.clone()));
                    assert!(seen.insert(room(&made)), "{made}");
                }
            }
        }
        for wrong in ["", "slack", "slack:T1", "slack:T1:D9", "fax:T1:@D9"] {
            assert!(address(wrong).is_err(), "{wrong:?}");
        }
    }
}
