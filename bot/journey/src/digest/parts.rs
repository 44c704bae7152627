//! The parts of the company that are told of: teams of enough people, and the rest, merged (MG3).

use super::batch::{BATCH, Batch, Voices};
use super::{Material, Told};
use crate::view::Respondent;
use crate::{Crowd, K, Mode, Role, Sheet, TeamId, Telling, difference_reveals};
use content::{Question, Scope};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A part of the company.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A team.
    Team(TeamId),
    /// Whoever is in none that may stand alone.
    Rest,
    /// All of it.
    Company,
}

/// How many handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// What may be said.
    pub now: Telling,
    /// What was said at the end of the week before.
    pub before: Option<Crowd>,
}

impl Done {
    /// Gives the change from the week before, where the group is the same in size: so many more, or fewer.
    pub fn change(&self) -> Option<isize> {
        let ((now, of), (before, of_before)) = (self.now.told()?.shown()?, self.before?.shown()?);
        (of == of_before).then(|| now.cast_signed() - before.cast_signed())
    }
}

/// What is told of the parts.
pub(super) struct Parts<'a> {
    /// How many handed in, of each part.
    done: BTreeMap<Part, Done>,
    /// What people are asked about themselves.
    questions: Vec<&'a Question>,
}

/// Lists the teams that exist and have anybody of the company in them who is asked.
pub(super) fn teams_with_people(material: &Material<'_>) -> BTreeSet<TeamId> {
    let team = |person: &Respondent<'_>| (!person.left).then(|| person.team.clone()).flatten();
    material.people.iter().filter_map(team).filter(|team| material.ledger.team(team).is_some()).collect()
}

/// Counts each part, and keeps what is told.
pub(super) fn count<'a>(material: &Material<'a>, told: &mut Told) -> Parts<'a> {
    let run = material.run();
    let here: Vec<&Respondent<'_>> =
        material.people.iter().filter(|person| !person.left && person.connected && run.is_some()).collect();
    emerge(&here, told);
    let mut people: BTreeMap<Part, Vec<&Respondent<'_>>> = BTreeMap::new();
    for person in &here {
        people.entry(part_of(person, &told.alone)).or_default().push(person);
    }
    let mut done = BTreeMap::new();
    for (part, people) in &people {
        let before = told.before.get(part).copied();
        // New is what the week before did not say: made again in the same week, a summary says the same.
        let now = match crowd(people).after(told.done.get(part).copied()).told() {
            None => Telling::Hidden,
            Some(crowd) if before == Some(crowd) => Telling::Same(crowd),
            Some(crowd) => Telling::New(crowd),
        };
        if let Some(crowd) = now.told() {
            told.done.insert(part.clone(), crowd);
        }
        done.insert(part.clone(), Done { now, before });
    }
    let asked = run.into_iter().flat_map(|(.., set)| &set.questions);
    let questions: Vec<&Question> = asked.filter(|question| question.scope == Scope::Person).collect();
    // 匿名: answers come out by lot and without a team, where the company decides; a summary of a part could not be told of them.
    if run.is_some_and(|(_, run, _)| run.mode != Mode::Anonymous) {
        seal(material, &here, &questions, told);
    }
    Parts { done, questions }
}

fn crowd(people: &[&Respondent<'_>]) -> Crowd {
    Crowd::of(people.iter().filter(|person| person.is_done()).count(), people.len())
}

fn part_of(person: &Respondent<'_>, alone: &BTreeSet<TeamId>) -> Part {
    person.team.clone().filter(|team| alone.contains(team)).map_or(Part::Rest, Part::Team)
}

/// Lets teams out of the rest that may stand alone. Within a run no part goes back into the rest: what was told of four people
/// under one name would be told of the same four under another. A team that has become small is told of no more.
fn emerge(here: &[&Respondent<'_>], told: &mut Told) {
    let rest: Vec<&Respondent<'_>> =
        here.iter().copied().filter(|person| part_of(person, &told.alone) == Part::Rest).collect();
    let mut sizes: BTreeMap<Option<TeamId>, usize> = BTreeMap::new();
    for person in &rest {
        *sizes.entry(person.team.clone()).or_default() += 1;
    }
    // Whoever is left over and too few is told of nowhere, not even in the whole: so no larger team is hidden for their sake.
    let ready: BTreeSet<TeamId> =
        sizes.into_iter().filter(|(_, size)| *size >= K).filter_map(|(team, _)| team).collect();
    let told_of_rest = told.done.get(&Part::Rest).copied().filter(|told| told.shown().is_some());
    // The sum of what comes out and what stays is told by this: it must not show what one person did either.
    if ready.is_empty() || told_of_rest.is_some_and(|told| difference_reveals(told, crowd(&rest))) {
        return;
    }
    told.alone.extend(ready);
    told.done.remove(&Part::Rest);
}

/// Seals the sheets of the staff that are not counted yet, where enough of a part came together. The heads of teams and those who
/// coordinate are left out: their answers are known to others as those of the team or the company.
fn seal(material: &Material<'_>, here: &[&Respondent<'_>], questions: &[&Question], told: &mut Told) {
    let heads = |person: &Respondent<'_>| {
        let coordinates = || material.ledger.roles(&person.member).contains(&Role::Coordinator);
        !material.ledger.teams_of_manager(&person.member).is_empty() || coordinates()
    };
    let staff: Vec<&Respondent<'_>> = here.iter().copied().filter(|person| !heads(person)).collect();
    let mut sizes: BTreeMap<&Option<TeamId>, usize> = BTreeMap::new();
    for person in &staff {
        *sizes.entry(&person.team).or_default() += 1;
    }
    let mut waiting: BTreeMap<Part, Vec<&Sheet>> = BTreeMap::new();
    for person in &staff {
        let Some(sheet) = person.sheet.filter(|sheet| sheet.submitted.is_some()) else { continue };
        if told.counted.contains(&sheet.id) {
            continue;
        }
        let part = match &person.team {
            Some(team) if sizes[&person.team] >= BATCH => Part::Team(team.clone()),
            Some(_) | None => Part::Rest,
        };
        waiting.entry(part).or_default().push(sheet);
    }
    for (part, sheets) in waiting {
        if let Some(batch) = Batch::seal(questions, &sheets) {
            told.counted.extend(sheets.iter().map(|sheet| sheet.id.clone()));
            told.batches.entry(part).or_default().push(batch);
        }
    }
}

impl Parts<'_> {
    /// Tells how many of a part handed in.
    pub(super) fn done(&self, part: &Part) -> Done {
        self.done.get(part).copied().unwrap_or(Done { now: Telling::Hidden, before: None })
    }

    /// Tells whether there are people who are told of nowhere.
    pub(super) fn leaves_out(&self) -> bool {
        self.done.values().any(|done| done.now.told().is_none())
    }

    /// Tells how many of the company handed in: the sum of what its parts tell.
    pub(super) fn company(&self) -> Done {
        let sum = |crowds: Vec<Crowd>| crowds.into_iter().reduce(Crowd::with);
        let told = |done: &Done| done.now.told();
        let shown: Vec<&Done> = self.done.values().filter(|done| told(done).is_some()).collect();
        let before: Vec<Crowd> = shown.iter().filter_map(|done| done.before).collect();
        let is_new = shown.iter().any(|done| matches!(done.now, Telling::New(_)));
        let now = match sum(shown.iter().filter_map(|done| told(done)).collect()) {
            None => Telling::Hidden,
            Some(crowd) if is_new => Telling::New(crowd),
            Some(crowd) => Telling::Same(crowd),
        };
        // A part that was told of before and another that was not would be compared with each other.
        let before = if before.len() == shown.len() { sum(before) } else { None };
        Done { now, before }
    }

    /// Puts together what was answered in a part.
    pub(super) fn voices(&self, told: &Told, part: &Part) -> Option<Voices> {
        let batches: Vec<&Batch> = told.batches.get(part)?.iter().collect();
        Voices::of(&self.questions, &batches)
    }

    /// Puts together what was answered in the whole company.
    pub(super) fn all_voices(&self, told: &Told) -> Option<Voices> {
        let batches: Vec<&Batch> = told.batches.values().flatten().collect();
        Voices::of(&self.questions, &batches)
    }
}
