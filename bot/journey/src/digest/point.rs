//! The trend: what the company's answers came to in the last diagnoses (MG8).

use crate::{Ledger, Score, score};
use content::{Content, SetKind};
use jiff::civil::Date;

/// Whether answers are still taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// They are.
    Open,
    /// They are not.
    Closed,
}

/// What one diagnosis came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day it was opened.
    pub opened: Date,
    /// The points; provisional while not all is decided.
    pub score: Score,
}

/// How many diagnoses are told of.
const LAST: usize = 4;

/// Lists the last four self-checks of the company, the oldest first: from −25 to 100, and provisional before all is decided.
pub fn trend(ledger: &Ledger, content: &Content, day: impl Fn(jiff::Timestamp) -> Date) -> Vec<Point> {
    let mut runs: Vec<_> = ledger.runs.iter().filter(|(_, run)| run.set.kind == SetKind::SelfCheck).collect();
    runs.sort_by_key(|(id, run)| (run.opened_at, (*id).clone()));
    let point = |run: &crate::ledger::Run| {
        let score = score(content.set(&run.set)?, &run.answers())?;
        Some(Point { opened: day(run.opened_at), score })
    };
    let first = runs.len().saturating_sub(LAST);
    runs[first..].iter().filter_map(|(_, run)| point(run)).collect()
}
