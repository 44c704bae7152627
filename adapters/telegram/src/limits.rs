//! What Telegram takes, each number with the page that states it.

use std::time::Duration;

/// The most characters of a text after its entities are read. They are counted in UTF-16 units, which are never fewer.
/// <https://core.telegram.org/bots/api#sendmessage>
pub(crate) const TEXT: usize = 4096;

/// The most bytes of a file. <https://core.telegram.org/bots/api#senddocument>
pub(crate) const FILE: usize = 50_000_000;

/// The most bytes of a picture that is shown as one; a larger one goes as a file.
/// <https://core.telegram.org/bots/api#sendphoto>
pub(crate) const PHOTO: usize = 10_000_000;

/// The most characters below a file, counted as those of a text. <https://core.telegram.org/bots/api#senddocument>
pub(crate) const CAPTION: usize = 1024;

/// How many bytes of a file pass in a second on a slow line.
pub(crate) const BYTES_A_SECOND: u64 = 100_000;

/// The most characters of the notice that answers a pressed button.
/// <https://core.telegram.org/bots/api#answercallbackquery>
pub(crate) const NOTICE: usize = 200;

/// The most buttons of a keyboard. Telegram's page names no number; more than 100 are refused by the server.
/// <https://core.telegram.org/bots/api#inlinekeyboardmarkup>
pub(crate) const BUTTONS: usize = 100;

/// The most buttons of a row; more are not drawn by the clients.
/// <https://core.telegram.org/bots/features#inline-keyboards>
pub(crate) const ROW: usize = 8;

/// The half-width columns a phone draws in a row of buttons, measured on a narrow one; what is wider is cut off with dots.
pub(crate) const COLUMNS: usize = 36;

/// The half-width columns a button needs besides its words.
pub(crate) const PADDING: usize = 2;

/// The most characters of the name of a command, which are `[a-z0-9_]`.
/// <https://core.telegram.org/bots/api#botcommand>
#[cfg(test)]
pub(crate) const COMMAND: usize = 32;

/// The most characters of the description of a command.
/// <https://core.telegram.org/bots/api#botcommand>
pub(crate) const DESCRIPTION: usize = 256;

/// The most characters of the parameter of `?start=`, which are `[A-Za-z0-9_-]`.
/// <https://core.telegram.org/bots/features#deep-linking>
pub(crate) const START: usize = 64;

/// The most characters of a webhook's secret, which are `[A-Za-z0-9_-]`.
/// <https://core.telegram.org/bots/api#setwebhook>
pub(crate) const SECRET: usize = 256;

/// The most updates of one answer to `getUpdates`.
/// <https://core.telegram.org/bots/api#getupdates>
pub(crate) const BATCH: u8 = 100;

/// How long a press is kept for a bot that does not ask: after that it is gone for good. Everything else is kept for a day.
/// <https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp> (`UpdateType::CallbackQuery`)
pub(crate) const PRESS_LIFE: Duration = Duration::from_secs(150);

/// How many messages may go to one person at once. Short bursts over one a second are tolerated.
/// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>
pub(crate) const PRIVATE_BURST: u32 = 3;

/// The time between two messages to one person: "avoid sending more than one message per second".
/// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>
pub(crate) const PRIVATE_EVERY: Duration = Duration::from_secs(1);

/// How many messages may go to one group at once.
pub(crate) const GROUP_BURST: u32 = 4;

/// The time between two messages to one group. With the burst of 4 that makes 19 in any minute; a group takes 20.
/// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>
pub(crate) const GROUP_EVERY: Duration = Duration::from_secs(4);

/// How many messages may go to everybody at once.
pub(crate) const ALL_BURST: u32 = 1;

/// The time between two messages to anybody. That makes 23 in any second; a bot may send 30, and what left evenly may arrive in
/// bunches.
/// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>
pub(crate) const ALL_EVERY: Duration = Duration::from_millis(45);
