//! What Slack takes, each number with the page that states it.

use std::time::Duration;

/// Blocks in one message: <https://docs.slack.dev/reference/block-kit/blocks>.
pub const BLOCKS: usize = 50;

/// Letters of one text: <https://docs.slack.dev/reference/block-kit/blocks/section-block>. For rich text no page states a
/// limit; what a section takes is taken there too.
pub const BLOCK_TEXT: usize = 3000;

/// Letters of all texts of one message. No page states it either: `msg_blocks_too_long` was seen from about 13,200 on
/// (<https://github.com/slackapi/bolt-js/issues/2509>), and structure counts.
pub const MESSAGE_TEXT: usize = 10_000;

/// Letters of the text shown where blocks are not: <https://docs.slack.dev/reference/methods/chat.postMessage#truncating>.
pub const FALLBACK: usize = 3500;

/// Elements of one row: <https://docs.slack.dev/reference/block-kit/blocks/actions-block>.
pub const ROW: usize = 25;

/// Elements of one row that a narrow window still shows side by side; taste, not a limit.
pub const COMFORTABLE_ROW: usize = 5;

/// Letters on a button: <https://docs.slack.dev/reference/block-kit/block-elements/button-element>.
pub const LABEL: usize = 75;

/// Letters of an address on a button: <https://docs.slack.dev/reference/block-kit/block-elements/button-element>.
pub const ADDRESS: usize = 3000;

/// Options of one select: <https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element>.
pub const OPTIONS: usize = 100;

/// How far the clock of a signed request may be off, in seconds, into the past or the future:
/// <https://docs.slack.dev/authentication/verifying-requests-from-slack>.
pub const CLOCK: i64 = 300;

/// Bytes of a signed request or a frame; what Slack sends stays far below.
pub const BODY: usize = 1024 * 1024;

/// One message a second into one room, short bursts tolerated: <https://docs.slack.dev/apis/web-api/rate-limits>.
pub const EVERY: Duration = Duration::from_secs(1);

/// How many go at once after a rest; the page says "short bursts" and no number.
pub const BURST: u32 = 4;

/// Bytes of a file: <https://docs.slack.dev/messaging/working-with-files#uploading_files>. Slack itself takes a gigabyte; nothing of
/// ours comes near this.
pub const FILE: usize = 50 * 1024 * 1024;

/// Letters of what is said of a picture: <https://docs.slack.dev/reference/methods/files.getUploadURLExternal>.
pub const ALT: usize = 1000;

/// How many bytes of a file pass in a second on a slow line.
pub const BYTES_A_SECOND: u64 = 100_000;

/// Letters of a slash command's hint: <https://docs.slack.dev/reference/app-manifest#features>.
pub const USAGE_HINT: usize = 1000;

/// Counts letters as Slack does, in units of UTF-16.
pub fn letters(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Shortens a text to so many letters, with an ellipsis if something is missing.
pub fn shortened(text: &str, most: usize) -> String {
    if letters(text) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut room = most.saturating_sub(1);
    for letter in text.chars() {
        let Some(left) = room.checked_sub(letter.len_utf16()) else { break };
        room = left;
        short.push(letter);
    }
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_by_the_letters_slack_counts() {
        assert_eq!(shortened("はい", 2), "はい");
        assert_eq!(shortened("はいはい", 3), "はい…");
        assert_eq!(shortened("👍👍", 3), "👍…");
        assert_eq!(letters(&shortened("👍👍👍", 4)), 3);
    }
}
