#![doc = include_str!("../README.md")]

mod choices;
mod conversation;
mod folder;
mod keys;
mod line;
mod phrases;
mod render;
mod said;
mod screen;
mod style;

pub use phrases::{Phrasebook, Phrases};
pub use style::{Emphasis, Mode, Size, Source, Style};

use async_trait::async_trait;
use chat::{Account, Address, ChatPlatform, DeliveryError, Inbox, ListenError, Message, Once, Pace, Platform, Receipt};
use line::Lines;
use screen::Screen;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Names one opening of the terminal, for ever: no two conversations may share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session(pub String);

/// How a conversation in the terminal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// There was no more input, or the person pressed Ctrl-D.
    EndOfInput,
    /// The person pressed Ctrl-C.
    Interrupted,
    /// An answer of a script could not be written down, so the rest of it was not read.
    CouldNotKeep,
}

/// The terminal as a chat network with one person in it.
pub struct Console {
    address: Address,
    account: Account,
    session: Session,
    source: Source,
    screen: Arc<Mutex<Screen>>,
    input: tokio::sync::Mutex<Input>,
    handed_in: AtomicU64,
    ended: Mutex<Option<Ending>>,
    /// Where files are put that come with messages.
    folder: Option<PathBuf>,
}

/// Where answers are read from.
enum Input {
    Lines(Lines),
    Keys,
}

impl Console {
    /// Opens the conversation on the process's own input and output.
    pub fn new(style: Style, phrases: Phrasebook, session: Session) -> Console {
        let input = match style.mode {
            Mode::Line => Input::Lines(Lines::from(io::stdin())),
            Mode::Keys => Input::Keys,
        };
        Console::build(style, phrases, session, input, Box::new(io::stdout()))
    }

    /// Opens the conversation on any input and output, line by line whatever mode the style names.
    pub fn on(
        style: Style,
        phrases: Phrasebook,
        session: Session,
        input: impl Read + Send + 'static,
        output: impl Write + Send + 'static,
    ) -> Console {
        Console::build(style, phrases, session, Input::Lines(Lines::from(input)), Box::new(output))
    }

    /// Puts files that come with messages into a folder; without one, they are only named.
    #[must_use]
    pub fn keeping(mut self, folder: PathBuf) -> Console {
        self.folder = Some(folder);
        self
    }

    /// Tells how the conversation ended, once [`ChatPlatform::listen`] has returned without an error.
    pub fn how_it_ended(&self) -> Option<Ending> {
        *self.ended.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Names the one room of the terminal.
    pub fn address() -> Address {
        Address::private(Platform::Console, "local", "me")
    }

    fn build(
        mut style: Style,
        phrases: Phrasebook,
        session: Session,
        input: Input,
        output: Box<dyn Write + Send>,
    ) -> Console {
        style.mode = match input {
            Input::Lines(_) => Mode::Line,
            Input::Keys => Mode::Keys,
        };
        let address = Console::address();
        Console {
            account: Account { workspace: address.workspace.clone(), id: "me".to_owned() },
            address,
            session: session.clone(),
            source: style.source,
            screen: Arc::new(Mutex::new(Screen::new(style, phrases, session, output))),
            input: tokio::sync::Mutex::new(input),
            handed_in: AtomicU64::new(0),
            folder: None,
            ended: Mutex::new(None),
        }
    }

    fn screen(&self) -> MutexGuard<'_, Screen> {
        screen::of(&self.screen)
    }

    fn check(&self, to: &Address) -> Result<(), DeliveryError> {
        if *to == self.address { Ok(()) } else { Err(DeliveryError::Unreachable) }
    }
}

#[async_trait]
impl ChatPlatform for Console {
    fn platform(&self) -> Platform {
        Platform::Console
    }

    async fn listen(&self, inbox: &dyn Inbox) -> Result<(), ListenError> {
        let ending = conversation::converse(self, inbox, conversation::interrupt()).await?;
        *self.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(ending);
        Ok(())
    }

    fn pace(&self) -> Pace {
        Pace::FREE
    }

    async fn deliver(&self, to: &Address, message: &Message, _once: &Once) -> Result<Receipt, DeliveryError> {
        self.check(to)?;
        let phrases = self.screen().phrases();
        let saved = folder::save_all(self.folder.as_deref(), &message.files, &phrases);
        self.screen().deliver(message, saved).map_err(|error| undelivered(&error))
    }

    async fn revise(&self, to: &Address, receipt: &Receipt, message: &Message) -> Result<(), DeliveryError> {
        self.check(to)?;
        self.screen().revise(receipt, message).map_err(|error| undelivered(&error))
    }
}

/// A closed pipe has no reader any more; after any other fault a part may have been seen.
fn undelivered(error: &io::Error) -> DeliveryError {
    if error.kind() == io::ErrorKind::BrokenPipe { DeliveryError::Unreachable } else { DeliveryError::Unknown }
}
