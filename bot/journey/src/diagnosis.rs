//! One run of a question set through an organization (自社診断).

use crate::{DiagnosisId, MemberId};
use content::SetRef;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Below this many people, one person answers for the company and nobody is promised anonymity (SC9).
pub const FEW_PEOPLE: usize = 10;

/// Who may see whose answers (PR2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// 記名: answers carry the person.
    Named,
    /// 集計のみ: only counts are shown.
    Counted,
    /// 匿名: what people answer about themselves is cut loose from them when they hand in.
    Anonymous,
}

/// Why a mode cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModeError {
    /// How many people there are.
    pub members: usize,
}

impl fmt::Display for ModeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "with {} people nobody stays anonymous; at least {FEW_PEOPLE} are needed", self.members)
    }
}

impl std::error::Error for ModeError {}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 3] = [Mode::Named, Mode::Counted, Mode::Anonymous];

    /// Lets a mode be chosen for an organization of `members` people.
    ///
    /// # Errors
    /// In a company of fewer than [`FEW_PEOPLE`] only [`Mode::Named`] can be promised honestly.
    pub fn choose(self, members: usize) -> Result<Mode, ModeError> {
        match self {
            Mode::Named => Ok(self),
            Mode::Counted | Mode::Anonymous if members >= FEW_PEOPLE => Ok(self),
            Mode::Counted | Mode::Anonymous => Err(ModeError { members }),
        }
    }

    /// Tells whether a run may go on in another mode: less may be shown than was promised, never more (PR2).
    pub fn may_become(self, other: Mode) -> bool {
        self <= other
    }

    /// Names the mode as tables do.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Named => "named",
            Mode::Counted => "counted",
            Mode::Anonymous => "anonymous",
        }
    }

    /// Reads a name that [`Mode::name`] wrote.
    pub fn parse(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// One run of a question set through an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// Its id.
    pub id: DiagnosisId,
    /// The questions, with their edition.
    pub set: SetRef,
    /// Who may see whose answers.
    pub mode: Mode,
    /// Who opened it, and may close it.
    pub opened_by: MemberId,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it ended, if it has.
    pub closed: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_people_cannot_choose_to_be_anonymous() {
        assert_eq!(Mode::Anonymous.choose(3), Err(ModeError { members: 3 }));
        assert_eq!(Mode::Counted.choose(9), Err(ModeError { members: 9 }));
        assert_eq!(Mode::Named.choose(1), Ok(Mode::Named));
        assert_eq!(Mode::Anonymous.choose(10), Ok(Mode::Anonymous));
    }
    #[test]
    fn what_was_promised_is_never_taken_back() {
        assert!(Mode::Named.may_become(Mode::Anonymous) && Mode::Named.may_become(Mode::Counted));
        for (promised, wish) in
            [(Mode::Anonymous, Mode::Named), (Mode::Anonymous, Mode::Counted), (Mode::Counted, Mode::Named)]
        {
            assert!(!promised.may_become(wish), "{promised:?} to {wish:?}");
        }
    }
}
