//! What the real `hoshimori doctor` finds at a site.

use crate::binary::{program, speaking};
use crate::server::Site;
use anyhow::Context as _;
use serde_json::Value;
use std::process::{Command, Output};

/// What the doctor said, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// The exit code: 0 all good, 1 something is wrong, 2 something could not be looked at.
    pub code: i32,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

/// One thing that the doctor looked at.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Found {
    /// What was looked at.
    pub what: String,
    /// `ok`, `wrong` or `unknown`.
    pub state: String,
    /// What was seen.
    pub say: String,
    /// What to do, if something is to be done.
    pub fix: Option<String>,
}

impl Examination {
    /// Lets the doctor look at a site, from its own folder.
    ///
    /// # Errors
    /// Fails if the program cannot be started, or writes anything but UTF-8.
    pub async fn of(site: &Site) -> anyhow::Result<Examination> {
        Examination::with(site, &["doctor"]).await
    }

    /// Runs any command in a site's folder, as somebody who sets it up does.
    ///
    /// # Errors
    /// Fails if the program cannot be started, or writes anything but UTF-8.
    pub async fn with(site: &Site, arguments: &[&str]) -> anyhow::Result<Examination> {
        let mut command = Command::new(program());
        speaking(&mut command, "en_US.UTF-8");
        command.args(arguments).current_dir(site.folder()).env_remove("HOSHIMORI_PROGRAM").envs(site.environment());
        let Output { status, stdout, stderr } = tokio::process::Command::from(command).output().await?;
        let code = status.code().context("it was killed")?;
        Ok(Examination { code, out: String::from_utf8(stdout)?, err: String::from_utf8(stderr)? })
    }

    /// Lets the doctor look at a site, and reads what it says as a program does.
    ///
    /// # Errors
    /// Fails if that is no list of findings.
    pub async fn read(site: &Site) -> anyhow::Result<(i32, Vec<Found>)> {
        let said = Examination::with(site, &["doctor", "--json"]).await?;
        let found: Value = serde_json::from_str(&said.out).with_context(|| said.err.clone())?;
        Ok((said.code, serde_json::from_value(found)?))
    }
}

/// Finds what was said of one thing.
///
/// # Panics
/// Panics if it was not looked at.
pub fn of<'a>(found: &'a [Found], what: &str) -> &'a Found {
    found.iter().find(|found| found.what == what).unwrap_or_else(|| panic!("{what} was not looked at: {found:?}"))
}
