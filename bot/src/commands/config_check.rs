//! `hoshimori config check`: every problem of the configuration, with its place, its reason and what to do (AD2).

use super::{Sorry, print};
use crate::cli::Place;
use crate::config::Config;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The file that is read when nobody names another.
const FILE: &str = "hoshimori.toml";

/// Reads the configuration and says what it sets up.
pub(super) fn run(file: Option<&Path>) -> Result<ExitCode, Sorry> {
    let (file, config) = read(file)?;
    print(&format!("{}: no problem", file.display()))?;
    for line in summary(&config) {
        print(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the configuration as `serve` and `doctor` do; the folders that are named beside the command come before its own.
pub(super) fn read_at(place: &Place, file: Option<&Path>) -> Result<(PathBuf, Config), Sorry> {
    let (path, mut config) = read(file)?;
    if let Some(data) = &place.data {
        config.data.clone_from(data);
    }
    if place.content.is_some() {
        config.content.clone_from(&place.content);
    }
    Ok((path, config))
}

/// Reads the configuration: the file that is named, the one in `HOSHIMORI_CONFIG`, or `hoshimori.toml` here; a file that nobody
/// named may be missing.
fn read(file: Option<&Path>) -> Result<(PathBuf, Config), Sorry> {
    let environment: BTreeMap<String, String> = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let named = file.map(PathBuf::from).or_else(|| environment.get("HOSHIMORI_CONFIG").map(PathBuf::from));
    let path = named.clone().unwrap_or_else(|| PathBuf::from(FILE));
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => {
            let words = format!("{}: it cannot be read ({error}); check its path and permissions", path.display());
            return Err(Sorry { words });
        }
    };
    let config = Config::read(&path, &text, &environment)?;
    Ok((path, config))
}

fn summary(config: &Config) -> Vec<String> {
    let mut lines = vec![
        format!("data in {}, health on http://{}", config.data.display(), config.listen),
        format!("run by {}, strangers are {:?}", config.operator, config.strangers),
    ];
    lines.extend(
        config.slack.as_ref().map(|slack| format!("slack: {:?}, {} workspace(s)", slack.mode, slack.workspaces.len())),
    );
    lines.extend(config.discord.as_ref().map(|discord| format!("discord: {:?}", discord.mode)));
    lines.extend(config.telegram.as_ref().map(|telegram| format!("telegram: {:?}", telegram.mode)));
    lines
}
