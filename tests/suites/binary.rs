//! The program as a stranger meets it: piped answers, bad input, bad files, no room.

mod erase;
mod files;
mod plan;
mod sample;
mod scripts;
mod typed;
