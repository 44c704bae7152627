//! What is typed about an action.

use journey::ActionId;
use serde::{Deserialize, Serialize};

/// What is typed about an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum ActionTyping {
    /// The name of whoever sees to it.
    Owner {
        /// Which action.
        action: ActionId,
    },
    /// Its date.
    Due {
        /// Which action.
        action: ActionId,
    },
    /// A remark.
    Note {
        /// Which action.
        action: ActionId,
    },
}
