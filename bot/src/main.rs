//! `hoshimori`: the command a person types.

use clap::Parser;
use hoshimori::{cli::Cli, commands};
use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(&Cli::parse())
}
