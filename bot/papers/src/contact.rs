//! Whom to call: the table of a company's own contacts, on the handbook and the incident card alike.

use serde::{Deserialize, Serialize};

use crate::document::{Block, Table};
use crate::line::Line;
use crate::voice::Voice;

/// Somebody to tell when something happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What they are.
    pub role: ContactRole,
    /// Who they are, and how they are reached when chat is down.
    pub call: Line,
}

/// What somebody is who is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactRole {
    /// Whoever looks after security.
    Lead,
    /// Whoever decides for the company.
    Manager,
    /// The company that looks after the machines.
    Vendor,
    /// The insurer, the bank, a partner: whoever must hear of it.
    Partner,
}

impl ContactRole {
    fn key(self) -> &'static str {
        match self {
            Self::Lead => "paper-contact-lead",
            Self::Manager => "paper-contact-manager",
            Self::Vendor => "paper-contact-vendor",
            Self::Partner => "paper-contact-partner",
        }
    }
}

/// Writes contacts as a table.
pub(crate) fn table(voice: Voice<'_>, contacts: &[Contact]) -> Block {
    let head = ["paper-head-role", "paper-head-call"].map(|key| voice.say(key, &[]));
    let row = |contact: &Contact| vec![voice.say(contact.role.key(), &[]), contact.call.to_string()];
    Block::Table(Table { widths: vec![30, 70], head: head.to_vec(), rows: contacts.iter().map(row).collect() })
}
