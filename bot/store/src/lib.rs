#![doc = include_str!("../README.md")]

mod claimed;
mod error;
mod hearing;
mod key;
mod lease;
mod rows;
mod sql;
mod sqlite;
mod tenancy;

pub use claimed::{Arrival, Claimed, ClaimedLetter, Commit, LetterId, Retry, RollCall, Version};
pub use error::{OpenError, StoreError};
pub use hearing::Hearing;
pub use lease::{LEASE, TRIES};
pub use sqlite::{Inspection, Onlooker, Store};
pub use tenancy::Tenancy;
