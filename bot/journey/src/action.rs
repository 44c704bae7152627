//! Measures somebody took on (MG6, CT6, SC6): made of gaps, with an owner and a day.

use crate::named::named;
use crate::{ActionId, Calendar, Choices, Deed, DiagnosisId, MemberId, Role, look_first, may};
use content::{Choice, MeasureId, QuestionId, QuestionSet, SetRef};
use jiff::{Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

named! {
    /// What closes a gap.
    Aim {
        /// 確認する: nobody knows, so somebody finds out (SC6).
        FindOut = "find-out",
        /// It is done in part or not at all, so somebody sees to it.
        Improve = "improve",
    }
}

/// One question whose answer is not ○.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The question, with its edition.
    pub question: (SetRef, QuestionId),
    /// The answer that stands.
    pub choice: Choice,
    /// What closes it.
    pub aim: Aim,
    /// What helps: the measure the set shows first.
    pub measure: Option<MeasureId>,
}

impl Gap {
    /// Derives the id of the action that closes this gap of a diagnosis: asking for it twice makes one.
    pub fn action(&self, diagnosis: &DiagnosisId) -> ActionId {
        let (set, question) = &self.question;
        ActionId::derive(&format!("{diagnosis}:{set}/{question}:{}", self.aim.name()))
    }
}

/// Lists the gaps: first what nobody knows, then the first part, then the lowest (domain rule 15). What has no answer is
/// no gap.
pub fn gaps(set: &QuestionSet, choices: &impl Choices) -> Vec<Gap> {
    let gap = |question: &content::Question| {
        let choice = choices.choice(&question.id)?;
        let aim = if choice == Choice::Unknown { Aim::FindOut } else { Aim::Improve };
        let measure = question.measures.first().cloned();
        Some(Gap { question: (set.name, question.id.clone()), choice, aim, measure })
    };
    look_first(set, choices).into_iter().filter_map(gap).collect()
}

/// Suggests a day: two weeks to find out, a month to improve, on a business day. Both are ours; nobody prescribes any.
pub fn default_due(today: Date, gap: &Gap, calendar: &Calendar<'_>) -> Date {
    let days = match gap.aim {
        Aim::FindOut => 14,
        Aim::Improve => 30,
    };
    calendar.business_day_from(today.saturating_add(days.days()))
}

/// Who sees to an action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// Whoever holds a role.
    Role(Role),
    /// One person.
    Member(MemberId),
}

named! {
    /// How far an action is.
    ActionState {
        /// Somebody still sees to it.
        Open = "open",
        /// It is done; the question is asked again at the next check.
        Done = "done",
        /// It was given up, and the answer stays as it is.
        Dropped = "dropped",
    }
}

/// A measure somebody took on (対応).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// The question it answers to, with its edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<(SetRef, QuestionId)>,
    /// What closes the gap.
    pub aim: Aim,
    /// What is to be done, where it is one of the content's measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// What is to be done, in somebody's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who sees to it.
    pub owner: Owner,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How far it is.
    pub state: ActionState,
    /// A remark, in somebody's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was taken on.
    pub opened_at: Timestamp,
    /// When it was done or given up, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
}

impl Action {
    /// Takes on a gap of a diagnosis.
    pub fn take_on(gap: &Gap, diagnosis: &DiagnosisId, owner: Owner, due: Option<Date>, now: Timestamp) -> Action {
        Action {
            id: gap.action(diagnosis),
            question: Some(gap.question.clone()),
            aim: gap.aim,
            measure: gap.measure.clone(),
            title: None,
            owner,
            due,
            state: ActionState::Open,
            note: None,
            opened_at: now,
            closed_at: None,
        }
    }

    /// Tells whether its day has passed and it is still open; on the day itself there is time.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state == ActionState::Open && self.due.is_some_and(|due| due < today)
    }

    /// Tells whether a new answer to its question settles it: whatever is known ends finding out, ○ ends improving.
    pub fn is_settled_by(&self, choice: Choice) -> bool {
        match (self.aim, choice) {
            (Aim::FindOut, Choice::Unknown) | (Aim::Improve, Choice::Partly | Choice::NotInPlace | Choice::Unknown) => {
                false
            }
            (Aim::FindOut, Choice::InPlace | Choice::Partly | Choice::NotInPlace) | (Aim::Improve, Choice::InPlace) => {
                true
            }
        }
    }

    /// Tells whether somebody may close it: whoever keeps the actions, and whoever it was given to by name.
    pub fn may_close(&self, who: &MemberId, roles: &BTreeSet<Role>) -> bool {
        may(roles, Deed::KeepActions) || self.owner == Owner::Member(who.clone())
    }
}

/// Orders actions for a list: overdue ones, the longest first; those with a day, the nearest first; those without; those
/// that are closed.
pub fn in_order<'a>(actions: impl IntoIterator<Item = &'a Action>, today: Date) -> Vec<&'a Action> {
    let mut ordered: Vec<&Action> = actions.into_iter().collect();
    let rank = |action: &Action| match (action.state, action.due) {
        (ActionState::Open, Some(due)) if due < today => 0,
        (ActionState::Open, Some(_)) => 1,
        (ActionState::Open, None) => 2,
        (ActionState::Done | ActionState::Dropped, _) => 3,
    };
    // The id at the end makes the order the same whatever order they came in.
    ordered.sort_by_key(|action| (rank(action), action.due, action.opened_at, action.id.clone()));
    ordered
}

/// Lists the questions to ask again at the next check: those whose action was done since the last one (MG6).
pub fn asks_again<'a>(
    actions: impl IntoIterator<Item = &'a Action>,
    last_check: Option<Timestamp>,
) -> BTreeSet<(SetRef, QuestionId)> {
    let since = |closed: Timestamp| last_check.is_none_or(|last| last < closed);
    let done = |action: &&Action| action.state == ActionState::Done && action.closed_at.is_some_and(since);
    actions.into_iter().filter(done).filter_map(|action| action.question.clone()).collect()
}

#[cfg(test)]
mod tests;
