//! x
mod escape;
mod incoming;
pub mod limits;
mod outgoing;
mod settings;
