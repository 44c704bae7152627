//! How we know.

pub mod answering;
pub mod binary;
pub mod changes;
pub mod crowd;
pub mod databases;
pub mod days;
pub mod everything;
pub mod examination;
pub mod files;
pub mod kept;
pub mod networks;
pub mod office;
pub mod power;
pub mod rows;
pub mod server;
pub mod stage;
pub mod talk;
pub mod transcript;
pub mod trouble;
pub mod twist;
pub mod wire;
