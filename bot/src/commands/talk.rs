//! `hoshimori`: the conversation in this terminal.

use super::{Sorry, database, library, locale, open};
use crate::cli::Place;
use crate::clock::Clock;
use crate::{Bot, phrases};
use async_trait::async_trait;
use chat::{Acceptance, Address, ChatPlatform, Inbox, InboxError, Update, WorkspaceChange};
use console::{Console, Ending, Session, Style};
use content::Locale;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use tracing::error;

/// Opens the conversation and returns when it ends.
pub(super) async fn run(place: &Place) -> Result<ExitCode, Sorry> {
    let file = database(place)?;
    let library = library(place, &file)?;
    let clock = Clock::Wall;
    let store = open(&library.content, &file, &clock).await?;
    let spoken = Arc::new(Mutex::new(locale()));
    let (words, speaks) = (Arc::clone(&library.content), Arc::clone(&spoken));
    let phrasebook = Arc::new(move || phrases::console(&words, *speaks.lock().unwrap_or_else(PoisonError::into_inner)));
    let session = Session(format!("{}-{}", clock.now().as_millisecond(), std::process::id()));
    let console = Arc::new(Console::new(Style::detect(), phrasebook, session).keeping(file.with_file_name("papers")));
    let bot = Arc::new(Bot::new(store, library, clock, vec![Arc::clone(&console) as Arc<dyn ChatPlatform>]));
    let desk = Desk { bot: Arc::clone(&bot), spoken };
    desk.follow_language().await;
    // What an earlier process had no time to say comes first: the prompt must not overtake it.
    if let Err(error) = bot.run_until_quiet().await {
        error!(%error, "what is due could not be said yet; it is tried again");
    }
    let rounds = tokio::spawn(Arc::clone(&bot).keep_rounds());
    let listened = console.listen(&desk).await;
    rounds.abort();
    bot.store().close().await;
    listened?;
    Ok(match console.how_it_ended() {
        Some(Ending::Interrupted) => ExitCode::from(130),
        Some(Ending::CouldNotKeep) | None => ExitCode::FAILURE,
        Some(Ending::EndOfInput) => ExitCode::SUCCESS,
    })
}

/// The bot's letter box, with an ear for the language the person has chosen.
struct Desk {
    bot: Arc<Bot>,
    spoken: Arc<Mutex<Locale>>,
}

impl Desk {
    async fn follow_language(&self) {
        match self.bot.locale_at(&Console::address()).await {
            Ok(Some(locale)) => *self.spoken.lock().unwrap_or_else(PoisonError::into_inner) = locale,
            Ok(None) => {}
            Err(error) => error!(%error, "the person's language could not be read"),
        }
    }
}

#[async_trait]
impl Inbox for Desk {
    async fn accept(&self, update: Update) -> Result<Acceptance, InboxError> {
        let accepted = self.bot.accept(update).await?;
        self.follow_language().await;
        Ok(accepted)
    }

    async fn changed(&self, change: WorkspaceChange) -> Result<Acceptance, InboxError> {
        self.bot.changed(change).await
    }

    async fn settled(&self, address: &Address) {
        self.bot.settled(address).await;
    }
}
