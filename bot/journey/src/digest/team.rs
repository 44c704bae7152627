//! The summary of one team (MG1, MG2, MG5).

use super::parts::{Done, Part, Parts};
use super::{Freshness, Gist, Material, Taken, Told, Voices, Week};
use crate::named::named;
use crate::{Action, ActionState, Crowd, Mode, Owner, TeamId};
use content::{FactId, QuestionId, SetRef};
use jiff::{ToSpan, civil::Date};

/// The summary of one team. There is no field a person could be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamDigest {
    /// The team.
    pub team: TeamId,
    /// The week.
    pub week: Week,
    /// What is asked, if anything.
    pub stand: Option<Stand>,
    /// How many of the team handed in.
    pub done: Done,
    /// What is told of the whole company, where the team is too small to be told of alone.
    pub company: CompanySide,
    /// What the team answered; what the company did, where the team is too small.
    pub voices: Option<Voices>,
    /// Actions of the team that are overdue.
    pub overdue: usize,
    /// What comes next, the nearest first.
    pub coming: Vec<Coming>,
    /// What to do next.
    pub step: Step,
    /// The news of the month.
    pub news: Option<FactId>,
    /// Whether anything is new.
    pub freshness: Freshness,
}

/// What is told of the whole company in a team's summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompanySide {
    /// Nothing: the team stands alone.
    Apart,
    /// The answers: too few of the team were counted.
    Voices,
    /// How many handed in, and the answers: the team is merged upward.
    All(Option<Crowd>),
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The questions.
    pub set: SetRef,
    /// Until when answers are hoped for.
    pub due: Option<Date>,
    /// Whether answers are still taken.
    pub open: Taken,
    /// Who may see whose answers: of 匿名 nothing is put together here.
    pub mode: Mode,
}

named! {
    /// What a day that comes is for.
    Occasion {
        /// Answers are hoped for until then.
        Due = "due",
        /// An action is to be done.
        Action = "action",
        /// The company looks at everything again.
        Review = "review",
    }
}

/// A day that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coming {
    /// The day.
    pub day: Date,
    /// What it is for.
    pub what: Occasion,
}

/// What to do next: one thing, and one that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing is asked: begin.
    Begin,
    /// Some have not answered yet.
    Answer,
    /// All have answered, and the company's answer is to be decided.
    Decide,
    /// An action is overdue: give it another day, or somebody who helps.
    Overdue,
    /// わからない was answered often: find out together.
    FindOut,
    /// Begin with this question.
    Gap(QuestionId),
    /// All is well: go on.
    KeepOn,
}

/// How far ahead days are told.
const AHEAD: i32 = 31;
/// How many days are told.
pub(super) const DAYS: usize = 3;

pub(super) fn of(
    material: &Material<'_>,
    parts: &Parts<'_>,
    told: &mut Told,
    team: &TeamId,
    news: Option<FactId>,
) -> TeamDigest {
    let part = Part::Team(team.clone());
    let done = parts.done(&part);
    let own = parts.voices(told, &part);
    let company = match (done.now.told(), &own) {
        (Some(_), Some(_)) => CompanySide::Apart,
        (Some(_), None) => CompanySide::Voices,
        (None, _) => CompanySide::All(parts.company().now.told()),
    };
    let voices = match company {
        CompanySide::Apart => own,
        CompanySide::Voices | CompanySide::All(_) => parts.all_voices(told),
    };
    let stand = stand(material);
    // Where a team is not told of alone, whose action it is would be known.
    let shown = done.now.told().is_some();
    let of_team = |action: &&Action| shown && is_of(material, action, team);
    let actions: Vec<&Action> = material.ledger.actions.values().filter(of_team).collect();
    let overdue = actions.iter().filter(|action| action.is_overdue(material.today)).count();
    let coming = coming(material, &actions);
    let step = step(stand.as_ref(), done.now.told(), voices.as_ref(), overdue);
    let gist = Gist {
        done: done.now.told(),
        gaps: voices.iter().flat_map(|voices| &voices.gaps).map(|(question, _)| question.clone()).collect(),
        unknown: voices.as_ref().map(|voices| voices.unknown),
        overdue,
        decided: 0,
    };
    let freshness = told.note(part, gist);
    let week = Week::of(material.today);
    TeamDigest { team: team.clone(), week, stand, done, company, voices, overdue, coming, step, news, freshness }
}

/// Tells whether an action is a team's: somebody of it sees to it.
fn is_of(material: &Material<'_>, action: &Action, team: &TeamId) -> bool {
    let Owner::Member(owner) = &action.owner else { return false };
    let sees_to = |person: &crate::Respondent<'_>| person.member == *owner && person.team.as_ref() == Some(team);
    material.people.iter().any(|person| !person.left && sees_to(person))
}

pub(super) fn stand(material: &Material<'_>) -> Option<Stand> {
    let (_, run, _) = material.run()?;
    let open = if run.is_open() { Taken::Open } else { Taken::Closed };
    Some(Stand { set: run.set, due: run.due, open, mode: run.mode })
}

/// Lists the days that come: until when answers are hoped for, however far that is, and of the others what is near.
pub(super) fn coming(material: &Material<'_>, actions: &[&Action]) -> Vec<Coming> {
    let horizon = material.today.saturating_add(AHEAD.days());
    let ahead = |day: &Date| (material.today..=horizon).contains(day);
    let due = material.run().filter(|(_, run, _)| run.is_open()).and_then(|(_, run, _)| run.due);
    let due = due.filter(|day| *day >= material.today).map(|day| Coming { day, what: Occasion::Due });
    let open = actions.iter().filter(|action| action.state == ActionState::Open);
    let action = open.filter_map(|action| action.due).filter(ahead).min();
    let action = action.map(|day| Coming { day, what: Occasion::Action });
    let review = material.review.filter(ahead).map(|day| Coming { day, what: Occasion::Review });
    let mut coming: Vec<Coming> = due.into_iter().chain(action).chain(review).collect();
    coming.sort();
    coming.truncate(DAYS);
    coming
}

/// Picks the one thing to do next: what others wait for first, then what nobody knows, then the weightiest gap.
pub(super) fn step(stand: Option<&Stand>, done: Option<Crowd>, voices: Option<&Voices>, overdue: usize) -> Step {
    let Some(stand) = stand else { return Step::Begin };
    let some_are_missing = done.and_then(Crowd::shown).is_none_or(|(done, of)| done < of);
    // Often is as often as every second person once.
    let unknown = voices.is_some_and(|voices| voices.unknown.count() * 2 >= voices.people);
    let gap = voices.and_then(|voices| voices.gaps.first());
    if stand.open == Taken::Open && some_are_missing {
        Step::Answer
    } else if overdue > 0 {
        Step::Overdue
    } else if unknown {
        Step::FindOut
    } else if let Some((question, _)) = gap {
        Step::Gap(question.clone())
    } else {
        Step::KeepOn
    }
}
