//! The papers: they open, have every field, leave no gap, are the same bytes each time, and print as a company would publish.

mod cards;
mod office;
mod policy;
mod print;
mod roster;
mod samples;
mod shape;
mod tables;
