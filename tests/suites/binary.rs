//! The program as a stranger meets it: piped answers, bad input, bad files, no room.

mod files;
mod scripts;
mod typed;
