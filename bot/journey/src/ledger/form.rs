//! Forms: what is filled in by conversation, field by field, and kept as it is typed.

use super::Ledger;
use crate::MemberId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Something that is filled in, field by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The basic policy (情報セキュリティ基本方針).
    Policy,
}

/// One field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The company's name in its legal form.
    Company,
    /// The title of the representative (代表取締役 and the like).
    RepresentativeTitle,
    /// The name of the representative.
    RepresentativeName,
    /// The day something was enacted.
    Enacted,
    /// Whom to contact.
    Contact,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of at most so many characters.
    Line(usize),
    /// A calendar day.
    Day,
}

/// What was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Filled {
    /// The value, in the form the field's own check gave it.
    pub value: String,
    /// Who filled it in.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
}

/// What happened to a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum FormFact {
    /// A field has this value from here on.
    Filled {
        /// The form.
        form: Form,
        /// The field.
        field: Field,
        /// The value.
        value: String,
    },
    /// A field is empty from here on.
    Cleared {
        /// The form.
        form: Form,
        /// The field.
        field: Field,
    },
}

impl FormFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            FormFact::Filled { form, field, .. } => json!({ "kind": "filled", "form": form, "field": field }),
            FormFact::Cleared { form, field } => json!({ "kind": "cleared", "form": form, "field": field }),
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &FormFact, who: &MemberId, at: Timestamp) {
    match fact {
        FormFact::Filled { form, field, value } => {
            let filled = Filled { value: value.clone(), by: who.clone(), at };
            ledger.forms.entry(*form).or_default().insert(*field, filled);
        }
        FormFact::Cleared { form, field } => {
            if let Some(fields) = ledger.forms.get_mut(form) {
                fields.remove(field);
            }
        }
    }
    ledger.forms.retain(|_, fields| !fields.is_empty());
}

impl Ledger {
    /// Tells what stands in a field.
    pub fn filled(&self, form: Form, field: Field) -> Option<&str> {
        self.forms.get(&form)?.get(&field).map(|filled| filled.value.as_str())
    }
}
