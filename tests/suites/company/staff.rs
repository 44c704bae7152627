//! The staff room: the company, its teams, its people, their roles, and whom we may write to.

mod board;
mod list;
mod names;
mod people;
mod reach;
mod roles;
mod rooms;
mod teams;

use journey::Record;
use journey::ledger::{Fact, StaffFact};

/// Lists what the last act changed about teams and roles.
fn facts(records: &[Record]) -> Vec<&StaffFact> {
    let fact = |record| if let &Record::Ledger { fact: Fact::Staff(ref fact) } = record { Some(fact) } else { None };
    records.iter().filter_map(fact).collect()
}
