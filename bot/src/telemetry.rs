//! What the log says, and where it goes.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// Starts the log on standard error. Without `HOSHIMORI_LOG` a server tells what it does, and a conversation is silent: the
/// terminal belongs to the person.
pub(crate) fn start(unless_asked: LevelFilter) {
    let filter =
        EnvFilter::builder().with_default_directive(unless_asked.into()).with_env_var("HOSHIMORI_LOG").from_env_lossy();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    // A second start, as in tests, keeps the first log.
    let _ = log.try_init();
}
