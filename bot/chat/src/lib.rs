#![doc = include_str!("../README.md")]

mod address;
mod command;
mod message;
mod platform;
mod text;
mod token;
mod update;

pub use address::{Account, Address, Platform, Room, Workspace};
pub use command::Command;
pub use message::{Button, Does, Message};
pub use platform::{Acceptance, ChatPlatform, DeliveryError, Inbox, InboxError, ListenError, Receipt};
pub use text::{Span, Text};
pub use token::{Token, TokenError};
pub use update::{Act, Update, UpdateKey};
