//! The suites: one binary, so that the house is linked once.

mod binary;
mod company;
mod conversation;
mod crash;
mod discord;
mod hearing;
mod kill;
mod model;
mod networks;
#[cfg(target_os = "linux")]
mod power;
mod slack;
mod store;
mod stored;
mod telegram;
mod tenants;
mod tidy;
mod transcripts;
mod walks;
mod words;
