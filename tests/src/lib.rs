//! How we know.

pub mod talk;
