//! What Discord takes, and where it says so.

use std::time::Duration;

/// The most characters of a message, counted as UTF-16 so that every way of counting fits.
/// <https://discord.com/developers/docs/resources/message#create-message>
pub const CONTENT: usize = 2000;

/// The most characters of a thread's name.
/// <https://discord.com/developers/docs/resources/channel#start-thread-from-message>
pub const THREAD: usize = 100;

/// The most bytes of a nonce.
/// <https://discord.com/developers/docs/resources/message#create-message>
pub const NONCE: usize = 25;

/// The most rows below a message.
/// <https://discord.com/developers/docs/components/reference#action-row>
pub const ROWS: usize = 5;

/// The most buttons in a row.
/// <https://discord.com/developers/docs/components/reference#action-row>
pub const ROW: usize = 5;

/// The most characters on a button.
/// <https://discord.com/developers/docs/components/reference#button-button-structure>
pub const LABEL: usize = 80;

/// The most characters of what a component carries.
/// <https://discord.com/developers/docs/components/reference#anatomy-of-a-component>
pub const CUSTOM_ID: usize = 100;

/// The most characters of a button's address.
/// <https://discord.com/developers/docs/components/reference#button-button-structure>
pub const URL: usize = 512;

/// The most options of a select menu.
/// <https://discord.com/developers/docs/components/reference#string-select-string-select-structure>
pub const OPTIONS: usize = 25;

/// The most characters of an option's label, and of what it carries.
/// <https://discord.com/developers/docs/components/reference#string-select-select-option-structure>
pub const OPTION: usize = 100;

/// The most characters of a command's or an option's description.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object>
pub const DESCRIPTION: usize = 100;

/// The most choices of a command's option, and the most characters of a choice.
/// <https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure>
pub const CHOICES: usize = 25;

/// How long the token of an interaction can be used.
/// <https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages>
pub const TOKEN_LIFE: Duration = Duration::from_mins(15);

/// How far the time of a signed request may be off. Discord names no number; Slack's five minutes serve both.
/// <https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers>
pub const CLOCK_SKEW: Duration = Duration::from_mins(5);

/// The most refused requests within [`REFUSED_WITHIN`], with a wide margin to Discord's 10,000: over that it bans the address.
/// <https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>
pub const REFUSED: u32 = 3000;

/// The time in which refused requests are counted.
/// <https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>
pub const REFUSED_WITHIN: Duration = Duration::from_mins(10);

/// The most bytes of a file where nobody pays for more; ours together keep to it as well.
/// <https://discord.com/developers/docs/reference#uploading-files>
pub const FILE: usize = 10 * 1024 * 1024;

/// The most files of a message.
/// <https://discord.com/developers/docs/resources/message#create-message>
pub const FILES: usize = 10;

/// The most characters of what is said of a file.
/// <https://discord.com/developers/docs/resources/message#attachment-object>
pub const FILE_DESCRIPTION: usize = 1024;

/// How many bytes of a file pass in a second on a slow line.
pub const BYTES_A_SECOND: u64 = 100_000;

/// The version of the interface.
/// <https://discord.com/developers/docs/reference#api-versioning>
pub const VERSION: u8 = 10;
