//! Runs of a question set through the company, and what was ruled in each: every revision, the earlier ones too (SC5, SC11).

use super::Ledger;
use crate::{Basis, DiagnosisId, MemberId, Mode, Ruling, TeamId, Why};
use content::{Choice, QuestionId, SetKind, SetRef};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Who is asked in a run, besides those who coordinate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Nobody else: whoever opened it answers for the company, and their sheet is the company's answer (SC9).
    Alone,
    /// These people, to try it out (AD10).
    People(BTreeSet<MemberId>),
    /// Everybody of these teams.
    Teams(BTreeSet<TeamId>),
    /// Everybody.
    All,
}

/// One run of a question set through the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Run {
    /// The questions, with their edition.
    pub set: SetRef,
    /// Who may see whose answers, as it is promised by now.
    pub mode: Mode,
    /// Who is asked.
    pub asked: Asked,
    /// Until when answers are hoped for; the one date every place shows (RM9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Who opened it.
    pub opened_by: MemberId,
    /// When.
    pub opened_at: Timestamp,
    /// When it ended, if it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
    /// The run of an earlier edition it goes on from (CT4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<DiagnosisId>,
    /// What was ruled, each revision of each question, the oldest first.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rulings: BTreeMap<QuestionId, Vec<Ruling>>,
}

impl Run {
    /// Gives the rulings that stand.
    pub fn standing(&self) -> BTreeMap<QuestionId, Ruling> {
        let last = |(question, all): (&QuestionId, &Vec<Ruling>)| Some((question.clone(), all.last()?.clone()));
        self.rulings.iter().filter_map(last).collect()
    }

    /// Gives the company's answers: what was ruled, and nothing else.
    pub fn answers(&self) -> BTreeMap<QuestionId, Choice> {
        crate::company_answers(&self.standing())
    }

    /// Tells whether answers are still taken.
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    fn rule(&mut self, question: &QuestionId, ruled: &Ruled<'_>, by: &MemberId, at: Timestamp) {
        let revisions = self.rulings.entry(question.clone()).or_default();
        let revision = u32::try_from(revisions.len()).unwrap_or(u32::MAX).saturating_add(1);
        let Ruled { choice, basis, reason } = *ruled;
        revisions.push(Ruling { choice, basis, reason: reason.map(str::to_owned), by: by.clone(), at, revision });
    }
}

struct Ruled<'a> {
    choice: Choice,
    basis: Basis,
    reason: Option<&'a str>,
}

/// What happened to a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum RulingFact {
    /// It began.
    Opened {
        /// Which.
        diagnosis: DiagnosisId,
        /// Its questions.
        set: SetRef,
        /// Who may see whose answers.
        mode: Mode,
        /// Who is asked.
        asked: Asked,
        /// Until when.
        due: Option<Date>,
    },
    /// Answers are hoped for until another day.
    DueSet {
        /// Which.
        diagnosis: DiagnosisId,
        /// Until when.
        due: Option<Date>,
    },
    /// Less is shown from here on (PR2).
    ModeSet {
        /// Which.
        diagnosis: DiagnosisId,
        /// Who may see whose answers.
        mode: Mode,
    },
    /// It takes no more answers.
    Ended {
        /// Which.
        diagnosis: DiagnosisId,
    },
    /// Whoever answers for the company handed in their sheet: it is the company's answer.
    HandedIn {
        /// In which run.
        diagnosis: DiagnosisId,
        /// What stands on the sheet.
        answers: BTreeMap<QuestionId, Choice>,
    },
    /// What nobody disagreed on was taken in one.
    Accepted {
        /// In which run.
        diagnosis: DiagnosisId,
        /// What was taken.
        answers: BTreeMap<QuestionId, Choice>,
    },
    /// One question was decided.
    Ruled {
        /// In which run.
        diagnosis: DiagnosisId,
        /// Which.
        question: QuestionId,
        /// The company's answer.
        choice: Choice,
        /// Whether it was chosen at all.
        basis: Basis,
        /// Why it had to be decided, if it had.
        why: Option<Why>,
        /// Why so, in the decision-maker's words.
        reason: String,
    },
    /// Somebody looked who has not answered (RM7).
    NamesSeen {
        /// In which run.
        diagnosis: DiagnosisId,
    },
    /// A run goes on under another edition: what means the same stays decided (CT4).
    Moved {
        /// From which.
        from: DiagnosisId,
        /// To which.
        diagnosis: DiagnosisId,
        /// The questions that mean the same, with their id in each.
        kept: Vec<(QuestionId, QuestionId)>,
    },
    /// The move was taken back: the earlier run takes answers again.
    Restored {
        /// Which was restored.
        diagnosis: DiagnosisId,
        /// Which ends for it.
        instead_of: DiagnosisId,
    },
}

impl RulingFact {
    /// Writes the fact without what was typed.
    pub(super) fn for_audit(&self) -> Value {
        match self {
            RulingFact::Ruled { diagnosis, question, choice, basis, why, .. } => json!({
                "kind": "ruled", "diagnosis": diagnosis, "question": question, "choice": choice, "basis": basis, "why": why,
            }),
            RulingFact::Opened { .. }
            | RulingFact::DueSet { .. }
            | RulingFact::ModeSet { .. }
            | RulingFact::Ended { .. }
            | RulingFact::HandedIn { .. }
            | RulingFact::Accepted { .. }
            | RulingFact::NamesSeen { .. }
            | RulingFact::Moved { .. }
            | RulingFact::Restored { .. } => serde_json::to_value(self).expect("a fact is plain data"),
        }
    }
}

pub(super) fn apply(ledger: &mut Ledger, fact: &RulingFact, who: &MemberId, at: Timestamp) {
    match fact {
        RulingFact::Opened { diagnosis, set, mode, asked, due } => {
            ledger.runs.entry(diagnosis.clone()).or_insert_with(|| Run {
                set: *set,
                mode: *mode,
                asked: asked.clone(),
                due: *due,
                opened_by: who.clone(),
                opened_at: at,
                closed_at: None,
                earlier: None,
                rulings: BTreeMap::new(),
            });
        }
        RulingFact::DueSet { diagnosis, due } => change(ledger, diagnosis, |run| run.due = *due),
        RulingFact::ModeSet { diagnosis, mode } => change(ledger, diagnosis, |run| {
            if run.mode.may_become(*mode) {
                run.mode = *mode;
            }
        }),
        RulingFact::Ended { diagnosis } => change(ledger, diagnosis, |run| run.closed_at = Some(at)),
        RulingFact::HandedIn { diagnosis, answers } => change(ledger, diagnosis, |run| {
            let standing = run.answers();
            for (question, choice) in
                answers.iter().filter(|(question, choice)| standing.get(*question) != Some(*choice))
            {
                run.rule(question, &Ruled { choice: *choice, basis: Basis::Chosen, reason: None }, who, at);
            }
        }),
        RulingFact::Accepted { diagnosis, answers } => change(ledger, diagnosis, |run| {
            for (question, choice) in answers {
                if !run.rulings.contains_key(question) {
                    run.rule(question, &Ruled { choice: *choice, basis: Basis::Chosen, reason: None }, who, at);
                }
            }
        }),
        RulingFact::Ruled { diagnosis, question, choice, basis, reason, .. } => change(ledger, diagnosis, |run| {
            let reason = Some(reason.as_str()).filter(|reason| !reason.is_empty());
            run.rule(question, &Ruled { choice: *choice, basis: *basis, reason }, who, at);
        }),
        RulingFact::NamesSeen { .. } => {}
        RulingFact::Moved { from, diagnosis, kept } => {
            let earlier = ledger.runs.get(from).map(|run| run.rulings.clone()).unwrap_or_default();
            change(ledger, diagnosis, |run| {
                run.earlier = Some(from.clone());
                let carried = kept.iter().filter_map(|(old, new)| Some((new.clone(), earlier.get(old)?.clone())));
                run.rulings.extend(carried);
            });
        }
        RulingFact::Restored { diagnosis, instead_of } => {
            change(ledger, instead_of, |run| run.closed_at = Some(at));
            change(ledger, diagnosis, |run| run.closed_at = None);
        }
    }
}

fn change(ledger: &mut Ledger, diagnosis: &DiagnosisId, change: impl FnOnce(&mut Run)) {
    if let Some(run) = ledger.runs.get_mut(diagnosis) {
        change(run);
    }
}

impl Ledger {
    /// Finds the run of a kind that counts: the open one, otherwise the last that ended.
    pub fn run_of(&self, kind: SetKind) -> Option<(&DiagnosisId, &Run)> {
        let of_kind = self.runs.iter().filter(|(_, run)| run.set.kind == kind);
        of_kind.max_by_key(|(id, run)| (run.is_open(), run.opened_at, (*id).clone()))
    }

    /// Finds the newest run of a kind in which so many questions of its set are all decided: what a board, a score and
    /// papers speak of.
    pub fn decided_run(
        &self,
        kind: SetKind,
        questions: impl Fn(&SetRef) -> Option<usize>,
    ) -> Option<(&DiagnosisId, &Run)> {
        let complete = |run: &Run| questions(&run.set).is_some_and(|count| run.rulings.len() >= count);
        let of_kind = self.runs.iter().filter(|(_, run)| run.set.kind == kind && complete(run));
        of_kind.max_by_key(|(id, run)| (run.is_open(), run.opened_at, (*id).clone()))
    }
}
