//! `hoshimori serve`: the bot on its networks.

use super::{Sorry, config_check, open_in, print};
use crate::cli::Place;
use crate::clock::Clock;
use crate::config::{Config, Strangers};
use crate::health::Health;
use crate::wiring::{Networks, connect, milliseconds};
use crate::{Bot, Library, rounds, server, typeface};
use chat::{ChatPlatform, ListenError};
use engine::House;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tracing::{error, info, warn};

/// How long the last acknowledgements may take to reach their networks.
const ACKNOWLEDGING: Duration = Duration::from_millis(500);

/// Runs until it is told to stop, or until nothing is left to listen to.
pub(super) async fn run(place: &Place, file: Option<&Path>) -> Result<ExitCode, Sorry> {
    let (_, config) = config_check::read_at(place, file)?;
    let clock = Clock::Wall;
    let mut library = library(&config)?;
    library.typeface = typeface::find(config.font.as_deref());
    let store = open_in(&config.data, &library.content, &clock).await?;
    let Networks { platforms, doors, watched } =
        connect(&config, &library, &clock).map_err(|error| Sorry::of(&format!("{error:#}")))?;
    let listener = server::listen(config.listen).await.map_err(|error| {
        Sorry::of(&format!("{} cannot be opened: {error}; choose another server.listen", config.listen))
    })?;
    let at = listener.local_addr()?;
    let bot = Arc::new(Bot::new(store, library, clock.clone(), platforms.clone()));
    let mut stop = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let mut tasks = JoinSet::new();
    tasks.spawn(server::serve(listener, Arc::clone(&bot), Health::new(watched, milliseconds(&clock)), doors));
    tasks.spawn(Arc::clone(&bot).keep_rounds());
    let mut listening = JoinSet::new();
    for platform in platforms {
        listening.spawn(listen(platform, Arc::clone(&bot)));
    }
    print(&format!("hoshimori is listening; health on http://{at}/readyz"))?;
    let code = loop {
        tokio::select! {
            _ = stop.0.recv() => break ExitCode::SUCCESS,
            _ = stop.1.recv() => break ExitCode::SUCCESS,
            _ = tasks.join_next() => {
                error!("a loop of the bot ended; this is a bug, please report it");
                break ExitCode::FAILURE;
            }
            ended = listening.join_next() => {
                if let Some(Err(error)) = ended {
                    error!(%error, "listening to a network broke; this is a bug, please report it");
                }
                // One network that is set up wrongly must not take the others down.
                if listening.is_empty() {
                    error!("no network is heard any more; `hoshimori doctor` tells why");
                    break ExitCode::FAILURE;
                }
            }
        }
    };
    info!("stopping: what is in hand is finished, nothing more is taken in");
    // The networks are listened to until the end: what is refused now comes again, and what is in hand is acknowledged.
    tokio::select! {
        done = bot.finish() => {
            if !done {
                warn!("some letters wait for the next start");
            }
            rounds::wait(ACKNOWLEDGING).await;
        }
        _ = stop.0.recv() => warn!("stopping at once"),
        _ = stop.1.recv() => warn!("stopping at once"),
    }
    listening.shutdown().await;
    tasks.shutdown().await;
    bot.store().close().await;
    info!("stopped");
    Ok(code)
}

/// Loads the content for the company that runs this.
pub(super) fn library(config: &Config) -> Result<Library, Sorry> {
    let strangers = match config.strangers {
        Strangers::Invited => engine::Strangers::Invited,
        Strangers::Welcome => engine::Strangers::Welcome,
    };
    let house = House::Company { operator: config.operator.clone(), strangers };
    Library::load(config.content.as_deref(), house).map_err(Sorry::from)
}

async fn listen(platform: Arc<dyn ChatPlatform>, bot: Arc<Bot>) {
    let name = platform.platform();
    match platform.listen(bot.as_ref()).await {
        Ok(()) => warn!(platform = name.name(), "nothing more is heard"),
        Err(ListenError::Refused(why)) => {
            error!(platform = name.name(), why, "the network refuses us; `hoshimori doctor` tells more");
        }
        Err(ListenError::Lost(why)) => error!(platform = name.name(), why, "the connection is lost for good"),
    }
}
