//! What is typed about the checks.

use serde::{Deserialize, Serialize};

/// What is typed about the checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum CheckTyping {
    /// Days on which the company is closed.
    Days,
}
