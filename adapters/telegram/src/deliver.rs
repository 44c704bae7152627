//! Messages to people and groups: sent in parts, rewritten, and followed where a group moved.

use crate::client::Failure;
use crate::desk::{Desk, Me, no_preview, words};
use crate::files::{self, Ring};
use crate::keyboard::Leads;
use crate::limits;
use crate::outgoing::{Part, parts};
use crate::spot::{Landed, Spot};
use chat::{Address, DeliveryError, File, Message, Once, Receipt};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use teloxide_core::payloads::{DeleteMessage, EditMessageText, EditMessageTextSetters, SendMessageSetters};
use teloxide_core::types::{ChatId, MessageId, ParseMode, ReplyParameters};

/// Messages of which some parts have landed and others not yet, so that a second try does not repeat the first parts.
#[derive(Default)]
pub(crate) struct Halves(Mutex<BTreeMap<String, Landed>>);

/// So many are remembered. More means that Telegram is away for long, and then a repeated part is the least trouble.
const HALVES: usize = 1000;

/// Delivers a message and says where it landed; it answers the one `above`, if that is still in the same chat.
pub(crate) async fn deliver(
    desk: &Desk,
    halves: &Halves,
    to: &Address,
    above: Option<&Receipt>,
    message: &Message,
    once: &Once,
) -> Result<Receipt, DeliveryError> {
    let mut spot = spot_of(desk, to)?;
    let message = message.within(limits::FILE, &desk.too_large());
    let parts = spelled(desk, spot, &message).await?;
    if parts.is_empty() && message.files.is_empty() {
        return Err(wordless());
    }
    let mut landed = halves.take(once).unwrap_or(Landed { chat: spot.chat, ids: Vec::new(), files: 0 });
    let answered = above.and_then(Landed::read).filter(|above| above.chat == spot.chat);
    let answered = answered.and_then(|above| above.ids.first().copied());
    let words = parts.iter().skip(landed.ids.len()).map(Piece::Words);
    let files = message.files.iter().skip(landed.files).map(Piece::File);
    for piece in words.chain(files) {
        // One message rings once, however many parts it has; what belongs to another one does not ring again.
        let is_first = landed.ids.is_empty() && landed.files == 0;
        let ring = if is_first && above.is_none() { Ring::Loud } else { Ring::Silent };
        let sent = match send(desk, spot, &piece, ring, answered.filter(|_| is_first)).await {
            Err(Failure::Moved(to)) => {
                desk.note_move(spot.chat, to);
                // Topics are numbered anew, too; a group that just became a supergroup has none.
                spot = Spot { chat: to, thread: None };
                landed.chat = to;
                // So are messages: what the words answer has another number there.
                send(desk, spot, &piece, ring, None).await
            }
            sent => sent,
        };
        match (sent, piece) {
            (Ok(id), Piece::Words(_)) => landed.ids.push(id),
            (Ok(_), Piece::File(_)) => landed.files += 1,
            (Err(failure), _) => {
                halves.keep(once, landed);
                return Err(failure.into());
            }
        }
    }
    Ok(landed.receipt())
}

/// What goes in one call.
enum Piece<'a> {
    Words(&'a Part),
    File(&'a File),
}

/// Rewrites a message without a notification.
pub(crate) async fn revise(
    desk: &Desk,
    to: &Address,
    receipt: &Receipt,
    message: &Message,
) -> Result<(), DeliveryError> {
    let spot = spot_of(desk, to)?;
    let landed = Landed::read(receipt).ok_or_else(|| DeliveryError::Refused("this is no receipt of ours".into()))?;
    let parts = spelled(desk, spot, message).await?;
    if parts.is_empty() {
        return Err(wordless());
    }
    if parts.len() > landed.ids.len() {
        return Err(DeliveryError::Refused("the message became longer than its parts".into()));
    }
    for (part, id) in parts.iter().zip(&landed.ids) {
        edit(desk, landed.chat, *id, part).await?;
    }
    for id in &landed.ids[parts.len()..] {
        // What is left over of a longer message; it may be gone already, or too old to be deleted.
        let _ = desk.client.call(&DeleteMessage::new(ChatId(landed.chat), MessageId(*id))).await;
    }
    Ok(())
}

fn spot_of(desk: &Desk, to: &Address) -> Result<Spot, DeliveryError> {
    let spot = Spot::of(to).ok_or_else(|| DeliveryError::Refused("this is no room of Telegram's".into()))?;
    let chat = desk.now_called(spot.chat);
    Ok(Spot { chat, thread: spot.thread.filter(|_| chat == spot.chat) })
}

async fn spelled(desk: &Desk, spot: Spot, message: &Message) -> Result<Vec<Part>, DeliveryError> {
    Ok(if spot.is_shared() {
        let me: &Me = desk.me().await?;
        parts(message, Leads::Private(&|press| desk.way_with(me, spot.chat, press)))
    } else {
        parts(message, Leads::Here)
    })
}

fn wordless() -> DeliveryError {
    DeliveryError::Refused("the message has no words".into())
}

async fn send(desk: &Desk, spot: Spot, piece: &Piece<'_>, ring: Ring, answered: Option<i32>) -> Result<i32, Failure> {
    let sent = match piece {
        Piece::Words(part) => {
            let mut message = words(spot, part.html.clone());
            if let Some(keyboard) = &part.keyboard {
                message = message.reply_markup(keyboard.clone());
            }
            if ring == Ring::Silent {
                message = message.disable_notification(true);
            }
            if let Some(id) = answered {
                let answer = ReplyParameters::new(MessageId(id)).allow_sending_without_reply();
                message = message.reply_parameters(answer);
            }
            desk.client.call(&message).await?
        }
        Piece::File(file) => {
            let (method, form) = files::form(spot, file, ring);
            desk.client.submit(method, form, file.bytes().len()).await?
        }
    };
    let id = sent.get("message_id").and_then(Value::as_i64).and_then(|id| i32::try_from(id).ok());
    id.ok_or(Failure::CutOff)
}

async fn edit(desk: &Desk, chat: i64, id: i32, part: &Part) -> Result<(), DeliveryError> {
    let mut edit = EditMessageText::new(ChatId(chat), MessageId(id), part.html.clone())
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    if let Some(keyboard) = &part.keyboard {
        edit = edit.reply_markup(keyboard.clone());
    }
    match desk.client.call(&edit).await {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refusal)) if refusal.is_not_modified() => Ok(()),
        Err(Failure::Moved(to)) => {
            desk.note_move(chat, to);
            // Messages are numbered anew there.
            Err(DeliveryError::Refused("the group has another id".into()))
        }
        Err(failure) => Err(failure.into()),
    }
}

impl Halves {
    fn map(&self) -> MutexGuard<'_, BTreeMap<String, Landed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, once: &Once) -> Option<Landed> {
        self.map().remove(&once.0)
    }

    fn keep(&self, once: &Once, landed: Landed) {
        let mut map = self.map();
        if !landed.ids.is_empty() || landed.files > 0 {
            map.insert(once.0.clone(), landed);
        }
        while map.len() > HALVES {
            map.pop_first();
        }
    }
}
