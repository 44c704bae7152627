#![doc = include_str!("../README.md")]

pub mod cli;
pub mod clock;
pub mod commands;
pub mod config;
mod courier;
mod gate;
mod health;
mod inbox;
mod library;
mod metrics;
mod phrases;
mod rounds;
mod server;
pub mod simulation;
mod telemetry;
mod turns;
pub mod typeface;
mod weeks;
mod wiring;

pub use inbox::Bot;
pub use library::Library;
