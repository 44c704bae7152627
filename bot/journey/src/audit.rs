//! The chain that shows whether a kept fact was changed afterwards (EV4).

use crate::hash::sha256;
use jiff::Timestamp;

/// The seal before the first row of every chain.
pub const BEGINNING: &str = "";

/// One sealed row of an organization's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// 1, 2, 3 … without a hole.
    pub number: i64,
    /// When it was written, to the millisecond.
    pub at: Timestamp,
    /// The id of who caused it.
    pub who: String,
    /// What happened ([`crate::Record::for_audit`]).
    pub what: String,
    /// The seal over this row and the seal before it: 64 hexadecimal digits.
    pub seal: String,
}

/// Seals a row onto the chain.
pub fn seal(before: &str, number: i64, at: Timestamp, who: &str, what: &str) -> String {
    // Lengths stand before the texts, so that no two different rows are written alike.
    let millisecond = at.as_millisecond();
    sha256(&format!("{before}\n{number}\n{millisecond}\n{}:{who}\n{}:{what}\n", who.len(), what.len()))
}

/// Finds the number of the first row that does not follow from the one before it.
pub fn first_broken<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Option<i64> {
    let mut before = BEGINNING.to_owned();
    for (index, row) in rows.into_iter().enumerate() {
        let number = i64::try_from(index).expect("a chain fits in memory") + 1;
        if row.number != number || row.seal != seal(&before, number, row.at, &row.who, &row.what) {
            return Some(number);
        }
        before.clone_from(&row.seal);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain() -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for number in 1..=5 {
            let before = rows.last().map_or(BEGINNING, |row| row.seal.as_str());
            let at = Timestamp::from_millisecond(number * 1000).expect("a time");
            let (who, what) = ("abc".to_owned(), format!("fact {number}"));
            let seal = seal(before, number, at, &who, &what);
            rows.push(Row { number, at, who, what, seal });
        }
        rows
    }

    #[test]
    fn a_whole_chain_holds() {
        assert_eq!(first_broken(&chain()), None);
    }

    #[test]
    fn a_changed_byte_a_lost_row_and_a_moved_border_show() {
        let mut rows = chain();
        rows[2].what = "fact 8".into();
        assert_eq!(first_broken(&rows), Some(3));
        let mut rows = chain();
        rows.remove(1);
        assert_eq!(first_broken(&rows), Some(2));
        let mut rows = chain();
        rows[3].who = "abcf".into();
        rows[3].what = "act 4".into();
        assert_eq!(first_broken(&rows), Some(4));
    }
}
