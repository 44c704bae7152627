//! What is being typed freely: the next line is a value, unless it is a word that means something everywhere (UX3).

mod actions;
mod checks;
mod devices;
mod human;
mod rulings;
mod staff;

pub use actions::ActionTyping;
pub use checks::CheckTyping;
pub use devices::DeviceTyping;
pub use human::HumanTyping;
pub use rulings::{RulingTyping, SetUp};
pub use staff::StaffTyping;

use crate::Asking;
use journey::ledger::{Field, Form};
use serde::{Deserialize, Serialize};

/// What is being typed freely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Typing {
    /// A field of a form.
    Field {
        /// The form.
        form: Form,
        /// The field.
        field: Field,
    },
    /// A text to check for words that claim too much.
    Wording,
    /// The day somebody knew of a leak.
    Known,
    /// The hour at which somebody likes to hear from us.
    Hours,
    /// Something about a run through the company.
    Rulings(RulingTyping),
    /// Something about an action.
    Actions(ActionTyping),
    /// Something about a device.
    Devices(DeviceTyping),
    /// Something about the checks.
    Checks(CheckTyping),
    /// Something of the staff room.
    Staff {
        /// What.
        typing: StaffTyping,
    },
    /// Something to a human.
    Human(HumanTyping),
}

impl Typing {
    /// Finds the question that stays open behind what is being typed.
    pub(crate) fn behind(&self) -> Option<&Asking> {
        match self {
            Typing::Human(typing) => typing.behind(),
            Typing::Field { .. }
            | Typing::Wording
            | Typing::Known
            | Typing::Hours
            | Typing::Rulings(_)
            | Typing::Actions(_)
            | Typing::Devices(_)
            | Typing::Checks(_)
            | Typing::Staff { .. } => None,
        }
    }
}
