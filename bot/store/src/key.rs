//! Addresses as they stand in rows: readable, and never two alike.

use crate::StoreError;
use chat::{Address, Workspace};

/// Writes a workspace, for example `slack:T1`.
pub(crate) fn workspace(workspace: &Workspace) -> String {
    workspace.written()
}

/// Writes an address, for example `slack:T1:@D9`.
pub(crate) fn room(address: &Address) -> String {
    address.to_string()
}

/// Reads an address that [`room`] wrote.
pub(crate) fn address(room: &str) -> Result<Address, StoreError> {
    Address::read(room).ok_or_else(|| StoreError::unreadable("room"))
}
