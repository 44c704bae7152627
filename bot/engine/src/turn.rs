//! What one event changes, keeps and says.

use crate::{Appointment, Letter, Place};
use journey::Record;

/// What one event changes, keeps and says. All of it is committed together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Where the conversation stands afterwards.
    pub place: Place,
    /// What is kept, in order.
    pub records: Vec<Record>,
    /// What is said, in order.
    pub letters: Vec<Letter>,
    /// What comes up later.
    pub appointments: Vec<Appointment>,
}
