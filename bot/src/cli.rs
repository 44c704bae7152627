//! The commands, as they are typed.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// 星守り: SECURITY ACTION, kept alive in your chat.
///
/// Without a command, the conversation opens here in the terminal. コマンドなしで、この端末での会話が始まります。
#[derive(Debug, Parser)]
#[command(name = "hoshimori", version, about, max_term_width = 100)]
pub struct Cli {
    /// What is kept, and what is said.
    #[command(flatten)]
    pub place: Place,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Where things are.
#[derive(Args, Debug)]
pub struct Place {
    /// Folder that keeps `hoshimori.db` [default: the user's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder with content files to lay over the built-in ones (for translators)
    #[arg(long, global = true, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the conversation in this terminal (the same as no command)
    Talk,
    /// Run the bot on its networks
    Serve(At),
    /// Look whether everything is set up as it must be, and say what to do where it is not
    Doctor(Doctor),
    /// Print what is to be registered at a network, made of what the code handles
    Manifest(Manifest),
    /// The configuration of a server
    #[command(subcommand)]
    Config(Config),
    /// Play a sample company on a clock that is moved, every message printed with time and audience
    Simulate(Simulate),
    /// Tell who gets what in the coming days, who does not, and why; also beside a running bot
    Plan(Plan),
    /// Points of the self-check
    #[command(subcommand)]
    Score(Score),
    /// The chain of kept facts
    #[command(subcommand)]
    Audit(Audit),
    /// Erase everything of one organization; the bot must not run meanwhile
    Erase(Erase),
    /// The content files
    #[command(subcommand)]
    Content(Content),
}

/// A sample company on a clock that is moved.
#[derive(Args, Debug)]
pub struct Simulate {
    /// First day
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "2026-12-01")]
    pub from: Date,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=400))]
    pub days: u16,
    /// Be one of the people: answer from here (佐藤, 森, Lin …); `+2h` or `+1d` moves the clock
    #[arg(long = "as", value_name = "NAME")]
    pub who: Option<String>,
    /// Another number makes other people
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// The coming days.
#[derive(Args, Debug)]
pub struct Plan {
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=400))]
    pub days: u16,
    /// First day [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<Date>,
    /// Print what people are called beside their ids
    #[arg(long)]
    pub names: bool,
}

/// Points of the self-check.
#[derive(Debug, Subcommand)]
pub enum Score {
    /// Print each point and its source
    Explain,
}

/// The chain of kept facts.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Find the first row that was changed, if any
    Verify,
}

/// An organization that goes.
#[derive(Args, Debug)]
pub struct Erase {
    /// Its id, as `audit verify` prints it
    #[arg(long, value_name = "ID")]
    pub organization: String,
}

/// Where the configuration is.
#[derive(Args, Debug)]
pub struct At {
    /// The file [default: the one in `HOSHIMORI_CONFIG`, else `hoshimori.toml` here]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// A look at everything.
#[derive(Args, Debug)]
pub struct Doctor {
    /// Where the configuration is.
    #[command(flatten)]
    pub at: At,
    /// As JSON, for programs
    #[arg(long)]
    pub json: bool,
}

/// What is to be registered at a network.
#[derive(Args, Debug)]
pub struct Manifest {
    /// Which network
    #[arg(value_enum)]
    pub network: Network,
    /// Slack by signed HTTP: the public https address of this server's /slack
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// Discord: the application id, for the invite link
    #[arg(long, value_name = "ID")]
    pub application: Option<String>,
}

/// A chat network.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Network {
    /// Slack: the app manifest
    Slack,
    /// Discord: the invite link and the commands
    Discord,
    /// Telegram: the command list
    Telegram,
}

/// The configuration of a server.
#[derive(Debug, Subcommand)]
pub enum Config {
    /// Tell every problem of the configuration at once
    Check {
        /// The file [default: the one in `HOSHIMORI_CONFIG`, else `hoshimori.toml` here]
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
}

/// The content files.
#[derive(Debug, Subcommand)]
pub enum Content {
    /// Check every file and tell all faults at once
    Check,
}
