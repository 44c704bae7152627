//! What is said while a form is filled in.

use journey::ledger::{FieldDoubt, FieldFault, Form, Spec};

/// What is said while a form is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum FormReply {
    /// What stands in this field?
    Wanted {
        /// The form.
        form: Form,
        /// The field.
        spec: &'static Spec,
        /// What stands in it, or what it begins with.
        standing: Option<String>,
    },
    /// The question above has its value.
    Noted {
        /// The form.
        form: Form,
        /// The field.
        spec: &'static Spec,
        /// The value.
        value: String,
        /// What is odd about it.
        doubt: Option<FieldDoubt>,
    },
    /// This cannot stand there.
    Refused {
        /// What it takes.
        spec: &'static Spec,
        /// Why.
        why: FieldFault,
    },
    /// Everything that stands in it.
    Filled {
        /// The form.
        form: Form,
        /// Each field with its value, if it has one.
        values: Vec<(&'static Spec, Option<String>)>,
    },
    /// What was filled in so far is kept.
    PutAside {
        /// The form.
        form: Form,
    },
    /// Somebody else fills this in.
    NotYours,
}
