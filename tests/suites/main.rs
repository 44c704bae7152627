//! The suites: one binary, so that the house is linked once.

mod astray;
mod binary;
mod company;
mod conversation;
mod crash;
mod digest;
mod discord;
mod doctor;
mod health;
mod hearing;
mod kill;
mod manifests;
mod model;
mod networks;
#[cfg(target_os = "linux")]
mod power;
mod readme;
mod rounds;
mod sample;
mod scheme;
mod slack;
mod stopping;
mod store;
mod stored;
mod telegram;
mod tenants;
mod tidy;
mod transcripts;
mod walks;
mod words;
