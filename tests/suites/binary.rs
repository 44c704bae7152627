//! The program as a stranger meets it: piped answers, bad input, bad files, no room.

mod files;
mod sample;
mod scripts;
mod typed;
