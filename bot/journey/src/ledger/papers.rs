//! What the forms make: the policy and where it is published, the declaration prepared and remembered.

use super::{Field, Form, Ledger};
use crate::policy::{Outlet, PolicyDraft, PolicyHash, PolicyState, Publication};
use crate::{CorporateNumber, Declared, Declarer, Gbiz, Preparation, Size, Star, WebAddress};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What became of the forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Papers {
    /// When somebody first said that the policy holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made: Option<Timestamp>,
    /// Where the policy was published last, with the text it had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Publication>,
    /// What was declared last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<Declared>,
}

impl Papers {
    /// Tells whether nothing became of any form yet.
    pub fn is_blank(&self) -> bool {
        *self == Papers::default()
    }
}

/// What happened to the company's papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum PaperFact {
    /// Somebody said that the policy holds.
    PolicyMade,
    /// The policy was published.
    PolicyPublished {
        /// Where, when, and which text.
        publication: Publication,
    },
    /// Somebody declared at the official site, and told us.
    Declared {
        /// What.
        declared: Declared,
    },
}

impl PaperFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            PaperFact::PolicyMade => json!({ "kind": "policy-made" }),
            PaperFact::PolicyPublished { publication } => {
                json!({ "kind": "policy-published", "on": publication.on, "hash": publication.hash })
            }
            PaperFact::Declared { declared } => {
                json!({ "kind": "declared", "star": declared.star, "on": declared.on })
            }
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &PaperFact, at: Timestamp) {
    let papers = &mut ledger.papers;
    match fact {
        PaperFact::PolicyMade => papers.made = papers.made.or(Some(at)),
        PaperFact::PolicyPublished { publication } => papers.published = Some(publication.clone()),
        PaperFact::Declared { declared } => papers.declared = Some(declared.clone()),
    }
}

impl Ledger {
    /// Tells how far the policy is. `text` is the hash of its text as it stands, where nothing is open: a change after the
    /// publication shows at once (要再公開).
    pub fn policy_state(&self, text: Option<&PolicyHash>) -> PolicyState {
        let made = text.filter(|_| self.papers.made.is_some());
        PolicyState::of(&PolicyDraft::of(self), made, self.papers.published.as_ref())
    }

    /// Gives the place where the policy is published, as it was filled in.
    pub fn outlet(&self) -> Option<Outlet> {
        let words = self.filled(Form::Publication, Field::Where)?;
        match self.filled(Form::Publication, Field::Outlet)? {
            "website" => WebAddress::parse(words, &[]).ok().map(|(address, _)| Outlet::Website(address)),
            "brochure" => Some(Outlet::Brochure(words.to_owned())),
            _ => Some(Outlet::Other(words.to_owned())),
        }
    }

    /// Gives the day something happened that a form asks for.
    pub fn day(&self, form: Form, field: Field) -> Option<Date> {
        self.filled(form, field)?.parse().ok()
    }

    /// Gives what was gathered for the declaration.
    pub fn preparation(&self) -> Preparation {
        let text = |field| self.filled(Form::Preparation, field);
        let number = text(Field::Number).and_then(|number| CorporateNumber::parse(number).ok());
        Preparation {
            gbiz: text(Field::Gbiz).and_then(Gbiz::parse),
            declarer: text(Field::Declarer).map(|declarer| match declarer {
                "sole-proprietor" => Declarer::SoleProprietor,
                _ => Declarer::Corporation(number),
            }),
            industry: text(Field::Industry).map(str::to_owned),
            size: text(Field::Size).and_then(Size::parse),
            star: text(Field::Star).and_then(Star::parse),
            published_at: self.papers.published.as_ref().map(|publication| publication.outlet.clone()),
        }
    }
}
