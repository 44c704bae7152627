//! The suites: one binary, so that the house is linked once.

mod hearing;
mod tidy;
