//! Every statement once, as a named constant. Parameters are `$1`, `$2` …, which both databases read.

pub(crate) mod audit;
pub(crate) mod ballots;
pub(crate) mod checks;
pub(crate) mod codes;
pub(crate) mod company;
pub(crate) mod conversations;
pub(crate) mod digests;
pub(crate) mod erase;
pub(crate) mod events;
pub(crate) mod hearing;
pub(crate) mod journey;
pub(crate) mod letters;
pub(crate) mod purge;
pub(crate) mod rounds;
pub(crate) mod workspaces;
