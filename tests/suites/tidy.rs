//! The rules of the house, as tests: who may know whom, how files look, and which words stand where.

mod house;
mod looks;
mod rooms;
mod walls;
mod words;

/// Fails with every fault in a line of its own.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} to put right:\n{}", faults.len(), faults.join("\n"));
}
