//! Whom to call: the table of a company's own contacts, on the handbook and the incident card alike.

use serde::{Deserialize, Serialize};

use crate::document::{Block, Table};
use crate::line::Line;
use crate::voice::Voice;

/// Somebody to tell when something happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What they are: 責任者, 社長, 保守の会社, 保険会社.
    pub role: Line,
    /// Who they are.
    pub name: Line,
    /// How they are reached when chat is down.
    pub reach: Line,
}

/// Writes contacts as a table.
pub(crate) fn table(voice: Voice<'_>, contacts: &[Contact]) -> Block {
    let head = ["paper-head-role", "paper-head-name", "paper-head-reach"].map(|key| voice.say(key, &[]));
    let row = |contact: &Contact| [&contact.role, &contact.name, &contact.reach].map(Line::to_string).to_vec();
    Block::Table(Table { widths: vec![30, 30, 40], head: head.to_vec(), rows: contacts.iter().map(row).collect() })
}
