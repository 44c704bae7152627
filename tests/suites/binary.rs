//! The program as a stranger meets it: piped answers, bad input, bad files, no room.

mod erase;
mod files;
mod sample;
mod scripts;
mod typed;
