//! The company's list of people (名簿): what taking it in would change (AD14).
//!
//! People are told apart by what they are called, so a name that stands twice is left to a person to sort out; and whoever has no
//! name with us cannot be missing on a list.

use crate::called::key;
use crate::ledger::{Fact, Grant, StaffFact};
use crate::{Colleague, Ledger, MemberId, Presence, Record, Role, TeamId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

mod lines;

pub use lines::{Lines, lines};

/// One person of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Listed {
    /// What they are called.
    pub name: String,
    /// The team they belong to, if the list says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// Somebody who stands on the company's list and has no account with us yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Their id.
    pub member: MemberId,
    /// What they are called.
    pub name: String,
    /// The team they belong to.
    pub team: Option<TeamId>,
}

/// What becomes of those who do not stand on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absent {
    /// The list is whole: they left.
    Leave,
    /// The list only adds: they stay.
    Stay,
}

/// What taking a list in would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New with us.
    pub new: Vec<Listed>,
    /// In another team from here on.
    pub moved: Vec<(MemberId, Listed)>,
    /// Left before, and back.
    pub back: Vec<(MemberId, Listed)>,
    /// As they were.
    pub same: usize,
    /// Not on the list.
    pub gone: Vec<MemberId>,
    /// Not on the list, but they coordinate: they stay until somebody decides otherwise.
    pub kept: usize,
    /// Without a name with us: nobody can tell whether they stand on the list.
    pub nameless: usize,
    /// Names that stand twice, on the list or with us.
    pub twice: BTreeSet<String>,
    /// Teams that there are none of yet.
    pub teams: BTreeSet<String>,
}

impl Changes {
    /// Tells whether taking the list in would change nothing.
    pub fn is_nothing(&self, absent: Absent) -> bool {
        let none_go = absent == Absent::Stay || self.gone.is_empty();
        self.new.is_empty() && self.moved.is_empty() && self.back.is_empty() && none_go
    }
}

/// Compares a list with the people we know, `me` among them.
pub fn changes(ledger: &Ledger, people: &[Colleague], list: &[Listed]) -> Changes {
    let mut found = Changes { twice: doubles(people, list), ..Changes::default() };
    let twice: BTreeSet<String> = found.twice.iter().map(|name| key(name)).collect();
    let known: BTreeMap<String, &Colleague> =
        people.iter().filter_map(|one| Some((key(one.name.as_deref()?), one))).collect();
    let mut listed = BTreeSet::new();
    for line in list.iter().filter(|line| !twice.contains(&key(&line.name))) {
        if let Some(team) = line.team.as_deref().filter(|team| ledger.team_called(team).is_none()) {
            let known = found.teams.iter().any(|known| key(known) == key(team));
            found.teams.extend((!known).then(|| team.to_owned()));
        }
        let Some(person) = known.get(&key(&line.name)) else {
            found.new.push(line.clone());
            continue;
        };
        listed.insert(person.id.clone());
        let team = line.team.as_deref().map(|team| ledger.team_called(team));
        let moves = team.is_some_and(|team| team.is_none() || team != person.team.as_ref());
        match (person.left, moves) {
            (Some(_), _) => found.back.push((person.id.clone(), line.clone())),
            (None, true) => found.moved.push((person.id.clone(), line.clone())),
            (None, false) => found.same += 1,
        }
    }
    for person in people.iter().filter(|person| person.left.is_none() && !listed.contains(&person.id)) {
        match &person.name {
            None => found.nameless += 1,
            Some(name) if twice.contains(&key(name)) => {}
            Some(_) if ledger.roles(&person.id).contains(&Role::Coordinator) => found.kept += 1,
            Some(_) => found.gone.push(person.id.clone()),
        }
    }
    found
}

/// Finds the names that stand for more than one person.
fn doubles(people: &[Colleague], list: &[Listed]) -> BTreeSet<String> {
    let twice = |names: &mut dyn Iterator<Item = &str>| {
        let mut seen = BTreeSet::new();
        names.filter(|name| !seen.insert(key(name))).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let mut found = twice(&mut list.iter().map(|line| line.name.as_str()));
    let on_list: BTreeSet<String> = list.iter().map(|line| key(&line.name)).collect();
    let ours = twice(&mut people.iter().filter_map(|one| one.name.as_deref()));
    found.extend(ours.into_iter().filter(|name| on_list.contains(&key(name))));
    found
}

/// Lists the facts that take a list in; ids of what is new follow from `cause`.
pub fn records(ledger: &Ledger, changes: &Changes, absent: Absent, cause: &str) -> Vec<Record> {
    let mut records = Vec::new();
    let mut teams: BTreeMap<String, TeamId> = BTreeMap::new();
    for (index, name) in changes.teams.iter().enumerate() {
        let team = TeamId::derive(&format!("{cause}\nteam {index}"));
        teams.insert(key(name), team.clone());
        records.push(staff(StaffFact::TeamMade { team, name: name.clone() }));
    }
    let team_of = |line: &Listed| {
        let name = line.team.as_deref()?;
        ledger.team_called(name).cloned().or_else(|| teams.get(&key(name)).cloned())
    };
    for (index, line) in changes.new.iter().enumerate() {
        let member = MemberId::derive(&format!("{cause}\nmember {index}"));
        records.push(Record::Expected { member, name: line.name.clone(), team: team_of(line) });
    }
    for (member, _) in &changes.back {
        records.push(Record::Left { member: member.clone(), presence: Presence::Here });
    }
    for (member, line) in changes.back.iter().chain(&changes.moved).filter(|(_, line)| line.team.is_some()) {
        records.push(Record::Placed { member: member.clone(), team: team_of(line) });
    }
    if absent == Absent::Leave {
        records.extend(changes.gone.iter().flat_map(|member| farewell(ledger, member)));
    }
    records
}

/// Lists the facts that let somebody go: their roles end with it.
pub fn farewell(ledger: &Ledger, member: &MemberId) -> Vec<Record> {
    let grants: Vec<Grant> = ledger.grants.get(member).into_iter().flatten().cloned().collect();
    let taken = grants.into_iter().map(|grant| staff(StaffFact::Withdrawn { member: member.clone(), grant }));
    taken.chain([Record::Left { member: member.clone(), presence: Presence::Gone }]).collect()
}

fn staff(fact: StaffFact) -> Record {
    Record::Ledger { fact: Fact::Staff(fact) }
}

#[cfg(test)]
mod tests;
