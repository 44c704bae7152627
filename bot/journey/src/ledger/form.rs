//! Forms: what is filled in by conversation, field by field, each value checked before it is kept.

mod check;
mod fields;

pub use check::{FieldDoubt, FieldFault};
pub use fields::{FieldKind, Need, Reach, Spec};

use super::Ledger;
use crate::MemberId;
use crate::named::named;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

named! {
    /// Something that is filled in, field by field.
    Form {
        /// The basic policy (情報セキュリティ基本方針).
        Policy = "policy",
        /// Where the policy is published.
        Publication = "publication",
        /// What is gathered before somebody declares at the official site.
        Preparation = "preparation",
        /// What was declared there.
        Declared = "declared",
        /// Whom to call when something happened.
        Incident = "incident",
        /// What staff are told before the first question (PR9).
        Notice = "notice",
    }
}

named! {
    /// One field of a form.
    Field {
        /// The company's name in its legal form.
        Company = "company",
        /// The title of the representative (代表取締役 and the like).
        RepresentativeTitle = "representative-title",
        /// The name of the representative.
        RepresentativeName = "representative-name",
        /// The day something was enacted.
        Enacted = "enacted",
        /// The day of its latest change.
        Revised = "revised",
        /// Whom to contact.
        Contact = "contact",
        /// Whose information is protected.
        Entrusted = "entrusted",
        /// The clauses of the policy.
        Clauses = "clauses",
        /// By which way something is published.
        Outlet = "outlet",
        /// Where exactly.
        Where = "where",
        /// The day it happened.
        On = "on",
        /// What is declared.
        Star = "star",
        /// The account that opens the official site (GビズID).
        Gbiz = "gbiz",
        /// Whether a company or a sole proprietor declares.
        Declarer = "declarer",
        /// The 法人番号.
        Number = "number",
        /// The 業種.
        Industry = "industry",
        /// How many people work there.
        Size = "size",
        /// The 自己宣言ID.
        Id = "id",
        /// Where the logo is used.
        Logo = "logo",
        /// Whoever looks after security, and how they are reached when chat is down.
        Lead = "lead",
        /// Who decides, and how they are reached.
        Manager = "manager",
        /// The company that looks after the machines.
        Vendor = "vendor",
        /// The insurer, the bank, a partner: whoever must hear of it.
        Partner = "partner",
    }
}

impl Form {
    /// Finds how one of its fields is filled in.
    pub fn spec(self, field: Field) -> Option<&'static Spec> {
        self.fields().iter().find(|spec| spec.field == field)
    }
}

/// What was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Filled {
    /// The value, in the form the field's own check gave it; empty where it was left out on purpose.
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
    /// A field has this value from here on; an empty one says that it was left out on purpose.
    Filled {
        /// The form.
        form: Form,
        /// The field.
        field: Field,
        /// The value.
        value: String,
    },
    /// A field was never asked, from here on.
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
    /// Tells what stands in a field; nothing where it was left out on purpose.
    pub fn filled(&self, form: Form, field: Field) -> Option<&str> {
        self.forms.get(&form)?.get(&field).map(|filled| filled.value.as_str()).filter(|value| !value.is_empty())
    }

    /// Lists the fields of a form that concern this company, in the order of being asked.
    pub fn fields(&self, form: Form) -> impl Iterator<Item = &'static Spec> {
        let alone = self.filled(Form::Preparation, Field::Declarer) == Some("sole-proprietor");
        // Sole proprietors have no 法人番号.
        form.fields().iter().filter(move |spec| !(form == Form::Preparation && spec.field == Field::Number && alone))
    }

    /// Finds the first field that must be filled in and is not.
    pub fn missing(&self, form: Form) -> Option<&'static Spec> {
        self.fields(form).find(|spec| spec.need == Need::Must && self.filled(form, spec.field).is_none())
    }

    /// Finds the field to go on with after one: the next that was never asked, else the first that is missing.
    pub fn next_field(&self, form: Form, after: Option<Field>) -> Option<&'static Spec> {
        let asked = |spec: &&Spec| self.forms.get(&form).is_some_and(|fields| fields.contains_key(&spec.field));
        let fields: Vec<&'static Spec> = self.fields(form).filter(|spec| spec.need != Need::Aside).collect();
        let from = after.and_then(|after| fields.iter().position(|spec| spec.field == after)).map_or(0, |at| at + 1);
        fields.iter().skip(from).copied().find(|spec| !asked(spec)).or_else(|| self.missing(form))
    }
}
