//! How long presses took.

use super::Walked;
use std::fmt;
use std::time::Duration;

/// How long many presses took, as the three numbers that say most about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Half of them took no longer.
    pub half: Duration,
    /// All but one in a hundred took no longer.
    pub most: Duration,
    /// Not one took longer.
    pub all: Duration,
}

impl Times {
    /// How long it took until the network knew that presses had arrived. Those that failed don't count.
    pub fn until_known(walked: &[Walked]) -> Times {
        Times::of(walked.iter().flat_map(|one| &one.presses).filter_map(|press| press.acknowledged).collect())
    }

    /// How long it took until somebody who had answered saw what comes next.
    pub fn until_answered(walked: &[Walked]) -> Times {
        Times::of(walked.iter().flat_map(Walked::chosen).map(|(press, _)| press.answered).collect())
    }

    fn of(mut times: Vec<Duration>) -> Times {
        times.sort_unstable();
        let at = |of_a_hundred: usize| {
            let index = times.len().saturating_sub(1) * of_a_hundred / 100;
            times.get(index).copied().unwrap_or_default()
        };
        Times { half: at(50), most: at(99), all: at(100) }
    }
}

impl fmt::Debug for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [half, most, all] = [self.half, self.most, self.all].map(|time| time.as_millis());
        write!(f, "p50 {half} ms, p99 {most} ms, at most {all} ms")
    }
}

/// Puts numbers into the record of a run: they tell more than that they were good enough.
#[expect(clippy::print_stdout, reason = "the numbers belong to what a run of the tests shows")]
pub fn report(numbers: &str) {
    println!("{numbers}");
}
