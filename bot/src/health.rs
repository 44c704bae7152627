//! Whether the bot can do its work: a process that is alive while its network is dead is not ready (AD6).

use crate::Bot;
use chat::{Life, Platform, Pulse};
use std::fmt::Write as _;
use std::sync::Arc;

/// A network without a sign of life for so long is dead, whatever the socket says.
const SILENCE: i64 = 50_000;

/// Watches the networks.
#[derive(Clone)]
pub(crate) struct Health {
    watched: Vec<Watched>,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// A network that is watched.
#[derive(Clone)]
pub(crate) struct Watched {
    /// Which.
    pub(crate) platform: Platform,
    /// Its last sign of life: on the connection we hold, or as an answer to a call of ours.
    pub(crate) pulse: Pulse,
    /// When it last called us itself, if it is to call us. Nobody calls while nobody does anything, so silence is no fault.
    pub(crate) knocks: Option<Pulse>,
}

/// How it is.
pub(crate) struct Report {
    /// Whether everything works.
    pub(crate) ready: bool,
    /// One line for the memory and each network.
    pub(crate) lines: String,
}

impl Health {
    pub(crate) fn new(watched: Vec<Watched>, clock: Arc<dyn Fn() -> i64 + Send + Sync>) -> Health {
        Health { watched, clock }
    }

    /// Looks at the memory and at each network.
    pub(crate) async fn report(&self, bot: &Bot) -> Report {
        let mut report = Report { ready: true, lines: String::new() };
        if bot.is_stopping() {
            report.note("server", false, "stopping");
        }
        let memory = bot.store().next_due().await.is_ok();
        report.note("database", memory, if memory { "ok" } else { "cannot be read" });
        let now = (self.clock)();
        for watched in &self.watched {
            let (good, say) = watched.look(now);
            report.note(watched.platform.name(), good, &say);
        }
        report
    }
}

impl Watched {
    fn look(&self, now: i64) -> (bool, String) {
        let ago = |at: i64| now.saturating_sub(at);
        let (good, say) = match self.pulse.life() {
            Life::At(at) if ago(at) <= SILENCE => (true, "ok"),
            Life::At(_) => (false, "no sign of life"),
            Life::Lost => (false, "not connected"),
            Life::Unreached => (false, "it cannot reach us"),
        };
        let called = self.knocks.as_ref().map(|knocks| match knocks.last() {
            Some(at) => format!("; it last called {} s ago", ago(at).max(0) / 1000),
            None => "; it has not called yet".to_owned(),
        });
        (good, format!("{say}{}", called.unwrap_or_default()))
    }
}

impl Report {
    fn note(&mut self, what: &str, good: bool, say: &str) {
        self.ready &= good;
        writeln!(self.lines, "{what}: {say}").expect("a string takes every write");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched(knocks: Option<Pulse>) -> Watched {
        Watched { platform: Platform::Telegram, pulse: Pulse::new(), knocks }
    }

    #[test]
    fn a_network_is_well_as_long_as_it_shows_signs_of_life() {
        let watched = watched(None);
        assert_eq!(watched.look(0), (false, "not connected".into()));
        watched.pulse.beat(1000);
        assert_eq!(watched.look(51_000), (true, "ok".into()));
        assert_eq!(watched.look(51_001), (false, "no sign of life".into()));
        watched.pulse.unreached();
        assert_eq!(watched.look(51_001), (false, "it cannot reach us".into()));
    }

    #[test]
    fn nobody_calling_is_told_and_is_no_fault() {
        let watched = watched(Some(Pulse::new()));
        watched.pulse.beat(0);
        assert_eq!(watched.look(0), (true, "ok; it has not called yet".into()));
        watched.knocks.as_ref().expect("it is called").beat(0);
        assert_eq!(watched.look(49_999), (true, "ok; it last called 49 s ago".into()));
        watched.pulse.lost();
        assert_eq!(watched.look(50_000), (false, "not connected; it last called 50 s ago".into()));
    }
}
