//! Faults: what is wrong in a content file, where, and what to do about it.

use std::collections::BTreeSet;
use std::fmt;

/// One thing that is wrong in a content file, in words for those who keep it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, seen from the folder of the content.
    pub file: String,
    /// The line, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong and what to do.
    pub what: String,
}

impl Fault {
    pub(crate) fn new(file: impl Into<String>, line: impl Into<Option<usize>>, what: impl Into<String>) -> Self {
        Self { file: file.into(), line: line.into(), what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// Everything that is wrong, in the order of files and lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn new(faults: Vec<Fault>) -> Self {
        let sorted: BTreeSet<Fault> = faults.into_iter().collect();
        Self(sorted.into_iter().collect())
    }

    /// Goes through the faults.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_told_one_a_line_by_file_and_line() {
        let faults = Faults::new(vec![
            Fault::new("b.toml", 2, "second"),
            Fault::new("b.toml", None, "first"),
            Fault::new("a.ftl", 12, "before"),
            Fault::new("a.ftl", 12, "before"),
        ]);
        assert_eq!(faults.to_string(), "a.ftl:12: before\nb.toml: first\nb.toml:2: second");
    }
}
