//! The company's answers, fixed by a named decision-maker (SC5, SC7, SC11).

use crate::hash::sha256;
use crate::named::named;
use crate::proposal::{Conflict, TeamView, company_proposal};
use crate::{MemberId, Tally};
use content::{Choice, Question, QuestionId, QuestionSet};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

named! {
    /// Why somebody has to decide (要確認); the first that applies is told.
    Why {
        /// A head and their staff disagree.
        Conflict = "conflict",
        /// Some say ○ and others ×, in one team or between teams.
        BothExtremes = "both-extremes",
        /// A team has no answer: too few answered.
        Short = "short",
    }
}

named! {
    /// What a ruling says of a question.
    Basis {
        /// It was answered.
        Chosen = "chosen",
        /// 対象外: it does not concern the company, and counts as the question set says (SC7).
        NotApplicable = "not-applicable",
    }
}

/// What a decision-maker fixed for one question; the answers it stands on stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Ruling {
    /// The company's answer; of a question that does not concern it, what that counts as.
    pub choice: Choice,
    /// Whether it was chosen at all.
    pub basis: Basis,
    /// Why, in the decision-maker's words; there wherever it had to be decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who decided.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
    /// 1 for the first ruling; a change makes the next revision.
    pub revision: u32,
}

/// Why a ruling is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulingError {
    /// It had to be decided, it changes an earlier ruling, or it says the question does not concern the company.
    #[error("this ruling needs a reason")]
    ReasonMissing,
    /// Somebody else ruled since the decision-maker looked.
    #[error("revision {standing} was made meanwhile")]
    Overtaken {
        /// The revision that stands.
        standing: u32,
    },
    /// The question set does not let anybody say that the question does not concern the company.
    #[error("this question concerns every company")]
    Concerns,
}

/// What somebody wants a question to be answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// With this.
    Choice(Choice),
    /// 対象外.
    NotApplicable,
}

/// Where one question of the company stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing stands against this answer; it is the company's once it is accepted.
    Agreed(Choice),
    /// 要確認: somebody must pick an answer, with a reason. No tie is ever resolved by itself.
    ToDecide(Why),
    /// It is decided.
    Ruled(Ruling),
}

/// One question of the company: each team's view, and since when they stand like this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionView {
    /// The views of the teams that are concerned; of a question for the management alone, one.
    pub teams: Vec<TeamView>,
    /// When the latest answer it rests on came in.
    pub since: Timestamp,
}

impl QuestionView {
    /// Suggests an answer from those that are there.
    pub fn proposal(&self) -> Option<Choice> {
        company_proposal(&self.answers())
    }

    /// Tells why somebody has to decide, if so.
    pub fn why(&self) -> Option<Why> {
        let answers = self.answers();
        let split = || Tally::of(answers.iter().copied(), answers.len()).has_both_extremes();
        let conflict = |wanted: Conflict| self.teams.iter().any(|team| team.conflict == Some(wanted));
        if conflict(Conflict::HeadDiffers) {
            Some(Why::Conflict)
        } else if conflict(Conflict::BothExtremes) || split() {
            Some(Why::BothExtremes)
        } else if answers.is_empty() || answers.len() < self.teams.len() {
            Some(Why::Short)
        } else {
            None
        }
    }

    /// Tells where the question stands; a ruling stands in front of whatever came in.
    pub fn standing(&self, ruling: Option<&Ruling>) -> Standing {
        match (ruling, self.why(), self.proposal()) {
            (Some(ruling), _, _) => Standing::Ruled(ruling.clone()),
            (None, None, Some(choice)) => Standing::Agreed(choice),
            (None, why, _) => Standing::ToDecide(why.unwrap_or(Why::Short)),
        }
    }

    fn answers(&self) -> Vec<Choice> {
        self.teams.iter().filter_map(TeamView::answer).collect()
    }
}

/// Who rules, when, and having seen what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Who.
    pub by: MemberId,
    /// When.
    pub at: Timestamp,
    /// The revision they saw; 0 where there was none.
    pub revision: u32,
}

/// Makes a ruling.
///
/// # Errors
/// Fails without the reason it needs, when somebody else ruled meanwhile, and where 対象外 is not offered.
pub fn rule(
    question: &Question,
    set: &QuestionSet,
    standing: &Standing,
    wish: Wish,
    reason: Option<&str>,
    seen: Seen,
) -> Result<Ruling, RulingError> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    let (revision, freely) = match standing {
        Standing::Ruled(ruling) => (ruling.revision, false),
        Standing::Agreed(agreed) => (0, wish == Wish::Choice(*agreed)),
        Standing::ToDecide(_) => (0, false),
    };
    if revision != seen.revision {
        return Err(RulingError::Overtaken { standing: revision });
    }
    let (choice, basis) = match wish {
        Wish::Choice(choice) => (choice, Basis::Chosen),
        Wish::NotApplicable if question.not_applicable => (set.not_applicable_counts_as, Basis::NotApplicable),
        Wish::NotApplicable => return Err(RulingError::Concerns),
    };
    if reason.is_none() && !freely {
        return Err(RulingError::ReasonMissing);
    }
    let Seen { by, at, .. } = seen;
    Ok(Ruling { choice, basis, reason: reason.map(str::to_owned), by, at, revision: revision + 1 })
}

/// One thing to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Every question without a conflict, taken in one.
    AcceptAll(BTreeMap<QuestionId, Choice>),
    /// One question that is 要確認.
    One {
        /// Which.
        question: QuestionId,
        /// Why.
        why: Why,
        /// What the answers that are there suggest.
        proposal: Option<Choice>,
        /// Since when.
        since: Timestamp,
    },
}

/// Lists what is to be decided: first all that nobody disagrees on, as one, then one by one what is 要確認, the oldest
/// first (MG7).
pub fn inbox(
    set: &QuestionSet,
    views: &BTreeMap<QuestionId, QuestionView>,
    rulings: &BTreeMap<QuestionId, Ruling>,
) -> Vec<Decision> {
    let mut agreed = BTreeMap::new();
    let mut one_by_one = Vec::new();
    for question in &set.questions {
        let Some(view) = views.get(&question.id) else { continue };
        match view.standing(rulings.get(&question.id)) {
            Standing::Agreed(choice) => {
                agreed.insert(question.id.clone(), choice);
            }
            Standing::ToDecide(why) => one_by_one.push((view.since, question, why, view.proposal())),
            Standing::Ruled(_) => {}
        }
    }
    // The sort is stable: what came in at the same moment stays in the order of the sheet.
    one_by_one.sort_by_key(|(since, ..)| *since);
    let accept = (!agreed.is_empty()).then_some(Decision::AcceptAll(agreed));
    let one = |(since, question, why, proposal): (Timestamp, &Question, Why, Option<Choice>)| Decision::One {
        question: question.id.clone(),
        why,
        proposal,
        since,
    };
    accept.into_iter().chain(one_by_one.into_iter().map(one)).collect()
}

/// Names what was seen in a list of agreed answers, for the button that accepts them: a list that changed since is not
/// accepted unseen.
pub fn fingerprint(agreed: &BTreeMap<QuestionId, Choice>) -> String {
    let lines = agreed.iter().map(|(question, choice)| format!("{question} {}\n", choice.name()));
    sha256(&lines.collect::<String>())[..8].to_owned()
}

/// Accepts in one what nobody disagrees on.
pub fn accept_all(agreed: &BTreeMap<QuestionId, Choice>, by: &MemberId, at: Timestamp) -> BTreeMap<QuestionId, Ruling> {
    let accept =
        |choice: Choice| Ruling { choice, basis: Basis::Chosen, reason: None, by: by.clone(), at, revision: 1 };
    agreed.iter().map(|(question, choice)| (question.clone(), accept(*choice))).collect()
}

/// Gives the company's answers: what was ruled, and nothing else.
pub fn company_answers(rulings: &BTreeMap<QuestionId, Ruling>) -> BTreeMap<QuestionId, Choice> {
    rulings.iter().map(|(question, ruling)| (question.clone(), ruling.choice)).collect()
}

/// Lists what was ruled not to concern the company: a report says how many were counted so (domain rule 13).
pub fn left_out(rulings: &BTreeMap<QuestionId, Ruling>) -> Vec<QuestionId> {
    let out = rulings.iter().filter(|(_, ruling)| ruling.basis == Basis::NotApplicable);
    out.map(|(question, _)| question.clone()).collect()
}

#[cfg(test)]
mod tests;
