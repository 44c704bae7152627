//! What is said about answers that are cut loose from whoever gave them (PR3).

use content::{Choice, MeasureId, Question, SetKind, System};
use journey::DiagnosisId;

/// What is said about answers that are cut loose from whoever gave them.
#[derive(Clone, Debug, PartialEq)]
pub enum BallotReply<'a> {
    /// The question above has its answer, with why it matters and what can be done in the same message: how many messages
    /// there were must not tell what was answered.
    Taught {
        /// The question.
        question: &'a Question,
        /// The answer before, if this is a change.
        before: Option<Choice>,
        /// The answer.
        choice: Choice,
        /// The first measure of the question.
        measure: MeasureId,
        /// The person's system.
        system: Option<System>,
    },
    /// The sheet is handed in and cut loose: thanks, and nothing of what it said.
    Cast {
        /// The run, for whoever goes on to decide.
        run: Option<DiagnosisId>,
        /// What this person may go on with.
        next: Option<SetKind>,
    },
    /// The answers are not linked to the person any more: they can be neither shown nor changed.
    Loose {
        /// The run, for whoever goes on to decide.
        run: Option<DiagnosisId>,
    },
    /// The run ended before the sheet was handed in, and the draft is gone.
    DraftGone,
    /// Is nobody's answer to be linked to them from here on?
    HideAsked {
        /// In which run.
        run: DiagnosisId,
    },
    /// Nobody's answer is linked to them from here on.
    HideSet {
        /// In which run.
        run: DiagnosisId,
    },
    /// That cannot be promised.
    HideRefused(HideFault),
}

/// Whether a run may become anonymous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hiding {
    /// It may.
    Open,
    /// It is, or it cannot any more.
    None,
}

/// Why a run cannot become anonymous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HideFault {
    /// Somebody has begun already, having been told something else.
    Begun,
    /// Too few people are asked.
    Few,
}
