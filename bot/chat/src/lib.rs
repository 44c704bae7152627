#![doc = include_str!("../README.md")]

mod address;
mod command;
mod door;
mod drift;
mod file;
mod finding;
mod message;
mod platform;
mod pulse;
mod secret;
mod text;
mod token;
mod update;

pub use address::{Account, Address, Platform, Room, Workspace};
pub use command::Command;
pub use door::{Answer, Door, Knock};
pub use drift::Drift;
pub use file::{AltText, AltTextError, File, FileKind, FileName, FileNameError};
pub use finding::{Finding, State};
pub use message::{Button, Does, Message};
pub use platform::{
    Acceptance, ChatPlatform, DeliveryError, Inbox, InboxError, ListenError, Once, Pace, Rate, Receipt,
};
pub use pulse::{Life, Pulse};
pub use secret::Secret;
pub use text::{Span, Text};
pub use token::{Token, TokenError};
pub use update::{Act, Change, Update, UpdateKey, WorkspaceChange};
