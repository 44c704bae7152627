//! What is set up or typed about a run through the company.

use content::{Choice, QuestionId, SetKind};
use journey::ledger::Asked;
use journey::{DiagnosisId, Mode};
use serde::{Deserialize, Serialize};

/// What is set up or typed about a run through the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum RulingTyping {
    /// A run is being set up.
    SetUp(SetUp),
    /// The date of a run.
    Due {
        /// Which.
        run: DiagnosisId,
    },
    /// Why a question is decided so.
    Reason {
        /// In which run.
        run: DiagnosisId,
        /// Which question.
        question: QuestionId,
        /// With what; nothing is 対象外.
        choice: Option<Choice>,
        /// The revision that was seen.
        revision: u32,
    },
}

/// What was chosen so far for a run that is being set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SetUp {
    /// Which questions.
    pub kind: SetKind,
    /// Who is asked.
    #[serde(default)]
    pub asked: Option<Asked>,
    /// Whether teams are still being picked.
    #[serde(default)]
    pub picking: bool,
    /// Who may see whose answers.
    #[serde(default)]
    pub mode: Option<Mode>,
}

impl SetUp {
    /// Begins with nothing chosen.
    pub(crate) fn new(kind: SetKind) -> SetUp {
        SetUp { kind, asked: None, picking: false, mode: None }
    }
}
