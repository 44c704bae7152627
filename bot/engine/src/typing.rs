//! What is being typed freely: the next line is a value, unless it is a word that means something everywhere (UX3).

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
}
