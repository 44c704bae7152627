//! Whether the bot can do its work: a process that is alive while its network is dead is not ready (AD6).

use crate::Bot;
use chat::{Platform, Pulse};
use std::fmt::Write as _;
use std::sync::Arc;

/// A connection without a sign of life for so long is dead, whatever the socket says.
const SILENCE: i64 = 50_000;

/// Watches the networks.
#[derive(Clone)]
pub(crate) struct Health {
    pulses: Vec<(Platform, Pulse)>,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// How it is.
pub(crate) struct Report {
    /// Whether everything works.
    pub(crate) ready: bool,
    /// One line for the memory and each network.
    pub(crate) lines: String,
}

impl Health {
    pub(crate) fn new(pulses: Vec<(Platform, Pulse)>, clock: Arc<dyn Fn() -> i64 + Send + Sync>) -> Health {
        Health { pulses, clock }
    }

    /// Looks at the memory and at each network.
    pub(crate) async fn report(&self, bot: &Bot) -> Report {
        let mut report = Report { ready: true, lines: String::new() };
        let memory = bot.store().next_due().await.is_ok();
        report.note("database", memory, if memory { "ok" } else { "cannot be read" });
        let now = (self.clock)();
        for (platform, pulse) in &self.pulses {
            match pulse.last().map(|last| now.saturating_sub(last)) {
                Some(silence) if silence <= SILENCE => report.note(platform.name(), true, "ok"),
                Some(_) => report.note(platform.name(), false, "no sign of life"),
                None => report.note(platform.name(), false, "not connected"),
            }
        }
        report
    }
}

impl Report {
    fn note(&mut self, what: &str, good: bool, say: &str) {
        self.ready &= good;
        writeln!(self.lines, "{what}: {say}").expect("a string takes every write");
    }
}
