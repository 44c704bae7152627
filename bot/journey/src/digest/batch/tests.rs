//! Everything that a batch can say, and whether any answer can be known from it.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// What one person answered, as far as a batch tells it apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cell {
    InPlace,
    Else,
    Unknown,
}

const CELLS: [Cell; 3] = [Cell::InPlace, Cell::Else, Cell::Unknown];

/// Lists all rows of `length` members of `from`.
fn rows<T: Copy>(from: &[T], length: usize) -> Vec<Vec<T>> {
    (0..length).fold(vec![Vec::new()], |rows, _| {
        let longer = |row: &Vec<T>| from.iter().map(|one| [row.as_slice(), &[*one]].concat()).collect::<Vec<_>>();
        rows.iter().flat_map(longer).collect()
    })
}

/// Goes through every world of `people` and `questions`, up to the order of the people, and tells whether somebody who is one
/// of them and knows the rules can know of anybody else whether their answer is ○.
fn nothing_can_be_known(people: usize, questions: usize) -> bool {
    let pairs: Vec<(usize, usize)> =
        (0..=people).flat_map(|all| (0..=all).map(move |unknown| (all, unknown))).collect();
    // For what is told and the reader's own answers: of each question, how many others may have answered something else than ○.
    let mut possible: BTreeMap<(String, Vec<Cell>), Vec<BTreeSet<usize>>> = BTreeMap::new();
    for world in rows(&pairs, questions) {
        let told = format!("{:?}", told_of(people, &world));
        for own in rows(&CELLS, questions) {
            let others = |((all, unknown), own): (&(usize, usize), &Cell)| {
                let (mine, mine_unknown) = (usize::from(*own != Cell::InPlace), usize::from(*own == Cell::Unknown));
                let (all, unknown) = (all.checked_sub(mine)?, unknown.checked_sub(mine_unknown)?);
                (unknown <= all && all < people).then_some(all)
            };
            let Some(others) = world.iter().zip(&own).map(others).collect::<Option<Vec<usize>>>() else { continue };
            let entry = possible.entry((told.clone(), own)).or_insert_with(|| vec![BTreeSet::new(); questions]);
            for (seen, count) in entry.iter_mut().zip(others) {
                seen.insert(count);
            }
        }
    }
    let open = |counts: &BTreeSet<usize>| {
        let some_but_not_all = counts.iter().any(|count| (1..people - 1).contains(count));
        some_but_not_all || (counts.contains(&0) && counts.contains(&(people - 1)))
    };
    possible.values().flatten().all(open)
}

#[test]
fn whoever_is_one_of_a_batch_knows_of_nobody_whether_it_is_in_place() {
    for (people, questions) in [(5, 1), (6, 1), (7, 1), (8, 1), (12, 1), (5, 2), (6, 2), (7, 2), (8, 2), (5, 3), (6, 3)]
    {
        assert!(nothing_can_be_known(people, questions), "{people} people, {questions} questions");
    }
}

#[test]
fn with_one_person_fewer_something_could_be_known() {
    assert!(!nothing_can_be_known(K, 1), "that is why a batch has {BATCH} sheets");
    assert!(!nothing_can_be_known(3, 1));
}

#[test]
fn weights_are_what_they_say() {
    let told = |people: usize, count: usize| told_of(people, &[(count, 0)]).0[0];
    for people in BATCH..60 {
        for count in 0..=people {
            match told(people, count) {
                None => assert!(count * 2 < people.max(6), "{count} of {people}"),
                Some(Weight::Half) => assert!(count * 2 >= people, "{count} of {people}"),
                Some(Weight::Most) => assert!(count * 3 >= people * 2 && count * 2 > people, "{count} of {people}"),
            }
        }
    }
}

#[test]
fn わからない_is_counted_until_the_number_would_say_who() {
    let five = |unknown: usize| told_of(5, &[(unknown.max(3), unknown), (0, 0)]).1;
    assert_eq!(five(0), Unknown::Exactly(0));
    assert_eq!(five(3), Unknown::Exactly(3));
    assert_eq!(five(5), Unknown::Over(3));
    // Of 25 questions an honest week never comes near the limit.
    let week: Vec<(usize, usize)> =
        (0..13).map(|question| (question % 5, usize::from(question % 2 == 0 && question % 5 > 0))).collect();
    assert_eq!(told_of(8, &week).1, Unknown::Exactly(week.iter().map(|(_, unknown)| unknown).sum()));
}
