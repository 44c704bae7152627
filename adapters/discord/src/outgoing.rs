//! Our message in Discord's terms: its pages, the components below the last, and the payloads. Pure.

mod components;
mod files;
mod pages;

use crate::escape;
use crate::limits;
use chat::{File, Message};
use pages::Paper;
use serde_json::{Value, json};
use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, CreateMessage, CreateThread, EditMessage,
};
use serenity::model::channel::{AutoArchiveDuration, MessageFlags, Nonce};

pub(crate) use components::token_of;

/// One of the messages that ours becomes; nearly always there is only one.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    content: String,
    rows: Vec<CreateActionRow>,
    /// The files below it, in their order.
    pub(crate) files: Vec<File>,
    /// Whether it has words that can be rewritten, or only files.
    pub(crate) matter: Matter,
}

/// How a new message is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner<'a> {
    /// As any other.
    Plain,
    /// As an answer to the message with this id in the same channel, which notifies nobody.
    Answer(&'a str),
    /// So that it notifies nobody.
    Murmur,
}

/// What a page is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Matter {
    /// Words, and whatever stands below them.
    Words,
    /// Files that found no place below the words.
    FilesAlone,
}

/// Sets a message in pages of at most 2000 characters, broken at line ends; buttons and files stand below the last.
///
/// Files that are too many for one page have pages of their own behind it.
pub(crate) fn pages(message: &Message) -> Vec<Page> {
    let laid = components::lay(message);
    let mut paper = Paper::new(limits::CONTENT);
    for line in escape::lines(&message.text) {
        paper.write(&line);
    }
    for line in &laid.listed {
        paper.write(&escape::lines(line).concat());
    }
    let page = |content| Page { content, rows: Vec::new(), files: Vec::new(), matter: Matter::Words };
    let mut pages: Vec<Page> = paper.pages().into_iter().map(page).collect();
    let mut bundles = files::bundles(&message.files).into_iter();
    if let Some(last) = pages.last_mut() {
        last.rows = laid.rows;
        last.files = bundles.next().unwrap_or_default();
    }
    pages.extend(bundles.map(|files| Page {
        content: String::new(),
        rows: Vec::new(),
        files,
        matter: Matter::FilesAlone,
    }));
    pages
}

impl Page {
    /// Makes the payload of a new message, but for the bytes of its files; `nonce` makes Discord take it only once.
    pub(crate) fn create(&self, nonce: &str, manner: Manner<'_>) -> Value {
        let flags = match manner {
            Manner::Plain => MessageFlags::SUPPRESS_EMBEDS,
            Manner::Answer(_) | Manner::Murmur => MessageFlags::SUPPRESS_EMBEDS | MessageFlags::SUPPRESS_NOTIFICATIONS,
        };
        let mut payload = payload(
            CreateMessage::new()
                .content(&self.content)
                .components(self.rows.clone())
                .flags(flags)
                .allowed_mentions(nobody())
                .nonce(Nonce::String(nonce.to_owned()))
                .enforce_nonce(true),
        );
        if let Manner::Answer(message) = manner {
            payload["message_reference"] = json!({ "message_id": message, "fail_if_not_exists": false });
        }
        files::named(payload, &self.files)
    }

    /// Makes the payload that rewrites a message; it keeps the files it came with.
    pub(crate) fn edit(&self) -> Value {
        payload(
            EditMessage::new()
                .content(&self.content)
                .components(self.rows.clone())
                .flags(MessageFlags::SUPPRESS_EMBEDS)
                .allowed_mentions(nobody()),
        )
    }

    /// Makes the payload of a follow-up that only the person of the interaction sees.
    pub(crate) fn follow_up(&self) -> Value {
        let payload = payload(
            CreateInteractionResponseFollowup::new()
                .content(&self.content)
                .components(self.rows.clone())
                .flags(MessageFlags::SUPPRESS_EMBEDS | MessageFlags::EPHEMERAL)
                .allowed_mentions(nobody()),
        );
        files::named(payload, &self.files)
    }
}

/// Makes the payload that opens a thread for a message. It is called as the message begins.
pub(crate) fn thread(message: &Message) -> Value {
    let text = message.text.to_plain();
    let name: String = text.trim().lines().next().unwrap_or("…").chars().take(limits::THREAD).collect();
    payload(CreateThread::new(name).auto_archive_duration(AutoArchiveDuration::OneWeek))
}

/// Acknowledges a pressed button: nothing changes on the screen.
pub(crate) fn noted() -> Value {
    payload(CreateInteractionResponse::Acknowledge)
}

/// Answers a command with words that only its person sees.
pub(crate) fn hint(words: &str) -> Value {
    let message = CreateInteractionResponseMessage::new().content(escape::own(words));
    payload(CreateInteractionResponse::Message(message.ephemeral(true).allowed_mentions(nobody())))
}

/// Answers a command with a sign of work that only its person sees; it is deleted afterwards.
pub(crate) fn working() -> Value {
    let message = CreateInteractionResponseMessage::new().ephemeral(true).allowed_mentions(nobody());
    payload(CreateInteractionResponse::Defer(message))
}

/// Answers Discord's question whether anybody is there.
pub(crate) fn pong() -> Value {
    payload(CreateInteractionResponse::Pong)
}

/// Names page `index` of `count` for ever: the last, which has the buttons, by `once` itself.
pub(crate) fn nonce(once: &str, index: usize, count: usize) -> String {
    if index + 1 == count && once.len() <= limits::NONCE {
        return once.to_owned();
    }
    // FNV-1a: any spread will do, and it is the same in every build.
    let spread = once
        .bytes()
        .chain(index.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("p{index}-{spread:016x}")
}

/// Nobody is ever notified by what stands in a text.
fn nobody() -> CreateAllowedMentions {
    CreateAllowedMentions::new()
}

fn payload(builder: impl serde::Serialize) -> Value {
    let mut payload = serde_json::to_value(builder).expect("a builder of serenity is plain data");
    // An answer without words says so by leaving them out.
    if let Some(fields) = payload.as_object_mut()
        && fields.get("data").is_some_and(Value::is_null)
    {
        fields.remove("data");
    }
    payload
}

#[cfg(test)]
mod tests;
