//! What is typed in the staff room.

use journey::TeamId;
use journey::roster::Listed;
use serde::{Deserialize, Serialize};

/// What is typed in the staff room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StaffTyping {
    /// The name of a new team.
    NewTeam,
    /// Another name for a team.
    TeamName(TeamId),
    /// What the person is called.
    OwnName,
    /// The list of people.
    List,
    /// A list was pasted; whether it is taken in is still to be said.
    Listed(Vec<Listed>),
}
