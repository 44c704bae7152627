//! The suites: one binary, so that the house is linked once.

mod conversation;
mod hearing;
mod kill;
mod model;
#[cfg(target_os = "linux")]
mod power;
mod store;
mod tidy;
mod transcripts;
mod walks;
mod words;
