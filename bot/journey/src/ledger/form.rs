//! Forms: what is filled in by conversation, field by field, each value checked before it is kept.

mod check;
mod fields;

pub use check::FieldFault;
pub use fields::{FieldKind, Need, Spec};

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
    /// Whose information is protected.
    Entrusted,
    /// The clauses of the policy.
    Clauses,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 1] = [Form::Policy];

    /// Names the form as tokens and messages do.
    pub fn name(self) -> &'static str {
        match self {
            Form::Policy => "policy",
        }
    }

    /// Reads a name that [`Form::name`] wrote.
    pub fn parse(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.name() == name)
    }

    /// Finds how one of its fields is filled in.
    pub fn spec(self, field: Field) -> Option<&'static Spec> {
        self.fields().iter().find(|spec| spec.field == field)
    }
}

impl Field {
    /// Every field of any form.
    pub const ALL: [Field; 7] = [
        Field::Company,
        Field::RepresentativeTitle,
        Field::RepresentativeName,
        Field::Enacted,
        Field::Contact,
        Field::Entrusted,
        Field::Clauses,
    ];

    /// Names the field as tokens and messages do.
    pub fn name(self) -> &'static str {
        match self {
            Field::Company => "company",
            Field::RepresentativeTitle => "representative-title",
            Field::RepresentativeName => "representative-name",
            Field::Enacted => "enacted",
            Field::Contact => "contact",
            Field::Entrusted => "entrusted",
            Field::Clauses => "clauses",
        }
    }

    /// Reads a name that [`Field::name`] wrote.
    pub fn parse(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.name() == name)
    }
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

    /// Finds the first field that must be filled in and is not.
    pub fn missing(&self, form: Form) -> Option<&'static Spec> {
        form.fields().iter().find(|spec| spec.need == Need::Must && self.filled(form, spec.field).is_none())
    }

    /// Finds the first field at or after which a person goes on: one that was never asked.
    pub fn next_field(&self, form: Form, after: Option<Field>) -> Option<&'static Spec> {
        let fields = form.fields();
        let from = after.and_then(|after| fields.iter().position(|spec| spec.field == after)).map_or(0, |at| at + 1);
        let open = |spec: &&Spec| self.filled(form, spec.field).is_none();
        fields.iter().skip(from).find(open).or_else(|| self.missing(form))
    }
}
