//! What is found while reading, and where in a file it stands.

use std::collections::BTreeSet;

use crate::fault::Fault;

/// Everything found wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) faults: Vec<Fault>,
    /// Files of which something could not be read at all: nobody can say what they lack.
    blind: BTreeSet<String>,
    /// Lines of which nothing more is said, because nobody can read them.
    unreadable: BTreeSet<(String, usize)>,
}

impl Findings {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Adds a fault unless its line cannot be read anyway.
    pub(crate) fn add_if_readable(&mut self, fault: Fault) {
        if fault.line.is_none_or(|line| self.is_readable(&fault.file, line)) {
            self.faults.push(fault);
        }
    }

    /// Tells whether a line could be read.
    pub(crate) fn is_readable(&self, file: &str, line: usize) -> bool {
        !self.unreadable.contains(&(file.to_owned(), line))
    }

    /// Notes that something in a file could not be read at all.
    pub(crate) fn blind(&mut self, file: &str) {
        self.blind.insert(file.to_owned());
    }

    /// Tells whether all of the data could be read, so that one can say what is used by nothing.
    pub(crate) fn has_seen_all(&self) -> bool {
        self.blind.is_empty()
    }

    /// Tells whether all files of a name or folder could be read, so that one can say what they lack.
    pub(crate) fn has_seen(&self, start: &str) -> bool {
        !self.blind.iter().any(|file| file.starts_with(start))
    }

    /// Adds a line that cannot be read, which may hide other things from us.
    pub(crate) fn add_unreadable(&mut self, fault: Fault) {
        self.blind(&fault.file);
        self.unreadable.extend(fault.line.map(|line| (fault.file.clone(), line)));
        self.faults.push(fault);
    }
}

/// A file, and how to point into it.
#[derive(Debug)]
pub(crate) struct Page<'t> {
    pub(crate) path: &'t str,
    pub(crate) text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Page<'t> {
    pub(crate) fn new(path: &'t str, text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { path, text, starts }
    }

    /// Gives the line of an offset, counted from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// Gives the line of a piece that was cut out of this text.
    pub(crate) fn line_of(&self, piece: &str) -> usize {
        self.line(piece.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()))
    }

    pub(crate) fn fault(&self, line: usize, what: impl Into<String>) -> Fault {
        Fault::new(self.path, line, what)
    }
}

/// Something that was read, and where it stands.
#[derive(Debug)]
pub(crate) struct Placed<T> {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) item: T,
}

impl<T> Placed<T> {
    pub(crate) fn fault(&self, what: impl Into<String>) -> Fault {
        Fault::new(self.file.clone(), self.line, what)
    }

    /// Names the place for a fault elsewhere.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_the_line_of_each_piece() {
        let text = "one\n二\n\nfour";
        let page = Page::new("a", text);
        assert_eq!([0, 3, 4, 8, 9, 12].map(|offset| page.line(offset)), [1, 1, 2, 3, 4, 4]);
        assert_eq!(page.line_of(&text[9..]), 4);
    }
}
