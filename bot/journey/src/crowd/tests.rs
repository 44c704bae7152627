//! Attacks on what crowds show.

use super::*;
use proptest::prelude::*;

#[test]
fn a_number_is_shown_only_with_enough_people_behind_it() {
    assert_eq!(Crowd::of(2, 3).shown(), None);
    assert_eq!(Crowd::of(0, 4).shown(), Some((0, 4)));
    assert_eq!(Crowd::of(12, 20).shown(), Some((12, 20)));
    assert_eq!(Crowd::of(9, 4).shown(), Some((4, 4)), "nobody is counted who is not there");
    assert_eq!((Crowd::of(199, 200).percent(), Crowd::of(1, 3).percent()), (Some(99), None));
    assert_eq!(format!("{:?} {:?}", Crowd::of(2, 3), Crowd::of(2, 5)), "Crowd(hidden) Crowd(2/5)");
}

#[test]
fn the_difference_that_one_person_makes_is_not_told_in_a_small_group() {
    let table = [
        ((5, 7), (6, 7), true, "one more"),
        ((5, 7), (4, 7), true, "one less"),
        ((5, 7), (5, 8), true, "somebody came and does not count"),
        ((5, 7), (6, 8), true, "somebody came and counts"),
        ((5, 7), (5, 6), true, "somebody left who did not count"),
        ((5, 7), (7, 9), true, "two came and both count: what each said is known"),
        ((5, 7), (5, 9), true, "two came and neither counts"),
        ((5, 7), (6, 9), false, "two came, and who of them counts is open"),
        ((3, 7), (5, 7), false, "two changed"),
        ((5, 7), (5, 7), false, "nothing happened"),
        ((5, 8), (6, 8), false, "the group is large enough"),
        ((5, 7), (9, 11), false, "four came"),
        ((8, 9), (6, 7), true, "the group has become small"),
    ];
    for ((count, of), (later, later_of), reveals, why) in table {
        assert_eq!(difference_reveals(Crowd::of(count, of), Crowd::of(later, later_of)), reveals, "{why}");
        assert_eq!(difference_reveals(Crowd::of(later, later_of), Crowd::of(count, of)), reveals, "{why}, backwards");
    }
}

#[test]
fn what_is_held_back_is_told_together_with_the_next_change() {
    let first = Crowd::of(0, 6).after(None);
    assert_eq!(first, Telling::New(Crowd::of(0, 6)));
    assert_eq!(Crowd::of(1, 6).after(Some(Crowd::of(0, 6))), Telling::Same(Crowd::of(0, 6)));
    assert_eq!(Crowd::of(2, 6).after(Some(Crowd::of(0, 6))), Telling::New(Crowd::of(2, 6)));
    assert_eq!(Crowd::of(2, 3).after(Some(Crowd::of(2, 6))), Telling::Hidden);
    assert_eq!(Crowd::of(2, 5).after(Some(Crowd::of(2, 3))), Telling::New(Crowd::of(2, 5)), "that was never told");
}

#[test]
fn what_is_merged_cannot_be_had_by_subtracting() {
    let alone = |sizes: &[usize]| {
        let named: BTreeMap<usize, usize> = sizes.iter().copied().enumerate().collect();
        stand_alone(&named).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(alone(&[5, 6, 7]), [0, 1, 2]);
    assert_eq!(alone(&[3, 6, 7]), [2], "three are merged with the six");
    assert_eq!(alone(&[2, 3, 6]), [2], "five are enough");
    assert_eq!(alone(&[1, 4]), [0; 0]);
    assert_eq!(alone(&[0, 5]), [1]);
    assert_eq!(alone(&[]), [0; 0]);
}

/// One thing that happens to one person of a group.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Turns(usize),
    Comes(bool),
    Leaves(usize),
    Nothing,
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let one = prop_oneof![
        4 => any::<usize>().prop_map(Happening::Turns),
        1 => any::<bool>().prop_map(Happening::Comes),
        1 => any::<usize>().prop_map(Happening::Leaves),
        1 => Just(Happening::Nothing),
    ];
    prop::collection::vec(one, 1..40)
}

proptest! {
    #[test]
    fn whoever_saw_the_one_person_act_learns_nothing(start in prop::collection::vec(any::<bool>(), 0..9), happenings in happenings()) {
        let mut group = start;
        let crowd = |group: &[bool]| Crowd::of(group.iter().filter(|counts| **counts).count(), group.len());
        let mut told: Option<Crowd> = None;
        // How many people did something since the last telling: the attacker has seen all of them.
        let mut acted = 0;
        for happening in happenings {
            let len = group.len();
            match happening {
                Happening::Turns(who) if len > 0 => { group[who % len] = !group[who % len]; acted += 1; }
                Happening::Comes(counts) => { group.push(counts); acted += 1; }
                Happening::Leaves(who) if len > 0 => { group.remove(who % len); acted += 1; }
                Happening::Turns(_) | Happening::Leaves(_) | Happening::Nothing => {}
            }
            match crowd(&group).after(told) {
                Telling::Hidden => prop_assert!(group.len() < K),
                Telling::Same(same) => prop_assert_eq!(Some(same), told),
                Telling::New(new) => {
                    prop_assert!(new.shown().is_some());
                    if let Some(before) = told {
                        let small = before.of.min(new.of) < 2 * K;
                        prop_assert!(!small || acted >= 2, "{:?} → {:?} after {} acted", before, new, acted);
                    }
                    told = Some(new);
                    acted = 0;
                }
            }
        }
    }

    #[test]
    fn the_rest_is_nobody_or_enough(sizes in prop::collection::btree_map(0..40_u8, 0..12_usize, 0..8)) {
        let alone = stand_alone(&sizes);
        let rest: usize = sizes.iter().filter(|(name, _)| !alone.contains(*name)).map(|(_, size)| size).sum();
        let whole: usize = sizes.values().sum();
        prop_assert!(alone.iter().all(|name| sizes[name] >= K));
        prop_assert!(rest == 0 || rest >= K || whole < K, "{:?} leaves {}", sizes, rest);
    }
}
