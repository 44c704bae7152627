//! Where the company stands on its way to ★ and ★★ (CT5, CT6, domain rules 3 and 4).
//!
//! ★ is an undertaking: gaps never block it. ★★ asks for three things: the diagnosis is done, the policy is made, and it is
//! published outside. There is no pass mark anywhere, and no answer bars anybody.

use crate::named::named;
use crate::{Calendar, Choices, Declared, PolicyState, Star};
use content::QuestionSet;
use jiff::{ToSpan, civil::Date};

/// How far the company's answers to a question set are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Questions with an answer of the company.
    pub decided: usize,
    /// Questions in all; 0 where nothing was begun.
    pub of: usize,
}

impl Decided {
    /// Counts how far the company is with a set.
    pub fn of(set: &QuestionSet, choices: &impl Choices) -> Decided {
        let decided = set.questions.iter().filter(|question| choices.choice(&question.id).is_some()).count();
        Decided { decided, of: set.questions.len() }
    }

    /// Tells whether every question is decided.
    pub fn is_done(self) -> bool {
        self.of > 0 && self.decided >= self.of
    }

    fn part(self) -> PartState {
        match (self.is_done(), self.decided) {
            (true, _) => PartState::Done,
            (false, 0) => PartState::ToDo,
            (false, _) => PartState::Underway,
        }
    }
}

named! {
    /// How far one part of a step is.
    PartState {
        /// Nobody began.
        ToDo = "to-do",
        /// It is begun.
        Underway = "underway",
        /// It is there.
        Done = "done",
        /// It was there, and something changed since (要再公開).
        ToRedo = "to-redo",
    }
}

named! {
    /// Where a step stands.
    StepState {
        /// Something it is made of is not there yet.
        Locked = "locked",
        /// Somebody may go to the official site and declare.
        Ready = "ready",
        /// It was declared.
        Declared = "declared",
    }
}

/// What the board is computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// How far the articles are (6か条).
    pub articles: Decided,
    /// How many of the articles are not ○: they are told, and block nothing.
    pub gaps: usize,
    /// Actions that are open, and how many of them are overdue.
    pub actions: (usize, usize),
    /// How far the self-check is (25問).
    pub self_check: Decided,
    /// How far the policy is.
    pub policy: PolicyState,
    /// What was declared last.
    pub declared: Option<Declared>,
    /// When the company looks at all this again.
    pub next_review: Option<Date>,
}

/// ★ 一つ星.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneStar {
    /// The articles were gone through.
    pub articles: PartState,
    /// How far they are.
    pub progress: Decided,
    /// How many of them are not ○.
    pub gaps: usize,
    /// Where the step stands.
    pub state: StepState,
}

/// ★★ 二つ星.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoStars {
    /// The 25 questions are decided.
    pub diagnosis: PartState,
    /// How far they are.
    pub progress: Decided,
    /// The policy is made.
    pub policy: PartState,
    /// People outside can read it.
    pub publication: PartState,
    /// Where the step stands.
    pub state: StepState,
}

impl TwoStars {
    /// Gives the three parts.
    pub fn parts(&self) -> [PartState; 3] {
        [self.diagnosis, self.policy, self.publication]
    }
}

/// Where the company stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// ★.
    pub one: OneStar,
    /// ★★.
    pub two: TwoStars,
    /// Actions that are open, and how many of them are overdue.
    pub actions: (usize, usize),
    /// What was declared last.
    pub declared: Option<Declared>,
    /// When the company looks at all this again.
    pub next_review: Option<Date>,
}

/// Computes where a company stands.
pub fn board(ground: &Ground) -> Board {
    let articles = ground.articles.part();
    let one = OneStar {
        articles,
        progress: ground.articles,
        gaps: ground.gaps,
        state: step(&[articles], Star::One, ground.declared.as_ref()),
    };
    let (policy, publication) = match ground.policy {
        PolicyState::Missing => (PartState::ToDo, PartState::ToDo),
        PolicyState::Draft => (PartState::Underway, PartState::ToDo),
        PolicyState::Made => (PartState::Done, PartState::ToDo),
        PolicyState::Published => (PartState::Done, PartState::Done),
        PolicyState::ToRepublish => (PartState::Done, PartState::ToRedo),
    };
    let diagnosis = ground.self_check.part();
    let state = step(&[diagnosis, policy, publication], Star::Two, ground.declared.as_ref());
    let two = TwoStars { diagnosis, progress: ground.self_check, policy, publication, state };
    Board { one, two, actions: ground.actions, declared: ground.declared.clone(), next_review: ground.next_review }
}

/// A declaration that was made stays made, whatever changes afterwards; the parts say what changed.
fn step(parts: &[PartState], star: Star, declared: Option<&Declared>) -> StepState {
    if declared.is_some_and(|declared| declared.covers(star)) {
        StepState::Declared
    } else if parts.iter().all(|part| *part == PartState::Done) {
        StepState::Ready
    } else {
        StepState::Locked
    }
}

/// Suggests when to look again: a year after the last look, on a business day. Nobody prescribes it (domain rule 7).
pub fn next_review(last: Date, calendar: &Calendar<'_>) -> Date {
    calendar.business_day_from(last.saturating_add(1.year()))
}

#[cfg(test)]
mod tests;
