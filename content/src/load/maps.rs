//! Reading what an edition carries over from another, and comparing it with the two sets.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{Fields, table};
use super::findings::{Findings, Page, Placed};
use super::sets::{ReadSet, edition};
use crate::ids::QuestionId;
use crate::mapping::{EditionMap, Kept};
use crate::set::{SetKind, SetRef};

pub(crate) fn read(page: &Page<'_>, findings: &mut Findings) -> Vec<Placed<EditionMap>> {
    let table = table(page, findings);
    let mut fields = Fields::new(page, &table, findings);
    let (from, to) = (edition(&mut fields, "from"), edition(&mut fields, "to"));
    let mut maps: Vec<Placed<EditionMap>> = Vec::new();
    for (line, table) in fields.tables("map") {
        let mut map = fields.inner("map", (line, table));
        let kind = map.one_of("kind", SetKind::parse, &SetKind::ALL.map(SetKind::name));
        let carried = kept(&mut map, "carried");
        let reworded = kept(&mut map, "reworded");
        let added = map.ids("added", QuestionId::parse).unwrap_or_default();
        let removed = map.ids("removed", QuestionId::parse).unwrap_or_default();
        map.close();
        let (Some(kind), Some(from), Some(to)) = (kind, from, to) else { continue };
        if maps.iter().any(|known| known.item.kind == kind) {
            fields.fault_at(line, format!("the map of the {kind} is here a second time; take one of them out"));
            continue;
        }
        let map = EditionMap { kind, from, to, carried, reworded, added, removed };
        maps.push(Placed { file: page.path.to_owned(), line, item: map });
    }
    fields.close();
    maps
}

fn kept(fields: &mut Fields<'_, '_>, name: &'static str) -> Vec<Kept> {
    let mut pairs = Vec::new();
    for text in fields.texts(name).unwrap_or_default() {
        let (from, to) = text.split_once("->").unwrap_or((text, text));
        match (QuestionId::parse(from.trim()), QuestionId::parse(to.trim())) {
            (Ok(from), Ok(to)) => pairs.push(Kept { from, to }),
            (Err(error), _) | (_, Err(error)) => fields.fault(name, error),
        }
    }
    pairs
}

/// Tells of each question a map forgets, counts twice, or invents.
pub(crate) fn check(maps: &[Placed<EditionMap>], sets: &BTreeMap<SetRef, Placed<ReadSet>>, findings: &mut Findings) {
    for map in maps {
        let EditionMap { kind, from, to, carried, reworded, added, removed } = &map.item;
        let stay = || carried.iter().chain(reworded);
        let before = stay().map(|kept| &kept.from).chain(removed);
        let after = stay().map(|kept| &kept.to).chain(added);
        side(map, SetRef { kind: *kind, edition: *from }, before, "removed", sets, findings);
        side(map, SetRef { kind: *kind, edition: *to }, after, "added", sets, findings);
    }
}

fn side<'m>(
    map: &Placed<EditionMap>,
    name: SetRef,
    named: impl Iterator<Item = &'m QuestionId>,
    alone: &str,
    sets: &BTreeMap<SetRef, Placed<ReadSet>>,
    findings: &mut Findings,
) {
    let Some(set) = sets.get(&name) else {
        findings.add(map.fault(format!("the map names the set {name}, which no file in sets/ has")));
        return;
    };
    let mut seen: BTreeSet<&QuestionId> = BTreeSet::new();
    for id in named {
        if set.item.set.question(id).is_none() {
            findings.add(map.fault(format!("the map names question {id}, which {name} does not have")));
        } else if !seen.insert(id) {
            findings.add(map.fault(format!("the map names question {id} of {name} twice; leave it in one list")));
        }
    }
    for question in &set.item.set.questions {
        if !seen.contains(&question.id) {
            let id = &question.id;
            findings.add(
                map.fault(format!(
                    "the map forgets question {id} of {name}; put it under carried, reworded or {alone}"
                )),
            );
        }
    }
}
