//! Loading: each kind of fault is told with its place and what to do, and good content needs no code.

mod concern;
mod data;
mod growth;
mod hosts;
mod lock;
mod prose;
mod several;
mod supports;
mod words;
mod world;
