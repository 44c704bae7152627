//! The commands, one a file, and what they share.

mod audit_verify;
mod config_check;
mod content_check;
mod doctor;
mod erase;
mod manifest;
mod plan;
mod score_explain;
mod serve;
mod simulate;
mod talk;

use crate::cli::{Cli, Command, Place};
use crate::{Library, clock::Clock, phrases, telemetry};
use content::{Content, Locale};
use engine::House;
use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};
use jiff::tz::TimeZone;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use store::{OpenError, Store};
use tracing_subscriber::filter::LevelFilter;

/// Something a person must hear, and the code the process ends with.
pub(crate) struct Sorry {
    words: String,
}

impl<E: std::error::Error + 'static> From<E> for Sorry {
    fn from(error: E) -> Sorry {
        let error: &(dyn std::error::Error + 'static) = &error;
        let reader_left =
            error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
        // `hoshimori … | head` ends when its reader has seen enough: nothing to complain about.
        Sorry { words: if reader_left { String::new() } else { error.to_string() } }
    }
}

impl Sorry {
    /// Says something that is no error of a library's.
    fn of(words: &str) -> Sorry {
        Sorry { words: words.to_owned() }
    }
}

/// Runs what was typed. Exit codes: 0 done, 1 it could not be done (the reason is on standard error), 2 it was typed wrong,
/// 130 ended by Ctrl-C.
pub fn run(cli: &Cli) -> ExitCode {
    telemetry::start(match cli.command {
        Some(Command::Serve(_)) => LevelFilter::INFO,
        Some(_) | None => LevelFilter::OFF,
    });
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return complain(&error.to_string()),
    };
    let place = &cli.place;
    let done = runtime.block_on(async {
        match &cli.command {
            None | Some(Command::Talk) => talk::run(place).await,
            Some(Command::Serve(at)) => serve::run(place, at.config.as_deref()).await,
            Some(Command::Doctor(doctor)) => doctor::run(place, doctor.at.config.as_deref(), doctor.json).await,
            Some(Command::Manifest(manifest)) => manifest::run(place, manifest),
            Some(Command::Plan(plan)) => plan::run(place, plan).await,
            Some(Command::Simulate(simulate)) => Box::pin(simulate::run(place, simulate)).await,
            Some(Command::Config(crate::cli::Config::Check { file })) => config_check::run(file.as_deref()),
            Some(Command::Score(crate::cli::Score::Explain)) => score_explain::run(place).await,
            Some(Command::Audit(crate::cli::Audit::Verify)) => audit_verify::run(place).await,
            Some(Command::Erase(erase)) => erase::run(place, erase).await,
            Some(Command::Content(crate::cli::Content::Check)) => content_check::run(place),
        }
    });
    // Reading the terminal may still block a thread that nobody waits for any more.
    runtime.shutdown_background();
    done.unwrap_or_else(|sorry| complain(&sorry.words))
}

fn complain(words: &str) -> ExitCode {
    if words.is_empty() {
        return ExitCode::FAILURE;
    }
    // With standard error gone there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{words}");
    ExitCode::FAILURE
}

/// Writes a line to standard output.
pub(crate) fn print(line: &str) -> Result<(), Sorry> {
    writeln!(io::stdout(), "{line}").map_err(Sorry::from)
}

/// The language of the machine's settings.
pub(crate) fn locale() -> Locale {
    let setting =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    phrases::locale_of(setting.as_deref())
}

/// Loads the content for a person at this computer.
pub(crate) fn library(place: &Place, keeps: &Path) -> Result<Library, Sorry> {
    let house = House::ThisComputer { keeps: keeps.display().to_string() };
    Library::load(place.content.as_deref(), house).map_err(Sorry::from)
}

/// Finds the file that keeps everything, and makes its folder if `--data` or the system's custom names one that is not there.
pub(crate) fn database(place: &Place) -> Result<PathBuf, Sorry> {
    let folder = folder(place)?;
    make_folder(&folder, &Content::embedded())?;
    Ok(database_in(&folder))
}

/// Names the file that keeps everything in a folder.
pub(crate) fn database_in(folder: &Path) -> PathBuf {
    folder.join("hoshimori.db")
}

/// Opens the memory of this computer.
pub(crate) async fn open(content: &Content, file: &Path, clock: &Clock) -> Result<Store, Sorry> {
    let zone = TimeZone::get("Asia/Tokyo")?;
    Store::open(file, zone, clock.now()).await.map_err(|error| cannot_open(content, file, &error))
}

/// Opens the memory in the folder of a server.
pub(crate) async fn open_in(folder: &Path, content: &Content, clock: &Clock) -> Result<Store, Sorry> {
    make_folder(folder, content)?;
    open(content, &database_in(folder), clock).await
}

/// Finds the file that keeps everything, for a command that only looks: where there is none, none is made.
pub(crate) fn existing_database(place: &Place) -> Result<PathBuf, Sorry> {
    let file = database_in(&folder(place)?);
    if file.exists() {
        return Ok(file);
    }
    let path = file.display().to_string();
    Err(Sorry {
        words: Content::embedded().words().say(locale(), "error-nothing-there", &[("file", path.as_str().into())]),
    })
}

fn folder(place: &Place) -> Result<PathBuf, Sorry> {
    if let Some(folder) = &place.data {
        return Ok(folder.clone());
    }
    let names = AppStrategyArgs {
        top_level_domain: "dev".to_owned(),
        author: "hoshimori".to_owned(),
        app_name: "hoshimori".to_owned(),
    };
    Ok(choose_app_strategy(names)?.data_dir())
}

fn make_folder(folder: &Path, content: &Content) -> Result<(), Sorry> {
    if folder.exists() && !folder.is_dir() {
        let path = folder.display().to_string();
        return Err(Sorry {
            words: content.words().say(locale(), "error-no-folder", &[("file", path.as_str().into())]),
        });
    }
    fs::create_dir_all(folder).map_err(|error| cannot_open(content, &database_in(folder), &OpenError::from(error)))
}

fn cannot_open(content: &Content, file: &Path, error: &OpenError) -> Sorry {
    Sorry { words: phrases::open_error(content, locale(), file, error) }
}
