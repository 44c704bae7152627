//! What is typed to a human.

use crate::Asking;
use content::{QuestionId, SetRef};
use journey::EnquiryId;
use serde::{Deserialize, Serialize};

/// What is typed to a human.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum HumanTyping {
    /// Something to ask.
    Enquiry {
        /// The question it is about.
        #[serde(default)]
        about: Option<(SetRef, QuestionId)>,
        /// The question that stays open behind it (UX12).
        #[serde(default)]
        back: Option<Asking>,
    },
    /// An answer, or more of the same.
    Reply {
        /// To which.
        enquiry: EnquiryId,
        /// The question that stays open behind it.
        #[serde(default)]
        back: Option<Asking>,
    },
}

impl HumanTyping {
    /// Finds the question that stays open behind it.
    pub(crate) fn behind(&self) -> Option<&Asking> {
        match self {
            HumanTyping::Enquiry { back, .. } | HumanTyping::Reply { back, .. } => back.as_ref(),
        }
    }
}
