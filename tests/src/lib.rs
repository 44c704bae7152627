//! How we know.

pub mod answering;
pub mod binary;
pub mod changes;
pub mod databases;
pub mod kept;
pub mod power;
pub mod stage;
pub mod talk;
pub mod transcript;
