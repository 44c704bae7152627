//! Rows, and their way into our types. What was stored can always be read; if it can't, the file was changed by hand.

pub(crate) mod audit;
pub(crate) mod ballots;
pub(crate) mod checks;
pub(crate) mod codes;
pub(crate) mod company;
pub(crate) mod conversations;
pub(crate) mod erase;
pub(crate) mod events;
pub(crate) mod journey;
pub(crate) mod letters;
pub(crate) mod rounds;

use crate::StoreError;

/// Reads a value that its own type parses.
pub(crate) fn read<T>(column: &str, parsed: Option<T>) -> Result<T, StoreError> {
    parsed.ok_or_else(|| StoreError::unreadable(column))
}

/// Reads a value that may be missing.
pub(crate) fn maybe<T>(
    column: &str,
    text: Option<&str>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| read(column, parse(text))).transpose()
}

/// Takes what was written as JSON.
pub(crate) fn json(written: serde_json::Result<String>) -> String {
    written.expect("what is stored is plain data")
}
