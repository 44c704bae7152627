//! What is typed about a device.

use content::SupportId;
use journey::{DeviceId, DeviceKind};
use serde::{Deserialize, Serialize};

/// What is typed about a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum DeviceTyping {
    /// What people call a new one.
    Label {
        /// What it is.
        kind: DeviceKind,
        /// What it runs, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        system: Option<SupportId>,
    },
    /// Who looks after it, in somebody's own words.
    Keeper {
        /// Which.
        device: DeviceId,
    },
}
