//! The recurring checks: asked, answered, helped with, set, and shown to a team as a number (CT8, CT12, RM7).

mod answers;
mod begin;
mod cards;
mod keeping;

use content::CheckId;
use engine::{CheckPress, Press};
use jiff::civil::{Date, date};
use journey::Record;
use journey::check::{CycleId, Said};
use journey::ledger::{CheckFact, Fact};
use tests::office::Office;
use tests::talk::instant;

/// The cycle of the updates that opens on a Wednesday two weeks after the office does.
const UPDATES: Date = date(2026, 12, 9);
/// The cycle of the backup in that week.
const WEEK: Date = date(2026, 12, 7);

fn cycle(check: &str, opened: Date) -> CycleId {
    CycleId { check: CheckId::parse(check).expect("an id"), opened }
}

fn press(press: CheckPress) -> Press {
    Press::Checks(press)
}

fn fact(fact: CheckFact) -> Record {
    Record::Ledger { fact: Fact::Check(fact) }
}

/// An office whose checks began, on the day on which the updates of December are asked about.
fn begun(mut office: Office) -> Office {
    office.keep("佐藤", vec![fact(CheckFact::ChecksBegun)]);
    office.now = instant("2026-12-09T10:00[Asia/Tokyo]");
    office.hush();
    office
}

/// What the last act kept of somebody's answers.
fn said(office: &Office) -> Vec<(String, Said)> {
    let checked = |record: &Record| {
        if let Record::Checked { cycle, said } = record { Some((cycle.check.to_string(), *said)) } else { None }
    };
    office.records.iter().filter_map(checked).collect()
}

fn facts(office: &Office) -> Vec<&CheckFact> {
    office.records.iter().filter_map(of_a_check).collect()
}

fn of_a_check(record: &Record) -> Option<&CheckFact> {
    if let Record::Ledger { fact: Fact::Check(fact) } = record { Some(fact) } else { None }
}
