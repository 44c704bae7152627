//! Somebody who knows who handed in, when, and every state the pool was ever in, learns nothing about anybody.

use super::*;
use content::{Content, SetKind};
use jiff::civil::date;
use proptest::prelude::*;

#[test]
fn ballots_come_out_by_four_and_four_stay_behind() {
    let table: Vec<usize> = (0..=12).map(come_out).collect();
    assert_eq!(table, [0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 7, 8]);
}

#[test]
fn at_the_end_the_rest_is_a_batch_or_goes() {
    assert_eq!([0, 1, 3, 4, 7].map(rest), [Rest::Gone, Rest::Gone, Rest::Gone, Rest::Out, Rest::Out]);
}

#[test]
fn nothing_finer_than_a_day_is_kept() {
    let at = |text: &str| text.parse::<Timestamp>().expect("a time");
    assert_eq!(day_of(at("2026-11-24T15:04:05.678Z")), at("2026-11-24T00:00:00Z"));
    assert_eq!(day_of(at("2026-11-24T00:00:00Z")), at("2026-11-24T00:00:00Z"));
    assert_eq!(day_of(at("1969-12-31T23:59:59Z")), at("1969-12-31T00:00:00Z"));
    assert_eq!(day_of(Timestamp::MIN), Timestamp::MIN);
}

#[test]
fn every_ballot_answers_the_same_questions_whatever_somebody_is_asked_besides() {
    let content = Content::embedded();
    let set = content.current(SetKind::SelfCheck, date(2026, 11, 24));
    let asked = |scopes: &[Scope]| cut(crate::asked_of(set, scopes));
    let (staff, head, lead) = (asked(&[Scope::Person]), asked(&[Scope::Person, Scope::Team]), asked(&Scope::ALL));
    assert!(staff.ballot == head.ballot && head.ballot == lead.ballot && staff.ballot.len() == 13);
    assert_eq!([staff.office.len(), head.office.len(), lead.office.len()], [0, 5, 12]);
}

/// A pool of ballots, each named by the number of whoever handed it in.
#[derive(Default)]
struct Pool {
    waiting: Vec<usize>,
    batches: Vec<Vec<usize>>,
    handed_in: usize,
}

impl Pool {
    fn hand_in(&mut self, lots: &mut impl Iterator<Item = usize>) {
        self.waiting.push(self.handed_in);
        self.handed_in += 1;
        let mut batch = Vec::new();
        for _ in 0..come_out(self.waiting.len()) {
            let lot = lots.next().expect("there are lots enough") % self.waiting.len();
            batch.push(self.waiting.swap_remove(lot));
        }
        self.batches.extend((!batch.is_empty()).then_some(batch));
    }

    fn end(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        self.batches.extend((rest(waiting.len()) == Rest::Out).then_some(waiting));
    }

    /// The groups somebody can tell apart: each batch, and what waits.
    fn groups(&self) -> impl Iterator<Item = &Vec<usize>> {
        self.batches.iter().chain([&self.waiting]).filter(|group| !group.is_empty())
    }
}

proptest! {
    #[test]
    fn a_batch_never_reveals(people in 0..60_usize, lots in prop::collection::vec(any::<usize>(), 60)) {
        let mut pool = Pool::default();
        let mut lots = lots.into_iter().cycle();
        let mut out_after = Vec::new();
        for _ in 0..people {
            let before = pool.batches.len();
            pool.hand_in(&mut lots);
            out_after.extend((pool.batches.len() > before).then_some(pool.handed_in));
            // Whoever looks at any moment after the fourth finds no group that is smaller than four.
            if pool.handed_in >= K {
                prop_assert!(pool.groups().all(|group| group.len() >= K), "{:?} wait", pool.waiting);
            } else {
                prop_assert!(pool.batches.is_empty(), "nothing is out while fewer than four handed in");
            }
            // And whoever knows the order cannot say of a ballot that came out who of eight or more it is.
            prop_assert!(out_after.iter().all(|handed_in| *handed_in >= 2 * K));
        }
        pool.end();
        prop_assert!(pool.waiting.is_empty());
        let out: usize = pool.batches.iter().map(Vec::len).sum();
        prop_assert_eq!(out, if people >= K { people } else { 0 }, "all came out, or nothing");
        prop_assert!(pool.batches.iter().all(|batch| batch.len() >= K));
        let mut everybody: Vec<usize> = pool.batches.concat();
        everybody.sort_unstable();
        prop_assert!(everybody.iter().copied().eq(0..out), "each came out once");
    }

    #[test]
    fn two_looks_differ_by_four_or_by_nothing(people in 4..60_usize, lots in prop::collection::vec(any::<usize>(), 60)) {
        let mut pool = Pool::default();
        let mut lots = lots.into_iter().cycle();
        let mut seen = 0;
        for _ in 0..people {
            pool.hand_in(&mut lots);
            let shown: usize = pool.batches.iter().map(Vec::len).sum();
            prop_assert!(shown == seen || shown - seen >= K);
            seen = shown;
        }
        let before = seen;
        pool.end();
        let shown: usize = pool.batches.iter().map(Vec::len).sum();
        prop_assert!(shown - before >= K);
    }
}
