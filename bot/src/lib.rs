#![doc = include_str!("../README.md")]

pub mod cli;
pub mod clock;
pub mod commands;
mod courier;
mod inbox;
mod library;
mod phrases;
mod rounds;
pub mod simulation;
mod telemetry;
mod turns;

pub use inbox::Bot;
pub use library::Library;
