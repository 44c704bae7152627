//! The actions of a company, as they are taken on, changed and closed (MG6).

use super::Ledger;
use crate::{Action, ActionId, ActionState, Owner};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What happened to an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum ActionFact {
    /// It was taken on; the same one again changes nothing.
    TakenOn {
        /// The whole of it.
        action: Action,
    },
    /// Somebody else sees to it.
    Owned {
        /// Which.
        action: ActionId,
        /// Who.
        owner: Owner,
    },
    /// It is to be done until another day.
    DueSet {
        /// Which.
        action: ActionId,
        /// Until when.
        due: Option<Date>,
    },
    /// There is a remark.
    Noted {
        /// Which.
        action: ActionId,
        /// The remark.
        note: String,
    },
    /// It is as far as that.
    Set {
        /// Which.
        action: ActionId,
        /// How far.
        state: ActionState,
    },
}

impl ActionFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            ActionFact::TakenOn { action } => json!({
                "kind": "taken-on", "action": action.id, "question": action.question, "aim": action.aim,
                "owner": action.owner, "due": action.due,
            }),
            ActionFact::Noted { action, .. } => json!({ "kind": "noted", "action": action }),
            ActionFact::Owned { .. } | ActionFact::DueSet { .. } | ActionFact::Set { .. } => {
                serde_json::to_value(self).expect("a fact is plain data")
            }
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &ActionFact, at: Timestamp) {
    match fact {
        ActionFact::TakenOn { action } => {
            ledger.actions.entry(action.id.clone()).or_insert_with(|| action.clone());
        }
        ActionFact::Owned { action, owner } => change(ledger, action, |action| action.owner = owner.clone()),
        ActionFact::DueSet { action, due } => change(ledger, action, |action| action.due = *due),
        ActionFact::Noted { action, note } => change(ledger, action, |action| {
            action.note = Some(note.clone()).filter(|note| !note.is_empty());
        }),
        ActionFact::Set { action, state } => change(ledger, action, |action| {
            action.state = *state;
            action.closed_at = match state {
                ActionState::Open => None,
                ActionState::Done | ActionState::Dropped => Some(at),
            };
        }),
    }
}

fn change(ledger: &mut Ledger, action: &ActionId, change: impl FnOnce(&mut Action)) {
    if let Some(action) = ledger.actions.get_mut(action) {
        change(action);
    }
}
