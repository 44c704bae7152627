//! Counts that hide themselves when too few people stand behind them (MG3).
//!
//! Three ways lead from a number back to a person, and each is closed here: the group is small ([`Crowd::shown`]); the
//! rest is small, so that subtracting what is shown from the whole gives it away ([`stand_alone`]); or one person made
//! the difference between two tellings ([`Crowd::after`]).

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The fewest people behind a number that is shown.
pub const K: usize = 4;

/// So many of so many: a count that shows itself only where at least [`K`] people stand behind it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crowd {
    count: usize,
    of: usize,
}

/// What may be said of a crowd after what was said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Too few people stand behind it.
    Hidden,
    /// What was told last still stands: nothing changed, or too little to say so.
    Same(Crowd),
    /// There is something new to tell.
    New(Crowd),
}

impl Crowd {
    /// Makes the crowd of `count` among `all`; whoever is counted is among them.
    pub fn of(count: usize, all: usize) -> Crowd {
        Crowd { count: count.min(all), of: all }
    }

    /// Puts two crowds together, neither of which has anybody of the other.
    #[must_use]
    pub fn with(self, other: Crowd) -> Crowd {
        Crowd { count: self.count + other.count, of: self.of + other.of }
    }

    /// Gives the count and its whole, if enough people stand behind them.
    pub fn shown(self) -> Option<(usize, usize)> {
        (self.of >= K).then_some((self.count, self.of))
    }

    /// Gives the share in whole percent, rounded down so that 100 means everybody; none where it is hidden.
    pub fn percent(self) -> Option<usize> {
        self.shown().map(|(count, of)| count * 100 / of)
    }

    /// Tells what may be said of this crowd when `told` was the last thing said of it.
    ///
    /// What is held back looks the same as no change at all: a number that vanished would say that just one person made
    /// the difference.
    pub fn after(self, told: Option<Crowd>) -> Telling {
        if self.shown().is_none() {
            return Telling::Hidden;
        }
        match told.filter(|told| told.shown().is_some()) {
            Some(told) if told == self || difference_reveals(told, self) => Telling::Same(told),
            Some(_) | None => Telling::New(self),
        }
    }
}

impl Telling {
    /// Gives the crowd that is told, whether it is new or not.
    pub fn told(self) -> Option<Crowd> {
        match self {
            Telling::Hidden => None,
            Telling::Same(crowd) | Telling::New(crowd) => Some(crowd),
        }
    }
}

impl fmt::Debug for Crowd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown() {
            Some((count, of)) => write!(f, "Crowd({count}/{of})"),
            None => f.write_str("Crowd(hidden)"),
        }
    }
}

/// Tells whether two numbers shown one after the other give away what single people did.
///
/// In a group of 2 [`K`] and more they don't. In a smaller one they do when one person makes the difference, or when
/// fewer than [`K`] came or left and all of them count alike: then what each of them said is known.
pub fn difference_reveals(before: Crowd, after: Crowd) -> bool {
    if before.of.min(after.of) >= 2 * K {
        return false;
    }
    let moved = before.of.abs_diff(after.of);
    let counted = before.count.abs_diff(after.count);
    let uncounted = (before.of - before.count).abs_diff(after.of - after.count);
    let one_person = moved.max(counted).max(uncounted) == 1;
    let all_alike = (1..K).contains(&moved) && (counted == 0 || uncounted == 0);
    one_person || all_alike
}

/// Picks the groups whose numbers may stand alone beside those of the whole.
///
/// The others are merged upward: they show only in the whole. Where all that is merged is fewer than [`K`] people,
/// subtracting gives it away, so the smallest group that could stand alone is merged with it.
pub fn stand_alone<Name: Ord + Clone>(sizes: &BTreeMap<Name, usize>) -> BTreeSet<Name> {
    let mut by_size: Vec<(usize, &Name)> = sizes.iter().map(|(name, size)| (*size, name)).collect();
    by_size.sort();
    let mut merged = 0;
    let mut alone = BTreeSet::new();
    for (size, name) in by_size {
        // A group of nobody has nothing to hide, and nothing to show.
        if size < K || (1..K).contains(&merged) {
            merged += size;
        } else {
            alone.insert(name.clone());
        }
    }
    alone
}

#[cfg(test)]
mod tests;
