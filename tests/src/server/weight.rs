//! How much memory a running server holds.

use super::Server;
use anyhow::Context as _;
use std::fs;

impl Server {
    /// Tells how many KiB of memory the process holds at this moment, without the pages of the program itself: those come in as its
    /// parts are used for the first time, and go whenever the system likes.
    ///
    /// # Errors
    /// Fails if it has ended, or the system does not tell.
    pub fn memory(&self) -> anyhow::Result<u64> {
        let id = self.id().context("it has ended")?;
        let status = fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).context("the system does not tell")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }
}
